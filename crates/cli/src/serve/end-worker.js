// Ends the service worker that another site has left at this address, and loads what it has shown anew.

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  await registration.unregister();
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  await Promise.allSettled(pages.map((page) => page.navigate(page.url)));
})()));
