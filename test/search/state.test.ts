import { expect, it } from 'vitest';
import { activeFilters, readState, writeState } from '../../src/search/state.ts';

it('a state and its address are the same', () => {
  const address = '?q=sparse+attention&topic=language&year=2026&author=Ada+Example&sort=date';
  expect(writeState(readState(address))).toBe(address);
});

it('nothing asked is no address', () => {
  expect(writeState(readState('?q=+&topic=&utm=x'))).toBe('');
});

it('filters that are set are known', () => {
  expect(activeFilters(readState('?q=a&kind=theory&author=+&sort=date'))).toEqual(['kind']);
});

it('white space is one space, and what is longer than any query is cut', () => {
  expect(readState(`?q=%0A a%09 b`).q).toBe('a b');
  expect(readState(`?q=${'x'.repeat(5000)}`).q).toHaveLength(300);
});
