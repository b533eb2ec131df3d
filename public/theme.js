// Runs before the first paint, so that a reload never flashes the other theme. Kept in step with components/theme/theme.ts.
(function () {
  var root = document.documentElement;
  var choice = null;
  try {
    choice = localStorage.getItem('gantry-theme');
  } catch {
    // Storage may be blocked; then the theme follows the system.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.toggle('dark', dark);
})();
