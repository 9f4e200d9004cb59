import { APICallError, RetryError } from 'ai';

/** Why a model's answer is not used, in a few words that follow its name: `answered 500`. */
export class ModelFault extends Error {
  /** Nobody needs to ask again in this run: the next answer would be the same. */
  readonly final: boolean;
  /** Answers that may have been paid for and never came. */
  readonly lost: number;
  constructor(message: string, options: ErrorOptions & { readonly final?: boolean; readonly lost?: number } = {}) {
    super(message, options);
    this.name = 'ModelFault';
    this.final = options.final ?? false;
    this.lost = options.lost ?? 0;
  }
}

/** Statuses that the next call would get as well, with what to do. */
const FINAL: Readonly<Record<number, string>> = {
  401: ': its key is refused',
  402: ': there is no credit left',
  403: ': its key may not use it',
  404: ': it is not at this address',
};
/** Statuses at which the provider's own words are told: they are about the request, and nothing else explains them. */
const EXPLAINED = new Set([400, 413, 422]);
const LONGEST = 120;

/**
 * Whatever asking a model threw, as a fault.
 * @param secret never part of the message, whatever the provider sends back
 */
export function faultOf(error: unknown, secret: string | undefined): ModelFault {
  const tries = RetryError.isInstance(error) ? error.errors : [error];
  const last = tries.at(-1);
  const own = tries.map(faultIn);
  const lost = own.reduce((sum, fault) => sum + (fault?.lost ?? 0), 0);
  const known = own.at(-1);
  if (known) return new ModelFault(known.message, { cause: error, final: known.final, lost });
  if (!APICallError.isInstance(last) || last.statusCode === undefined) {
    return new ModelFault('could not be asked', { cause: error, lost });
  }
  const { statusCode, message } = last;
  if (statusCode < 300) return new ModelFault('sent something that is no answer', { cause: error, lost });
  const words = EXPLAINED.has(statusCode) ? `: ${shortened(message, secret)}` : (FINAL[statusCode] ?? '');
  return new ModelFault(`answered ${statusCode}${words}`, { cause: error, final: statusCode in FINAL, lost });
}

/** The fault that an error has inside, as the exchange threw it. */
function faultIn(error: unknown): ModelFault | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof ModelFault) return at;
  return null;
}

function shortened(message: string, secret: string | undefined): string {
  const safe = secret ? message.replaceAll(secret, '…') : message;
  const line = safe.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
