import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, type BuiltPage, elements } from './site-build.ts';

/** Links and assets of a site that lead nowhere, as `page: address: why`. Addresses of other hosts are not followed. */
export function brokenLinks(pages: readonly BuiltPage[], dir: string, base: string): string[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  return pages.flatMap((page) =>
    addressesOf(page)
      .map((address) => ({ address, fault: fault(new URL(address, `http://site${base}${page.path.slice(1)}`)) }))
      .filter(({ fault }) => fault !== null)
      .map(({ address, fault }) => `${page.path}: ${address}: ${fault}`),
  );

  function fault(url: URL): string | null {
    if (url.host !== 'site') return null;
    if (!url.pathname.startsWith(base)) return 'is outside of the base path';
    const path = url.pathname.slice(base.length - 1);
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return 'there is no such file';
    const id = decodeURIComponent(url.hash.slice(1));
    return id && !ids.get(path)?.has(id) ? 'there is no such id' : null;
  }
}

function addressesOf({ document }: BuiltPage): string[] {
  return [...elements(document)].flatMap((element) =>
    // A canonical address is absolute, of the deployed site.
    ['href', 'src', 'data-latest'].flatMap((name) => attribute(element, name) ?? []),
  );
}

function idsOf({ document }: BuiltPage): string[] {
  return [...elements(document)].flatMap((element) => attribute(element, 'id') ?? []);
}
