import { hashText } from '../../src/story/hash.ts';

/** Hash of the text that a summary is written from: the titles and abstracts in their order. */
export function inputHash(entries: readonly { readonly title: string; readonly summary: string }[]): string {
  return hashText(entries.map(({ title, summary }) => `${title}\n${summary}`).join('\n\n'));
}
