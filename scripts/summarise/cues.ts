const doing =
  'address|advance|assess|benchmark|analy[sz]e|argue|build|characteri[sz]e|combine|compare|conduct|consider|construct|contribute|create|curate|define|demonstrate|derive|describe|design|develop|devise|discuss|employ|establish|evaluate|examine|explore|extend|find|focus|formali[sz]e|formulate|generali[sz]e|give|identify|implement|improve|integrate|introduce|investigate|leverage|measure|model|observe|offer|outline|perform|present|probe|propose|prove|provide|quantify|release|report|re-?examine|revisit|show|study|survey|tackle|test|train|use|validate';

/** The authors say what they do. */
export const weDo = new RegExp(
  String.raw`\bwe(?:,? (?:also|additionally|empirically|finally|first|formally|further|here|instead|mathematically|now|rigorously|systematically|then|theoretically|therefore|thus))?,? (?:${doing})(?:e?d)?\b`,
  'i',
);

/** The authors put forward something of their own. */
export const proposes =
  /\b(?:we|(?:this|the|our|present) (?:paper|work|article|study|research|manuscript|report|thesis|survey|tutorial|note|letter|chapter)|it|here),?(?: (?:also|first|further|here|now|therefore|thus|then|hence|instead|formally|both))? (?:advocate[ds]?|construct(?:s|ed)?|create[ds]?|define[ds]?|describe[ds]?|design(?:s|ed)?|develop(?:s|ed)?|devise[ds]?|establish(?:es|ed)?|formali[sz]e[ds]?|formulate[ds]?|introduce[ds]?|offer(?:s|ed)?|present(?:s|ed)?|propose[ds]?|provide[ds]?|puts? forward|release[ds]?|suggest(?:s|ed)?)\b|\b(?:is|are) (?:hereby )?(?:introduced|presented|proposed|developed)\b(?! (?:by|in)\b)/i;

/** The authors study something. */
export const studies =
  /\b(?:we|(?:this|our|present) (?:paper|work|article|study|survey|thesis|report)|it),?(?: (?:also|first|further|here|empirically|systematically|theoretically|therefore|thus))? (?:address(?:es)?|analy[sz]es?|asks?|characteri[sz]es?|compares?|considers?|examines?|explores?|focus(?:es)?|investigates?|re-?examines?|revisits?|reviews?|stud(?:y|ies)|surveys?|tackles?|tests?)\b/i;

const itself = 'paper|work|article|study|research|manuscript|survey|thesis|report|tutorial|note|letter|chapter';

/** The sentence speaks of the paper itself. */
export const ofThisPaper = new RegExp(String.raw`\b(?:this|the present|present|our) (?:${itself})\b`, 'i');

/** The sentence speaks of the authors or of the paper itself. */
export const own = new RegExp(String.raw`\bwe\b|\b(?:this|the present) (?:${itself})\b`, 'i');

/** The sentence begins with the authors or the paper itself. */
export const startsOwn = new RegExp(String.raw`^(?:we|(?:this|the present) (?:${itself}))\b`, 'i');

/** A sentence that only says that others follow: `Three findings emerge.` */
export const announces =
  /^(?:\S+ ){0,7}(?:two|three|four|five|six|seven|several|following|key|main|broad)\b(?: \S+){0,3} (?:results?|findings?|contributions?|observations?|insights|conclusions?|advantages)(?: \S+){0,2}[.:]$|^(?:detailed )?results include\b/i;

/** Something new. */
export const novel = /\b(?:novel|new|first|simple|unified|general|principled|efficient)\b/i;

/** A finding. */
export const finds =
  /\b(?:we|results?|experiments?|evaluations?|analys[ei]s|findings?|evidence|simulations?|ablations?|studies|theory|it|paper)\b[^.;]{0,60}\b(?:confirms?|demonstrates?|establish(?:es)?|finds?|found|highlights?|indicates?|observes?|proves?|reveals?|shows?|suggests?|illustrates?|validates?|verif(?:y|ies))\b/i;

/** A theorem. */
export const proves =
  /\b(?:we|and|also|further) (?:prove|derive|establish|characteri[sz]e)\b|\b(?:theorem|lower bound|upper bound|convergence rate|sample complexity|minimax)\b/i;

/** Figures of merit. */
export const outperforms =
  /\b(?:outperform|surpass|exceed|state[- ]of[- ]the[- ]art|SOTA|improv|superior|competitive|better than|compared (?:to|with)|accuracy|significantly)\w*\b/i;

/** Talk of experiments. */
export const experiments =
  /\b(?:experiments?|experimental|empirical(?:ly)?|evaluat(?:e[ds]?|ions?)|benchmarks?|datasets?|data sets?|ablations?|simulations?|CIFAR|ImageNet|MNIST)\b/i;

/** A sentence about what others do. */
export const others = /^(?:existing|previous|prior|earlier|current|recent|conventional|traditional|most|many)\b/i;

/** Where code, data or a demonstration is to be had. */
export const availability =
  /https?:\/\/|\bgithub\.com\b|\b(?:code|data(?:set)?s?|models?|weights|checkpoints?|demos?|project page|materials?|implementation)\b[^.;]{0,60}\b(?:available|released|open[- ]?sourced?|at:?|here|public(?:ly)?)\b|\bwe (?:will )?(?:release|open-?source)\b[^.;]{0,40}\b(?:code|weights|checkpoints|packages?|demos?)\b|\ball (?:code|data|models|artifacts)\b[^.]* released\.$|^(?:source )?code\b/i;

/** What is wrong with the state of things. */
export const problem =
  /\b(?:however|but|yet|unfortunately|despite|although|challeng\w+|difficult\w*|lacks?|lacking|limit(?:ed|ation)s?|fails?|suffers?|struggles?|unclear|unknown|under-?explored|under-?studied|poorly understood|open (?:question|problem)|bottleneck|costly|expensive|intractable|remains?|rarely|neglects?|overlooks?|ignores?)\b/i;

/** The authors use or test something. */
export const uses =
  /\bwe\b[^,;]{0,20}\b(?:use|train|apply|evaluate|test|compare|validate|employ|conduct|perform|adopt)\b/i;
