import type { StoryData } from '../../src/schemas/story.ts';
import { hashText } from '../../src/story/hash.ts';
import { sectionsOf } from '../../src/story/sections.ts';
import type { Joining, StoredStory } from '../model.ts';
import { proseOf, supportOf } from './body.ts';
import { editBody } from './edit-body.ts';
import { hashesOf, isOurs } from './ownership.ts';

/** A story's text with what it says of works that joined. */
export interface Appended {
  readonly body: string;
  readonly owned: StoryData['owned'];
  readonly support: StoryData['support'];
  /** Ids of the works that have words in it now. */
  readonly told: ReadonlySet<string>;
}

const KEY = 'body.summary';

/**
 * Adds a paragraph a work to a story's summary, behind what stands there. A summary that a person holds, or that another
 * summariser wrote, stays as it is: its receipt would no longer be true.
 * @param owned what is recorded of the other fields, to which the section's new hash is added
 */
export function append({ data, body }: StoredStory, joinings: readonly Joining[], owned: StoryData['owned']): Appended {
  const sections = sectionsOf(body);
  const section = sections.find(({ key }) => key === KEY);
  const ours = section && isOurs(KEY, data.owned, hashesOf(data, sections));
  const fresh = joinings.flatMap(({ entry, words }) => {
    const same = words && words.sentences.length > 0 && words.by === data.written[KEY]?.by;
    return ours && same ? [{ id: entry.id, sentences: words.sentences }] : [];
  });
  if (!section || fresh.length === 0) return { body, owned, support: data.support, told: new Set() };
  const old = section.text.replace(/^\s+|\s+$/g, '').replaceAll('\r\n', '\n');
  const text = `${old}\n\n${fresh.map(({ sentences }) => proseOf(sentences)).join('\n')}`;
  const edited = editBody(body, { [KEY]: text });
  return {
    body: edited,
    owned: { ...owned, [KEY]: hashText(sectionsOf(edited).find(({ key }) => key === KEY)?.text ?? '') },
    support: [...data.support, ...fresh.flatMap(({ sentences }) => supportOf(sentences))],
    told: new Set(fresh.map(({ id }) => id)),
  };
}
