import { expect, it } from 'vitest';
import { bodyMessages } from '../../../src/story/check/file.ts';
import type { Addresses } from '../../../src/story/check/links.ts';
import { formatMessage } from '../../../src/story/message.ts';
import { storyData } from '../../sample.ts';

const site: Addresses = {
  stories: new Set(['2026/05/05/a-bound']),
  unpublished: new Set(['2026/05/05/held']),
  lists: new Map([
    ['topics', new Set(['optimization'])],
    ['editions', new Set(['2026-05-05'])],
    ['', new Set(['about'])],
  ]),
};
const statement = '<Theorem number="1">\n\nIt is so.\n\n</Theorem>';
const path = 'stories/2026/05/06/b.mdx';
const found = (link: string) =>
  bodyMessages(
    {
      ...{ id: '2026/05/06/b', path, data: storyData(['1']), bodyLine: 10 },
      body: `## Summary\n\nSee [this](${link}).\n\n## History\n\n${statement}\n\n$$\nx \\tag{4}\n$$\n`,
    },
    site,
  ).map(formatMessage);

it.each([
  ...['#summary', '#section-history', '#history', '#equation-4', '#change-1', '#'],
  ...['/', '/stories/2026/05/05/a-bound/', '/stories/2026/05/05/a-bound/#summary', '/stories/2026/05/05/a-bound.md'],
  ...['/topics/', '/topics/optimization/', '/topics/optimization/feed.xml', '/editions/2026-05-05/papers/', '/about/'],
  ...['/figures/half.svg', '/authors/ada/', '/corrections/', 'https://example.org/topics/none/', 'mailto:a@b.example'],
  ...['../../05/a-bound/', '/search/?q=bound'],
])('accepts %s', (link) => expect(found(link)).toEqual([]));

const places = `${path}:12:5`;

it.each([
  ['#proof', `${places}: no #proof on this page: take the id of a section, a statement or a numbered equation`],
  ['/stories/2026/05/05/gone/', `${places}: no story "2026/05/05/gone": mend the address, or take the link out`],
  ['../gone/', `${places}: no story "2026/05/06/gone": mend the address, or take the link out`],
  [
    '/stories/2026/05/05/held/',
    `${places}: the story "2026/05/05/held" is held and has no page: take the link out, or publish the story`,
  ],
  ['/topics/none/', `${places}: nothing of this site is at /topics/none/: mend the address, or take the link out`],
  [
    '/editions/2026-05-09/',
    `${places}: nothing of this site is at /editions/2026-05-09/: mend the address, or take the link out`,
  ],
  ['/abuot/', `${places}: nothing of this site is at /abuot/: mend the address, or take the link out`],
])('names %s', (link, message) => expect(found(link)).toEqual([message]));
