import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import RssParser from 'rss-parser';
import { safeLink } from '../../src/story/address.ts';
import { harmOf, harmOfPiece } from './harm.ts';

/** Names of all files below a folder, `/` between the parts. */
export function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(dir.length + 1));
}

/** Files that hold no text. */
const binary = /\.(?:woff2|png|ico)$/;
/** What no text may hold: controls, and what changes the order of letters or shows nothing. */
const invisible = /(?![\n\r\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2060\uFEFF\u{E0000}-\u{E007F}]/u;
/** KaTeX's own, in its columns. */
const strut = /<span class="vlist-s">\u200B/g;

/** What is wrong with one file of a built site, each as `name: what`. */
export async function faultsOfFile(dir: string, name: string, secret: string): Promise<string[]> {
  if (binary.test(name)) return [];
  const bytes = readFileSync(join(dir, name));
  if (name.endsWith('.epub')) return (await book(bytes, secret)).map((fault) => `${name}: ${fault}`);
  // The search's own form, packed: only what it tells counts.
  if (name.endsWith('.bin')) return inflateRawSync(bytes).includes(secret) ? [`${name}: the secret`] : [];
  const text = utf8(bytes);
  if (text === null) return [`${name}: no UTF-8`];
  const found = [...((await form(name)?.(text)) ?? [])];
  if (text.includes(secret)) found.push('the secret');
  const odd = name.startsWith('_astro/') ? null : invisible.exec(text.replace(strut, ''));
  if (odd)
    found.push(
      `U+${odd[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, odd.index - 60), odd.index + 20))}`,
    );
  return found.map((fault) => `${name}: ${fault}`);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The look that fits a file by its name. */
function form(name: string): Look | undefined {
  return forms.find(([ending]) => name.endsWith(ending))?.[1];
}

const own = (src: string): boolean => /^\/_astro\/[\w.-]+\.js$/.test(src);

type Look = (text: string) => string[] | Promise<string[]>;

const forms: readonly (readonly [string, Look])[] = [
  ['.html', (text) => harmOf(text, own)],
  ['.csl.json', (text) => json(text)],
  ['feed.json', (text) => [...json(text), ...contents(text)]],
  ['.json', json],
  ['.webmanifest', json],
  ['feed.xml', feed],
  ['.atom', feed],
  ['.xml', references],
  ['.opml', references],
  ['.md', (text) => alive(fromMarkdown(text))],
  ['.bib', bib],
  ['.ris', ris],
];

function json(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (cause) {
    return [`no JSON: ${cause}`];
  }
}

/** HTML that a feed carries. */
function contents(text: string): string[] {
  const { items = [] } = JSON.parse(text) as { items?: { content_html: string; url: string }[] };
  return items.flatMap(({ content_html, url }) => harmOfPiece(content_html).map((fault) => `${url}: ${fault}`));
}

/** To a strict parser, with the HTML that its items carry. */
async function feed(text: string): Promise<string[]> {
  try {
    const { items } = await new RssParser().parseString(text);
    return items.flatMap((item) => harmOfPiece(String(item['content:encoded'] ?? item.content ?? '')));
  } catch (cause) {
    return [`no XML: ${cause}`];
  }
}

/** Lists of addresses: whatever is no reference of XML's own would be somebody's text. */
function references(text: string): string[] {
  return text.match(/&(?!(?:amp|lt|gt|quot|apos|#39|#x27);)|\]\]>|<!/g) ?? [];
}

/** Nodes of Markdown that could run or lead to a program. */
function alive(node: Nodes): string[] {
  const found = node.type === 'html' ? [`HTML ${node.value}`] : [];
  if ('url' in node && (node.type === 'image' || !safeLink(node.url))) found.push(`${node.type} ${node.url}`);
  return [...found, ...('children' in node ? node.children.flatMap(alive) : [])];
}

/** BibTeX counts every brace, one behind a backslash too; TeX that is run later must not read or write a file. */
function bib(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    if (depth === 0 && line !== '' && !/^@misc\{[a-z0-9-]+,$/.test(line)) found.push(`outside of an entry: ${line}`);
    if (depth === 1 && line !== '}' && !/^ {2}[a-zA-Z]+ = \{.*\},$/.test(line)) found.push(`no field: ${line}`);
    for (const char of line) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (depth > 1 || depth < 0) found.push(`braces: ${line}`);
    if (/\\(?:input|include|write|openin|openout|read|immediate|special|catcode|csname|def|let)(?![a-z])/.test(line)) {
      found.push(`TeX: ${line}`);
    }
    if (found.length > 0) return found;
  }
  return depth === 0 ? [] : [`${depth} braces open at the end`];
}

/** A book's files, as XML and as the HTML that a reader's program makes of them. */
async function book(bytes: Uint8Array, secret: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const text = utf8(content);
    if (text === null) found.push(`${name}: no UTF-8`);
    else {
      if (/\.(?:xhtml|opf|xml)$/.test(name)) found.push(...(await xml(text)));
      if (name.endsWith('.xhtml')) found.push(...harmOf(text));
      if (text.includes(secret)) found.push('the secret');
      if (invisible.test(text)) found.push(`${name}: what nobody sees`);
    }
  }
  return found;
}

/** To the feeds' strict parser, which reads any XML and then says that it is no feed. */
async function xml(text: string): Promise<string[]> {
  const said = await new RssParser().parseString(text).then(String, String);
  return /not recognized as RSS/.test(said) ? [] : [`no XML: ${said}`];
}

function ris(text: string): string[] {
  const lines = text.split('\r\n').filter((line) => line !== '');
  const wrong = lines.filter((line) => !/^(?:TY|TI|AU|PY|DA|PB|AN|N1|KW|DO|UR|ER) {2}- [^\r\n]*$/.test(line));
  const [begun, ended] = ['TY', 'ER'].map((tag) => lines.filter((line) => line.startsWith(`${tag}  - `)).length);
  return [...wrong, ...(begun === ended ? [] : ['a record without an end'])];
}
