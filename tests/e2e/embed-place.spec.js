// Where the chooser stands on the page of somebody else: how wide and how high it is there, what stays in view while one
// answers, where a jump leads, and what goes on paper.

import { Embedded, expect, test } from './support/host.js';
import { explain } from './support/rules.js';

const FALLBACK = '<a href="https://example.org/">Which framework? Open the chooser</a>';
const element = (attributes = '') => `<decision-matrix ${attributes}>${FALLBACK}</decision-matrix>`;
const paragraphs = (count) => Array.from({ length: count }, (_, at) => `<p>Paragraph ${at}</p>`).join('');

/** Where something in the frame begins and ends on the screen of the page around. */
async function onScreen(embedded, inside) {
  const frame = await embedded.iframe.evaluate((it) => it.getBoundingClientRect().top);
  const box = await inside.evaluate((it) => { const { top, bottom } = it.getBoundingClientRect(); return { top, bottom }; });
  return { top: frame + box.top, bottom: frame + box.bottom };
}

/** Waits until nothing scrolls any more. */
async function rests(page) {
  let before;
  await expect(async () => {
    const now = await page.evaluate(() => [...document.querySelectorAll('*')].reduce((sum, it) => sum + it.scrollTop, 0));
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [150] });
}

test.describe('a jump', () => {
  const style = (css) => `<style>body { margin: 0; font: 16px sans-serif } ${css}</style>`;
  /** Pages around, and how much of their top is covered once the jump is done. */
  const PAGES = {
    'a page that scrolls at once': { css: '', covered: 0 },
    'a page that scrolls smoothly': { css: 'html { scroll-behavior: smooth }', covered: 0 },
    'a sticky header': { css: 'header { position: sticky; top: 0; height: 64px; background: #eee }', covered: 64 },
    'a sticky header that the page has told the browser of': { css: 'html { scroll-padding-top: 70px } header { position: sticky; top: 0; height: 64px; background: #eee }', covered: 64 },
    'a fixed header, tabs that stick below it, and smooth scrolling': {
      css: 'html { scroll-behavior: smooth } header { position: fixed; inset: 0 0 auto; height: 50px; background: #eee } nav { position: sticky; top: 50px; height: 40px; background: #ddd } body { padding-top: 50px }', covered: 90,
    },
    'a sticky column beside it, and a table with a head that sticks elsewhere': {
      css: 'aside { position: sticky; top: 0; float: left; width: 100px; height: 60px } main { margin-left: 120px } th { position: sticky; top: 0; height: 200px }', covered: 0,
    },
    'a part of the page that scrolls by itself': {
      css: '#scroller { position: relative; margin-top: 30px; height: 600px; overflow: auto; scroll-behavior: smooth } header { position: sticky; top: 0; height: 44px; background: #eee }', covered: 74,
    },
  };
  for (const [name, { css, covered }] of Object.entries(PAGES)) {
    test(`leads to the result: ${name}`, async ({ host, page }) => {
      await page.setViewportSize({ width: 760, height: 700 });
      const body = `<div id="scroller"><header>Header</header><nav>Tabs</nav><aside>Aside</aside><table><tr><th>Head</th></tr><tr><td>Cell</td></tr></table><main>${paragraphs(8)}${element('answers="realtime=core"')}${paragraphs(30)}</main></div>`;
      const embedded = await host.open(body, { head: host.script() + style(css) });
      await embedded.isShown();
      await embedded.fits();
      await embedded.bottomBar.getByRole('link', { name: 'Show why' }).click();
      await expect(embedded.result).toBeFocused();
      await rests(page);
      const { top } = await onScreen(embedded, embedded.result);
      expect(top).toBeGreaterThanOrEqual(covered);
      expect(top).toBeLessThan(covered + 30);
    });
  }

  test('is not made because a frame wants it, without the visitor', async ({ host, page }) => {
    await page.setViewportSize({ width: 760, height: 700 });
    const embedded = await host.open(`${paragraphs(3)}${element()}${paragraphs(30)}`);
    await embedded.isShown();
    await embedded.fits();
    const all = [{ top: 900 }, { top: -5 }, { top: 'low' }, { top: Number.NaN }, {}];
    // What Playwright evaluates counts as done by the visitor, for five seconds.
    await embedded.root.evaluate((_, all) => new Promise((done) => {
      setTimeout(() => {
        all.forEach((it) => parent.postMessage({ 'decision-matrix': { v: 1, type: 'scroll', ...it } }, '*'));
        done();
      }, 5_500);
    }), all);
    await embedded.element.evaluate((it) => it.setAttribute('answers', 'data=document'));
    await expect.poll(async () => (await host.told('change')).at(-1).detail.answers).toBe('data=document');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test.describe('the line of the result', () => {
  const line = (page) => page.locator('decision-matrix [part="line"]');
  const inView = (page) => expect(line(page)).toBeInViewport({ ratio: 0.99 });
  /** The middle of a question to the middle of the screen, as somebody who answers it. */
  const to = (embedded, id) => embedded.row(id).evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));

  /** In which ways a page scrolls. */
  const PAGES = {
    'the page scrolls': '<main>BODY</main>',
    'a part of the page scrolls': '<div style="height: 600px; overflow: auto"><main>BODY</main></div>',
  };
  for (const [name, around] of Object.entries(PAGES)) {
    test(`stays in view while one answers in one column: ${name}`, async ({ host, page }) => {
      await page.setViewportSize({ width: 760, height: 700 });
      const embedded = await host.open(around.replace('BODY', () => paragraphs(3) + element() + paragraphs(20)));
      await embedded.isShown();
      await embedded.fits();
      // The frame has one of its own at its upper end, and nobody needs two.
      await expect(embedded.bottomBar).toBeInViewport();
      await expect(line(page)).not.toBeInViewport();
      const asked = ['admin=yes', 'realtime=core'];
      for (const [at, answer] of asked.entries()) {
        const [id, value] = answer.split('=');
        await to(embedded, id);
        await embedded.answer(id, value);
        const winner = explain(asked.slice(0, at + 1).join(',')).winner;
        await expect.poll(async () => (await host.told('change')).at(-1).detail.winner).toEqual(winner);
        const { text } = (await host.told('change')).at(-1).detail;
        await inView(page);
        await expect(line(page)).toContainText(text);
      }
      // It leads to the reasons, and is not in their way.
      await line(page).getByRole('button', { name: 'Show why' }).click();
      await expect(embedded.result).toBeFocused();
      await expect(embedded.result.locator('h2').first()).toBeInViewport();
      await rests(page);
      const [bar, result] = [await line(page).boundingBox(), await onScreen(embedded, embedded.result)];
      expect(bar.y + bar.height).toBeLessThanOrEqual(result.top + 1);
      // Above the first question it is not needed, below the frame it is over.
      await page.mouse.wheel(0, 20_000);
      await expect(line(page)).not.toBeInViewport();
    });
  }

  test('is not there where the result stands beside the questions, nor without the chooser', async ({ host, page, site }) => {
    await page.setViewportSize({ width: 1280, height: 700 });
    const embedded = await host.open(element());
    await embedded.isShown();
    await embedded.fits();
    await expect(line(page)).toBeHidden();
    await page.setViewportSize({ width: 700, height: 700 });
    await expect(line(page)).toBeVisible();
    site.breaks(/^index\.html$/, '<!doctype html><title>Gone</title>');
    await embedded.element.evaluate((it) => it.setAttribute('lang', 'en'));
    await expect(line(page)).toBeHidden();
  });

  test('says no more than the page: a hidden result stays hidden', async ({ host, page }) => {
    await page.setViewportSize({ width: 700, height: 700 });
    const embedded = await host.open(element('answers="realtime=core"'));
    await embedded.isShown();
    await embedded.result.getByRole('button', { name: 'Hide until I finish' }).click();
    await expect(line(page)).toContainText('Result hidden');
    await expect(line(page)).not.toContainText('Node.js');
    expect((await host.told('change')).at(-1).detail.text).toContain('Result hidden');
  });

  test('works in a sandbox', async ({ host, page, site }) => {
    site.sends('access-control-allow-origin', '*');
    await page.setViewportSize({ width: 700, height: 700 });
    const embedded = await host.open(`${element('sandbox answers="realtime=core"')}${paragraphs(20)}`);
    await embedded.isShown();
    await embedded.fits();
    await to(embedded, 'admin');
    await inView(page);
    await line(page).getByRole('button', { name: 'Show why' }).press('Enter');
    await expect(embedded.result).toBeFocused();
    await expect(embedded.result.locator('h2').first()).toBeInViewport();
  });

  test('covers no control that has the focus', async ({ host, page }) => {
    await page.setViewportSize({ width: 700, height: 700 });
    const embedded = await host.open(`${element()}${paragraphs(20)}`);
    await embedded.isShown();
    await embedded.fits();
    await embedded.row('admin').getByRole('radio').first().focus();
    for (let times = 0; times < 25; times += 1) {
      // The next control is where the line is, and in view for all that the browser knows.
      await page.keyboard.press('Tab');
      const focused = embedded.root.locator(':focus');
      const shown = focused.locator('xpath=ancestor-or-self::*[self::label or self::a or self::button or self::select or self::summary][1]');
      if (!(await shown.count())) continue;
      const bar = await line(page).boundingBox();
      const { bottom } = await onScreen(embedded, shown);
      await page.evaluate((by) => scrollBy(0, by), bottom - bar.y - bar.height + 3);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(async () => {
        const place = await onScreen(embedded, shown);
        const now = await line(page).boundingBox();
        expect(place.bottom <= now.y + 1 || place.top >= now.y + now.height - 1, JSON.stringify({ place, now, at: await shown.textContent() })).toBe(true);
      }).toPass({ timeout: 3_000 });
    }
  });
});

test.describe('the height', () => {
  /** Notes each height that the frame was ever given. */
  const noteHeights = () => {
    if (self !== top) return;
    window.heights = [];
    addEventListener('message', ({ data }) => {
      const message = data?.['decision-matrix'];
      if (message?.type === 'resize') window.heights.push(message.height);
      if (message?.type === 'ready') window.heights.push('ready');
    });
  };

  test('is measured once the style sheets are there, and the frame is ready only then', async ({ host, page }) => {
    await page.addInitScript(noteHeights);
    await page.setViewportSize({ width: 760, height: 700 });
    let release;
    const held = new Promise((done) => { release = done; });
    await page.route(/embed-[0-9a-f]{16}\.css$/, async (route) => {
      await held;
      await route.continue();
    });
    const embedded = await host.open(element());
    await embedded.isReady();
    await embedded.root.evaluate(() => new Promise((done) => { setTimeout(done, 500); }));
    expect(await page.evaluate(() => window.heights)).toEqual([]);
    expect(await host.told('ready')).toEqual([]);
    release();
    await embedded.isShown();
    const height = await embedded.fits();
    const [first, second] = await page.evaluate(() => window.heights);
    expect([first, second]).toEqual([height, 'ready']);
  });

  test('is reserved from the beginning where the page around says so, and known again in the same tab', async ({ host, page }) => {
    const below = (at) => page.evaluate((at) => document.getElementById(at).getBoundingClientRect().top + scrollY, at);
    const body = `${element('reserve="900"')}<h2 id="below">Below</h2>`;
    const release = [];
    await page.route(/\.wasm$/, async (route) => {
      await new Promise((done) => { release.push(done); });
      await route.continue().catch(() => {});
    });
    const embedded = await host.open(body);
    await expect(embedded.iframe).toBeAttached();
    expect(await below('below')).toBeGreaterThan(900);
    expect(await below('below')).toBeLessThan(1000);
    await expect(page.getByRole('link', { name: 'Which framework?' })).toBeVisible();
    await expect.poll(() => release.length).toBeGreaterThan(0);
    await page.unroute(/\.wasm$/);
    release.forEach((it) => it());
    await embedded.isShown();
    await embedded.fits();
    const after = await below('below');
    await hold(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(embedded.iframe).toBeAttached();
    await expect.poll(() => below('below')).toBe(after);
  });

  async function hold(page) {
    await page.route(/\.wasm$/, () => new Promise(() => {}));
  }
});

test.describe('the width', () => {
  /** Places that are as wide as their content, and the least width that the frame must have in each at 1200 pixels. */
  const PLACES = {
    'a row': [`<div style="display: flex; gap: 20px"><nav style="flex: none; width: 200px">Side</nav>${element()}</div>`, 900],
    'a row beside text': [`<div style="display: flex; gap: 20px"><p>${'Some words. '.repeat(6)}</p>${element()}</div>`, 500],
    'an inline block': [`<div style="display: inline-block">${element()}</div>`, 900],
    'a float': [`<div style="float: left">${element()}</div>`, 900],
    'a float itself': [element('style="float: left"'), 900],
    'a cell of a table': [`<table><tr><td>Side</td><td>${element()}</td></tr></table>`, 900],
    'a cell of a grid': [`<div style="display: grid; justify-content: start">${element()}</div>`, 900],
    'a centred column': [`<div style="display: flex; flex-direction: column; align-items: center">${element()}</div>`, 900],
    'a block': [element(), 1100],
  };
  for (const [name, [body, least]] of Object.entries(PLACES)) {
    test(`is that of its place: ${name}`, async ({ host, page }) => {
      await page.setViewportSize({ width: 1200, height: 700 });
      const embedded = await host.open(body);
      await embedded.isShown();
      const wide = await embedded.iframe.evaluate((it) => it.clientWidth);
      expect(wide).toBeGreaterThan(least);
      await page.setViewportSize({ width: 600, height: 700 });
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(sideways).toBe(0);
      await embedded.fits();
    });
  }
});

test('on paper the result, the answers and the address of the chooser stand in the place of the frame', async ({ host, page }) => {
  const embedded = await host.open(element('answers="realtime=core!"'));
  await embedded.isShown();
  await embedded.fits();
  await expect.poll(async () => (await host.told('change')).at(-1)?.detail.winner).toEqual(['node']);
  const paper = page.locator('decision-matrix [part="paper"]');
  await expect(paper).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(embedded.iframe).toBeHidden();
  await expect(page.locator('decision-matrix [part="line"]')).toBeHidden();
  const { text, link } = (await host.told('change')).at(-1).detail;
  await expect(paper.locator('p')).toHaveText([text, 'Live updates: Nearly all, a must', link]);
  await page.emulateMedia({ media: 'screen' });
  await expect(embedded.iframe).toBeVisible();
  await embedded.isReady();
});

test('a frame of its own is printed whole, with an address that leads to the whole page', async ({ page, matrix }) => {
  await matrix.open('./?embed#v=1&realtime=core');
  await matrix.isAnalysed();
  await expect(matrix.matrixRegion.locator('table')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = page.locator('.printed');
  await expect(printed).toContainText(`${new URL('./', page.url()).href}#rules=`);
  await expect(printed).not.toContainText('embed');
  const over = await page.evaluate(() => [...document.querySelectorAll('#matrix th, #matrix td')].filter((it) => it.getBoundingClientRect().right > innerWidth).length);
  expect(over).toBe(0);
});

test('sandbox="false" is no sandbox', async ({ host }) => {
  const embedded = await host.open(element('sandbox="false"'));
  await embedded.isShown();
  await expect(embedded.iframe).not.toHaveAttribute('sandbox');
});

test.describe('what the console says', () => {
  test.use({ noisy: true });

  test('a chooser that cannot come: its address, and no room stays reserved', async ({ host, page }) => {
    await host.open(`${element('reserve="900" src="javascript:1"')}<h2 id="below">Below</h2>`);
    await expect.poll(() => host.told('error')).toHaveLength(1);
    expect(await page.evaluate(() => document.getElementById('below').getBoundingClientRect().top)).toBeLessThan(200);
  });
  test('answers that say nothing to the rules are named in the console of the page around, once', async ({ host, page }) => {
    const said = [];
    page.on('console', (message) => { if (message.type() === 'warning') said.push(message.text()); });
    const embedded = await host.open(element('answers="admin=perhaps,realtime=core"'));
    await embedded.isShown();
    await expect.poll(() => said).toEqual([expect.stringMatching(/^<decision-matrix>.*\nadmin=perhaps \(.+\)$/)]);
    await expect(embedded.control('realtime', 'core')).toBeChecked();
    // It was one step: what was asked for once is not asked for twice.
    await embedded.undoButton.click();
    await expect(embedded.control('realtime', 'core')).not.toBeChecked();
    await expect(embedded.undoButton).toBeDisabled();
    await embedded.answer('data', 'document');
    await embedded.element.evaluate((it) => it.setAttribute('answers', 'colour=red,admin=yes'));
    await expect.poll(() => said.length).toBe(2);
    expect(said[1]).toContain('colour=red');
    await embedded.element.evaluate((it) => it.setAttribute('answers', 'admin=yes'));
    await embedded.answer('data', 'document');
    await expect.poll(async () => (await host.told('change')).at(-1).detail.answers).toBe('admin=yes,data=document');
    expect(said).toHaveLength(2);
  });
});
