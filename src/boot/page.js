// What the start knows of its page: which files there are, and what the address asks for.

/** The names of all files, and their hashes, as the page gives them. */
export const files = document.getElementById('boot').dataset;
/** What the address says after `#`. */
export const fragment = () => location.hash.slice(1);
/** With an answer in it, however encoded, that is a link; else a place in the page. */
export const isLink = (fragment) => /=|%3d/i.test(fragment);
/**
 * The rules that the address asks for in place of those of the site, if any: a file of the visitor's device, which this tab has
 * kept, or one of this site. The site in one file has its rules inside and takes none from around it.
 */
export const foreign = asked('file') ?? (files.rules.startsWith('#') ? undefined : asked('rules'));

function asked(by) {
  const name = new URLSearchParams(location.search).get(by);
  return name ? { by, name, kept: by === 'file' } : undefined;
}

/** This page with a fragment, and without what only an embedded page needs. */
export function address(hash) {
  const own = foreign ? `?${foreign.by}=${encodeURIComponent(foreign.name)}` : '';
  return `${location.pathname}${own}${hash && '#'}${hash}`;
}

/** Resolves when the whole document is there. This script may well be faster. */
export function parsed() {
  return new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve();
  });
}

/** Resolves when the browser has painted what is there now. */
export function painted() {
  return new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
}

export function element(tag, ...parts) {
  const made = document.createElement(tag);
  made.append(...parts);
  return made;
}

/** The name of a file as its owner knows it, without path and hash. */
export function name(file) {
  return file.split(/[/#]/).pop().replace(/-[0-9a-f]{16}\./, '.');
}
