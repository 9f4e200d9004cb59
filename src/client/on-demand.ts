/** What is waited for. */
export interface Wait {
  readonly target: EventTarget;
  readonly types: readonly string[];
  /** Which of these events need the script; all where it is not said. */
  readonly isMeant?: (event: Event) => boolean;
}

/**
 * Fetches a script when the first of some events happens; those that happen until it is there happen again for it, in their
 * order. Who never turns to a thing never fetches its script.
 * @returns what fetches it for another reason
 */
export function onDemand(load: () => Promise<unknown>, waits: readonly Wait[]): () => Promise<void> {
  const heard: [EventTarget | null, Event][] = [];
  const ends = new AbortController();
  let isComing = false;
  const start = async () => {
    if (isComing) return;
    isComing = true;
    try {
      await load();
    } catch {
      // Without a network: what happens next tries again.
      isComing = false;
      heard.length = 0;
      return;
    }
    ends.abort();
    for (const [at, event] of heard) at?.dispatchEvent(again(event));
  };
  for (const { target, types, isMeant } of waits) {
    const hear = (event: Event) => {
      if (isMeant && !isMeant(event)) return;
      heard.push([event.target, event]);
      void start();
    };
    // Captured: a pointer that enters and a focus that comes do not bubble.
    for (const type of types) target.addEventListener(type, hear, { capture: true, signal: ends.signal });
  }
  return start;
}

/** An event has all that its own kind needs to be made anew. */
const again = (event: Event): Event => new (event.constructor as typeof Event)(event.type, event);
