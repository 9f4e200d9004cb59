// Runs before the first paint, from <head>, so that nothing flashes or jumps: the reader's own theme, then their own marks.
import { beforePaint } from './reader/before-paint.ts';

const { dataset } = document.documentElement;

// A page that comes with a question makes room for its answers.
if (new URLSearchParams(location.search).has('q')) dataset.asked = '';
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  beforePaint();
} catch {
  // Storage is switched off, or what it has is none of ours: the page stays as it is, until the script that knows more comes.
  dataset.foreign = '';
}
