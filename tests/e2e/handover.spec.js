// The dialogs: share, export, saves, embed. What they hand out is what the command line writes.

import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, test as plain } from './support/test.js';
import { Dialogs, TITLES, hearCopies } from './support/dialogs.js';
import { ROWS, asText, explain, exported, label, linkTo, option, rules, topic, treesText } from './support/rules.js';

const SAVES = 'decision-matrix:/:web-frameworks:saves:v1';
const [{ answers: mvp, winner }] = ROWS;
/** In the order in which links have them. */
const MVP = asText(mvp).split(',').sort().join();
const DAY = '2026-03-05';

const kept = (page) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), SAVES);
/** Whether the whole text of a field is selected, and the field has the focus. */
const isSelected = (field) => field.evaluate((it) => it === document.activeElement && it.selectionStart === 0 && it.selectionEnd === it.value.length && it.value.length > 0);

const test = plain.extend({
  dialogs: async ({ page }, use) => use(new Dialogs(page)),
});

for (const [button, title] of Object.entries(TITLES)) {
  test.describe(`the dialog “${title}”`, () => {
    test('opens with the keyboard, is labelled, holds the focus, closes with Escape and gives the focus back', async ({ matrix, page, dialogs }) => {
      await matrix.open(`./#${linkTo(MVP)}`);
      const dialog = await dialogs.show(button);
      await expect(dialog.getByRole('heading', { name: title })).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
      for (const key of ['Shift+Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab', 'Tab']) {
        await page.keyboard.press(key);
        // The page behind cannot be reached: past the last control comes the browser, where the body stands for it.
        expect(await dialog.evaluate((it) => it.contains(document.activeElement) || document.activeElement === document.body)).toBe(true);
      }
      await dialog.getByRole('button', { name: 'Close' }).focus();
      await page.keyboard.press('Escape');
      await expect(dialogs.open).toHaveCount(0);
      await expect(dialogs.opener(button)).toBeFocused();

      await dialogs.show(button);
      await dialogs.press('Close');
      await expect(dialogs.open).toHaveCount(0);
      await expect(dialogs.opener(button)).toBeFocused();
      await matrix.recommends(winner);
    });

    for (const [state, hash] of [['without answers', ''], ['with answers', `#${linkTo(MVP)}`]]) {
      test(`${state}: no axe violation, and nothing stands over its edge`, async ({ matrix, page, dialogs }) => {
        test.slow();
        await page.addInitScript(([key, list]) => localStorage.setItem(key, list), [SAVES, JSON.stringify([
          { name: 'A', link: linkTo('realtime=core') }, { name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation', link: linkTo(MVP) },
        ])]);
        await matrix.open(`./${hash}`);
        const dialog = await dialogs.show(button);
        if (button === 'Embed') await expect(dialog.frameLocator('iframe').locator('html')).toHaveAttribute('data-app', 'ready');
        // The preview is the page itself, which is looked at as such.
        await expectAccessible(page, { withReading: false, without: ['#embed-preview > decision-matrix'] });
        for (const width of [320, 390, 1280]) expect.soft(await dialogs.overflowing(width), `${width} px`).toEqual([]);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

test('two dialogs that are asked for while they load: the later one stays open', async ({ matrix, page, dialogs }) => {
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(/\/dialogs-.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  // Not before: an idle page fetches them ahead.
  await matrix.open();
  await dialogs.button('Share').click();
  await dialogs.button('Saved').click();
  release();
  await expect(page.getByRole('dialog', { name: TITLES.Saves })).toBeVisible();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  await expect(dialogs.open).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: TITLES.Saves })).toBeVisible();
});

test.describe('when the dialogs cannot be loaded', () => {
  test.use({ noisy: true });
  test('the page says so, and works; once they can, they open', async ({ matrix, page, site, dialogs }) => {
    site.breaks(/^dialogs-.*\.wasm$/, (answer) => answer.writeHead(404).end());
    await matrix.open(site.url);
    await dialogs.button('Share').click();
    await expect(page.getByRole('alert').filter({ hasText: 'This could not be opened.' })).toBeVisible();
    await matrix.answer('realtime', 'core');
    await matrix.recommends('node');
    site.mends();
    await dialogs.show('Share');
    await expect(matrix.trouble).toBeEmpty();
  });
});

test.describe('share', () => {
  test('shows the link that stands in the address, and says what it opens', async ({ matrix, page, dialogs }) => {
    await matrix.open('./?theme=dark');
    await matrix.answerAll(mvp);
    await matrix.weigh('admin', 'must');
    const text = 'admin=yes!,auth=roles,deadline=weeks';
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${linkTo(text)}`);
    const dialog = await dialogs.show('Share');
    // The theme is the visitor's own.
    await expect(dialog.getByLabel('Link')).toHaveValue(page.url().replace('?theme=dark', ''));
    await expect(dialog).toContainText(option(winner).name);
  });

  test('without answers gives the page as it is', async ({ matrix, page, dialogs }) => {
    await matrix.open();
    const dialog = await dialogs.show('Share');
    await expect(dialog.getByLabel('Link')).toHaveValue(new URL('./', page.url()).href);
    await expect(dialog).toContainText('Nothing is answered yet');
  });

  test('copies the link', async ({ matrix, page, dialogs, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await matrix.open(`./#${linkTo(MVP)}`);
    await dialogs.show('Share');
    await dialogs.press('Copy link');
    await expect(dialogs.said).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${new URL('./', page.url()).href}#${linkTo(MVP)}`);
  });

  const NO_CLIPBOARD = {
    'refuses to copy': () => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError')); },
    'has no clipboard': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  };
  for (const [how, script] of Object.entries(NO_CLIPBOARD)) {
    test(`a browser that ${how}: the link is selected, and it is said`, async ({ matrix, page, dialogs }) => {
      await page.addInitScript(script);
      await matrix.open(`./#${linkTo(MVP)}`);
      const dialog = await dialogs.show('Share');
      await dialogs.press('Copy link');
      await expect(dialogs.said).toContainText('The text is selected');
      expect(await isSelected(dialog.getByLabel('Link'))).toBe(true);
    });
  }

  test('hands title, words and link to the system where it shares', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(() => { navigator.share = async (data) => { window.shared = { ...data }; }; });
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Share');
    await dialogs.press('Share …');
    const shared = await page.waitForFunction(() => window.shared).then((it) => it.jsonValue());
    expect(shared.title).toBe(rules.title);
    expect(shared.text).toContain(option(winner).name);
    expect(shared.url).toBe(await dialog.getByLabel('Link').inputValue());
    await expect(dialogs.said).toBeEmpty();
  });

  test('offers no sharing where there is none', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(() => { delete Navigator.prototype.share; });
    await matrix.open();
    const dialog = await dialogs.show('Share');
    await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Share …' })).toHaveCount(0);
  });

  test('says nothing when the visitor calls it off, and something when it fails', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(() => {
      window.asked = 0;
      navigator.share = () => {
        window.asked += 1;
        if (window.how === 'throws') throw new TypeError('no');
        return Promise.reject(new DOMException('no', window.how));
      };
    });
    await matrix.open();
    await dialogs.show('Share');
    const share = async (how) => {
      await page.evaluate((how) => { window.how = how; }, how);
      await dialogs.press('Share …');
    };
    await share('AbortError');
    expect(await page.evaluate(() => window.asked)).toBe(1);
    await expect(dialogs.said).toBeEmpty();
    for (const how of ['NotAllowedError', 'throws']) {
      await share(how);
      await expect(dialogs.said).toHaveText('Sharing did not work here. Copy the link instead.');
      await dialogs.close();
      await dialogs.show('Share');
    }
  });
});

/** Forms of export: name on the command line, in the dialog, and of the file. */
const FORMS = [
  ['record', 'Decision record', `decision-record-web-frameworks-${DAY}.md`],
  ['summary', 'Summary', `summary-web-frameworks-${DAY}.md`],
  ['json', 'JSON', `recommendation-web-frameworks-${DAY}.json`],
  ['csv', 'CSV', `matrix-web-frameworks-${DAY}.csv`],
];
/** States: answers, and how sure the engine is of the lead. */
const STATES = { 'nothing said': ['', 'nothing-said'], 'a tie': ['shape=both', 'tie'], 'a clear lead with options ruled out': ['admin=yes!,auth=roles,deadline=weeks', 'clear'] };

test.describe('export', () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(new Date(`${DAY}T12:00:00Z`)));

  for (const [timezoneId, time] of [['Pacific/Auckland', '2026-03-04T11:30:00Z'], ['America/Los_Angeles', '2026-03-06T07:30:00Z']]) {
    test.describe(`in ${timezoneId}`, () => {
      test.use({ timezoneId });
      test('the day is that of the visitor, also near midnight', async ({ matrix, page, dialogs }) => {
        await page.clock.setFixedTime(new Date(time));
        await matrix.open(`./#${linkTo(MVP)}`);
        const dialog = await dialogs.show('Export');
        await expect(dialog.getByLabel('Document')).toHaveValue(new RegExp(`^---\nstatus: "proposed"\ndate: ${DAY}\n---\n`));
        await dialogs.close();
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await expect(page.locator('.printed')).toContainText(`Printed on ${DAY}.`);
      });
    });
  }

  for (const [what, [answers, state]] of Object.entries(STATES)) {
    for (const [form, name, file] of FORMS) {
      test(`${what}, ${name}: shown, copied and saved, it is what the command line writes`, async ({ matrix, page, dialogs }) => {
        await page.addInitScript(hearCopies, false);
        await matrix.open(`./${answers && '#'}${answers && linkTo(answers)}`);
        expect(explain(answers).state).toBe(state);
        const dialog = await dialogs.show('Export');
        await dialog.getByLabel('Format').selectOption(name);
        await expect(dialog.getByLabel('Format')).toBeFocused();
        const expected = exported(answers, form, { date: DAY, site: new URL('./', page.url()).href });
        // A field has line ends of one kind.
        const shown = expected.replaceAll('\r\n', '\n');
        expect(await dialog.getByLabel('Document').inputValue()).toBe(shown);

        await dialogs.press('Copy');
        await expect(dialogs.said).toHaveText('Copied.');
        expect(await page.evaluate(() => window.copied)).toEqual([shown]);

        const saving = page.waitForEvent('download');
        await dialogs.press('Save as a file');
        const saved = await saving;
        expect(saved.suggestedFilename()).toBe(file);
        const bytes = readFileSync(await saved.path());
        expect(bytes.equals(Buffer.from(expected))).toBe(true);
        expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(form === 'csv');
      });
    }
  }

  test('is about the answers of the moment it is opened', async ({ matrix, page, dialogs }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    let dialog = await dialogs.show('Export');
    const document = () => dialog.getByLabel('Document').inputValue();
    const site = new URL('./', page.url()).href;
    expect(await document()).toBe(exported('realtime=core', 'record', { date: DAY, site }));
    await dialogs.close();
    await matrix.weigh('realtime', 'must');
    await expect.poll(() => page.url()).toContain('realtime=core!');
    dialog = await dialogs.show('Export');
    expect(await document()).toBe(exported('realtime=core!', 'record', { date: DAY, site }));
  });

  test('is about an answer that was given a moment before', async ({ matrix, page, dialogs }) => {
    await matrix.open();
    await dialogs.show('Export');
    await dialogs.close();
    await matrix.control('realtime', 'core').evaluate(async (it) => {
      it.click();
      // The next click is the next task, and comes before the next paint.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage('');
      });
      document.querySelector('[data-opens="export"]').click();
    });
    await expect(dialogs.open.getByLabel('Document')).toHaveValue(new RegExp(`1 of ${rules.questions.length} questions answered`));
  });

  test('where copying is refused, the text is selected', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(hearCopies, true);
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Export');
    await dialogs.press('Copy');
    await expect(dialogs.said).toContainText('The text is selected');
    expect(await isSelected(dialog.getByLabel('Document'))).toBe(true);
  });

  test('prints the page without the dialog', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(() => { window.print = () => { window.printed = document.querySelectorAll('dialog').length; }; });
    await matrix.open(`./#${linkTo(MVP)}`);
    await dialogs.show('Export');
    await dialogs.press('Print the page');
    expect(await page.evaluate(() => window.printed)).toBe(0);
    await expect(dialogs.open).toHaveCount(0);
    await expect(dialogs.button('Export')).toBeFocused();
  });
});

test.describe('saves', () => {
  /** Opens the page with some saves: name and answers. */
  const openWith = async ({ matrix, page, dialogs }, saves, hash = `#${linkTo(MVP)}`) => {
    const list = Object.entries(saves).map(([name, answers]) => ({ name, link: linkTo(answers) }));
    await page.addInitScript(([key, list]) => { if (!localStorage.getItem(key)) localStorage.setItem(key, list); }, [SAVES, JSON.stringify(list)]);
    await matrix.open(`./${hash}`);
    return dialogs.show('Saved');
  };

  test('keeps the answers under a name that is proposed, and survives a reload', async ({ matrix, page, dialogs }) => {
    await matrix.open(`./#${linkTo(MVP)}`);
    let dialog = await dialogs.show('Saved');
    await expect(dialog).toContainText('No saved answers yet.');
    await expect(dialog.getByLabel('Save these answers as')).toHaveValue(option(winner).name);
    await dialogs.press('Save');
    await expect(dialogs.said).toHaveText(`Saved as “${option(winner).name}”.`);
    await expect(dialog.getByLabel('Save these answers as')).toBeFocused();
    await expect(dialog.getByLabel('Save these answers as')).toHaveValue(`${option(winner).name} 2`);
    expect(await kept(page)).toEqual([{ name: option(winner).name, link: linkTo(MVP) }]);
    await matrix.reload();
    dialog = await dialogs.show('Saved');
    await expect(dialogs.names()).toHaveText([option(winner).name]);
    await expect(dialog.getByRole('listitem')).toContainText(`${option(winner).name}: `);
    await expect(dialog.getByRole('listitem')).toContainText('3 answers');
  });

  test('has nothing to keep without answers', async ({ matrix, dialogs }) => {
    await matrix.open();
    const dialog = await dialogs.show('Saved');
    await expect(dialog).toContainText('Nothing is answered yet');
    await expect(dialog.getByRole('button', { name: 'Keep', exact: true })).toHaveCount(0);
  });

  test('replaces what has the same name, and refuses to go without one', async ({ matrix, page, dialogs }) => {
    const dialog = await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core' });
    await dialogs.keep('   ');
    await expect(dialogs.said).toHaveText('Give it a name first.');
    expect(await kept(page)).toEqual([{ name: 'Chat', link: linkTo('realtime=core') }]);
    await expect(dialog.getByLabel('Save these answers as')).toBeFocused();
    await dialogs.keep('  Chat ');
    await expect(dialogs.said).toHaveText('“Chat” now holds these answers.');
    expect(await kept(page)).toEqual([{ name: 'Chat', link: linkTo(MVP) }]);
  });

  test('renames; a name that is taken or empty is refused with what was typed in place', async ({ matrix, page, dialogs }) => {
    const dialog = await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core', Shop: 'admin=yes' });
    await dialogs.press('Rename: Chat');
    const field = dialog.getByLabel('New name for “Chat”');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Chat');
    for (const [name, why] of [['Shop', '“Shop” is taken. Choose another name.'], ['  ', 'A name needs at least one letter.']]) {
      await field.fill(name);
      await field.press('Enter');
      await expect(dialogs.said).toHaveText(why);
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(name);
    }
    await field.fill('Talk');
    await dialogs.press('Rename');
    await expect(dialogs.said).toHaveText('“Chat” is now “Talk”.');
    await expect(dialogs.names()).toHaveText(['Talk', 'Shop']);
    await expect(dialog.getByRole('button', { name: 'Open: Talk' })).toBeFocused();
    expect((await kept(page)).map((it) => it.link)).toEqual([linkTo('realtime=core'), linkTo('admin=yes')]);

    await dialogs.press('Rename: Shop');
    await dialogs.press('Leave it');
    await expect(dialogs.names()).toHaveText(['Talk', 'Shop']);
    await expect(dialog.getByRole('button', { name: 'Open: Shop' })).toBeFocused();
  });

  test('deletes at once, and brings it back', async ({ matrix, page, dialogs }) => {
    const dialog = await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core', Shop: 'admin=yes' });
    await dialogs.press('Delete: Chat');
    await expect(dialogs.said).toHaveText('Deleted “Chat”.');
    await expect(dialogs.names()).toHaveText(['Shop']);
    expect((await kept(page)).map((it) => it.name)).toEqual(['Shop']);
    const back = dialog.getByRole('button', { name: 'Bring it back' });
    await expect(back).toBeFocused();
    await back.press('Enter');
    await expect(dialogs.names()).toHaveText(['Shop', 'Chat']);
    await expect(dialog.getByRole('button', { name: 'Open: Chat' })).toBeFocused();
    expect((await kept(page))[1].link).toBe(linkTo('realtime=core'));
    await dialogs.press('Delete: Chat');
    await dialogs.press('Delete: Shop');
    await expect(dialog).toContainText('No saved answers yet.');
    expect(await kept(page)).toBe(null);
  });

  test('opens, which can be undone', async ({ matrix, page, dialogs }) => {
    await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core!' });
    await dialogs.press('Open: Chat');
    await expect(dialogs.open).toHaveCount(0);
    await expect(matrix.importance('realtime')).toHaveValue('must');
    expect(await matrix.answered()).toBe(1);
    await matrix.hasFocusSomewhere();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${linkTo('realtime=core!')}`);
    await matrix.undoButton.click();
    await matrix.recommends(winner);
    expect(await matrix.answered()).toBe(3);
  });

  test('says of a save what it would say of a link: its version, its winner, what is lost', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(([key, list]) => localStorage.setItem(key, list), [SAVES, JSON.stringify([
      { name: 'Old', link: 'v=1&rules=web-frameworks@2025.01&was=flask&admin=yes&gone=yes' },
      { name: 'Lost', link: `v=1&rules=web-frameworks@${rules.version}&gone=yes` },
      { name: 'Foreign', link: 'v=1&rules=trees@1&admin=yes' },
    ])]);
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Saved');
    for (const name of ['Lost', 'Foreign']) {
      await dialogs.press(`Open: ${name}`);
      await expect(dialogs.said).toHaveText('These rules know none of these answers. Nothing was changed.');
    }
    await expect(dialog).toBeVisible();
    expect(await matrix.answered()).toBe(3);
    await dialogs.press('Open: Old');
    await expect(dialogs.open).toHaveCount(0);
    const note = page.locator('#link-notice');
    await expect(note).toContainText('2025.01');
    await expect(note).toContainText('Flask');
    await expect(note).toContainText('gone');
    expect(await matrix.answered()).toBe(1);
    await matrix.undoButton.click();
    await matrix.recommends(winner);
  });

  test('undo by keyboard waits until the dialog is closed', async ({ matrix, page, dialogs }) => {
    await matrix.open();
    await matrix.answer('realtime', 'core');
    await dialogs.show('Saved');
    for (const key of ['Control+z', 'Control+y']) await page.keyboard.press(key);
    await dialogs.close();
    expect(await matrix.answered()).toBe(1);
    await page.keyboard.press('Control+z');
    await matrix.recommends('', 'nothing-said');
  });

  test('compares two: answers that differ, importance too, and what comes of them', async ({ matrix, page, dialogs }) => {
    const dialog = await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core!', Shop: 'admin=yes,realtime=core' });
    const rows = () => dialog.locator('#saves-table tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const said = (id, value) => label(id, value);
    // At first the present answers and the first that is kept.
    expect((await rows())[0]).toEqual(['', 'Now', 'Chat']);
    await dialog.getByLabel('Compare').selectOption('Chat');
    await dialog.getByLabel('with', { exact: true }).selectOption('Shop');
    const [head, result, ...differing] = await rows();
    expect(head).toEqual(['', 'Chat', 'Shop']);
    expect(result[0]).toBe('Result');
    expect(result[1]).toContain(option(explain('realtime=core!').winner[0]).name);
    expect(result[2]).toContain(option(explain('admin=yes,realtime=core').winner[0]).name);
    expect(differing.sort()).toEqual([
      [topic('admin'), 'no answer', said('admin', 'yes')],
      [topic('realtime'), `${said('realtime', 'core')}, a must`, said('realtime', 'core')],
    ].sort());
    await dialog.getByLabel('with', { exact: true }).selectOption('Chat');
    expect((await rows()).at(-1)).toEqual(['They are the same.']);
  });

  test('counts what a save says that these rules no longer know', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(([key, list]) => localStorage.setItem(key, list), [SAVES, JSON.stringify([
      { name: 'Old', link: 'v=1&rules=web-frameworks@2020&realtime=core&gone=yes' }, { name: 'Odd', link: 'nonsense' },
    ])]);
    await matrix.open();
    const dialog = await dialogs.show('Saved');
    await expect(dialog.getByRole('listitem').first()).toContainText('1 answer, 1 no longer known');
    await expect(dialog.getByRole('listitem').last()).toContainText('It cannot be read.');
    await dialogs.press('Open: Odd');
    await expect(dialogs.said).toContainText('cannot be opened');
    await dialogs.press('Open: Old');
    await expect(matrix.control('realtime', 'core')).toBeChecked();
  });

  test('in two tabs: neither loses what the other keeps', async ({ matrix, page, dialogs, context }) => {
    await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core' });
    const page2 = await context.newPage();
    const dialogs2 = new Dialogs(page2);
    await page2.goto(`./#${linkTo('admin=yes')}`);
    await expect(page2.locator('html')).toHaveAttribute('data-app', 'ready');
    await dialogs2.show('Saved');
    await dialogs2.keep('There');
    await dialogs2.press('Delete: Chat');
    await dialogs.keep('Here');
    await expect(dialogs.names()).toHaveText(['There', 'Here']);
    expect((await kept(page)).map((it) => it.name)).toEqual(['There', 'Here']);
    await dialogs2.press('Rename: There');
    await dialogs.press('Delete: There');
    await dialogs2.open.getByLabel('New name for “There”').fill('Elsewhere');
    await dialogs2.press('Rename');
    await expect(dialogs2.said).toHaveText('“There” is not there any more.');
    await dialogs2.press('Leave it');
    await expect(dialogs2.names()).toHaveText(['Here']);
  });

  test('takes fifty, and says what to do about more', async ({ matrix, page, dialogs }) => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`Number ${at + 1}`, 'realtime=core']));
    const list = Object.keys(many).map((name) => ({ name, link: 'v=1&realtime=core' }));
    await page.addInitScript(([key, list]) => localStorage.setItem(key, list), [SAVES, JSON.stringify(list)]);
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Saved');
    await expect(dialogs.names()).toHaveCount(50);
    await dialogs.keep('One more');
    await expect(dialogs.said).toHaveText('50 are saved already. Delete one first.');
    // What is said is in view, however long the list.
    await expect(dialogs.said).toBeInViewport();
    await expect(dialog.getByLabel('Save these answers as')).toHaveValue('One more');
    expect(await kept(page)).toHaveLength(50);
  });

  const POISON = { 'garbage': '\u0000{"a":[', 'another kind of JSON': '{"a":1}', 'null': 'null' };
  for (const [what, text] of Object.entries(POISON)) {
    test(`poisoned with ${what}: it is said, stays, and gives way to something new`, async ({ matrix, page, dialogs }) => {
      await page.addInitScript(([key, text]) => { if (!localStorage.getItem(key)) localStorage.setItem(key, text); }, [SAVES, text]);
      await matrix.open(`./#${linkTo(MVP)}`);
      const dialog = await dialogs.show('Saved');
      await expect(dialog).toContainText('cannot be read');
      expect(await page.evaluate((key) => localStorage.getItem(key), SAVES)).toBe(text);
      await dialogs.keep('New');
      await expect(dialogs.names()).toHaveText(['New']);
      await expect(dialog).not.toContainText('cannot be read');
    });
  }

  test('poisoned with markup in names does no harm', async ({ matrix, page, dialogs }) => {
    const dialog = await openWith({ matrix, page, dialogs }, { '<img src=x onerror=alert(1)>': 'realtime=core' });
    await expect(dialogs.names()).toHaveText(['<img src=x onerror=alert(1)>']);
    expect(await dialog.locator('img').count()).toBe(0);
  });

  const BLOCKED = {
    'throws when it is touched': () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
    'is absent': () => Object.defineProperty(window, 'localStorage', { get: () => null }),
  };
  for (const [how, block] of Object.entries(BLOCKED)) {
    test(`storage that ${how}: the dialog says so and points to the link`, async ({ matrix, page, dialogs }) => {
      await page.addInitScript(block);
      await matrix.open(`./#${linkTo(MVP)}`);
      const dialog = await dialogs.show('Saved');
      await expect(dialog).toContainText('This browser keeps nothing for this page. Use Share: the link holds the answers.');
      await expect(dialog.getByRole('textbox')).toHaveCount(0);
    });
  }

  test('storage that is full: nothing is changed, and it is said', async ({ matrix, page, dialogs }) => {
    const dialog = await openWith({ matrix, page, dialogs }, { Chat: 'realtime=core', Shop: 'admin=yes' });
    await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await dialogs.keep('New');
    await expect(dialogs.said).toContainText('no room left');
    await expect(dialog.getByLabel('Save these answers as')).toHaveValue('New');
    await expect(dialogs.names()).toHaveText(['Chat', 'Shop']);
    await dialogs.press('Delete: Chat');
    await expect(dialogs.said).toContainText('no room left');
    await expect(dialogs.names()).toHaveText(['Chat', 'Shop']);
    await expect(dialog.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
  });
});

test.describe('embed', () => {
  const LINK = `#${linkTo(MVP)}`;
  const ANSWERS = `#${MVP.replaceAll(',', '&')}&v=1`;
  /** A snippet as a browser reads it: its elements with their attributes. */
  const read = (page, text) => page.evaluate((text) => {
    const it = new DOMParser().parseFromString(text, 'text/html');
    return [...it.querySelectorAll('script, decision-matrix, iframe, a')].map((part) => ({ tag: part.localName, ...Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value])) }));
  }, text);

  test('the element: the snippet is what the choices say, and the preview is that', async ({ matrix, page, dialogs }) => {
    await page.route(/team%20rules\.json/, (route) => route.fulfill({ contentType: 'application/json', body: treesText }));
    await matrix.open(`./?theme=light#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Embed');
    const folder = new URL('./', page.url()).href;
    const text = dialog.getByLabel('Put this into your page');
    const parts = async () => read(page, await text.inputValue());
    const element = dialog.locator('decision-matrix');
    expect(await parts()).toEqual([
      { tag: 'script', defer: '', src: `${folder}embed.js` },
      { tag: 'decision-matrix', src: folder, answers: MVP },
      { tag: 'a', href: `${folder}${LINK}` },
    ]);
    const inside = dialog.frameLocator('iframe');
    await expect(inside.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect(inside.locator('#result')).toHaveAttribute('data-winner', winner);

    await dialog.getByLabel('Theme').selectOption('Dark');
    expect((await parts())[1]).toEqual({ tag: 'decision-matrix', src: folder, theme: 'dark', answers: MVP });
    await expect(element).toHaveAttribute('theme', 'dark');
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');

    await dialog.getByLabel('Start with').selectOption('No answers');
    expect((await parts()).slice(1)).toEqual([{ tag: 'decision-matrix', src: folder, theme: 'dark' }, { tag: 'a', href: folder }]);
    await expect(inside.locator('#result')).toHaveAttribute('data-state', 'nothing-said');

    await dialog.getByLabel('Height in pixels').fill('900');
    await dialog.getByLabel('Height in pixels').press('Tab');
    expect((await parts())[1]).toEqual({ tag: 'decision-matrix', src: folder, theme: 'dark', reserve: '900' });
    await dialog.getByLabel('Script').selectOption('This one, checked by integrity');
    const [script] = await parts();
    expect(script).toMatchObject({ integrity: expect.stringMatching(/^sha256-.{44}$/), crossorigin: 'anonymous' });
    expect((await page.request.get(script.src)).ok()).toBe(true);
    await dialog.getByLabel('Rule file of this site').fill('team rules.json');
    await dialog.getByLabel('Rule file of this site').press('Tab');
    expect((await parts())[1]).toMatchObject({ rules: 'team rules.json' });
    expect((await parts())[2]).toEqual({ tag: 'a', href: `${folder}?rules=team%20rules.json` });
  });

  test('the element in React, Vue and MDX: each has its own text', async ({ matrix, page, dialogs }) => {
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Embed');
    const text = dialog.getByLabel('Put this into your page');
    for (const [name, begins] of [['React 19', 'export function DecisionMatrix() {'], ['Vue', '// vite.config.js'], ['MDX', '<script async']]) {
      await dialog.getByLabel('Embed as').selectOption(`The same in ${name}`);
      await expect(text).toHaveValue(new RegExp(`^${begins.replace(/[(){.]/g, '\\$&')}[^]*<decision-matrix src="${new URL('./', page.url()).href}" answers="${MVP}">`));
    }
  });

  test('the frame: the snippet is what the choices say, and the preview is that', async ({ matrix, page, dialogs }) => {
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Embed');
    const folder = new URL('./', page.url()).href;
    await dialog.getByLabel('Embed as').selectOption('Plain frame, without a script');
    await dialog.getByLabel('Theme').selectOption('Dark');
    const [frame, ...rest] = await read(page, await dialog.getByLabel('Put this into your page').inputValue());
    expect(rest).toEqual([]);
    expect(frame).toMatchObject({ tag: 'iframe', src: `${folder}index.html?embed&theme=dark${ANSWERS}`, title: rules.title, loading: 'lazy' });
    await expect(dialog.locator('iframe')).toHaveAttribute('src', frame.src);
    const inside = dialog.frameLocator('iframe');
    await expect(inside.locator('#result')).toHaveAttribute('data-winner', winner);
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(inside.locator('html')).toHaveAttribute('data-embed');
  });

  test('the linked picture: the snippet is what the choices say, and the picture is there', async ({ matrix, page, dialogs }) => {
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Embed');
    const folder = new URL('./', page.url()).href;
    await dialog.getByLabel('Embed as').selectOption('Linked picture for a README');
    await expect(dialog.getByLabel('Put this into your page')).toHaveValue(`[![${rules.title}](${folder}card.png)](${folder}${LINK})`);
    await expect(dialog.getByLabel('Theme')).toBeHidden();
    const picture = dialog.getByRole('img', { name: rules.title });
    await expect.poll(() => picture.evaluate((it) => it.complete && it.naturalWidth > 0)).toBe(true);
    await expect(dialog.getByRole('link')).toHaveAttribute('href', `${folder}${LINK}`);
  });

  for (const way of ['Element that grows with its content', 'Plain frame, without a script']) {
    test(`playing with the preview leaves the answers of the page as they are: ${way}`, async ({ matrix, page, dialogs }) => {
      await matrix.open(`./#${linkTo(MVP)}`);
      const url = page.url();
      const keptAnswers = () => page.evaluate(() => localStorage.getItem('decision-matrix:/:web-frameworks:v1'));
      const before = await keptAnswers();
      const dialog = await dialogs.show('Embed');
      await dialog.getByLabel('Embed as').selectOption(way);
      const inside = dialog.frameLocator('iframe');
      const row = inside.locator('[data-question="realtime"]');
      await row.locator('label').filter({ hasText: label('realtime', 'core') }).click();
      await expect(row.locator('input:checked')).toHaveCount(1);
      await expect.poll(() => page.evaluate(() => localStorage.getItem('decision-matrix:/?embed:web-frameworks:v1'))).toContain('realtime=core');
      await dialogs.close();
      await matrix.recommends(winner);
      expect(await matrix.answered()).toBe(3);
      expect(page.url()).toBe(url);
      expect(await keptAnswers()).toBe(before);
    });
  }

  test('the site in one file says where the snippet is to be had', async ({ matrix, dialogs }) => {
    await matrix.open('matrix.html');
    const dialog = await dialogs.show('Embed');
    await expect(dialog).toContainText('This is the site in one file, which shows no other page inside.');
    await expect(dialog.locator('iframe')).toHaveCount(0);
  });

  test('copies the snippet', async ({ matrix, page, dialogs }) => {
    await page.addInitScript(hearCopies, false);
    await matrix.open(`./#${linkTo(MVP)}`);
    const dialog = await dialogs.show('Embed');
    await dialogs.press('Copy');
    await expect(dialogs.said).toHaveText('Copied.');
    expect(await page.evaluate(() => window.copied)).toEqual([await dialog.getByLabel('Put this into your page').inputValue()]);
    await dialog.getByLabel('Theme').selectOption('Light');
    await expect(dialogs.said).toBeEmpty();
  });

  test('without answers offers no choice about them', async ({ matrix, dialogs }) => {
    await matrix.open();
    const dialog = await dialogs.show('Embed');
    await expect(dialog.getByLabel('Embed as')).toBeVisible();
    await expect(dialog.getByLabel('Start with')).toHaveCount(0);
  });
});
