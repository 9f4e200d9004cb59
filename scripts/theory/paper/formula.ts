import { toString as printed } from '@unified-latex/unified-latex-util-to-string';

/** A node of unified-latex, as far as it is looked at: its own package of types is not one of ours. */
export interface Node {
  readonly type: string;
  readonly content?: string | Node[];
  readonly env?: string | { readonly content: string };
  readonly args?: readonly { readonly content: Node[]; readonly openMark: string }[];
}

/** Commands that KaTeX has under another name, or that mean nothing in a formula. */
const renamed: Readonly<Record<string, string>> = {
  mbox: 'text',
  hbox: 'text',
  textnormal: 'text',
  mathbbm: 'mathbb',
  mathds: 'mathbb',
  mathbbmss: 'mathbb',
  nicefrac: 'tfrac',
  sfrac: 'tfrac',
  textsuperscript: 'text',
  mathlarger: 'displaystyle',
};
/** What means nothing in a formula, or is no business of a reader's. */
const unset = new Set(
  `vspace vskip index todo footnote footnotemark footnotetext label hfill vfill noindent smallskip medskip bigskip pagebreak
   qed qedhere xspace leavevmode phantomsection nonumber notag displaylimits strut ensuremath IEEEyesnumber IEEEnonumber
   IEEEeqnarraynumspace aftergroup`.split(/\s+/),
);

/** Nodes of a formula as TeX that KaTeX knows. */
export function formulaOf(nodes: readonly Node[]): string {
  return printed(mathNodes(nodes) as never)

    .replace(/\s+/g, ' ')
    .replace(/^(?:\\ )+|\s+$/g, '')
    .trim();
}

function mathNodes(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as Node;
    if (node.type === 'comment' || node.type === 'parbreak') continue;
    if (node.type !== 'macro') {
      out.push(inner(node));
      continue;
    }
    const name = String(node.content);
    if (name === 'ensuremath') out.push(...mathNodes(node.args?.at(-1)?.content ?? []));
    else if (unset.has(name)) at = node.args ? at : passArguments(nodes, at);
    else out.push({ ...inner(node), content: renamed[name] ?? name });
  }
  return out;
}

function inner(node: Node): Node {
  const args = node.args?.map((argument) => ({ ...argument, content: mathNodes(argument.content) }));
  const content = Array.isArray(node.content) ? { content: mathNodes(node.content) } : {};
  return { ...node, ...content, ...(args ? { args } : {}) };
}

/** Place of the last argument of the command at `at`, where the parser did not attach them. */
export function passArguments(nodes: readonly Node[], at: number): number {
  let next = at + 1;
  if (nodes[next]?.type === 'string' && nodes[next]?.content === '*') next += 1;
  return nodes[next]?.type === 'group' &&
    /^(?:vspace|hspace|index|todo|label|pagestyle|footnotetext)$/.test(String(nodes[at]?.content))
    ? next
    : at;
}
