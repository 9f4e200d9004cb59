import { expect, test } from 'vitest';
import { renderBody } from '../../src/story/render.ts';

const html = (body: string) => {
  const { lead, sections } = renderBody(body, { path: 'a.mdx' });
  return [lead, ...sections.map((section) => section.html)].join('\n');
};
const card = (source: string, inside: string) => `<TheoryCard source="${source}">\n\n${inside}\n\n</TheoryCard>\n`;
const theorem = (number: string, text = 'Holds.') => `<Theorem number="${number}">\n\n${text}\n\n</Theorem>`;

test('a theorem that the body has is led to', () => {
  expect(html(`By Theorem 3.2 it holds.\n\n${theorem('3.2')}`)).toContain(
    'By <a href="#theorem-3-2">Theorem 3.2</a> it',
  );
});

test.each([
  ['another number', `See Theorem 3.21.\n\n${theorem('3.2')}`],
  ['a part of a longer number', `See Theorem 3.2.1.\n\n${theorem('3.2')}`],
  ['itself', theorem('3.2', 'Theorem 3.2 is sharp.')],
  ['a label that two cards have', `See Theorem 1.\n\n${card('a', theorem('1'))}\n${card('b', theorem('1'))}`],
  ['words of a link', `[Theorem 3.2](https://lemma.test/)\n\n${theorem('3.2')}`],
  ['an enumeration', 'We show (1) a bound.\n\n$$\nx \\tag{1}\n$$\n'],
])('%s is not', (_, body) => {
  expect(html(body)).not.toContain('href="#');
});

test('a card means its own', () => {
  const second = card('b', `${theorem('1')}\n\n<Idea>\n\nTheorem 1 is a union bound.\n\n</Idea>`);
  expect(html(`${card('a', theorem('1'))}\n${second}`)).toContain(
    '<a href="#theorem-1-2">Theorem 1</a> is a union bound',
  );
});

test('an equation has the number that its tag gives it, and is led to', () => {
  const shown = html('The bound follows from (3.1).\n\n$$\nx \\le y \\tag{3.1}\n$$\n');
  expect(shown).toContain('follows from <a href="#equation-3-1">(3.1)</a>.');
  expect(shown).toContain('aria-label="Equation 3.1: x ≤ y" id="equation-3-1"');
});
