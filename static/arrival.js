// How files arrive: checked against their hashes, watched for stalling, told as one kind of failure when they do not.
// What they are for may not enter here.

import { Failure, stallSeconds } from './failures.js';

/** The name of a file as its owner knows it, without path and hash. */
const name = (file) => file.split(/[/#]/).pop().replace(/-[0-9a-f]{16}\./, '.');

let timer;
let end;

/** Every byte anywhere is a sign of life. */
function alive() {
  clearTimeout(timer);
  timer = setTimeout(() => end?.(new Failure('stalled')), stallSeconds * 1000);
}

/** Ends a wait when no byte has arrived for too long. */
export function watched(work) {
  const stalled = new Promise((_, reject) => { end = reject; });
  alive();
  return Promise.race([work, stalled]).finally(() => {
    end = undefined;
    clearTimeout(timer);
  });
}

/** A block of this page. The site in one file has everything inside, and addresses it like a place within. */
function block(file) {
  try {
    return new Response(Uint8Array.from(atob(document.getElementById(file.slice(1)).text), (char) => char.charCodeAt()));
  } catch (error) {
    throw new Failure('incomplete', name(file), error.message);
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
    throw new Failure('unreachable', name(file), error.message);
  }
  alive();
  const { ok, status, url, headers } = response;
  // Some hosts answer with their start page where a file is missing.
  if (ok && !headers.get('content-type')?.startsWith('text/html')) return response;
  const why = ok ? 'an HTML page came in its place' : status === 404 ? 'not found (404)' : `HTTP status ${status}`;
  throw new Failure('missing', name(file), `${why}: ${url}`);
}

/** A browser that refused a file for its integrity does not say so. That the file can be had without the check does. */
async function damagedUnlessGone(file) {
  await request(file, { cache: 'no-store' });
  throw new Failure('damaged', name(file));
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
      alive();
      arrived(value.length);
    }
  } catch (error) {
    throw new Failure('cut', name(file), error.message);
  }
}

/** A file that carries no hash, so that its owner can replace it. Whether its bytes are text is for the application to say. */
export async function loadBytes(file) {
  const response = await request(file);
  return new Uint8Array(await (await read(response.body, file)).arrayBuffer());
}

/** The compiled module. It is compiled while it arrives, but given out only when its bytes are the published ones. */
export async function loadModule(file, integrity, size, progress) {
  if (typeof WebAssembly !== 'object') throw new Failure('unsupported');
  // `crypto.subtle` is absent on plain http away from localhost. There the browser checks, but then hands the bytes over only at the end.
  const own = integrity && globalThis.crypto?.subtle;
  const response = await request(file, integrity && !own ? { integrity } : {});
  const [forCompiler, forCheck] = response.body.tee();
  // Not every host knows what kind of file this is.
  const compiled = WebAssembly.compileStreaming(new Response(forCompiler, { headers: { 'content-type': 'application/wasm' } }));
  compiled.catch(() => {});
  const expected = Number(size) || 0;
  let received = 0;
  const bytes = await read(forCheck, file, (count) => {
    received += count;
    progress(received, expected);
  });
  if (received < expected) throw new Failure('cut', name(file), `${received} of ${expected} bytes`);
  const sum = own && new Uint8Array(await own.digest('SHA-256', await bytes.arrayBuffer()));
  if (own && integrity !== `sha256-${btoa(String.fromCharCode(...sum))}`) throw new Failure('damaged', name(file));
  try {
    return await compiled;
  } catch (error) {
    // Checked bytes that do not compile are refused by a policy or unknown to the browser.
    const kind = /unsafe-eval|content security policy|blocked by csp/i.test(error.message) ? 'blocked' : integrity ? 'old' : 'damaged';
    throw new Failure(kind, name(file), error.message);
  }
}

/** The glue. A script element enforces integrity, which `import` alone cannot; the import then finds it loaded. */
export async function loadGlue(path, integrity) {
  if (path.startsWith('#')) {
    const inside = globalThis.matrixInside?.[path.slice(1)];
    if (!inside) throw new Failure('incomplete', name(path));
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
  alive();
  return import(file);
}
