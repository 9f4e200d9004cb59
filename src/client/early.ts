// Runs before the first paint, from <head>, so that nothing flashes or jumps: the reader's own theme, then their own marks.
import { beforePaint } from './reader/before-paint.ts';

try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  beforePaint();
} catch {
  // Storage is switched off, or what it has is none of ours: the page stays as it is.
}
