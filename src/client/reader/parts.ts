/** Fetches what a page needs of a reader's own: marks and keys where there are stories, sliders when they are opened. */
export function readerParts(): void {
  if (document.querySelector('[data-story]')) void import('./marks.ts').then(({ marks }) => marks());
  const sliders = document.querySelector<HTMLDetailsElement>('.your-rank');
  const start = () => sliders && void import('./ranking.ts').then(({ yourRank }) => yourRank(sliders));
  if (sliders?.open) start();
  else sliders?.addEventListener('toggle', start, { once: true });
  const page = document.querySelector<HTMLElement>('[data-your-reading]');
  if (page) void import('./reading/your-reading.ts').then(({ yourReading }) => yourReading(page));
}
