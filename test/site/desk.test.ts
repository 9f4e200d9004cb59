import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DevServer, devServer } from './dev-server.ts';
import { dir, lead } from './fixture-site.ts';

const held = '/stories/2026/05/05/held-for-a-person/';

describe('a build', () => {
  it('has no desk', () => {
    expect(readdirSync(dir)).not.toContain('desk');
  });

  it('has no word of the desk or of a held story', () => {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|css|xml|json|md)$/.test(name),
    );
    const telling = files.filter((name) => /\/desk\/|held-for-a-person/.test(readFileSync(join(dir, name), 'utf8')));
    expect(telling).toEqual([]);
  });
});

describe('the dev server', () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await devServer(resolve('test/fixtures/site-content'));
  });
  afterAll(async () => server?.[Symbol.asyncDispose]());

  it('has the desk, with the file that cannot be used first', async () => {
    const page = await server.get('/desk/');
    const [bad, draft] = ['bad-expression.mdx', 'held-for-a-person.mdx'].map((name) => page.indexOf(name));
    expect(bad).toBeGreaterThan(0);
    expect(draft).toBeGreaterThan(bad ?? 0);
  });

  it('shows a held story, marked as held', async () => {
    expect(await server.get(held)).toContain('<strong>Held.</strong> No build has this story');
  });

  it('lists a held story nowhere but on the desk', async () => {
    const list = await server.get('/topics/learning-theory/');
    expect([list.includes('two-rates-for-ranking'), list.includes('held-for-a-person')]).toEqual([true, false]);
  });

  it('says in the terminal and on the page what is wrong with a file that was saved', async () => {
    const file = join(server.content, `${lead.slice(1, -1)}.mdx`);
    await appendFile(file, '\nSee [nothing](#nothing).\n');
    expect(await server.said('no #nothing on this page')).toMatch(/ranking\.mdx:\d+:5: no #nothing on this page: take/);
    expect(await server.get(lead)).toContain('no #nothing on this page');
  });

  it('says in the terminal why a file cannot be used any more', async () => {
    const file = join(server.content, `${lead.slice(1, -1)}.mdx`);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^tier: lead/m, 'tier: led'));
    expect(await server.said('tier: Invalid option')).toMatch(/ranking\.mdx:7:1: tier: Invalid option/);
  });
});
