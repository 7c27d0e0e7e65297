// How long a toggle takes until it is painted, on the finished site, as the browser itself measures it.
//
//     node bench/toggles.mjs                 CHROME names the browser, DIST another folder than dist/
//
// 200 real clicks on pills, in a random order that is the same in every run; once as fast as the
// machine is, once with the CPU slowed four times. The same clicks on a page that holds the same pills
// and nothing else show what the browser needs by itself. It prints figures and judges nothing.

import { join } from 'node:path';
import { rules } from '../tests/e2e/support/rules.js';
import { serve } from '../tests/e2e/support/server.js';
import { bare } from './bare.mjs';
import { launch, root } from './browser.mjs';
import { chance, percentile, table } from './numbers.mjs';
import { watch } from './watch.mjs';

const CLICKS = 200;
/** After so many clicks everything starts over, so that few answers count as often as all. */
const ROUND = 40;
/** Somebody who knows the answers still takes as long to find the next pill. */
const PAUSE = 150;
const RATES = [1, 4];
const FRAME = 16;
/** The events in which a toggle happens; the press before it changes nothing. */
const TOGGLES = ['pointerup', 'mouseup', 'click', 'input', 'change'];

const site = await serve(join(root, process.env.DIST || 'dist'), '/');
const browser = await launch();
try {
  console.log(`Toggles: ${CLICKS} clicks on pills, Chromium ${browser.version()}, headless, 1280 × 800\n`);
  site.adds('/bare', bare(rules));
  for (const rate of RATES) {
    const empty = await measure(`${site.origin}/bare`, rate);
    report(rate, await measure(site.url, rate), empty);
  }
} finally {
  await browser.close();
  await site.stop();
}

/** Clicks, and returns one record for each click. */
async function measure(url, rate) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator('html[data-app=ready]').waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  // The browser answers once all entries of the time before are in.
  await page.waitForTimeout(1000);

  const questions = await page.evaluate(() => [...document.querySelectorAll('[data-question]')]
    .map((it) => ({ id: it.dataset.question, pills: it.querySelectorAll('label.pill').length })));
  const { below, shuffled } = chance(3);
  const found = [];
  let queue = [];
  for (let click = 0; click < CLICKS; click++) {
    if (click % ROUND === 0) {
      if (click > 0) await startOver(page);
      queue = [];
    }
    if (queue.length === 0) queue = shuffled(questions);
    const { id, pills } = queue.pop();
    found.push(await toggle(page, id, below(pills), pills));
  }
  await page.waitForTimeout(500);
  const entries = await page.evaluate(() => globalThis.toggles.entries());
  await context.close();
  return found.map((it) => ({ ...it, ...worst(entries, it) }));
}

async function startOver(page) {
  await page.locator('#start-over').click();
  await page.waitForFunction(() => !document.querySelector('[data-question] input:checked'));
  await page.waitForTimeout(300);
}

/** Clicks the pill, or the one after it where this one is the answer already. */
async function toggle(page, id, at, pills) {
  const row = page.locator(`[data-question="${id}"]`);
  const chosen = await row.locator('label.pill input').evaluateAll((all) => all.map((it) => it.checked && it.type === 'radio'));
  const pill = row.locator('label.pill').nth(chosen[at] ? (at + 1) % pills : at);
  const value = (await pill.innerText()).trim();
  const answered = await page.locator('[data-question]:has(input:checked)').count();
  await pill.evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await pill.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  // Scrolling and the look of the pill under the pointer are no part of the toggle.
  await page.waitForTimeout(PAUSE);
  const hit = await pill.evaluate((it, [x, y]) => it.contains(document.elementFromPoint(x, y)), [x, y]);
  if (!hit) throw new Error(`something lies over ‘${value}’ of ${id}`);
  await page.evaluate(() => globalThis.toggles.start());
  await page.mouse.down();
  await page.mouse.up();
  const own = await page.evaluate(() => globalThis.toggles.painted());
  await page.waitForTimeout(PAUSE);
  return { id, value, answered, ...own };
}

/** The longest entry that belongs to one click; 0 where the browser reports none. */
function worst(entries, { from, to }) {
  const own = entries.filter((it) => it.start >= from && it.start <= to);
  const counted = own.filter((it) => it.interaction > 0 && TOGGLES.includes(it.name));
  return {
    event: Math.max(0, ...counted.map((it) => it.duration)),
  };
}

function report(rate, toggles, empty) {
  const name = rate === 1 ? 'As fast as the machine is' : `CPU slowed ${rate} times`;
  console.log(`${name} (${toggles.length} toggles)\n`);
  const row = (title, values, shown) => [title, ...[0.5, 0.95, 1].map((share) => shown(percentile(values, share)))];
  const own = (it) => it.toFixed(1);
  console.log(table([
    ['milliseconds', 'p50', 'p95', 'max'],
    row('Event Timing: until the next paint', toggles.map((it) => it.event), reported),
    row('the same on a page with nothing but pills', empty.map((it) => it.event), reported),
    row('own: pointer up until after the frame', toggles.map((it) => it.total), own),
    row('the same on a page with nothing but pills', empty.map((it) => it.total), own),
    row('own: listeners and what they start at once', toggles.map((it) => it.script), own),
    row('own: style, layout and paint', toggles.map((it) => it.frame), own),
    row('own: the two together', toggles.map((it) => it.script + it.frame), own),
    row('the same on a page with nothing but pills', empty.map((it) => it.script + it.frame), own),
  ]));
  console.log(`\n  within one frame (Event Timing at most ${FRAME} ms): ${within(toggles)}; with nothing but pills: ${within(empty)}`);
  console.log(`  Event Timing, in steps of 8 ms: ${spread(toggles)}; with nothing but pills: ${spread(empty)}`);
  const slowest = [...toggles].sort((a, b) => (b.script + b.frame) - (a.script + a.frame)).slice(0, 5);
  console.log('\n  The five that took most work:\n');
  console.log(table([
    ['toggle', 'answered before', 'listeners', 'frame', 'Event Timing'],
    ...slowest.map((it) => [`${it.id}: ${it.value}`, `${it.answered}`, own(it.script), own(it.frame), reported(it.event)]),
  ]));
  console.log();
}

function within(toggles) {
  return `${toggles.filter((it) => it.event <= FRAME).length} of ${toggles.length}`;
}

function spread(toggles) {
  const counts = new Map();
  for (const { event } of [...toggles].sort((a, b) => a.event - b.event)) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].map(([ms, times]) => `${reported(ms)} × ${times}`).join(', ');
}

/** What is shorter than the browser reports is kept as 0. */
function reported(ms) {
  return ms === 0 ? `< ${FRAME}` : ms.toFixed(0);
}
