import { expect, it } from 'vitest';
import { apostrophes } from '../../src/story/apostrophes.ts';

it.each([
  ["the model's", 'the model’s'],
  ["don't", 'don’t'],
  ["GPT-4's and Erdős's", 'GPT-4’s and Erdős’s'],
  ["the agents' values", 'the agents’ values'],
  ["called 'experts' here", "called 'experts' here"],
  ["'80s", "'80s"],
  ["f' is", "f' is"],
])('%s becomes %s', (written, set) => {
  expect(apostrophes(written)).toBe(set);
});
