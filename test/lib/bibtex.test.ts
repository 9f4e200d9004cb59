import { expect, it } from 'vitest';
import { bibtex, bibtexFile } from '../../src/lib/bibtex.ts';
import { storySourceSchema } from '../../src/schemas/story.ts';

const source = (given: object) =>
  storySourceSchema.parse({
    id: 'arxiv:2605.90001',
    version: 2,
    feed: 'arxiv-lg',
    name: 'arXiv cs.LG',
    tier: 1,
    title: 'A plain title',
    authors: ['Ada Example', 'Émile Beispiel'],
    url: 'https://arxiv.org/abs/2605.90001',
    categories: ['cs.LG', 'stat.ML'],
    ...given,
  });

it('an arXiv paper has its eprint, class, DOI and version', () => {
  expect(bibtex(source({}))).toBe(
    [
      '@misc{example2026plain,',
      '  title = {{A plain title}},',
      '  author = {Ada Example and Émile Beispiel},',
      '  year = {2026},',
      '  eprint = {2605.90001},',
      '  archivePrefix = {arXiv},',
      '  primaryClass = {cs.LG},',
      '  doi = {10.48550/arXiv.2605.90001},',
      '  url = {https://arxiv.org/abs/2605.90001},',
      '  note = {Version 2},',
      '}',
    ].join('\n'),
  );
});

it('a work that is elsewhere has its address and the year it was published', () => {
  const entry = bibtex(source({ id: 'url:https://lemma.test/a', version: null, published: '2019-03-02T00:00:00Z' }));
  expect(entry).not.toMatch(/eprint|doi|note/);
  expect(entry).toContain('year = {2019}');
});

it.each([
  ['5% of AT&T_corpora in #1', String.raw`{{5\% of AT\&T\_corpora in \#1}}`],
  ['A bound on $x_1 < y$ of 5%', String.raw`{{A bound on $x_1 < y$ of 5\%}}`],
  [String.raw`Already 5\% escaped`, String.raw`{{Already 5\% escaped}}`],
  ['A brace } alone', '{{A brace  alone}}'],
  ['Braces {Kept} in pairs', '{{Braces {Kept} in pairs}}'],
  [String.raw`An escaped \{ alone`, '{{An escaped  alone}}'],
  [String.raw`$\{x$ alone`, String.raw`{{$\lbrace x$ alone}}`],
  ['From $5 to $6', String.raw`{{From \$5 to \$6}}`],
  ['About ~10^2', String.raw`{{About \textasciitilde{}10\textasciicircum{}2}}`],
  [String.raw`\input{x} it`, String.raw`{{\textbackslash{}input{x} it}}`],
  [String.raw`$\input{x}$ and $\write18{y}$`, '{{input x and write 18y}}'],
])('the title %s is TeX that compiles', (title, field) => {
  expect(bibtex(source({ title }))).toContain(`title = ${field},`);
});

it.each(['Zed Alpha, Jr.', 'The Tokamak and Plasma Collaboration'])('%s is one name', (name) => {
  expect(bibtex(source({ authors: [name, 'Ada Example'] }))).toContain(`author = {{${name}} and Ada Example},`);
});

it('a name that is a command is a name', () => {
  expect(bibtex(source({ authors: [String.raw`\input{x}`] }))).toContain(
    String.raw`author = {\textbackslash{}input{x}},`,
  );
});

it.each([
  [{ categories: ['cs.LG}, note = {x'] }, 'primaryClass = {cs.LG, note = x},'],
  [{ id: 'doi:10.1234/a}\\b{' }, 'doi = {10.1234/a%7D%5Cb%7B},'],
  [{ url: 'https://lemma.test/}' }, 'url = {https://lemma.test/%7D},'],
])('a brace in %o stays in its field', (given, field) => {
  expect(bibtex(source(given))).toContain(field);
});

it('an old arXiv id is of its own century', () => {
  expect(bibtex(source({ id: 'arxiv:math/9912001' }))).toContain('year = {1999}');
});

it('without authors there is no author field', () => {
  expect(bibtex(source({ authors: [] }))).not.toContain('author');
});

it('every entry of a file has a key of its own', () => {
  const works = ['2605.90001', '2605.90002', '2605.90003'].map((id) => source({ id: `arxiv:${id}` }));
  const keys = [...bibtexFile(works).matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key);
  expect(keys).toEqual(['example2026plain', 'example2026plain-2', 'example2026plain-3']);
});
