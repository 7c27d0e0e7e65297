// Sets what the first paint depends on: the theme and whether the page is embedded. It runs before that
// paint, so nothing that can wait may enter here.

{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  // Pages in other folders of one origin share its storage, so the key carries the folder.
  const key = `decision-matrix:${location.pathname.replace(/[^/]*$/, '')}:theme`;
  const set = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  /** Storage may be absent, blocked or full; the theme then lasts as long as the page. */
  const attempt = (act) => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  const embedded = query.has('embed');
  if (embedded) {
    root.dataset.embed = query.get('embed');
    const { frameStyle, frameStyleIntegrity } = document.getElementById('boot').dataset;
    const link = document.createElement('link');
    // Where a browser does not hold the first paint for it, what was painted moves once.
    Object.assign(link, { rel: 'stylesheet', blocking: 'render', crossOrigin: 'anonymous', integrity: frameStyleIntegrity, href: frameStyle });
    // The site in one file has it inside.
    if (frameStyle) document.head.append(link);
  }
  set(query.get('theme') ?? (embedded ? '' : attempt(() => localStorage.getItem(key))));
  document.addEventListener('change', ({ target }) => {
    if (target.id !== 'theme') return;
    set(target.value);
    attempt(() => (target.value ? localStorage.setItem(key, target.value) : localStorage.removeItem(key)));
  });
  document.addEventListener('DOMContentLoaded', () => {
    const select = document.getElementById('theme');
    if (select) select.value = root.dataset.theme ?? '';
  });
}
