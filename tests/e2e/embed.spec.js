// The chooser in pages of other people: the element, the plain frame, and what passes between the two sides.

import { Embedded, expect, test } from './support/host.js';
import { expectAccessible } from './support/test.js';
import { FAULTS } from './support/server.js';
import { explain, rules, trees, treesText } from './support/rules.js';

const FALLBACK = '<a href="https://example.org/">Which framework? Open the chooser</a>';
const element = (attributes = '') => `<decision-matrix ${attributes}>${FALLBACK}</decision-matrix>`;
const fallback = (page) => page.getByRole('link', { name: 'Which framework?' });
const WAIT = 10_000;

/** Holds what is asked for back until it is let go. */
async function hold(page, url) {
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(url, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  return release;
}

test.describe('the element', () => {
  test('without the script leaves what stands in it', async ({ host, page }) => {
    const embedded = await host.open(element(), { head: '' });
    await expect(fallback(page)).toBeVisible();
    await expect(embedded.iframe).toHaveCount(0);
  });

  for (const way of ['defer', 'async', 'type="module"']) {
    test(`comes with a script that is ${way}, from the folder of that script`, async ({ host, page, site }) => {
      site.sends('access-control-allow-origin', '*');
      const embedded = await host.open(element(), { head: host.script(way) });
      await embedded.isShown();
      await expect(fallback(page)).toBeHidden();
      expect(await embedded.iframe.getAttribute('src')).toMatch(new RegExp(`^${site.url}index\\.html\\?embed=seamless&theme=light$`));
      await embedded.answer('realtime', 'core');
      await embedded.recommends('node');
    });
  }

  test('may have its script twice, and be made by another script', async ({ host, page }) => {
    await host.open('', { head: host.script() + host.script('async') });
    await page.waitForFunction(() => customElements.get('decision-matrix'));
    await page.evaluate(() => document.body.append(document.createElement('decision-matrix')));
    await new Embedded(page, 'decision-matrix').isShown();
  });

  for (const src of ['', 'index.html', '../matrix']) {
    test(`finds the chooser at src “${src}”`, async ({ host, site }) => {
      const embedded = await host.open(element(`src="${new URL(src, site.url)}"`));
      await embedded.isShown();
    });
  }

  test('has a frame with a name, and lets it write to the clipboard', async ({ host }) => {
    const embedded = await host.open(element('loading="lazy"'));
    await embedded.isShown();
    await expect(embedded.iframe).toHaveAttribute('title', 'Decision matrix');
    await expect(embedded.iframe).toHaveAttribute('allow', 'clipboard-write');
    await expect(embedded.iframe).toHaveAttribute('loading', 'lazy');
    await expect(embedded.iframe).toHaveCSS('border-top-width', '0px');
    await expect(embedded.iframe).not.toHaveAttribute('sandbox');
  });

  test('asks the page around for nothing but frame-src and script-src', async ({ host, site }) => {
    const origin = new URL(site.url).origin;
    const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:; require-trusted-types-for 'script'`;
    const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">${host.script()}`;
    const embedded = await host.open(element('theme="dark"'), { head });
    await embedded.isShown();
    await embedded.fits();
  });

  test('grows and shrinks with its content, and nothing scrolls inside', async ({ host, page }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    const embedded = await host.open(`<main>${element()}</main>`);
    await embedded.isShown();
    const empty = await embedded.fits();
    expect(await embedded.iframe.evaluate((it) => it.clientWidth - document.querySelector('main').clientWidth)).toBe(0);
    await embedded.answerAll({ realtime: 'core', admin: 'yes' });
    await expect(embedded.root.locator('#matrix table')).toBeVisible();
    const full = await embedded.fits();
    expect(full).toBeGreaterThan(empty);
    await page.setViewportSize({ width: 340, height: 800 });
    expect(await embedded.fits()).toBeGreaterThan(full);
    await page.setViewportSize({ width: 700, height: 800 });
    expect(await embedded.fits()).toBe(full);
    await embedded.startOverButton.click();
    await embedded.recommends('');
    await expect.poll(() => embedded.fits()).toBeLessThan(full);
  });

  test('leads to the result, in the page around', async ({ host, page }) => {
    await page.setViewportSize({ width: 700, height: 700 });
    const embedded = await host.open(`<p>Before</p>${element('answers="realtime=core"')}`);
    await embedded.isShown();
    await embedded.recommends('node');
    await embedded.fits();
    await embedded.bottomBar.getByRole('link', { name: 'Show why' }).click();
    await expect(embedded.result).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });
});

test.describe('the theme', () => {
  test('follows the attribute, without a reload', async ({ host }) => {
    const embedded = await host.open(element('theme="dark"'), { html: 'data-theme="light"' });
    await embedded.isShown();
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(embedded.root).toHaveCSS('color-scheme', 'dark');
    await embedded.mark();
    for (const [value, theme] of [['light', 'light'], ['dark', 'dark'], ['auto', 'light'], ['dark', 'dark'], ['nonsense', 'light']]) {
      await embedded.element.evaluate((it, value) => it.setAttribute('theme', value), value);
      await expect(embedded.root).toHaveAttribute('data-theme', theme);
      await expect(embedded.root).toHaveCSS('color-scheme', theme);
      await expect(embedded.iframe).toHaveCSS('color-scheme', theme);
    }
    await embedded.isTheSame();
  });

  /** How a page says its theme: the element that says it, the attribute, what it is when dark, and when light. */
  const WAYS = [
    ['data-theme', 'documentElement', 'data-theme', ['dark'], ['light']],
    ['data-theme on the body', 'body', 'data-theme', ['dark'], ['light']],
    ['Material for MkDocs', 'body', 'data-md-color-scheme', ['slate'], ['default']],
    ['mdBook', 'documentElement', 'class', ['coal js sidebar-visible', 'js navy', 'ayu js'], ['light js', 'js rust sidebar-visible']],
    ['a class', 'documentElement', 'class', ['dark'], ['light']],
    ['Bootstrap', 'documentElement', 'data-bs-theme', ['dark'], ['light']],
  ];
  for (const [name, at, attribute, dark, light] of WAYS) {
    test(`follows the page around, which says it by ${name}`, async ({ host, page }) => {
      const say = (value) => page.evaluate(([at, attribute, value]) => document[at].setAttribute(attribute, value), [at, attribute, value]);
      const embedded = await host.open(element());
      await embedded.isShown();
      await embedded.mark();
      for (const [values, theme] of [[dark, 'dark'], [light, 'light'], [dark, 'dark']]) {
        for (const value of values) {
          await say(value);
          await expect(embedded.root, value).toHaveAttribute('data-theme', theme);
        }
      }
      await embedded.isTheSame();
      // The system has no say while the page around has one.
      await page.emulateMedia({ colorScheme: 'light' });
      await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    });
  }

  test('follows the system where the page around does, or says “auto”', async ({ host, page }) => {
    const embedded = await host.open(element(), { html: 'data-theme="auto" class="js" style="color-scheme: light dark"' });
    await embedded.isShown();
    await embedded.mark();
    for (const colorScheme of ['light', 'dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await expect(embedded.root).toHaveAttribute('data-theme', colorScheme);
    }
    await embedded.isTheSame();
  });

  /** Pages that say nothing: what they look like, whatever the system wants. */
  const LOOKS = [
    ['nothing at all, which is a light page', '', '', 'light'],
    ['a dark ground', '', 'background: #1b1b1d; color: #eee', 'dark'],
    ['a light ground', '', 'background: rgb(250, 250, 245)', 'light'],
    ['a dark ground further out', 'background: rgb(10 10 40)', '', 'dark'],
    ['a ground that one can see through', '', 'background: rgb(0 0 0 / 10%)', 'light'],
    ['a dark ground in a newer form', '', 'background: oklch(0.21 0.034 264.7)', 'dark'],
    ['a light ground in a newer form', '', 'background: oklab(0.98 0.01 -0.02)', 'light'],
    ['a dark ground, mixed', 'background: color-mix(in srgb, black 90%, white)', '', 'dark'],
    ['a light ground of wide colours', '', 'background: color(display-p3 0.9 0.95 0.9)', 'light'],
    ['a dark ground by its lightness', '', 'background: lab(12 -3 -9)', 'dark'],
    ['a newer form that one can see through', '', 'background: oklch(0.1 0 0 / 0.2)', 'light'],
    ['a dark colour scheme', 'color-scheme: dark', '', 'dark'],
  ];
  for (const [name, html, body, theme] of LOOKS) {
    test(`is that of a page that says nothing and has ${name}`, async ({ host, page }) => {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        const embedded = await host.open(`<div style="${body}">${element()}</div>`, { html: `style="${html}"` });
        await embedded.isShown();
        await expect(embedded.root, `the system is ${colorScheme}`).toHaveAttribute('data-theme', theme);
        await expect(embedded.root).toHaveAttribute('data-embed', 'seamless');
      }
    });
  }

  /** Grounds of which one cannot say the colour: then the text tells, whatever `color-scheme` says. */
  const GROUNDS = [
    ['a dark gradient', 'body { background: linear-gradient(#111, #333); color: #eee }', 'dark'],
    ['a light gradient over a dark colour', 'body { background: linear-gradient(#fff, #eee) #000; color: #222 }', 'light'],
    ['a dark ground of ::before', 'html { background: #fff } body::before { content: ""; position: fixed; inset: 0; z-index: -1; background: #101014 } body { color: #ddd }', 'dark'],
    ['a dark ground of ::after and a light scheme', ':root { color-scheme: light } main { position: relative; isolation: isolate; color: #fff } main::after { content: ""; position: absolute; inset: 0; z-index: -1; background: #222 }', 'dark'],
    ['light text and nothing else', 'body { color: oklch(0.9 0 0) }', 'dark'],
    ['a dark scheme and dark text on a gradient', ':root { color-scheme: dark } body { background: linear-gradient(#fff, #ddd); color: #111 }', 'light'],
    ['a pseudo-element that paints nothing', 'body { background: #fff; color: #fff } body::before { content: ""; position: absolute }', 'light'],
  ];
  for (const [name, css, theme] of GROUNDS) {
    test(`is that of the text of a page that has ${name}`, async ({ host }) => {
      const embedded = await host.open(`<main>${element()}</main>`, { head: `${host.script()}<style>${css}</style>` });
      await embedded.isShown();
      await expect(embedded.root).toHaveAttribute('data-theme', theme);
    });
  }

  test('follows a background that changes slowly, once it has changed', async ({ host, page }) => {
    const css = 'body { background: #fff; color: #111; transition: background-color 400ms, color 300ms } body.night { background: #111; color: #eee }'
      + '#card { transition: background-color 300ms } #card.night { background: #222 }';
    const embedded = await host.open(`<div id="card">${element()}</div>`, { head: `${host.script()}<style>${css}</style>` });
    await embedded.isShown();
    await embedded.mark();
    await expect(embedded.root).toHaveAttribute('data-theme', 'light');
    const toggle = (what) => page.evaluate((what) => document.querySelector(what).classList.toggle('night'), what);
    await toggle('body');
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await toggle('body');
    await expect(embedded.root).toHaveAttribute('data-theme', 'light');
    // Of this class nobody is told, but the change ends.
    await toggle('#card');
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await embedded.isTheSame();
  });

  test('has a ground of its own where it is not that of the page around', async ({ host }) => {
    const embedded = await host.open(element('theme="light"'), { html: 'style="background: #111"' });
    await embedded.isShown();
    const body = embedded.root.locator('body');
    await expect(body).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await embedded.mark();
    await embedded.element.evaluate((it) => it.setAttribute('theme', 'auto'));
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(body).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await embedded.element.evaluate((it) => it.setAttribute('theme', 'dark'));
    await expect(body).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await embedded.isTheSame();
  });

  test('is right from the first paint', async ({ host, page, site }) => {
    const release = await hold(page, /\.wasm$/);
    const embedded = await host.open(element(), { html: 'class="navy"' });
    await expect(embedded.root).toHaveAttribute('data-app', 'loading');
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    release();
    await embedded.isShown();
    expect(await embedded.iframe.getAttribute('src')).toContain(`${site.url}index.html?embed`);
  });

  test('lets the background of the page around shine through', async ({ host, page }) => {
    const embedded = await host.open(element(), { html: 'class="dark"' });
    await embedded.isShown();
    const body = embedded.root.locator('body');
    for (const [kind, ground] of [['', 'rgb(21, 21, 19)'], ['seamless', 'rgba(0, 0, 0, 0)']]) {
      await embedded.root.evaluate((it, kind) => { it.dataset.embed = kind; }, kind);
      await expect(body).toHaveCSS('background-color', ground);
      // Painted by the body, which has corners, and not by the whole frame.
      await expect(embedded.root).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    }
  });
});

test.describe('answers', () => {
  test('are there from the start when the page around gives them', async ({ host }) => {
    const embedded = await host.open(element('answers="admin=yes, data=document, realtime=core!"'));
    await embedded.isShown();
    await expect(embedded.control('admin', 'yes')).toBeChecked();
    await expect(embedded.control('data', 'document')).toBeChecked();
    await expect(embedded.control('realtime', 'core')).toBeChecked();
    await expect(embedded.importance('realtime')).toHaveValue('must');
    const { winner, state } = explain('admin=yes,data=document,realtime=core!');
    await embedded.recommends(winner.join(' '));
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.winner).toEqual(winner);
    expect(['decided', state]).toContain(await embedded.result.getAttribute('data-state'));
  });

  test('change with the attribute, as a step that can be taken back', async ({ host }) => {
    const embedded = await host.open(element('answers="admin=yes"'));
    await embedded.isShown();
    await expect(embedded.control('admin', 'yes')).toBeChecked();
    await embedded.mark();
    await embedded.element.evaluate((it) => it.setAttribute('answers', 'realtime=core'));
    await expect(embedded.control('realtime', 'core')).toBeChecked();
    await expect(embedded.control('admin', 'yes')).not.toBeChecked();
    await embedded.undoButton.click();
    await expect(embedded.control('admin', 'yes')).toBeChecked();
    await expect(embedded.control('realtime', 'core')).not.toBeChecked();
    await embedded.element.evaluate((it) => it.setAttribute('answers', ''));
    await expect(embedded.control('admin', 'yes')).not.toBeChecked();
    // Taken away and given again, the same answers count again.
    await embedded.element.evaluate((it) => it.setAttribute('answers', 'realtime=core'));
    await embedded.answer('realtime', 'none');
    await embedded.element.evaluate((it) => {
      it.removeAttribute('answers');
      it.setAttribute('answers', 'realtime=core');
    });
    await expect(embedded.control('realtime', 'core')).toBeChecked();
    await embedded.isTheSame();
  });

  test('of the visitor are not touched when the theme changes', async ({ host }) => {
    const embedded = await host.open(element('answers="admin=yes"'));
    await embedded.isShown();
    await embedded.answer('realtime', 'core');
    await embedded.element.evaluate((it) => it.setAttribute('theme', 'dark'));
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(embedded.control('realtime', 'core')).toBeChecked();
  });

  test('and theme that are set before the frame is ready are not lost', async ({ host, page }) => {
    const release = await hold(page, /\.wasm$/);
    const embedded = await host.open(element('theme="light" answers="admin=yes"'));
    await expect(embedded.root).toHaveAttribute('data-app', 'loading');
    await embedded.element.evaluate((it) => {
      it.setAttribute('theme', 'dark');
      it.setAttribute('answers', 'realtime=core');
    });
    release();
    await embedded.isShown();
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(embedded.control('realtime', 'core')).toBeChecked();
    await expect(embedded.control('admin', 'yes')).not.toBeChecked();
  });
});

test.describe('events', () => {
  test('say that it is ready, and each result with its answers', async ({ host, site }) => {
    const embedded = await host.open(element('id="one" answers="admin=yes"'));
    await embedded.isShown();
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.answers).toBe('admin=yes');
    expect(await host.told('ready')).toEqual([{ type: 'matrix-ready', id: 'one', detail: null, bubbles: true, composed: true }]);
    await embedded.answer('realtime', 'core');
    await embedded.weigh('realtime', 'must');
    const asked = 'admin=yes,realtime=core!';
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.answers).toBe(asked);
    const { winner, state } = explain(asked);
    const [name] = winner.map((id) => rules.options.find((it) => it.id === id).name);
    const link = `${site.url}index.html#rules=web-frameworks@${rules.version}&was=${winner[0]}&admin=yes&realtime=core!&v=1`;
    const { detail, bubbles, composed } = (await host.told('change')).at(-1);
    expect({ bubbles, composed }).toEqual({ bubbles: true, composed: true });
    expect(detail).toEqual({
      rules: 'web-frameworks', version: rules.version, answers: asked, winner, names: [name], state, link, text: expect.stringMatching(/^Recommended: /), own: false,
    });
  });

  test('say when a judgement is in the result that is not the rule file’s, and whose', async ({ host }) => {
    const embedded = await host.open(element('answers="admin=yes,own.1=We_run_it,own.1.go=5"'));
    await embedded.isShown();
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.own).toBe(true);
    await embedded.isAnalysed();
    await expect(embedded.result).toContainText('We run it');
    await expect(embedded.result.locator('.own-basis')).toContainText('from the link');
  });

  test('never put answers beside the result of others', async ({ host }) => {
    const embedded = await host.open(element());
    await embedded.isShown();
    const given = [['realtime', 'core'], ['admin', 'yes'], ['data', 'document'], ['traffic', 'high'], ['admin', 'none']];
    for (const [id, value] of given) await embedded.click(id, value);
    await embedded.startOverButton.click();
    await embedded.undoButton.click();
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.answers).toContain('traffic=high');
    const told = await host.told('change');
    expect(told.length).toBeGreaterThan(3);
    const known = new Map();
    for (const { detail: { answers, winner } } of told) {
      if (!known.has(answers)) known.set(answers, explain(answers).winner);
      expect(winner, answers).toEqual(known.get(answers));
    }
  });

  test('say so when a result turns out to be decided', async ({ host }) => {
    // All questions answered: nothing can change it any more. The first ones see to it that one option leads.
    const embedded = await host.open(element('answers="admin=yes,auth=roles,data=relational,shape=pages"'));
    await embedded.isShown();
    const rows = await embedded.root.locator('[data-question]').evaluateAll((all) => all.map((it) => it.dataset.question));
    for (const id of rows) {
      const row = embedded.root.locator(`[data-question="${id}"]`);
      if (!(await row.locator('input:checked').count())) await row.locator('.pill').first().click();
    }
    await expect(embedded.result).toHaveAttribute('data-state', 'decided');
    await expect.poll(async () => (await host.told('change')).at(-1).detail.state).toBe('decided');
  });

  test('tell the elements of one page apart', async ({ host, page }) => {
    await host.open(`${element('id="one" answers="realtime=core"')}${element('id="two" theme="dark"')}${element('id="three"')}`);
    const [one, two, three] = ['#one', '#two', '#three'].map((it) => new Embedded(page, it));
    // What is out of sight need not be painted, and is told of only then.
    for (const it of [three, one, two]) {
      await it.isShown();
      await it.element.scrollIntoViewIfNeeded();
      await expect.poll(async () => (await host.told('change')).map((told) => told.id)).toContain(await it.element.getAttribute('id'));
    }
    const before = (await host.told('change')).length;
    await two.answer('admin', 'yes');
    await expect.poll(async () => (await host.told('change')).at(-1)).toMatchObject({ id: 'two', detail: { answers: expect.stringContaining('admin=yes') } });
    const since = (await host.told('change')).slice(before);
    expect(new Set(since.map((it) => it.id))).toEqual(new Set(['two']));
    await expect(one.root).toHaveAttribute('data-theme', 'light');
    await expect(two.root).toHaveAttribute('data-theme', 'dark');
    // What is out of sight does not grow either.
    for (const it of [one, two]) {
      await it.element.scrollIntoViewIfNeeded();
      await it.fits();
    }
  });
});

test.describe('a life on a page', () => {
  const alive = (page) => page.evaluate(() => window.alive);

  test('ends with its removal, and nothing goes on listening', async ({ host, page }) => {
    const embedded = await host.open('<div id="place"></div>');
    await page.waitForFunction(() => customElements.get('decision-matrix'));
    const before = await alive(page);
    for (let round = 0; round < 3; round += 1) {
      await page.evaluate((html) => document.getElementById('place').setHTMLUnsafe(html), element('answers="admin=yes"'));
      await embedded.isShown();
      expect(await alive(page)).toBeGreaterThan(before);
      await page.evaluate(() => document.querySelector('decision-matrix').remove());
      expect(await alive(page)).toBe(before);
    }
    await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.frames()).toHaveLength(1);
    expect((await host.told('ready')).length).toBe(3);
  });

  test('goes on when the same element comes back, as pages that replace their content do', async ({ host, page }) => {
    const embedded = await host.open(`<main>${element('answers="admin=yes"')}</main>`);
    await embedded.isShown();
    await page.evaluate(() => {
      window.kept = document.querySelector('decision-matrix');
      document.querySelector('main').replaceChildren('Another page');
    });
    await expect(embedded.iframe).toHaveCount(0);
    // Meanwhile the page around has changed its mind.
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
      window.kept.setAttribute('answers', 'realtime=core');
      document.querySelector('main').replaceChildren(window.kept);
    });
    await embedded.isShown();
    await expect(embedded.iframe).toHaveCount(1);
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(embedded.control('realtime', 'core')).toBeChecked();
    await embedded.fits();
    await expect(fallback(page)).toBeHidden();
  });

  test('survives being moved, and leaves nothing behind', async ({ host, page }) => {
    const embedded = await host.open(`<div id="a">${element()}</div><div id="b"></div>`);
    await embedded.isShown();
    const before = await alive(page);
    for (const place of ['b', 'a', 'b', 'a', 'b']) {
      await page.evaluate((id) => document.getElementById(id).append(document.querySelector('decision-matrix')), place);
    }
    await embedded.isShown();
    await embedded.answer('realtime', 'core');
    await expect(embedded.iframe).toHaveCount(1);
    expect(await alive(page)).toBe(before);
    // A browser that can move it as it is does not begin again.
    await embedded.mark();
    await page.evaluate(() => document.getElementById('a').moveBefore(document.querySelector('decision-matrix'), null));
    await embedded.isTheSame();
    await embedded.element.evaluate((it) => it.setAttribute('theme', 'dark'));
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
  });

  test('takes another chooser, and the button back of the page around still leads back', async ({ host, page, site }) => {
    const embedded = await host.open(element());
    await embedded.isShown();
    const steps = await page.evaluate(() => history.length);
    for (const src of [`${site.url}index.html`, site.url]) {
      await embedded.mark();
      await embedded.element.evaluate((it, src) => it.setAttribute('src', src), src);
      await expect.poll(() => embedded.root.evaluate(() => window.mark)).toBeUndefined();
      await embedded.isShown();
    }
    await embedded.answer('realtime', 'core');
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  test('runs rules from the path it is given', async ({ host, site }) => {
    const path = `${new URL(site.url).pathname}teams/trees.json`;
    site.adds(path, treesText);
    const embedded = await host.open(element('rules="teams/trees.json"'));
    await embedded.isShown();
    await expect(embedded.root.getByRole('heading', { level: 1 })).toHaveText(trees.title);
    await embedded.element.evaluate((it) => it.removeAttribute('rules'));
    await expect(embedded.root.getByRole('heading', { level: 1 })).not.toHaveText(trees.title);
    await embedded.isShown();
  });
});

test.describe('what goes wrong', () => {
  test.use({ noisy: true });

  test('no script is run that src could hold, and it is said why nothing is shown', async ({ host, page }) => {
    await host.open(element('src="javascript:parent.document.title=1//"'));
    await expect.poll(() => host.told('error')).toHaveLength(1);
    expect((await host.told('error'))[0].detail.message).toContain('javascript: is not allowed');
    await expect(fallback(page)).toBeVisible();
    await expect(page).toHaveTitle('A page');
  });

  test('answers that are nonsense do no harm', async ({ host }) => {
    const embedded = await host.open(element('answers="&amp;#v=2,=,nothing=here,admin=perhaps,%%%,rules=x"'));
    await embedded.isShown();
    expect(await embedded.root.locator('[data-question] input:checked').count()).toBe(0);
    await embedded.element.evaluate((it) => it.setAttribute('answers', ',,admin=yes,constructor=__proto__'));
    await expect(embedded.control('admin', 'yes')).toBeChecked();
  });

  test('the script is missing: the fallback stays', async ({ host, page, site }) => {
    site.breaks(/^embed\.js$/, FAULTS.missing);
    await host.open(element());
    await page.waitForLoadState();
    await expect(fallback(page)).toBeVisible();
  });

  test('the chooser cannot start: the fallback stays, and the page around is told why', async ({ host, page, site }) => {
    site.breaks(/^decision-matrix_bg.*\.wasm$/, FAULTS.missing);
    const embedded = await host.open(element());
    await expect.poll(() => host.told('error')).toHaveLength(1);
    const [{ detail, bubbles, composed }] = await host.told('error');
    expect({ bubbles, composed }).toEqual({ bubbles: true, composed: true });
    expect(detail.message).toBe('decision-matrix_bg.wasm is missing from this site.');
    await expect(fallback(page)).toBeVisible();
    await expect(embedded.iframe).toBeHidden();
    expect(await host.told('ready')).toEqual([]);
  });

  test('the rules are broken: the page around is told', async ({ host, page, site }) => {
    site.breaks(/^rules\.json$/, '{ "format": 1 }');
    await host.open(element());
    await expect.poll(async () => (await host.told('error'))[0]?.detail.message).toBe('The rule file cannot be used');
    await expect(fallback(page)).toBeVisible();
  });

  test('nobody answers for 10 seconds: the fallback stays, until somebody does after all', async ({ host, page, site }) => {
    await page.clock.install();
    const release = await hold(page, `${site.url}index.html?**`);
    const embedded = await host.open(element());
    await expect(embedded.iframe).toBeAttached();
    await page.clock.fastForward(WAIT - 2_000);
    expect(await host.told('error')).toEqual([]);
    await page.clock.fastForward(3_000);
    await expect.poll(() => host.told('error')).toHaveLength(1);
    expect((await host.told('error'))[0].detail.message).toContain('10 seconds');
    await expect(fallback(page)).toBeVisible();
    release();
    await embedded.isShown();
    await expect(fallback(page)).toBeHidden();
    await embedded.fits();
  });

  test('a lazy frame far below waits for its visitor, and its 10 seconds wait too', async ({ host, page, site, heard }) => {
    await page.clock.install();
    await page.setViewportSize({ width: 700, height: 500 });
    const spacer = Array.from({ length: 600 }, (_, at) => `<p>Line ${at}</p>`).join('');
    const embedded = await host.open(`${spacer}${element('loading="lazy"')}`);
    await expect(embedded.iframe).toBeAttached();
    await page.clock.fastForward(10 * WAIT);
    expect(await host.told('error')).toEqual([]);
    expect(heard.asked.filter((url) => url.startsWith(`${site.url}index.html`))).toEqual([]);
    await fallback(page).scrollIntoViewIfNeeded();
    await embedded.isShown();
    await embedded.fits();
    expect(await host.told('error')).toEqual([]);
  });

  test('in a sandbox without permission of its server the chooser cannot load: the fallback stays', async ({ host, page }) => {
    await page.clock.install();
    const embedded = await host.open(element('sandbox'));
    await expect(embedded.root).toHaveAttribute('data-app', 'loading');
    await page.clock.fastForward(WAIT + 1_000);
    await expect.poll(() => host.told('error')).toHaveLength(1);
    await expect(fallback(page)).toBeVisible();
    await expect(embedded.iframe).toBeHidden();
  });
});

test.describe('a narrow place', () => {
  test('in a sandbox it works, with the permission of its server', async ({ host, site }) => {
    site.sends('access-control-allow-origin', '*');
    const embedded = await host.open(element('sandbox answers="admin=yes"'));
    await embedded.isShown();
    const allowed = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
    await expect(embedded.iframe).toHaveAttribute('sandbox', allowed);
    expect(await embedded.root.evaluate(() => self.origin)).toBe('null');
    await expect(embedded.control('admin', 'yes')).toBeChecked();
    await embedded.answer('realtime', 'core');
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.answers).toBe('admin=yes,realtime=core');
    await embedded.element.evaluate((it) => it.setAttribute('theme', 'dark'));
    await expect(embedded.root).toHaveAttribute('data-theme', 'dark');
    await expect(embedded.root.locator('#matrix table')).toBeVisible();
    await embedded.fits();
    await expect(embedded.note).toContainText(/not (be )?(remembered|kept)/);
  });

  test('without storage it works', async ({ host, page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
      }
    });
    const embedded = await host.open(element());
    await embedded.isShown();
    await embedded.answer('realtime', 'core');
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.winner).toEqual(['node']);
    await embedded.fits();
  });

  test('no service worker comes with it, not even on a page of its own site', async ({ page, context, site, heard }) => {
    site.adds('/own.html', `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="data:,"><script src="${site.url}embed.js"></script><body>${element()}`);
    await page.goto(new URL('/own.html', site.url).href);
    const embedded = new Embedded(page, 'decision-matrix');
    await embedded.isShown();
    await embedded.answer('realtime', 'core');
    await expect(embedded.root.locator('#matrix table')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await embedded.root.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(context.serviceWorkers()).toEqual([]);
    expect(heard.asked.filter((url) => /\/sw\.js/.test(url))).toEqual([]);
  });

  test('a plain frame works without any script of the page around', async ({ host, page, site }) => {
    await host.open(`<iframe title="Chooser" src="${site.url}?embed&amp;theme=dark#v=1&amp;admin=yes" width="600" height="400"></iframe>`, { head: '' });
    const frame = page.frameLocator('iframe');
    const plain = new Embedded(page, 'body');
    await plain.isReady();
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(plain.control('admin', 'yes')).toBeChecked();
    await plain.answer('realtime', 'core');
    await plain.recommends(explain('admin=yes,realtime=core').winner.join(' '));
    // It keeps the height that it was given, so it scrolls.
    expect(await frame.locator('html').evaluate((it) => it.scrollHeight > innerHeight)).toBe(true);
  });
});

test.describe('messages of others', () => {
  const forge = (type, more) => ({ 'decision-matrix': { v: 1, type, ...more } });
  const change = { rules: 'web-frameworks', version: '1', answers: 'admin=yes', winner: ['forged'], state: 'clear' };

  test('do not reach the page around as if the chooser had said them', async ({ host, page }) => {
    // Another frame that says what it can, to the page and to the frame of the chooser.
    host.adds('/other.html', '<!doctype html><html lang="en"><title>Other</title><body>Other');
    const embedded = await host.open(`${element('answers="realtime=core"')}<iframe title="Other" src="/other.html"></iframe>`);
    await embedded.isShown();
    const height = await embedded.fits();
    await expect.poll(() => host.told('change')).toHaveLength(1);
    const all = [forge('ready'), forge('change', change), forge('resize', { height: 7 }), forge('error', { message: 'forged' })];
    const other = page.frames().find((it) => it.url().endsWith('/other.html'));
    await other.evaluate((all) => all.forEach((it) => parent.postMessage(it, '*')), all);
    await page.evaluate((all) => all.forEach((it) => postMessage(it, '*')), all);
    const inward = forge('configure', { theme: 'dark', answers: 'admin=yes' });
    await other.evaluate((it) => {
      // A frame in a shadow tree is not among the frames of its page; the page itself could hand it out.
      const { contentWindow } = parent.document.querySelector('decision-matrix').shadowRoot.querySelector('iframe');
      contentWindow.postMessage(it, '*');
    }, inward);
    // What is said by the right one afterwards comes after all of these.
    await embedded.element.evaluate((it) => it.setAttribute('answers', 'data=document'));
    await expect.poll(async () => (await host.told('change')).at(-1).detail.answers).toBe('data=document');
    expect(await host.told('error')).toEqual([]);
    expect((await host.told('ready'))).toHaveLength(1);
    expect((await host.told('change')).map((it) => it.detail.answers)).toEqual(['realtime=core', 'data=document']);
    await expect(embedded.root).toHaveAttribute('data-theme', 'light');
    expect(Math.abs(await embedded.fits() - height)).toBeLessThan(2000);
  });

  test('and shapes that nobody knows stop neither side', async ({ host, page }) => {
    const embedded = await host.open(element());
    await embedded.isShown();
    const odd = [null, 1, 'decision-matrix', [], {}, { 'decision-matrix': null }, { 'decision-matrix': { v: 2, type: 'configure', theme: 'dark' } },
      forge('nothing'), forge('configure'), forge('configure', { theme: 'red', answers: 7 }), forge('configure', { theme: ['dark'], answers: { admin: 'yes' } }),
      forge('configure', { answers: 'x'.repeat(300_000) })];
    await page.evaluate((all) => {
      const { contentWindow } = document.querySelector('decision-matrix').shadowRoot.querySelector('iframe');
      all.forEach((it) => contentWindow.postMessage(it, '*'));
    }, odd);
    const out = [...odd, forge('change'), forge('change', { ...change, winner: 'node' }), forge('resize'), forge('resize', { height: 'tall' }),
      forge('resize', { height: -5 }), forge('resize', { height: Number.NaN })];
    await embedded.root.evaluate((_, all) => all.forEach((it) => parent.postMessage(it, '*')), out);
    await embedded.answer('realtime', 'core');
    await expect.poll(async () => (await host.told('change')).at(-1)?.detail.winner).toEqual(['node']);
    expect((await host.told('change')).every((it) => Array.isArray(it.detail.winner) && it.detail.rules === 'web-frameworks')).toBe(true);
    await expect(embedded.root).toHaveAttribute('data-theme', 'light');
    await embedded.fits();
    // A height without end is none.
    await embedded.root.evaluate((_, it) => parent.postMessage(it, '*'), forge('resize', { height: 1e12 }));
    await expect(embedded.iframe).toHaveCSS('height', '50000px');
  });
});

test.describe('the compact page', () => {
  test('depends on the height of no screen, and keeps the part for reading to itself', async ({ page, matrix }) => {
    for (const size of [{ width: 280, height: 300 }, { width: 700, height: 300 }, { width: 1200, height: 300 }]) {
      await page.setViewportSize(size);
      await matrix.open('./?embed');
      await matrix.answerAll({ realtime: 'core', admin: 'yes' });
      await matrix.isAnalysed();
      await expect(matrix.reading).toBeHidden();
      // Neither the lead nor a row that is opened leads there.
      await matrix.bill('flask');
      await expect(matrix.result.getByText('More about it')).toHaveCount(0);
      const tall = () => page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const before = await tall();
      // As the frame does: as high as the content.
      await page.setViewportSize({ ...size, height: Math.ceil(before) });
      expect(Math.abs(await tall() - before), `${size.width} px`).toBeLessThan(1);
      const stuck = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((it) => {
        const { position, top } = getComputedStyle(it);
        return position === 'fixed' || (position === 'sticky' && top !== 'auto' && !it.closest('.scroll'));
      }).map((it) => it.className));
      expect(stuck).toEqual([]);
    }
  });

  test('says who leads before it asks, where there is one column', async ({ page, matrix }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await matrix.open('./?embed');
    await matrix.answer('realtime', 'core');
    const top = async (it) => (await it.boundingBox()).y;
    expect(await top(matrix.bottomBar)).toBeLessThan(await top(matrix.row('realtime')));
    await expect(matrix.bottomBar).toContainText('Node.js');
  });

  test('never scrolls sideways from 280 pixels up', async ({ page, matrix }) => {
    await matrix.open('./?embed');
    await matrix.answerAll({ realtime: 'core', admin: 'yes', data: 'document' });
    await matrix.openDetails();
    for (const width of [280, 320, 400, 640, 961]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
  });

  test('has no axe violation, light and dark, wide and narrow', async ({ page, matrix }) => {
    test.slow();
    await matrix.open('./?embed');
    await matrix.answerAll({ realtime: 'core', admin: 'yes' });
    await matrix.isAnalysed();
    await expectAccessible(page, { withReading: false });
  });
});
