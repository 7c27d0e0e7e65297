// What the page recommends, and whether every reason on it holds.

import { MatrixPage, sum } from './support/page.js';
import { expect, test } from './support/test.js';
import { ROWS, asText, explain, label, option, rules, topic, trees, treesText } from './support/rules.js';

/** What a bill must read like, from what the command line says. */
const expected = (reasons) => reasons.map(({ points, because }) => ({ points, because }));
const read = (bill) => bill.lines.map(({ points, because }) => ({ points, because }));

for (const { name, answers, winner } of ROWS) {
  test(`${name} gets ${option(winner).name}, and its points add up`, async ({ matrix }) => {
    await matrix.open();
    await matrix.answerAll(answers);
    await matrix.recommends(winner);
    await expect(matrix.result.getByRole('heading', { name: option(winner).name, exact: true })).toBeVisible();

    const { lines, total } = await matrix.bill(winner);
    expect(lines.length).toBeGreaterThan(0);
    expect(sum(lines.map((it) => it.points))).toBe(total);
    const given = Object.entries(answers).map(([id, value]) => `${topic(id)}: ${label(id, value)}`);
    for (const line of lines) {
      expect(line.because).toMatch(/\w.*\.$/);
      expect(line.causes.length).toBeGreaterThan(0);
      for (const cause of line.causes) expect(given).toContain(cause);
    }
    const layers = matrix.stack.locator('.stack > li');
    expect(await layers.count()).toBeGreaterThan(1);
    await expect(layers.first()).not.toBeEmpty();
  });

  test(`${name}: the runners-up and the matrix say the same as the bills and the command line`, async ({ matrix }) => {
    await matrix.open();
    await matrix.answerAll(answers);
    await matrix.recommends(winner);
    await matrix.openDetails();
    const said = explain(asText(answers));
    expect(said.winner).toEqual([winner]);
    await matrix.recommends(winner, said.state);
    const { columns } = await matrix.matrixTable();
    expect(columns.map((it) => it.name).sort()).toEqual(rules.options.map((it) => it.name).sort());

    for (const { option: id, score, reasons } of said.ranking) {
      const bill = await matrix.bill(id);
      expect(read(bill), id).toEqual(expected(reasons));
      expect(bill.total, id).toBe(score);
      expect(sum(bill.lines.map((it) => it.points)), id).toBe(score);
      const column = columns.find((it) => it.name === option(id).name);
      expect(column.score, id).toBe(score);
      expect(sum(column.points), id).toBe(score);
    }
    const stack = said.stack.flatMap((layer) => layer.components.map((it) => it.id));
    const names = stack.map((id) => rules.components.find((it) => it.id === id).name);
    expect((await matrix.stack.locator('.part > :first-child').allInnerTexts()).map((it) => it.replace(/^\+ /, ''))).toEqual(names);
    const titles = said.stack.map(({ layer }) => rules.layers.find((it) => it.id === layer).title);
    expect(await matrix.stack.locator('.stack .layer').allInnerTexts()).toEqual(titles);
  });

  test(`${name}: every reason leads back to the answer that caused it`, async ({ matrix, page }) => {
    await matrix.open();
    await matrix.answerAll(answers);
    await matrix.recommends(winner);
    // The address holds the answers; jumping leaves it as it is.
    await matrix.isAnalysed();
    const before = page.url();
    for (const cause of await matrix.part(winner).locator('a.cause').all()) {
      const named = await cause.innerText();
      await cause.click();
      const at = await matrix.focus();
      expect(Object.keys(answers)).toContain(at);
      expect(named).toBe(`${topic(at)}: ${label(at, answers[at])}`);
      await expect(matrix.control(at, answers[at])).toBeInViewport();
    }
    expect(page.url()).toBe(before);
  });
}

test('a reason leads to the very value that was chosen, not only to its question', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  await matrix.part('node').locator('a.cause').first().click();
  await expect(matrix.control('realtime', 'core')).toBeFocused();
});

test('the page and the command line agree on every preset of the rule file', async ({ matrix }) => {
  test.slow();
  await matrix.open();
  for (const { answers, importance = {} } of rules.presets) {
    for (const [id, value] of Object.entries(answers)) for (const one of [value].flat()) await matrix.answer(id, one);
    for (const [id, level] of Object.entries(importance)) await matrix.weigh(id, level);
    const said = explain(asText(answers, importance));
    await matrix.recommends(said.winner.join(' '), said.state);
    for (const id of said.winner) {
      const best = said.ranking.find((it) => it.option === id);
      expect(read(await matrix.bill(id)), id).toEqual(expected(best.reasons));
    }
    await expect(matrix.result.locator('.warnings > li')).toHaveCount(said.warnings.length);
    await matrix.startOverButton.click();
  }
});

test('sources are named with the day they were looked up', async ({ matrix }) => {
  await matrix.open();
  await matrix.answer('realtime', 'core');
  const sources = matrix.part('node').locator('.bill .source');
  expect(await sources.count()).toBeGreaterThan(0);
  await matrix.part('node').locator('.rests-on').first().locator('summary').click();
  for (const text of await sources.allTextContents()) expect(text).toMatch(/\w.*, checked [A-Z][a-z]{2} 20\d\d/);
  for (const link of await sources.locator('a').all()) {
    await expect(link).toHaveAttribute('href', /^https:/);
    await expect(link).toHaveAttribute('rel', /noopener/);
  }
});

test('nothing said: no winner, and every option is in the running', async ({ matrix }) => {
  await matrix.open();
  await matrix.recommends('', 'nothing-said');
  await expect(matrix.result.getByRole('heading', { level: 2 })).toHaveText(/options, level at the start$/);
  expect(await matrix.answered()).toBe(0);
  for (const { name } of rules.options) await expect(matrix.result.getByText(name, { exact: true })).toBeVisible();
  for (const { id } of rules.questions) await expect(matrix.row(id)).toContainText('Not answered');
});

test('an answer that matters more counts double, and the sum stays true', async ({ matrix }) => {
  await matrix.open();
  await matrix.answerAll({ admin: 'yes', realtime: 'core' });
  const before = await matrix.bill('django');
  await matrix.weigh('admin', 'more');
  await expect(matrix.part('django').locator('.bill')).toContainText('doubled: matters more');
  const after = await matrix.bill('django');
  const of = (bill) => bill.lines.find((it) => it.causes.some((cause) => cause.startsWith(topic('admin')))).points;
  expect(of(after)).toBe(2 * of(before));
  expect(sum(after.lines.map((it) => it.points))).toBe(after.total);
  await matrix.weigh('admin', 'normal');
  // Its place in the page may change with its points, so it is looked up until it is back.
  await expect.poll(() => matrix.bill('django')).toEqual(before);
});

test('a must rules options out, which stay on the page with the reason', async ({ matrix }) => {
  await matrix.open();
  await matrix.answerAll({ realtime: 'core', admin: 'yes' });
  await expect(matrix.result.locator('.row[data-out]')).toHaveCount(0);
  await matrix.weigh('admin', 'must');
  const said = explain('realtime=core,admin=yes!');
  await matrix.recommends('django', said.state);
  expect(said.ruled_out.length).toBeGreaterThan(0);
  for (const { option: id } of said.ruled_out) {
    const part = matrix.rank(id);
    await matrix.openRow(id);
    await expect(part).toContainText(option(id).name);
    await expect(part).toContainText('By you');
    await expect(part.locator('.bill > li').first()).toContainText(`${topic('admin')}: ${label('admin', 'yes')}`);
  }
  const { columns } = await matrix.matrixTable();
  for (const column of columns) expect(sum(column.points), column.name).toBe(column.score);
  await matrix.weigh('admin', 'normal');
  await expect(matrix.result.locator('.row[data-out]')).toHaveCount(0);
});

test.describe('with a small rule file of its owner, not finished by `matrix pack`', () => {
  /** The page over the trees, at the site with a replaced rule file. */
  const open = async ({ page, site }) => {
    site.breaks(/^rules\.json$/, treesText);
    const matrix = new MatrixPage(page, trees);
    await matrix.open(site.url);
    return matrix;
  };

  test('the page checks it, runs it, and takes its title', async ({ page, site }) => {
    const matrix = await open({ page, site });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(trees.title);
    await expect(page).toHaveTitle(trees.title);
    await matrix.recommends('', 'nothing-said');
  });

  const states = [
    { state: 'nothing-separates', yes: ['rain'], winner: '', heading: 'Level so far', words: 'Nothing you said separates these yet.' },
    { state: 'tie', yes: ['shade', 'wet'], winner: 'alder birch', heading: 'Alder and Birch', words: 'A tie. 2 options share the lead' },
    { state: 'close', yes: ['wind'], winner: 'cedar', heading: 'Cedar', words: 'A close call, 1\u00a0point ahead of Alder and Birch.' },
    { state: 'clear', yes: ['shade'], winner: 'alder', heading: 'Alder', words: 'Clear, 3\u00a0points ahead of' },
    { state: 'everything-ruled-out', yes: ['salt'], winner: '', heading: 'Nothing is left', words: 'Every option is ruled out.' },
  ];
  for (const { state, yes, winner, heading, words } of states) {
    test(`the state “${state}” is said in words`, async ({ page, site }) => {
      const matrix = await open({ page, site });
      for (const id of yes) await matrix.answer(id, true);
      await matrix.recommends(winner, state);
      await expect(matrix.result.getByRole('heading', { level: 2 })).toHaveText(heading);
      await expect(matrix.result.locator('.certainty')).toContainText(words);
      for (const id of winner.split(' ').filter(Boolean)) await expect(matrix.part(id).locator('.bill-total')).toBeVisible();
    });
  }

  test('a veto of the rules takes an option out and says why', async ({ page, site }) => {
    const matrix = await open({ page, site });
    await matrix.answer('wind', true);
    await matrix.recommends('cedar', 'close');
    await matrix.answer('lime', true);
    await matrix.recommends('alder birch', 'tie');
    await expect(matrix.part('cedar')).toContainText('Ruled out: Cedar dies on lime.');
    await matrix.openRow('cedar');
    await expect(matrix.part('cedar')).toContainText('By the rules: Cedar dies on lime.');
    await matrix.clear('lime');
    await matrix.recommends('cedar', 'close');
  });

  test('everything ruled out lists the reason of each', async ({ page, site }) => {
    const matrix = await open({ page, site });
    await matrix.answer('salt', true);
    for (const { id } of trees.options) await expect(matrix.part(id)).toContainText('Ruled out: Nothing grows on salt.');
  });
});
