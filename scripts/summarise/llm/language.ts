import { tokenizeTex } from '../../../src/story/tex.ts';

/** The commonest function words of languages that share the Latin script; words that two of them share tell nothing and are few. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    Dutch: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar wordt deze uit',
    English: 'the of and to a in is that for we with on by this are as our which from it be can an these than show',
    French: 'le la les de des du et un une en est que pour dans nous sur avec par ce cette qui sont au aux plus',
    German: 'der die das und in zu den von mit ist für auf ein eine dem des wir sich nicht auch wird werden durch als',
    Italian: 'il lo la gli di e un una che per in con del della dei delle sono è non si da come questo questa nel',
    Polish: 'i w na z do że się nie jest to oraz dla o po od przez które jako ten ta są za przy tego może',
    Portuguese: 'o a os as de do da dos das e em um uma que para com por não no na se mais este esta são como',
    Spanish: 'el la los las de del y en un una que para con por se es al no su más este esta son como lo',
    Swedish: 'och i att en ett det som är av för på med vi den till inte har om kan från eller de vid denna',
    Turkish: 've bir bu için ile de da olarak olan daha çok en gibi kadar sonra biz üzerinde ancak hem ise göre',
    Indonesian: 'yang dan di dari untuk dengan ini itu pada dalam adalah kami tidak atau juga akan dapat oleh lebih',
    Vietnamese: 'và của các là cho được một trong với những này có không chúng tôi trên để từ bằng khi đã hơn',
  }).map(([name, words]) => [name, new Set(words.split(' '))]),
);

const SCRIPTS = [
  'Latin',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Greek',
  'Devanagari',
  'Thai',
];
const scripts = SCRIPTS.map((name) => [name, new RegExp(String.raw`\p{Script=${name}}`, 'gu')] as const);
/** Kana tell Japanese from Chinese, which share the rest. */
const KANA = new Set(['Hiragana', 'Katakana']);

/** Fewest letters and words that tell anything. */
const FEWEST_LETTERS = 12;
const FEWEST_HITS = 3;
/** How far one language must be ahead of another. */
const LEAD = 1.5;

/** Name of the language, or of the script where several are written in it; null where the text does not tell. */
export function languageOf(text: string): string | null {
  const prose = tokenizeTex(text)
    .map((token) => (token.type === 'math' ? ' ' : token.value))
    .join('');
  const script = scriptOf(prose);
  return script === 'Latin' ? latinLanguage(prose) : script;
}

function scriptOf(text: string): string | null {
  const counts = scripts.map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0] as const);
  const letters = counts.reduce((all, [, count]) => all + count, 0);
  if (letters < FEWEST_LETTERS) return null;
  const kana = counts.reduce((all, [name, count]) => all + (KANA.has(name) ? count : 0), 0);
  if (kana > letters / 10) return 'Japanese';
  const [[name, count]] = counts.toSorted((a, b) => b[1] - a[1]) as [[string, number]];
  return count > letters / 2 ? name : null;
}

function latinLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = Object.entries(FUNCTION_WORDS)
    .map(([name, known]) => [name, words.filter((word) => known.has(word)).length] as const)
    .toSorted((a, b) => b[1] - a[1]);
  const [[name, most], [, next]] = hits as [[string, number], [string, number]];
  return most >= FEWEST_HITS && most > LEAD * next ? name : null;
}

/** Whether two texts are for certain in different languages. */
export function differInLanguage(text: string, source: string): boolean {
  const [one, other] = [languageOf(text), languageOf(source)];
  return one !== null && other !== null && one !== other;
}
