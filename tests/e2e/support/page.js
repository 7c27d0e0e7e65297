// The page in verbs. Tests say what a visitor does and reads; where things stand is known here alone.

import { expect } from '@playwright/test';
import { label, question, rules, topic } from './rules.js';

/** `−2` as the page writes it, as a number. Anything else fails. */
export function points(text) {
  const trimmed = text.trim();
  expect(trimmed).toMatch(/^(0|[+−]?[1-9]\d*)$/);
  return Number(trimmed.replace('−', '-').replace('+', ''));
}

/** The sum of some numbers. */
export const sum = (numbers) => numbers.reduce((total, it) => total + it, 0);

/** A text as a regular expression. */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class MatrixPage {
  constructor(page, file = rules) {
    this.page = page;
    this.file = file;
    this.root = page.locator('html');
    this.result = page.locator('#result');
    this.announcer = page.locator('#announcer');
    this.trouble = page.locator('#trouble');
    this.reading = page.locator('#reading');
    this.matrixRegion = page.getByRole('region', { name: 'Points for each answer' });
    this.startOverButton = page.getByRole('button', { name: 'Start over' });
    this.undoButton = page.getByRole('button', { name: 'Undo', exact: true });
    this.redoButton = page.getByRole('button', { name: 'Redo', exact: true });
    this.outlook = page.locator('#outlook');
    this.changes = page.getByRole('region', { name: 'What would change this' });
    /** What was tried, where it was tried, with its way back. */
    this.triedHere = this.changes.locator('#flips-tried');
    this.comparison = page.locator('#compare');
    this.examples = page.locator('#examples');
    /** What one does rarely. */
    this.menu = page.locator('#tools');
    this.ranking = page.locator('#ranking');
    this.stack = page.locator('#stack');
    this.bottomBar = page.getByRole('complementary', { name: 'Current result' });
    /** What was undone, cleared or tried. */
    this.said = page.getByRole('group', { name: 'Answers', exact: true }).getByRole('status');
    this.note = page.locator('.questions > p').last();
  }

  async open(url = './') {
    await this.page.goto(url);
    await this.isReady();
  }

  async reload() {
    await this.page.reload();
    await this.isReady();
  }

  async isReady() {
    await expect(this.root).toHaveAttribute('data-app', 'ready');
  }

  async hasFailed(timeout = 10_000) {
    await expect(this.root).toHaveAttribute('data-app', 'failed', { timeout });
  }

  /** A question, found by what it asks. */
  row(id) {
    return this.page.locator(`[data-question="${id}"]`).and(this.page.getByRole('group', { name: question(id, this.file).ask, exact: true }));
  }

  control(id, value, within = this.row(id)) {
    const role = question(id, this.file).kind === 'many' ? 'checkbox' : 'radio';
    return within.getByRole(role, { name: label(id, value, this.file), exact: true });
  }

  /** Clicks the words that a visitor reads. */
  async click(id, value) {
    await this.row(id).locator('label', { has: this.control(id, value, this.page) }).click();
  }

  async answer(id, value) {
    await this.click(id, value);
    await expect(this.control(id, value)).toBeChecked();
    await this.counts();
  }

  /** Waits until what was done counts, which is after the paint that shows it. */
  async counts() {
    await this.root.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
  }

  async answerAll(answers) {
    for (const [id, value] of Object.entries(answers)) await this.answer(id, value);
  }

  importance(id) {
    return this.row(id).getByRole('combobox', { name: `Importance of ${topic(id, this.file)}` });
  }

  async weigh(id, level) {
    await this.importance(id).selectOption(level);
    await this.counts();
  }

  async clear(id) {
    await this.row(id).getByRole('button', { name: `Clear ${topic(id, this.file)}`, exact: true }).click();
    await this.counts();
  }

  async answered() {
    return this.page.locator('[data-question] input:checked').count();
  }

  async recommends(winner, state) {
    await expect(this.result).toHaveAttribute('data-winner', winner);
    if (state) await expect(this.result).toHaveAttribute('data-state', state);
  }

  /** Waits until the analysis, which comes in slices, is about the present answers, and is on the screen. */
  async isAnalysed() {
    await this.counts();
    await expect(this.result).toHaveAttribute('data-analysed');
    await this.counts();
  }

  /** Applies an example from the menu. */
  async applyExample(title) {
    await this.examples.locator('> summary').click();
    await this.examples.getByRole('button', { name: new RegExp(`^${escaped(title)} \\d`) }).click();
    await this.counts();
  }

  /** What the list of changes says, line by line. */
  async changesSaid() {
    await this.isAnalysed();
    return this.changes.locator('.flips > li > p').allTextContents();
  }

  /** Makes a change that the page proposes: `Live updates: A part`. */
  async tryChange(steps) {
    const more = this.changes.locator('details');
    if (await more.isVisible()) await more.evaluate((it) => { it.open = true; });
    await this.changes.getByRole('button', { name: `Try it: ${steps}`, exact: true }).click();
  }

  /** A table of the comparison: its rows as they read, those without a difference apart. */
  async versus(title) {
    const table = this.comparison.locator('table').filter({ has: this.page.getByRole('columnheader', { name: title, exact: true }) });
    const heads = await table.locator('thead th').allTextContents();
    const rows = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => ({
      title: row.querySelector('th').textContent,
      cells: [...row.querySelectorAll('td')].map((it) => it.textContent),
      same: row.classList.contains('is-same'),
    })));
    return { names: heads.slice(1), rows };
  }

  /** The row of an option in the ranking. */
  rank(id) {
    return this.result.locator(`.row[data-option="${id}"]`);
  }

  /** Where the reasons of an option stand: those of a leader by themselves, all others in their row. */
  part(id) {
    return this.result.locator(`.leader[data-reasons="${id}"], .row[data-option="${id}"]:not([data-lead])`);
  }

  /** Opens the row of an option, unless it leads. */
  async openRow(id) {
    const row = this.result.locator(`.row[data-option="${id}"]:not([data-lead]) > details`);
    if (await row.count()) await row.evaluate((it) => { it.open = true; });
  }

  async openDetails() {
    const closed = this.result.locator('details:not([open])').filter({ visible: true });
    while (await closed.count()) await closed.first().locator('> summary').click();
  }

  /** The bill of an option as it is written: points, reason, causes and small print of each line. It is made when it is opened. */
  async bill(id) {
    const part = this.part(id);
    await this.openRow(id);
    await part.locator('.bill-total').waitFor();
    const lines = await part.locator('.bill > li').all();
    return {
      lines: await Promise.all(lines.map(async (line) => ({
        points: points(await line.locator('.points').textContent()),
        because: await line.locator('.because').evaluate((it) => it.firstChild.textContent.trim()),
        causes: await line.locator('a.cause').allTextContents(),
        meta: await line.locator('.causes').textContent(),
      }))),
      total: points(await part.locator('.bill-total .points').textContent()),
    };
  }

  /** The matrix: points of each option, its score, and the answers down the side. */
  async matrixTable() {
    await this.isAnalysed();
    const table = this.page.locator('table.matrix');
    const names = (await table.locator('thead th').allInnerTexts()).slice(1).map((it) => it.split('\n')[0].trim());
    const rows = await table.locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
    const scores = await table.locator('tfoot td').allInnerTexts();
    return {
      answers: await table.locator('tbody th').allInnerTexts(),
      columns: names.map((name, at) => ({
        name,
        points: cells.map((row) => row[at].trim()).filter((it) => it !== '·').map(points),
        score: points(scores[at]),
      })),
    };
  }

  /** Where the focus is: the question that holds it, or what the element is called. */
  async focus() {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return 'nowhere';
      const within = at.closest('[data-question]');
      return within ? within.dataset.question : at.id || at.textContent.trim() || at.tagName;
    });
  }

  async hasFocusSomewhere() {
    expect(await this.focus()).not.toBe('nowhere');
  }
}
