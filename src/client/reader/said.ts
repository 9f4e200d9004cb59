/** How long a word about what was done stays, in milliseconds; a warning stays. */
const LONG_ENOUGH = 4_000;

let line: HTMLElement | undefined;
let going = 0;

/** Says in a line at the foot of the window what was done. */
export function say(words: string, isWarning = false): void {
  if (!line) {
    line = document.createElement('p');
    line.className = 'said ui';
    line.role = 'status';
    document.body.append(line);
  }
  line.textContent = words;
  clearTimeout(going);
  if (!isWarning) going = window.setTimeout(() => line?.replaceChildren(), LONG_ENOUGH);
}
