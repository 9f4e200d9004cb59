import type { Sample } from './corpus.ts';
import { cdata, escaped, field } from './markup.ts';
import { BUILT, itemOf, type Post, posts, SITE, TITLE } from './post.ts';
import type { Random } from './random.ts';

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** A blog in RSS 2.0: posts whole in `content:encoded`, two in three with a teaser beside. */
export function blogRss(random: Random, count: number): Sample {
  const all = posts(random, count, 12).map((post, index) => ({ ...post, teased: index % 3 > 0 }));
  const source = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	${DC}
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
	${field('title', TITLE)}
	${field('link', SITE)}
	<description>What we try and what comes of it</description>
	<lastBuildDate>${BUILT.rfc822}</lastBuildDate>
${all.map((post) => blogItem(post, post.teased)).join('\n')}
</channel>
</rss>`;
  const items = all.map((post) => itemOf(post, post.teased ? post.teaser : post.body.text));
  return { name: 'blog RSS 2.0', source, feed: { format: 'rss', title: TITLE, link: SITE, updated: BUILT.iso, items } };
}

function blogItem(post: Post, teased: boolean): string {
  const { title, address, authors: names, tags, teaser, body: content, at } = post;
  return `	<item>
		${field('title', title)}
		${field('link', address)}
		<comments>${address}#comments</comments>
		${names.map((name) => `<dc:creator>${cdata(name)}</dc:creator>`).join('\n\t\t')}
		<pubDate>${at.rfc822}</pubDate>
		${tags.map((tag) => `<category>${cdata(tag)}</category>`).join('\n\t\t')}
		<guid isPermaLink="false">${address}</guid>
		${teased ? `<description>${cdata(`<p>${escaped(teaser)}</p>`)}</description>` : ''}
		<content:encoded>${cdata(content.html)}</content:encoded>
		<slash:comments>3</slash:comments>
	</item>`;
}

/** A podcast: RSS 2.0 with iTunes's and Yahoo's elements. */
export function podcast(random: Random, count: number): Sample {
  const episodes = posts(random, count, 3);
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  ${field('title', TITLE)}
  ${field('link', SITE)}
  <itunes:author>The lab</itunes:author>
  <itunes:category text="Science"/>
  <lastBuildDate>${BUILT.rfc822}</lastBuildDate>
${episodes.map(episode).join('\n')}
</channel>
</rss>`;
  const items = episodes.map((post) => itemOf(post, post.body.text));
  return { name: 'podcast', source, feed: { format: 'rss', title: TITLE, link: SITE, updated: BUILT.iso, items } };
}

function episode(post: Post, index: number): string {
  const { title, address, authors: names, tags, teaser, body: content, at } = post;
  return `  <item>
    ${field('title', title)}
    ${field('link', address)}
    <guid>${address}</guid>
    <pubDate>${at.rfc822}</pubDate>
    ${field('description', content.html)}
    ${names.map((name) => field('itunes:author', name)).join('\n    ')}
    ${field('itunes:subtitle', teaser)}
    <itunes:duration>00:${10 + (index % 50)}:00</itunes:duration>
    ${field('itunes:keywords', tags.join(', '))}
    <enclosure url="${address}.mp3" length="${20_000_000 + index}" type="audio/mpeg"/>
    <media:content url="${address}.mp3" type="audio/mpeg" medium="audio"><media:title>Audio</media:title></media:content>
  </item>`;
}

/** RSS 1.0: items beside the channel, fields of Dublin Core. */
export function rdf(random: Random, count: number): Sample {
  const all = posts(random, count, 1);
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${DC}>
<channel rdf:about="${SITE}">
${field('title', TITLE)}
${field('link', SITE)}
<dc:date>${BUILT.iso}</dc:date>
<items><rdf:Seq>${all.map(({ address }) => `<rdf:li rdf:resource="${address}"/>`).join('')}</rdf:Seq></items>
</channel>
${all.map(rdfItem).join('\n')}
</rdf:RDF>`;
  const items = all.map((post) => ({ ...itemOf(post, post.body.text), published: null, updated: post.at.iso }));
  return { name: 'RDF', source, feed: { format: 'rdf', title: TITLE, link: SITE, updated: BUILT.iso, items } };
}

function rdfItem({ title, address, authors: names, tags, body: content, at }: Post): string {
  return `<item rdf:about="${address}">
${field('title', title)}
${field('link', address)}
${field('description', content.html)}
${names.map((name) => field('dc:creator', name)).join('\n')}
${tags.map((tag) => field('dc:subject', tag)).join('\n')}
<dc:date>${at.iso}</dc:date>
</item>`;
}
