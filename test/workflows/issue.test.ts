import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { json, text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { projectDir } from '../../scripts/commands/paths.ts';
import { serve } from '../fetch/server.ts';

const MARK = '<!-- lemma: the morning -->';
const BOT = 'github-actions[bot]';

interface Issue {
  readonly number: number;
  title: string;
  body: string;
  state: string;
  readonly user: { readonly login: string };
  readonly comments: string[];
}

const issue = (number: number, over: Partial<Issue> = {}): Issue => ({
  ...{
    number,
    title: 'The morning’s run failed',
    body: `${MARK}\nOld.`,
    state: 'open',
    user: { login: BOT },
    comments: [],
  },
  ...over,
});

/** The part of GitHub's API that is about issues, with some of them in it. */
async function github(issues: Issue[]): Promise<string> {
  return serve(async (request, response) => {
    const [, number, comments] = /^\/repos\/me\/brief\/issues(?:\/(\d+))?(\/comments)?/.exec(request.url ?? '') ?? [];
    if (request.headers.authorization !== 'Bearer token') return response.writeHead(401).end('{}');
    const answer = (value: unknown) => response.end(JSON.stringify(value));
    if (request.method === 'GET') return answer(issues.filter(({ state }) => state === 'open'));
    const body = (await json(request)) as Partial<Issue>;
    const found = issues.find((one) => one.number === Number(number));
    if (comments) found?.comments.push(body.body ?? '');
    else if (found) Object.assign(found, body);
    else issues.push(issue(issues.length + 1, body));
    return answer({});
  });
}

/** What a run's jobs came to. */
async function tell(issues: Issue[], needs: object, token = 'token') {
  const child = spawn(process.execPath, ['scripts/github/issue.ts'], {
    cwd: projectDir,
    env: {
      GITHUB_API_URL: await github(issues),
      ...{ GITHUB_REPOSITORY: 'me/brief', GITHUB_TOKEN: token, RUN_URL: 'https://github.com/me/brief/actions/runs/1' },
      NEEDS: JSON.stringify(needs),
    },
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'close');
  const [out, err] = await said;
  return { code, out, err };
}

const report = (state: string) => JSON.stringify({ state, title: `It is ${state}`, text: `# It is ${state}` });
const job = (result: string, state?: string) => ({ result, outputs: state ? { report: report(state) } : {} });
const open = (issues: readonly Issue[]) => issues.filter(({ state }) => state === 'open');

it('opens one issue with the report of a run that failed', async () => {
  const issues: Issue[] = [];
  await tell(issues, { edition: job('failure', 'failed'), deploy: job('skipped') });
  expect(open(issues).map(({ title, body }) => [title, body.split('\n').slice(0, 2)])).toEqual([
    ['It is failed', [MARK, '# It is failed']],
  ]);
});

it('rewrites the issue that is open', async () => {
  const issues = [issue(7)];
  await tell(issues, { edition: job('success', 'late'), deploy: job('success') });
  expect(open(issues).map(({ number, title }) => [number, title])).toEqual([[7, 'It is late']]);
});

it('closes it, and says so there, when all is well', async () => {
  const issues = [issue(7)];
  await tell(issues, { edition: job('success', 'well'), deploy: job('success') });
  expect([issues[0]?.state, issues[0]?.comments]).toEqual(['closed', [expect.stringContaining('Well again')]]);
});

it.each([['failure'], ['cancelled']])('names the job that ended as %s before it could report', async (result) => {
  const issues: Issue[] = [];
  await tell(issues, { edition: job(result), deploy: job('skipped') });
  expect(issues.map(({ title }) => title)).toEqual(['The morning’s run failed: edition']);
});

it('names the job that failed after a report that was well', async () => {
  const issues: Issue[] = [];
  await tell(issues, { edition: job('success', 'well'), deploy: job('failure') });
  expect(issues.map(({ title }) => title)).toEqual(['The morning’s run failed: deploy']);
});

it('leaves the issues of others alone, whatever they write', async () => {
  const theirs = [issue(1, { user: { login: 'somebody' } }), issue(2, { body: 'Another matter.' })];
  await tell(theirs, { edition: job('success', 'well'), deploy: job('success') });
  expect(open(theirs)).toHaveLength(2);
});

it('fails, and does not say the token, where GitHub refuses', async () => {
  const { code, err } = await tell([], { edition: job('failure') }, 'wrong-token');
  expect([code, err.includes('answered 401'), err.includes('wrong-token')]).toEqual([1, true, false]);
});
