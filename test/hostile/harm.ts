import { type DefaultTreeAdapterTypes as Html, parse, parseFragment, defaultTreeAdapter as tree } from 'parse5';

/** Elements that load, run or lead away, and that no page of ours has. */
const forbidden = new Set(
  'applet area audio base embed fieldset font form foreignobject frame frameset iframe input marquee noscript object plaintext portal select slot source style textarea track video xmp'.split(
    ' ',
  ),
);
/** Of these, those that our own controls are made of. */
const controls = new Set(['fieldset', 'form', 'input', 'noscript', 'select', 'textarea']);
/** Attributes that hold addresses. */
const addresses = new Set(
  'action background cite data formaction href longdesc manifest ping poster src srcset xlink:href'.split(' '),
);
/** Declarations that KaTeX and a letter write; nothing in them can load anything. */
const declaration = /^[a-z-]+:[-+#a-z0-9., %]*$/i;
/** Characters that a browser drops before it reads a scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
const dropped = /[\u0000-\u0020]/g;

/** What in a page could run, load from elsewhere or lead to a program, in words. Nothing of a page that is harmless. */
export function harmOf(html: string, isOwnScript: (src: string) => boolean = () => false): string[] {
  return [...walk(parse(html))].flatMap((element) => faults(element, isOwnScript));
}

/** The same of a piece of HTML. */
export function harmOfPiece(html: string): string[] {
  return [...walk(parseFragment(html))].flatMap((element) => faults(element, () => false));
}

/** All elements, those in templates too. */
export function* walk(node: Html.ParentNode): Generator<Html.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* walk(child);
    if ('content' in child) yield* walk((child as Html.Template).content);
  }
}

function faults(element: Html.Element, isOwnScript: (src: string) => boolean): string[] {
  const { tagName, attrs } = element;
  const of = (name: string) => attrs.find((attr) => attr.name === name)?.value;
  const found: string[] = [];
  if (forbidden.has(tagName.toLowerCase()) && !(controls.has(tagName) && isInOurs(element))) found.push(`<${tagName}>`);
  if (tagName === 'script' && !isOwnScript(of('src') ?? '') && !isData(element)) found.push('<script>');
  if (
    tagName === 'link' &&
    !/^(?:alternate|apple-touch-icon|canonical|icon|manifest|preload|search|stylesheet)$/.test(of('rel') ?? '')
  ) {
    found.push(`<link rel=${of('rel')}>`);
  }
  if (tagName === 'meta' && !/^(?:content-security-policy|refresh)?$/.test(of('http-equiv') ?? ''))
    found.push('<meta>');
  for (const { prefix, name, value } of attrs) {
    const full = prefix ? `${prefix}:${name}` : name;
    if (/^on/i.test(full)) found.push(`${tagName} ${full}`);
    if (full === 'style' && !value.split(';').every((one) => one === '' || declaration.test(one))) {
      found.push(`style="${value}"`);
    }
    if (addresses.has(full) && !mayLead(tagName, value, of('rel'))) found.push(`${tagName} ${full}=${value}`);
  }
  return found;
}

/** Within a custom element of ours, or what says that it holds controls. */
function isInOurs(element: Html.Element): boolean {
  for (
    let at: Html.ParentNode | null = element;
    at && tree.isElementNode(at as Html.Node);
    at = (at as Html.Element).parentNode
  ) {
    const { tagName, attrs } = at as Html.Element;
    if (tagName.startsWith('lemma-') || attrs.some(({ name }) => name === 'data-controls')) return true;
  }
  return false;
}

/** JSON-LD that is JSON. */
function isData(element: Html.Element): boolean {
  const { attrs, childNodes } = element;
  if (attrs.length !== 1 || attrs[0]?.name !== 'type' || attrs[0].value !== 'application/ld+json') return false;
  try {
    JSON.parse(childNodes.map((child) => (tree.isTextNode(child) ? child.value : '<')).join(''));
    return true;
  } catch {
    return false;
  }
}

/** Whether an address may stand there: a reader's link http, https or mailto, what a page loads its own. */
function mayLead(tagName: string, address: string, rel = ''): boolean {
  const bare = address.replace(dropped, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  const isLink = tagName === 'a' || tagName === 'blockquote' || /^(?:canonical|alternate)$/.test(rel);
  if (scheme) return isLink && /^(?:https?|mailto)$/.test(scheme);
  return !/^[\\/]{2}/.test(bare);
}
