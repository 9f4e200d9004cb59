import { PairTable } from './pair-table.ts';

/** Numbers for words and for pairs of neighbouring words, given out in the order they come. */
export class Vocabulary {
  private readonly words = new Map<string, number>();
  private readonly pairs = new PairTable();
  /** The word of a number, null for that of a pair. */
  private readonly terms: (string | null)[] = [];
  /** The two words of a pair, by its number. */
  private readonly lefts: number[] = [];
  private readonly rights: number[] = [];

  private closed = false;

  /** From now on no new numbers are given out: what is not known is -1. */
  close(): void {
    this.closed = true;
  }

  /** How many numbers there are. */
  get size(): number {
    return this.terms.length;
  }

  /** Number of a word; -1 for one that is not known once the vocabulary is closed. */
  word(word: string): number {
    let term = this.words.get(word);
    if (term === undefined) {
      if (this.closed) return -1;
      term = this.add(word, -1, -1);
      this.words.set(word, term);
    }
    return term;
  }

  /** Number of two words that stand side by side, by their numbers; -1 as for a word. */
  pair(left: number, right: number): number {
    const known = this.pairs.get(left, right);
    if (known >= 0 || this.closed) return known;
    const term = this.add(null, left, right);
    this.pairs.add(left, right, term);
    return term;
  }

  /** Number of a term by its text; -1 for one that is not known. */
  find(text: string): number {
    const [left, right] = text.split(' ').map((word) => this.words.get(word) ?? -1) as [number, number?];
    if (right === undefined || left < 0 || right < 0) return right === undefined ? left : -1;
    return this.pairs.get(left, right);
  }

  /** Whether a number stands for two words. */
  isPair(term: number): boolean {
    return this.terms[term] === null;
  }

  /** The term as text, words folded: `contrastive loss`. */
  text(term: number): string {
    const word = this.terms[term];
    if (word !== null) return word ?? '';
    return `${this.terms[this.lefts[term] as number]} ${this.terms[this.rights[term] as number]}`;
  }

  private add(word: string | null, left: number, right: number): number {
    this.lefts.push(left);
    this.rights.push(right);
    return this.terms.push(word) - 1;
  }
}
