import { valueAt } from '../../story/figures/axis.ts';
import { type LiveParticles, runOf, runParts, stepParts, TEMPERATURES } from '../../story/figures/particles-live.ts';
import { STEPS } from '../../story/figures/plot-live.ts';
import { apply } from './apply.ts';

/** Milliseconds of a step while it plays. */
const PACE = 30;

/** Particles that move while the reader plays their descent, and stand still otherwise. */
export function particles(figure: HTMLElement): void {
  const live = JSON.parse(figure.dataset.particles ?? '') as LiveParticles;
  const find = (selector: string) => figure.querySelector<HTMLInputElement>(selector);
  const [step, heat] = [find('[data-part="slider-step"]'), find('[data-part="slider-temperature"]')];
  const play = figure.querySelector<HTMLButtonElement>('[data-do="play"]');
  if (!step || !heat || !play) return;
  let run = runOf(live, live.temperature);
  let playing = 0;
  const isOver = () => step.valueAsNumber === live.steps;
  const show = (value: number) => {
    step.valueAsNumber = value;
    apply(figure, stepParts(run, value));
  };
  const pause = () => {
    clearInterval(playing);
    playing = 0;
    play.textContent = 'Play';
  };
  const start = () => {
    if (isOver()) show(0);
    play.textContent = 'Pause';
    playing = window.setInterval(() => {
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
  play.addEventListener('click', () => (playing ? pause() : start()));
  by(step, 'input', () => step.valueAsNumber);
  by(find('[data-do="step"]'), 'click', () => (isOver() ? 0 : step.valueAsNumber + 1));
  by(find('[data-do="reset"]'), 'click', () => 0);
  heat.addEventListener('input', () => {
    run = runOf(live, Number(valueAt(TEMPERATURES, heat.valueAsNumber / STEPS).toPrecision(2)));
    apply(figure, { ...runParts(run), ...stepParts(run, step.valueAsNumber) });
  });
}
