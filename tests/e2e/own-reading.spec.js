// What there is to read about rules that the site was not finished with: another file, or one that was put in the place of
// `rules.json`. It comes after the application, from the checker, and is what `matrix pack` would have written.

import { DIST, expect, test } from './support/test.js';
import { linkTo, packed, rules, rulesText, trees, treesText } from './support/rules.js';

// The rules of the site are fetched before the address is read, and Chromium says so when nobody needs them.
test.use({ noisy: true });

/** Small rules with something of everything that there can be to read. */
const TOLD = {
  ...trees,
  sources: [{ id: 'book', title: 'The book of trees', url: 'https://trees.example/book', checked: '2026-11-01' }],
  options: trees.options.map((it, at) => ({
    ...it,
    facts: {
      version: `${at + 1}.0`,
      strengths: [`Strength of ${it.name}`],
      weaknesses: [`Weakness of ${it.name}`],
      rampup: { first: [1, 2], real: [at + 2, at + 4], unit: 'months', basis: 'a gardener' },
      sources: ['book'],
    },
  })),
  comparison: [{ id: 'height', feature: 'Height', cells: { alder: '25 metres', birch: '20 metres', cedar: '40 metres' } }],
  notes: [{ id: 'leaves', ask: 'When do leaves fall?', say: 'In autumn, but not those of the cedar.', sources: ['book'] }],
  takeaways: [{ id: 'water', say: 'Water it in the first year.' }],
};
const SECTIONS = ['What each answer weighs', 'The strongest rules', 'The options', 'Time to learn', 'Side by side', 'Takeaways', 'Questions and answers', 'Sources'];

const put = (site, file, name = 'team.json') => site.adds(`/docs/matrix/${name}`, typeof file === 'string' ? file : JSON.stringify(file));
const choose = (page, id) => page.locator(`[data-question="${id}"] label`).filter({ hasText: 'Yes' }).click();

/** Files of these names wait until they are let go. */
function held(site, pattern) {
  const waiting = [];
  site.breaks(pattern, (answer, bytes, type) => { waiting.push(() => answer.writeHead(200, { 'content-type': type }).end(bytes)); });
  return {
    isAsked: () => expect.poll(() => waiting.length).toBeGreaterThan(0),
    comes: () => waiting.forEach((go) => go()),
  };
}

/** Waits until the part for reading is the one of these rules. */
async function isAbout(matrix, { id, version }) {
  await expect(matrix.reading).toHaveAttribute('data-rules', `${id}@${version}`);
  await expect(matrix.reading).toBeVisible();
}

test('all of it stands on the page, once', async ({ matrix, page, site }) => {
  put(site, TOLD);
  await matrix.open(`${site.url}?rules=team.json`);
  await isAbout(matrix, TOLD);
  await expect(matrix.reading.getByRole('heading', { level: 2 })).toHaveText(SECTIONS);
  await expect(page.getByRole('navigation', { name: 'To read' }).getByRole('link')).toHaveText(SECTIONS);
  const within = (name) => page.getByRole('region', { name, exact: true });
  await expect(within('Side by side').getByRole('row', { name: 'Height' })).toContainText('25 metres20 metres40 metres');
  await expect(within('Time to learn').getByRole('row', { name: 'Birch' })).toContainText('3 to 5 months');
  await expect(within('The options')).toContainText('Strength of Cedar');
  await expect(within('Takeaways')).toContainText('Water it in the first year.');
  await within('Questions and answers').getByText('When do leaves fall?').click();
  await expect(within('Questions and answers')).toContainText('In autumn, but not those of the cedar.');
  await expect(within('The strongest rules')).toContainText('Cedar ruled out if Lime: Yes. Cedar dies on lime.');
  await expect(within('Table of answers').getByRole('row', { name: 'Yes' }).first()).toContainText('+3');
  await expect(page.getByText('Django')).toHaveCount(0);

  await choose(page, 'shade');
  await matrix.isAnalysed();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((it) => it.id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const dead = await page.locator('a[href^="#"]').evaluateAll((all) => all.map((it) => it.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id)));
  expect(dead).toEqual([]);
  await matrix.part('alder').getByRole('link', { name: 'More about it' }).click();
  await expect(page.locator('#option-alder')).toBeInViewport();
  await expect(page.locator('#option-alder')).toBeFocused();
});

test('two options are compared with their facts, when a link is opened too', async ({ matrix, page, site }) => {
  put(site, TOLD);
  await matrix.open(`${site.url}?rules=team.json#${linkTo('shade=yes', JSON.stringify(TOLD))}`);
  await matrix.isAnalysed();
  await matrix.comparison.locator('> summary').click();
  await expect.poll(async () => {
    const { rows } = await matrix.versus('Facts');
    return Object.fromEntries(rows.map(({ title, cells }) => [title, cells]));
  }).toEqual({
    Version: ['1.0', '2.0'],
    'First results': ['1 to 2 months', '1 to 2 months'],
    'Real productivity': ['2 to 4 months', '3 to 5 months'],
    Height: ['25 metres', '20 metres'],
  });
});

test('it is what pack would have written', async ({ matrix, page, site }) => {
  put(site, rulesText);
  await matrix.open(`${site.url}?rules=team.json`);
  await expect(matrix.reading).toHaveAttribute('data-whole');
  const [made, written] = await page.evaluate(async () => {
    const html = await (await fetch('./rules.html')).text();
    const written = new DOMParser().parseFromString(html, 'text/html');
    return [document, written].map((it) => it.getElementById('reading').outerHTML);
  });
  expect(made).toBe(written);
  expect(made).toContain(rules.takeaways[0].say);
});

test('rules that were changed without another version are not described by the old part', async ({ matrix, site }) => {
  put(site, { ...rules, takeaways: [{ id: 'mine', say: 'Measure before you choose.' }] });
  await matrix.open(`${site.url}?rules=team.json`);
  await expect(matrix.reading).toContainText('Measure before you choose.');
  await expect(matrix.reading).not.toContainText(rules.takeaways[0].say);
});

test('a rules.json that was put into the site is described, too, without a banner', async ({ matrix, page, site }) => {
  put(site, TOLD, 'rules.json');
  await matrix.open(site.url);
  await isAbout(matrix, TOLD);
  await expect(matrix.reading).toContainText('Water it in the first year.');
  await expect(page.locator('.foreign')).toHaveCount(0);
});

test('a file of the device is described, too', async ({ matrix, page, site }) => {
  await matrix.open(site.url);
  await matrix.menu.locator('> summary').click();
  await page.getByRole('button', { name: 'Own rules', exact: true }).click();
  await page.getByLabel('Rule file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(TOLD)) });
  await isAbout(matrix, TOLD);
  await expect(matrix.reading).toContainText('Water it in the first year.');
});

test.describe('packed rules of another site', () => {
  test('are described as far as they still say something', async ({ matrix, page, site }) => {
    put(site, packed(treesText, DIST));
    await matrix.open(`${site.url}?rules=team.json`);
    await isAbout(matrix, trees);
    await expect(matrix.reading.getByRole('heading', { level: 2 })).toHaveText(SECTIONS.slice(0, 3));
    await choose(page, 'shade');
    await expect(matrix.part('alder').getByRole('link', { name: 'More about it' })).toBeVisible();
  });

  test('start without waiting for that', async ({ matrix, page, site }) => {
    put(site, packed(treesText, DIST));
    const checker = held(site, /^checker-.*\.wasm$/);
    await matrix.open(`${site.url}?rules=team.json`);
    await choose(page, 'shade');
    await matrix.recommends('alder');
    await matrix.isAnalysed();
    await expect(matrix.part('alder').locator('.bill-total')).toBeVisible();
    // Links into it would lead nowhere.
    await expect(matrix.reading).toBeHidden();
    await expect(matrix.part('alder').getByRole('link', { name: 'More about it' })).toBeHidden();
    await checker.isAsked();
    checker.comes();
    await isAbout(matrix, trees);
    await expect(matrix.part('alder').getByRole('link', { name: 'More about it' })).toBeVisible();
  });

  test('can be used when it cannot be had, and that is said', async ({ matrix, page, site }) => {
    put(site, packed(treesText, DIST));
    site.breaks(/^checker-.*\.wasm$/, (answer) => answer.writeHead(404).end());
    await matrix.open(`${site.url}?rules=team.json`);
    await expect(page.getByText('What there is to read about these rules could not be loaded. Check your connection, then reload the page.')).toBeVisible();
    await expect(matrix.reading).toBeHidden();
    await choose(page, 'shade');
    await matrix.recommends('alder');
    await expect(matrix.trouble).toBeEmpty();
  });

  test('are not described in an embedded page, where nobody would see it', async ({ matrix, page, site, heard }) => {
    put(site, packed(treesText, DIST));
    await matrix.open(`${site.url}?embed&rules=team.json`);
    await choose(page, 'shade');
    await matrix.recommends('alder');
    await matrix.isAnalysed();
    await page.waitForLoadState('networkidle');
    await expect(matrix.reading).toBeHidden();
    expect(heard.asked.filter((url) => url.includes('/checker-'))).toEqual([]);
  });
});

test('texts of a stranger stay texts', async ({ matrix, page, site }) => {
  const said = [];
  page.on('dialog', (dialog) => { said.push(dialog.message()); return dialog.dismiss(); });
  const hostile = '<img src=x onerror="alert(1)"></td></table></section></div><script>alert(2)</script>" onclick="alert(3)" \' \\';
  const texts = new Set(['say', 'ask', 'short', 'title', 'name', 'summary', 'because', 'feature', 'basis']);
  const file = JSON.parse(JSON.stringify(TOLD), (key, value) => (texts.has(key) ? hostile : value));
  file.options = file.options.map((it) => ({ ...it, name: `${it.name}${hostile}`, facts: { ...it.facts, strengths: [hostile], version: hostile } }));
  file.comparison[0].cells.alder = hostile;
  put(site, file);
  await matrix.open(`${site.url}?rules=team.json`);
  await isAbout(matrix, TOLD);
  await expect(matrix.reading.getByRole('heading', { level: 2 })).toHaveText(SECTIONS);
  await expect(page.getByRole('region', { name: 'Takeaways' }).getByRole('listitem')).toHaveText(hostile);
  expect(await matrix.reading.evaluate((it) => {
    const all = [...it.querySelectorAll('*')];
    return {
      tags: all.filter((at) => at.matches('img, script, style, iframe, object, embed, form, link, base, meta')).length,
      handlers: all.flatMap((at) => at.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'style'),
      links: [...new Set(all.filter((at) => at.href && at.tagName === 'A').map((at) => at.getAttribute('href').replace(/^#.*/, '#')))],
    };
  })).toEqual({ tags: 0, handlers: [], links: ['#', 'https://trees.example/book'] });
  await choose(page, 'shade');
  await matrix.isAnalysed();
  await matrix.comparison.locator('> summary').click();
  await expect(page.locator('[data-rows=Facts]')).toContainText(hostile);
  expect(await page.locator('img, #app script').count()).toBe(0);
  expect(said).toEqual([]);
});

test('a link that would run something is refused by the check', async ({ matrix, page, site }) => {
  put(site, { ...TOLD, sources: [{ ...TOLD.sources[0], url: 'javascript:alert(1)' }] });
  await page.goto(`${site.url}?rules=team.json`);
  await matrix.hasFailed();
  await expect(page.locator('.findings')).toContainText('javascript:alert(1)');
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
});

test.describe('places in it', () => {
  test('are reached by the address, however late they come', async ({ matrix, page, site }) => {
    put(site, packed(treesText, DIST));
    const checker = held(site, /^checker-.*\.wasm$/);
    await matrix.open(`${site.url}?rules=team.json#option-cedar`);
    await checker.isAsked();
    checker.comes();
    await isAbout(matrix, trees);
    await expect(page.locator('#option-cedar')).toBeInViewport();
    await matrix.recommends('', 'nothing-said');
  });

  test('are found again when the page is reloaded', async ({ matrix, page, site }) => {
    put(site, TOLD);
    await matrix.open(`${site.url}?rules=team.json`);
    await isAbout(matrix, TOLD);
    await page.locator('#reading-comparison').evaluate((it) => it.scrollIntoView());
    await matrix.reload();
    await isAbout(matrix, TOLD);
    await expect(page.locator('#reading-comparison')).toBeInViewport();
  });
});
