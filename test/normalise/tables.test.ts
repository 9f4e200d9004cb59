import { expect, test } from 'vitest';
import { codeLink } from '../../scripts/normalise/code-link.ts';
import { toDay, toInstant } from '../../scripts/normalise/instant.ts';
import { normaliseName } from '../../scripts/normalise/names.ts';
import { projectLink } from '../../scripts/normalise/project-link.ts';
import { canonicalUrl } from '../../scripts/normalise/urls.ts';
import { venueOf } from '../../scripts/normalise/venue.ts';
import { isWithdrawn } from '../../scripts/normalise/withdrawn.ts';

test.each([
  [String.raw`Poincar\'e`, 'Poincaré'],
  [String.raw`\v{S}kvára`, 'Škvára'],
  [String.raw`{\L}ukasz`, 'Łukasz'],
  [String.raw`Erd\H{o}s`, 'Erdős'],
  [String.raw`G\"odel`, 'Gödel'],
  [String.raw`S\o ren Wei\ss`, 'Søren Weiß'],
  [String.raw`Fran\c{c}ois`, 'François'],
  ['J.~{von} Neumann', 'J. von Neumann'],
  ['Ame\u0301lie', 'Amélie'],
  ['Ludwig van der Berg', 'Ludwig van der Berg'],
  ['María-José  de la Cruz', 'María-José de la Cruz'],
  [String.raw`Ho\`ang T\d{\^o}n`, 'Hoàng Tộn'],
  [String.raw`{\O}yvind \AA{}s`, 'Øyvind Ås'],
])('the name %s is %s', (tex, name) => {
  expect(normaliseName(tex)).toBe(name);
});

test.each([
  ['see https://github.com/a/b.', 'https://github.com/a/b'],
  [String.raw`\url{https://github.com/a\_b/c}`, 'https://github.com/a_b/c'],
  [String.raw`\href{https://gitlab.com/a/b}{code}`, 'https://gitlab.com/a/b'],
  ['(github.com/a/b)', 'https://github.com/a/b'],
  ['models: huggingface.co/a, code: https://www.github.com/a/b', 'https://github.com/a/b'],
  ['https://github.com/ alone', null],
  ['https://notgithub.com/a/b', null],
])('the code of %s is at %s', (text, url) => {
  expect(codeLink(text)).toBe(url);
});

test.each([
  ['https://a.example/x?utm_source=a&id=1&fbclid=b', 'https://a.example/x?id=1'],
  ['HTTP://A.Example:80/x?', 'http://a.example/x'],
  ['https://me:secret@a.example/#:~:text=word', 'https://a.example/'],
  ['https://a.example/log#v2', 'https://a.example/log#v2'],
  ['https://arxiv.org/pdf/2605.02116v2', 'https://arxiv.org/abs/2605.02116'],
  ['javascript:alert(1)', null],
  ['', null],
])('%s is %s', (address, url) => {
  expect(canonicalUrl(address)).toBe(url);
});

test.each([
  ['This paper has been withdrawn by the authors.', null, true],
  ['We study models.', 'Withdrawn: an error in Lemma 2', true],
  ['We study withdrawn drugs.', null, false],
  ['We study models.', 'The paper was not withdrawn', false],
])('%s (%s) is withdrawn: %s', (summary, comment, is) => {
  expect(isWithdrawn(summary, comment)).toBe(is);
});

test.each([
  ['2026-05-05T00:00:00-04:00', '2026-05-05T04:00:00Z', '2026-05-05'],
  ['2026-05-05T23:00:00-04:00', '2026-05-06T03:00:00Z', '2026-05-05'],
  ['2026-05-05', '2026-05-05T00:00:00Z', '2026-05-05'],
  ['2026-05-05T10:00', '2026-05-05T10:00:00Z', '2026-05-05'],
  ['0099-01-01', null, null],
  ['5 May', null, null],
  [null, null, null],
])('%s is the instant %s on the day %s', (text, instant, day) => {
  expect([toInstant(text), toDay(text)]).toEqual([instant, day]);
});

test.each([
  ['Accepted at ICML 2026', 'ICML 2026'],
  ['12 pages, 4 figures. Accepted to NeurIPS 2025 (spotlight)', 'NeurIPS 2025'],
  ["To appear in CVPR'26; code is public", 'CVPR 2026'],
  ['ICLR 2026 Workshop on bounds', 'ICLR 2026 workshop'],
  ['Published as a conference paper at ICLR 2026', 'ICLR 2026'],
  ['Accepted for publication in Journal of Sharp Bounds', 'Journal of Sharp Bounds'],
  ['SIGGRAPH Asia 2025', 'SIGGRAPH Asia 2025'],
  ['Submitted to ICML 2026', null],
  ['Under review at NeurIPS 2026', null],
  ['12 pages. Uses RSS feeds', null],
  ['Accepted', null],
  [null, null],
])('the venue of %j is %j', (comment, venue) => {
  expect(venueOf(comment)).toBe(venue);
});

test.each([
  ['Project page: https://bounds.example/work.', 'https://bounds.example/work'],
  ['Code: https://github.com/a/b, demo at https://a.github.io/b/', 'https://a.github.io/b/'],
  ['(lab.github.io/bounds)', 'https://lab.github.io/bounds'],
  ['The project page is https://github.com/a/b', null],
  ['We cite https://other.example/x', null],
])('the project page of %j is %j', (text, address) => {
  expect(projectLink(text)).toBe(address);
});
