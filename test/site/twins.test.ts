import { describe, expect, it } from 'vitest';
import { base, byHand, edited, file, lead, page } from './fixture-site.ts';

const twin = (path: string, form: string) => `${path.slice(1, -1)}.${form}`;

describe.each([lead, edited, byHand])('%s', (path) => {
  it.each([
    ['md', 'text/markdown'],
    ['json', 'application/json'],
  ])('names its .%s twin', (form, type) => {
    expect(page(path).html).toContain(`<link rel="alternate" type="${type}" href="${base}${twin(path, form)}">`);
    expect(file(twin(path, form))).not.toBe('');
  });

  it('its twins lead back to it', () => {
    const address = `https://lemma.test${base}${path.slice(1)}`;
    expect(file(twin(path, 'md'))).toContain(`- Permalink: <${address}>`);
    expect(JSON.parse(file(twin(path, 'json'))).url).toBe(address);
  });

  it('no component leaks', () => {
    expect(file(twin(path, 'md')) + file(twin(path, 'json'))).not.toMatch(/<\/?[A-Z][A-Za-z]+[ >]/);
  });
});

it('Markdown has the TeX of a formula, once', () => {
  const text = file(twin(lead, 'md'));
  expect(text).toContain(String.raw`$C \cdot (1/m + 1/\sqrt{n})$`);
  expect(text.match(/\\mathbb\{E\}/g)).toHaveLength(1);
});

it('JSON has support and receipt', () => {
  const { support, written, byline, related } = JSON.parse(file(twin(lead, 'json')));
  expect(support).toHaveLength(2);
  expect(written['body.summary'].by).toBe('extractive/1');
  expect(byline).toEqual({ by: 'extractive/1', edited: false });
  expect(related.map(({ id }: { id: string }) => id)).toEqual(['2026/05/04/an-older-story-by-hand']);
});

it('JSON says that a person changed the text', () => {
  expect(JSON.parse(file(twin(edited, 'json'))).byline).toEqual({ by: 'openai/some-model', edited: true });
});
