/** Room for words: a pair of them is one number below 2^52. */
const MOST = 2 ** 26;

/** Numbers for words and for pairs of neighbouring words, given out in the order they come. */
export class Vocabulary {
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  /** The word of a number, or the two numbers of a pair. */
  private readonly terms: (string | readonly [number, number])[] = [];

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
      term = this.terms.push(word) - 1;
      this.words.set(word, term);
    }
    return term;
  }

  /** Number of two words that stand side by side, by their numbers; -1 as for a word. */
  pair(left: number, right: number): number {
    const key = left * MOST + right;
    let term = this.pairs.get(key);
    if (term === undefined) {
      if (this.closed) return -1;
      term = this.terms.push([left, right]) - 1;
      this.pairs.set(key, term);
    }
    return term;
  }

  /** Whether a number stands for two words. */
  isPair(term: number): boolean {
    return typeof this.terms[term] !== 'string';
  }

  /** The term as text, words folded: `contrastive loss`. */
  text(term: number): string {
    const found = this.terms[term] ?? '';
    return typeof found === 'string' ? found : found.map((word) => this.text(word)).join(' ');
  }
}
