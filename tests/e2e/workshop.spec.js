// The workshop: a rule file is written beside the page that it makes.

import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test.js';
import { FAULTS } from './support/server.js';
import { treesText } from './support/rules.js';

const ADDRESS = './?workshop=mine.json';
const BREAD = readFileSync(new URL('../../src/components/workshop/starters/bread.json', import.meta.url), 'utf8');

class Workshop {
  constructor(page) {
    this.page = page;
    this.editor = page.getByRole('textbox', { name: 'Rule file' });
    this.standing = page.locator('.workshop-standing');
    this.findings = page.locator('.workshop-findings li');
    this.tests = page.locator('.workshop-tests > li');
    this.shown = page.frameLocator('iframe[title="The page that this file makes"]');
    this.effect = page.locator('section', { has: page.getByRole('heading', { name: 'What the edit changes' }) });
    this.said = page.getByRole('group', { name: 'File' }).getByRole('status');
  }

  async open(address = ADDRESS) {
    await this.page.goto(address);
    await expect(this.page.getByRole('heading', { name: 'Workshop' })).toBeVisible();
    await expect(this.page.locator('rules-editor')).toBeVisible();
  }

  /** Puts another text in place of all that is written, as somebody would who pastes it. */
  async write(text) {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** All that is written. */
  async text() {
    return await this.page.locator('rules-editor').evaluate((editor) => editor.value);
  }

  /** Opens a file of the device. */
  async choose(name, text) {
    await this.page.locator('.workshop-open input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(this.said).toHaveText(`${name} is open.`);
  }
}

test('own rules lead there, and what it begins with is right', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.menu.locator('> summary').click();
  await matrix.menu.getByRole('button', { name: 'Own rules' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Write rules in the workshop' }).click();
  const workshop = new Workshop(page);
  await expect(workshop.standing).toHaveText(/^Nothing to mend\. 1\u00a0question, 2\u00a0options, 2\u00a0rules\.$/);
  await expect(workshop.tests).toHaveCount(2);
  await expect(workshop.shown.getByRole('heading', { name: 'What are we choosing?' })).toBeVisible();
});

test('what is wrong is said at its place, the page beside stays, and undo brings all back', async ({ page }) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await expect(workshop.shown.getByRole('radio', { name: 'Yes' })).toBeVisible();
  await workshop.write(treesText.replace('"alder": 3', '"adler": 3'));
  await expect(workshop.standing).toContainText('1\u00a0error');
  await expect(workshop.findings.first()).toContainText('adler');
  await expect(workshop.shown.getByRole('heading', { name: 'What are we choosing?' })).toBeVisible();
  await workshop.findings.first().getByRole('button').click();
  await expect(workshop.editor).toBeFocused();
  // The place is where one writes now.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('q');
  await expect(workshop.findings.first()).toContainText('‘qadler’');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(workshop.standing).toContainText('Nothing to mend');
});

test('the page beside follows an edit and keeps its answers; what wins for them is said at once', async ({ page }) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.shown.getByRole('radio', { name: 'Yes' }).check();
  await expect(page.locator('.workshop-page').getByRole('status')).toContainText('Recommended: First option');
  const text = readFileSync(new URL('../../src/components/workshop/starters/smallest.json', import.meta.url), 'utf8');
  await workshop.write(text.replace('"points": { "first": 2 }', '"points": { "first": -2 }'));
  await expect(page.locator('.workshop-page').getByRole('status')).toContainText('Recommended: Second option');
  await expect(workshop.shown.locator('#result')).toHaveAttribute('data-winner', 'second');
  await expect(workshop.shown.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(workshop.tests.first()).toContainText('Fails');
  await expect(workshop.tests.first()).toContainText('second 0, first');
  await expect(workshop.effect).toContainText('First option → Second option: 50\u00a0%; for example');
  await workshop.effect.getByRole('button', { name: 'Compare from here on' }).click();
  await expect(workshop.effect.getByRole('status')).toHaveText('No edit yet. The next one is compared with the file as it is now.');
  await expect(workshop.effect.getByRole('listitem')).toHaveCount(0);
  // The page beside was not opened by a link, and does not speak of one.
  await expect(workshop.shown.locator('#link-notice')).toBeEmpty();
});

test('completion knows the schema and the ids of the file', async ({ page }) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.editor.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  const proposals = page.getByRole('option');
  await expect(proposals.filter({ hasText: '"layers"' })).toBeVisible();
  await expect(proposals.filter({ hasText: '"title"' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await workshop.write(treesText);
  await expect(workshop.standing).toContainText('3\u00a0options');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('"alder": 3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText(', ');
  await page.keyboard.press('Control+Space');
  await expect(proposals.filter({ hasText: '"cedar"' })).toBeVisible();
});

test('what has one sure mend is mended by a button, and the focus is where it was wrong', async ({ page }) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.write(treesText.replace('"alder": 3', "'alder': 3"));
  await expect(workshop.standing).toContainText('1\u00a0error');
  await workshop.findings.getByRole('button', { name: 'Mend it' }).click();
  await expect(workshop.standing).toContainText('Nothing to mend');
  await expect(workshop.editor).toBeFocused();
  expect(await workshop.text()).toBe(treesText);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('q');
  await expect(workshop.findings.first()).toContainText('‘qalder’');
});

test('a broken file that is opened takes nothing from the one before, and a reload finds it', async ({ page }) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await expect(workshop.tests).toHaveCount(2);
  await workshop.choose('broken.json', '{ "format": 1, "title": "Half a file" }');
  await expect(workshop.standing).toContainText('error');
  await expect(workshop.tests).toHaveCount(0);
  await expect(page.getByText('It appears once the file has no error.')).toBeVisible();
  await expect(workshop.effect.getByRole('status')).toContainText('There is nothing to compare with yet');
  await expect(page).toHaveURL(/\?workshop=broken\.json$/);
  await page.reload();
  await expect(workshop.editor).toContainText('Half a file');
  await workshop.write(treesText);
  await expect(workshop.shown.getByRole('heading', { name: 'Which tree?' })).toBeVisible();
});

test('rules beside the page are what it begins with, unless they were finished', async ({ matrix, page, site }) => {
  const workshop = new Workshop(page);
  site.adds(`${new URL(site.url).pathname}trees.json`, treesText);
  await matrix.open(`${site.url}?rules=trees.json`);
  await matrix.menu.locator('> summary').click();
  await page.getByRole('button', { name: 'Own rules' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Write rules in the workshop' }).click();
  await expect(page).toHaveURL(/\?workshop=trees\.json&rules=trees\.json$/);
  await expect(workshop.standing).toContainText('3\u00a0options');
  expect(await workshop.text()).toBe(treesText);
  await workshop.open(`${site.url}?workshop=other.json&rules=rules.json`);
  await expect(workshop.editor).toContainText('What are we choosing?');
});

test('a file is opened, written on, saved and kept if one says so; a reload loses nothing', async ({ page }) => {
  const workshop = new Workshop(page);
  await workshop.open();
  await workshop.choose('trees.jsonc', `// a remark\n${treesText}`);
  await expect(workshop.standing).toContainText('Nothing to mend');
  await expect(workshop.shown.getByRole('heading', { name: 'Which tree?' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('trees.jsonc');
  await page.getByRole('checkbox', { name: 'Keep the draft on this device' }).check();
  await workshop.write('{ "format": 1, "title": "Half a file" }');
  await expect(workshop.standing).toContainText('error');
  await workshop.open('./?workshop=other.json');
  await expect(workshop.editor).toContainText('Half a file');
  await page.getByRole('checkbox', { name: 'Keep the draft on this device' }).uncheck();
  await workshop.write('{ "format": 1, "title": "Less than half" }');
  await expect(workshop.standing).toContainText('error');
  await page.reload();
  await expect(workshop.editor).toContainText('Less than half');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`by keyboard alone: a whole rule set is written, tried, mended and saved, ${size.width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    const workshop = new Workshop(page);
    await workshop.open();
    const { keyboard } = page;
    /** Goes on with Tab until there. */
    const tabTo = async (there) => {
      for (let steps = 0; steps < 60; steps += 1) {
        if (await there.evaluate((element) => element.matches(':focus'))) return;
        await keyboard.press('Tab');
      }
      throw new Error('Tab does not lead there');
    };
    await tabTo(workshop.editor);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Delete');
    // As one types: the editor indents, and has put the brackets that close where one goes on below them.
    const lines = BREAD.trimEnd().split('\n').map((line) => line.trimStart());
    for (const [at, line] of lines.entries()) {
      const closes = /^[\]} ]+/.exec(line)?.[0] ?? '';
      if (closes) {
        await keyboard.press('ArrowDown');
        await keyboard.press('End');
      } else if (at > 0) await keyboard.press('Enter');
      await keyboard.type(line.slice(closes.length).replace('"flatbread": 1', '"flatbred": 1'));
    }
    // Not one of an unfinished text, in which somebody has rested.
    await expect(workshop.findings).toHaveCount(1);
    await expect(workshop.findings).toContainText('‘flatbred’');
    // From the finding to its place.
    await tabTo(workshop.findings.first().getByRole('button'));
    await keyboard.press('Enter');
    await expect(workshop.editor).toBeFocused();
    await keyboard.press('ArrowRight');
    for (let letter = 0; letter < 8; letter += 1) await keyboard.press('Delete');
    await keyboard.type('flatbread');
    await expect(workshop.standing).toHaveText('Nothing to mend, 2\u00a0notes. 3\u00a0questions, 3\u00a0options, 5\u00a0rules.');
    expect(JSON.parse(await workshop.text())).toEqual(JSON.parse(BREAD));
    await expect(workshop.tests).toHaveCount(2);
    // The page beside is the one of these rules by now, and is answered.
    await expect(workshop.shown.getByRole('heading', { name: 'Which bread today?' })).toBeVisible();
    const yes = workshop.shown.getByRole('radio', { name: 'Yes' });
    await expect(yes).toBeVisible();
    await tabTo(yes);
    await keyboard.press('Space');
    await expect(page.locator('.workshop-page').getByRole('status')).toContainText('Recommended: Rolls');
    // And out of it again, to what stands below.
    await tabTo(workshop.effect.getByRole('button'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).focus();
    await keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('mine.json');
  });
}

test('without the editor a plain field does the same', async ({ page, site, heard }) => {
  site.breaks(/^editor/, FAULTS.missing);
  const workshop = new Workshop(page);
  await page.goto(`${site.url}?workshop=mine.json`);
  await expect(page.locator('textarea')).toBeVisible();
  await page.locator('textarea').fill('{ "format": 1 }');
  await expect(workshop.standing).toContainText('error');
  // Nothing could bring it back, so it is asked for.
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  for (const [answer, text] of [['dismiss', /"format": 1/], ['accept', /Which bread today/]]) {
    page.once('dialog', (dialog) => dialog[answer]());
    await page.getByText('Begin with').click();
    await page.getByRole('button', { name: 'which bread?' }).click();
    await expect(page.locator('textarea')).toHaveValue(text);
  }
  heard.said.length = 0;
});

for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`no axe violation and nothing scrolls sideways, with findings too, ${size.width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    const workshop = new Workshop(page);
    await workshop.open();
    await expectAccessible(page, { withReading: false, without: ['iframe'] });
    await workshop.write('{ "format": 1, "title": "Half a file" }');
    await expect(workshop.findings.first()).toBeVisible();
    await expectAccessible(page, { withReading: false, without: ['iframe'] });
    await expectNoSidewaysScroll(page);
  });
}
