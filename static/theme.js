// Sets what the first paint depends on: the theme, the layout of the questions, whether the page is embedded, and whether other rules or answers will
// follow. It runs before that paint, so nothing that can wait may enter here. The control for the theme is part of the
// application.

{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  /** What this device keeps. Storage may be absent or blocked. */
  const kept = (() => {
    try {
      return Object.entries(localStorage);
    } catch {
      return [];
    }
  })();
  // Pages in other folders of one origin share its storage, so each key carries the folder.
  const key = `decision-matrix:${location.pathname.replace(/[^/]*$/, '')}:`;
  const embedded = query.has('embed');
  if (embedded) {
    root.dataset.embed = query.get('embed');
    const { frameStyle, frameStyleIntegrity } = document.getElementById('loader').dataset;
    const link = document.createElement('link');
    // Where a browser does not hold the first paint for it, what was painted moves once.
    Object.assign(link, { rel: 'stylesheet', blocking: 'render', crossOrigin: 'anonymous', integrity: frameStyleIntegrity ?? '', href: frameStyle });
    // The site in one file has it inside.
    if (frameStyle) document.head.append(link);
  }
  /** What the address asks for, else what was chosen on this page. */
  const setting = (of) => query.get(of) ?? (embedded ? null : kept.find(([name]) => name === key + of)?.[1]);
  const theme = setting('theme');
  if (setting('layout') === 'steps') root.dataset.layout = 'steps';
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  // The empty page that stands here at first would be wrong.
  if (['rules', 'file', 'workshop'].some((it) => query.get(it))) root.dataset.start = 'rules';
  else if (/[#&]v=/.test(location.hash) || kept.some(([name]) => name.startsWith(key) && name.endsWith(':v1'))) root.dataset.start = 'answers';
}
