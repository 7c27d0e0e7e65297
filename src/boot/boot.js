// Starts the application, and says so when it cannot.
//
// Runs before any Rust: fetches the WebAssembly module, its glue and the rule file at the same time, shows how far it is,
// and hands the rules to `start`. Whatever goes wrong ends in one message with a next step; the static page below stays
// readable. Nothing that belongs to the running application may enter here.

import { bringLater, deskModule, foreignRules, framed, keepOffline, once, signPrints } from './later.js';
import { load, open, read, request, watch } from './load.js';
import { element, files, foreign, fragment, isLink, name, parsed } from './page.js';
import { TEXTS } from './trouble.js';

const page = document.documentElement;
// The style sheet shows "did not start" unless this mark appears.
page.dataset.boot = 'on';

/** Checks rules that were not checked when the site was finished, and makes what there is to read about them. */
const checker = once(() => open('checker'));

/** The text of a rule file of this site. That of the site itself carries no hash, so that its owner can replace it. */
async function fetchRules(file) {
  const response = await request(file);
  return (await read(response.body, file)).text();
}

async function loadRules() {
  return foreign ? (await foreignRules()).text(fetchRules) : fetchRules(files.rules);
}

async function run() {
  // Who opens a link needs the desk at once, beside the application.
  if (isLink(fragment())) deskModule().catch(() => {});
  const [module, glue, rules] = await watch.over(Promise.all([...load('module', true), loadRules(), parsed(), framed()]));
  await glue.default({ module_or_path: module });
  const own = !foreign;
  // The first events come while the application starts, so listening begins before.
  const later = bringLater(own);
  const start = async (text) => glue.start(text, own, await later.link(text));
  const isPacked = await start(rules);
  if (!isPacked) {
    // Not checked when the site was finished: somebody has put another file there, or has opened one.
    const checked = (await checker()).check(rules);
    if (!(checked.packed && (await start(checked.packed)))) {
      checked.refuse(foreign?.name ?? name(files.rules), Boolean(foreign?.kept));
      page.dataset.app = 'failed';
      const button = document.getElementById('again');
      button.onclick = again;
      if (foreign?.kept) button.replaceWith(...(await foreignRules()).ways());
      return;
    }
  }
  later.begin();
  returnToPlace();
  signPrints();
  // The part for reading that stands in the page was made from other rules.
  if (foreign || !isPacked || document.getElementById('reading').hidden) foreignRules().then((it) => it.begin(rules, checker), console.error);
  keepOffline();
}

/**
 * Has a reload return to where the visitor was. The browser would do so before the application has made the page as long as it
 * was, and then what it makes pushes that place away. In a frame all that belongs to the page around.
 */
function returnToPlace() {
  if (self !== top) return;
  const key = `place:${location.pathname}`;
  try {
    // Naming it throws where it is blocked, so that is done here.
    const storage = sessionStorage;
    if (performance.getEntriesByType('navigation')[0].type !== 'navigate') scrollTo(0, storage.getItem(key));
    addEventListener('pagehide', () => {
      storage.setItem(key, scrollY);
      history.scrollRestoration = 'manual';
    });
    // Within the page the browser does it well.
    history.scrollRestoration = 'auto';
  } catch {
    // Where the browser keeps nothing, a reload begins at the top.
  }
}

/** Puts the message into the alert region and the static page back where the application left it half done. */
async function fail(error, saved) {
  await parsed();
  const { kind = 'crashed', file = '', texts = TEXTS[kind](file) } = error;
  const [what, next] = texts;
  console.error(what, error);
  const app = document.getElementById('app');
  if (saved.length) app.replaceChildren(...saved);
  const button = element('button', 'Try again');
  button.type = 'button';
  button.className = 'button';
  button.onclick = again;
  const parts = [element('strong', what), element('p', `${next} What stands below can be read without it.`), ...(error.ways ?? [button])];
  if (error.message) parts.push(element('p', `Details: ${error.message}`));
  document.getElementById('trouble').replaceChildren(...parts);
  page.dataset.app = 'failed';
}

/** Reloads the page. A plain reload could take a damaged or an old copy from the cache once more. */
async function again() {
  await Promise.race([Promise.allSettled([refresh(), letGo()]), new Promise((resolve) => setTimeout(resolve, 5000))]);
  location.reload();
}

/** Does without the worker for offline use, while the site itself answers: what it keeps may be what is wrong. It comes back by itself. */
async function letGo() {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.scope === new URL('./', location).href && (await fetch('./', { cache: 'reload' })).ok) await registration.unregister();
}

/** Fetches the files of the application anew, past the cache. */
function refresh() {
  const all = Object.values(files).filter((value) => value.startsWith('./'));
  return Promise.allSettled(all.map((file) => fetch(file, { cache: 'reload' })));
}

let saved = [];
parsed().then(() => { saved = [...document.getElementById('app').childNodes]; });
run().catch((error) => fail(error, saved));
