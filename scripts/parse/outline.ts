/** A part of a document: its tags, with the number of a text wherever one stands, attribute values included. */
export interface Part {
  markup: string;
  /** Where the texts with the numbers of this part begin. */
  readonly first: number;
}

/** An item and how many elements it stands in. */
export interface ItemPart extends Part {
  readonly depth: number;
}

/**
 * A document taken apart for the parser, which puts a text together letter by letter. It is given the tags alone; and
 * as each item counts its own texts, the hundreds of items of a feed are a few shapes, each parsed once.
 */
export class Outline {
  readonly texts: string[] = [];
  readonly items: ItemPart[] = [];
  /** The document without its items. */
  readonly frame: Part = { markup: '', first: 0 };
  #part: Part = this.frame;
  /** Number of the text that the frame ends in: what follows an item there is more of it. */
  #last: number | null = null;

  /** Puts down tags, or pieces of one. */
  addMarkup(markup: string): void {
    this.#part.markup += markup;
    if (this.#part === this.frame) this.#last = null;
  }

  /** Puts down the value of an attribute. */
  addValue(value: string): void {
    this.#part.markup += this.texts.push(value) - 1 - this.#part.first;
  }

  /** Puts down a text, all there is between two tags. */
  addText(text: string): void {
    if (this.#part === this.frame && this.#last !== null) this.texts[this.#last] += text;
    else {
      if (this.#part === this.frame) this.#last = this.texts.length;
      this.addValue(text);
    }
  }

  /** What is put down from here to `endItem` is an item that stands in `depth` elements. */
  beginItem(depth: number): void {
    const item = { markup: '', first: this.texts.length, depth };
    this.items.push(item);
    this.#part = item;
  }

  endItem(): void {
    this.#part = this.frame;
  }
}
