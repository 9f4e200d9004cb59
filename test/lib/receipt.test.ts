import { expect, it } from 'vitest';
import { receiptRows } from '../../src/lib/receipt.ts';
import { hashField, hashText } from '../../src/story/hash.ts';
import { storyData } from '../sample.ts';

const at = '2026-05-05T06:12:00Z';
const body = '## Summary\n\nOne sentence.\n\n## Theory\n\nOne more.\n';
const machine = { by: 'extractive/1', at, input: '00' };
const owned = {
  title: hashField('A story'),
  'body.summary': hashText('One sentence.'),
  'body.theory': hashText('One more.'),
};
const rows = (over: object) => receiptRows({ data: storyData(['2605.00001'], { owned, ...over }), body });

it('parts of one hand and time share a row, in the order of the page', () => {
  const written = { 'body.summary': machine, title: machine, 'body.theory': { ...machine, by: 'paper/1' } };
  expect(rows({ written })).toEqual([
    { parts: ['Headline', 'Summary'], receipt: machine, edited: false },
    { parts: ['Theory'], receipt: { ...machine, by: 'paper/1' }, edited: false },
  ]);
});

it('says what a person changed since', () => {
  const written = { 'body.summary': machine, title: machine };
  expect(rows({ written, title: 'My own' }).map(({ parts, edited }) => [parts, edited])).toEqual([
    [['Headline'], true],
    [['Summary'], false],
  ]);
});

it('a person’s own part is not an edit', () => {
  expect(rows({ written: { title: { by: 'hand', at } }, owned: {} })[0]?.edited).toBe(false);
});
