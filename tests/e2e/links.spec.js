// Links: every result has one, it leads back to its answers, and no link keeps the page from starting.

import { expect, test } from './support/test.js';
import { ROWS, asText, explain, label, linkTo, option, rules, trees } from './support/rules.js';
import { FAULTS } from './support/server.js';

const KEY = 'decision-matrix:/:web-frameworks:v1';
const MADE = `rules=web-frameworks@${rules.version}`;
const NODE = option('node').name;
const example = rules.presets.find((it) => it.id === 'mvp-with-roles');
const [{ answers: row }] = ROWS;
const mvp = example.answers;
const { winner: [winner] } = explain(asText(mvp));
/** A link to a place of the page, such as the part for reading of other rules has. */
const linkToPlace = async (page) => {
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '#reading-takeaways', textContent: 'To a place' });
    document.getElementById('reading').prepend(link);
  });
  return page.getByRole('link', { name: 'To a place' });
};
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const fragment = (page) => new URL(page.url()).hash.slice(1);
const places = (page) => page.evaluate(() => history.length);
const arrival = (page) => page.locator('#link-notice');

/** The address says the answers that are shown. */
const isLinkTo = (page, answers) => expect.poll(() => fragment(page)).toBe(answers && linkTo(answers));

/** The page shows what the command line finds. */
async function shows(matrix, answers) {
  const { winner: ids, state } = explain(answers);
  await matrix.recommends(ids.join(' '), state);
}

/** The visitor changes what stands after `#` in the address. */
const goTo = (page, hash) => page.evaluate((hash) => { location.hash = hash; }, hash);

/** Two larger steps: an answer, then an example. */
async function answersThenExample(matrix) {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.isAnalysed();
  await matrix.applyExample(example.title);
  await matrix.isAnalysed();
}

test.describe('a link', () => {
  for (const { name, answers } of ROWS) {
    test(`${name}: opens its answers and its result, and stands in the address`, async ({ matrix, page }) => {
      const text = asText(answers);
      await matrix.open(`./#${linkTo(text)}`);
      for (const [id, value] of Object.entries(answers)) await expect(matrix.control(id, value)).toBeChecked();
      expect(await matrix.answered()).toBe(Object.keys(answers).length);
      await matrix.isAnalysed();
      const { winner: ids } = explain(text);
      await expect(matrix.result).toHaveAttribute('data-winner', ids.join(' '));
      await isLinkTo(page, text);
      await expect(arrival(page)).toBeEmpty();
    });
  }

  test('has every importance in it, and several values', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll({ ...row, languages: 'python', ml: true });
    await matrix.answer('languages', 'js');
    await matrix.weigh('admin', 'must');
    await matrix.weigh('languages', 'more');
    await isLinkTo(page, 'admin=yes!,auth=roles,deadline=weeks,languages=js+python*,ml=yes');
    const link = fragment(page);
    expect(link).toContain('&admin=yes!&auth=roles&deadline=weeks&languages=js+python*&ml=yes');

    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await matrix.open(`./#${link}`);
    await expect(matrix.importance('admin')).toHaveValue('must');
    await expect(matrix.importance('languages')).toHaveValue('more');
    await expect(matrix.importance('ml')).toHaveValue('normal');
    for (const value of ['js', 'python']) await expect(matrix.control('languages', value)).toBeChecked();
  });

  test('is written in one way, whatever way it came in', async ({ matrix, page }) => {
    await matrix.open('./#deadline=weeks&&admin=none&auth=roles&v=1&admin=yes*&');
    await isLinkTo(page, 'admin=yes*,auth=roles,deadline=weeks');
  });

  test('follows every change of the answers', async ({ matrix, page }) => {
    await matrix.open();
    expect(fragment(page)).toBe('');
    await matrix.answer('realtime', 'core');
    await isLinkTo(page, 'realtime=core');
    await matrix.weigh('realtime', 'more');
    await isLinkTo(page, 'realtime=core*');
    await matrix.clear('realtime');
    await isLinkTo(page, '');
    expect(page.url()).not.toContain('#');
  });

  test('of what was kept on the device stands in the address too', async ({ matrix, page }) => {
    await page.addInitScript((key) => localStorage.setItem(key, 'realtime=core!'), KEY);
    await matrix.open();
    await isLinkTo(page, 'realtime=core!');
  });

  test('goes before the answers that were kept, which undo brings back', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(mvp);
    await matrix.weigh('admin', 'must');
    const before = await kept(page);
    await page.goto('about:blank');

    await matrix.open(`./#${linkTo('realtime=core')}`);
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    expect(await matrix.answered()).toBe(1);
    await matrix.isAnalysed();
    expect(await kept(page)).toBe(before);
    await matrix.undoButton.click();
    await matrix.recommends(winner);
    await expect(matrix.importance('admin')).toHaveValue('must');
    expect(await matrix.answered()).toBe(Object.keys(mvp).length);
    await isLinkTo(page, before);
    expect(await kept(page)).toBe(before);
  });

  test('replaces the answers that were kept once the visitor changes something', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(mvp);
    await page.goto('about:blank');
    await matrix.open(`./#${linkTo('realtime=core')}`);
    await matrix.answer('ml', true);
    await expect.poll(() => kept(page)).toBe('ml=yes,realtime=core');
  });

  test('survives a reload, and comes before what was kept there too', async ({ matrix, page }) => {
    await page.addInitScript((key) => localStorage.setItem(key, 'admin=yes'), KEY);
    await matrix.open(`./#${linkTo('realtime=core!')}`);
    await matrix.reload();
    await shows(matrix, 'realtime=core!');
    await isLinkTo(page, 'realtime=core!');
  });

  test('is gone after start over', async ({ matrix, page }) => {
    await matrix.open(`./#${linkTo(asText(mvp))}`);
    await matrix.startOverButton.click();
    await isLinkTo(page, '');
    expect(page.url()).not.toContain('#');
  });
});

/** Links with something to say about, and what is said. `MADE` is a link that was made here and now. */
const SAID = {
  'made with an older version, with the same lead': ['v=1&rules=web-frameworks@2025.1&was=node&realtime=core', [`This link was made with version 2025.1 of these rules; this page has ${rules.version}. ${NODE} led then; now as well.`], 1],
  'made with an older version, with another lead': ['v=1&rules=web-frameworks@2025.1&was=flask&realtime=core', [`This link was made with version 2025.1 of these rules; this page has ${rules.version}. Flask led then; with the rules of this page ${NODE} leads.`], 1],
  'made with an older version, without its lead': ['v=1&rules=web-frameworks@2025.1&realtime=core', [`This link was made with version 2025.1 of these rules; this page has ${rules.version}. Which option led then, it does not say.`], 1],
  'with a lead that is none any more': ['v=1&rules=web-frameworks@2025.1&was=cherrypy&realtime=core', [`“cherrypy” led then; with the rules of this page ${NODE} leads.`], 1],
  'with parts that are unknown': [`${MADE}&was=node&realtime=core&relatime=core&admin=maybe&ml&v=1`, ['Not understood, so left out: “relatime=core” (no such question; did you mean ‘realtime’?), “admin=maybe” (unknown value ‘maybe’), ', '“ml” (an answer is written question=value).'], 1],
  'that answers a question twice': [`${MADE}&was=node&realtime=some&realtime=core&v=1`, ['Answered again further on, so left out: “realtime=some”.'], 1],
  'that lost the mark of a must': [`${MADE}&was=flask&realtime=core&v=1`, [`When this link was made, Flask led; now ${NODE} leads, under the same version of the rules. It may have lost something on its way, such as the mark of a must.`], 1],
  'that lost its end': [`${MADE}&was=node&realtime=core`, ['The end of this link is missing. What is left of it was taken.'], 1],
  'with many leads of then': [`${MADE}&was=${Array.from({ length: 900 }, (_, at) => `x${at}`).join('+')}&realtime=core&v=1`, ['When this link was made, “x0”, “x1”, “x2”, “x3”, “x4” and 895 more led;'], 1],
  'with many unknown parts': [`${MADE}&was=node&realtime=core&${Array.from({ length: 9 }, (_, at) => `q${at}=x`).join('&')}&v=1`, [', 4 more.'], 1],
  'made with other rules': ['v=1&rules=pizza@3&was=napoli&realtime=core', ['This link was made with other rules, “pizza” 3. None of its answers was taken, because they may mean something else here.'], 0],
  'in a form of a later day': ['v=9&realtime=core', ['This link has a form that this page does not know (v=9). What could be read was taken.'], 1],
  'too long to be one': [`v=1&realtime=core&x=${'y'.repeat(330_000)}`, ['The link is too long to be one of this page. Nothing of it was read.'], 0],
  'that pretends to be markup': ['v=1&<img src=x onerror=alert(1)>=<b>&realtime=core', ['Not understood, so left out:'], 1],
};
test.describe('what there is to say about a link', () => {
  for (const [what, [hash, said, answers]] of Object.entries(SAID)) {
    test(`${what}: is said until it is put away`, async ({ matrix, page }) => {
      await matrix.open(`./#${hash}`);
      for (const sentence of said) await expect(arrival(page)).toContainText(sentence);
      expect(await matrix.answered()).toBe(answers);
      await expect(matrix.trouble).toBeEmpty();
      expect(await page.locator('#link-notice :is(img, b)').count()).toBe(0);

      await matrix.answer('ml', true);
      await matrix.isAnalysed();
      await expect(arrival(page)).not.toBeEmpty();
      await arrival(page).getByRole('button', { name: 'Got it' }).press('Enter');
      await expect(arrival(page)).toBeEmpty();
      await expect(matrix.result).toBeFocused();
    });
  }

  test('is a status message of the page', async ({ matrix, page }) => {
    await matrix.open(`./#${SAID['in a form of a later day'][0]}`);
    await expect(page.getByRole('status').filter({ hasText: 'v=9' })).toBeVisible();
  });

  test('of other rules leaves the answers that were kept', async ({ matrix, page }) => {
    await page.addInitScript((key) => localStorage.setItem(key, 'admin=yes'), KEY);
    await matrix.open(`./#${SAID['made with other rules'][0]}`);
    await matrix.recommends('django');
    await expect(arrival(page)).toContainText('other rules');
    expect(await kept(page)).toBe('admin=yes');
    await isLinkTo(page, 'admin=yes');
  });

  test('names what moved, was dropped, and what a former option is called', async ({ matrix, page, site }) => {
    const moved = { shadow: 'shade', fog: null, ash: 'birch', 'wind=storm': 'wind=yes', 'rain=hail': null };
    const text = JSON.stringify({ ...trees, version: '2', moved });
    site.breaks(/^rules\.json$/, text);
    await matrix.open(`${site.url}#v=1&rules=trees@1&was=ash&shadow=yes!&fog=yes&wind=storm&rain=hail&wet=yes`);
    await expect(arrival(page).locator('p')).toHaveText([
      'This link was made with version 1 of these rules; this page has 2. Birch led then; with the rules of this page Alder leads.',
      'Called otherwise since: “shadow” is now “shade” (Shade), “wind=storm” is now “Yes” (Wind). Look whether this is still what was meant.',
      'No longer asked, so left out: “fog=yes”, “rain=hail”.',
    ]);
    await matrix.recommends('alder');
    await expect.poll(() => fragment(page)).toBe(linkTo('shade=yes!,wet=yes,wind=yes', text));
  });
});

test('a link ends in a letter or a digit, also behind the mark of a must', async ({ matrix, page }) => {
  await matrix.open('./#realtime=core!&v=1');
  await isLinkTo(page, 'realtime=core!');
  expect(page.url()).toMatch(/[a-z0-9]$/i);
});

/** The same link as programs that pass it on write it. */
const WRITTEN = {
  'percent-encoded': (link) => link.replace(/[^a-z0-9=&]/gi, (char) => `%${char.charCodeAt().toString(16)}`),
  'percent-encoded as a whole': encodeURIComponent,
  'percent-encoded as a whole, and once more': (link) => encodeURIComponent(encodeURIComponent(link)),
  'with & encoded once more than =': (link) => encodeURIComponent(link).replaceAll('%26', '%2526'),
  'with a space for +': (link) => link.replaceAll('+', ' '),
  'in the order of the first edition': (link) => `v=1&${link.replace('&v=1', '')}`,
  'with what counts clicks behind it': (link) => `${link}&utm_source=mail&fbclid=x`,
  'with a query behind it': (link) => `${link}?utm_source=mail`,
  'with a full stop behind it': (link) => `${link}.`,
  'with &amp; for &': (link) => link.replaceAll('&', '&amp;'),
  'with an & at its end': (link) => `${link}&`,
  'with unusual order': (link) => link.split('&').reverse().join('&'),
};
for (const [how, write] of Object.entries(WRITTEN)) {
  test(`a link ${how} opens the same answers, with nothing to say`, async ({ matrix, page }) => {
    const text = 'admin=yes!,languages=js+python*,realtime=core';
    await matrix.open(`./#${write(linkTo(text))}`);
    await isLinkTo(page, text);
    expect(await matrix.answered()).toBe(4);
    await expect(arrival(page)).toBeEmpty();
  });
}

/** Numbers that look random and are the same in every run. */
function* dice(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('no fragment keeps the page from starting or from taking answers', async ({ matrix, page }) => {
  test.slow();
  const next = dice(7);
  const pick = (from) => from[Math.floor(next.next().value * from.length)];
  const pieces = ['v=1', 'rules=', '@', '&', '&&', '=', '!', '*', '+', '%', '%zz', '%E0%A4', '%00', 'admin', 'yes', 'realtime=core', 'was=', 'node', '#', '?', '\u202e', '😀', '\ud800', '<', '"', '&amp;', ',', '/', '\\'];
  const made = Array.from({ length: 20 }, () => Array.from({ length: 12 }, () => pick(pieces)).join(''));
  const fixed = ['%', '=', '&', '===&&&===', 'v=', 'v=1&', 'rules=@', '__proto__=yes', 'constructor=yes', '%00=%00', '='.repeat(15_000), '&a='.repeat(5_000)];
  for (const hash of [...fixed, ...made]) {
    await page.goto('about:blank');
    await matrix.open(`./#${hash}`);
    await matrix.answer('ml', true);
    await expect(matrix.trouble).toBeEmpty();
    await matrix.startOverButton.click();
    await matrix.recommends('', 'nothing-said');
  }
});

test.describe('a place in the page', () => {
  test('stays in the address until there are answers, and is shown', async ({ matrix, page }) => {
    const place = await page.goto('./').then(() => page.locator('#reading [id]').first().getAttribute('id'));
    await page.goto('about:blank');
    await matrix.open(`./#${place}`);
    expect(fragment(page)).toBe(place);
    await expect(page.locator(`[id="${place}"]`)).toBeInViewport();
    await matrix.answer('realtime', 'core');
    await isLinkTo(page, 'realtime=core');
  });

  test('says nothing about answers: they stay, and so does what is said about a link', async ({ matrix, page }) => {
    await matrix.open('./#v=9&realtime=core');
    await expect(arrival(page)).toContainText('v=9');
    await goTo(page, 'reading');
    await isLinkTo(page, 'realtime=core');
    await matrix.isAnalysed();
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await expect(arrival(page)).toContainText('v=9');
    await matrix.answer('ml', true);
    await isLinkTo(page, 'ml=yes,realtime=core');
  });

  test('is shown, and the address goes on holding the answers', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await isLinkTo(page, 'realtime=core');
    await matrix.isAnalysed();
    const link = await linkToPlace(page);
    const place = await link.getAttribute('href');
    await link.click();
    await expect(page.locator(place)).toBeInViewport();
    await expect(page.locator(`${place}:target`)).toHaveCount(1);
    await isLinkTo(page, 'realtime=core');
  });

  test('back from it takes back no answer that was given since, and leads to where one was', async ({ matrix, page }) => {
    await matrix.open();
    const before = await places(page);
    const link = await linkToPlace(page);
    await link.scrollIntoViewIfNeeded();
    const seen = await page.evaluate(() => scrollY);
    await link.click();
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(seen);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(seen);
    await page.goForward();
    await matrix.answerAll(mvp);
    await matrix.isAnalysed();
    await isLinkTo(page, asText(mvp));
    expect(await places(page)).toBe(before + 1);
    await page.goBack();
    await isLinkTo(page, asText(mvp));
    await matrix.recommends(winner);
    await expect.poll(() => kept(page)).not.toBeNull();
    await matrix.answer('ml', true);
    await page.goForward();
    await isLinkTo(page, `${asText(mvp)},ml=yes`);
    await expect(matrix.said).toBeEmpty();
  });

  test('between two larger steps it hides neither', async ({ matrix, page }) => {
    await answersThenExample(matrix);
    await goTo(page, 'reading');
    await matrix.answer('ml', true);
    await matrix.isAnalysed();
    await page.goBack();
    await isLinkTo(page, `${asText(mvp)},ml=yes`);
    await page.goBack();
    await isLinkTo(page, 'realtime=core');
    await expect(matrix.control('ml', true)).not.toBeChecked();
  });
});

test.describe('back and forward', () => {
  test('answering one by one adds no place to the history', async ({ matrix, page }) => {
    await matrix.open();
    const before = await places(page);
    await matrix.answerAll({ ...mvp, realtime: 'some', ml: true });
    await matrix.weigh('admin', 'must');
    await matrix.clear('ml');
    await matrix.undoButton.click();
    await isLinkTo(page, asText({ ...mvp, realtime: 'some', ml: true }, { admin: 'must' }));
    expect(await places(page)).toBe(before);
  });

  test('an example is a place of its own: back brings the answers before it, forward the example', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await matrix.weigh('realtime', 'must');
    await matrix.isAnalysed();
    const before = await places(page);
    await matrix.applyExample(example.title);
    await isLinkTo(page, asText(mvp));
    await matrix.isAnalysed();
    expect(await places(page)).toBe(before + 1);

    await page.goBack();
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await expect(matrix.importance('realtime')).toHaveValue('must');
    expect(await matrix.answered()).toBe(1);
    await isLinkTo(page, 'realtime=core!');
    await matrix.isAnalysed();

    await page.goForward();
    for (const [id, value] of Object.entries(mvp)) await expect(matrix.control(id, value)).toBeChecked();
    await isLinkTo(page, asText(mvp));
    await matrix.isAnalysed();
    expect(await places(page)).toBe(before + 1);
  });

  test('taking an example back and making it again adds no place', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await matrix.isAnalysed();
    await matrix.applyExample(example.title);
    await isLinkTo(page, asText(mvp));
    await matrix.isAnalysed();
    const before = await places(page);
    for (let time = 0; time < 2; time += 1) {
      await matrix.undoButton.click();
      await isLinkTo(page, 'realtime=core');
      await matrix.isAnalysed();
      await matrix.redoButton.click();
      await isLinkTo(page, asText(mvp));
      await matrix.isAnalysed();
    }
    expect(await places(page)).toBe(before);
  });

  test('back, and the same example again, is a place of its own again', async ({ matrix, page }) => {
    await answersThenExample(matrix);
    const before = await places(page);
    await page.goBack();
    await isLinkTo(page, 'realtime=core');
    await matrix.isAnalysed();
    await matrix.applyExample(example.title);
    await isLinkTo(page, asText(mvp));
    await matrix.isAnalysed();
    expect(await places(page)).toBe(before);
    await page.goBack();
    await isLinkTo(page, 'realtime=core');
    await expect(matrix.control('realtime', 'core')).toBeChecked();
  });

  test('after a reload back still knows its steps', async ({ matrix, page }) => {
    await matrix.open(`./#${linkTo(asText(mvp))}`);
    await matrix.isAnalysed();
    await matrix.startOverButton.click();
    await isLinkTo(page, '');
    await matrix.isAnalysed();
    await matrix.reload();
    expect(await matrix.answered()).toBe(0);
    await page.goBack();
    await matrix.recommends(winner);
    await isLinkTo(page, asText(mvp));
    await page.goForward();
    await matrix.recommends('', 'nothing-said');
  });

  test('an example at the very beginning is one too: back returns to the empty page', async ({ matrix, page }) => {
    await matrix.open();
    const before = await places(page);
    await matrix.applyExample(example.title);
    await isLinkTo(page, asText(mvp));
    await matrix.isAnalysed();
    expect(await places(page)).toBe(before + 1);
    await page.goBack();
    await matrix.recommends('', 'nothing-said');
    await isLinkTo(page, '');
    await page.goForward();
    await matrix.recommends(winner);
  });

  test('start over is one too, and what back brings can be undone', async ({ matrix, page }) => {
    await matrix.open(`./#${linkTo(asText(mvp))}`);
    await matrix.isAnalysed();
    const before = await places(page);
    await matrix.startOverButton.click();
    await isLinkTo(page, '');
    await matrix.isAnalysed();
    expect(await places(page)).toBe(before + 1);
    await page.goBack();
    await matrix.recommends(winner);
    await matrix.undoButton.click();
    await matrix.recommends('', 'nothing-said');
  });

  test('after a place in the page, an example is still a place of its own', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await matrix.isAnalysed();
    await goTo(page, 'reading');
    await page.goBack();
    await isLinkTo(page, 'realtime=core');
    await matrix.applyExample(example.title);
    await isLinkTo(page, asText(mvp));
    await matrix.isAnalysed();
    await page.goBack();
    await isLinkTo(page, 'realtime=core');
    await expect(matrix.control('realtime', 'core')).toBeChecked();
  });

  test('few steps lead out of the page, however much was answered', async ({ matrix, page }) => {
    await page.goto('about:blank');
    await answersThenExample(matrix);
    await matrix.answerAll({ ml: true, io: true, realtime: 'some' });
    await matrix.isAnalysed();
    await page.goBack();
    await isLinkTo(page, 'realtime=core');
    await matrix.isAnalysed();
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  test('another link in the same tab opens its answers, with what there is to say; back brings those before', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(mvp);
    await matrix.isAnalysed();
    await goTo(page, 'v=9&realtime=core!');
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await expect(matrix.importance('realtime')).toHaveValue('must');
    expect(await matrix.answered()).toBe(1);
    await expect(arrival(page)).toContainText('v=9');
    await isLinkTo(page, 'realtime=core!');
    await matrix.isAnalysed();
    await page.goBack();
    await matrix.recommends(winner);
    expect(await matrix.answered()).toBe(Object.keys(mvp).length);
    await expect(arrival(page)).toBeEmpty();
  });

  test('a first link in a tab without answers opens too', async ({ matrix, page }) => {
    await matrix.open();
    await goTo(page, linkTo('realtime=core'));
    await expect(matrix.control('realtime', 'core')).toBeChecked();
  });
});

/** Ways in which a browser keeps a page from writing its address too often. */
const REFUSALS = {
  throws: () => { throw new DOMException('Attempt to use history.replaceState() more than 100 times per 30 seconds', 'SecurityError'); },
  'passes it over': () => {},
};
for (const [how, refuse] of Object.entries(REFUSALS)) {
  test.describe(`a browser that ${how} when the address changes often`, () => {
    test.beforeEach(({ page }) => page.addInitScript((refuse) => {
      for (const method of ['replaceState', 'pushState']) {
        const real = history[method];
        const refused = new Function(`return (${refuse})()`);
        history[method] = function (...all) {
          if (window.refuses) {
            window.asked = (window.asked ?? 0) + 1;
            return refused();
          }
          return real.apply(this, all);
        };
      }
    }, refuse.toString()));
    const refuses = (page, does) => page.evaluate((does) => { window.refuses = does; }, does);

    test('gets the newest link as soon as it takes one again', async ({ matrix, page }) => {
      await matrix.open();
      await matrix.answer('realtime', 'core');
      await isLinkTo(page, 'realtime=core');
      await refuses(page, true);
      await matrix.answer('realtime', 'some');
      await matrix.answer('ml', true);
      await matrix.recommends(explain('ml=yes,realtime=some').winner.join(' '));
      expect(fragment(page)).toBe(linkTo('realtime=core'));
      await expect.poll(() => page.evaluate(() => window.asked)).toBeGreaterThan(3);
      await refuses(page, false);
      await isLinkTo(page, 'ml=yes,realtime=some');
    });

    test('a larger step that was refused is a place of its own all the same', async ({ matrix, page }) => {
      await matrix.open();
      await matrix.answer('realtime', 'core');
      await isLinkTo(page, 'realtime=core');
      await matrix.isAnalysed();
      await refuses(page, true);
      await matrix.applyExample(example.title);
      await expect.poll(() => page.evaluate(() => window.asked)).toBeGreaterThan(1);
      await refuses(page, false);
      await isLinkTo(page, asText(mvp));
      await page.goBack();
      await isLinkTo(page, 'realtime=core');
      await expect(matrix.control('realtime', 'core')).toBeChecked();
    });
  });
}

test.describe('without the analysis', () => {
  test.use({ noisy: true });

  test('a link is read all the same', async ({ matrix, page, site }) => {
    site.breaks(/^analysis-.*\.wasm$/, FAULTS.missing);
    await matrix.open(`${site.url}#${linkTo('realtime=core')}`);
    await matrix.recommends('node');
    expect(fragment(page)).toBe(linkTo('realtime=core'));
    await matrix.answer('admin', 'yes');
    await isLinkTo(page, 'admin=yes,realtime=core');
  });
});

test('a link that is as long as links get opens every question', async ({ matrix, page }) => {
  const all = rules.questions.map(({ id, kind, values }) => `${id}=${kind === 'toggle' ? 'yes' : values[0].id}!`).sort().join();
  await matrix.open(`./#${linkTo(all)}`);
  await isLinkTo(page, all);
  expect(await matrix.answered()).toBe(rules.questions.length);
  await expect(matrix.control('data', 'relational')).toHaveAccessibleName(label('data', 'relational'));
});
