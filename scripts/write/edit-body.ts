import { type Section, sectionsOf } from '../../src/story/sections.ts';
import { type SectionKey, sectionHeadings, sectionKeys } from './body.ts';

/** A body with each of the machine's sections that say something. */
export function bodyOf(sections: Readonly<Record<SectionKey, string>>): string {
  return sectionKeys
    .filter((key) => sections[key] !== '')
    .map((key) => `\n## ${sectionHeadings[key]}\n\n${sections[key]}`)
    .join('');
}

/** A body with some sections changed ('' takes one out); every byte of the others stays. */
export function editBody(body: string, changes: Readonly<Partial<Record<SectionKey, string>>>): string {
  const eol = body.includes('\r\n') ? '\r\n' : '\n';
  let edited = body;
  for (const key of sectionKeys) {
    const text = changes[key];
    if (text !== undefined) edited = withSection(edited, key, text.replaceAll('\n', eol), eol);
  }
  return edited;
}

function withSection(body: string, key: SectionKey, text: string, eol: string): string {
  const sections = sectionsOf(body);
  const section = sections.find((s) => s.key === key);
  if (text === '') return section ? body.slice(0, section.start) + body.slice(section.end) : body;
  if (!section) return inserted(body, sections, key, text, eol);
  const tail = section.end < body.length ? eol : '';
  const from = section.end - section.text.length;
  return `${body.slice(0, from)}${eol}${text}${tail}${body.slice(section.end)}`;
}

/** A new section behind the nearest one before it in our order, or before all others. */
function inserted(body: string, sections: readonly Section[], key: SectionKey, text: string, eol: string): string {
  const earlier: readonly string[] = sectionKeys.slice(0, sectionKeys.indexOf(key));
  const at = sections.findLast((s) => earlier.includes(s.key))?.end ?? sections[0]?.start ?? body.length;
  const before = body.slice(0, at);
  const after = body.slice(at);
  const gap =
    before === '' || before.endsWith(eol + eol) || before === eol ? '' : before.endsWith(eol) ? eol : eol + eol;
  return `${before}${gap}## ${sectionHeadings[key]}${eol}${eol}${text}${after === '' ? '' : eol}${after}`;
}
