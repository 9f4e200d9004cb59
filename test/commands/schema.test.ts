import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { schemaFiles } from '../../scripts/commands/schema.ts';
import { quickValue, splitStory } from '../../src/story/frontmatter.ts';
import { formatMessage } from '../../src/story/message.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const files = schemaFiles();
/** Reads a value by the JSON Schema as it is written. */
const accepts = (name: string, value: unknown) => {
  const schema = z.fromJSONSchema(JSON.parse(files.get(`${name}.schema.json`) ?? ''));
  return schema.safeParse(value).success;
};
const story = () => {
  const halves = splitStory(read('test/fixtures/site-content/stories/2026/05/05/two-rates-for-ranking.mdx'));
  return quickValue(halves ?? expect.unreachable()) as Record<string, unknown>;
};

describe('the JSON Schemas', () => {
  it.each([...files.keys()])('%s is as `npm run lemma -- schema` writes it now', (name) => {
    expect(read(`.vscode/schemas/${name}`)).toBe(files.get(name));
  });

  it.each(['sources', 'site', 'topics', 'kinds', 'tiers'])('accepts content/%s.yaml', (name) => {
    expect(accepts(name, parse(read(`content/${name}.yaml`)))).toBe(true);
  });

  it('accepts a story, with the keys that an editor adds', () => {
    expect(accepts('story', { ...story(), mine: 'a note' })).toBe(true);
  });

  it.each([
    ['a tier that is none', { tier: 'led' }],
    ['a pin that is no place', { pin: 0 }],
    ['a merge into no id', { mergeInto: 'a-slug' }],
  ])('refuses %s', (_, change) => expect(accepts('story', { ...story(), ...change })).toBe(false));

  it('refuses a key of a source that nobody knows', () => {
    const [row, ...rest] = parse(read('content/sources.yaml'));
    expect(accepts('sources', [{ ...row, enabeld: false }, ...rest])).toBe(false);
  });

  it.each(['story', 'sources', 'site', 'topics'])('%s says of each key what it is for', (name) => {
    const schema = JSON.parse(files.get(`${name}.schema.json`) ?? '');
    const properties: Record<string, { description?: string }> = (schema.items ?? schema).properties;
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
  });
});

describe('the settings of VS Code', () => {
  it('name schemas and tables that are there', () => {
    const { 'yaml.schemas': pairs } = JSON.parse(read('.vscode/settings.json'));
    for (const [schema, table] of Object.entries<string>(pairs)) expect([read(schema), read(table)]).not.toContain('');
  });

  it('have a task that finds the messages of the check', () => {
    const [task] = JSON.parse(read('.vscode/tasks.json')).tasks;
    const path = 'content/stories/2026/05/05/a.mdx';
    const line = formatMessage({ path, line: 7, column: 3, message: 'no: such', fix: 'mend it', severity: 'error' });
    const found = new RegExp(task.problemMatcher.pattern.regexp).exec(line)?.slice(1);
    expect(found).toEqual([path, '7', '3', 'no: such: mend it']);
  });
});
