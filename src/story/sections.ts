import { plainText } from './inline.ts';

/** One `## ` section of a body. */
export interface Section {
  /** `body.summary`: what `owned` and `written` call it. */
  readonly key: string;
  /** As it is written after `## `. */
  readonly heading: string;
  /** Range of the whole section in the body, heading and trailing blank lines included. */
  readonly start: number;
  readonly end: number;
  /** Everything after the heading's line. */
  readonly text: string;
}

/** A heading as an address: `Why it matters?` → `why-it-matters`. */
export function slugOfHeading(heading: string): string {
  const words = plainText(heading).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
}

/** Gives each name once: the second `a` is `a-2`, also where an editor has written `a-2` already. */
export function numbered(): (name: string) => string {
  const seen = new Set<string>();
  return (name) => {
    let free = name;
    for (let count = 2; seen.has(free); count += 1) free = `${name}-${count}`;
    seen.add(free);
    return free;
  };
}

const heading = /^ {0,3}##(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,}|\${2,})(.*)$/;

/**
 * The `## ` sections of a body, byte for byte, without compiling it: a body that is wrong somewhere still has its
 * sections. What stands before the first heading belongs to none. Headings in code, formulas and components do not count.
 */
export function sectionsOf(body: string): Section[] {
  const slug = numbered();
  const heads: { key: string; heading: string; start: number; textStart: number }[] = [];
  for (const { line, start, end } of openLines(body)) {
    const match = heading.exec(line);
    if (!match) continue;
    const title = match[1] ?? '';
    heads.push({ key: `body.${slug(slugOfHeading(title))}`, heading: title, start, textStart: end });
  }
  return heads.map(({ key, heading, start, textStart }, i) => {
    const end = heads[i + 1]?.start ?? body.length;
    return { key, heading, start, end, text: body.slice(textStart, end) };
  });
}

/** Lines of a body that are in no fenced block. */
function* openLines(body: string): Generator<{ line: string; start: number; end: number }> {
  let open: string | null = null;
  for (let start = 0; start < body.length; ) {
    const feed = body.indexOf('\n', start);
    const end = feed < 0 ? body.length : feed + 1;
    const line = body.slice(start, end).replace(/\r?\n$/, '');
    const match = fence.exec(line);
    const mark: string = match?.[1] ?? '';
    if (open === null && match && !(match[2] ?? '').includes(mark[0] as string)) open = mark;
    else if (open !== null && match && mark.startsWith(open) && (match[2] ?? '').trim() === '') open = null;
    else if (open === null) yield { line, start, end };
    start = end;
  }
}
