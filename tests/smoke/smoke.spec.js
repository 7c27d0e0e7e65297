// A site starts, answers, can be read, and works without a network. Whatever this expects it takes from the rules of the
// site itself, and from what the command line says about them; no question, option or sentence is named here.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Dialogs, TITLES } from '../e2e/support/dialogs.js';
import { MatrixPage } from '../e2e/support/page.js';
import { explain } from '../e2e/support/rules.js';
import { DIST, expect, test as base } from '../e2e/support/test.js';

/** The rules as they were packed. */
const text = readFileSync(join(DIST, 'rules.json'), 'utf8');
const rules = JSON.parse(text);

const test = base.extend({
  matrix: async ({ page }, use) => use(new MatrixPage(page, rules)),
});

/** The first value of a question. */
const first = ({ kind, values }) => (kind === 'toggle' ? 'yes' : values[0].id);

/** Answers a question with its first value, after those before it, and sees what the command line says to that. */
async function answersLikeTheCommandLine(matrix, number = 0) {
  const question = rules.questions[number];
  await matrix.answer(question.id, first(question));
  const given = rules.questions.slice(0, number + 1).map((it) => `${it.id}=${first(it)}`);
  const said = explain(given.join(), text);
  await expect.poll(async () => (await matrix.result.getAttribute('data-winner')).split(' ').filter(Boolean).sort()).toEqual([...said.winner].sort());
  await expect(matrix.result).toHaveAttribute('data-state', said.state);
  if (said.winner.length === 1) await expect(matrix.result).toContainText(rules.options.find((it) => it.id === said.winner[0]).name);
}

test('it starts with the questions of its rules', async ({ matrix, page }) => {
  await matrix.open();
  await expect(page).toHaveTitle(rules.title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(rules.title);
  for (const { id } of rules.questions) await expect(matrix.row(id)).toBeVisible();
  await expect(page.locator('[data-question]')).toHaveCount(rules.questions.length);
});

test('the first answers lead where the command line says', async ({ matrix }) => {
  await matrix.open();
  for (const number of rules.questions.slice(0, 3).keys()) await answersLikeTheCommandLine(matrix, number);
});

test('the page of the rules describes each option and leads back', async ({ matrix, page }) => {
  await page.goto('rules.html');
  for (const { id, name } of rules.options) await expect(page.locator(`#option-${id}`)).toContainText(name);
  await page.locator('a[href="./"]').first().click();
  await matrix.isReady();
});

test('every dialog opens', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answer(rules.questions[0].id, first(rules.questions[0]));
  const dialogs = new Dialogs(page);
  for (const name of Object.keys(TITLES)) {
    await dialogs.show(name);
    await dialogs.close();
  }
});

test('the site in one file works from disk', async ({ matrix }) => {
  await matrix.open(pathToFileURL(join(DIST, 'matrix.html')).href);
  await answersLikeTheCommandLine(matrix);
});

test.describe('later visits', () => {
  test.use({ serviceWorkers: 'allow', noisy: true });

  test('the list of files is right: the site works with its server gone', async ({ context, matrix, page, site }) => {
    await matrix.open(site.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await site.stop();
    await context.setOffline(true);
    await matrix.reload();
    await answersLikeTheCommandLine(matrix);
    await matrix.isAnalysed();
    await page.goto(`${site.url}rules.html`);
    await expect(page.locator(`#option-${rules.options[0].id}`)).toBeVisible();
  });
});
