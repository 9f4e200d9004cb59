import { expect, test } from 'vitest';
import { codeLink } from '../../scripts/normalise/code-link.ts';
import { toDay, toInstant } from '../../scripts/normalise/instant.ts';
import { normaliseName } from '../../scripts/normalise/names.ts';
import { canonicalUrl } from '../../scripts/normalise/urls.ts';
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
