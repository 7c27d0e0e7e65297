// Answers: taken back, brought back, kept on the device, or not kept.

import { expect, test } from './support/test.js';
import { ROWS, label, rules, topic } from './support/rules.js';

const KEY = 'decision-matrix:/:web-frameworks:v1';
const [{ answers: mvp, winner }] = ROWS;
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

test('start over clears everything, and undo brings all of it back', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answerAll(mvp);
  await matrix.weigh('admin', 'must');
  await matrix.weigh('auth', 'more');
  await matrix.recommends(winner);
  const before = { bill: await matrix.bill(winner), state: await matrix.result.getAttribute('data-state'), kept: await kept(page) };

  await matrix.startOverButton.click();
  await matrix.recommends('', 'nothing-said');
  expect(await matrix.answered()).toBe(0);
  expect(await kept(page)).toBe(null);
  await matrix.hasFocusSomewhere();
  await expect(page.getByRole('status').filter({ hasText: 'All answers cleared.' })).toBeVisible();

  await matrix.undoButton.click();
  await matrix.recommends(winner, before.state);
  await expect(matrix.undoButton).toBeFocused();
  for (const [id, value] of Object.entries(mvp)) await expect(matrix.control(id, value)).toBeChecked();
  await expect(matrix.importance('admin')).toHaveValue('must');
  await expect(matrix.importance('auth')).toHaveValue('more');
  await expect(matrix.importance('deadline')).toHaveValue('normal');
  expect(await matrix.bill(winner)).toEqual(before.bill);
  expect(await kept(page)).toBe(before.kept);
});

test('start over has nothing to do when nothing is said', async ({ matrix }) => {
  await matrix.open();
  await expect(matrix.startOverButton).toHaveAttribute('aria-disabled', 'true');
  await matrix.startOverButton.click({ force: true });
  await expect(matrix.undoButton).toHaveAttribute('aria-disabled', 'true');
  await matrix.answer('realtime', 'core');
  await expect(matrix.startOverButton).not.toHaveAttribute('aria-disabled', 'true');
});

test('undo after start over and a new answer takes back one after the other', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.startOverButton.click();
  await matrix.answer('admin', 'yes');
  await matrix.recommends('django');
  await matrix.undoButton.click();
  await matrix.recommends('', 'nothing-said');
  await matrix.undoButton.click();
  await matrix.recommends('node');
  await expect(matrix.control('realtime', 'core')).toBeChecked();
});

test('a new answer after undo ends the redo', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.undoButton.click();
  await expect(matrix.redoButton).not.toHaveAttribute('aria-disabled', 'true');
  await matrix.answer('admin', 'yes');
  await expect(matrix.redoButton).toHaveAttribute('aria-disabled', 'true');
  await matrix.recommends('django');
});

test('what follows in the same frame counts in its order', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.recommends('node');
  await matrix.row('realtime').evaluate((row) => {
    row.querySelector('input:not(:checked)').click();
    row.querySelector('button').click();
  });
  await matrix.recommends('', 'nothing-said');
  await expect(matrix.said).toBeEmpty();
  await matrix.undoButton.click();
  await matrix.undoButton.click();
  await matrix.recommends('node');
});

test('clearing one answer puts the focus into its row and leaves the others', async ({ matrix }) => {
  await matrix.open();
  await matrix.answerAll(mvp);
  await matrix.clear('admin');
  expect(await matrix.focus()).toBe('admin');
  await expect(matrix.row('admin').getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(matrix.row('admin')).toContainText('Not answered');
  expect(await matrix.answered()).toBe(2);
  for (const line of (await matrix.bill(winner)).lines) {
    for (const cause of line.causes) expect(cause).not.toContain(`${topic('admin')}:`);
  }
});

test('an answer taken back and given again starts at normal importance', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('admin', 'yes');
  await matrix.weigh('admin', 'must');
  await matrix.clear('admin');
  await matrix.answer('admin', 'yes');
  await expect(matrix.importance('admin')).toHaveValue('normal');
});

test('a question with several values takes several, and the last one back is no answer', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('languages', 'python');
  await matrix.answer('languages', 'go');
  await expect(matrix.control('languages', 'python')).toBeChecked();
  const causes = await matrix.result.locator('a.cause').allInnerTexts();
  expect(causes).toContain(`${topic('languages')}: ${label('languages', 'python')} and ${label('languages', 'go')}`);
  await matrix.click('languages', 'python');
  await matrix.click('languages', 'go');
  await expect(matrix.row('languages')).not.toHaveAttribute('data-answered');
  await matrix.recommends('', 'nothing-said');
});

test('a reload keeps answers and importance', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answerAll(mvp);
  await matrix.weigh('admin', 'must');
  await expect(matrix.note).toHaveText('Answers are kept on this device only.');
  const before = await matrix.bill(winner);
  expect(await kept(page)).toContain('admin=yes!');
  await matrix.reload();
  await matrix.recommends(winner);
  for (const [id, value] of Object.entries(mvp)) await expect(matrix.control(id, value)).toBeChecked();
  await expect(matrix.importance('admin')).toHaveValue('must');
  expect(await matrix.bill(winner)).toEqual(before);
});

const POISON = {
  garbage: '\u0000\ufffd{"a":[1,2',
  'unknown questions and values': 'gone=yes,realtime=nonsense,admin=',
  'markup': '<img src=x onerror=alert(1)>=<script>',
  'a very long text': 'admin=yes,'.repeat(20_000),
};
for (const [what, text] of Object.entries(POISON)) {
  test(`kept text that is poisoned with ${what} does no harm`, async ({ matrix, page }) => {
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await expect(matrix.control('realtime', 'core')).toBeChecked();
    await expect(matrix.result).not.toHaveAttribute('data-state', 'nothing-said');
    expect(await page.locator('img, #app script').count()).toBe(0);
  });
}

test('kept answers that the rules still know survive next to those they do not', async ({ matrix, page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, 'gone=yes,realtime=core,admin=gone'), KEY);
  await matrix.open();
  await matrix.recommends('node');
  expect(await matrix.answered()).toBe(1);
});

const BLOCKED = {
  'throws when it is touched': () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
  'is absent': () => Object.defineProperty(window, 'localStorage', { get: () => null }),
  'is full': () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
};
for (const [how, block] of Object.entries(BLOCKED)) {
  test(`storage that ${how}: the page works and says quietly that nothing is remembered`, async ({ matrix, page }) => {
    await page.addInitScript(block);
    await matrix.open();
    await matrix.answerAll(mvp);
    await matrix.recommends(winner);
    await expect(matrix.note).toContainText('Answers are not remembered');
    await matrix.startOverButton.click();
    await matrix.undoButton.click();
    await matrix.recommends(winner);
  });
}

test('storage that becomes full while answering changes the note and nothing else', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answer('admin', 'yes');
  await expect(matrix.note).toHaveText('Answers are kept on this device only.');
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await matrix.answer('auth', 'roles');
  await expect(matrix.note).toContainText('Answers are not remembered');
  await matrix.recommends('django');
  expect(await matrix.answered()).toBe(2);
});

test('kept answers that no longer fit are left out, and that is said', async ({ matrix, page }) => {
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), ['decision-matrix:/:web-frameworks:v1', 'admin=yes,gone=yes,data=paper']);
  await matrix.open();
  expect(await matrix.answered()).toBe(1);
  await expect(page.getByText('Some kept answers no longer fit these rules and were left out.')).toBeVisible();
  await matrix.answer('realtime', 'core');
  await expect(page.getByText('Some kept answers no longer fit')).toHaveCount(0);
});

test('a sandboxed frame without an origin of its own works and remembers nothing', async ({ page, site }) => {
  site.adds('/host.html', `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="1000" height="700" src="${site.url}"></iframe>`);
  // A frame without an origin asks as "null", so its host must allow that.
  site.sends('access-control-allow-origin', '*');
  await page.goto(`${site.origin}/host.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
  await frame.locator('[data-question="realtime"] label').filter({ hasText: label('realtime', 'core') }).click();
  await expect(frame.locator('#result')).toHaveAttribute('data-winner', 'node');
  await expect(frame.locator('.questions > p').last()).toContainText('Answers are not remembered');
});

test('each group says how many of its questions are answered', async ({ matrix, page }) => {
  await matrix.open();
  const { group } = rules.questions.find((it) => it.id === 'realtime');
  const { title } = rules.groups.find((it) => it.id === group);
  const all = rules.questions.filter((it) => it.group === group).length;
  const head = page.locator('.group-head').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  await expect(head.locator('p')).toHaveText(`0 of ${all}`);
  await matrix.answer('realtime', 'core');
  await expect(head.locator('p')).toHaveText(`1 of ${all}`);
  await matrix.clear('realtime');
  await expect(head.locator('p')).toHaveText(`0 of ${all}`);
});
