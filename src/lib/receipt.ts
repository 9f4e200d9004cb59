import type { Receipt } from '../schemas/story.ts';
import { type StoryFile, sectionsOf } from '../story/file.ts';
import { hashField, hashText } from '../story/hash.ts';

/** Parts of a story that one hand wrote at one time. */
export interface ReceiptRow {
  /** Names of the parts, in the order of the page. */
  readonly parts: readonly string[];
  readonly receipt: Receipt;
  /** Whether a person changed them since. */
  readonly edited: boolean;
}

/** What a reader calls the fields that have a receipt. */
const names: Readonly<Record<string, string>> = { title: 'Headline', tldr: 'Standfirst', impact: 'Impact' };

/** What wrote which part of a story: fields in the order of the page, then sections in the file's. Parts with one receipt share a row. */
export function receiptRows({ data, body }: Pick<StoryFile, 'data' | 'body'>): ReceiptRow[] {
  const fields = Object.entries(names).map(([key, name]) => ({ key, name, hash: () => hashField(fieldOf(data, key)) }));
  const sections = sectionsOf(body).map(({ key, heading, text }) => ({
    key,
    name: heading,
    hash: () => hashText(text),
  }));
  const rows = new Map<string, { parts: string[]; receipt: Receipt; edited: boolean }>();
  for (const { key, name, hash } of [...fields, ...sections]) {
    const receipt = data.written[key];
    if (!receipt) continue;
    const edited = receipt.by !== 'hand' && data.owned[key] !== hash();
    const same = JSON.stringify([receipt, edited]);
    const row = rows.get(same) ?? { parts: [], receipt, edited };
    row.parts.push(name);
    rows.set(same, row);
  }
  return [...rows.values()];
}

const fieldOf = (data: StoryFile['data'], key: string): unknown => (data as Record<string, unknown>)[key] ?? null;
