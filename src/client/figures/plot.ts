import { firstValues, type LivePlot, plotParts, sliderValue } from '../../story/figures/plot-live.ts';
import { apply } from './apply.ts';

/** A plot whose sliders change its curves. */
export class PlotElement extends HTMLElement {
  connectedCallback(): void {
    const plot = JSON.parse(this.dataset.plot ?? '') as LivePlot;
    const values: Record<string, number> = { ...firstValues(plot) };
    this.querySelectorAll('input').forEach((input, k) => {
      const slider = plot.sliders[k];
      if (!slider) return;
      input.addEventListener('input', () => {
        values[slider.name] = sliderValue(slider, input.valueAsNumber);
        apply(this, plotParts(plot, values));
      });
    });
  }
}
