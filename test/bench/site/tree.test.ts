import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { kill, memoryOf, treeOf } from '../../../scripts/bench/site/tree.ts';

/** Takes 200 MB in a process of its own, says so, and stays. */
const CHILD = "const kept = Buffer.alloc(2e8, 1); console.log('ready'); setInterval(() => kept.length, 1000)";
const PARENT = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(CHILD)}], { stdio: 'inherit' })`;

it.runIf(process.platform === 'linux')('counts what a child has, and ends it', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  const tree = treeOf(parent.pid ?? 0);
  expect(tree).toHaveLength(2);
  expect(memoryOf(tree)).toBeGreaterThan(190);
  kill(tree);
  // The child has the output as well: it closes only when both are gone.
  await once(parent, 'close');
});
