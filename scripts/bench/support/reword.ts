import { plainText } from '../../../src/story/inline.ts';
import { tokenizeTex } from '../../../src/story/tex.ts';
import type { Random } from '../corpus/random.ts';
import { part, pick, replaceOne, shuffled } from './choose.ts';

/** A way to say the same in other characters or another order; null where the sentence has no place for it. */
type Rewording = (text: string, random: Random) => string | null;

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `replaceOne` outside formulas and names. */
const reword: typeof replaceOne = (random, text, pattern, by) =>
  replaceOne(random, text, pattern, (match) => {
    const before = text.slice(0, match.index);
    const isMath = before.replaceAll('\\$', '').split('$').length % 2 === 0;
    return isMath || /[\p{L}@_-][\p{L}\d.-]*$/u.test(before) ? null : by(match);
  });

const lowered = (text: string): string => text.replace(/^[A-Z](?=[a-z]+[ ,])/, (letter) => letter.toLowerCase());
const raised = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

const swap =
  (pairs: readonly (readonly [string, string])[]): Rewording =>
  (text, random) => {
    const both = new Map(pairs.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]));
    const keys = [...both.keys()].sort((a, b) => b.length - a.length);
    const form = new RegExp(String.raw`(?<![\w-])(?:${keys.join('|')})(?![\w-])`, 'g');
    return replaceOne(random, text, form, ([found]) => both.get(found));
  };

const rewordings: readonly Rewording[] = [
  // The lead goes.
  (text) => {
    const bare = text.replace(
      /^(?:Moreover|Furthermore|Finally|Specifically|Additionally|In addition|Notably|In particular|Overall|However|To this end|In this (?:paper|work)|Experimentally|Empirically|Extensive experiments (?:show|demonstrate) that),? /,
      '',
    );
    return bare === text ? null : raised(bare);
  },
  // Who speaks.
  (text) => {
    const told = text
      .replace(/\bWe\b/g, 'The authors')
      .replace(/\bwe\b/g, 'the authors')
      .replace(/\bOur\b/g, 'Their')
      .replace(/\bour\b/g, 'their');
    return told === text ? null : told;
  },
  // Figures and words.
  (text, random) =>
    reword(random, text, /(?<![\w.,$\\{^_/-])(?:[2-9]|1[0-2])(?= [a-z])/g, ([found]) => small[Number(found)]),
  (text, random) =>
    reword(
      random,
      text,
      /(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z])/g,
      ([found]) => String(small.indexOf(found)),
    ),
  (text, random) => reword(random, text, /(?<=\d)\\?%(?![-–\w])/g, () => ' percent'),
  (text, random) => reword(random, text, /(?<=\d) percent\b/g, () => '%'),
  (text, random) => reword(random, text, /(?<=\d),(?=\d{3})/g, () => ''),
  (text, random) => reword(random, text, /(?<![\d.,])\d{2}(?=000\b)/g, ([found]) => `${found},`),
  (text, random) => reword(random, text, /(?<=\d)M\b/g, () => ' million'),
  (text, random) => reword(random, text, /(?<=\d)B\b/g, () => ' billion'),
  (text, random) => reword(random, text, /(?<=\d)[kK]\b/g, () => ',000'),
  (text, random) => reword(random, text, /(?<=\d) million\b/g, () => 'M'),
  (text, random) => reword(random, text, /(?<=\d)(?:–|--)(?=\d)/g, () => (part(random) < 0.5 ? ' to ' : '-')),
  // Signs.
  (text, random) => replaceOne(random, text, /\$\\times\$/g, () => '×'),
  (text, random) => reword(random, text, /(?<=\d)×(?! ?\d)/g, () => (part(random) < 0.5 ? '$\\times$' : 'x')),
  (text, random) => reword(random, text, /(?<=\d)x\b/g, () => '×'),
  (text, random) => reword(random, text, /(?<=\d)%/g, () => '\\%'),
  (text, random) => {
    const formulas = tokenizeTex(text).flatMap((token) => (token.type === 'math' ? [token.source] : []));
    const one = pick(random, formulas);
    return one ? text.replace(one, () => plainText(one)) : null;
  },
  (text, random) => replaceOne(random, text, /[–—]/g, ([found]) => (found === '–' ? '--' : ' --- ')),
  (text) => (/“[^”]*”/.test(text) ? text.replace(/[“”]/g, '"') : null),
  // Abbreviations and spellings.
  swap([
    ['LLMs', 'large language models'],
    ['LLM', 'large language model'],
    ['VLMs', 'vision-language models'],
    ['GNNs', 'graph neural networks'],
    ['CNNs', 'convolutional neural networks'],
    ['RAG', 'retrieval-augmented generation'],
    ['RL', 'reinforcement learning'],
    ['SGD', 'stochastic gradient descent'],
    ['MLLMs', 'multimodal large language models'],
    ['NLP', 'natural language processing'],
    ['PDEs', 'partial differential equations'],
  ]),
  swap([
    ['e.g.,', 'for example,'],
    ['i.e.,', 'that is,'],
    ['state-of-the-art', 'state of the art'],
    ['generalization', 'generalisation'],
    ['optimization', 'optimisation'],
    ['modeling', 'modelling'],
    ['behavior', 'behaviour'],
    ['real-world', 'real world'],
    ['datasets', 'data sets'],
    ['multimodal', 'multi-modal'],
    ['pretrained', 'pre-trained'],
    ['fine-tuning', 'finetuning'],
  ]),
  // What the sentence can do without.
  (text, random) => replaceOne(random, text, / \([^()$]{3,80}\)(?=[ ,.])/g, () => ''),
  (text) => {
    const cut =
      /^(.{50,}?), (?:which|while|whereas|where|making|demonstrating|highlighting|providing) [^,$]{10,}\.$/.exec(text);
    return cut ? `${cut[1]}.` : null;
  },
  (text, random) =>
    replaceOne(
      random,
      text,
      / (?:also|significantly|substantially|consistently|effectively|further|jointly|simply)(?= [a-z])/g,
      () => '',
    ),
  // The order of clauses.
  (text) => {
    const parts =
      /^((?:By|With|Using|Through|Under|On|In|For|To|Given|Across) [^,$]{8,90}), (we|our|the|this|it) ([^,]+)\.$/.exec(
        text,
      );
    return parts ? `${raised(parts[2] ?? '')} ${parts[3]} ${lowered(parts[1] ?? '')}.` : null;
  },
  (text) => {
    const parts = /^([^,]+), (while|whereas|although) ([^,]+)\.$/.exec(text);
    return parts ? `${raised(parts[2] ?? '')} ${parts[3]}, ${lowered(parts[1] ?? '')}.` : null;
  },
  (text) => {
    const parts = /^([^,$]{20,}) (by|through|using) (\w+ing\b[^,]{8,})\.$/.exec(text);
    return parts ? `${raised(parts[2] ?? '')} ${parts[3]}, ${lowered(parts[1] ?? '')}.` : null;
  },
];

/** A sentence reworded by one to three rules that change nothing of what it says; null where none applies. */
export function reworded(text: string, random: Random): string | null {
  let out = text;
  let left = 1 + random.below(3);
  for (const rule of shuffled(random, rewordings)) {
    if (left === 0) break;
    const next = rule(out, random);
    if (next === null || next === out) continue;
    out = next;
    left -= 1;
  }
  return out === text ? null : out;
}
