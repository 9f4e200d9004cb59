/** Words a minute of an adult reading English prose silently (Brysbaert 2019, Journal of Memory and Language 109). */
const WORDS_A_MINUTE = 238;

/** Minutes it takes to read some texts, at least 1. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
