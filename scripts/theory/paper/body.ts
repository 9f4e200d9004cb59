import { parse } from '@unified-latex/unified-latex-util-parse';
import { toString as printed } from '@unified-latex/unified-latex-util-to-string';
import { formulaOf, type Node, passArguments } from './formula.ts';
import { formatOf, itemLabel } from './items.ts';

/** Longest text that is parsed, in characters: parsing takes 10 µs each. */
const LONGEST = 12_000;
/** Groups in each other; deeper ones would end the parser's stack. */
const DEEPEST = 60;

const dropped = new Set(
  `vspace hspace vskip hskip index todo footnote footnotemark footnotetext thanks label hfill vfill noindent smallskip
   medskip bigskip newline linebreak pagebreak newpage clearpage centering qed qedhere xspace par leavevmode
   phantomsection addcontentsline markboth includegraphics nobreak allowbreak pagestyle thispagestyle looseness
   itemsep parskip parindent setlength addtolength normalsize small footnotesize`.split(/\s+/),
);
const silent =
  /^(?:figure|table|algorithm|algorithmic|tabular|tabularx|wrapfigure|wraptable|thebibliography|filecontents|proof)\*?$/;
const list = /^(?:enumerate|itemize|description|asparaenum|inparaenum|compactenum|compactitem)\*?$/;

/**
 * LaTeX without commands of its own as TeX text: words, `$…$` and display maths. Lists become labelled text in a line,
 * floats, notes and spacing go. What cannot be parsed comes back as it is.
 */
export function bodyText(source: string): string {
  const trimmed = source.trim();
  if (trimmed.length > LONGEST || depthOf(trimmed) > DEEPEST) return trimmed;
  try {
    return tidy(textOf(parse(trimmed).content as Node[], 0));
  } catch {
    // The parser throws on nesting that its stack does not hold, and on nothing else that was seen.
    return trimmed;
  }
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(nodes: readonly Node[], level: number): string {
  let out = '';
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as Node;
    out += textNode(node, level);
    // Arguments of what is dropped, where the parser did not attach them.
    if (node.type === 'macro' && dropped.has(String(node.content)) && !node.args) at = passArguments(nodes, at);
  }
  return out;
}

function textNode(node: Node, level: number): string {
  switch (node.type) {
    case 'string':
      return node.content as string;
    case 'whitespace':
      return ' ';
    case 'parbreak':
      return '\n\n';
    case 'comment':
      return '';
    case 'inlinemath':
      return inline(contentOf(node));
    case 'displaymath':
      return `\n\\[${formulaOf(contentOf(node))}\\]\n`;
    case 'mathenv':
      return `\n\\begin{${envOf(node)}}${argumentsOf(node)}${formulaOf(contentOf(node))}\\end{${envOf(node)}}\n`;
    case 'environment':
      return environment(node, level);
    case 'group':
      return `{${textOf(contentOf(node), level)}}`;
    case 'macro':
      return macro(node, level);
    default:
      return '';
  }
}

function contentOf(node: Node): Node[] {
  return Array.isArray(node.content) ? node.content : [];
}

function envOf({ env }: Node): string {
  return typeof env === 'string' ? env : (env?.content ?? '');
}

function argumentsOf(node: Node): string {
  return (node.args ?? [])
    .filter(({ openMark }) => openMark !== '')
    .map(({ content }) => `{${printed(content as never)}}`)
    .join('');
}

function inline(nodes: readonly Node[]): string {
  const tex = formulaOf(nodes);
  return tex === '' ? '' : `$${tex}$`;
}

function macro(node: Node, level: number): string {
  const name = String(node.content);
  if (name === 'ensuremath') return inline(node.args?.at(-1)?.content ?? []);
  if (dropped.has(name)) return name === 'newline' || name === 'linebreak' || name === 'par' ? ' ' : '';
  if (name === '\\') return ' ';
  const values = (node.args ?? [])
    .filter(({ openMark }) => openMark !== '')
    .map(({ openMark, content }) => (openMark === '[' ? `[${textOf(content, level)}]` : `{${textOf(content, level)}}`));
  // A name of letters and what follows stay apart.
  return `\\${name}${values.join('')}${values.length === 0 && /[A-Za-z]$/.test(name) ? '{}' : ''}`;
}

function environment(node: Node, level: number): string {
  const name = envOf(node);
  if (silent.test(name)) return '';
  if (!list.test(name)) return textOf(contentOf(node), level);
  const option = (node.args ?? []).find(({ openMark }) => openMark === '[');
  const format = name.includes('enum') ? formatOf(option ? printed(option.content as never) : null, level) : '';
  let count = 0;
  const items = contentOf(node)
    .filter((child) => child.type === 'macro' && child.content === 'item')
    .map((child) => {
      const given = (child.args ?? []).find(({ openMark }) => openMark === '[');
      if (!given) count += 1;
      const label = given ? textOf(given.content, level) : format === '' ? '' : itemLabel(format, count);
      const body = child.args?.at(-1)?.content ?? [];
      return `${label === '' ? '•' : label} ${textOf(body, level + 1).trim()}`;
    });
  return `\n${items.join('\n')}\n`;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/\\(?:begin|end)(?![A-Za-z])|\\[\s\S]|[{}]/g)) {
    if (token === '{' || token === '\\begin') depth += 1;
    else if (token === '}' || token === '\\end') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
