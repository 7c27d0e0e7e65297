// The same chooser with other libraries: their pages, on which the built scripts run under the style sheet of
// the finished site, so that the browser has the same look to draw.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './browser.mjs';

/** What else is clicked through, with the names of the built scripts. */
export const PEERS = [
  { id: 'react', title: 'React, json-rules-engine' },
  { id: 'preact', title: 'Preact, plain loop' },
];

/** Puts the pages of the peers beside the finished site that lies in this folder. */
export function addPeers(site, dist) {
  const [sheet] = readFileSync(join(dist, 'index.html'), 'utf8').match(/app-[^"]+\.css/);
  for (const { id } of PEERS) {
    site.adds(`/peers/${id}.js`, readFileSync(join(root, 'target/bench/peers', `${id}.js`), 'utf8'));
    site.adds(`/peers/${id}`, page(id, sheet));
  }
}

const page = (id, sheet) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The chooser in ${id}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/${sheet}">
<div id="app"></div>
<script type="module" src="/peers/${id}.js"></script>
</html>`;
