/**
 * Characters that change what a reader or a program sees without being seen: controls, zero-width, bidi, tags, and
 * halves of surrogate pairs. Tab and line feed stay.
 */
const INVISIBLE =
  /(?![\t\n])[\p{Cc}\p{Cs}]|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Text without invisible characters, and how many there were. Line breaks of every kind become line feeds. */
export function removeInvisible(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const clean = text.replace(BREAKS, '\n').replace(INVISIBLE, () => {
    removed += 1;
    return '';
  });
  return { text: clean.normalize('NFC'), removed };
}

/** On one line, single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Wrapped lines joined; a line that stands apart or is indented begins a paragraph. An empty line between them. */
export function paragraphs(text: string): string {
  const blocks = text.trim().split(/\n(?:[ \t]*\n|[ \t]{2,})+/);
  return blocks.map(oneLine).filter(Boolean).join('\n\n');
}

/** The first words of a text that is longer than `most` characters, with an ellipsis; any other as it is. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 2);
  const end = head.search(/\s\S*$/);
  const whole = head.slice(0, end > most / 2 ? end : head.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.trimEnd()} …`;
}
