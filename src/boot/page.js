// What the start knows of its page: which files there are, and what the address asks for.

/** The names of all files, and their hashes, as the page gives them. */
export const files = document.getElementById('boot').dataset;
/** What the address says after `#`. */
export const fragment = () => location.hash.slice(1);
/** With an answer in it, however encoded, that is a link; else a place in the page. */
export const isLink = (fragment) => /=|%3d/i.test(fragment);
/** The rule file that the address asks for. The site in one file has its rules inside and takes no others. */
export const wanted = files.rules.startsWith('#') ? null : new URLSearchParams(location.search).get('rules');

/** This page with a fragment, and without what only an embedded page needs. */
export function address(hash) {
  const own = wanted ? `?rules=${encodeURIComponent(wanted)}` : '';
  return `${location.pathname}${own}${hash && '#'}${hash}`;
}

/** Resolves when the whole document is there. This script may well be faster. */
export function parsed() {
  return new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve();
  });
}

export function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The name of a file as its owner knows it, without path and hash. */
export function name(file) {
  return file.split(/[/#]/).pop().replace(/-[0-9a-f]{16}\./, '.');
}
