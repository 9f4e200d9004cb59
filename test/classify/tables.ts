import { readFileSync } from 'node:fs';
import { kindsSchema } from '../../src/schemas/kind.ts';
import { tiersSchema } from '../../src/schemas/tier.ts';
import { topicsSchema } from '../../src/schemas/topic.ts';
import { readTable } from '../../src/schemas/yaml.ts';

const read = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

/** The tables that the site is made with. */
export const topics = readTable(read('topics.yaml'), 'topics.yaml', topicsSchema);
export const kinds = readTable(read('kinds.yaml'), 'kinds.yaml', kindsSchema);
export const tiers = readTable(read('tiers.yaml'), 'tiers.yaml', tiersSchema);
