import { type Content, error, type Finding, standing, warning } from './finding.ts';

/** A score that is printed beside its parts must be their sum. */
export function wrongTotals({ stories }: Content): Finding[] {
  return stories.flatMap(({ path, data: { score } }) => {
    const sum = Math.round(Object.values(score.parts).reduce((total, points) => total + points, 0));
    const fix = `write ${sum}, or mend the parts`;
    return sum === score.total
      ? []
      : [error(path, ['score', 'total'], `the parts add up to ${sum}, not ${score.total}`, fix)];
  });
}

/** Caps keep a tier's meaning; an editor may go over them, knowingly. */
export function fullTiers({ stories, tiers }: Content): Finding[] {
  return tiers.significance
    .filter((tier) => tier.id !== 'held')
    .flatMap((tier) => {
      const days = Map.groupBy(
        standing(stories).filter((s) => s.data.tier === tier.id),
        (s) => s.data.date,
      );
      return [...days].flatMap(([date, there]) => {
        const over = there.at(tier.cap);
        const what = `${date} has ${there.length} stories in ${tier.id}, more than ${tier.cap}`;
        return over ? [warning(over.path, ['tier'], what, 'move one to another tier')] : [];
      });
    });
}

/** A place is one story's, and a held one has none. */
export function wrongPins({ stories }: Content): Finding[] {
  const first = new Map<string, string>();
  return standing(stories).flatMap(({ path, data: { date, tier, pin } }) => {
    if (pin === undefined) return [];
    if (tier === 'held') return [warning(path, ['pin'], 'a held story has no place', 'take the pin out')];
    const place = `${date} ${tier} ${pin}`;
    const other = first.get(place);
    if (other === undefined) first.set(place, path);
    const fix = 'give one another place: now the higher score comes first';
    return other === undefined ? [] : [warning(path, ['pin'], `${other} is pinned at ${pin} as well`, fix)];
  });
}
