// How long the started page takes until it has fetched what an answer or a dialog will need. src/prefetch.rs
// begins when the page is idle: the analysis, which brings the facts with it, then the dialogs.

import { readdirSync } from 'node:fs';

/** The files that come with the first answer, and those that come by the time every dialog can open. */
export function lazy(folder) {
  // What several parts share is named after all of them.
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.wasm'));
  const answer = chunks.filter((name) => name.includes('analysis'));
  const dialogs = chunks.filter((name) => name.includes('dialogs'));
  return { answer, all: [...new Set([...answer, 'facts.json', ...dialogs])] };
}

/** Opens the page as a first visit with the phone and the network of Lighthouse; milliseconds from its start. */
export async function ahead(browser, url, { throttling, screenEmulation }, { answer, all }) {
  const { width, height, deviceScaleFactor } = screenEmulation;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    isMobile: true,
    hasTouch: true,
    // The network below is only that of the page. The worker for offline use, which fetches the whole site past it,
    // would fill the cache from which the page then takes its chunks.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling.cpuSlowdownMultiplier });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttling.rttMs,
    downloadThroughput: Math.floor((throttling.throughputKbps * 1024) / 8),
    uploadThroughput: -1,
  });
  await page.addInitScript(noteReady);
  await page.goto(url);
  await page.waitForFunction(areHere, all, { polling: 200 });
  const ready = await page.evaluate(() => globalThis.readyAt);
  const until = async (names) => Math.max(...await page.evaluate(arrivals, names)) - ready;
  const found = { ready, answer: await until(answer), all: await until(all) };
  await context.close();
  return found;
}

/** Runs inside the page, before anything of it. */
function noteReady() {
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.app !== 'ready') return;
    globalThis.readyAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, attributeFilter: ['data-app'] });
}

/** Runs inside the page. */
function areHere(names) {
  return globalThis.readyAt && names.every((name) => performance.getEntriesByName(new URL(name, location).href).length);
}

/** Runs inside the page. */
function arrivals(names) {
  return names.map((name) => performance.getEntriesByName(new URL(name, location).href).at(-1).responseEnd);
}
