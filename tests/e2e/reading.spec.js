// What can be read without the application, and where the site may stand.

import { expect, test } from './support/test.js';
import { explain, label, option, rules, topic } from './support/rules.js';

/** The sections of the part that is for reading. */
const SECTIONS = ['What each answer weighs', 'The strongest rules', 'The options', 'Time to learn', 'Side by side', 'Takeaways', 'Questions and answers', 'Sources'];

/** Whether everything that is for reading is there and can be seen. */
async function canBeRead(page) {
  const reading = page.locator('#reading');
  for (const name of SECTIONS) await expect(reading.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  for (const { name } of rules.options) await expect(reading).toContainText(name);
  for (const { feature } of rules.comparison) await expect(reading).toContainText(feature);
  for (const takeaway of rules.takeaways) await expect(reading).toContainText(takeaway.say ?? takeaway);
}

test.describe('without JavaScript', () => {
  // The browser finds it worth a warning that what is preloaded is not used.
  test.use({ javaScriptEnabled: false, noisy: true });

  test('the page says so and is worth reading', async ({ page }) => {
    await page.goto('./');
    await expect(page).toHaveTitle(rules.title);
    await expect(page.getByRole('heading', { level: 1, name: rules.title })).toBeVisible();
    await expect(page.getByText(rules.summary)).toBeVisible();
    // Playwright finds no text in `noscript`, so the place is named.
    const note = page.locator('noscript p');
    await expect(note).toBeVisible();
    await expect(note).toContainText('JavaScript is off');
    await expect(page.getByText('Loading the chooser')).toBeHidden();
    await expect(page.getByRole('progressbar')).toBeHidden();
    await canBeRead(page);
  });

  test('the matrix has the points that the command line counts', async ({ page }) => {
    await page.goto('./');
    const table = page.getByRole('region', { name: 'Table of answers' }).getByRole('table');
    const names = await table.locator('thead th').allInnerTexts();
    for (const [question, value] of [['realtime', 'core'], ['ml', 'yes']]) {
      const group = table.locator('tbody').filter({ has: page.getByRole('rowheader', { name: topic(question), exact: true }) });
      const row = group.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label(question, value), exact: true }) });
      const cells = await row.getByRole('cell').allInnerTexts();
      const found = Object.fromEntries(names.slice(1).map((name, at) => [name, Number(cells[at].replace('−', '-'))]));
      const counted = explain(`${question}=${value}`).ranking.map((it) => [option(it.option).name, it.score]);
      expect(found).toEqual(Object.fromEntries(counted));
    }
  });

  test('a strong rule stands with its condition and its reason', async ({ page }) => {
    await page.goto('./');
    const rule = rules.rules.find((it) => it.id === 'react-home');
    const item = page.getByRole('region', { name: 'The strongest rules' }).getByRole('listitem').filter({ hasText: rule.because });
    await expect(item).toContainText(`${option('nextjs').name} +4 if ${topic('frontend')}: ${label('frontend', 'ssr')}. ${rule.because}`);
  });
});

test('the part for reading stays below the application', async ({ matrix, page }) => {
  await matrix.open();
  await canBeRead(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
});

test('every link within the page leads somewhere', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answerAll({ admin: 'yes', realtime: 'core' });
  await matrix.deskIsDone();
  const dead = await page.locator('a[href^="#"]').evaluateAll((all) => all
    .map((it) => it.getAttribute('href').slice(1))
    .filter((id) => !document.getElementById(id)));
  expect([...new Set(dead)]).toEqual([]);
});

test('no id stands twice', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answerAll({ admin: 'yes', realtime: 'core' });
  await matrix.deskIsDone();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((it) => it.id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('“More about it” leads to the option in the part for reading', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.part('node').getByRole('link', { name: 'More about it' }).click();
  await expect(page.locator('#option-node')).toBeInViewport();
  await expect(page.locator('#option-node')).toContainText('Node.js');
});

for (const address of ['', 'index.html', '?from=somewhere', '#somewhere']) {
  test(`the site works under a sub-path, at “/docs/matrix/${address}”`, async ({ matrix, site, page }) => {
    await matrix.open(site.url + address);
    await matrix.answer('realtime', 'core');
    await matrix.recommends('node');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['decision-matrix:/docs/matrix/:web-frameworks:v1']);
    await matrix.reload();
    await matrix.recommends('node');
  });
}

test('the site works at the root with the file named', async ({ matrix, page }) => {
  await matrix.open('index.html');
  await matrix.answer('realtime', 'core');
  await matrix.open('./');
  await matrix.recommends('node');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['decision-matrix:/:web-frameworks:v1']);
});

test('printing shows the answers and the reasons and leaves out the controls of the page', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.deskIsDone();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const [day] = new Date().toISOString().split('T');
  await expect(page.locator('.printed')).toHaveText(`${rules.title}, ${rules.id}@${rules.version}. Printed on ${day}. ${page.url()}`);
  const said = matrix.row('realtime').getByText(label('realtime', 'core'), { exact: true });
  await said.scrollIntoViewIfNeeded();
  await expect(said).toBeInViewport({ ratio: 1 });
  await expect(matrix.row('realtime').locator('.pill:visible')).toHaveCount(1);
  await expect(page.locator('.ways-on')).toBeHidden();
  await expect(matrix.reading).toBeHidden();
  await expect(matrix.result.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(matrix.part('node').locator('.bill-total')).toBeVisible();
  await expect(matrix.startOverButton).toBeHidden();
});
