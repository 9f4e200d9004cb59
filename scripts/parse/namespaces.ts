/**
 * Namespaces that feeds use, with the short name this stage knows each by. Versions of one vocabulary share a name;
 * the empty name is RSS's own, with or without a namespace.
 */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss191', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://arxiv.org/schemas/atom', 'arxiv'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://backend.userland.com/creativeCommonsRssModule', 'cc'],
  ['http://creativecommons.org/ns#', 'cc'],
  ['http://web.resource.org/cc/', 'cc'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.itunes.com/DTDs/PodCast-1.0.dtd', 'itunes'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://a9.com/-/spec/opensearch/1.1/', 'opensearch'],
  ['http://prismstandard.org/namespaces/1.2/basic/', 'prism'],
  ['http://prismstandard.org/namespaces/basic/2.0/', 'prism'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/TR/REC-rdf-syntax#', 'rdf'],
  ['http://www.w3.org/TR/WD-rdf-syntax#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const BY_ADDRESS = new Map([...NAMESPACES].map(([address, name]) => [usual(address), name]));

/**
 * Short name of a namespace; `{ADDRESS}` for one that is not in the table. Feeds do not agree on its case, on `https`, or on
 * the character at its end.
 */
export function namespaceName(address: string): string {
  return BY_ADDRESS.get(usual(address)) ?? `{${address}}`;
}

function usual(address: string): string {
  const plain = address.trim().toLowerCase();
  return plain.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/#]$/, '');
}

/** Prefixes that feeds write without declaring them. */
export const USUAL_PREFIXES: ReadonlySet<string> = new Set([...NAMESPACES.values()]);
