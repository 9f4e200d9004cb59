/** A number for a text, the same on every machine (FNV-1a, 32 bits). */
function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

/** At most `size` of the items, drawn by the hash of their ids: the order of the items does not matter. */
export function sample<T extends { readonly id: string }>(items: readonly T[], size: number): T[] {
  if (items.length <= size) return [...items];
  return items
    .map((item) => ({ item, key: hash(item.id) }))
    .sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
}
