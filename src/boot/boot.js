// Starts the application, and says so when it cannot.
//
// Runs before any Rust: fetches the WebAssembly module, its glue and the rule file at the same time, shows how far it is,
// and hands the rules to `start`. Whatever goes wrong ends in one message with a next step; the static page below stays
// readable. Nothing that belongs to the running application may enter here.

import { bringLater, deskModule, framed, keepOffline, signPrints } from './later.js';
import { load, read, request, watch } from './load.js';
import { element, files, fragment, isLink, name, parsed, wanted } from './page.js';
import { TEXTS, Trouble } from './trouble.js';

const page = document.documentElement;
// The style sheet shows "did not start" unless this mark appears.
page.dataset.boot = 'on';

/** The text of the rule file. It carries no hash, so that the owner of the site can replace it. */
async function loadRules() {
  const response = await request(rulesFile());
  return (await read(response.body, rulesFile())).text();
}

/** The rule file of this site, or the one that the address asks for, which must be of this origin. */
function rulesFile() {
  if (!wanted) return files.rules;
  let file;
  try {
    file = new URL(wanted, document.baseURI);
  } catch {
    // No address at all.
  }
  if (file?.origin !== new URL(document.baseURI).origin) throw new Trouble('foreign', file?.href ?? wanted);
  return file.href;
}

async function run() {
  // Who opens a link needs the desk at once, beside the application.
  if (isLink(fragment())) deskModule().catch(() => {});
  const [module, glue, rules] = await watch.over(Promise.all([...load('module', true), loadRules(), parsed(), framed()]));
  await glue.default({ module_or_path: module });
  const own = !wanted;
  // The first events come while the application starts, so listening begins before.
  const later = bringLater(own);
  let packed = rules;
  if (!glue.start(packed, own, await later.link(packed))) {
    const checked = await watch.over(check(rules));
    packed = checked.packed;
    if (!packed || !glue.start(packed, own, await later.link(packed))) {
      checked.refuse(wanted || name(files.rules));
      page.dataset.app = 'failed';
      document.getElementById('again').onclick = again;
      packed = undefined;
    }
  }
  if (!packed) return;
  later.begin();
  returnToPlace();
  signPrints();
  if (!own) nameForeignRules();
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
    addEventListener('pagehide', () => storage.setItem(key, scrollY));
    history.scrollRestoration = 'manual';
  } catch {
    // Where the browser keeps nothing, a reload begins at the top.
  }
}

/** Rules that are not those of the site say so for as long as they are used, and how to get away from them. */
function nameForeignRules() {
  const text = `These are the rules “${document.title}” from ${wanted}, not the rules of this site. Answers to them are not kept. `;
  const note = element('p', text);
  note.className = 'foreign';
  const back = element('a', 'Use the rules of this site');
  back.href = location.pathname;
  note.append(back);
  document.getElementById('app').prepend(note);
}

/** Has rules checked that were not checked when the site was finished: its owner has put another file there. */
async function check(rules) {
  const [module, glue] = await Promise.all(load('checker', false));
  await glue.default({ module_or_path: module });
  return glue.check(rules);
}

/** Puts the message into the alert region and the static page back where the application left it half done. */
async function fail(error, saved) {
  await parsed();
  const { kind = 'crashed', file = '' } = error;
  const [what, next] = TEXTS[kind](file);
  console.error(what, error);
  const app = document.getElementById('app');
  if (saved.length) app.replaceChildren(...saved);
  const button = element('button', 'Try again');
  button.type = 'button';
  button.className = 'button';
  button.onclick = again;
  const parts = [element('strong', what), element('p', `${next} What stands below can be read without it.`), button];
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
