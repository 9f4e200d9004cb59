import { firstValues, type LivePlot, plotParts, sliderValue } from '../../story/figures/plot-live.ts';
import { apply } from './apply.ts';

/** A plot whose sliders change its curves. */
export function plot(figure: HTMLElement): void {
  const live = JSON.parse(figure.dataset.plot ?? '') as LivePlot;
  const values: Record<string, number> = { ...firstValues(live) };
  figure.querySelectorAll('input').forEach((input, k) => {
    const slider = live.sliders[k];
    if (!slider) return;
    input.addEventListener('input', () => {
      values[slider.name] = sliderValue(slider, input.valueAsNumber);
      apply(figure, plotParts(live, values));
    });
  });
}
