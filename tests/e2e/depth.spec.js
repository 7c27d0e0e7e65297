// How sure the result is, what would change it, what to ask next: whether the page says the same as the
// command line, keeps what it promises, and lets everything be taken back.

import { MatrixPage, points, sum } from './support/page.js';
import { expect, test } from './support/test.js';
import { Dialogs } from './support/dialogs.js';
import { ROWS, asText, change, condition, explain, label, listed, option, rules, topic, trees, treesText } from './support/rules.js';

const KEY = 'decision-matrix:/:web-frameworks:v1';
const [{ answers: mvp, winner }, , { answers: chat }] = ROWS;
// Far ahead: no single answer moves the winner.
const { answers: shop } = rules.presets.find((it) => it.id === 'shop');
const names = (ids) => ids.map((id) => option(id).name);
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** An answer to every question that ends with one winner: those of an example, else the first value. */
const firsts = {
  ...Object.fromEntries(rules.questions.map(({ id, kind, values }) => [id, kind === 'toggle' ? true : values[0].id])),
  ...rules.presets.find((it) => it.id === 'internal-tool').answers,
};

/** Opens the page with these answers kept from an earlier visit. */
async function openWith(matrix, answers) {
  await matrix.page.addInitScript(([key, text]) => {
    if (!localStorage.getItem(key)) localStorage.setItem(key, text);
  }, [KEY, asText(answers)]);
  await matrix.open();
  await matrix.isAnalysed();
}

/** A share as the page writes it. */
function percent(share, basis) {
  const sampled = basis === 'sampled';
  const perMille = Math.round(share * 1000);
  if (share === 0 && !sampled) return 'none';
  if (perMille < 10) return 'less than 1\u00a0%';
  if (perMille > 990 && (share < 1 || sampled)) return 'more than 99\u00a0%';
  return `${sampled ? 'about ' : ''}${Math.floor((perMille + 5) / 10)}\u00a0%`;
}

/** What the bar of shares names. */

/** How the page writes where a change leads. */
function ends({ winner: best, gap }) {
  if (!best.length) return 'every option is ruled out';
  if (best.length === rules.options.length) return 'nothing separates the options';
  if (best.length > 1) return `a tie of ${listed(names(best))}`;
  if (gap === null) return `${listed(names(best))}, the only one left`;
  return `${listed(names(best))}, by ${gap}\u00a0point${gap === 1 ? '' : 's'}`;
}

for (const { name, answers, winner: best } of ROWS) {
  test(`${name}: the outlook says the share that the command line says`, async ({ matrix }) => {
    await openWith(matrix, answers);
    const { certainty: { shares, basis, margin } } = explain(asText(answers));
    const open = rules.questions.length - Object.keys(answers).length;
    const [[most, share]] = Object.entries(shares).sort(([, one], [, two]) => two - one);
    const other = share > shares[best] + Math.max(margin, 0.01) ? ` ${option(most).name} wins more often: in ${percent(share, basis)}.` : '';
    await expect(matrix.outlook.locator('> p').first()).toHaveText(`${option(best).name} wins in ${percent(shares[best], basis)} of the ways to answer the ${open} open questions.${other}`);
  });

  test(`${name}: where the open questions lead is what the command line says, the largest share first`, async ({ matrix }) => {
    await openWith(matrix, answers);
    const { certainty: { shares, basis, tied, margin } } = explain(asText(answers));
    await matrix.openDetails();
    const rows = await matrix.result.locator('.outcomes > li').evaluateAll((all) => all.map((it) => [...it.querySelectorAll('span')].map((part) => part.textContent)));
    const expected = Object.entries(shares).sort(([, one], [, two]) => two - one).map(([id, share]) => [option(id).name, percent(share, basis)]);
    expect(rows.slice(0, rules.options.length)).toEqual(expected);
    if (tied > 0) expect(rows).toContainEqual(['Ties, split evenly above', percent(tied, basis)]);
    if (basis === 'sampled') await expect(matrix.result).toContainText(`Each share is within ${Math.ceil(Math.round(margin * 1000) / 10)} percentage points`);
  });

  test(`${name}: the changes are those that the command line finds, in its order`, async ({ matrix }) => {
    await openWith(matrix, answers);
    const { changes } = explain(asText(answers));
    expect(await matrix.changesSaid()).toEqual(changes.list.map((it) => `${condition(it, answers)}: ${ends(it)}.`));
  });

  test(`${name}: the marks in the questions are those of the command line`, async ({ matrix, page }) => {
    await openWith(matrix, answers);
    const { ask, settled } = explain(asText(answers));
    const marked = (mark) => page.locator(`[data-mark="${mark}"]`).evaluateAll((all) => all.map((it) => it.dataset.question));
    expect(await marked('next')).toEqual(ask.slice(0, 1).map((it) => it.question));
    expect((await marked('settled')).sort()).toEqual([...settled].sort());
  });
}

test.describe('the shares beside the certainty', () => {
  const byShare = (shares, ids) => [...ids].sort((one, two) => shares[two] - shares[one]);

  test('where nobody leads yet say in a sentence what they are', async ({ matrix }) => {
    await openWith(matrix, { ml: 'no' });
    const { winner: none, certainty: { shares, basis } } = explain('ml=no');
    expect(none).toEqual([]);
    const [most] = byShare(shares, Object.keys(shares));
    const sentence = matrix.outlook.locator('> p').first();
    await expect(sentence).toContainText(`${option(most).name} wins`);
    await expect(sentence).toContainText(`${percent(shares[most], basis)} of the ways to answer the ${rules.questions.length - 1} open questions`);
  });

  test('say nothing where nobody can win any more', async ({ page, site }) => {
    const none = structuredClone(trees);
    none.rules.push({ id: 'nobody', if: 'shade', veto: none.options.map((it) => it.id), because: 'Nothing grows here.' });
    none.tests = [];
    site.breaks(/^rules\.json$/, JSON.stringify(none));
    const matrix = new MatrixPage(page, none);
    await matrix.open(site.url);
    await matrix.answer('shade', true);
    await matrix.recommends('', 'everything-ruled-out');
    await matrix.isAnalysed();
    await expect(matrix.outlook).not.toContainText('%');
    await expect(matrix.result.locator('#outcomes')).toBeHidden();
  });
});

test('what it rests on is shown whole, the rest behind a count', async ({ matrix }) => {
  await openWith(matrix, ROWS[1].answers);
  await matrix.openDetails();
  const said = await matrix.result.locator('#rests .points').allTextContents();
  expect(said.length).toBeGreaterThan(8);
  for (const it of said) expect(it).toMatch(/^\d+\u00a0(less|more)$/);
  const sizes = said.map((it) => Number.parseInt(it, 10));
  expect(sizes).toEqual([...sizes].sort((one, two) => one - two));
  await expect(matrix.result.locator('#rests-count')).toHaveText(`${said.length - 8} more reason${said.length === 9 ? '' : 's'}`);
});

test.describe('changes that are tried', () => {
  test('one gives what it promised', async ({ matrix }) => {
    await openWith(matrix, mvp);
    const [first] = explain(asText(mvp)).changes.list;
    await matrix.tryChange(change(first, mvp));
    await expect(matrix.result.getByRole('heading', { level: 2 })).toHaveText(listed(names(first.winner)));
    await expect(matrix.said).toHaveText(`Tried: ${change(first, mvp)}.`);
  });

  test('undo brings back everything and says so', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(mvp);
    await matrix.isAnalysed();
    const before = { kept: await kept(page), state: await matrix.result.getAttribute('data-state'), bill: await matrix.bill(winner), changes: await matrix.changesSaid() };
    const [first] = explain(asText(mvp)).changes.list;
    await matrix.tryChange(change(first, mvp));
    await matrix.isAnalysed();
    expect(await kept(page)).not.toBe(before.kept);
    await matrix.undoButton.click();
    await expect(matrix.said).toHaveText(`Undone: ${change(first, mvp)}.`);
    await matrix.recommends(winner, before.state);
    expect(await kept(page)).toBe(before.kept);
    expect(await matrix.bill(winner)).toEqual(before.bill);
    expect(await matrix.changesSaid()).toEqual(before.changes);
  });

  test('each of six gives the winner it promised', async ({ matrix }) => {
    await openWith(matrix, chat);
    const list = explain(asText(chat)).changes.list.slice(0, 6);
    expect(list).toHaveLength(6);
    for (const it of list) {
      await matrix.isAnalysed();
      await matrix.tryChange(change(it, chat));
      const level = it.winner.length === rules.options.length;
      await matrix.recommends(level ? '' : it.winner.join(' '));
      if (it.winner.length === 1) await expect(matrix.result.locator('.certainty')).toContainText(`${it.gap}\u00a0point`);
      await matrix.undoButton.click();
      await matrix.recommends('node');
    }
  });

  test('the focus goes to the heading of the new list', async ({ matrix, page }) => {
    await openWith(matrix, { admin: 'yes' });
    await matrix.tryChange(`${topic('realtime')}: ${label('realtime', 'core')}`);
    await matrix.isAnalysed();
    await expect(page.getByRole('heading', { name: 'What would change this' })).toBeFocused();
  });

  test('what was tried is said where it was tried, and taken back there', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    await matrix.isAnalysed();
    const before = await matrix.changesSaid();
    await expect(matrix.triedHere).toBeEmpty();
    const [first] = explain(asText(mvp)).changes.list;
    await matrix.tryChange(change(first, mvp));
    await expect(matrix.triedHere).toHaveText(`Tried: ${change(first, mvp)}.Undo`);
    await matrix.triedHere.getByRole('button', { name: `Undo the try: ${change(first, mvp)}`, exact: true }).click();
    await matrix.recommends(winner);
    await matrix.isAnalysed();
    expect(await matrix.changesSaid()).toEqual(before);
    await expect(matrix.triedHere).toBeEmpty();
    await expect(matrix.said).toHaveText(`Undone: ${change(first, mvp)}.`);
    await expect(page.getByRole('heading', { name: 'What would change this' })).toBeFocused();
  });

  for (const width of [1280, 390]) {
    test(`at ${width} px the list stays under the hand, with a try and when it is taken back`, async ({ matrix, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openWith(matrix, shop);
      await matrix.isAnalysed();
      const heading = page.getByRole('heading', { name: 'What would change this' });
      // In the middle, where there is room above and below whatever the answers are.
      await heading.evaluate((it) => it.scrollIntoView({ block: 'center' }));
      const top = async () => Math.round((await heading.boundingBox()).y);
      const before = await top();
      const leader = await matrix.result.locator('.leader').evaluate((it) => it.offsetHeight);
      const [first] = explain(asText(shop)).changes.list;
      await matrix.tryChange(change(first, shop));
      await matrix.recommends(first.winner.join(' '));
      await matrix.isAnalysed();
      expect(Math.abs(await top() - before)).toBeLessThanOrEqual(1);
      expect(await matrix.result.locator('.leader').evaluate((it) => it.offsetHeight)).not.toBe(leader);
      await matrix.triedHere.getByRole('button').click();
      await matrix.recommends('django');
      await matrix.isAnalysed();
      expect(Math.abs(await top() - before)).toBeLessThanOrEqual(1);
    });
  }

  test('with the next answer it is no longer the try that undo would take back', async ({ matrix }) => {
    await openWith(matrix, { admin: 'yes' });
    const tried = `${topic('realtime')}: ${label('realtime', 'core')}`;
    await matrix.tryChange(tried);
    await expect(matrix.triedHere).toContainText(tried);
    await matrix.answer('realtime', 'some');
    await expect(matrix.triedHere).toBeEmpty();
  });

  test('one that takes the only answer back does not lose the focus', async ({ matrix }) => {
    await openWith(matrix, { admin: 'yes' });
    await matrix.tryChange(`${topic('admin')}: no answer`);
    await matrix.recommends('', 'nothing-said');
    await matrix.isAnalysed();
    await matrix.hasFocusSomewhere();
    await matrix.triedHere.getByRole('button').click();
    await matrix.recommends('django');
    await matrix.hasFocusSomewhere();
  });
});

test.describe('when no single answer changes the winner', () => {
  test('the pairs of answers that do are those that the command line finds', async ({ matrix }) => {
    await openWith(matrix, shop);
    const { list } = explain(asText(shop)).changes;
    expect(await matrix.changesSaid()).toEqual(list.map((it) => `${condition(it, shop)}: ${ends(it)}.`));
    await expect(matrix.changes).toContainText('No single change is enough. Two together are:');
  });

  test('a pair is tried and taken back in one step', async ({ matrix, page }) => {
    await openWith(matrix, shop);
    const [first] = explain(asText(shop)).changes.list;
    await matrix.tryChange(change(first, shop));
    await matrix.recommends(first.winner.join(' '));
    await expect(matrix.said).toHaveText('Tried: 2 answers.');
    await page.keyboard.press('Control+z');
    await matrix.recommends('django');
    await expect(matrix.said).toHaveText('Undone: 2 answers.');
    expect(await matrix.answered()).toBe(Object.keys(shop).length);
  });
});

test.describe('undo and redo', () => {
  test('have nothing to do at first', async ({ matrix }) => {
    await matrix.open();
    await expect(matrix.undoButton).toHaveAttribute('aria-disabled', 'true');
    await expect(matrix.redoButton).toHaveAttribute('aria-disabled', 'true');
  });

  test('go back and forth over single answers, and say what they did', async ({ matrix }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await matrix.answer('realtime', 'some');
    const step = `${topic('realtime')}: ${label('realtime', 'some')}`;
    await matrix.undoButton.click();
    await expect(matrix.said).toHaveText(`Undone: ${step}.`);
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await matrix.redoButton.click();
    await expect(matrix.said).toHaveText(`Redone: ${step}.`);
    await expect(matrix.control('realtime', 'some')).toBeChecked();
    await expect(matrix.redoButton).toHaveAttribute('aria-disabled', 'true');
  });

  test('a cleared answer comes back with its importance', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('admin', 'yes');
    await matrix.weigh('admin', 'more');
    await matrix.clear('admin');
    await page.keyboard.press('Control+z');
    await expect(matrix.said).toHaveText(`Undone: ${topic('admin')}: no answer.`);
    await expect(matrix.control('admin', 'yes')).toBeChecked();
    await expect(matrix.importance('admin')).toHaveValue('more');
  });

  test('a changed importance is a step of its own', async ({ matrix }) => {
    await matrix.open();
    await matrix.answer('admin', 'yes');
    await matrix.weigh('admin', 'must');
    await matrix.undoButton.click();
    await expect(matrix.said).toHaveText(`Undone: ${topic('admin')}: ${label('admin', 'yes')}, a must.`);
    await expect(matrix.importance('admin')).toHaveValue('normal');
    await expect(matrix.control('admin', 'yes')).toBeChecked();
  });

  test('work by the same keys where they have other letters', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    const keyboard = await page.context().newCDPSession(page);
    // A Russian keyboard: я is where Z is, н where Y is.
    const press = (key, code, windowsVirtualKeyCode) => keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers: 2, key, code, windowsVirtualKeyCode });
    await press('я', 'KeyZ', 90);
    await matrix.recommends('', 'nothing-said');
    await press('н', 'KeyY', 89);
    await matrix.recommends('node');
  });

  for (const [what, control] of [
    ['the way to the question to ask next', (matrix) => matrix.outlook.getByRole('link', { name: /^Ask next/ })],
    ['the way to what would change this', (matrix) => matrix.outlook.getByRole('link', { name: 'What would change this' })],
    ['a change that can be tried', (matrix) => matrix.changes.getByRole('button', { name: /^Try it/ }).nth(1)],
  ]) {
    test(`leave the focus on ${what}`, async ({ matrix, page }) => {
      await matrix.open();
      await matrix.answerAll({ ...chat, admin: 'yes' });
      await matrix.isAnalysed();
      const before = await control(matrix).elementHandle();
      await before.focus();
      await page.keyboard.press('Control+z');
      await matrix.isAnalysed();
      await expect(control(matrix)).toBeFocused();
    });
  }

  for (const redo of ['Control+Shift+Z', 'Control+y']) {
    test(`work by Ctrl+Z and ${redo}, wherever the focus is`, async ({ matrix, page }) => {
      await matrix.open();
      await matrix.answer('realtime', 'core');
      await page.keyboard.press('Control+z');
      await matrix.recommends('', 'nothing-said');
      await expect(matrix.control('realtime', 'core')).not.toBeChecked();
      await page.keyboard.press(redo);
      await matrix.recommends('node');
      await expect(matrix.control('realtime', 'core')).toBeChecked();
    });
  }
});

test.describe('examples', () => {
  const preset = rules.presets.find((it) => it.id === 'mobile-back-end');

  test('one action applies one, and the menu closes', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('admin', 'yes');
    await matrix.applyExample(preset.title);
    await expect(matrix.said).toHaveText(`Example “${preset.title}”.`);
    await expect(matrix.examples).not.toHaveAttribute('open');
    expect(await kept(page)).not.toContain('admin=');
    for (const [id, value] of Object.entries(preset.answers)) for (const one of [value].flat()) await expect(matrix.control(id, one)).toBeChecked();
    const said = explain(asText(preset.answers, preset.importance));
    await matrix.recommends(said.winner.join(' '), said.state);
  });

  test('applying one leaves the focus on the menu', async ({ matrix }) => {
    await matrix.open();
    await matrix.applyExample(preset.title);
    await expect(matrix.examples.locator('> summary')).toBeFocused();
  });

  test('Ctrl+Z brings back what was there before, Ctrl+Shift+Z the example', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answer('admin', 'yes');
    const before = await kept(page);
    await matrix.applyExample(preset.title);
    const after = await kept(page);
    await page.keyboard.press('Control+z');
    await expect(matrix.said).toHaveText(`Undone: Example “${preset.title}”.`);
    expect(await kept(page)).toBe(before);
    await matrix.recommends('django');
    await page.keyboard.press('Control+Shift+Z');
    await expect(matrix.said).toHaveText(`Redone: Example “${preset.title}”.`);
    expect(await kept(page)).toBe(after);
  });

  test('the menu holds every example and closes by Escape', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.examples.locator('> summary').click();
    // Under their headings, each where it first comes up; those without one first.
    const headings = ['', ...new Set(rules.presets.map((it) => it.group).filter(Boolean))];
    const titles = (heading) => rules.presets.filter((it) => (it.group ?? '') === heading).map((it) => it.title);
    expect(await matrix.examples.locator('button > strong').allTextContents()).toEqual(headings.flatMap(titles));
    for (const heading of headings.slice(1)) {
      const group = matrix.examples.getByRole('group', { name: heading, exact: true });
      expect(await group.locator('button > strong').allTextContents()).toEqual(titles(heading));
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(matrix.examples).not.toHaveAttribute('open');
    await expect(matrix.examples.locator('> summary')).toBeFocused();
  });

  test('the empty page offers them where the result will be', async ({ matrix }) => {
    await matrix.open();
    await matrix.result.getByRole('button', { name: preset.title }).click();
    await expect(matrix.said).toHaveText(`Example “${preset.title}”.`);
    await matrix.hasFocusSomewhere();
  });
});

test.describe('what to ask next', () => {
  test('the question that decides most says so', async ({ matrix }) => {
    await openWith(matrix, mvp);
    const [{ question: next }] = explain(asText(mvp)).ask;
    await expect(matrix.row(next)).toHaveAttribute('data-mark', 'next');
    await expect(matrix.row(next)).toContainText('Decides most');
  });

  test('the link names it and leads to it', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    const [{ question: next }] = explain(asText(mvp)).ask;
    await page.getByRole('link', { name: `Ask next: ${topic(next)}` }).click();
    expect(await matrix.focus()).toBe(next);
    await expect(matrix.row(next)).toBeInViewport();
  });

  test('it is one key away', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    const [{ question: next }] = explain(asText(mvp)).ask;
    // Playwright leaves out the letter that access keys are found by.
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', modifiers: 1, key: 'n', code: 'KeyN', windowsVirtualKeyCode: 78, text: 'n', unmodifiedText: 'n' });
    await expect.poll(() => matrix.focus()).toBe(next);
  });

  test('on a narrow screen the bar leads from the reasons on to it', async ({ matrix, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openWith(matrix, mvp);
    await matrix.isAnalysed();
    const [why, on] = ['Show why', 'Next question'].map((name) => matrix.bottomBar.getByRole('link', { name, exact: true }));
    await expect(on).toBeHidden();
    await why.click();
    await expect(why).toBeHidden();
    const [{ question: next }] = explain(asText(mvp)).ask;
    await on.click();
    expect(await matrix.focus()).toBe(next);
    await expect(matrix.row(next)).toBeInViewport();
    await expect(on).toBeHidden();
    await expect(why).toBeVisible();
  });

  test('the bar keeps what has the focus', async ({ matrix, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openWith(matrix, mvp);
    await matrix.isAnalysed();
    const why = matrix.bottomBar.getByRole('link', { name: 'Show why' });
    await why.focus();
    await matrix.result.evaluate((it) => it.scrollIntoView());
    await expect(matrix.bottomBar.getByRole('link', { name: 'Next question' })).toBeVisible();
    await expect(why).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(why).toBeHidden();
  });

  test('an answer to it moves the mark on', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    const [{ question: next }] = explain(asText(mvp)).ask;
    await matrix.answer(next, firsts[next]);
    await matrix.isAnalysed();
    await expect(page.locator('[data-mark="next"]')).toHaveCount(1);
    await expect(matrix.row(next)).not.toHaveAttribute('data-mark', 'next');
  });
});

test.describe('when every question is answered', () => {
  test('a sole winner is decided', async ({ matrix }) => {
    const said = explain(asText(firsts));
    expect(said.winner).toHaveLength(1);
    await openWith(matrix, firsts);
    await matrix.recommends(said.winner[0], 'decided');
    await expect(matrix.result.locator('.certainty')).toContainText(`Decided, ${said.gap}\u00a0point`);
  });

  test('the outlook says so and asks no more', async ({ matrix, page }) => {
    await openWith(matrix, firsts);
    await expect(matrix.outlook).toContainText('Every question is answered.');
    await expect(page.getByRole('link', { name: /^Ask next/ })).toHaveCount(0);
    await expect(page.locator('[data-mark="next"], [data-mark="settled"]')).toHaveCount(0);
  });

  test('on a narrow screen the bar leads from the reasons back to the questions', async ({ matrix, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openWith(matrix, firsts);
    await matrix.isAnalysed();
    await matrix.bottomBar.getByRole('link', { name: 'Show why' }).click();
    await matrix.bottomBar.getByRole('link', { name: 'Questions' }).click();
    expect(await matrix.focus()).toBe(rules.questions[0].id);
  });

  test('taking one answer back takes the certainty back', async ({ matrix }) => {
    await openWith(matrix, firsts);
    await expect(matrix.result).toHaveAttribute('data-state', 'decided');
    await matrix.clear('shape');
    await expect(matrix.outlook).not.toContainText('Every question is answered.');
    const { shape, ...rest } = firsts;
    await matrix.recommends(explain(asText(rest)).winner.join(' '), explain(asText(rest)).state);
  });
});

test.describe('with a small rule file of its owner', () => {
  const open = async ({ page, site }) => {
    site.breaks(/^rules\.json$/, treesText);
    const matrix = new MatrixPage(page, trees);
    await matrix.open(site.url);
    return matrix;
  };

  test('a question that cannot change the result says so and stays answerable', async ({ page, site }) => {
    const matrix = await open({ page, site });
    await matrix.answer('shade', true);
    await expect(matrix.row('rain')).toHaveAttribute('data-mark', 'settled');
    await expect(matrix.row('rain')).toContainText('Cannot change the result');
    await matrix.answer('rain', true);
    await matrix.recommends('alder', 'clear');
    await expect(matrix.row('rain')).not.toContainText('Cannot change the result');
    expect((await matrix.bill('alder')).total).toBe(4);
  });

  test('shares of so few questions are counted, not estimated', async ({ page, site }) => {
    const matrix = await open({ page, site });
    await matrix.answer('shade', true);
    await expect(matrix.outlook).toContainText('of the ways to answer the 5 open questions.');
    await expect(matrix.outlook).not.toContainText('about');
    await expect(matrix.result).toContainText('Every way to answer the open questions was counted');
  });

  test('a lead that no open question can touch is decided before the end', async ({ page, site }) => {
    const matrix = await open({ page, site });
    for (const id of ['shade', 'wind', 'lime']) await matrix.answer(id, true);
    for (const id of ['wet', 'salt']) await matrix.answer(id, false);
    await matrix.recommends('alder', 'decided');
    await expect(matrix.outlook).toContainText('No answer to the open question changes that.');
  });
});

test.describe('answers that pull apart', () => {
  const both = { admin: 'yes', realtime: 'core' };
  const named = (id) => `${topic(id)}: ${label(id, both[id])}`;

  test('each names the other where it stands', async ({ matrix }) => {
    await matrix.open();
    await matrix.answerAll(both);
    const { warn } = rules.rules.find((it) => it.id === 'live-and-back-office');
    for (const [id, other] of [['admin', 'realtime'], ['realtime', 'admin']]) {
      await expect(matrix.row(id).locator('.conflict')).toContainText(warn);
      await expect(matrix.row(id).getByRole('link', { name: `Change “${named(other)}”` })).toBeVisible();
    }
  });

  test('“Change” leads to the other answer', async ({ matrix }) => {
    await matrix.open();
    await matrix.answerAll(both);
    await matrix.row('realtime').getByRole('link', { name: `Change “${named('admin')}”` }).click();
    await expect(matrix.control('admin', 'yes')).toBeFocused();
    await expect(matrix.control('admin', 'yes')).toBeInViewport();
  });

  test('“Clear this answer” ends it at both and keeps the focus in the row', async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(both);
    await matrix.row('realtime').getByRole('button', { name: 'Clear this answer' }).click();
    await expect(page.locator('.conflict')).toHaveCount(0);
    await expect(matrix.row('realtime').getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(matrix.control('admin', 'yes')).toBeChecked();
    expect(await matrix.focus()).toBe('realtime');
  });

  test('the other answer is named as it now is', async ({ matrix }) => {
    await matrix.open();
    await matrix.answerAll(both);
    await matrix.answer('admin', 'cms');
    await expect(matrix.row('realtime').getByRole('link', { name: `Change “${topic('admin')}: ${label('admin', 'cms')}”` })).toBeVisible();
  });
});

test.describe('two options side by side', () => {
  const answers = { ...mvp, realtime: 'core' };
  const sides = (matrix) => ['Compare', 'with'].map((name) => matrix.comparison.getByRole('combobox', { name, exact: true }));
  const opened = async (matrix, one, two) => {
    await openWith(matrix, answers);
    await matrix.comparison.locator('> summary').click();
    const [first, second] = sides(matrix);
    await first.selectOption(option(one).name);
    await second.selectOption(option(two).name);
  };

  test('any two can be chosen', async ({ matrix }) => {
    await opened(matrix, 'go', 'flask');
    for (const title of ['Points', rules.words.stack, 'Facts']) expect((await matrix.versus(title)).names, title).toEqual(names(['go', 'flask']));
  });

  test('points and scores are those of the bills', async ({ matrix }) => {
    await opened(matrix, 'go', 'flask');
    const { rows } = await matrix.versus('Points');
    expect(rows.at(-1).title).toBe('Score');
    const { ranking } = explain(asText(answers));
    for (const [side, id] of ['go', 'flask'].entries()) {
      const { score, reasons } = ranking.find((it) => it.option === id);
      const mine = rows.slice(0, -1).filter(({ cells }) => cells[side] !== '·').map(({ title, cells }) => ({ because: title, points: points(cells[side]) }));
      const sorted = (lines) => lines.map((it) => `${it.because} ${it.points}`).sort();
      expect(sorted(mine), id).toEqual(sorted(reasons));
      expect(points(rows.at(-1).cells[side]), id).toBe(score);
      expect(sum(mine.map((it) => it.points)), id).toBe(score);
    }
  });

  for (const title of ['Points', rules.words.stack, 'Facts']) {
    test(`differences come first: ${title}`, async ({ matrix }) => {
      await opened(matrix, 'django', 'flask');
      const rows = (await matrix.versus(title)).rows.filter((it) => it.title !== 'Score');
      expect(rows.length).toBeGreaterThan(1);
      for (const { title: row, cells: [one, two], same } of rows) expect(same, row).toBe(one === two);
      expect(rows.map((it) => it.same)).toEqual(rows.map((it) => it.same).sort());
    });
  }

  test('“Compare with the lead” opens it with the leader and that one', async ({ matrix }) => {
    await openWith(matrix, mvp);
    await matrix.openRow('fastapi');
    await matrix.part('fastapi').getByRole('button', { name: 'Compare with the lead' }).click();
    await expect(matrix.comparison).toHaveAttribute('open');
    await expect(matrix.comparison).toBeInViewport();
    expect((await matrix.versus('Points')).names).toEqual(names([winner, 'fastapi']));
    await expect(matrix.comparison).toBeFocused();
  });

  test('what was chosen stays chosen when answers change', async ({ matrix }) => {
    await opened(matrix, 'go', 'flask');
    await matrix.answer('traffic', 'extreme');
    await matrix.isAnalysed();
    expect((await matrix.versus('Points')).names).toEqual(names(['go', 'flask']));
    await expect(matrix.comparison).toHaveAttribute('open');
  });
});

test.describe('hidden until the end', () => {
  const { shape, ...allButOne } = firsts;
  const hide = (matrix) => matrix.result.getByRole('button', { name: 'Hide until I finish' }).click();

  test('nothing of the result is seen, and how far one is', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    await hide(matrix);
    await expect(matrix.result.getByRole('heading')).toHaveText(['Hidden until you finish']);
    await expect(matrix.result).toContainText(`3 of ${rules.questions.length} questions answered.`);
    await expect(matrix.result).not.toContainText(option(winner).name);
    await expect(page.getByRole('heading', { name: 'The matrix' })).toHaveCount(0);
    await expect(matrix.comparison).toHaveCount(0);
  });

  test('the focus stays in the result', async ({ matrix }) => {
    await openWith(matrix, mvp);
    await hide(matrix);
    await expect(matrix.result).toBeFocused();
  });

  test('the bar of narrow screens does not tell either', async ({ matrix, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openWith(matrix, mvp);
    await hide(matrix);
    await expect(matrix.bottomBar).toContainText('Result hidden');
    await expect(matrix.bottomBar).not.toContainText(option(winner).name);
  });

  test('no announcement tells it', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    await hide(matrix);
    await matrix.answer('realtime', 'core');
    await page.waitForTimeout(1500);
    await expect(matrix.announcer).toBeEmpty();
  });

  test('“Show the result now” brings all of it back', async ({ matrix }) => {
    await openWith(matrix, mvp);
    const before = { bill: await matrix.bill(winner), changes: await matrix.changesSaid(), outlook: await matrix.outlook.textContent() };
    await hide(matrix);
    await matrix.result.getByRole('button', { name: 'Show the result now' }).click();
    await expect(matrix.result).toBeFocused();
    await matrix.isAnalysed();
    expect(await matrix.bill(winner)).toEqual(before.bill);
    expect(await matrix.changesSaid()).toEqual(before.changes);
    await expect(matrix.outlook).toHaveText(before.outlook);
    await expect(matrix.matrixRegion).toBeVisible();
  });

  test('neither the address nor a dialog gives it away, and what to ask next stays', async ({ matrix, page }) => {
    await openWith(matrix, mvp);
    await expect.poll(() => page.url()).toContain('&was=');
    await hide(matrix);
    await expect.poll(() => page.url()).not.toContain('was=');
    const [ask] = explain(asText(mvp)).ask;
    await matrix.result.getByRole('link', { name: `Ask next: ${topic(ask.question)}` }).click();
    await expect(page.locator(`[data-question="${ask.question}"]`)).toBeInViewport();
    const dialogs = new Dialogs(page);
    let dialog = await dialogs.show('Share');
    await expect(dialog).toContainText('3 answers. The link holds every answer');
    await expect(dialog.getByLabel('Link')).not.toHaveValue(/was=/);
    await expect(dialog).not.toContainText(option(winner).name);
    await dialogs.close();
    dialog = await dialogs.show('Saved');
    await expect(dialog.getByLabel('Save these answers as')).toHaveValue('3 answers');
    await dialogs.press('Save');
    await expect(dialog.getByRole('listitem')).toContainText('3 answers');
    await expect(dialog).not.toContainText(option(winner).name);
    await dialogs.close();
    for (const name of ['Export', 'Embed']) {
      dialog = await dialogs.show(name);
      await expect(dialog).toContainText('You have hidden the result until you finish.');
      await expect(dialog.getByRole('textbox')).toHaveCount(0);
      await dialogs.close();
    }
    await matrix.result.getByRole('button', { name: 'Show the result now' }).click();
    await expect.poll(() => page.url()).toContain(`was=${winner}`);
  });

  test('it appears by itself with the last answer', async ({ matrix }) => {
    await openWith(matrix, allButOne);
    await hide(matrix);
    await matrix.answer('shape', shape);
    const said = explain(asText(firsts));
    await expect(matrix.result.getByRole('heading', { level: 2 })).toHaveText(listed(names(said.winner)));
    await expect(matrix.outlook).toContainText('Every question is answered.');
  });
});

test.describe('nothing jumps', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  for (const [what, id, value] of [['that keeps the winner', 'schema', 'stable'], ['that changes the winner', 'realtime', 'core']]) {
    test(`the result keeps its place and its scroll with an answer ${what}`, async ({ matrix }) => {
      await openWith(matrix, { admin: 'yes' });
      await matrix.row(id).scrollIntoViewIfNeeded();
      await matrix.result.evaluate((it) => { it.scrollTop = 240; });
      const place = () => matrix.result.evaluate((it) => ({ scroll: it.scrollTop, top: Math.round(it.getBoundingClientRect().top), page: scrollY }));
      const before = await place();
      expect(before.scroll).toBe(240);
      await matrix.answer(id, value);
      await matrix.isAnalysed();
      expect(await place()).toEqual(before);
    });
  }

  test('what is open in the result stays open', async ({ matrix }) => {
    await openWith(matrix, mvp);
    const outcomes = matrix.result.locator('#outcomes');
    await outcomes.locator('> summary').click();
    await matrix.answer('schema', 'stable');
    await matrix.isAnalysed();
    await expect(outcomes).toHaveAttribute('open');
  });
});

test.describe('when the analysis does not arrive', () => {
  test.use({ noisy: true });
  const MISSING = 'The reasons, and what would change this, could not be loaded.';

  test('one can answer and sees who leads, and the page says what is missing', async ({ matrix, page }) => {
    await page.route('**/analysis-*', (route) => route.abort());
    await matrix.open();
    await matrix.answerAll(mvp);
    await expect(matrix.outlook).toContainText(MISSING);
    await matrix.recommends(winner, 'clear');
    await expect(matrix.trouble).toBeEmpty();
  });

  test('it is tried again with the next answer', async ({ matrix, page }) => {
    await page.route('**/analysis-*', (route) => route.abort());
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await expect(matrix.outlook).toContainText(MISSING);
    await page.unroute('**/analysis-*');
    await matrix.answer('admin', 'yes');
    await expect(matrix.outlook).toContainText('of the ways to answer the');
  });
});
