// Sets what the first paint depends on: the theme and whether the page is embedded. It runs before that
// paint, so nothing that can wait may enter here. The control for the theme is part of the application.

{
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  /** The theme that was chosen here. Storage may be absent or blocked. */
  const kept = () => {
    try {
      // Pages in other folders of one origin share its storage, so the key carries the folder.
      return localStorage.getItem(`decision-matrix:${location.pathname.replace(/[^/]*$/, '')}:theme`);
    } catch {
      return null;
    }
  };
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
  const theme = query.get('theme') ?? (embedded ? null : kept());
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
}
