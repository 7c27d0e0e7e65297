// The way of somebody who sees the finished site for the first time, and of a colleague who disagrees: how much one has to
// do until a decision record can be pasted, and how long the page takes over it.
//
//     node bench/first-use.mjs               CHROME names the browser, DIST another folder than dist/
//
// It acts as soon as the page lets it, so the seconds are those of the page. A person reads and thinks in between. What
// counts as something to do: a click, a choice in a list, a text that is pasted or written.

import { join } from 'node:path';
import { serve } from '../tests/e2e/support/server.js';
import { launch, root } from './browser.mjs';

/** What the two say. */
const ANSWERS = { shape: 'both', realtime: 'some', admin: 'yes' };
const OTHERWISE = ['realtime', 'core'];

const site = await serve(join(root, process.env.DIST || 'dist'), '/');
const browser = await launch();
let done = 0;
const begun = performance.now();
const lap = (what) => {
  console.log(`  ${what.padEnd(44)} ${String(done).padStart(2)} to do, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
};
const act = async (action) => {
  done += 1;
  await action;
};

try {
  console.log(`First use, Chromium ${browser.version()}, headless, 1280 × 800; counted and timed from the beginning\n`);
  const me = await visit(site.url);
  lap('the page is there');
  for (const [question, value] of Object.entries(ANSWERS)) await act(pill(me, question, value));
  await me.locator('#result[data-analysed]').waitFor();
  lap('three answers are given, the result is whole');
  await me.locator('.leader li').first().scrollIntoViewIfNeeded();
  lap('why it leads can be read');
  const link = await share(me);
  lap('the link is copied');

  const colleague = await visit(link);
  await colleague.locator('.leader li').first().waitFor();
  lap('a colleague has opened it');
  await act(colleague.locator('.leader').getByRole('button', { name: /^Disagree/ }).first().click());
  await act(colleague.locator('#weigh-points').selectOption('-2'));
  await act(colleague.getByRole('button', { name: 'Apply' }).click());
  await act(pill(colleague, ...OTHERWISE));
  await colleague.locator('#result[data-analysed]').waitFor();
  lap('a reason is weighed otherwise, an answer changed');
  const answer = await share(colleague);
  lap('their link is copied');

  await act(me.getByRole('button', { name: 'Close' }).click());
  await act(me.locator('#result').getByRole('button', { name: 'Decide together' }).click());
  const dialog = me.getByRole('dialog');
  await act(dialog.getByLabel('Their link').fill(answer));
  await act(dialog.getByLabel('Name', { exact: true }).fill('Kim'));
  await act(dialog.getByRole('button', { name: 'Add', exact: true }).click());
  await dialog.getByRole('table').first().waitFor();
  lap('both are side by side');
  await act(dialog.getByText('Decision record').first().click());
  await act(dialog.getByRole('button', { name: 'Copy the record' }).click());
  const record = await pasted(me);
  if (!record.includes('Kim')) throw new Error('the record does not name the colleague');
  lap('the record can be pasted');
} finally {
  await browser.close();
  await site.stop();
}

/** Somebody opens an address on a device of their own. */
async function visit(url) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(url);
  await page.locator('html[data-app=ready]').waitFor();
  return page;
}

function pill(page, question, value) {
  return page.locator(`[data-question="${question}"] label`).filter({ has: page.locator(`input[value="${value}"]`) }).click();
}

/** Copies the link to the result. */
async function share(page) {
  await act(page.locator('#result').getByRole('button', { name: 'Share' }).click());
  await act(page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click());
  return pasted(page);
}

function pasted(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}
