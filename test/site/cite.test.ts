import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byHand, dir, edited, file, lead, page, pages } from './fixture-site.ts';
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

describe('a reference manager', () => {
  /** The context objects of a page, as Zotero's translator for COinS splits and decodes them. */
  const objectsOn = (path: string) =>
    [...elements(page(path).document)]
      .filter((element) => element.tagName === 'span' && attribute(element, 'class')?.split(' ').includes('Z3988'))
      .map((span) => (attribute(span, 'title') ?? '').split('&').map((part) => part.split('=')))
      .map((rows) => rows.map(([key = '', value = '']) => [key, decodeURIComponent(value.replace(/\+|%2[bB]/g, ' '))]));
  /** What it makes of one, by the keys that it reads in Dublin Core. */
  const itemOf = (rows: readonly (readonly string[])[]) => {
    const all = (name: string) => rows.filter(([key]) => key === name).map(([, value]) => value ?? '');
    return {
      format: [...all('ctx_ver'), ...all('rft_val_fmt')],
      ...{ itemType: all('rft.type'), title: all('rft.title'), date: all('rft.date'), publisher: all('rft.publisher') },
      creators: all('rft.au').map((name) => name.split(/,(.*)/, 2).map((part) => part.trim())),
      DOI: all('rft_id').flatMap((id) => (id.startsWith('info:doi/') ? [id.slice('info:doi/'.length)] : [])),
      url: all('rft_id').filter((id) => /^https?:/.test(id)),
    };
  };
  const format = ['Z39.88-2004', 'info:ofi/fmt:kev:mtx:dc'];

  it('finds the works of a story, whole', () => {
    const items = objectsOn(lead).map(itemOf);
    expect(items.map(({ title }) => title)).toEqual([
      ['Consistent ranking with m negatives & no extra cost'],
      ['When ranking rates break'],
    ]);
    expect(items[0]).toEqual({
      ...{ format, itemType: ['preprint'], title: ['Consistent ranking with m negatives & no extra cost'] },
      ...{ date: ['2026-05'], publisher: ['arXiv'], DOI: ['10.48550/arXiv.2605.90001'] },
      url: ['https://arxiv.org/abs/2605.90001'],
      creators: [
        ['Example', 'Ada'],
        ['Beispiel', 'Émile'],
      ],
    });
  });

  it('takes forty authors apart as they are, and leaves a collaboration whole', () => {
    const [{ creators = [] } = {}] = objectsOn(edited).map(itemOf);
    expect([creators.length, creators.slice(0, 3)]).toEqual([
      40,
      [['Alpha', 'Zed, Jr.'], ['The Tokamak and Plasma Collaboration'], ['NumberAa', 'Person']],
    ]);
  });

  it('finds a page where the work is one', () => {
    const [{ itemType, DOI, url } = {}] = objectsOn(byHand).map(itemOf);
    expect([itemType, DOI, url]).toEqual([['webpage'], [], ['https://lemma.test/weekly/1']]);
  });

  it.each(['/', '/editions/2026-05-05/', '/topics/learning-theory/', '/authors/ada-example/'])(
    'is left to the files on the list %s',
    (path) => {
      expect(objectsOn(path)).toEqual([]);
    },
  );

  it('is told of no paper that a page claims to be', () => {
    expect(pages.filter(({ html }) => /<meta[^>]+name="(?:citation_|dc\.|prism\.)/i.test(html))).toEqual([]);
  });
});
