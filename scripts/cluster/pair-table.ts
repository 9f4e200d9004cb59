/** Slots at the start; a power of two. */
const SLOTS = 1 << 12;
/** Numbers in a slot: left, right, and one more than the term, 0 for none. */
const WIDTH = 3;

/**
 * Terms by the numbers of their two words: a hash table with open addressing. A morning has some hundred thousand pairs, and a
 * `Map` would make an object for each key that it is asked for.
 */
export class PairTable {
  #slots = new Int32Array(WIDTH * SLOTS);
  #count = 0;

  /** The term of a pair; -1 for one that is not there. */
  get(left: number, right: number): number {
    return (this.#slots[this.#find(left, right) + 2] as number) - 1;
  }

  /** Adds a pair that is not there. */
  add(left: number, right: number, term: number): void {
    if (2 * this.#count * WIDTH >= this.#slots.length) this.#grow();
    this.#put(left, right, term + 1);
    this.#count += 1;
  }

  /** Where a pair stands, or would. */
  #find(left: number, right: number): number {
    const slots = this.#slots;
    const last = slots.length / WIDTH - 1;
    let slot = hash(left, right) & last;
    for (;;) {
      const at = WIDTH * slot;
      if (slots[at + 2] === 0 || (slots[at] === left && slots[at + 1] === right)) return at;
      slot = (slot + 1) & last;
    }
  }

  #put(left: number, right: number, mark: number): void {
    const at = this.#find(left, right);
    this.#slots[at] = left;
    this.#slots[at + 1] = right;
    this.#slots[at + 2] = mark;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WIDTH) {
      if (old[at + 2] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number);
    }
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
