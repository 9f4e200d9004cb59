import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { FetchError, fixes } from './failure.ts';

/** Whether an address is one of the public internet: not this machine, not this network, not a tunnel into either. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Refuses an address that is not to be asked.
 * @throws FetchError for another scheme than http(s), for credentials, and for a private literal address
 */
export function checkUrl(url: URL, allowPrivate: boolean): void {
  if (!/^https?:$/.test(url.protocol)) throw new FetchError(`address is not http: ${url.protocol}`, fixes.address);
  if (url.username || url.password) {
    throw new FetchError('address holds a user name or password: refused', 'take an address that needs none');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && ipaddr.isValid(host) && !isPublicAddress(host)) throw refusal(host, host);
}

type Done = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Name lookup for sockets that fails where a name leads to a private address. The socket connects to the very
 * addresses that were checked, so a name cannot change its answer in between.
 */
export function publicLookup(hostname: string, options: LookupOptions, done: Done): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    const inside = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (inside) return done(refusal(hostname, inside.address), '');
    if (options.all || !first) return done(null, addresses);
    done(null, first.address, first.family);
  });
}

function refusal(host: string, address: string): FetchError {
  const where = host === address ? address : `${host} (${address})`;
  const fix = "correct its url in sources.yaml; for a row's own host allowPrivateNetwork: true permits it";
  return new FetchError(`private address refused: ${where}`, fix);
}
