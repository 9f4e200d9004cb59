// A language model for tests: it speaks OpenAI's chat protocol on loopback and sums up by repeating its sources.
// By hand: `node test/summarise/llm/model-server.ts [--port 11434] [--fault NAME] [--every N]`, then `summaries:
// { provider: ollama, model: loopback }` in site.yaml.

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { text as bodyOf } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { splitSentences } from '../../../scripts/text/sentences.ts';

/** A source as the model reads it in its prompt. */
export interface Shown {
  readonly label: string;
  readonly title: string;
  readonly abstract: string;
}

/** A call as it came. */
export interface Call {
  readonly headers: IncomingMessage['headers'];
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever a client sent
  readonly body: any;
}

/** How the model goes wrong at a call. */
export type Fault = (response: ServerResponse, shown: readonly Shown[], headers: IncomingMessage['headers']) => void;
/** What it does at its `number`th call, from 1: null answers well. */
export type Plan = (number: number) => Fault | null;

/** The sources of a prompt, and nothing of what they say taken for an instruction. */
export function shownIn(message: string): Shown[] {
  const pattern = /^BEGIN (S\d+) (\w+)\nTitle: (.*)\nAbstract: (.*)\nEND \1 \2$/gmsu;
  return [...message.matchAll(pattern)].map(([, label = '', , title = '', abstract = '']) => ({
    label,
    title,
    abstract,
  }));
}

/** A good summary: of each source its last two sentences, quoting themselves; the last is what a theory card rests on. */
export function goodAnswer(shown: readonly Shown[]) {
  const sentences = shown.flatMap(({ label, title, abstract }) => {
    const all = splitSentences(abstract).filter((sentence) => !/https?:|www\./.test(sentence) && sentence.length > 20);
    const chosen = all.length > 0 ? all.slice(-2) : [title];
    return chosen.map((text) => ({ text: text.slice(0, 600), source: label, quote: text.slice(0, 600) }));
  });
  const theory = sentences.slice(-1).map((sentence) => ({ part: 'assumptions', ...sentence }));
  const tldr = sentences[0]?.text.slice(0, 450) ?? '';
  return {
    title: null as string | null,
    tldr,
    sentences,
    impact: null as string | null,
    whyItMatters: [],
    limits: [],
    theory: theory as object[],
  };
}

/** A whole answer of the protocol. */
export function completion(
  content: string | null,
  over: { finish?: string; refusal?: string; usage?: object | null } = {},
) {
  const {
    finish = 'stop',
    refusal,
    usage = { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
  } = over;
  const message = { role: 'assistant', content, ...(refusal ? { refusal } : {}) };
  const choices = [{ index: 0, finish_reason: finish, message }];
  return { id: 'c', object: 'chat.completion', created: 0, model: 'loopback', choices, ...(usage ? { usage } : {}) };
}

/** Sends a value as the answer of the model. */
export function send(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const status =
  (code: number, headers: Record<string, string> = { 'retry-after-ms': '1' }): Fault =>
  (response) =>
    response
      .writeHead(code, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error: { message: `no ${code}`, type: 'x' } }));

/** An answer whose summary is changed before it is sent. */
export const changed =
  (change: (good: ReturnType<typeof goodAnswer>, shown: readonly Shown[]) => unknown): Fault =>
  (response, shown) =>
    send(response, completion(JSON.stringify(change(goodAnswer(shown), shown))));

/** The first sentence says something else. */
export const saying = (text: string): Fault =>
  changed((good) => ({ ...good, sentences: [{ ...good.sentences[0], text }, ...good.sentences.slice(1)] }));

/** What models and those who serve them do. */
export const FAULTS = {
  '429': status(429),
  '500': status(500),
  '401': status(401),
  /** Says back what it was sent, as some do. */
  '400': (response, _shown, headers) => {
    const message = `what about ${headers.authorization?.slice('Bearer '.length)} here?`;
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message } }));
  },
  hang: () => undefined,
  cut: (response, shown) => {
    const whole = JSON.stringify(completion(JSON.stringify(goodAnswer(shown))));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
    response.write(whole.slice(0, whole.length / 2), () => response.destroy());
  },
  garbage: (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices": [{"mess'),
  prose: (response) => send(response, completion('Here is the summary you asked for.')),
  misses: changed(({ sentences, title }) => ({ title, sentences })),
  refusal: (response) => send(response, completion(null, { refusal: 'I cannot help with that.' })),
  filter: (response) => send(response, completion('', { finish: 'content_filter' })),
  length: (response, shown) =>
    send(response, completion(JSON.stringify(goodAnswer(shown)).slice(0, 80), { finish: 'length' })),
  language: changed((good) => ({
    ...good,
    sentences: good.sentences.map((one) => ({
      ...one,
      text: 'Die Autoren zeigen, dass das Verfahren für alle Daten besser ist und auch ohne Annahmen gilt.',
    })),
  })),
  script: saying('We bound the risk.<script>alert(1)</script>'),
  link: saying('We bound the risk; see [the code](https://evil.example/x).'),
  address: saying('We bound the risk, see https://evil.example/x for more.'),
  praise: saying('This groundbreaking paper is a must-read for every researcher.'),
  number: saying('The risk falls by 98765 points on all of the data.'),
  quote: changed((good) => ({
    ...good,
    sentences: good.sentences.map((one) => ({ ...one, quote: 'words that nobody has ever written in this place' })),
  })),
  stranger: changed((good) => ({ ...good, sentences: good.sentences.map((one) => ({ ...one, source: 'S99' })) })),
} as const satisfies Record<string, Fault>;

/** A model that answers by `plan` and notes what it was asked in `calls`. */
export function modelListener(plan: Plan, calls: Call[] = []): RequestListener {
  return async (request, response) => {
    const body = JSON.parse((await bodyOf(request)) || '{}');
    calls.push({ headers: request.headers, path: request.url ?? '', body });
    const message: string = body.messages?.at(-1)?.content ?? '';
    const shown = shownIn(message);
    const fault = plan(calls.length);
    if (fault) fault(response, shown, request.headers);
    else send(response, completion(JSON.stringify(goodAnswer(shown))));
  };
}

if (import.meta.main) {
  const options = {
    port: { type: 'string', default: '11434' },
    fault: { type: 'string' },
    every: { type: 'string' },
  } as const;
  const { port, fault, every = '3' } = parseArgs({ options }).values;
  const wrong = (FAULTS as Record<string, Fault>)[fault ?? ''] ?? null;
  if (fault && !wrong) throw new Error(`--fault: give one of ${Object.keys(FAULTS).join(', ')}`);
  const server = createServer(modelListener((number) => (number % Number(every) === 0 ? wrong : null)));
  server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`A model is at http://127.0.0.1:${port}/v1\n`));
}
