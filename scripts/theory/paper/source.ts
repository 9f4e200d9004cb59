import { PaperError } from './paper.ts';
import { argumentAt, Cursor } from './scan.ts';

/** Files of a paper's source, by path from its root: `main.tex`, `sections/proofs.tex`. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Longest source that is read, in characters, all inclusions counted. */
const LONGEST = 3_000_000;
/** Inclusions, and how deep they stand in each other. */
const MOST_INCLUSIONS = 1000;
const DEEPEST = 15;

const opaque =
  /\\(?:url|href|path|nolinkurl)\s*\{[^{}\n]*\}|\\verb\*?([^A-Za-z*\s])[^\n]*?\1|\\[\s\S]|%[^\n]*(?:\n[ \t]*)?/g;
const unread = /\\begin\{(comment|verbatim\*?|lstlisting|minted|filecontents\*?|tikzpicture|pgfpicture)\}/g;

/** TeX without its comments, and without environments that hold no text. */
export function uncommented(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(opaque, (found, _delimiter, at: number, whole: string) => {
    if (!found.startsWith('%')) return found;
    // An empty line after a comment still ends the paragraph.
    return whole[at + found.length] === '\n' ? '\n' : '';
  });
  let out = '';
  let at = 0;
  unread.lastIndex = 0;
  for (let match = unread.exec(plain); match; match = unread.exec(plain)) {
    const closer = `\\end{${match[1]}}`;
    const end = plain.indexOf(closer, unread.lastIndex);
    if (end < 0) break;
    out += plain.slice(at, match.index);
    at = end + closer.length;
    unread.lastIndex = at;
  }
  return out + plain.slice(at);
}

/**
 * The file that LaTeX would be run on: with a document class and a document, the one that includes most; `main.tex` and
 * the like before others.
 * @throws PaperError where no file is a document
 */
export function mainFile(files: SourceFiles): string {
  const documents = [...files].filter(
    ([path, text]) =>
      /\.(?:tex|ltx)$/i.test(path) && /\\document(?:class|style)\b/.test(text) && /\\begin\s*\{document\}/.test(text),
  );
  const rank = ([path, text]: readonly [string, string]): number =>
    (/(?:^|\/)(?:main|ms|paper|article|arxiv)[^/]*\.tex$/i.test(path) ? 4 : 0) +
    (/\\(?:title|maketitle)\b/.test(text) ? 2 : 0) +
    (/(?:supp|appendix|rebuttal|response|cover|sample|template)/i.test(path) ? -6 : 0) +
    (/standalone/.test(/\\document(?:class|style)[^\n]*/.exec(text)?.[0] ?? '') ? -8 : 0) +
    (path.includes('/') ? -1 : 0);
  const [best] = documents.sort((a, b) => rank(b) - rank(a) || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  if (best) return best[0];
  const plain = [...files].find(([path, text]) => /\.tex$/i.test(path) && /\\begin\s*\{document\}/.test(text));
  if (!plain) throw new PaperError('no file of the source is a LaTeX document');
  return plain[0];
}

/**
 * A document with its inclusions in their places, without comments, up to its end.
 * @throws PaperError where it is longer, or includes more, than any paper
 */
export function wholeSource(files: SourceFiles, main: string): string {
  const reader = new Includer(files, folderOf(main));
  const text = reader.read(main);
  const end = text.search(/\\end\s*\{document\}/);
  return end < 0 ? text : text.slice(0, end);
}

/** Text of a package or class of the paper's own, without comments; null where the source has none of that name. */
export function localPackage(files: SourceFiles, name: string, extension: 'sty' | 'cls'): string | null {
  const text = files.get(`${name}.${extension}`) ?? files.get(name);
  return text === undefined ? null : uncommented(text);
}

const inclusion = /\\(input|include|subfile|subfileinclude|import|subimport|includefrom)(?![A-Za-z@])\*?/g;

/** Puts the files that a file includes into their places. */
class Includer {
  private readonly files: SourceFiles;
  private readonly root: string;
  private readonly open: string[] = [];
  private count = 0;
  private size = 0;
  constructor(files: SourceFiles, root: string) {
    this.files = files;
    this.root = root;
  }

  read(path: string): string {
    const text = uncommented(this.files.get(path) ?? '');
    this.size += text.length;
    if (this.size > LONGEST) throw new PaperError(`a source of more than ${LONGEST} characters`);
    this.open.push(path);
    // A file included with `subfiles` is a document of its own: only what stands in it counts.
    const body = this.open.length > 1 ? documentIn(text) : text;
    const out = this.included(body, folderOf(path));
    this.open.pop();
    return out;
  }

  private included(text: string, folder: string): string {
    const parts: string[] = [];
    let at = 0;
    inclusion.lastIndex = 0;
    for (const match of [...text.matchAll(inclusion)]) {
      if (match.index < at) continue;
      const { names, end } = namesAt(text, match.index + match[0].length, match[1] as string);
      const path = this.find(names, folder);
      if (path === null) continue;
      parts.push(text.slice(at, match.index), '\n', this.follow(path), '\n');
      at = end;
    }
    return parts.join('') + text.slice(at);
  }

  /** Nothing for a file that is open already: it includes itself. */
  private follow(path: string): string {
    this.count += 1;
    if (this.count > MOST_INCLUSIONS) throw new PaperError(`more than ${MOST_INCLUSIONS} inclusions`);
    return this.open.includes(path) || this.open.length > DEEPEST ? '' : this.read(path);
  }

  private find(names: readonly string[], folder: string): string | null {
    const joined = names.map((name) => name.trim().replace(/^"|"$/g, '')).join('/');
    for (const base of [this.root, folder]) {
      const path = normalised(base === '' ? joined : `${base}/${joined}`);
      const known =
        path !== null && [path, `${path}.tex`].find((name) => this.files.has(name) && !/\.(?:bbl|sty|cls)$/.test(name));
      if (known) return known;
    }
    return null;
  }
}

function namesAt(text: string, at: number, command: string): { readonly names: string[]; readonly end: number } {
  const bare = /^[ \t]+([^\s{}\\%]+)/.exec(text.slice(at, at + 200));
  if (command === 'input' && bare) return { names: [bare[1] as string], end: at + bare[0].length };
  const cursor = new Cursor(text, at);
  const names = [cursor.group() ?? ''];
  if (/import|from/.test(command)) names.push(argumentAt(text, cursor.at) ? (cursor.group() ?? '') : '');
  return { names, end: cursor.at };
}

function documentIn(text: string): string {
  const start = /\\begin\s*\{document\}/.exec(text);
  const inside = start ? text.slice(start.index + start[0].length) : text;
  const end = inside.search(/\\end\s*\{document\}/);
  return end < 0 ? inside : inside.slice(0, end);
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A path without `.` and `..`; null for one that leads out of the source. */
export function normalised(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
