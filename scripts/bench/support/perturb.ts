import type { Random } from '../corpus/random.ts';
import { part, pick, replaceOne } from './choose.ts';
import type { Pool } from './pool.ts';
import { methodForm, nameForm, numberForm } from './pool.ts';
import { affirmations, boasts, denials, pairs, units, words } from './slips.ts';

/** Where an error takes its words from. */
export interface Context {
  readonly random: Random;
  /** The paper's own abstract: what a hasty reader confuses. */
  readonly own: Pool;
  /** Another paper's. */
  readonly other: Pool;
}

/** An error as language models make it; null where the sentence has no place for it. */
export type Perturbation = (text: string, context: Context) => string | null;

const either = (random: Random, first: string | null, second: string | null): string | null =>
  part(random) < 0.5 ? (first ?? second) : (second ?? first);

/** A slip of a digit, of the decimal point, of the number word, or a number of another sentence. */
const number: Perturbation = (text, { random, own }) => {
  const slip = (found: string): string => {
    const at =
      pick(
        random,
        [...found].flatMap((char, i) => (/\d/.test(char) ? [i] : [])),
      ) ?? 0;
    const digit = (Number(found[at]) + 1 + random.below(8)) % 10;
    return `${found.slice(0, at)}${digit === 0 && at === 0 ? 1 : digit}${found.slice(at + 1)}`;
  };
  const changed = replaceOne(random, text, numberForm, ([found]) => {
    const way = part(random);
    if (way < 0.3)
      return (
        pick(
          random,
          own.numbers.filter((one) => !text.replaceAll(',', '').includes(one.replaceAll(',', ''))),
        ) ?? slip(found)
      );
    if (way < 0.45) return found.includes('.') ? found.replace('.', '') : `${found}0`;
    return slip(found);
  });
  const word = replaceOne(random, text, new RegExp(String.raw`\b(?:${words.join('|')})\b`, 'g'), ([found]) =>
    pick(
      random,
      words.filter((other) => other !== found),
    ),
  );
  return either(random, changed, word);
};

/** Two numbers of one sentence in each other's place. */
const numbersSwapped: Perturbation = (text) => swapped(text, [...text.matchAll(numberForm)]);

function swapped(text: string, found: readonly RegExpMatchArray[]): string | null {
  const [first] = found;
  const second = found.find((match) => match[0] !== first?.[0]);
  if (!first || !second) return null;
  const between = text.slice((first.index ?? 0) + first[0].length, second.index);
  // In a list the order says nothing.
  if (/^(?:,|,? and|,? or|\/|,? [\w-]+(?:, [\w-]+)*,? and) ?$/.test(between)) return null;
  const after = text.slice((second.index ?? 0) + second[0].length);
  return `${text.slice(0, first.index)}${second[0]}${between}${first[0]}${after}`;
}

const unit: Perturbation = (text, { random }) => {
  const places = units.filter(([form]) => text.search(form) >= 0);
  const [form, others] = pick(random, places) ?? [];
  return form ? replaceOne(random, text, form, () => pick(random, others ?? [])) : null;
};

const plural = (name: string): string => name.replace(/s$/, '');

/** A name of another paper, or of another sentence of this one. */
const name: Perturbation = (text, { random, own, other }) =>
  replaceOne(random, text, nameForm, () => {
    const near = own.names.filter((one) => !text.includes(plural(one)));
    const far = other.names.filter((one) => !text.includes(plural(one)));
    return part(random) < 0.5 ? (pick(random, near) ?? pick(random, far)) : (pick(random, far) ?? pick(random, near));
  });

/** Two names of one sentence in each other's place. */
const namesSwapped: Perturbation = (text) => swapped(text, [...text.matchAll(nameForm)]);

/** A method of another paper, or of another sentence of this one. */
const method: Perturbation = (text, { random, own, other }) =>
  replaceOne(random, text, methodForm, ([found]) => {
    const near = own.methods.filter((one) => one !== found && !text.includes(one));
    const far = other.methods.filter((one) => one !== found && !text.includes(one));
    return part(random) < 0.25 ? (pick(random, near) ?? pick(random, far)) : (pick(random, far) ?? pick(random, near));
  });

/** A denial put in or left out. */
const negation: Perturbation = (text, { random }) => {
  const dropped = pick(
    random,
    affirmations.filter(([form]) => text.search(form) >= 0),
  );
  const put = pick(
    random,
    denials.filter(([form]) => text.search(form) >= 0),
  );
  const rule = part(random) < 0.6 ? (dropped ?? put) : (put ?? dropped);
  if (!rule) return null;
  const [form, by] = rule;
  return replaceOne(random, text, form, (match) => by.replace('$1', match[1] ?? ''));
};

const opposites = new Map(pairs.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]));
const turnable = new RegExp(String.raw`\b(?:${[...opposites.keys()].join('|')})\b`, 'g');

const direction: Perturbation = (text, { random }) =>
  replaceOne(random, text, turnable, ([found]) => opposites.get(found));

/** A result that the paper does not have: another paper's clause behind the sentence or in place of its end, or a boast. */
const invented: Perturbation = (text, { random, other }) => {
  const bare = text.replace(/[.!?]$/, '');
  const clause = pick(random, other.clauses);
  const way = part(random);
  if (way < 0.35 || !clause) return `${bare}${pick(random, boasts) ?? ''}.`;
  const small = clause.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const cut = bare.lastIndexOf(', ');
  if (way < 0.65 && cut > 40) return `${bare.slice(0, cut)}, ${small}.`;
  return `${bare}${part(random) < 0.5 ? ', and ' : '; '}${small}.`;
};

/** Words between quotation marks that nobody wrote: a span with a word changed or left out, or another paper's term. */
const quotation: Perturbation = (text, { random, own, other }) => {
  const [open, close] = part(random) < 0.5 ? ['“', '”'] : ['"', '"'];
  const all = text.split(' ');
  const from = random.below(Math.max(1, all.length - 6));
  const span = all.slice(from, from + 6);
  const term = pick(
    random,
    other.methods.filter((one) => !own.text.includes(one)),
  );
  const way = part(random);
  if (term && way < 0.35) return `${text.replace(/[.!?]$/, '')}, which the authors call ${open}${term}${close}.`;
  if (span.length < 5 || span.some((word) => /[$\\"“”]/.test(word))) return null;
  const at = 1 + random.below(3);
  const other1 = term?.split(' ')[0];
  const changed = way < 0.7 && other1 ? span.with(at, other1) : span.toSpliced(at, 1);
  return [...all.slice(0, from), `${open}${changed.join(' ')}${close}`, ...all.slice(from + 6)].join(' ');
};

/** Somebody who has nothing to do with it. */
const person: Perturbation = (text, { random, own, other }) => {
  const kin = own.people.join(' ').split(' ');
  const full = pick(
    random,
    other.people.filter((name) => !name.split(' ').some((part) => kin.includes(part))),
  );
  if (!full) return null;
  const surname = full.split(' ').at(-1) ?? full;
  const small = text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const bare = text.replace(/[.!?]$/, '');
  return (
    pick(
      random,
      [
        `${surname} et al. show that ${small}`,
        `According to ${full}, ${small}`,
        `${bare}, building on earlier work by ${full}.`,
        `${full} and colleagues report that ${small}`,
        `${bare} (${surname}, 2024).`,
        text.replace(/^(?:The authors|We)\b/, surname),
      ].filter((one) => one !== text),
    ) ?? null
  );
};

/** The errors by their kind. */
export const perturbations: Readonly<Record<string, Perturbation>> = {
  'number changed': number,
  'numbers swapped': numbersSwapped,
  'unit changed': unit,
  'name swapped': name,
  'names swapped in place': namesSwapped,
  'method swapped': method,
  negation,
  'direction reversed': direction,
  'invented result': invented,
  'quotation invented': quotation,
  'person invented': person,
};
