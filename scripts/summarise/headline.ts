/** Nouns by which a paper speaks of itself. */
const itself =
  'paper|work|article|study|research|manuscript|report|thesis|survey|tutorial|note|letter|chapter|contribution|perspective|position paper';

/** Phrases that say where in the text we are, or lean on the sentence before. */
const phrases = [
  'accordingly|additionally|also|alternatively|as a (?:consequence|result|first step|step in this direction)|as such|consequently|conversely|crucially',
  'finally|first(?:ly)?|for this(?: purpose| reason)?|formally|further(?:more)?|hence|here(?:in)?|however|importantly',
  'in addition|in contrast|in doing so|in fact|in other words|in particular|in response|in short|in turn|indeed|instead|interestingly|lastly|likewise',
  'meanwhile|more (?:precisely|specifically|concretely)|moreover|next|notably|on the other hand|overall|particularly|rather|second(?:ly)?|similarly|so',
  'subsequently|surprisingly|taken together|then|therefore|third(?:ly)?|this way|thus|to do (?:so|this)|to achieve this|to (?:this|that) (?:end|aim|effect|extent)|to these ends',
  'towards? this (?:end|goal)|unfortunately|with (?:this|that) in mind|yet|concretely|specifically',
].join('|');

/** What points into the text before. */
const pointer = String.raw`(?:this|these|that|those|such(?! as\b)|both|the (?:above|aforementioned)|all these|it|them)`;

/** Leads without which what follows says the same, or all that a reader of one line can follow. */
const leads: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:in|with|through|within|as part of) (?:this|the present|our|the current) (?:(?:short|brief|position|survey|proof-of-concept|present|companion) )?(?:${itself}),? (?=\S)`,
    'i',
  ),
  new RegExp(String.raw`^(?:${phrases})(?:, (?=\S)| (?=we\b))`, 'i'),
  new RegExp(
    String.raw`^(?:to|in order to) (?:(?:\w+ly|better|further|help) )?\w+(?: with| for)? ${pointer}\b[^,;:.$(]{0,60}, (?=\S)`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:motivated|inspired|guided|driven|informed|enabled) (?:by|from) ${pointer}\b[^,;:.$(]{0,60}, (?=\S)`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:building|based|drawing|leveraging) (?:up)?(?:on )?(?:top of )?${pointer}\b[^,;:.$(]{0,60}, (?=\S)`,
    'i',
  ),
  // Whatever else points back before the authors speak: `Along these lines, we …`, `With this insight, this paper …`.
  /^(?:aiming|along|by|following|for|from|given|in|taking|through|under|using|with)\b[^,;:.$(]{0,40}?(?<!\bboth )\b(?:this|these|those|such(?! as\b))\b[^,;:.$(]{0,60}, (?=(?:we|this (?:paper|work|article|study))\b)/i,
];

const mend =
  '(?:address|alleviate|answer|avoid|bridge|circumvent|combat|counter|fill|fix|handle|mitigate|overcome|remedy|resolve|solve|tackle)';

/** Words that point to a problem told before, in a sentence that says as much without them. */
const asides: readonly (readonly [RegExp, string])[] = [
  // `We propose X to address this issue.`
  [
    new RegExp(
      String.raw`,? (?:(?:in order|as a way) )?to (?<=\b(?:propose|introduce|present|develop|design|devise)s?\b .{19,400})(?:\w+ly )?${mend} (?:(?:all|both)(?: of)? )?${pointer}(?: [\w-]+){0,3}(?=\.$)`,
      'i',
    ),
    '',
  ],
  // `We propose to tackle this problem by learning X.`
  [
    new RegExp(
      String.raw`\b(propose) to ${mend} ${pointer}(?: [\w-]+){0,3} (?:by|through) (?=(?:\w+ly )?\w+ing\b)`,
      'i',
    ),
    '$1 ',
  ],
  // `We study this question and propose X.`
  [
    new RegExp(
      String.raw`^(we|this (?:paper|work)) (?:study|stud(?:y|ies)|consider|investigate|tackle|address|bridge|fill|solve|identify)(?:e?s)? ${pointer}(?: [\w-]+){0,4} and (?=(?:propose|introduce|present|develop)s?\b)`,
      'i',
    ),
    '$1 ',
  ],
  // `X is proposed in this paper.`
  [new RegExp(String.raw`,? in (?:this|the present|our) (?:${itself})(?=\.$)`, 'i'), ''],
];

/** A formula, or a parenthesis in running text with the space before it; `k(n)` has none. */
const parenthesis = /\$[^$]*\$|\s+\([^()$]*(?:\([^()$]*\)[^()$]*)*\)(?=[\s.,;:!?]|$)/g;

/** Words from which on a line is shortened where a clause ends. */
const LONG = 34;
const FEWEST = 12;

/** A clause before the authors speak that tells why or whence they do, not under which condition. */
const preamble =
  /^(?:(?:in order )?to|inspired|motivated|guided|driven|building|based|drawing|while|although|though|whereas|despite|in contrast|unlike|compared)\b[^;:.$]{0,220}?, (?:(?:in this (?:paper|work|article|study),?|here,?) )?(?=we\b)/i;
/** What may follow a comma within a clause that ends the sentence; anything else could be the main clause again. */
const onward = String.raw`, (?=(?:and|as|but|hence|including|or|such|thereby|thus|which|while|with|without|\w+ing)\b)`;
/** Clauses that add to a sentence complete without them; after a colon the first three would cut an enumeration. */
const tails: readonly RegExp[] = [
  /(?<!:[^;]*); [^$]*$/,
  new RegExp(String.raw`(?<!:.*), which\b(?:[^,;:$]|${onward})*$`),
  /(?<!:.*), (?:such as|including) (?:[^,;:$]*|[^;:$]*, (?:and|or) [^,;:$]*)$/,
  new RegExp(String.raw`, (?:where|whose|in which)\b(?:[^,;:$]|${onward})*$`),
];
/** A main clause of the authors' own. */
const own =
  /\b(?:we|(?:this|the|our) (?:paper|work|article|study|framework|method|approach|model|results?)) (?:\w+ly )?\w+/i;

/**
 * A sentence as a line that stands alone: without leads that point elsewhere and without parentheses, its first letter a
 * capital; a long one also without clauses that add to a complete sentence. Nothing else is cut; a parenthesis with a formula
 * in it stays. The words left keep their order.
 */
export function headlineOf(text: string): string {
  const open = text.replace(parenthesis, (found) => (found.startsWith('$') ? found : ''));
  const bare = capitalised(withoutLeads(open.length > 20 ? open : text));
  return shortened(asides.reduce((line, [aside, kept]) => line.replace(aside, kept), bare));
}

/** A long line without what can go, until it is short or nothing more can. */
function shortened(line: string): string {
  if (wordsIn(line) <= LONG) return line;
  const cuts = [
    (l: string) => capitalised(l.replace(preamble, '')),
    ...tails.map((tail) => (l: string) => cut(l, tail)),
  ];
  return cuts.reduce((l, shorten) => (wordsIn(l) > LONG ? shorten(l) : l), line);
}

/** The line without its tail, where that leaves a main clause and not the first of several items. */
function cut(line: string, tail: RegExp): string {
  const short = line.replace(tail, '.');
  return wordsIn(short) >= FEWEST && own.test(short) && !/\b(?:1|i)\)/.test(short) ? short : line;
}

function wordsIn(line: string): number {
  return line.split(' ').length;
}

/** The sentence without its leads, as it stands: the rest of the text from some word on. */
export function withoutLeads(text: string): string {
  const lead = leads.find((pattern) => pattern.test(text));
  if (!lead) return text;
  return withoutLeads(text.replace(lead, ''));
}

/** The first letter a capital, if it is a word's and not a name's (`iPhone`, `k-means`). */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?=\p{Ll}*[\s,;]|\p{Ll}+-\p{Ll}{2})/u, (letter) => letter.toUpperCase());
}
