// The part for reading, for rules that the page was not finished with: made in the browser by the checker, and put in place of
// the one that came with the page. It comes after everything else, and the page works without it.
//
// The one place of the page where text becomes markup. That text is written by `crates/text/src/reading/`, through a
// library that escapes all that a rule file says, as for `matrix pack`. No other text may be given to the parser here.

import { element, fragment, painted } from '../boot/page.js';

/** `rules` is the text of the rules as it came, `checker` fetches the module that can read it. */
export async function bringReading(rules, checker) {
  // Embedded, the part is not shown.
  if ('embed' in document.documentElement.dataset) return;
  await painted();
  const old = document.getElementById('reading');
  let part;
  try {
    part = parsed((await checker()).reading(rules));
  } catch (error) {
    console.error('The part for reading could not be loaded.', error);
    old.before(note());
    return;
  }
  const wasAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  old.replaceWith(part);
  arrive(part, wasAtEnd);
  // The desk quotes from it.
  document.dispatchEvent(new CustomEvent('matrix-reading'));
}

/** The element that this text stands for. Nothing in it loads or runs while it is parsed. */
function parsed(html) {
  const part = new DOMParser().parseFromString(html ?? '', 'text/html').getElementById('reading');
  if (!part) throw new Error('The checker refuses these rules.');
  return part;
}

/** What stands in its place when it cannot be had. */
function note() {
  const said = element('p', 'What there is to read about these rules could not be loaded. Check your connection, then reload the page.');
  said.className = 'wide quiet';
  return said;
}

/** Goes where the address or a reload wanted to go, if that place has only come now and the visitor has not gone elsewhere. */
function arrive(part, wasAtEnd) {
  if (performance.getEntriesByType('navigation')[0].type === 'navigate') {
    if (!scrollY && part.contains(document.getElementById(fragment()))) location.replace(location.hash);
  } else if (wasAtEnd) {
    try {
      scrollTo(0, sessionStorage.getItem(`place:${location.pathname}`));
    } catch {
      // Where the browser keeps nothing, nothing was wanted.
    }
  }
}
