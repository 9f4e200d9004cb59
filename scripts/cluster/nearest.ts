/** The largest of the values with their places, largest first, earlier places first among equals. */
export function largest(values: ArrayLike<number>, count: number, except = -1): { place: number; value: number }[] {
  const found: { place: number; value: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    if (value <= least || place === except) continue;
    let at = found.length;
    while (at > 0 && (found[at - 1] as { value: number }).value < value) at -= 1;
    found.splice(at, 0, { place, value });
    if (found.length > count) found.pop();
    if (found.length === count) least = (found.at(-1) as { value: number }).value;
  }
  return found;
}
