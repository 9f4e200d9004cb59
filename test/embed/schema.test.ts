import { expect, it } from 'vitest';
import { siteSchema } from '../../src/schemas/site.ts';
import { readTable } from '../../src/schemas/yaml.ts';

const SITE = 'title: T\ndescription: D\nurl: https://a.example/\ncontact: a@a.example\n';
const read = (block: string) => readTable(`${SITE}embeddings: { ${block} }\n`, 'site.yaml', siteSchema).embeddings;
const OLLAMA = 'url: "http://localhost:11434/v1", model: nomic-embed-text';

it('is off where it is left out', () => {
  expect(readTable(SITE, 'site.yaml', siteSchema).embeddings).toBeUndefined();
});

it('needs an address and a model', () => {
  expect(read(OLLAMA)).toEqual({
    ...{ url: 'http://localhost:11434/v1', model: 'nomic-embed-text' },
    ...{ batch: 64, prefix: '', deadline: 300 },
  });
});

it.each([
  ['url: "file:///etc/passwd", model: m', 'site.yaml:5:20: embeddings.url: give an http(s) address'],
  ['url: "http://me:pw@a.example/v1", model: m', 'embeddings.url: take the user name and password out: name a key wi'],
  ['url: "http://a.example/v1?key=s", model: m', 'embeddings.url: take out what follows "?" or "#": name a key with'],
  [
    `${OLLAMA}, keyEnv: sk-123`,
    'embeddings.keyEnv: name an environment variable, in capitals; never write the key its',
  ],
  [`${OLLAMA}, key: sk-123`, 'embeddings.key: Unrecognized key: "key": mend its name, or remove it'],
  [`${OLLAMA}, batch: 0`, 'embeddings.batch: Too small'],
  ['url: "http://a.example/v1"', 'site.yaml:5:13: embeddings.model: Invalid input'],
])('refuses { %s } with the place and the fix, and repeats no secret', (block, message) => {
  const refused = () => read(block);
  expect(refused).toThrow(message);
  expect(refused).not.toThrow(/sk-123|pw@|key=s/);
});
