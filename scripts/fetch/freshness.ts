import CachePolicy from 'http-cache-semantics';

/**
 * Longest that an answer is good for without asking, in milliseconds. A conditional request costs a server little; a
 * copy from before the day's announcement would cost the edition.
 */
const LONGEST = 3_600_000;

/**
 * Until when an answer may be used without asking again, by its own Cache-Control, Expires and Age (RFC 9111); null
 * where it says nothing of the kind. Nothing is guessed from Last-Modified.
 * @param headers those of the answer, names in lower case
 */
export function freshUntil(headers: Readonly<Record<string, string>>, now: Date): string | null {
  const dated = { date: now.toUTCString(), ...headers };
  const policy = new CachePolicy(
    { headers: {} },
    { status: 200, headers: dated },
    { shared: false, cacheHeuristic: 0 },
  );
  const left = (policy.maxAge() - (Number(headers.age) || 0)) * 1000;
  return left > 0 ? new Date(now.getTime() + Math.min(left, LONGEST)).toISOString() : null;
}
