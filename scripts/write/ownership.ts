import type { StoryData } from '../../src/schemas/story.ts';
import { hashField, hashText } from '../../src/story/hash.ts';
import type { Section } from '../../src/story/sections.ts';
import { type SectionKey, sectionKeys } from './body.ts';
import { type FieldKey, type Fields, fieldKeys } from './fields.ts';

/** A field or section that the machine writes, by the key that `owned` and `written` use. */
export type OwnedKey = FieldKey | SectionKey;

/** All of them, in the order of the file. */
export const ownedKeys: readonly OwnedKey[] = [...fieldKeys, ...sectionKeys];

/** What a summariser writes. */
const words: ReadonlySet<OwnedKey> = new Set<OwnedKey>([
  'title',
  'tldr',
  'impact',
  'body.summary',
  'body.why-it-matters',
  'body.limits',
]);

/** Whether a field or section is of the summariser's making. */
export function isWords(key: OwnedKey): boolean {
  return words.has(key);
}

/** Hash of what each field and section says; what is not there has a hash too, so that taking it out is an edit like any other. */
export function hashes(
  fields: Partial<Fields>,
  sections: Readonly<Partial<Record<string, string>>>,
): Record<OwnedKey, string> {
  const ofFields = fieldKeys.map((key) => [key, hashField(fields[key] ?? null)]);
  const ofSections = sectionKeys.map((key) => [key, hashText(sections[key] ?? '')]);
  return Object.fromEntries([...ofFields, ...ofSections]);
}

/** Hashes of a story file as it stands. */
export function hashesOf(data: StoryData, sections: readonly Section[]): Record<OwnedKey, string> {
  return hashes(data, Object.fromEntries(sections.map(({ key, text }) => [key, text])));
}

/**
 * Whether the machine may write a field or section: it still says what the machine last wrote, or its hash was taken out
 * of `owned`, which hands it back.
 */
export function isOurs(key: OwnedKey, owned: StoryData['owned'], current: Readonly<Record<OwnedKey, string>>): boolean {
  return owned[key] === undefined || owned[key] === current[key];
}

/** The same for the list of sources, before there is a draft. A story without any hash was written by a person. */
export function ownsSources({ owned, sources }: Pick<StoryData, 'owned' | 'sources'>): boolean {
  return Object.keys(owned).length > 0 && (owned.sources === undefined || owned.sources === hashField(sources));
}
