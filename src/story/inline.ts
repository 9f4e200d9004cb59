import { apostrophes } from './apostrophes.ts';
import { cleanText, isPlain } from './clean.ts';
import { escapeHtml } from './escape.ts';
import { renderMath } from './math.ts';
import { linearMath } from './math-linear.ts';
import { stripControls } from './sanitise.ts';
import { type TexToken, tokenizeTex } from './tokenize.ts';

/** More texts than the stories of one edition have. */
const KEPT = 2000;
const kept = new Map<string, readonly TexToken[]>();

/** Cleaned TeX text in pieces; the text of a piece is literal, `\$` included. A headline is read once for all places it stands in. */
export function inlineTokens(text: string): readonly TexToken[] {
  const tokens = kept.get(text) ?? readTokens(text);
  kept.set(text, tokens);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return tokens;
}

function readTokens(text: string): readonly TexToken[] {
  if (isPlain(text)) return [{ type: 'text', value: text }];
  return tokenizeTex(cleanText(stripControls(text))).map((token) =>
    token.type === 'math' ? token : { type: 'text', value: token.value.replaceAll('\\$', '$') },
  );
}

/** TeX text (a title, a tl;dr) as safe HTML: text escaped, formulas by KaTeX. */
export function renderInline(text: string): string {
  return inlineTokens(text)
    .map((token) => (token.type === 'math' ? renderMath(token.value).html : escapeHtml(apostrophes(token.value))))
    .join('');
}

/** TeX text as plain Unicode, formulas in one line: for meta descriptions, feeds, document titles and slugs. */
export function plainText(text: string): string {
  return inlineTokens(text)
    .map((token) => (token.type === 'math' ? linearMath(token.value) : token.value))
    .join('');
}

/** Whether TeX text has a formula, so that its page needs KaTeX's style sheet. */
export function hasMath(text: string): boolean {
  return text.includes('$') || text.includes('\\') ? tokenizeTex(text).some((token) => token.type === 'math') : false;
}
