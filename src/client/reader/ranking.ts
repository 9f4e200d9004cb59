import {
  EVEN,
  formatWeights,
  isEven,
  type Part,
  parseWeights,
  ranked,
  type Weights,
  weightedScore,
} from '../../reader/weights.ts';
import { tiersOf } from './tiers.ts';

/** Ranks the stories of an edition by the reader's own weights, which stand in the address. */
export function yourRank(box: HTMLElement): void {
  const sliders = [...box.querySelectorAll<HTMLInputElement>('input[type=range]')];
  const parts: readonly Part[] = sliders.map(({ name, dataset }) => ({ id: name, points: Number(dataset.points) }));
  const tiers = tiersOf(document);
  const status = box.querySelector('[role=status]');

  const show = (weights: Weights) => {
    sliders.forEach((slider, index) => {
      slider.value = String(weights[index]);
      const output = box.querySelector(`output[for="${slider.id}"]`);
      if (output) output.textContent = `${weights[index]}\u00a0%`;
    });
    const isOwn = isEven(weights) || weights.every((weight) => weight === 0);
    for (const tier of tiers) tier.show(isOwn ? null : ranked(tier.items, pointsOf, weights));
    for (const item of tiers.flatMap((tier) => tier.items)) showScore(item, weights, parts);
    if (status) status.textContent = statusOf(weights);
  };
  const weights = () => sliders.map(({ value }) => Number(value));

  for (const slider of sliders) {
    slider.addEventListener('input', () => show(weights()));
    slider.addEventListener('change', () => keepInAddress(formatWeights(weights(), parts)));
  }
  box.querySelector('button')?.addEventListener('click', () => {
    show(parts.map(() => EVEN));
    keepInAddress('');
  });
  const asked = new URLSearchParams(location.search).get('w');
  // Without any in the address: a slider may have been moved before this script was there.
  show(asked === null ? weights() : parseWeights(asked, parts));
  keepInAddress(formatWeights(weights(), parts));
  delete document.documentElement.dataset.ranking;
}

function statusOf(weights: Weights): string {
  if (isEven(weights)) return '';
  if (weights.every((weight) => weight === 0)) return 'Nothing counts: the order is the site’s.';
  return 'Ranked by your weights; in brackets the site’s own score.';
}

const pointsOf = (item: HTMLElement): number[] =>
  (item.querySelector<HTMLElement>('[data-parts]') ?? item).dataset.parts?.split(',').map(Number) ?? [];

function showScore(item: HTMLElement, weights: Weights, parts: readonly Part[]): void {
  const place = item.querySelector<HTMLElement>('.foot .score');
  if (!place) return;
  place.dataset.own ??= place.textContent ?? '';
  const score = isEven(weights) ? null : weightedScore(pointsOf(item), weights, parts);
  place.textContent = score === null ? place.dataset.own : `score ${score} (${place.dataset.own.replace(/\D+/g, '')})`;
}

/** Other words of the address stay. */
function keepInAddress(weights: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('w');
  const others = address.searchParams.toString();
  const query = [others, weights && `w=${weights}`].filter((part) => part !== '').join('&');
  history.replaceState(history.state, '', `${address.pathname}${query && `?${query}`}${address.hash}`);
}
