import { expect, it } from 'vitest';
import { file, page, text } from './fixture-site.ts';

it('says of each source of the newest edition what it had', () => {
  expect(text('/status/')).toContain('Could not be read anew, its last copy stands in (503 three times)');
});

it('says of the newest editions what they came to', () => {
  const said = text('/status/');
  expect([said.includes('Tue 5 May 1 of 2 sources not read'), said.includes('Mon 4 May')]).toEqual([true, true]);
});

it('is in the foot of every page', () => {
  expect(page('/about/').html).toContain('<a href="/brief/status/">Status</a>');
});

it('says the same as JSON', () => {
  const { newest, due, days } = JSON.parse(file('status.json'));
  expect([newest.date, newest.state, due]).toEqual(['2026-05-05', 'unread', '2026-05-06T06:00:00Z']);
  expect(days.map(({ date }: { date: string }) => date)).toEqual(['2026-05-05', '2026-05-04']);
});
