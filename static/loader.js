// Starts the application, and says so when it cannot.
//
// Runs before any Rust: fetches the WebAssembly module, its glue and the rule file at the same time, shows how far it is,
// and hands the rules to `start`. Whatever goes wrong ends in one message with a next step; the static page below stays
// readable. Nothing that belongs to the running application may enter here.

import { loadBytes, loadGlue, loadModule, watched } from './arrival.js';
import { Failure, TEXTS } from './failures.js';

const page = document.documentElement;
// The style sheet shows "did not start" unless this mark appears.
page.dataset.boot = 'on';

/** The names of all files, and their hashes, as the page gives them. */
const files = document.getElementById('loader').dataset;
const query = new URLSearchParams(location.search);

async function run() {
  await painted();
  const module = loadModule(files.module, files.moduleIntegrity, files.moduleBytes, progress);
  const glue = loadGlue(files.moduleGlue, files.moduleGlueIntegrity);
  const [compiled, { default: init, start }, rules] = await watched(Promise.all([module, glue, loadRules(), parsed()]));
  await init({ module_or_path: compiled });
  start(rules, again);
}

/**
 * The bytes of the rules that the address asks for: a file of this site, or else its own rules. The site in one file has them
 * inside and takes none from around it. A file of the device is kept by the application, which reads it itself.
 */
async function loadRules() {
  if (query.get('file')) return new Uint8Array();
  const named = files.rules.startsWith('#') ? '' : query.get('rules');
  if (!named) return loadBytes(files.rules);
  // A link takes any text, also what is no address.
  const { origin, href } = Object.assign(document.createElement('a'), { href: named });
  if (origin !== new URL(document.baseURI).origin) throw new Failure('elsewhere', href);
  return loadBytes(href).catch((error) => { throw Object.assign(error, { isOfNamedRules: true }); });
}

/**
 * Resolves with the first paint. What is fetched before it takes the line from the style sheet, and that paint is what a visitor
 * waits for. A page out of sight is not painted, and in a frame the page around decides when it is.
 */
function painted() {
  return new Promise((resolve) => {
    if (document.hidden || self !== top || !globalThis.PerformanceObserver) resolve();
    else new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 1000);
  });
}

/** Resolves when the whole document is there. This script may well be faster. */
const parsed = () => new Promise((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
  else resolve();
});

/** Shows the bytes that have arrived: a share where the size is known, else the amount. */
function progress(received, expected) {
  const bar = document.getElementById('start-bar');
  const text = document.getElementById('start-text');
  if (!bar || !text) return;
  if (expected) bar.value = Math.min(received / expected, 1);
  text.textContent = expected
    ? `Loading the chooser: ${Math.min(Math.floor((received / expected) * 100), 100)} %`
    : `Loading the chooser: ${Math.ceil(received / 1000)} KB`;
}

/** Puts the message into the alert region and the static page back where the application left it half done. */
async function fail(error, saved) {
  await parsed();
  const { kind = 'crashed', file } = error;
  const [what, next] = TEXTS[kind](file, error.isOfNamedRules);
  console.error(what, error);
  const app = document.getElementById('app');
  if (saved.length) app.replaceChildren(...saved);
  const button = Object.assign(element('button', 'Try again'), { type: 'button', className: 'button', onclick: again });
  // Over other rules nothing of the site's own is shown.
  const [title, below, ways] = page.dataset.start === 'rules' ? ['h1', '', [element('p', ownRules())]] : ['strong', ' What stands below can be read without it.', []];
  const parts = [element(title, what), element('p', next + below), button, ...ways];
  if (error.message) parts.push(element('p', `Details: ${error.message}`));
  document.getElementById('trouble').replaceChildren(...parts);
  page.dataset.app = 'failed';
  // Anybody may be around, and may not listen. Once the application runs, it speaks with the page around.
  if (self !== top) parent.postMessage({ 'decision-matrix': { v: 1, type: 'error', message: what } }, '*');
}

/** The page as it is, an embedded one too, but with the rules of the site. */
function ownRules() {
  const address = new URL(location.href.split('#')[0]);
  for (const by of ['file', 'rules', 'workshop']) address.searchParams.delete(by);
  return Object.assign(element('a', 'Use the rules of this site'), { href: address.href });
}

/** Fetches the files of the application anew and reloads the page. A plain reload could take a damaged or an old copy from the cache. */
async function again() {
  const all = Object.values(files).filter((value) => value.startsWith('./'));
  const anew = all.map((file) => fetch(file, { cache: 'reload' }));
  await Promise.race([Promise.allSettled([...anew, letGo()]), new Promise((resolve) => setTimeout(resolve, 5000))]);
  location.reload();
}

/** Does without the worker for offline use, while the site itself answers: what it keeps may be what is wrong. It comes back by itself. */
async function letGo() {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.scope === new URL('./', location).href && (await fetch('./', { cache: 'reload' })).ok) await registration.unregister();
}

function element(tag, ...parts) {
  const made = document.createElement(tag);
  made.append(...parts);
  return made;
}

let saved = [];
parsed().then(() => { saved = [...document.getElementById('app').childNodes]; });
run().catch((error) => fail(error, saved));
