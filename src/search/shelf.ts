import type { Found } from './format.ts';
import type { Postings } from './postings.ts';

/** Gives the files of an index. */
export interface Shelf {
  /** @param file name by `wordFile` or `keyFile` */
  readonly postings: (file: string) => Promise<ReadonlyMap<string, Postings>>;
  /** @param file name by `blockFile` */
  readonly block: (file: string) => Promise<readonly Found[]>;
}
