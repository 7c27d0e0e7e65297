// Real clicks on the pills of a page, in a random order that is the same on every page and in every run.

import { chance } from './numbers.mjs';
import { watch } from './watch.mjs';

/** Somebody who knows the answers still takes as long to find the next pill. */
const PAUSE = 100;
/** The events in which a toggle happens; the press before it changes nothing. */
const TOGGLES = ['pointerup', 'mouseup', 'click', 'input', 'change'];

/** Opens a page to click on. `whole` is there once all that follows from a click is there, where that takes longer. */
export async function visit(browser, { url, whole }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator('html[data-app=ready]').waitFor();
  const session = await context.newCDPSession(page);
  const slow = (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const questions = await page.evaluate(() => [...document.querySelectorAll('[data-question]')]
    .map((it) => ({ id: it.dataset.question, pills: it.querySelectorAll('label.pill').length })));
  const { below, shuffled } = chance(3);
  const found = [];

  return {
    /** Clicks so often with the CPU slowed so many times, and starts over. */
    async round(clicks, rate) {
      await slow(rate);
      // The browser answers once all entries of the time before are in.
      await page.waitForTimeout(1000);
      let queue = [];
      for (let click = 0; click < clicks; click++) {
        if (queue.length === 0) queue = shuffled(questions);
        const { id, pills } = queue.pop();
        found.push(await toggle(page, id, below(pills), whole));
      }
      await startOver(page);
      // What is slowed takes time from the other pages even while it rests.
      await slow(1);
    },
    /** Closes the page; a record for each click. */
    async leave() {
      await page.waitForTimeout(500);
      const entries = await page.evaluate(() => globalThis.toggles.entries());
      await context.close();
      return found.map((it) => ({ ...it, event: worst(entries, it) }));
    },
  };
}

async function startOver(page) {
  await page.locator('#start-over').click();
  await page.waitForFunction(() => !document.querySelector('[data-question] input:checked'));
  await page.waitForTimeout(300);
}

/** Clicks the pill, or the one after it where this one is the answer already. */
async function toggle(page, id, at, whole) {
  const { value, answered, x, y } = await page.evaluate(aim, [id, at]);
  await page.mouse.move(x, y);
  // Scrolling and the look of the pill under the pointer are no part of the toggle.
  await page.waitForTimeout(PAUSE);
  const hit = await page.evaluate(([x, y]) => {
    globalThis.toggles.start();
    return document.elementFromPoint(x, y)?.closest('label.pill')?.innerText.trim();
  }, [x, y]);
  if (hit !== value) throw new Error(`something lies over ‘${value}’ of ${id}`);
  await page.mouse.down();
  await page.mouse.up();
  const own = await page.evaluate(([quiet, whole]) => globalThis.toggles.settled(quiet, whole), [PAUSE, whole]);
  return { id, value, answered, ...own };
}

/** Runs in the page: brings the pill to the middle and says where it is. */
function aim([id, at]) {
  const pills = [...document.querySelectorAll(`[data-question="${id}"] label.pill`)];
  const { checked, type } = pills[at].querySelector('input');
  const pill = pills[checked && type === 'radio' ? (at + 1) % pills.length : at];
  pill.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = pill.getBoundingClientRect();
  return {
    value: pill.innerText.trim(),
    answered: document.querySelectorAll('[data-question]:has(input:checked)').length,
    x: x + width / 2,
    y: y + height / 2,
  };
}

/** The longest entry that belongs to one click; 0 where the browser reports none. */
function worst(entries, { from, to }) {
  const own = entries.filter((it) => it.start >= from && it.start <= to);
  const counted = own.filter((it) => it.interaction > 0 && TOGGLES.includes(it.name));
  return Math.max(0, ...counted.map((it) => it.duration));
}
