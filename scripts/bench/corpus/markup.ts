import { paragraph, sentence } from './prose.ts';
import type { Random } from './random.ts';

/** A text of XML or HTML in which nothing is markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Markup as it stands between the tags of an RSS field. */
export function cdata(html: string): string {
  return `<![CDATA[${html}]]>`;
}

/** `<name>text</name>`. */
export function field(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** What a post says, as markup that is XHTML too, and as the plain text that it is. */
export interface Body {
  readonly html: string;
  readonly text: string;
}

const BLOCKS: readonly ((random: Random) => Body)[] = [plain, plain, linked, list, picture, broken];

/** A post of so many blocks, the first of them a paragraph. */
export function body(random: Random, blocks: number): Body {
  const all = [plain(random), ...random.times(blocks - 1, () => random.pick(BLOCKS)(random))];
  return {
    html: all.map(({ html }) => html).join('\n'),
    text: all.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n\n'),
  };
}

function plain(random: Random): Body {
  const text = paragraph(random, 2, 5);
  return { html: `<p>${escaped(text)}</p>`, text };
}

function linked(random: Random): Body {
  const [before, inside, after] = [sentence(random), sentence(random), sentence(random)];
  const link = `<a href="https://lab.example/posts/${random.below(9999)}?a=1&amp;b=2" class="ref">${escaped(inside)}</a>`;
  return { html: `<p>${escaped(before)} ${link} <em>${escaped(after)}</em></p>`, text: `${before} ${inside} ${after}` };
}

function list(random: Random): Body {
  const points = random.times(3, () => sentence(random));
  return {
    html: `<ul>${points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`,
    text: points.join('\n\n'),
  };
}

function picture(random: Random): Body {
  const address = `https://lab.example/uploads/figure-${random.below(9999)}.png`;
  return {
    html: `<p><img src="${address}" alt="A curve that falls" width="640" height="480" style="margin: 0 auto"/></p>`,
    text: '',
  };
}

function broken(random: Random): Body {
  const [one, two] = [sentence(random), sentence(random)];
  return { html: `<div class="note">${escaped(one)}<br/>${escaped(two)}</div>`, text: `${one}\n${two}` };
}
