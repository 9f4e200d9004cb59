import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createProgress } from '../../scripts/report/progress.ts';

function sink(isTTY: boolean) {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, next) {
      chunks.push(String(chunk));
      next();
    },
  });
  return Object.assign(stream, { isTTY, text: () => chunks.join('') });
}

it('prints one plain line a stage where there is no terminal', () => {
  const out = sink(false);
  let time = 0;
  const progress = createProgress(out, () => time);
  progress.step('fetch', '1 of 3 sources');
  time = 1500;
  progress.done('fetch', '3 of 3 sources');
  expect(out.text()).toBe('fetch      3 of 3 sources  1.5 s\n');
});

it('rewrites its line on a terminal', () => {
  const out = sink(true);
  const progress = createProgress(out, () => 0);
  progress.step('fetch', '1 of 3 sources');
  expect(out.text().startsWith('\r\u001b[2K')).toBe(true);
});
