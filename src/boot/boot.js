// Starts the application, and says so when it cannot.
//
// Runs before any Rust: fetches the WebAssembly module, its glue and the rule file at the same time,
// shows how far it is, checks the module against its integrity hash and hands the rules to `start`.
// Then it brings what comes later: the desk with the first answer, the dialogs when one is opened.
// Whatever goes wrong ends in one message with a next step; the static page below stays readable.
// Nothing that belongs to the running application may enter here.

const page = document.documentElement;
const files = document.getElementById('boot').dataset;
/** What the address says after `#`. */
const fragment = () => location.hash.slice(1);
/** With an answer in it, however encoded, that is a link; else a place in the page. */
const isLink = (fragment) => /=|%3d/i.test(fragment);
// The site in one file has its rules inside and takes no others.
const wanted = files.rules.startsWith('#') ? null : new URLSearchParams(location.search).get('rules');
const stallSeconds = Number(page.dataset.stall) || 20;
// The style sheet shows "did not start" unless this mark appears.
page.dataset.boot = 'on';

/** A failure that has a text of its own. `file` names what was being loaded. */
class Trouble extends Error {
  constructor(kind, file = '', detail = '') {
    super(detail);
    this.kind = kind;
    this.file = file;
  }
}

const AGAIN = 'Try again. If it stays like this, tell the owner of this site.';

/** What happened, and what to do about it. */
const TEXTS = {
  unsupported: () => ['This browser cannot run WebAssembly.', 'The chooser needs it. Use a current browser, or ask whoever manages this one to allow WebAssembly.'],
  blocked: () => ['WebAssembly is blocked on this page.', 'A security policy forbids it. Ask the owner of this site to allow \'wasm-unsafe-eval\' in script-src.'],
  old: () => ['This browser is too old for the chooser.', 'Update it, or use another one.'],
  missing: (file) => [`${file} is missing from this site.`, `The site may have been updated a moment ago or published incompletely. ${AGAIN}`],
  unreachable: (file) => [`${file} could not be loaded.`, 'Check your connection, then try again.'],
  incomplete: (file) => [`${file} is missing from this page or damaged.`, 'The file was cut off or changed on its way. Get it again.'],
  cut: (file) => [`The connection broke while ${file} was loading.`, 'Check your connection, then try again.'],
  stalled: () => [`Nothing has arrived for ${stallSeconds} second${stallSeconds === 1 ? '' : 's'}.`, 'Check your connection, then try again.'],
  damaged: (file) => [`${file} arrived damaged and was not run.`, `It is not the file that was published. ${AGAIN}`],
  foreign: (file) => [`The rules of another site are not used: ${file}.`, 'Name a rule file of this site after ?rules= in the address, or leave that out.'],
  crashed: () => ['The chooser stopped with an unexpected error.', AGAIN],
};

/** Calls `stalled` when no byte has arrived for too long. Every byte anywhere counts as a sign of life. */
const watch = {
  timer: 0,
  alive() {
    clearTimeout(watch.timer);
    watch.timer = setTimeout(() => watch.stalled(new Trouble('stalled')), stallSeconds * 1000);
  },
};

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

/** A block of this page. The site in one file has everything inside, and addresses it like a place within. */
function block(file) {
  try {
    return new Response(Uint8Array.from(atob(document.getElementById(file.slice(1)).text), (char) => char.charCodeAt()));
  } catch (error) {
    throw new Trouble('incomplete', name(file), error.message);
  }
}

/** Starts a request; resolves to a good response or fails with the reason. */
async function request(file, options) {
  if (file.startsWith('#')) return block(file);
  let response;
  try {
    response = await fetch(file, options);
  } catch (error) {
    if (options?.integrity) await damagedUnlessGone(file);
    throw new Trouble('unreachable', name(file), error.message);
  }
  watch.alive();
  // Some hosts answer with their start page where a file is missing.
  const html = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || html) throw new Trouble('missing', name(file), html ? 'an HTML page came in its place' : `HTTP status ${response.status}`);
  return response;
}

/** A browser that refused a file for its integrity does not say so. That the file can be had without the check does. */
async function damagedUnlessGone(file) {
  await request(file, { cache: 'no-store' });
  throw new Trouble('damaged', name(file));
}

/** Reads a body to its end, reporting each piece. */
async function read(body, file, arrived = () => {}) {
  const reader = body.getReader();
  const pieces = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Blob(pieces);
      pieces.push(value);
      watch.alive();
      arrived(value.length);
    }
  } catch (error) {
    throw new Trouble('cut', name(file), error.message);
  }
}

/** The compiled module. It is compiled while it arrives, but given out only when its bytes are the published ones. */
async function loadModule(file, integrity, size, show) {
  if (typeof WebAssembly !== 'object') throw new Trouble('unsupported');
  // `crypto.subtle` is absent on plain http away from localhost. There the browser checks, but then hands the bytes over only at the end.
  const own = integrity && globalThis.crypto?.subtle;
  const response = await request(file, integrity && !own ? { integrity } : {});
  const [forCompiler, forCheck] = response.body.tee();
  const compiled = WebAssembly.compileStreaming(new Response(forCompiler, { headers: { 'content-type': 'application/wasm' } }));
  compiled.catch(() => {});
  const expected = Number(size) || 0;
  let received = 0;
  const bytes = await read(forCheck, file, (count) => {
    received += count;
    if (show) progress(received, expected);
  });
  if (received < expected) throw new Trouble('cut', name(file), `${received} of ${expected} bytes`);
  if (own && integrity !== `sha256-${base64(await own.digest('SHA-256', await bytes.arrayBuffer()))}`) {
    throw new Trouble('damaged', name(file));
  }
  try {
    return await compiled;
  } catch (error) {
    // Checked bytes that do not compile are refused by a policy or unknown to the browser.
    const kind = /unsafe-eval|content security policy|blocked by csp/i.test(error.message) ? 'blocked' : integrity ? 'old' : 'damaged';
    throw new Trouble(kind, name(file), error.message);
  }
}

/** The glue. A script element enforces integrity, which `import` alone cannot; the import then finds it loaded. */
async function loadGlue(path, integrity) {
  if (path.startsWith('#')) {
    const inside = globalThis.matrixInside?.[path.slice(1)];
    if (!inside) throw new Trouble('incomplete', name(path));
    return inside();
  }
  const file = new URL(path, document.baseURI).href;
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = integrity || '';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    script.src = file;
    document.head.append(script);
  }).catch(() => damagedUnlessGone(file));
  watch.alive();
  return import(file);
}

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
  const stalled = new Promise((_, reject) => { watch.stalled = reject; });
  watch.alive();
  const everything = Promise.all([
    ...load('module', true),
    loadRules(),
    parsed(),
    framed(),
  ]);
  const [module, glue, rules] = await Promise.race([everything, stalled]);
  await glue.default({ module_or_path: module });
  const own = !wanted;
  // The first events come while the application starts, so listening begins before.
  const later = bringLater(own);
  let packed = rules;
  if (!glue.start(packed, own, await later.link(packed))) {
    const checked = await Promise.race([check(rules), stalled]);
    packed = checked.packed;
    if (!packed || !glue.start(packed, own, await later.link(packed))) {
      checked.refuse(name(rulesFile()));
      page.dataset.app = 'failed';
      document.getElementById('again').onclick = again;
      packed = undefined;
    }
  }
  clearTimeout(watch.timer);
  if (!packed) return;
  later.begin();
  returnToPlace();
  if (!own) nameForeignRules();
  keepOffline();
}

/**
 * Has a reload return to where the visitor was. The browser would do so before the application has made the page as long as it
 * was, and then what it makes pushes that place away.
 */
function returnToPlace() {
  const key = `place:${location.pathname}`;
  try {
    if (performance.getEntriesByType('navigation')[0].type !== 'navigate') scrollTo(0, sessionStorage.getItem(key));
    addEventListener('pagehide', () => sessionStorage.setItem(key, scrollY));
    history.scrollRestoration = 'manual';
  } catch {
    // Where the browser keeps nothing, a reload begins at the top.
  }
}

/** Rules that are not those of the site say so for as long as they are used, and how to get away from them. */
function nameForeignRules() {
  const text = `These are the rules “${document.title}” from ${new URL(rulesFile()).pathname}, not the rules of this site. Answers to them are not kept. `;
  const note = element('p', text);
  note.className = 'foreign';
  const back = element('a', 'Use the rules of this site');
  back.href = location.pathname;
  note.append(back);
  document.getElementById('app').prepend(note);
}

/**
 * Has the page kept for use without a network, when everything else is done. Not in a frame, where the page belongs to its host;
 * and workers are for http(s) only.
 */
function keepOffline() {
  if (!files.offline || self !== top || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  loadGlue(files.offline, files.offlineIntegrity).catch((error) => console.warn('The page is not kept for use without a network.', error));
}

/** Inside a frame, the script that speaks with the page around. It comes before the start, of which it tells. */
async function framed() {
  if (self === top) return;
  await loadGlue(files.frame, files.frameIntegrity).catch((error) => console.error('The page around hears nothing.', error));
}

/** A module with its glue, as the page names them. */
function load(what, show) {
  const known = (name) => files[what + name];
  return [loadModule(files[what], known('Integrity'), known('Bytes'), show), loadGlue(known('Glue'), known('GlueIntegrity'))];
}

/**
 * Brings what nobody needs at first, as soon as it is needed: the desk with the first answer or with a link, the dialogs when one
 * is opened. Without them everything else works.
 */
function bringLater(own) {
  let rules;
  const desk = once(async () => {
    const glue = await open('desk');
    return glue.Desk.open(rules) ?? Promise.reject(new Error('These rules are not packed.'));
  });
  const handover = once(async () => (await open('handover')).Handover.open(rules, own));
  let answers;
  let arrived;
  let unread;
  const follow = async (given) => {
    const before = answers;
    answers = given;
    if (!given && !desk.begun()) return;
    // A link that could not be read stays in the address until the visitor says something: a reload may open it.
    if (unread && before === undefined) return;
    try {
      (await desk()).follow(given, before);
    } catch (error) {
      console.error('The desk could not be loaded.', error);
      document.getElementById('desk-outlook')?.replaceChildren(element('p', 'How sure this is and what would change it could not be loaded. It is tried again with the next answer.'));
    }
  };
  const travel = async () => {
    if (!isLink(fragment()) && !desk.begun()) return;
    await desk().then((opened) => opened.travel(fragment()), linkTrouble);
  };
  const show = async (dialog) => {
    try {
      (await handover()).show(dialog, answers ?? '');
      trouble();
    } catch (error) {
      trouble('This could not be opened.', error);
    }
  };
  const linkTrouble = (error) => trouble('The answers of this link could not be read.', error);
  document.addEventListener('matrix-answers', ({ detail }) => follow(detail));
  addEventListener('popstate', travel);
  for (const button of document.querySelectorAll('[data-opens]')) button.onclick = () => show(button.dataset.opens);
  const whole = document.querySelector('.full-page');
  whole.onfocus = whole.onpointerenter = () => { whole.href = address(fragment()); };
  return {
    /** The answers of the link in the address, as text. */
    async link(packed) {
      rules = packed;
      unread = undefined;
      arrived = fragment();
      if (!isLink(arrived)) return '';
      try {
        return (await desk()).read(arrived) ?? '';
      } catch (error) {
        unread = error;
        return '';
      }
    },
    /** The application has started: there is a place now to speak about the link. */
    begin() {
      if (unread) linkTrouble(unread);
      else if (desk.begun()) desk().then((opened) => opened.arrive(arrived), linkTrouble);
    },
  };
}

/** This page with a fragment, and without what only an embedded page needs. */
function address(hash) {
  const own = wanted ? `?rules=${encodeURIComponent(wanted)}` : '';
  return `${location.pathname}${own}${hash && '#'}${hash}`;
}

/** Says what did not work, and what to do; without an argument, that nothing is the matter. */
function trouble(what, error) {
  const place = document.getElementById('trouble');
  if (what) console.error(what, error);
  place.replaceChildren(...(what ? [element('strong', what), element('p', 'Check your connection, then try again.')] : []));
}

/** Does something the first time that it is asked for, and again after it has failed. */
function once(act) {
  let done;
  const ask = () => (done ??= act().catch((error) => {
    done = undefined;
    throw error;
  }));
  ask.begun = () => Boolean(done);
  return ask;
}

/** A module that comes later, with its glue and its style. */
async function open(what) {
  const stalled = new Promise((_, reject) => { watch.stalled = reject; });
  watch.alive();
  try {
    const [module, glue] = await Promise.race([Promise.all([...load(what, false), loadStyle(files[what + 'Style'], files[what + 'StyleIntegrity'])]), stalled]);
    await glue.default({ module_or_path: module });
    return glue;
  } finally {
    clearTimeout(watch.timer);
  }
}

/** A style sheet, unless the page has it inside. */
async function loadStyle(file, integrity) {
  if (!file) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.integrity = integrity || '';
  link.crossOrigin = 'anonymous';
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    link.href = file;
    document.head.append(link);
  }).catch(() => damagedUnlessGone(file));
}

/** Has rules checked that were not checked when the site was finished: its owner has put another file there. */
async function check(rules) {
  watch.alive();
  const [module, glue] = await Promise.all(load('checker', false));
  await glue.default({ module_or_path: module });
  return glue.check(rules);
}

/** Resolves when the whole document is there. This script may well be faster. */
function parsed() {
  return new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve();
  });
}

/** Puts the message into the alert region and the static page back where the application left it half done. */
async function fail(error, saved) {
  clearTimeout(watch.timer);
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

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The name of a file as its owner knows it, without path and hash. */
function name(file) {
  return file.split(/[/#]/).pop().replace(/-[0-9a-f]{16}\./, '.');
}

function base64(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}

let saved = [];
parsed().then(() => { saved = [...document.getElementById('app').childNodes]; });
run().catch((error) => fail(error, saved));
