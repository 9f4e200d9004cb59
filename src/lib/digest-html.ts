import type { Element, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Digest, DigestStory, DigestTier } from './digest.ts';
import { wrapped } from './wrap.ts';

/** Some providers cut a letter off behind 102 kB. */
const MOST = 100_000;
/** A line of a letter has at most 998 characters (RFC 5322, section 2.1.1); tags and addresses come on top of the words. */
const COLUMNS = 200;

// No colour of text or paper: what a client has for its dark theme fits then.
const styles = {
  body: 'margin:0;padding:16px;font-family:Georgia,serif;font-size:17px;line-height:1.5',
  frame: 'max-width:600px;margin:0 auto',
  preheader: 'display:none;max-height:0;overflow:hidden',
  small: 'margin:0;font-family:sans-serif;font-size:13px;line-height:1.5',
  day: 'margin:0;font-size:26px;line-height:1.25',
  tier: 'margin:28px 0 12px;padding:12px 0 0;border-top:1px solid #8b8272;font-family:sans-serif;font-size:13px;line-height:1.5',
  headline: 'margin:0;font-size:20px;line-height:1.3',
  text: 'margin:6px 0 0',
  story: 'margin:0 0 22px',
  list: 'margin:0;padding:0 0 0 20px',
  line: 'margin:0 0 10px',
  foot: 'margin:28px 0 0;padding:12px 0 0;border-top:1px solid #8b8272;font-family:sans-serif;font-size:13px;line-height:1.5',
  lede: 'margin:6px 0 0;font-style:italic',
  link: 'color:inherit',
  heading: 'color:inherit;text-decoration:none',
} as const;

type Styled = keyof typeof styles;
const el = (tag: string, style: Styled, ...children: (Element | string)[]): Element =>
  h(tag, { style: styles[style] }, children);
const link = (url: string, words: string, style: Styled = 'link'): Element =>
  h('a', { href: url, style: styles[style] }, words);

/**
 * A letter as HTML for mail programs: every style inline, no script, no picture, nothing to fetch, addresses whole. One of more
 * than 100 kB names fewer of its listed stories.
 */
export function digestHtml(digest: Digest): string {
  const all = digest.tiers.find(({ id }) => id === 'listed')?.stories.length ?? 0;
  let shown = all;
  let html = letter(digest, shown);
  while (shown > 0 && Buffer.byteLength(html) > MOST) {
    shown = Math.floor(shown * 0.8);
    html = letter(digest, shown);
  }
  return html;
}

function letter(digest: Digest, listed: number): string {
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: digest.language }, [
      h('head', head(digest)),
      h('body', { style: styles.body }, [
        el('div', 'preheader', digest.preheader),
        // The style stands on an element that every mail program knows: some take one of a newer name away.
        el(
          'div',
          'frame',
          h('main', [...opening(digest), ...digest.tiers.flatMap((tier) => tierBlocks(tier, listed)), foot(digest)]),
        ),
      ]),
    ]),
  ]);
  inLines(tree);
  return `${toHtml(tree)}\n`;
}

/** Lines of a length that mail allows: words are wrapped, and each block begins one. */
function inLines(tree: Root): void {
  visit(tree, 'text', (text: Text) => {
    text.value = wrapped(text.value, COLUMNS).join('\n');
  });
  visit(tree, 'element', (element) => {
    if (/^(?:html|head|body|div|main|ul)$/.test(element.tagName)) {
      element.children = element.children.flatMap((child): Element['children'] => [
        child,
        { type: 'text', value: '\n' },
      ]);
    }
  });
}

function head({ site, day, url }: Digest): Element[] {
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', {
      httpEquiv: 'content-security-policy',
      content: "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    h('title', `${site}, ${day}`),
    h('link', { rel: 'canonical', href: url }),
  ];
}

const opening = ({ site, day, url, tally }: Digest): Element[] => [
  el('p', 'small', site),
  el('h1', 'day', link(url, day, 'heading')),
  el('p', 'small', tally),
];

function tierBlocks({ id, name, stories }: DigestTier, listed: number): Element[] {
  const heading = el('h2', 'tier', name);
  if (id !== 'listed') return [heading, ...stories.map(storyBlock)];
  const rest = stories.length - listed;
  const lines = stories
    .slice(0, listed)
    .map((story) => el('li', 'line', link(story.url, story.title), `: ${story.tldr} (${story.facts})`));
  return [
    heading,
    ...(lines.length > 0 ? [el('ul', 'list', ...lines)] : []),
    ...(rest > 0 ? [el('p', 'text', `And ${rest} more in the edition.`)] : []),
  ];
}

const storyBlock = ({ title, tldr, facts, url, summary }: DigestStory): Element =>
  el(
    'div',
    'story',
    el('h3', 'headline', link(url, title, 'heading')),
    el('p', 'small', facts),
    el('p', summary.length > 0 ? 'lede' : 'text', tldr),
    ...summary.map((words) => el('p', 'text', words)),
  );

const foot = ({ site, description, url }: Digest): Element =>
  el('p', 'foot', `${site}: ${description} `, link(url, 'This edition on the web'));
