/** How far below the window something may be to be near, in its heights. */
const NEAR = '100%';

/** Does something once when the first of some elements comes near the window: who never gets there fetches nothing. */
export function whenNear(elements: readonly Element[], act: () => void): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      act();
    },
    { rootMargin: NEAR },
  );
  for (const element of elements) watcher.observe(element);
}
