/** Why there are no vectors, in one line for people: what is wrong, and what to do. It holds no word of the endpoint's and no key. */
export class EmbedError extends Error {
  constructor(what: string, fix: string) {
    super(`${what}: ${fix}`);
    this.name = 'EmbedError';
  }
}
