import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = new URL('../../scripts/classify/measure.ts', import.meta.url).pathname;
const input = ['2605.00001', '2605.00002', '2605.00001']
  .map((id) => JSON.stringify({ id, title: 'Gaussian Splatting for Caves', summary: 'A radiance field underground.' }))
  .join('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labels-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: string[]): string {
  const path = join(folder, 'labels.json');
  const labels = [
    { id: '2605.00001', topics: ['3d-and-world-models'], kinds: ['method'] },
    { id: '2605.00002', topics: ['causality'], kinds: ['method'] },
  ];
  writeFileSync(path, JSON.stringify(labels));
  return spawnSync(process.execPath, [script, path, ...options], { input, encoding: 'utf8' }).stdout;
}

describe('measuring', () => {
  it('takes a paper once that is there twice', () => {
    expect(run()).toContain('2 entries classified');
  });

  it('takes all labels', () => {
    expect(run()).toContain('primary topic 50.0 %');
  });

  it('takes a part of the labels', () => {
    expect(run('0', '1')).toContain('primary topic 100.0 %');
  });
});
