/** How long the pointer may be on its way from the text to its note, in milliseconds. */
const GRACE = 250;
/** Between the text and its note, in pixels. */
const GAP = 6;

/** A note beside the text: one at a time, gone when the pointer or the focus has left both, with Escape, or with a tap elsewhere. */
export interface NoteBox {
  readonly element: HTMLElement;
  /** Shows nodes below `line`, at the left edge of `block`; `owner` is what they belong to, marked by the class `told`. */
  show(owner: Element, nodes: readonly Node[], line: Element, block: Element): void;
  /** Hides the note unless pointer or focus come back soon. */
  leave(): void;
}

/** A box for notes at the end of `parent`; null where the browser has no popovers. */
export function noteBox(parent: HTMLElement, className: string): NoteBox | null {
  const element = document.createElement('div');
  if (!('showPopover' in element)) return null;
  element.className = className;
  element.role = 'note';
  element.popover = 'manual';
  parent.append(element);
  let told: Element | null = null;
  let leaving = 0;

  const stay = () => clearTimeout(leaving);
  const hide = () => {
    stay();
    told?.classList.remove('told');
    told = null;
    element.hidePopover();
  };
  const leave = () => {
    stay();
    leaving = window.setTimeout(hide, GRACE);
  };
  const show: NoteBox['show'] = (owner, nodes, line, block) => {
    stay();
    if (told === owner) return;
    hide();
    told = owner;
    owner.classList.add('told');
    element.replaceChildren(...nodes);
    element.showPopover();
    place(element, line, block);
  };

  element.addEventListener('pointerenter', stay);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('focusin', stay);
  element.addEventListener('focusout', leave);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !element.contains(target) && !told?.contains(target)) hide();
  });
  return { element, show, leave };
}

/** Below the line and within the window: what begins too far to the right is moved to the left. */
function place(box: HTMLElement, line: Element, block: Element): void {
  const { left } = block.getBoundingClientRect();
  const most = document.documentElement.clientWidth - box.offsetWidth - GAP;
  box.style.left = `${Math.max(GAP, Math.min(left, most)) + scrollX}px`;
  box.style.top = `${line.getBoundingClientRect().bottom + GAP + scrollY}px`;
}
