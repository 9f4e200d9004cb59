/** Private macros whose meaning is the same wherever it was looked up, by name. */
export const knownMacros: Readonly<Record<string, string>> = {
  '\\Bar': '\\overline{#1}',
  '\\C': '\\mathbb{C}',
  '\\F': '\\mathbb{F}',
  '\\G': '\\mathbb{G}',
  '\\GF': '\\mathbb{F}',
  '\\NP': '\\mathsf{NP}',
  '\\Prob': '\\mathbb{P}',
  '\\Q': '\\mathbb{Q}',
  '\\Real': '\\mathbb{R}',
  '\\bW': '\\mathbf{W}',
  '\\bigO': '\\mathcal{O}',
  '\\db': '\\mathrm{dB}',
  '\\lam': '\\lambda',
  '\\mbox': '\\text{#1}',
  '\\upmu': '\\mu',
  '\\wt': '\\widetilde{#1}',
  '\\x': '\\mathbf{x}',
};

const character = /\\unicode(?:\[[^\]]*\])?\{\s*(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))\s*\}/g;
const link =
  /\\(?:href|htmlClass|htmlId|htmlStyle|htmlData)\s*\{[^{}]*\}\s*(?=\{)|\\(?:includegraphics)(?:\[[^\]]*\])?\{[^{}]*\}/g;
const words = /\\(?:text[a-z]*|mbox)\s*\{[^{}$]*\}/g;
/** A name that only the paper's own references use. */
const label = /\\label\s*\{[^{}]*\}/g;
const address = /\\url\s*\{([^{}]*)\}/g;

/**
 * TeX with what can be mended by rewriting: `\unicode{x2013}` decoded, `%` and the signs of text escaped, links reduced to their text.
 * @returns the new TeX, and whether it had a link
 */
export function rewriteTex(tex: string): { readonly tex: string; readonly link: boolean } {
  const unlabelled = tex.replace(label, '');
  const unlinked = unlabelled.replace(link, '').replace(address, (_, url: string) => `\\texttt{${textMode(url)}}`);
  const escaped = unlinked.replace(words, textMode);
  const decoded = escaped.replace(character, (whole, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff ? `\\text{${String.fromCodePoint(code)}}` : whole;
  });
  return { tex: decoded.replace(/(?<!\\)%/g, '\\%'), link: unlinked !== unlabelled };
}

const textMode = (text: string): string => text.replace(/(?<!\\)[_#&]/g, '\\$&');

/** Name (with its backslash) that KaTeX did not know; null when it failed for another reason. */
export function undefinedName(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  return /Undefined control sequence: (\\[A-Za-z]+)/.exec(message)?.[1] ?? null;
}
