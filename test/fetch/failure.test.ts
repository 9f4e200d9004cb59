import { expect, test } from 'vitest';
import { FetchError, fixes, toFetchError } from '../../scripts/fetch/failure.ts';

/** What `fetch` throws: its own error around the system's. */
const wrapped = (code: string, message = code) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

test.each([
  ['ENOTFOUND', 'host not found: a.example', false],
  ['EAI_AGAIN', 'host not found: a.example', false],
  ['ECONNREFUSED', 'connection refused by a.example', true],
  ['ECONNRESET', 'connection reset by a.example', true],
  ['UND_ERR_SOCKET', 'connection ended before the whole answer came', true],
  ['CERT_HAS_EXPIRED', 'no secure connection to a.example: CERT_HAS_EXPIRED', false],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'no secure connection to a.example: DEPTH_ZERO_SELF_SIGNED_CERT', false],
])('%s is said in words', (code, message, transient) => {
  expect(toFetchError(wrapped(code), 'a.example', 1000)).toMatchObject({ message, transient });
});

test('of several addresses the first failure is told', () => {
  const several = new TypeError('fetch failed', {
    cause: new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED' })]),
  });
  expect(toFetchError(several, 'a.example', 1000).message).toBe('connection refused by a.example');
});

test('what nobody foresaw keeps its first line and its cause', () => {
  const error = wrapped('ODD', 'strange\nthing');
  expect(toFetchError(error, 'a.example', 1000)).toEqual(
    new FetchError('request failed: strange', fixes.look, { cause: error }),
  );
});
