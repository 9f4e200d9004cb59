import type { Found, Manifest } from '../../search/format.ts';
import { FORMAT } from '../../search/format.ts';
import { type Postings, unpackPostings } from '../../search/postings.ts';
import type { Shelf } from '../../search/shelf.ts';

/** An index that this page cannot read: it was made by another version of the site. */
export class OtherFormat extends Error {}

/** Fetches the index below an address, each file once. */
export class FetchedShelf implements Shelf {
  readonly #address: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(address: string) {
    this.#address = address;
  }

  /**
   * The months. The file is asked for anew each time: all others have names of their own for each state.
   * @throws OtherFormat
   */
  async manifest(): Promise<Manifest> {
    const response = await this.#ask('index.json', 'no-cache');
    const manifest: Manifest = await response.json();
    if (manifest.format !== FORMAT) throw new OtherFormat('the search index has another form than this page knows');
    return manifest;
  }

  postings(file: string): Promise<ReadonlyMap<string, Postings>> {
    return this.#once(file, async () =>
      unpackPostings(new Uint8Array(await (await this.#unpacked(file)).arrayBuffer())),
    );
  }

  block(file: string): Promise<readonly Found[]> {
    return this.#once(file, async () => (await this.#unpacked(file)).json());
  }

  /** What failed is tried again the next time. */
  #once<T>(file: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(file) ?? read();
    this.#kept.set(file, kept);
    kept.catch(() => this.#kept.delete(file));
    return kept as Promise<T>;
  }

  async #unpacked(file: string): Promise<Response> {
    const { body } = await this.#ask(file, 'default');
    return new Response(body?.pipeThrough(new DecompressionStream('deflate-raw')));
  }

  async #ask(file: string, cache: RequestCache): Promise<Response> {
    const response = await fetch(this.#address + file, { cache });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response;
  }
}
