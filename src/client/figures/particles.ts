import { valueAt } from '../../story/figures/axis.ts';
import { type LiveParticles, runOf, runParts, stepParts, TEMPERATURES } from '../../story/figures/particles-live.ts';
import { STEPS } from '../../story/figures/plot-live.ts';
import { apply } from './apply.ts';

/** Milliseconds of a step while it plays. */
const PACE = 30;

/** Particles that move while the reader plays their descent, and stand still otherwise. */
export class ParticlesElement extends HTMLElement {
  #playing = 0;

  connectedCallback(): void {
    const live = JSON.parse(this.dataset.particles ?? '') as LiveParticles;
    const [step, heat] = [this.#find('[data-part="slider-step"]'), this.#find('[data-part="slider-temperature"]')];
    const play = this.querySelector<HTMLButtonElement>('[data-do="play"]');
    if (!step || !heat || !play) return;
    let run = runOf(live, live.temperature);
    const isOver = () => step.valueAsNumber === live.steps;
    const show = (value: number) => {
      step.valueAsNumber = value;
      apply(this, stepParts(run, value));
    };
    const pause = () => {
      clearInterval(this.#playing);
      this.#playing = 0;
      play.textContent = 'Play';
    };
    const start = () => {
      if (isOver()) show(0);
      play.textContent = 'Pause';
      this.#playing = window.setInterval(() => {
        show(step.valueAsNumber + 1);
        if (isOver()) pause();
      }, PACE);
    };
    /** What the reader does by hand ends what plays. */
    const by = (element: HTMLElement | null, event: 'click' | 'input', value: () => number) =>
      element?.addEventListener(event, () => {
        pause();
        show(value());
      });
    play.addEventListener('click', () => (this.#playing ? pause() : start()));
    by(step, 'input', () => step.valueAsNumber);
    by(this.#find('[data-do="step"]'), 'click', () => (isOver() ? 0 : step.valueAsNumber + 1));
    by(this.#find('[data-do="reset"]'), 'click', () => 0);
    heat.addEventListener('input', () => {
      run = runOf(live, Number(valueAt(TEMPERATURES, heat.valueAsNumber / STEPS).toPrecision(2)));
      apply(this, { ...runParts(run), ...stepParts(run, step.valueAsNumber) });
    });
  }

  #find(selector: string): HTMLInputElement | null {
    return this.querySelector(selector);
  }
}
