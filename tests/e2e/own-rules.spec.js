// Rules of one's own: `?rules=` names another file of the same site. They say that they are not the
// site's, and nothing about them is kept.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, expect, expectAccessible, test } from './support/test.js';
import { Dialogs } from './support/dialogs.js';
import { FAULTS } from './support/server.js';
import { exported, linkTo, packed, rules, trees, treesText } from './support/rules.js';

/** The rule file beside the site, under its name there. */
const put = (site, text, name = 'team.json') => site.adds(`/docs/matrix/${name}`, text);
// The rules of the site are fetched before the address is read, and Chromium says so when nobody needs them.
test.use({ noisy: true });

const banner = (page) => page.locator('.foreign');
const findings = (page) => page.locator('.findings').getByRole('listitem');
/** Rules with a letter that has other bytes in each encoding, and where a finding about that letter stands. */
const cafe = treesText.replace(trees.title, 'Trees for a café');
const place = (text, at) => {
  const before = text.slice(0, text.search(at)).split('\n');
  return `line ${before.length}, column ${before.at(-1).length + 1}`;
};

/** A page that failed over other rules shows nothing of the site's, and leads to them. */
async function isAboutNothingElse(matrix, page) {
  await expect(matrix.reading).toBeHidden();
  await expect(page.getByText(rules.title).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText('can be read without it').filter({ visible: true })).toHaveCount(0);
  const back = page.getByRole('link', { name: 'Use the rules of this site' });
  await expect(back).toHaveAttribute('href', page.url().replace(/\?.*/, ''));
}
const everythingKept = (page) => page.evaluate(() => JSON.stringify(localStorage));

for (const [form, text] of [['as its author writes it', () => treesText], ['packed', () => packed(treesText, DIST)]]) {
  test.describe(`a rule file beside the site, ${form}`, () => {
    test('is used, says that it is not the site\'s, and leads back', async ({ matrix, page, site }) => {
      put(site, await text());
      await matrix.open(`${site.url}?rules=team.json`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(trees.title);
      await expect(page).toHaveTitle(trees.title);
      await expect(banner(page)).toContainText(`These are the rules “${trees.title}” from team.json, not the rules of this site.`);
      await expect(matrix.reading).toHaveAttribute('data-rules', `${trees.id}@${trees.version}`);
      await expect(matrix.reading).toBeVisible();
      await page.locator('[data-question="shade"] label').filter({ hasText: 'Yes' }).click();
      await matrix.recommends('alder');
      await matrix.isAnalysed();
      await expect(banner(page)).toBeVisible();

      await banner(page).getByRole('link', { name: 'Use the rules of this site' }).click();
      await matrix.isReady();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(rules.title);
      await expect(banner(page)).toHaveCount(0);
      expect(new URL(page.url()).search).toBe('');
    });
  });
}

/** The trees as one writes them while they grow. */
const commented = `// Ours.\n${treesText.trimEnd().replace(/\n\}$/, ', /* more to come */\n}\n')}`;

test('beside the site may have comments and trailing commas when it is called .jsonc', async ({ matrix, page, site }) => {
  put(site, commented, 'team.jsonc');
  await matrix.open(`${site.url}?rules=team.jsonc`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(trees.title);
  await expect(banner(page)).toContainText('from team.jsonc');
});

test('of the device may have comments too, and under another name they are told', async ({ matrix, page }) => {
  await matrix.open();
  const choose = async (name) => {
    await new Dialogs(page).show('Own rules');
    await page.getByLabel('Rule file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(commented) });
  };
  await choose('mine.jsonc');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(trees.title);
  await choose('mine.json');
  await expect(findings(page)).toHaveCount(2);
  await expect(findings(page).first()).toContainText('this is not JSON: a comment stands here');
});

/** The trees with three tests, of which so many fail, and with sources that nothing uses. */
function tested(failed, unused) {
  const tests = [0, 1, 2].map((at) => ({ name: `Shade ${at}`, given: { shade: true }, winner: [at < failed ? 'birch' : 'alder'] }));
  const sources = Array.from({ length: unused }, (_, at) => ({ id: `unused-${at}`, title: 'A book', checked: '2026-11-01' }));
  return JSON.stringify({ ...trees, tests, sources });
}

test('tests of theirs that fail, and warnings, are counted in the banner and in the dialog, and can be seen', async ({ matrix, page, site }) => {
  put(site, tested(2, 1));
  await matrix.open(`${site.url}?rules=team.json`);
  const dialog = await new Dialogs(page).show('Own rules');
  for (const place of [dialog, banner(page)]) {
    const summary = place.getByText('2 of 3 tests of these rules fail, and the check gives 1 warning.');
    const found = place.locator('.findings').getByRole('listitem');
    await expect(found.first()).toBeHidden();
    await summary.evaluate((it) => it.click());
    await expect(found).toHaveCount(3);
    await expect(found.filter({ hasText: 'E020' })).toHaveCount(2);
    await expect(found.filter({ hasText: 'W102' })).toContainText('nothing uses the source ‘unused-0’');
    await expectAccessible(page, { withReading: false });
  }
});

test('that have nothing wrong are said to be so in the dialog, and the banner is silent', async ({ matrix, page, site }) => {
  put(site, tested(0, 0));
  await matrix.open(`${site.url}?rules=team.json`);
  await expect(banner(page)).not.toContainText('tests');
  const dialog = await new Dialogs(page).show('Own rules');
  await expect(dialog).toContainText(`In use: ${trees.title}`);
  await expect(dialog).toContainText('All 3 tests of these rules pass, and the check gives no warning.');
});

test('nothing about them is kept, and no save is offered', async ({ matrix, page, site }) => {
  put(site, treesText);
  await matrix.open(`${site.url}?rules=team.json`);
  const before = await everythingKept(page);
  await page.locator('[data-question="shade"] label').filter({ hasText: 'Yes' }).click();
  await matrix.recommends('alder');
  await matrix.isAnalysed();
  const dialogs = new Dialogs(page);
  const dialog = await dialogs.show('Saved');
  await expect(dialog).toContainText('Answers to rules that are not those of this site are not kept.');
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  expect(await everythingKept(page)).toBe(before);
});

test('under the id of the site\'s rules they neither read nor write what is kept', async ({ matrix, page, site }) => {
  put(site, JSON.stringify({ ...trees, id: 'web-frameworks', questions: [...trees.questions.slice(1), { ...trees.questions[0], id: 'admin' }], rules: trees.rules.map((it) => (it.if === 'shade' ? { ...it, if: 'admin' } : it)) }));
  await matrix.open(site.url);
  await matrix.answer('admin', 'yes');
  await matrix.isAnalysed();
  const before = await everythingKept(page);
  await page.goto('about:blank');
  await matrix.open(`${site.url}?rules=team.json`);
  await matrix.recommends('', 'nothing-said');
  await page.locator('[data-question="wet"] label').filter({ hasText: 'Yes' }).click();
  await matrix.recommends('birch');
  expect(await everythingKept(page)).toBe(before);
});

test('links, export and embedding name the rules, and lead back to them', async ({ matrix, page, site }) => {
  put(site, treesText, 'our%20team.json');
  await matrix.open(`${site.url}?rules=our%20team.json`);
  await page.locator('[data-question="shade"] label').filter({ hasText: 'Yes' }).click();
  const link = linkTo('shade=yes', treesText);
  await expect.poll(() => page.url()).toBe(`${site.url}?rules=our%20team.json#${link}`);
  const dialogs = new Dialogs(page);
  let dialog = await dialogs.show('Share');
  await expect(dialog.getByLabel('Link')).toHaveValue(page.url());
  await dialogs.close();
  dialog = await dialogs.show('Export');
  await dialog.getByLabel('Format').selectOption('Summary');
  const text = await dialog.getByLabel('Document').inputValue();
  expect(text).toContain(page.url());
  const [day] = await page.evaluate(() => new Date().toISOString().split('T'));
  expect(text).toBe(exported('shade=yes', 'summary', { date: day, site: `${site.url}?rules=our%20team.json`, text: treesText }));
  await dialogs.close();
  dialog = await dialogs.show('Embed');
  await expect(dialog.getByLabel('Put this into your page')).toHaveValue(/ rules="our team\.json" answers="shade=yes"/);
  await expect(dialog.frameLocator('iframe').locator('#result')).toHaveAttribute('data-winner', 'alder');
  await dialogs.close();

  const url = page.url();
  await page.goto('about:blank');
  await matrix.open(url);
  await matrix.recommends('alder');
  await expect(banner(page)).toBeVisible();
});

test.describe('a rule file that cannot be used', () => {
  const FOREIGN = ['https://example.org/rules.json', '//example.org/rules.json', 'data:application/json,{}', 'blob:https://example.org/1', 'http://[', 'javascript:alert(1)'];
  for (const where of FOREIGN) {
    test(`${where} is of no use: it is not asked for, and what to do is said`, async ({ matrix, page, heard }) => {
      await page.goto(`./?rules=${encodeURIComponent(where)}`);
      await matrix.hasFailed();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('The rules of another site are not used');
      await expect(alert).toContainText('Name a rule file of this site after ?rules= in the address, or leave that out.');
      await isAboutNothingElse(matrix, page);
      expect(heard.asked.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
    });
  }

  for (const [how, answers] of [
    ['with no page', (answer) => answer.writeHead(404).end()],
    ['with a page of its own', (answer) => answer.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not here</title>')],
  ]) {
    test(`that a host does not find, and says so ${how}, is called not found, with its address`, async ({ matrix, page, site }) => {
      put(site, answers, 'nowhere.json');
      await page.goto(`${site.url}?rules=nowhere.json`);
      await matrix.hasFailed();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(/nowhere\.json is missing from this site\.\s*Look at the name after \?rules= in the address\./);
      await expect(alert).toContainText(`not found (404): ${site.url}nowhere.json`);
      await expect(alert).not.toContainText('HTML');
      await isAboutNothingElse(matrix, page);
    });
  }

  test('in whose place the host gives its start page is called so', async ({ matrix, page, site }) => {
    put(site, '<!doctype html><title>Start</title>', 'nowhere');
    await page.goto(`${site.url}?rules=nowhere`);
    await matrix.hasFailed();
    await expect(page.getByRole('alert')).toContainText(`an HTML page came in its place: ${site.url}nowhere`);
  });

  test('with findings lists them under its name, and trying again works once it is mended', async ({ matrix, page, site }) => {
    put(site, treesText.replace('"points": { "alder": 3 }', '"points": { "aldr": 3 }'));
    await page.goto(`${site.url}?rules=team.json`);
    await matrix.hasFailed();
    await expect(findings(page).filter({ hasText: 'aldr' }).first()).toContainText(/line \d+, column \d+/i);
    await expect(page.getByText('matrix check team.json')).toBeVisible();
    await isAboutNothingElse(matrix, page);
    put(site, treesText);
    await page.getByRole('button', { name: 'Try again' }).click();
    await matrix.isReady();
    await expect(banner(page)).toContainText(trees.title);
  });

  for (const [encoding, bytes, at] of [
    ['Latin-1', Buffer.from(cafe, 'latin1'), place(cafe, /é/)],
    ['UTF-16', Buffer.from(`\ufeff${cafe}`, 'utf16le'), 'line 1, column 1'],
  ]) {
    for (const [where, name, address] of [['named in the address', 'team.json', '?rules=team.json'], ['in the place of the site\'s', 'rules.json', '']]) {
      test(`because it is ${encoding}, ${where}, says where and what to do`, async ({ matrix, page, site }) => {
        put(site, bytes, name);
        await page.goto(`${site.url}${address}`);
        await matrix.hasFailed();
        await expect(findings(page)).toHaveCount(1);
        await expect(findings(page)).toContainText(new RegExp(`${at}, E023`, 'i'));
        await expect(findings(page)).toContainText(`probably ${encoding === 'UTF-16' ? encoding : 'Windows-1252'}`);
        await expect(findings(page)).toContainText('save the file as UTF-8');
      });
    }
  }

  test('because it is no JSON says where', async ({ matrix, page, site }) => {
    put(site, '{ "format": 1,\n  oops }');
    await page.goto(`${site.url}?rules=team.json`);
    await matrix.hasFailed();
    await expect(findings(page)).toContainText(/line 2, column \d+/i);
  });
});

test.describe('a rule file of the device', () => {
  const DIALOG = 'Own rules';
  const file = (content = treesText, name = 'our team.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const choose = (page, it) => page.getByLabel('Rule file').setInputFiles(it);
  const said = (page) => page.getByRole('dialog').getByRole('status');
  const shade = (page) => page.locator('[data-question="shade"] label').filter({ hasText: 'Yes' });

  /** Lets a file fall on the page, as the browser would tell it. */
  const drop = (page, { name, buffer }) => page.evaluate(([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name));
    const tell = (type) => document.querySelector('h1').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    return [tell('dragover'), tell('drop')];
  }, [name, [...buffer]]);

  /** The page shows the trees, says from where, and keeps nothing on the device. */
  async function isUsed(page, matrix, before) {
    await page.waitForURL(/\?file=our%20team\.json/);
    await matrix.isReady();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(trees.title);
    await expect(banner(page)).toContainText(`These are the rules “${trees.title}” from the file our team.json, opened in this tab, not the rules of this site.`);
    expect(await everythingKept(page)).toBe(before);
  }

  /** Opens the file from the page of the site, and answers its first question. */
  async function openAndAnswer(page, matrix) {
    await matrix.open();
    const dialogs = new Dialogs(page);
    await dialogs.show(DIALOG);
    await choose(page, file());
    await page.waitForURL(/file=/);
    await matrix.isReady();
    await shade(page).click();
    return dialogs;
  }

  test('is chosen in a dialog, lasts through a reload, and leads back', async ({ matrix, page }) => {
    await matrix.open();
    const before = await everythingKept(page);
    await new Dialogs(page).show(DIALOG);
    await choose(page, file());
    await isUsed(page, matrix, before);
    await shade(page).click();
    await matrix.recommends('alder');
    await expect.poll(() => page.url()).toContain('#rules=trees');
    await matrix.reload();
    await isUsed(page, matrix, before);
    await matrix.recommends('alder');
    await banner(page).getByRole('link', { name: 'Use the rules of this site' }).click();
    await page.waitForURL((url) => url.search === '');
    await matrix.isReady();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(rules.title);
  });

  test('is checked although it says that it was', async ({ matrix, page }) => {
    const checksum = (text) => [...Buffer.from(text)].reduce((hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn, 0xcbf29ce484222325n);
    const [, body] = /^\{"x-checked":"[0-9a-f]{16}(.*)$/s.exec(readFileSync(join(DIST, 'rules.json'), 'utf8'));
    const evil = body.replaceAll(/https?:\/\//g, 'javascript://');
    expect(evil).not.toBe(body);
    await matrix.open();
    await new Dialogs(page).show(DIALOG);
    await choose(page, file(`{"x-checked":"${checksum(evil).toString(16).padStart(16, '0')}${evil}`));
    await page.waitForURL(/file=/);
    await expect(findings(page).first()).toContainText('javascript:');
  });

  test('can be dropped anywhere on the page', async ({ matrix, page }) => {
    await matrix.open();
    const before = await everythingKept(page);
    // Neither is left to the browser, which would show the file in place of the page.
    expect(await drop(page, file())).toEqual([false, false]);
    await isUsed(page, matrix, before);
  });

  test('mended and chosen again keeps its answers', async ({ matrix, page }) => {
    const dialogs = await openAndAnswer(page, matrix);
    await matrix.recommends('alder');
    await expect.poll(() => page.url()).toContain('shade=yes');
    await dialogs.show(DIALOG);
    await choose(page, file(treesText.replace(trees.title, 'Mended trees')));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mended trees');
    await matrix.isReady();
    await matrix.recommends('alder');
    await expect(banner(page)).toBeVisible();
  });

  test('with the mark of UTF-8 at its beginning is used', async ({ matrix, page }) => {
    await matrix.open();
    const before = await everythingKept(page);
    await new Dialogs(page).show(DIALOG);
    await choose(page, file(`\ufeff${treesText}`));
    await isUsed(page, matrix, before);
  });

  test('cannot be checked where the checker cannot be had: the page stays, and choosing it again works', async ({ matrix, page, site }) => {
    site.breaks(/^checker-.*\.wasm$/, FAULTS.reset);
    await matrix.open(site.url);
    await new Dialogs(page).show(DIALOG);
    await choose(page, file());
    await expect(said(page)).toHaveText('our team.json could not be checked. Check your connection, then try again.');
    site.mends();
    await choose(page, file());
    await page.waitForURL(/file=/);
    await matrix.isReady();
  });

  const REFUSED = [
    ['is no JSON', file('\x89PNG', 'picture.png'), 'picture.png is no rule file: a rule file is JSON and begins with “{”.'],
    ['is empty', file('', 'empty.json'), 'empty.json is no rule file: a rule file is JSON and begins with “{”.'],
    ['is Latin-1', file(Buffer.from(cafe, 'latin1'), 'latin.json'), `latin.json, ${place(cafe, /é/)}: byte ${cafe.indexOf('é')} (0xE9) belongs to no character of UTF-8; the text is probably Windows-1252 or ISO 8859-1 (Latin-1); save the file as UTF-8.`],
    ['is UTF-16', file(Buffer.from(`\ufeff${cafe}`, 'utf16le'), 'wide.json'), 'wide.json, line 1, column 1: byte 0 (0xFF) belongs to no character of UTF-8; the text is probably UTF-16, little-endian; save the file as UTF-8.'],
    ['is too large', file(`{${' '.repeat(262_144)}}`, 'large.json'), 'large.json has 257 KiB; a rule file has at most 256.'],
  ];
  for (const [how, it, why] of REFUSED) {
    test(`that ${how} is refused, chosen or dropped; the page stays`, async ({ matrix, page }) => {
      await matrix.open();
      await matrix.answer('realtime', 'core');
      await matrix.recommends('node');
      const dialogs = new Dialogs(page);
      await dialogs.show(DIALOG);
      await choose(page, it);
      await expect(said(page)).toHaveText(why);
      await dialogs.close();
      await drop(page, it);
      await expect(said(page)).toHaveText(why);
      await dialogs.close();
      await matrix.recommends('node');
      expect(new URL(page.url()).search).toBe('');
    });
  }

  test('with findings lists them; mended and chosen again it is used', async ({ matrix, page }) => {
    await matrix.open();
    await new Dialogs(page).show(DIALOG);
    await choose(page, file(treesText.replace('"points": { "alder": 3 }', '"points": { "aldr": 3 }')));
    await page.waitForURL(/file=/);
    await matrix.hasFailed();
    await expect(findings(page).filter({ hasText: 'aldr' }).first()).toContainText(/line \d+, column \d+/i);
    await expect(page.getByText('Mend these places and choose the file once more.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Use the rules of this site' })).toBeVisible();
    await choose(page, file());
    await matrix.isReady();
    await expect(banner(page)).toContainText(trees.title);
  });

  test('that is not open in this tab is asked for, and brings the answers of the link', async ({ matrix, page }) => {
    await page.goto(`./?file=our%20team.json#${linkTo('shade=yes', treesText)}`);
    await matrix.hasFailed();
    const alert = page.getByRole('alert').filter({ hasText: 'The rule file our team.json is not open in this tab.' });
    await expect(alert).toBeVisible();
    await isAboutNothingElse(matrix, page);
    await choose(page, file('no', 'other.txt'));
    await expect(alert.getByRole('status')).toContainText('other.txt is no rule file');
    await choose(page, file());
    await matrix.isReady();
    await matrix.recommends('alder');
    await expect(banner(page)).toBeVisible();
  });

  test('another one than the address names is used under its own name, without those answers', async ({ matrix, page }) => {
    await page.goto(`./?file=gone.json#${linkTo('shade=yes', treesText)}`);
    await matrix.hasFailed();
    await choose(page, file());
    await page.waitForURL(/our%20team\.json$/);
    await matrix.isReady();
    await matrix.recommends('', 'nothing-said');
  });

  test('is handed on with a word about it: share, export, saves, embed', async ({ matrix, page }) => {
    const dialogs = await openAndAnswer(page, matrix);
    const link = linkTo('shade=yes', treesText);
    await expect.poll(() => page.url()).toContain(`?file=our%20team.json#${link}`);
    let dialog = await dialogs.show('Share');
    await expect(dialog.getByLabel('Link')).toHaveValue(page.url());
    await expect(dialog).toContainText('The rules are in the file our team.json of your device. Whoever opens the link is asked for that file.');
    await dialogs.close();
    dialog = await dialogs.show('Saved');
    await expect(dialog).toContainText('Answers to rules that are not those of this site are not kept.');
    await dialogs.close();
    dialog = await dialogs.show('Embed');
    await expect(dialog).toContainText('These rules are in a file of your device, where other pages cannot get them.');
    await expect(dialog.getByRole('textbox')).toHaveCount(0);
  });

  test('cannot be used where the browser keeps nothing, and what to do is said', async ({ matrix, page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }));
    await matrix.open();
    await new Dialogs(page).show(DIALOG);
    await choose(page, file());
    await expect(said(page)).toContainText('Put it beside the page on its server, and open /?rules=our%20team.json.');
    await matrix.recommends('', 'nothing-said');
  });

  test('works in the site in one file', async ({ matrix, page }) => {
    await matrix.open('matrix.html');
    const before = await everythingKept(page);
    await new Dialogs(page).show(DIALOG);
    await choose(page, file());
    await isUsed(page, matrix, before);
  });

  test('is taken by no page in a frame', async ({ page, site }) => {
    site.adds('/host.html', `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${site.url}?embed" width="900" height="700"></iframe>`);
    await page.goto(`${site.origin}/host.html`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-app', 'ready');
    const left = await frame.locator('h1').evaluate((it) => {
      const data = new DataTransfer();
      data.items.add(new File(['{}'], 'a.json'));
      return it.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    expect(left).toBe(true);
    await expect(frame.getByRole('dialog')).toHaveCount(0);
  });
});
