import { APICallError, InvalidResponseDataError, RetryError } from 'ai';
import { toFetchError } from '../fetch/failure.ts';
import { EmbedError } from './error.ts';

/** What to do about an answer, by its status. */
const FIXES: Readonly<Record<number, string>> = {
  400: 'correct model and dimensions, or give a smaller batch',
  401: 'put a valid key into the variable that keyEnv names',
  403: 'put a valid key into the variable that keyEnv names',
  404: 'correct url and model; a local server may have to load the model first',
  413: 'give a smaller batch',
  422: 'correct model and dimensions, or give a smaller batch',
  429: 'run it again later, or give a smaller batch',
};

/** Whatever a request threw, in our own words: an endpoint may repeat the key in its. */
export function toEmbedError(error: unknown, host: string): EmbedError {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (cause instanceof EmbedError) return cause;
  if (InvalidResponseDataError.isInstance(cause)) {
    return new EmbedError(`${host} gave another number of vectors than of texts`, 'give a smaller batch');
  }
  const status = APICallError.isInstance(cause) ? (cause.statusCode ?? 200) : 200;
  if (status !== 200) return new EmbedError(`${host} answered ${status}`, FIXES[status] ?? "see the endpoint's log");
  const failure = toFetchError(cause, host, 0).message;
  if (!failure.startsWith('request failed')) return new EmbedError(failure, 'see that the endpoint runs, correct url');
  return new EmbedError(`${host} did not answer with vectors`, 'correct url and model');
}
