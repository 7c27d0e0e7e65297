// Our engine in Chromium beside others, in one page and one run. `cargo xtask bench` calls it, after it
// has built the page in target/bench.

import { join } from 'node:path';
import { serve } from '../tests/e2e/support/server.js';
import { launch, root } from './browser.mjs';
import { digits, percentile, table, time } from './numbers.mjs';

/** 0, 3, 9 and 14 answers: the same as in crates/bench/src/main.rs. */
const ANSWERED = [
  '',
  'admin=yes,auth=roles,deadline=weeks',
  'shape=api,realtime=some,admin=none,auth=simple,data=relational,queries=moderate,team=medium,deadline=months,io=yes',
  'shape=api,realtime=some,admin=none,auth=simple,data=relational,queries=moderate,schema=evolving,languages=python+js,style=balance,team=medium,rampup=twomonths,deadline=months,traffic=medium,io=yes',
];

const site = await serve(join(root, 'target/bench'), '/');
// With these the clock of the page ticks every 5 µs instead of every 100.
site.sends('cross-origin-opener-policy', 'same-origin');
site.sends('cross-origin-embedder-policy', 'require-corp');
const browser = await launch();
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(site.url);
  await page.waitForFunction(() => globalThis.measure);
  print(await page.evaluate((answered) => globalThis.measure(answered), ANSWERED));
} finally {
  await browser.close();
  await site.stop();
}

function print({ isolated, file, sets, own, analysis, analyses, others }) {
  console.log(`In Chromium ${browser.version()}, headless${isolated ? '' : '; the clock is coarse'}: the bundled rules, ${sets} sets of answers\n`);
  console.log(table([
    ['answers', '0', '3', '9', '14'],
    ['whole analysis', ...analysis.map(time)],
  ]));
  console.log(`\n  over the ${sets} sets: median ${time(percentile(analyses, 0.5))}, slowest ${time(Math.max(...analyses))}\n`);
  const row = (name, nanos) => [name, time(nanos), `${digits(nanos / own.scores)} ×`];
  console.log(table([
    ['engine', 'one evaluation', 'against ours'],
    ['ours, one toggle and the best', time(own.toggle), `${digits(own.toggle / own.scores)} ×`],
    row('ours, scores', own.scores),
    row(`ours, with all reasons (${file.rules} rules)`, own.reasons),
    ...others.map((it) => (it.nanos ? row(it.name, it.nanos) : [it.name, it.problem, ''])),
  ]));
  console.log(`\n  The others evaluate the ${file.deciding} rules with points and name the best; that is what ‘ours, scores’ does.`);
  for (const it of others) console.log(`  ${it.name}: same winners on ${it.same} of ${sets} sets`);
  console.log();
}
