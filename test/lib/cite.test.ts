import { describe, expect, it } from 'vitest';
import { citeForms, worksOf } from '../../src/lib/cite.ts';
import { issuedOf, nameOf } from '../../src/lib/cited.ts';
import { cslItem } from '../../src/lib/csl.ts';
import { ris } from '../../src/lib/ris.ts';
import { storySourceSchema } from '../../src/schemas/story.ts';

const source = (given: object = {}) =>
  storySourceSchema.parse({
    id: 'arxiv:2605.90001',
    version: 2,
    feed: 'arxiv-lg',
    name: 'arXiv cs.LG',
    tier: 1,
    title: 'A rate of $1/\\sqrt{n}$ for M{\\"u}ller & Co',
    authors: ['Ada Example', 'Émile Beispiel'],
    url: 'https://arxiv.org/abs/2605.90001',
    categories: ['cs.LG', 'stat.ML'],
    ...given,
  });

describe('names', () => {
  it.each([
    ['Ada Example', { family: 'Example', given: 'Ada' }],
    ['Ludwig van der Berg', { family: 'van der Berg', given: 'Ludwig' }],
    ['Zed B. Alpha Jr.', { family: 'Alpha', given: 'Zed B.', suffix: 'Jr.' }],
    ['Zed Alpha, Jr.', { family: 'Alpha', given: 'Zed', suffix: 'Jr.' }],
    ['Alpha, Zed', { literal: 'Alpha, Zed' }],
    ['Louis IV', { literal: 'Louis IV' }],
    ['Aristotle', { literal: 'Aristotle' }],
    ['The Tokamak and Plasma Collaboration', { literal: 'The Tokamak and Plasma Collaboration' }],
    ['Qwen Team', { literal: 'Qwen Team' }],
  ])('%s', (name, parts) => {
    expect(nameOf(name)).toEqual(parts);
  });
});

describe('dates', () => {
  it.each([
    [{}, [2026, 5]],
    [{ id: 'arxiv:math/9912001' }, [1999, 12]],
    [{ published: '2026-05-09T00:00:00Z' }, [2026, 5]],
    [{ id: 'doi:10.1000/x', published: '2019-03-02T10:00:00Z' }, [2019, 3, 2]],
    [{ id: 'url:https://lemma.test/a' }, []],
  ])('%j is of %j', (given, parts) => {
    expect(issuedOf(source(given))).toEqual(parts);
  });
});

describe('RIS', () => {
  it('has what is known, line by line', () => {
    expect(ris(source()).split('\r\n')).toEqual([
      'TY  - UNPB',
      'TI  - A rate of 1/√n for Müller & Co',
      'AU  - Example, Ada',
      'AU  - Beispiel, Émile',
      'PY  - 2026',
      'DA  - 2026/05//',
      'PB  - arXiv',
      'AN  - arXiv:2605.90001',
      'N1  - Version 2',
      'KW  - cs.LG',
      'KW  - stat.ML',
      'DO  - 10.48550/arXiv.2605.90001',
      'UR  - https://arxiv.org/abs/2605.90001',
      'ER  - ',
      '',
    ]);
  });

  it('no value begins a field of its own', () => {
    expect(ris(source({ title: 'One\nER  - \nTY  - BOOK' })).match(/^(?:TY|ER) {2}-/gm)).toHaveLength(2);
  });

  it('says nothing of what the source does not say', () => {
    const bare = source({ id: 'url:https://lemma.test/a', url: 'https://lemma.test/a', authors: [], categories: [] });
    expect(ris(bare).match(/^[A-Z0-9]{2}/gm)).toEqual(['TY', 'TI', 'UR', 'ER']);
  });
});

describe('CSL-JSON', () => {
  it('is an article of arXiv', () => {
    expect(cslItem(source())).toEqual({
      id: 'arXiv:2605.90001',
      type: 'article',
      title: 'A rate of 1/√n for Müller & Co',
      author: [
        { family: 'Example', given: 'Ada' },
        { family: 'Beispiel', given: 'Émile' },
      ],
      issued: { 'date-parts': [[2026, 5]] },
      publisher: 'arXiv',
      number: 'arXiv:2605.90001',
      version: '2',
      categories: ['cs.LG', 'stat.ML'],
      DOI: '10.48550/arXiv.2605.90001',
      URL: 'https://arxiv.org/abs/2605.90001',
    });
  });

  it('has no field that the source does not fill', () => {
    const bare = source({ id: 'url:https://lemma.test/a', url: 'https://lemma.test/a', authors: [], categories: [] });
    expect(Object.keys(cslItem(bare))).toEqual(['id', 'type', 'title', 'URL']);
  });
});

it('authors keep their order in every form', () => {
  const authors = ['Zoe Last', 'Ada First', 'Mia Middle'];
  for (const { one } of citeForms) {
    const text = one(source({ authors }));
    const places = ['Last', 'First', 'Middle'].map((family) => text.indexOf(family));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

it('a work of two stories is cited once, at the older one’s place', () => {
  const [a, b, c] = ['1', '2', '3'].map((n) => source({ id: `arxiv:2605.9000${n}` }));
  const works = worksOf([
    { date: '2026-05-06', sources: [c, a] as never },
    { date: '2026-05-05', sources: [a, b] as never },
  ]);
  expect(works.map(({ id }) => id.at(-1))).toEqual(['1', '2', '3']);
});
