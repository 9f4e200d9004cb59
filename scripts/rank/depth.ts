import type { KindId } from '../../src/schemas/kind.ts';
import type { Classified, Entry } from '../model.ts';

/** Something that a story of a kind owes its reader: a share of the depth points, and the words that pay it. */
interface Debt {
  readonly share: number;
  readonly paid: RegExp;
}

const figures = /\d(?:[\d,.]*\d)?\s*(?:\\?%|[×x]\b|\$?\\times|points?\b|pp\b)|\b\d+\.\d+\b/;
const sizes =
  /\b\d{1,3}(?:[,\s]\d{3})+\b|\b\d+(?:\.\d+)?\s?(?:k|K|M|million|billion|hours?|B)\b|\b\d{2,}\s+(?:\w+\s+){0,3}(?:tasks?|languages?|questions?|images?|videos?|samples?|instances?|problems?|models?|subjects?|documents?|participants?|scenarios?|items?|examples?|pairs?|conversations?|clips?)\b/i;
const baselines =
  /\b(?:baselines?|state[- ]of[- ]the[- ]art|SOTA|outperform\w*|compared (?:to|with)|prior (?:work|methods?)|existing (?:methods|approaches)|surpass\w*)\b/i;
const ablations =
  /\bablat\w+|\b(?:we|to) (?:isolate|disentangle)|\bcontribution of each\b|\bcomponent\w* (?:analysis|study)/i;
const breadth =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|\d+)\s+(?:[\w-]+\s+){0,3}(?:benchmarks?|datasets?|tasks?|models?|domains?|languages?|backbones?|families|environments?|LLMs|VLMs)\b/i;
const formulas = /\$[^$]*[=<>^_\\(][^$]*\$|\\\(|\bO\(/;
const limits =
  /\b(?:limitations?|trade-?offs?|fails?|failure modes?|however|except|only when|breaks? down|does not|cannot|at the cost of|degrad\w+)\b/i;
const cause =
  /\b(?:because|due to|explain\w*|mechanism|attribut\w+|driven by|caus\w+|suggest\w*|reveal\w*|stems? from)\b/i;
const openness =
  /\b(?:open[- ]?(?:source|weights?|access)|licen[cs]e|publicly available|released?|available at|github|huggingface)\b/i;
const howMade =
  /\b(?:annotat\w+|curat\w+|collect\w+|expert|verified|human|constructed|pipeline|agreement|quality control)\b/i;
const whoFails =
  /\b(?:we (?:evaluate|benchmark|test|assess)|evaluat\w+ (?:of )?(?:\d+|\w+) (?:[\w-]+ )*(?:models|LLMs|systems)|results? (?:show|reveal)|baseline\w*|state[- ]of[- ]the[- ]art)\b/i;

const research: readonly Debt[] = [
  { share: 0.3, paid: figures },
  { share: 0.25, paid: baselines },
  { share: 0.2, paid: breadth },
  { share: 0.15, paid: ablations },
  { share: 0.1, paid: limits },
];

const study: readonly Debt[] = [
  { share: 0.3, paid: sizes },
  { share: 0.25, paid: figures },
  { share: 0.2, paid: cause },
  { share: 0.15, paid: breadth },
  { share: 0.1, paid: limits },
];

const statement =
  /\b(?:assum\w+|under (?:\w+\s){0,3}(?:conditions?|assumptions?|regularity)|suppose|whenever|if and only if|for (?:any|all|every)|in the (?:[\w-]+\s){0,2}(?:limit|regime|case|setting)|consider)\b/i;
const theorem =
  /\b(?:prov(?:e|es|ed|ing)|theorems?|establish\w*|deriv\w+|show\w* that|characteri[sz]\w+|consistent|impossib\w+|admits?)\b/i;
const quantity =
  /\b(?:bounds?|rates?|complexity|convergen\w+|equilibri\w+|minimax|optimal\w*|unique\w*|convex\w*|necessary and sufficient|inequalit\w+|NP-hard\w*|dimension)\b/i;
const checked =
  /\b(?:experiments?|simulations?|empirical\w*|numerical\w*|corroborat\w+|validat\w+|formali[sz]ed in|Lean)\b/i;

/** The debts of each kind; the shares of a kind add up to 1. */
const debts: Readonly<Record<KindId, readonly Debt[]>> = {
  theory: [
    { share: 0.2, paid: statement },
    { share: 0.3, paid: theorem },
    { share: 0.2, paid: quantity },
    { share: 0.15, paid: formulas },
    { share: 0.15, paid: checked },
  ],
  method: research,
  empirical: study,
  resource: [
    { share: 0.3, paid: sizes },
    { share: 0.2, paid: howMade },
    { share: 0.2, paid: whoFails },
    { share: 0.2, paid: openness },
    { share: 0.1, paid: figures },
  ],
  replication: study,
  survey: [
    { share: 0.3, paid: /\b(?:taxonomy|categori[sz]\w+|framework|organi[sz]\w+|classif\w+|systematic\w*|PRISMA)\b/i },
    { share: 0.25, paid: sizes },
    {
      share: 0.25,
      paid: /\b(?:open (?:problems?|challenges?|questions?)|future|agenda|roadmap|recommend\w*|gaps?)\b/i,
    },
    { share: 0.2, paid: cause },
  ],
  release: [
    { share: 0.3, paid: figures },
    { share: 0.3, paid: openness },
    { share: 0.2, paid: sizes },
    { share: 0.2, paid: baselines },
  ],
  tool: [
    { share: 0.4, paid: openness },
    { share: 0.2, paid: figures },
    { share: 0.2, paid: /\b(?:API|library|interface|modular|extensible|documentation|install\w*)\b/i },
    { share: 0.2, paid: /\b(?:case stud\w+|user stud\w+|evaluat\w+|benchmark\w*|demonstrat\w+)\b/i },
  ],
  context: [{ share: 1, paid: cause }],
  correction: [{ share: 1, paid: cause }],
};

/** How much of what its kind owes the story pays, 0–1: the best of its works. */
export function depth({ kind, entries }: Pick<Classified, 'kind' | 'entries'>): number {
  const paid = (entry: Entry) =>
    debts[kind].reduce((sum, debt) => sum + (debt.paid.test(entry.summary) ? debt.share : 0), 0);
  return Math.min(1, Math.max(0, ...entries.map(paid)));
}
