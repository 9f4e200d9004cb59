import { foldWord } from '../text/tokens.ts';
import { readNumber } from './numbers.ts';
import { stem } from './stem.ts';

/** A word, a number or a sign of a text in plain form. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As it stands in the plain form. */
  readonly text: string;
  /** What it is compared by: folded word, value of the number, the sign itself. */
  readonly key: string;
  /** What a word shares with its relatives; the key of anything else. */
  readonly stem: string;
  /** Unit of a number, in its one form. */
  readonly unit: string | null;
  /** Unit of the number behind it in a range or list, which may be its own as well. */
  readonly shared: string | null;
  /** Whether it is written as names are: `BERT`, `GPT-4`, `k-NN`, or a capital in running text. */
  readonly name: boolean;
  /** Whether a sentence or a quotation begins here, so that a capital says nothing. */
  readonly first: boolean;
  /** A number that need not be meant as one: `one`, `zero`. */
  readonly loose: boolean;
}

// In this order: an address, a number, a word with the figures that belong to it (`GPT-4`, `Qwen2.5-7B`), any other sign.
const piece =
  /https?:\/\/\S+|(?:(?<![\p{L}\p{N})\]])-)?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?|\p{L}[\p{L}\p{M}\p{N}]+(?:(?:-|(?<=\d)\.)\d[\p{L}\p{N}]*)*|\p{L}|[^\s]/gu;

/** A piece of text before it is known what it is. */
export interface Piece {
  readonly text: string;
  /** Offset of its end. */
  readonly end: number;
  /** Whether nothing stands between it and the piece before. */
  readonly glued: boolean;
}

/** The tokens of a text in plain form. */
export function tokensOfPlain(plain: string): Token[] {
  const pieces = piecesOf(plain);
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const number = readNumber(pieces, at);
    if (number) {
      const { key, unit, loose, end, text } = number;
      tokens.push({ kind: 'number', text, key, stem: key, unit, shared: null, name: false, first: false, loose });
      at = end;
    } else {
      tokens.push(tokenOf((pieces[at] as Piece).text, tokens));
      at += 1;
    }
  }
  return sharedUnits(tokens);
}

function piecesOf(plain: string): Piece[] {
  let before = -1;
  return [...plain.matchAll(piece)].map((match) => {
    const glued = match.index === before;
    before = match.index + match[0].length;
    return { text: match[0], end: before, glued };
  });
}

function tokenOf(text: string, before: readonly Token[]): Token {
  const last = before.at(-1);
  const first = last === undefined || (last.kind === 'sign' && /^[.?!:"]$/.test(last.text));
  const { capital, inner, ...form } = formOf(text);
  if (form.kind === 'sign') return { ...form, text, unit: null, shared: null, name: false, first: false, loose: false };
  return { ...form, text, unit: null, shared: null, name: inner || (capital && !first), first, loose: false };
}

interface Form extends Pick<Token, 'kind' | 'key' | 'stem'> {
  readonly capital: boolean;
  readonly inner: boolean;
}

// Texts repeat their words.
const forms = new Map<string, Form>();
const MOST = 50_000;

function formOf(text: string): Form {
  let form = forms.get(text);
  if (!form) {
    form = newForm(text);
    if (forms.size >= MOST) forms.clear();
    forms.set(text, form);
  }
  return form;
}

function newForm(text: string): Form {
  if (!/^[\p{L}\p{N}]/u.test(text)) return { kind: 'sign', key: text, stem: text, capital: false, inner: false };
  const bare = text.replace(/[-.]/g, '');
  const inner = text.length > 1 && /\d|\p{L}\p{Lu}/u.test(text);
  return { kind: 'word', key: foldWord(bare), stem: stem(bare), capital: /^\p{Lu}\p{L}/u.test(text), inner };
}

/** `3-5 %`, `3 to 5 %`, `3, 4 and 5 %`: the unit is said once. */
function sharedUnits(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  for (let at = out.length - 1; at > 1; at -= 1) {
    const [first, link, last] = [out[at - 2], out[at - 1], out[at]] as [Token, Token, Token];
    if (first.kind !== 'number' || last.kind !== 'number' || first.unit !== null) continue;
    if (/^(?:-|,|to|and|or|vs|versus|\/)$/.test(link.text))
      out[at - 2] = { ...first, shared: last.unit ?? last.shared };
  }
  return out;
}
