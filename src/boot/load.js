// How files arrive: checked against their hashes, watched for stalling, told as one kind of trouble when they do not.
// What they are for may not enter here.

import { files, name } from './page.js';
import { Trouble, stallSeconds } from './trouble.js';

/** Ends a wait when no byte has arrived for too long. Every byte anywhere counts as a sign of life. */
export const watch = {
  timer: 0,
  waiting: new Set(),
  alive() {
    clearTimeout(watch.timer);
    watch.timer = setTimeout(() => watch.waiting.forEach((end) => end(new Trouble('stalled'))), stallSeconds * 1000);
  },
  async over(work) {
    let end;
    const stalled = new Promise((_, reject) => { end = reject; });
    watch.waiting.add(end);
    watch.alive();
    return Promise.race([work, stalled]).finally(() => {
      watch.waiting.delete(end);
      if (!watch.waiting.size) clearTimeout(watch.timer);
    });
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
export async function request(file, options) {
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
export async function read(body, file, arrived = () => {}) {
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
export async function loadModule(file, integrity, size, show) {
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
export async function loadGlue(path, integrity) {
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

/** A module with its glue, as the page names them. */
export function load(what, show) {
  const known = (name) => files[what + name];
  return [loadModule(files[what], known('Integrity'), known('Bytes'), show), loadGlue(known('Glue'), known('GlueIntegrity'))];
}

/** A module that comes later, with its glue and its style. */
export async function open(what) {
  const [module, glue] = await watch.over(Promise.all([...load(what, false), loadStyle(files[what + 'Style'], files[what + 'StyleIntegrity'])]));
  await glue.default({ module_or_path: module });
  return glue;
}

/** A style sheet, unless the page has it inside. */
export async function loadStyle(file, integrity) {
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

function base64(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}
