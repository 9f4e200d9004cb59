import { onDemand } from './on-demand.ts';

/** The controls of a figure show, and what they compute with comes when a reader first turns to the figure. */
export function livelyFigure(figure: HTMLElement): void {
  figure.dataset.ready = '';
  onDemand(async () => {
    const { figures } = await import('./figures/figures.ts');
    figures[figure.localName]?.(figure);
  }, [{ target: figure, types: ['pointerenter', 'focus', 'click', 'input'], isMeant }]);
}

/** What the browser does itself at a click is not done twice. */
const isMeant = ({ target, type }: Event) => type !== 'click' || target instanceof HTMLButtonElement;
