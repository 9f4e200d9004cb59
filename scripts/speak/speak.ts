import { mathmlOf } from '../../src/story/math.ts';
import type { Speak } from './spoken.ts';

/** Languages that the rules can speak. */
const locales: ReadonlySet<string> = new Set([
  'af',
  'ca',
  'da',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'it',
  'ko',
  'nb',
  'nn',
  'sv',
]);

/** Of a longer formula nobody keeps the beginning in mind. */
const LONGEST = 400;

/**
 * Formulas in words by the ClearSpeak rules of speech-rule-engine, read from KaTeX's MathML.
 * @param language tag of the site's text; one that the rules do not know gives no words
 */
export async function openSpeaker(language: string): Promise<Speak> {
  const locale = language.toLowerCase().split('-')[0] ?? '';
  if (!locales.has(locale)) return () => null;
  const { default: engine } = await import('speech-rule-engine');
  await engine.setupEngine({ locale, domain: 'clearspeak', modality: 'speech' });
  await engine.engineReady();
  return (tex) => {
    const mathml = mathmlOf(tex.replace(/\\tag\s*\{[^{}]*\}/g, ''));
    if (mathml === null) return null;
    try {
      return sentence(engine.toSpeech(bare(mathml)));
    } catch {
      // Rules for semantics meet formulas that have none; the page then has the formula in one line instead.
      return null;
    }
  };
}

/** The `math` element alone: of the TeX beside it the rules would make words too. */
const bare = (mathml: string): string =>
  mathml
    .replace(/^<span[^>]*>|<\/span>$/g, '')
    .replace(/<annotation[^>]*>.*?<\/annotation>/gs, '')
    .replace(/<\/?semantics>/g, '');

/** Words without what stands for spacing and for the rules' own spelling. */
function sentence(words: string): string | null {
  const text = words
    .replace(/\blamda\b/g, 'lambda')
    .replace(/^1 lines Line 1: /, '')
    // The order of growth is a function, whatever its letter.
    .replace(/\bO times (?=open paren)/g, 'O of ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+(?:comma|period)?$/, '')
    .trim();
  return text === '' || text.length > LONGEST ? null : text;
}
