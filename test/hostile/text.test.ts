import type { Nodes } from 'mdast';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normaliseEntry } from '../../scripts/normalise/entry.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { parseBody } from '../../scripts/parse/body.ts';
import { entryToMdx } from '../../scripts/write/entry.ts';
import { renderInline } from '../../src/story/inline.ts';
import { fromMdx } from '../../src/story/markdown.ts';
import { StoryError } from '../../src/story/message.ts';
import { renderBody } from '../../src/story/render.ts';
import { type Canaries, SECRET, setCanaries } from './canaries.ts';
import { announcements } from './documents.ts';
import { harmOfPiece } from './harm.ts';
import { eachOnce, fuzzed, type HostilePaper } from './papers.ts';
import { type PayloadKind, payloadsFor } from './payloads.ts';
import { lostWords, visible } from './words.ts';

/** How many made-up papers go from their feeds to HTML; `HOSTILE_TEXTS=100000` for many. */
const TEXTS = Number(process.env.HOSTILE_TEXTS ?? 500);
const DAY = '2026-05-05';

// Names of tests hold no address of a canary: what the payloads aim at is known when they run.
const kinds = payloadsFor({ file: '', made: '', url: '' });

let canaries: Canaries;
beforeAll(async () => {
  canaries = await setCanaries();
});
afterAll(async () => {
  expect(await canaries.touched()).toEqual([]);
  await canaries.close();
});

/** A text from a feed as MDX, as the tree of that, and as HTML. */
function through(title: string, summary: string) {
  const mdx = entryToMdx(normaliseEntry({ id: '2605.00001', title, summary }));
  const { lead, sections } = renderBody(mdx, { path: 'story.mdx' });
  return { mdx, tree: fromMdx(mdx), html: [lead, ...sections.map(({ html }) => html), renderInline(title)].join('\n') };
}

/** Types of nodes in a tree that are neither text nor formula. */
function live(node: Nodes): string[] {
  const dead = ['root', 'heading', 'paragraph', 'text', 'inlineMath'].includes(node.type);
  return [...(dead ? [] : [node.type]), ...('children' in node ? node.children.flatMap(live) : [])];
}

const shown = (html: string): string => visible(parseFragment(html));

const rows: readonly (readonly [string, PayloadKind])[] = [
  ['24 expressions and components', 'code'],
  ['25 import and export', 'esm'],
  ['26 links to programs', 'links'],
  ['27 characters that show nothing', 'invisible'],
  ['28 HTML that loads or runs', 'html'],
  ['29 formulas that lead somewhere', 'mathLinks'],
  ['30 formulas that are bombs', 'bombs'],
  ['31 money, lone dollars, unknown macros', 'money'],
  ['23 breaks of YAML', 'yaml'],
  ['22 paths', 'paths'],
  ['breaks of other formats', 'breakouts'],
];

describe.each(rows)('row %s', (_, kind) => {
  it.each(kinds[kind].map((payload, i) => [JSON.stringify(payload).slice(0, 70), i] as const))('%s is text', (_, i) => {
    const payload = payloadsFor(canaries)[kind][i] as string;
    const { mdx, tree, html } = through(`Before ${payload} after`, `${payload} in the ${payload} middle\n\n${payload}`);
    expect(live(tree)).toEqual([]);
    expect(harmOfPiece(html)).toEqual([]);
    expect(lostWords(`Before ${payload} after`, shown(renderInline(`Before ${payload} after`)))).toEqual([]);
    expect(mdx + html).not.toContain(SECRET);
  });

  it.each(kinds[kind].map((payload, i) => [JSON.stringify(payload).slice(0, 70), i] as const))(
    '%s as a file is refused or harmless',
    (_, i) => {
      expect(harmOfPiece(asFile(payloadsFor(canaries)[kind][i] as string))).toEqual([]);
    },
  );
});

/** What a file that says so shows: nothing where it is refused. */
function asFile(body: string): string {
  try {
    const { lead, sections } = renderBody(body, { path: 'story.mdx' });
    return [lead, ...sections.map(({ html }) => html)].join('\n');
  } catch (cause) {
    if (cause instanceof StoryError) return '';
    throw cause;
  }
}

/** What is harmful in what became of some announced papers, or lost in it. */
function faultsOf(papers: readonly HostilePaper[]): string[] {
  return announcements(papers, DAY).flatMap(({ way, kind, type, text }) => {
    const source = {
      id: way,
      name: way,
      url: 'https://feeds.example/',
      tier: 1,
      kind,
      enabled: true,
      allowPrivateNetwork: false,
    } as const;
    const body = { source, body: new TextEncoder().encode(text), url: source.url, contentType: type };
    return normalise(parseBody(body), source).value.flatMap(({ id, title, summary }) => {
      const { tree, html } = through(title, summary);
      const found = [
        ...live(tree),
        ...harmOfPiece(html),
        ...lostWords(`${title} ${summary}`, shown(html)),
        ...(html.includes(SECRET) ? ['secret'] : []),
      ];
      return found.map((fault) => `${id}: ${fault}: ${JSON.stringify(title)} ${JSON.stringify(summary)}`);
    });
  });
}

it('each payload between ordinary words comes through its feed as text', () => {
  expect(faultsOf(eachOnce(payloadsFor(canaries)))).toEqual([]);
});

it(`${TEXTS} made-up hostile papers come through their feeds as text`, { timeout: 20_000 + TEXTS * 30 }, () => {
  for (let done = 0; done < TEXTS; done += 500) {
    expect(faultsOf(fuzzed(payloadsFor(canaries), Math.min(500, TEXTS - done), done))).toEqual([]);
  }
});
