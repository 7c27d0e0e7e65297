// How a chunk of the application arrives that is fetched when it is needed. Joined into the script between module and browser:
// the loader of chunks that the split tool writes calls `fetchChunk` in place of `fetch`, and Rust asks `lastFailure`.

let failure;

/** Why the last chunk that could not be had could not: `missing`, `damaged`, `unreachable`. */
export function lastFailure() {
  return failure;
}

/** Fetches a chunk that has to be the published one. */
export async function fetchChunk(address, integrity) {
  try {
    // Not every host knows what kind of file this is, and the browser wants to.
    return new Response(await bytes(address, integrity), { headers: { 'content-type': 'application/wasm' } });
  } catch (error) {
    failure = error.cause ?? 'unreachable';
    throw error;
  }
}

async function bytes(address, integrity) {
  // A checked file shows no byte before its last, so it gets twice the time in which nothing may arrive at the start.
  const signal = AbortSignal.timeout(2000 * (Number(document.documentElement.dataset.stall) || 20));
  const get = (more) => fetch(address, { signal, ...more });
  // Once more past the cache: the network may have failed for a moment, or a copy be damaged.
  const response = await get({ integrity }).catch(() => get({ integrity, cache: 'reload' })).catch(async () => {
    // A browser that refused a file for its bytes does not say so. That it can be had without the check does.
    isThere(await get({ cache: 'no-store' }));
    throw new Error(`${address} is not the file that was published`, { cause: 'damaged' });
  });
  return isThere(response).arrayBuffer();
}

/** Some hosts answer with their start page where a file is missing. */
function isThere(response) {
  const html = response.headers.get('content-type')?.startsWith('text/html');
  if (response.ok && !html) return response;
  throw new Error(`${response.url} is missing: ${response.ok ? 'an HTML page came in its place' : `HTTP status ${response.status}`}`, { cause: 'missing' });
}
