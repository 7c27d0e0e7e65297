// The service worker: gives the page out of a cache, so that it opens without a network.
//
// A template. `matrix pack` puts in the list of files and the version, drops these comments and writes `sw.js`.
// Only files of one release may enter its cache, all of them checked. It knows nothing of what the page does.

const VERSION = 'pack:version';
// Name and SHA-256 of every file that the page can need. The hash in a name is the beginning of the sum, and left out.
const hex = (sum) => [...atob(sum).slice(0, 8)].map((byte) => byte.charCodeAt().toString(16).padStart(2, 0)).join('');
const FILES = new Map('/* pack:files */'.split(',').map((file) => file.split(' ')).map(([file, sum]) => [file.replace('-.', `-${hex(sum)}.`), sum]));

// Caches belong to the origin, which other sites may share: the path of this one is part of the name.
const SCOPE = registration.scope;
const OWN = `decision-matrix:${new URL(SCOPE).pathname}:`;
const CACHE = OWN + VERSION;

// All or nothing. Each file is fetched anew or confirmed by the server, and has to be the one that was packed, before
// the first is kept. So index.html and the files that it names always fit: they were hashed in the same run of
// `matrix pack`. Whatever goes wrong, this version is given up and the one before goes on working.
async function install() {
  try {
    const responses = await Promise.all([...FILES].map(async ([file, sum]) => {
      const response = await fetch(SCOPE + file, { integrity: `sha256-${sum}=`, cache: 'no-cache' });
      if (!response.ok) throw Error(file);
      // Some hosts lead from index.html to the folder. A browser takes no redirected response for a page.
      return [file, response.redirected ? new Response(response.body, response) : response];
    }));
    const cache = await caches.open(CACHE);
    await Promise.all(responses.map(([file, response]) => cache.put(SCOPE + file, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Own caches end after a version. What has one more slash belongs to a neighbour whose path begins like ours.
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OWN) && name !== CACHE && !name.includes('/', OWN.length)) await caches.delete(name);
  }
  await clients.claim();
}

// A cache that the browser has dropped is no reason to fail while there is a network.
async function answer(file, request) {
  return await caches.match(SCOPE + file, { cacheName: CACHE, ignoreVary: true }).catch(() => {}) || fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
// The page asks first: a version takes over when its visitor says so, or when no tab is open any more.
addEventListener('message', ({ data }) => {
  if (data === 'skip-waiting') skipWaiting();
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  const path = origin + pathname;
  if (request.method !== 'GET' || !path.startsWith(SCOPE)) return;
  let file = path.slice(SCOPE.length);
  // Whatever its query says, a page is the same. Its script reads the query.
  if (request.mode === 'navigate') file ||= 'index.html';
  // Who asks past the cache, as the page does when something is wrong, means this one too.
  else if (search || /^(no-store|reload)$/.test(request.cache)) return;
  if (FILES.has(file)) event.respondWith(answer(file, request));
});
