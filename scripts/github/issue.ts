/**
 * Keeps one issue about the morning: opens it when a job failed or an edition is late, rewrites it while that lasts, closes
 * it when all is well. Run by the workflow in a job of its own, with nothing installed: it must speak when nothing else works.
 *
 * Environment: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN (issues: write), RUN_URL, NEEDS (the `needs` context as
 * JSON; a job's output `report` is what `lemma report --json` wrote).
 */

/** First line of the issue's text, by which it is found again. */
const MARK = '<!-- lemma: the morning -->';
const AUTHOR = 'github-actions[bot]';

interface Job {
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
  readonly outputs?: { readonly report?: string };
}

interface Report {
  readonly state: string;
  readonly title: string;
  readonly text: string;
}

interface Issue {
  readonly number: number;
  readonly body: string | null;
  readonly user: { readonly login: string };
  readonly pull_request?: unknown;
}

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, RUN_URL = '', NEEDS = '{}' } = process.env;

/** What is wrong; null where all is well. */
function troubleIn(jobs: Readonly<Record<string, Job>>): Omit<Report, 'state'> | null {
  const report = Object.values(jobs)
    .map((job) => reportOf(job.outputs?.report))
    .find((one) => one !== null);
  if (report && report.state !== 'well') return report;
  // One that took too long is cancelled; where a person ended the run, this does not run.
  const failed = Object.entries(jobs).flatMap(([name, { result }]) =>
    result === 'failure' || result === 'cancelled' ? [name] : [],
  );
  if (failed.length === 0) return null;
  const title = `The morning’s run failed: ${failed.join(', ')}`;
  return { title, text: `# ${title}\n\nIts log says why.` };
}

function reportOf(text: string | undefined): Report | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} issues${path.split('?')[0]}: answered ${response.status}`);
  return (await response.json()) as T;
}

/** Ours that are open: anybody may write the mark, only the workflow writes as itself. */
async function openIssues(): Promise<Issue[]> {
  const query = `?state=open&per_page=100&creator=${encodeURIComponent(AUTHOR)}`;
  const issues = await api<Issue[]>('GET', query);
  return issues.filter(
    ({ body, user, pull_request }) => user.login === AUTHOR && !pull_request && body?.startsWith(MARK),
  );
}

async function tell({ title, text }: Omit<Report, 'state'>, open: readonly Issue[]): Promise<string> {
  const body = `${MARK}\n${text}\n\n[The run](${RUN_URL})\n`;
  const [first] = open.toSorted((a, b) => a.number - b.number);
  if (first) await api('PATCH', `/${first.number}`, { title, body });
  else await api('POST', '', { title, body });
  return `${first ? 'rewrote' : 'opened'}: ${title}`;
}

async function close(open: readonly Issue[]): Promise<string> {
  for (const { number } of open) {
    await api('POST', `/${number}/comments`, { body: `Well again: [the run](${RUN_URL})` });
    await api('PATCH', `/${number}`, { state: 'closed', state_reason: 'completed' });
  }
  return open.length > 0 ? 'closed: all is well' : 'all is well';
}

const trouble = troubleIn(JSON.parse(NEEDS));
const open = await openIssues();
process.stdout.write(`${await (trouble ? tell(trouble, open) : close(open))}\n`);

// Without an import or an export it would be no module.
export {};
