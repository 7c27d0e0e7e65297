// What can be read without the application, and where the site may stand.

import { expect, test } from './support/test.js';
import { explain, label, option, rules, topic } from './support/rules.js';

/** The sections of the page of the rules. */
const SECTIONS = ['What each answer weighs', 'The strongest rules', 'The options', 'Time to learn', 'Side by side', 'Takeaways', 'Questions and answers', 'Sources'];

/** Whether everything that is for reading is there and can be seen. */
async function canBeRead(page) {
  const reading = page.locator('#reading');
  for (const name of SECTIONS) await expect(reading.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  for (const { name } of rules.options) await expect(reading).toContainText(name);
  for (const { feature } of rules.comparison) await expect(reading).toContainText(feature);
  for (const takeaway of rules.takeaways) await expect(reading).toContainText(takeaway.say ?? takeaway);
}

/** Whether the short version is there, whose links lead to the page of the rules. */
async function isInShort(page) {
  const reading = page.locator('#reading');
  for (const name of ['The strongest rules', 'Takeaways', 'All rules, facts and sources']) {
    await expect(reading.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }
  for (const takeaway of rules.takeaways) await expect(reading).toContainText(takeaway.say ?? takeaway);
  for (const { name } of rules.options) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  await expect(reading.getByRole('navigation', { name: 'To read' }).getByRole('link')).toHaveText(SECTIONS);
}

test('every link to the page of the rules leads to a place in it', async ({ page }) => {
  await page.goto('./rules.html');
  const there = new Set(await page.locator('[id]').evaluateAll((all) => all.map((it) => it.id)));
  const within = (selector) => page.locator(selector).evaluateAll((all) => all.map((it) => it.hash.slice(1)).filter(Boolean));
  const places = await within('a[href^="#"]');
  await page.goto('./');
  places.push(...(await within('a[href^="./rules.html#"]')));
  expect(places.length).toBeGreaterThan(SECTIONS.length);
  expect(places.filter((id) => !there.has(id))).toEqual([]);
});

test('a theme that was chosen holds on the page of the rules', async ({ matrix, page }) => {
  await matrix.open();
  await page.locator('#tools > summary').click();
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByRole('link', { name: 'All rules, facts and sources' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('a field on the page of the rules', () => {
  const filter = (page) => page.getByRole('searchbox', { name: 'Show only what mentions' });
  const shown = (page, selector) => page.locator(`#reading ${selector}`).filter({ visible: true });
  const said = (page) => page.getByRole('search').getByRole('status');

  test('narrows tables and lists to what mentions all of its words, and says how much that is', async ({ page }) => {
    const { name } = rules.options.at(-1);
    await page.goto('./rules.html');
    const all = await shown(page, '.sources > li').count();
    expect(all).toBe(rules.sources.length);
    await filter(page).fill(` ${name.toUpperCase()}  `);
    await expect(said(page)).toHaveText(/^\d+ of \d+ entries$/);
    await expect(shown(page, '.option').filter({ hasText: name }).first()).toBeVisible();
    const words = name.toLowerCase().split(' ');
    for (const entry of await shown(page, ':is(.takeaways > li, .sources > li, .option)').allInnerTexts()) {
      for (const word of words) expect(entry.toLowerCase()).toContain(word);
    }
    expect(await shown(page, '.sources > li').count()).toBeLessThan(all);
    // What it is cited by stays its number.
    const numbers = await shown(page, '.sources > li').evaluateAll((all) => all.map((it) => [it.value, Number(it.id.replace('source-', ''))]));
    for (const [value, number] of numbers) expect(value).toBe(number);
    await filter(page).fill('');
    await expect(said(page)).toHaveText('');
    await expect(shown(page, '.sources > li')).toHaveCount(all);
  });

  test('keeps an answer whose question is looked for, and leaves out sections that have nothing, with the way to them', async ({ page }) => {
    const { id, values } = rules.questions.find((it) => it.values?.length > 2);
    await page.goto('./rules.html');
    await filter(page).fill(topic(id));
    const rows = shown(page, '.weights tbody').filter({ has: page.getByRole('rowheader', { name: topic(id), exact: true }) }).getByRole('row');
    expect(await rows.count()).toBeGreaterThan(1);
    await expect(page.getByRole('rowheader', { name: values[0].label, exact: true }).first()).toBeVisible();
    await filter(page).fill('no such word anywhere');
    await expect(said(page)).toHaveText(/^None of \d+ entries$/);
    await expect(shown(page, '> section')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'To read' }).getByRole('link')).toHaveCount(0);
  });

  test('gives way to a link that leads to what is left out', async ({ page }) => {
    await page.goto('./rules.html');
    const { say } = rules.takeaways.find((it) => it.sources?.length);
    await filter(page).fill(say);
    await shown(page, '.takeaways .meta a').first().click();
    await expect(filter(page)).toHaveValue('');
    await expect(page.locator('.sources > :target')).toBeInViewport();
  });

  test('stays as it is where a link leads to what is shown, and gives way when one goes back to what is not', async ({ page }) => {
    await page.goto('./rules.html#source-1');
    await page.goto('./rules.html#reading-options');
    const { name } = rules.options[0];
    await filter(page).fill(name);
    await page.getByRole('navigation', { name: 'To read' }).getByRole('link', { name: 'The options' }).click();
    await expect(filter(page)).toHaveValue(name);
    await filter(page).fill('no such word anywhere');
    await page.goBack();
    await expect(filter(page)).toHaveValue('');
    await expect(page.locator('#source-1')).toBeInViewport();
  });

  test.describe('where its script does not come', () => {
    test.use({ noisy: true });

    test('is not there', async ({ page, site }) => {
      site.breaks(/^filter-.*\.js$/, (answer) => answer.writeHead(404).end());
      await page.goto(`${site.url}rules.html`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('#filter')).toBeHidden();
    });
  });
});

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
    // Nothing stands there that would not work.
    await expect(page.getByRole('button').or(page.getByRole('radio'))).toHaveCount(0);
    await isInShort(page);
  });

  test('the page of the rules has all of it, and leads back', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('link', { name: 'All rules, facts and sources' }).click();
    await expect(page).toHaveURL(/\/rules\.html$/);
    await expect(page).toHaveTitle(`The rules: ${rules.title}`);
    await canBeRead(page);
    await page.getByRole('link', { name: 'To the chooser' }).click();
    await expect(page).toHaveTitle(rules.title);
  });

  test('the matrix has the points that the command line counts', async ({ page }) => {
    await page.goto('./rules.html');
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

test('the short version stays below the application', async ({ matrix, page }) => {
  await matrix.open();
  await isInShort(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveCount(1);
});

test('every link within the page leads somewhere', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answerAll({ admin: 'yes', realtime: 'core' });
  await matrix.isAnalysed();
  const dead = await page.locator('a[href^="#"]').evaluateAll((all) => all
    .map((it) => it.getAttribute('href').slice(1))
    .filter((id) => !document.getElementById(id)));
  expect([...new Set(dead)]).toEqual([]);
});

test('no id stands twice', async ({ matrix, page }) => {
  await matrix.open();
  await matrix.answerAll({ admin: 'yes', realtime: 'core' });
  await matrix.isAnalysed();
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
  await matrix.isAnalysed();
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
