import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { projectDir } from '../../scripts/commands/paths.ts';

/** A step of a job, as far as the tests look. */
export interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string | number>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A workflow file, as far as the tests look. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Record<string, string>; readonly steps: readonly Step[] }>
  >;
}

const folder = `${projectDir}.github/workflows/`;

/** All workflow files with their text. */
export const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(folder + name, 'utf8');
  return { name, text, workflow: load(text) as Workflow };
});

/** The workflow of one file. */
export function workflowOf(name: string): Workflow {
  const found = workflows.find((one) => one.name === name);
  if (!found) throw new Error(`no workflow ${name}`);
  return found.workflow;
}
