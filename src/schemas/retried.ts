/**
 * Of a source that came when it was asked again, in words that go on from its name: `read at try 3 (answered 503 before)`.
 * @param failures what went wrong before, in order
 */
export function retriedWords(failures: readonly string[]): string {
  return `read at try ${failures.length + 1} (${[...new Set(failures)].join(', ')} before)`;
}
