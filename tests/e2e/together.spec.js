// Several people who decide together: their links side by side, the difference that matters, what all agree on, one link
// for all of them that leaves the visitor's own answers alone, and the record. Names and sentences stay text.

import { expect, expectAccessible, expectNoSidewaysScroll, test as plain } from './support/test.js';
import { Dialogs, hearCopies } from './support/dialogs.js';
import { MatrixPage } from './support/page.js';
import { asText, explain, label, linkTo, option, topic } from './support/rules.js';

const SAVES = 'decision-matrix:/:web-frameworks:saves:v1';
const KEPT = 'decision-matrix:/:web-frameworks:v1';
const BACK = 'admin=yes,auth=roles,deadline=weeks,realtime=some';
const FRONT = 'admin=none,auth=roles,deadline=weeks!,languages=js,realtime=some';
const FULL = 'https://example.org/matrix/';

const name = (answers) => option(explain(answers).winner[0]).name;

/** The dialog in verbs. */
class Together {
  constructor(page) {
    this.page = page;
    this.dialogs = new Dialogs(page);
    this.dialog = page.getByRole('dialog', { name: 'Decide together' });
    this.cards = this.dialog.getByRole('list', { name: 'Who decides' }).locator('> li');
    this.title = this.dialog.locator('.together-title');
    this.table = this.dialog.getByRole('region', { name: 'Where you differ' });
    this.link = this.dialog.getByLabel('The group’s link');
    this.record = this.dialog.getByLabel('In the layout of MADR 4');
  }

  async show() {
    await this.dialogs.show('Decide together');
  }

  async paste(text, called) {
    await this.dialog.getByLabel('Their link').fill(text);
    await this.dialog.getByLabel('Name', { exact: true }).fill(called);
    await this.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  }

  async says(text) {
    await expect(this.dialogs.said).toContainText(text);
  }

  /** The names on the cards. */
  async names() {
    return this.cards.getByRole('textbox').evaluateAll((all) => all.map((it) => it.value));
  }

  row(question) {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: topic(question), exact: true }) });
  }

  async openRecord() {
    await this.dialog.getByText('Decision record', { exact: true }).click();
    await expect(this.record).toBeVisible();
    return this.record.inputValue();
  }
}

const test = plain.extend({
  together: async ({ page }, use) => use(new Together(page)),
});

test('two people by pasted links: who is for what, the difference that matters, what all agree on', async ({ matrix, together }) => {
  await matrix.open();
  await together.show();
  await expect(together.title).toHaveText('Who decides?');
  await expect(together.dialog.getByLabel('The group’s link')).toHaveCount(0);
  await together.paste(`${FULL}#${linkTo(BACK)}`, 'Back end');
  await together.says('“Back end” was added.');
  await together.paste(`[ours](${FULL}#${linkTo(FRONT)}).`, 'Front end');
  await together.says('“Front end” was added.');
  const [back, front] = [name(BACK), name(FRONT)];
  expect(back).not.toBe(front);
  await expect(together.title).toHaveText(`One for ${back}, one for ${front}`);
  expect(await together.names()).toEqual(['Back end', 'Front end']);
  await expect(together.cards.nth(0)).toContainText('4 of 21 answered');
  await expect(together.cards.nth(1)).toContainText(front);

  const cells = together.row('admin').getByRole('cell');
  await expect(cells.nth(0)).toHaveText(label('admin', 'yes'));
  await expect(cells.nth(1)).toHaveText(label('admin', 'none'));
  // Taken by the other, on the command line.
  const moved = name('admin=none,auth=roles,deadline=weeks,realtime=some');
  expect(moved).toBe(front);
  await expect(cells.nth(2)).toContainText(`“${label('admin', 'none')}” would move Back end from ${back} to ${front}, by `);
  await expect(cells.nth(2)).toContainText('that would bring you together');
  await expect(together.dialog.locator('.together-head')).toContainText(`One other answer would bring you together: Back end on ${topic('admin')}`);
  await expect(together.row('realtime')).toHaveCount(0);
  // Those that matter come first.
  const order = await together.table.locator('tbody > tr').evaluateAll((all) => all.map((it) => it.hasAttribute('data-matters')));
  expect(order).toEqual([...order].sort((one, other) => Number(other) - Number(one)));
  expect(order[0]).toBe(true);

  const agreed = together.dialog.locator('.agreed > li');
  await expect(agreed.filter({ hasText: topic('deadline') })).toHaveText(`${topic('deadline')}: ${label('deadline', 'weeks')} (both)`);
  await expect(agreed.filter({ hasText: topic('languages') })).toHaveText(`${topic('languages')}: ${label('languages', 'js')} (Front end alone)`);
  const weighed = together.dialog.getByRole('region', { name: 'Weighed otherwise' });
  await expect(weighed.getByRole('rowheader')).toHaveText([topic('deadline')]);
  await expect(weighed).toContainText(`${label('deadline', 'weeks')}, a must`);
  const alone = explain('auth=roles,deadline=weeks,languages=js,realtime=some').winner.map((it) => option(it).name);
  for (const leader of alone) await expect(together.dialog.locator('section', { hasText: 'What all agree on' })).toContainText(leader);
});

test('one link for all: who opens it sees the same, and the answers that their device keeps stay', async ({ matrix, together, page, browser, site }) => {
  await page.addInitScript(hearCopies, false);
  await matrix.open();
  await together.show();
  await together.paste(linkTo(BACK), 'Back end');
  await together.paste(linkTo(FRONT), 'Zoë, “ops” & <b>co</b>');
  await together.dialog.getByRole('button', { name: 'Copy the group’s link' }).click();
  await together.says('Copied.');
  const [copied] = await page.evaluate(() => window.copied);
  expect(copied).toBe(await together.link.inputValue());
  expect(copied).toMatch(/#rules=web-frameworks@[^&]+&person\.1=Back_end:admin=yes,auth=roles,deadline=weeks,realtime=some&person\.2=[^&]+&v=2$/);
  const title = await together.title.textContent();

  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
  const other = await context.newPage();
  const theirs = new Together(other);
  const own = new MatrixPage(other);
  await own.open();
  await own.answer('admin', 'cms');
  const kept = () => other.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(kept).toContain('admin=cms');
  const before = await kept();
  await other.goto('about:blank');
  await other.goto(`./#${copied.split('#')[1]}`);
  await expect(theirs.title).toHaveText(title);
  expect(await theirs.names()).toEqual(['Back end', 'Zoë, “ops” & <b>co</b>']);
  await expect(theirs.dialog.locator('b')).toHaveCount(0);
  expect(await kept()).toBe(before);
  await theirs.dialogs.close();
  await expect(other.locator('[data-question=admin] input:checked')).toHaveCount(1);
  await expect.poll(() => new URL(other.url()).hash).toContain('admin=cms');
  expect(new URL(other.url()).hash).not.toContain('person');
  // Still there while the page is open, and pasted over an open page it opens as well.
  await theirs.show();
  await expect(theirs.title).toHaveText(title);
  await theirs.dialogs.close();
  await other.evaluate((hash) => { location.hash = hash; }, copied.split('#')[1]);
  await expect(theirs.title).toHaveText(title);
  await theirs.dialogs.close();
  await expect.poll(() => new URL(other.url()).hash).toContain('admin=cms');
  await context.close();
});

test('a person is opened, renamed, removed and brought back; the visitor is what the page says', async ({ matrix, together, page }) => {
  await matrix.open(`./#${linkTo(BACK)}`);
  await together.show();
  expect(await together.names()).toEqual(['Me']);
  await together.paste(linkTo(FRONT), 'Front end');
  const field = together.cards.nth(0).getByRole('textbox');
  await field.fill('Front end');
  await field.press('Tab');
  await together.says('Somebody here has this name already.');
  await expect(field).toHaveValue('Front end');
  await field.fill('Back end');
  await field.press('Tab');
  await expect(together.cards.nth(0).getByRole('button', { name: 'Remove: Back end' })).toBeVisible();

  await together.dialog.getByRole('button', { name: 'Open: Front end' }).click();
  await expect(together.dialog).toHaveCount(0);
  await matrix.recommends(explain(FRONT).winner[0]);
  await together.show();
  await expect(together.cards.nth(0)).toContainText(name(BACK));
  await together.dialogs.close();
  await matrix.undoButton.click();
  await matrix.recommends(explain(BACK).winner[0]);
  await matrix.answer('admin', 'none');
  await together.show();
  await expect(together.row('admin')).toHaveCount(0);

  await together.dialog.getByRole('button', { name: 'Remove: Front end' }).click();
  await together.says('“Front end” was removed.');
  await expect(together.dialog.getByRole('button', { name: 'Bring it back' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await together.names()).toEqual(['Back end', 'Front end']);
  await together.dialog.getByRole('button', { name: 'Go on from here' }).click();
  await expect(together.dialog).toHaveCount(0);
  await expect(matrix.control('realtime', 'some')).toBeChecked();
  await expect(page.locator('[data-question=languages] input:checked')).toHaveCount(1);
});

test('whatever cannot be added says what to do, and what was typed stays', async ({ matrix, together, page }) => {
  await page.addInitScript(([key, list]) => localStorage.setItem(key, list), [SAVES, JSON.stringify([{ name: 'Kept', link: linkTo(FRONT) }])]);
  await matrix.open(`./#${linkTo(BACK)}`);
  await together.show();
  const field = together.dialog.getByLabel('Their link');
  for (const [text, called, said] of [
    ['', 'Ann', 'Paste a link first.'],
    ['hello', 'Ann', 'Copy the whole link'],
    [`${FULL}#rules=tea@1&admin=yes&v=1`, 'Ann', 'made with other rules, “tea” 1'],
    [`${FULL}#rules=web-frameworks@1&was=django&admin=y`, 'Ann', 'The end of this link is missing.'],
    ['admin=yes', '', 'Give a name first.'],
    ['admin=yes', 'Me', 'Somebody here has this name already.'],
  ]) {
    await together.paste(text, called);
    await together.says(said);
    await expect(field).toHaveValue(text);
    expect(await together.names()).toEqual(['Me']);
  }
  await expect(together.dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await together.dialog.getByLabel('From').selectOption('Saved: Kept');
  await expect(together.dialog.getByLabel('Name', { exact: true })).toHaveValue('Kept');
  await together.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await together.says('“Kept” was added.');
  expect(await together.names()).toEqual(['Me', 'Kept']);

  await together.dialog.getByLabel('From').selectOption('A pasted link');
  const twelve = Array.from({ length: 12 }, (_, at) => `person.${at + 1}=P${at}:admin=yes`).join('&');
  await together.paste(`#${twelve}&v=2`, '');
  await together.says('12 people more, and only 10 fit');
  for (let at = 0; at < 10; at += 1) await together.paste('admin=yes', `Q${at}`);
  await expect(together.cards).toHaveCount(12);
  await together.paste('admin=yes', 'Thirteenth');
  await together.says('There are 12 people, and more do not fit.');
});

test('a group that is too long for a link is a file, and a file is read back', async ({ matrix, together, page }) => {
  const reason = 'ü'.repeat(135);
  const own = [1, 2, 3].map((it) => `own.${it}=${[...`${it}${reason}`].map((c) => (c === 'ü' ? '~c3~bc' : c)).join('')},own.${it}.flask=1`).join(',');
  const group = [1, 2, 3, 4].map((it) => `person.${it}=P${it}:admin=yes,${own}`).join('&');
  await matrix.open(`./#${group}&v=2`);
  await expect(together.cards).toHaveCount(4);
  await expect(together.link).toHaveCount(0);
  await expect(together.dialog).toContainText('characters, and programs for mail and chat cut links of more than 8000');
  const coming = page.waitForEvent('download');
  await together.dialog.getByRole('button', { name: 'Save the group as a file' }).click();
  const file = await (await coming).path();
  await together.says('Saved as group-web-frameworks-');

  await page.goto('about:blank');
  await matrix.open('./');
  await together.show();
  await expect(together.title).toHaveText('Who decides?');
  await together.dialog.getByLabel('Or a group’s file').setInputFiles(file);
  await together.says('is in the field. Add it.');
  await together.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(together.cards).toHaveCount(4);
  await expect(together.cards.nth(0)).toContainText('own judgement');
});

test('the record names the deciders, what all agree on and what is open; no name becomes more than text', async ({ matrix, together }) => {
  const hostile = '<img src=x onerror=alert(1)> {{x}} "a"';
  await matrix.open();
  await together.show();
  await together.paste(linkTo(BACK), 'Back end');
  await together.paste(`${linkTo(FRONT).replace(/&v=1$/, '')}&own.1=~3cscript~3ealert~281~29~3c~2fscript~3e&own.1.flask=1&v=2`, hostile);
  await together.says('was added.');
  expect(await together.names()).toEqual(['Back end', hostile]);
  await expect(together.dialog.locator('img, script')).toHaveCount(0);
  await expect(together.table.getByRole('columnheader').nth(2)).toHaveText(hostile);
  const record = await together.openRecord();
  expect(record).toMatch(/^---\nstatus: "proposed"\ndate: \d{4}-\d\d-\d\d\ndecision-makers: \["Back end", "\\x3cimg [^\n]*"\]\n---\n/);
  for (const part of ['## Decision Outcome', 'Chosen option: none yet, because', '### What all agree on', '### Open disagreements', `(Back end)`, 'Own judgement of &lt;img', '[Open this group](http']) {
    expect(record).toContain(part);
  }
  expect(record).not.toContain('<img');
  expect(record).not.toContain('<script');
});

test('a group for other rules, or with nobody, says why and what to do', async ({ matrix, together, page }) => {
  for (const [hash, said] of [
    ['rules=tea@1&person.1=Ann:admin=yes&v=2', 'This group was made with other rules, “tea” 1.'],
    ['person.1=:&v=2', 'Left out: “person.1=:” (Give a name first)'],
  ]) {
    await page.goto('about:blank');
    await matrix.open(`./#${hash}`);
    await expect(together.dialog.locator('.together-notice')).toContainText(said);
    await expect(together.cards).toHaveCount(0);
    await expect(together.title).toHaveText('Who decides?');
  }
});

test('with three people: no axe violation, nothing sideways, and all of it by keyboard', async ({ matrix, together, page }) => {
  test.slow();
  const long = 'Donaudampfschifffahrtsgesellschaftskapi';
  const people = [['Back_end', BACK], [long, FRONT], ['Operations', 'admin=yes,auth=simple,realtime=none,languages=python']];
  const group = people.map(([called, said], at) => `person.${at + 1}=${called}:${said}`).join('&');
  await matrix.open(`./#rules=web-frameworks@1&${group}&v=2`);
  await expect(together.cards).toHaveCount(3);
  await expect(together.dialog.locator('.together-notice')).toContainText('version 1 of these rules');
  await together.openRecord();
  await expectAccessible(page, { withReading: false });
  for (const width of [320, 390, 1280]) expect.soft(await together.dialogs.overflowing(width), `${width} px`).toEqual([]);
  await expectNoSidewaysScroll(page);
  // On narrow screens each question is a card; before that the table scrolls by itself.
  const scrolls = () => together.table.evaluate((it) => it.scrollWidth > it.clientWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await scrolls()).toBe(false);
  await page.setViewportSize({ width: 660, height: 640 });
  expect(await scrolls()).toBe(true);
  await together.table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => together.table.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await expect(together.dialog.getByRole('region', { name: 'Weighed otherwise' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(together.dialog.getByRole('button', { name: 'Go on from here' })).toBeFocused();
});

test('without an answer of their own the visitor is nobody, and a hidden result is not given away', async ({ matrix, together, page }) => {
  await matrix.open();
  await page.getByRole('button', { name: 'Hide until I finish' }).click();
  await together.show();
  await expect(together.dialog).toContainText('You have hidden the result until you finish.');
  await expect(together.cards).toHaveCount(0);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEPT)).toBeNull();
  expect(asText({})).toBe('');
});
