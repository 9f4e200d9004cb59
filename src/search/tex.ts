import { texLine } from './tex-line.ts';

/** A query with its TeX in one line, as formulas stand in the index: `rate $O(1/\sqrt{n})$` → `rate O(1/√n)`. */
export function withoutTex(query: string): string {
  const plain = query.replace(/\$([^$]+)\$/g, (_, tex: string) => texLine(tex));
  return plain.replace(/(?:\([^()]*\)|\{[^{}]*\}|\S)*\\(?:\([^()]*\)|\{[^{}]*\}|\S)*/g, texLine);
}
