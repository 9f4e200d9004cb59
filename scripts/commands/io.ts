import type { Readable, Writable } from 'node:stream';

/** The outside world as a command sees it; `cli.ts` passes the real one, tests pass their own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths are read from. */
  readonly cwd: string;
  /** The clock. */
  readonly now: () => Date;
}

/** Exit codes, after sysexits.h. */
export const exit = { done: 0, usage: 64, badInput: 65, noSource: 69, bug: 70, tryAgain: 75, badConfig: 78 } as const;

/** A failure that a person can mend: printed as `error: STAGE: SUBJECT: what is wrong: what to do`. */
export class UserError extends Error {
  readonly code: number;
  constructor(code: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
