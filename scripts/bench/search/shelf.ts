import { inflateRawSync } from 'node:zlib';
import type { Found, Manifest } from '../../../src/search/format.ts';
import { unpackPostings } from '../../../src/search/postings.ts';
import type { Shelf } from '../../../src/search/shelf.ts';

/** What a query cost. */
export interface Cost {
  requests: number;
  /** Bytes of the answers' bodies. */
  bytes: number;
}

/** The index below an address, read over HTTP with nothing kept but what this one query has fetched. */
export class CountingShelf implements Shelf {
  readonly cost: Cost = { requests: 0, bytes: 0 };
  readonly #address: string;
  readonly #kept = new Map<string, Promise<Uint8Array>>();

  constructor(address: string) {
    this.#address = address;
  }

  async manifest(): Promise<Manifest> {
    return JSON.parse(Buffer.from(await this.#fetch('index.json')).toString());
  }

  async postings(file: string) {
    return unpackPostings(inflateRawSync(await this.#once(file)));
  }

  async block(file: string): Promise<readonly Found[]> {
    return JSON.parse(inflateRawSync(await this.#once(file)).toString());
  }

  #once(file: string): Promise<Uint8Array> {
    const kept = this.#kept.get(file) ?? this.#fetch(file);
    this.#kept.set(file, kept);
    return kept;
  }

  async #fetch(file: string): Promise<Uint8Array> {
    const response = await fetch(this.#address + file);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.cost.requests += 1;
    this.cost.bytes += bytes.length;
    return bytes;
  }
}
