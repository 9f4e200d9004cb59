// Runs before the first paint, from <head>: the reader's own choice of theme, if there is one, without a flash.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's theme holds.
}
// A page that comes with a question makes room for its answers before the first paint.
if (new URLSearchParams(location.search).has('q')) document.documentElement.dataset.asked = '';
