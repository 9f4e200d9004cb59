/** Nouns by which a paper speaks of itself and its findings: `these results` needs nothing before it. */
const own = 'paper|work|article|study|survey|report|thesis|manuscript|tutorial|note|letter|chapter|research';

/** A sentence that starts so speaks of something before it. */
const anaphor = new RegExp(
  String.raw`^(?:(?:all|both|each|some|many|most|one|none|two|three|neither|either) of (?:these|those|them)\b|(?:this|these|those|such)(?! (?:${own})\b)\b|that (?:is|said)\b|(?:it|they|he|she)\b(?! (?:is|was|has been|remains) (?:(?:well|\w+ly|often|also|now|still|not) )?\w+ (?:that|to|how|whether|why)\b)|its\b|their\b|the (?:former|latter|same|second|third|other|resulting|latter's|above|aforementioned|key (?:idea|insight)|main idea|idea|first (?:is|one)|second (?:is|one)|corresponding|reason|answer|result is)\b|(?:both(?! (?:the|an?|in|on|for)\b| [\w-]+ and\b)|neither|another|others|doing so|one (?:is|such|reason|possible)|here,? the)\b|(?:central|key|crucial|core|essential|critical) to (?:this|our|the|its)\b|at (?:its|the) (?:core|heart)\b)`,
  'i',
);

/** Words that tie a sentence to the one before it. */
const tie =
  /^(?:as (?:a (?:consequence|result),|such\b)|accordingly|again,|alternatively|along the way|analogously|at the same time|besides|but\b|by contrast|consequently|conversely|crucially|equivalently|even so|for (?:example|instance)|for (?:this|these|that|such)|hence|however|in (?:addition to (?:this|these|that)|contrast(?:,| to (?:this|these|those|that)\b)|doing so|fact|other words|particular|response|short|so doing|that|these|this (?:case|regime|setting|context|way|respect|direction|view)|the (?:former|latter|process|first|second)|turn)|indeed|instead(?:,| (?!of\b))|likewise|meanwhile|more (?:precisely|specifically|concretely)|moreover|namely|nevertheless|nonetheless|on (?:the one|the other|one) hand|on the contrary|or\b|otherwise|rather(?:,| (?!than\b))|similarly(?! to (?!this|these|that))|so[, ]|specifically|still,|that is|then,?|thereby|therefore|thus|(?:in order )?to (?:(?:\w+ly )?\w+(?: with| for)? (?:this|these|those|it|such)|(?:this|that|these) (?:end|aim|purpose|goal)|do so)\b|concretely|under (?:this|these|such)|unfortunately|with (?:this|these|such|that)|building on (?:this|these|that)|based on (?:this|these|that|it)|motivated by (?:this|these|that)|inspired by (?:this|these|that)|guided by (?:this|these|that)|using (?:this|these|that|it)|through (?:this|these)|from (?:this|these)|at (?:this|that)|second(?:ly)?,|third(?:ly)?,|fourth,|yet\b)/i;

/** What the sentence only points to, wherever in it, unless it has named it before. */
const dangling =
  /\b(?:this|these|those|such|(?:the )?(?:above|aforementioned)(?: mentioned)?) (?:two |three |key |important |very |critical |fundamental )?(aim|bottleneck|challenge|claim|difficult(?:y|ies)|drawback|gap|goal|hypothes[ei]s|insight|issue|limit|limitation|line|objective|observation|obstacle|perspective|phenomen(?:on|a)|pitfall|problem|question|scenario|setting|setup|shortcoming|task|trade-?off|weakness(?:es)?)s?\b|\b(?:both|all|two|some) of (?:these|those|them)\b/gi;

/** Something that the sentence points to among its first words: too early for the sentence itself to have named it. */
const early = new RegExp(
  String.raw`^(?:\S+ ){1,6}?(?:(?:this|these|those|such) (?!as\b|that\b|an?\b|(?:${own})\b)\p{L}+|the (?:latter|former|aforementioned)\b)`,
  'iu',
);

/** A pronoun with nothing before it: `We train it`, `Combined with a known lemma, it gives …`. */
const pronoun =
  /^we (?:\w+ ){1,4}(?:it(?! (?:is|was|remains|can be) (?:not )?\w+)|its|them|their)\b|^(?:combined|coupled|paired|together|applied|used|compared|unlike|by|using|with|across|on|in|at|for|given|despite|empirically|experimentally|theoretically)\b[^.;:]{0,160}?, (?:it|they|this)\b(?! (?:is|was|remains) (?:possible|shown|known|clear|unclear|important|difficult|hard|natural|necessary|essential|crucial)\b)/i;

/** Words that add a sentence to others before it, wherever they stand. */
const addition =
  /^(?:additionally|also|finally|furthermore|in addition|last(?:ly)?|overall|together|taken together|further)\b/i;

/** What a sentence needs before it: the very sentence before it, any sentence of the same source, or nothing. */
export type Need = 'previous' | 'any' | 'nothing';

/** Whether the sentence begins with what another one has to say: its subject, or what it adds to. */
export function hangs(text: string): boolean {
  return anaphor.test(text) || tie.test(text);
}

/** What a sentence needs before it to be understood. */
export function needOf(text: string): Need {
  if (hangs(text) || early.test(text) || pronoun.test(text) || dangles(text)) return 'previous';
  return addition.test(text) ? 'any' : 'nothing';
}

/** A first clause that can have named what the second one points to: `We see why X fails, and mend this issue`. */
const told = /^(?:\S+ ){6,}?\S+[,;] (?:and|but|so|then|thus)\b[^,;]*$/;

/** Whether a sentence speaks of `this problem` without having said which. */
function dangles(text: string): boolean {
  return [...text.matchAll(dangling)].some(({ index, 1: noun }) => {
    const before = text.slice(0, index);
    return !told.test(before) && !(noun && before.includes(noun));
  });
}
