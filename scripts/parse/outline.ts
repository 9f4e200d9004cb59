/** Items in a row. */
export interface Run {
  /** Their tags, with the number of a text wherever one stands. */
  markup: string;
  /** How many elements they stand in. */
  readonly depth: number;
}

/** About how much markup is made into a tree at a time, in characters. */
const RUN = 8192;

/**
 * A document taken apart for the parser, which puts a text together letter by letter: it is given the tags alone, with
 * a number wherever a text stands. The items are apart, in runs, so that only one run at a time takes a tree's memory.
 */
export class Outline {
  /** Texts by number. */
  readonly texts: string[] = [];
  readonly runs: Run[] = [];
  /** The document without its items. */
  frame = '';
  /** The run that the item being put down is in. */
  #run: Run | null = null;
  /** Number of the text that the frame ends in: what follows an item there is more of it. */
  #last: number | null = null;

  /** Puts down a text, all there is between two tags. */
  addText(text: string): void {
    if (this.#run) this.#run.markup += this.texts.push(text) - 1;
    else if (this.#last !== null) this.texts[this.#last] += text;
    else {
      this.#last = this.texts.push(text) - 1;
      this.frame += this.#last;
    }
  }

  /** Puts down a tag, or several. */
  addTags(tags: string): void {
    if (this.#run) this.#run.markup += tags;
    else {
      this.frame += tags;
      this.#last = null;
    }
  }

  /** What is put down from here to `endItem` is an item that stands in `depth` elements. */
  beginItem(depth: number): void {
    const last = this.runs.at(-1);
    if (last?.depth === depth && last.markup.length < RUN) this.#run = last;
    else {
      this.#run = { markup: '', depth };
      this.runs.push(this.#run);
    }
  }

  endItem(): void {
    this.#run = null;
  }
}
