import { stringify } from 'yaml';
import type { Receipt, StoryData, Support } from '../../src/schemas/story.ts';
import { readStory } from '../../src/story/file.ts';
import { splitStory } from '../../src/story/frontmatter.ts';
import { fromMdx } from '../../src/story/markdown.ts';
import { sectionsOf } from '../../src/story/sections.ts';
import { saying } from '../../src/story/tree.ts';
import type { Draft, Summary } from '../model.ts';
import { inputHash } from '../text/input-hash.ts';
import { type SectionKey, sectionKeys, sectionsOfDraft, supportOf } from './body.ts';
import { bodyOf, editBody } from './edit-body.ts';
import { editYaml, yamlStyle } from './edit-yaml.ts';
import { type FieldKey, type Fields, fieldKeys, fieldsOf, type SourceOf } from './fields.ts';
import { changesSince, withWords } from './history.ts';
import { hashes, hashesOf, isOurs, isWords, type OwnedKey, ownedKeys } from './ownership.ts';
import { frontmatterKeys, pruned } from './prune.ts';
import { sentencesOfCards } from './theory-card.ts';

/** What a story file is composed for. */
export interface ComposeOptions {
  /** Now, an instant. */
  readonly at: string;
  /** The file as it stands on disk; null where there is none. */
  readonly existing: string | null;
  /** Its path, for messages. */
  readonly path: string;
  readonly sourceOf: SourceOf;
}

/** What a draft says, ready to be compared with a file. */
interface Fresh {
  readonly fields: Fields;
  readonly sections: Record<SectionKey, string>;
  readonly hashes: Record<OwnedKey, string>;
  readonly support: Readonly<Record<SectionKey, Support[]>>;
  readonly receipts: Readonly<Partial<Record<OwnedKey, Receipt>>>;
}

/** A change of one of these is a change of substance: it moves `updated`. */
const substance: ReadonlySet<OwnedKey> = new Set<OwnedKey>([
  'title',
  'tldr',
  'kind',
  'impact',
  'sources',
  ...sectionKeys,
]);

/**
 * The text of a story's file. What a person changed or added survives byte for byte: only fields and sections that still
 * say what the machine last wrote are replaced, and only where the draft says something else.
 * @throws StoryError when the file on disk cannot be read, or a text of the draft does not pass the gate
 */
export function compose(draft: Draft, options: ComposeOptions): string {
  const fresh = freshOf(draft, options);
  return options.existing === null
    ? newFile(draft, fresh, options.at)
    : revised(draft, fresh, options.existing, options);
}

function freshOf(draft: Draft, { at, sourceOf }: ComposeOptions): Fresh {
  const fields = fieldsOf(draft, at, sourceOf);
  const sections = sectionsOfDraft(draft);
  const input = inputHash(draft.entries);
  const { summary, theory } = draft;
  const receipt = receiptOf(summary, { at, input });
  const support = {
    'body.summary': supportOf(summary.sentences),
    'body.why-it-matters': supportOf(summary.whyItMatters),
    'body.theory': supportOf(sentencesOfCards(theory)),
    'body.limits': supportOf(summary.limits),
  };
  const title = summary.titleBy ? { by: summary.titleBy, at, input } : receipt;
  const receipts: Partial<Record<OwnedKey, Receipt>> = { title, tldr: receipt };
  if (fields.impact) receipts.impact = receipt;
  for (const key of sectionKeys) {
    if (sections[key] !== '') receipts[key] = key === 'body.theory' ? theoryReceipt(theory, { at, input }) : receipt;
  }
  return { fields, sections, hashes: hashes(fields, sections), support, receipts };
}

function receiptOf({ by, prompt, asked }: Summary, { at, input }: Pick<Receipt, 'at' | 'input'>): Receipt {
  return { by, at, ...(prompt ? { prompt } : {}), input, ...(asked ? { asked } : {}) };
}

function theoryReceipt({ by, filledBy }: Draft['theory'], { at, input }: Pick<Receipt, 'at' | 'input'>): Receipt {
  return { by, at, input, ...(filledBy ? { filled: filledBy } : {}) };
}

function newFile(draft: Draft, fresh: Fresh, at: string): string {
  const data = {
    ...fresh.fields,
    date: draft.date,
    updated: at,
    support: sectionKeys.flatMap((key) => fresh.support[key]),
    owned: fresh.hashes,
    written: fresh.receipts,
  };
  const yaml = stringify(pruned(data), yamlStyle);
  return `---\n${yaml}---\n${bodyOf(fresh.sections)}`;
}

function revised(draft: Draft, fresh: Fresh, existing: string, { at, path }: ComposeOptions): string {
  const { data, body } = readStory(existing, path);
  const halves = splitStory(existing);
  // A file without hashes was written by a person: nothing in it is ours.
  if (!halves || Object.keys(data.owned).length === 0 || isOlder(fresh.fields, data)) return existing;
  const current = hashesOf(data, sectionsOf(body));
  const stays = (key: OwnedKey): boolean =>
    (draft.summary.standing === true && (isWords(key) || isFilled(key, data, draft))) ||
    (key === 'body.theory' && isBetter(data, draft));
  const ours = ownedKeys.filter((key) => isOurs(key, data.owned, current) && !stays(key));
  const changed = ours.filter((key) => fresh.hashes[key] !== current[key]);
  const kept = ownedKeys.filter((key) => !isOurs(key, data.owned, current));
  const history = withWords(
    changesSince(data, fresh.fields.sources, draft, at),
    { changed, kept },
    (key) => textOf(key, data, Object.fromEntries(sectionsOf(body).map((section) => [section.key, section.text]))),
    (key) => textOf(key, fresh.fields, fresh.sections),
  );
  const changes = {
    ...changedFields(fresh, changed),
    ...bookkeeping(data, fresh, ours, changed),
    ...(history.length > 0 ? { history: [...data.history, ...history] } : {}),
    ...(history.length > 0 || changed.some((key) => substance.has(key)) ? { updated: at } : {}),
  };
  const yaml = editYaml(halves.yaml, changes, frontmatterKeys);
  const head = existing.slice(0, halves.yamlStart);
  const fence = existing.slice(halves.yamlStart + halves.yaml.length, halves.bodyStart);
  return head + yaml + fence + editBody(body, changedSections(fresh, changed));
}

/** What a part of a story says, TeX text. */
function textOf(key: OwnedKey, fields: Partial<Fields>, sections: Readonly<Record<string, string>>): string {
  const value = key.startsWith('body.') ? saying(fromMdx(sections[key] ?? '')) : fields[key as FieldKey];
  return typeof value === 'string' ? value : '';
}

/** Whether a card has a model's sentences, which were not asked for again: it stays until something else in it changes. */
function isFilled(key: OwnedKey, { written }: StoryData, { theory }: Draft): boolean {
  const receipt = key === 'body.theory' ? written[key] : undefined;
  return receipt?.filled !== undefined && receipt.by === theory.by;
}

/** Whether the file's theory came from a paper that this run could not have again. */
function isBetter({ written }: StoryData, { theory }: Draft): boolean {
  const by = written['body.theory']?.by;
  return theory.lacking === true && by !== undefined && by !== theory.by;
}

/** Whether the draft knows only an older version of a source than the file: it must not overwrite it. */
function isOlder(fields: Fields, data: StoryData): boolean {
  const versions = new Map(data.sources.map(({ id, version }) => [id, version ?? 0]));
  return fields.sources.some(({ id, version }) => (version ?? 0) < (versions.get(id) ?? 0));
}

function changedFields(fresh: Fresh, changed: readonly OwnedKey[]): Record<string, unknown> {
  const values = pruned(fresh.fields);
  return Object.fromEntries(
    fieldKeys.filter((key) => changed.includes(key)).map((key: FieldKey) => [key, values[key]]),
  );
}

function changedSections(fresh: Fresh, changed: readonly OwnedKey[]): Partial<Record<SectionKey, string>> {
  return Object.fromEntries(
    sectionKeys.filter((key) => changed.includes(key)).map((key) => [key, fresh.sections[key]]),
  );
}

/** `owned`, `written` and `support` after the change. Receipts keep their time unless what they are for changed. */
function bookkeeping(
  data: StoryData,
  fresh: Fresh,
  ours: readonly OwnedKey[],
  changed: readonly OwnedKey[],
): Record<string, unknown> {
  const owned = { ...data.owned };
  for (const key of ours) owned[key] = fresh.hashes[key];
  const written: Record<string, Receipt> = { ...data.written };
  for (const key of changed) {
    const receipt = fresh.receipts[key];
    if (receipt) written[key] = receipt;
    else delete written[key];
  }
  const support = supportAfter(data.support, fresh, ours);
  return { owned, written, support: support.length > 0 ? support : undefined };
}

/** Support of our sections is the draft's; while a person holds one of them, what was there for it stays. */
function supportAfter(before: readonly Support[], fresh: Fresh, ours: readonly OwnedKey[]): Support[] {
  const after = sectionKeys.filter((key) => ours.includes(key)).flatMap((key) => fresh.support[key]);
  if (sectionKeys.every((key) => ours.includes(key))) return after;
  const here = new Set(after.map((support) => support.sentence));
  return [...after, ...before.filter((support) => !here.has(support.sentence))];
}
