import type { Sample } from './corpus.ts';
import { escaped, field } from './markup.ts';
import { BUILT, itemOf, type Post, posts, SITE, TITLE } from './post.ts';
import type { Random } from './random.ts';

/** Atom 1.0 with posts in XHTML. */
export function atomXhtml(random: Random, count: number): Sample {
  const all = posts(random, count, 12);
  const source = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="text">${escaped(TITLE)}</title>
  <link href="${SITE}"/>
  <link rel="self" href="${SITE}feed.atom"/>
  <updated>${BUILT.iso}</updated>
  <id>${SITE}</id>
${all.map(xhtmlEntry).join('\n')}
</feed>`;
  const items = all.map((post) => ({ ...itemOf(post, post.body.text), updated: BUILT.iso }));
  return { name: 'Atom XHTML', source, feed: { format: 'atom', title: TITLE, link: SITE, updated: BUILT.iso, items } };
}

function xhtmlEntry({ title, address, authors: names, tags, body: content, at }: Post): string {
  return `  <entry>
    ${field('title', title)}
    <link href="${address}"/>
    <id>${address}</id>
    <published>${at.iso}</published>
    <updated>${BUILT.iso}</updated>
    ${names.map((name) => `<author>${field('name', name)}</author>`).join('\n    ')}
    ${tags.map((tag) => `<category term="${escaped(tag)}"/>`).join('\n    ')}
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
${content.html}
    </div></content>
  </entry>`;
}

/** JSON Feed 1.1. */
export function jsonFeed(random: Random, count: number): Sample {
  const all = posts(random, count, 12);
  const source = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    home_page_url: SITE,
    items: all.map(({ title, address, authors: names, tags, body: content, at }) => ({
      id: address,
      url: address,
      title,
      content_html: content.html,
      date_published: at.iso,
      authors: names.map((name) => ({ name })),
      tags,
    })),
  });
  const items = all.map((post) => itemOf(post, post.body.text));
  return { name: 'JSON Feed', source, feed: { format: 'json', title: TITLE, link: SITE, updated: null, items } };
}
