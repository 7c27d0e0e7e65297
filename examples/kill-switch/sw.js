// Ends offline use of a site. Put this in the place of `sw.js`; docs/hosting.md says when and how.
//
// It drops the caches of this site, and no others of the same origin, and then itself. Open pages go on and are
// offered a reload; from then on everything comes from the server again.

const OWN = `decision-matrix:${new URL(registration.scope).pathname}:`;

async function end() {
  const names = await caches.keys();
  // One more slash: a neighbour whose path begins like ours.
  const own = names.filter((name) => name.startsWith(OWN) && !name.includes('/', OWN.length));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(end()));
