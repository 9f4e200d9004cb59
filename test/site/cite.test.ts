import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byHand, dir, edited, file, lead, page } from './fixture-site.ts';
import { attribute, elements } from './site-build.ts';

const titles = (name: string) => JSON.parse(file(name)).map(({ title }: { title: string }) => title);

describe('citations of a story', () => {
  it('are on its page, in three forms a work', () => {
    const entries = [...elements(page(lead).document)].filter((element) => element.tagName === 'pre');
    expect(entries.map((element) => attribute(element, 'aria-label'))).toEqual([
      'BibTeX of arXiv:2605.90001',
      'RIS of arXiv:2605.90001',
      'CSL-JSON of arXiv:2605.90001',
      'BibTeX of arXiv:2601.90002',
      'RIS of arXiv:2601.90002',
      'CSL-JSON of arXiv:2601.90002',
    ]);
  });

  it.each([lead, edited, byHand])('%s has a file of each form, which its page offers', (path) => {
    for (const name of ['cite.bib', 'cite.ris', 'cite.csl.json']) {
      expect(page(path).html).toContain(`${path}${name}" download`);
      expect(file(`${path.slice(1)}${name}`)).not.toBe('');
    }
  });

  it('keep the TeX of a title in BibTeX', () => {
    expect(file(`${lead.slice(1)}cite.bib`)).toContain(
      String.raw`title = {{Consistent ranking with $m$ negatives \& no extra cost}},`,
    );
  });

  it('have the authors in the source’s order, all forty of them', () => {
    const ris = [...file(`${edited.slice(1)}cite.ris`).matchAll(/^AU {2}- (.*)\r$/gm)].map(([, name]) => name);
    expect([ris.length, ...ris.slice(0, 3), ris.at(-1)]).toEqual([
      40,
      'Alpha, Zed, Jr.',
      'The Tokamak and Plasma Collaboration',
      'NumberAa, Person',
      'NumberBl, Person',
    ]);
  });
});

it('an edition’s file has the works of its stories, and no others', () => {
  expect(titles('editions/2026-05-05/cite.csl.json').sort()).toEqual(
    [...titles(`${lead.slice(1)}cite.csl.json`), ...titles(`${edited.slice(1)}cite.csl.json`)].sort(),
  );
});

it('a topic’s file begins with its oldest story', () => {
  expect(titles('topics/learning-theory/cite.csl.json')).toEqual([
    'A prize for a lemma',
    'Consistent ranking with m negatives & no extra cost',
    'When ranking rates break',
  ]);
});

it('a topic or edition offers the files that it has', () => {
  const pages = globSync('{topics,editions}/*/index.html', { cwd: dir });
  const offered = pages.filter((name) => file(name).includes('cite.bib'));
  expect(offered.map((name) => name.replace('index.html', 'cite.bib')).sort()).toEqual(
    globSync('{topics,editions}/*/cite.bib', { cwd: dir }).sort(),
  );
});

it('a reference manager finds each work of a story once, and no paper that the page claims to be', () => {
  const spans = [...elements(page(lead).document)].filter((element) => attribute(element, 'class') === 'Z3988');
  const works = spans.map((span) => new URLSearchParams(attribute(span, 'title')).get('rft.title'));
  expect(works).toEqual(['Consistent ranking with m negatives & no extra cost', 'When ranking rates break']);
  expect(page(lead).html).not.toContain('citation_');
});
