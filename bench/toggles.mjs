// How long a toggle takes until what follows from it is painted: on the finished site, and on the same chooser
// made with other libraries.
//
//     node bench/toggles.mjs                 CHROME names the browser, DIST another folder than dist/
//
// 200 real clicks on pills, once as fast as the machine is, once with the CPU slowed four times. The same
// clicks on a page that holds the same pills and nothing else show what the browser needs by itself. It prints
// figures and judges nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../tests/e2e/support/server.js';
import { bare } from './bare.mjs';
import { launch, root } from './browser.mjs';
import { visit } from './clicks.mjs';
import { PEERS, addPeers } from './peers.mjs';
import { report } from './report.mjs';

/** After each round everything starts over, so that few answers count as often as all. */
const ROUNDS = 5;
const CLICKS = 40;
const RATES = [1, 4];

const dist = join(root, process.env.DIST || 'dist');
const rules = JSON.parse(readFileSync(join(dist, 'rules.json'), 'utf8'));
const site = await serve(dist, '/');
const browser = await launch();
try {
  console.log(`Toggles: ${ROUNDS * CLICKS} clicks on pills, Chromium ${browser.version()}, headless, 1280 × 800\n`);
  site.adds('/bare', bare(rules));
  addPeers(site, dist);
  const pages = [
    // The analysis is the last to come, and says when it is there.
    { title: 'this site', url: site.url, chooses: true, whole: '#result[data-analysed]' },
    ...PEERS.map(({ id, title }) => ({ title, url: `${site.origin}/peers/${id}`, chooses: true })),
    { title: 'nothing but pills', url: `${site.origin}/bare` },
  ];
  for (const rate of RATES) report(rate, await measure(pages, rate));
} finally {
  await browser.close();
  await site.stop();
}

/** The pages take turns, so that a busy minute of the machine falls on all of them. */
async function measure(pages, rate) {
  const visits = await Promise.all(pages.map((page) => visit(browser, page)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { round: click } of visits) await click(CLICKS, rate);
  }
  const found = [];
  for (const [at, { leave }] of visits.entries()) found.push({ ...pages[at], clicks: await leave() });
  return found;
}
