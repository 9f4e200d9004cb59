import { settings } from './settings.ts';

/** Two documents that are near enough to be one story. */
export interface Edge {
  readonly a: number;
  readonly b: number;
}

/** Documents that belong together, with the average similarity at which the last of them joined. */
export interface Group {
  readonly members: readonly number[];
  readonly similarity: number;
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  readonly lead: number;
}

/** What grouping goes by. */
export interface Linking {
  /** Similarity of two documents. */
  readonly similarity: (a: number, b: number) => number;
  /** How near a document is to documents in general. */
  readonly crowding: (document: number) => number;
  /** Least average similarity with which so many entries come together. */
  readonly floor: (together: number) => number;
  /** How many entries a document stands for. */
  readonly size: (document: number) => number;
}

/**
 * Average-link grouping: always joins the two groups whose papers lie furthest above their crowding on average, while
 * the average similarity is at least the floor, the lead at least the margin, and the group not too large.
 * @param count number of documents
 * @param edges pairs from which a group can start, the only ones that are looked at
 */
export function link(count: number, edges: readonly Edge[], { similarity, crowding, floor, size }: Linking): Group[] {
  const groups = new Map<number, Group>(Array.from({ length: count }, (_, i) => [i, { members: [i], similarity: 1 }]));
  const near = neighbours(count, edges);
  const owner = Int32Array.from({ length: count }, (_, i) => i);
  const membersOf = (group: number) => groups.get(group)?.members ?? [];
  const measure = (a: number, b: number): Candidate => ({
    ...{ a: Math.min(a, b), b: Math.max(a, b) },
    ...average(membersOf(a), membersOf(b), crowding, similarity),
  });
  const allowed = (c: Candidate) => {
    const together = [...membersOf(c.a), ...membersOf(c.b)].reduce((sum, member) => sum + size(member), 0);
    return c.similarity >= floor(together) && c.lead >= settings.margin && together <= settings.largest;
  };
  const queue = edges
    .map(({ a, b }) => measure(a, b))
    .filter(allowed)
    .sort(worstFirst);
  let next = count;
  for (let best = queue.pop(); best; best = queue.pop()) {
    const [left, right] = [groups.get(best.a), groups.get(best.b)];
    if (!left || !right) continue;
    const members = [...left.members, ...right.members];
    groups.delete(best.a);
    groups.delete(best.b);
    groups.set(next, { members, similarity: Math.min(best.similarity, left.similarity, right.similarity) });
    for (const member of members) owner[member] = next;
    const around = new Set(members.flatMap((m) => near[m] ?? []).map((m) => owner[m] as number));
    around.delete(next);
    for (const other of around) insert(queue, measure(other, next), allowed);
    next += 1;
  }
  return [...groups.values()];
}

/** Similarity of two groups, and how far it is above their crowding: the mean over all pairs. */
function average(
  left: readonly number[],
  right: readonly number[],
  crowding: (document: number) => number,
  similarity: (a: number, b: number) => number,
): { similarity: number; lead: number } {
  let [sum, lead] = [0, 0];
  for (const a of left) {
    for (const b of right) {
      const value = similarity(a, b);
      sum += value;
      lead += value - (crowding(a) + crowding(b)) / 2;
    }
  }
  const pairs = left.length * right.length;
  return { similarity: sum / pairs, lead: lead / pairs };
}

function neighbours(count: number, edges: readonly Edge[]): number[][] {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (const { a, b } of edges) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  return near;
}

function worstFirst(x: Candidate, y: Candidate): number {
  return x.lead - y.lead || y.a - x.a || y.b - x.b;
}

function insert(queue: Candidate[], candidate: Candidate, allowed: (c: Candidate) => boolean): void {
  if (!allowed(candidate)) return;
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (worstFirst(queue[middle] as Candidate, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, candidate);
}
