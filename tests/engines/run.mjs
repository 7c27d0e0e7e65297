// The site of the tests in three engines: matrix.html from disk, as it is mailed or carried, and from a
// server, and the site in many files, with and without its server. What only one engine can show is in `tests/e2e`; this is the
// little that must be right in all of them.
//
// `node tests/engines/run.mjs [chromium] [firefox] [webkit]`; DIST names another finished site with the same rules. Each
// driver says which variables have the paths of its programs.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve, until } from './support.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];
const dist = resolve(process.env.DIST || 'target/test-site');
const rulesText = readFileSync(new URL('../rules.json', import.meta.url), 'utf8');

/** One answer, by what a visitor reads, and what follows from it. */
const QUESTION = 'realtime';
const VALUE = 'core';
const WINNER = 'node';
const label = JSON.parse(rulesText).questions.find((it) => it.id === QUESTION).values.find((it) => it.id === VALUE).label;

const matrix = readFileSync(join(dist, 'matrix.html'), 'utf8');

const CHECKS = {
  'matrix.html from disk': async (browser, { alone }) => {
    await browser.open(alone('matrix.html', matrix));
    await answers(browser);
    const asked = await browser.run('return performance.getEntriesByType("resource").map((it) => it.name).filter((it) => !it.startsWith("data:"))');
    equal(asked, [], 'requests');
    const styled = await browser.run('return getComputedStyle(document.body).marginTop');
    equal(styled, '0px', 'the style sheet is at work');
    // Kept answers are a convenience that some browsers deny to files. The page starts with or without them.
    await browser.open(alone('matrix.html', matrix));
    await ready(browser);
  },

  'matrix.html from a server': async (browser, { server, alone }) => {
    alone('matrix.html', matrix);
    await browser.open(`${server.url}matrix.html`);
    await answers(browser);
    equal(server.asked.filter((it) => it !== '/favicon.ico'), ['/matrix.html'], 'requests');
    await reportsNothing(browser, server);
  },

  'matrix.html with rules that nobody packed': async (browser, { alone }) => {
    const block = /(<script type="text\/plain" id="rules\.json">)[^<]*/;
    const other = matrix.replace(block, (_, tag) => tag + Buffer.from(rulesText).toString('base64'));
    await browser.open(alone('other.html', other));
    await answers(browser);
  },

  'matrix.html cut off on its way': async (browser, { alone }) => {
    await browser.open(alone('cut.html', matrix.slice(0, matrix.lastIndexOf('<script type="text/plain"') - 1000)));
    await until('it has failed', () => browser.run('return document.documentElement.dataset.app === "failed"'));
    const said = await browser.run('return document.getElementById("trouble").textContent');
    equal(said.includes('The file was cut off or changed on its way. Get it again.'), true, `what is said: ${said}`);
  },

  'the site in many files': async (browser, { whole }) => {
    await browser.open(whole.url);
    await answers(browser);
    const asked = await browser.run('return performance.getEntriesByType("resource").map((it) => new URL(it.name).origin)');
    equal(asked.filter((it) => `${it}/` !== whole.url), [], 'requests to others');
    await reportsNothing(browser, whole);
  },

  'the site with its server gone': async (browser, { whole }) => {
    await browser.open(whole.url);
    await ready(browser);
    await until('a worker answers for the page', () => browser.run('return navigator.serviceWorker.controller?.state === "activated"'));
    await whole.stop();
    await browser.open('about:blank');
    await browser.open(whole.url);
    await answers(browser);
  },
};

/** What others do to the text of a page, by what does it. Each is run in the page, after the first answer. */
const TOUCHED = {
  'a translator wraps every text': `
    for (const node of texts()) {
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      node.replaceWith(outer);
      outer.append(inner);
      inner.append(document.createTextNode(node.data));
    }`,
  'a highlighter splits texts': `
    for (const node of texts().filter(({ data }) => data.length > 3)) {
      const mark = document.createElement("mark");
      const rest = node.splitText(2);
      rest.replaceWith(mark);
      mark.append(rest);
    }`,
  'a highlighter splits texts and joins them again': `
    for (const node of texts().filter(({ data }) => data.length > 3)) node.splitText(2);
    document.body.normalize();`,
  'a script joins and removes texts': 'document.body.normalize();',
};
for (const [what, touch] of Object.entries(TOUCHED)) {
  CHECKS[`twenty answers after ${what}`] = async (browser, { whole }) => {
    const untouched = await answering(browser, whole.url, '');
    const touched = await answering(browser, whole.url, touch);
    equal(new Set(untouched.map(({ winner }) => winner)).size > 2, true, 'the answers lead to several winners');
    equal(touched, untouched, 'what the page says');
  };
}

/** Gives twenty answers after a first one, and reads what the page says after each. */
async function answering(browser, url, touch) {
  await browser.open(url);
  await browser.run('localStorage.clear(); sessionStorage.clear();');
  await browser.open('about:blank');
  await browser.open(url);
  await ready(browser);
  const said = [];
  for (let at = 0; at <= 20; at += 1) {
    await browser.run(`const all = document.querySelectorAll(".pill input"); all[(${at} * 13 + 5) % all.length].click();`);
    await until('the analysis is shown', () => browser.run('return document.getElementById("result").hasAttribute("data-analysed")'));
    said.push(await browser.run(`
      const text = (selector) => document.querySelector(selector)?.textContent;
      return { winner: document.getElementById("result").dataset.winner, said: ["#result h2", ".certainty", "#outlook", ".bottom-bar p", "#ranking", "#stack", "#leaders", "#flips-first", "#matrix"].map(text) };
    `));
    if (at === 0 && touch) {
      await browser.run(`
        const texts = () => {
          const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
          const all = [];
          while (walker.nextNode()) all.push(walker.currentNode);
          return all;
        };
        ${touch}`);
    }
  }
  return said;
}

async function ready(browser) {
  const state = await until('it has started', () => browser.run(`
    const state = document.documentElement.dataset.app;
    return state === "loading" ? "" : state + ": " + document.getElementById("trouble").textContent;
  `));
  equal(state, 'ready: ', 'the state of the page');
}

/** Starts, answers a question and sees the winner, then the part that is loaded with the first answer. */
async function answers(browser) {
  await ready(browser);
  await browser.click(`
    const all = [...document.querySelectorAll('[data-question="${QUESTION}"] label')];
    return all.find((it) => it.textContent.trim() === ${JSON.stringify(label)});
  `);
  await until('the result follows', () => browser.run(`return document.querySelector('[data-winner]')?.dataset.winner === "${WINNER}"`));
  const outlook = await until('the analysis has something to say', () => browser.run('return document.getElementById("outlook")?.textContent'));
  equal(outlook.includes('could not be loaded'), false, `the analysis: ${outlook}`);
}

/** That the policy forbade nothing so far; and, lest silence be taken for that, that it would have been heard. */
async function reportsNothing(browser, server) {
  equal(server.reports, [], 'reports');
  await browser.run('const image = new Image(); image.src = "http://127.0.0.1:9/forbidden.png"; document.body.append(image);');
  await until('a forbidden image is reported', () => server.reports.some((it) => it.includes('img-src')));
}

function equal(found, expected, what) {
  const [is, should] = [found, expected].map((it) => JSON.stringify(it));
  if (is !== should) throw new Error(`${what}: ${is}, not ${should}`);
}

const count = { passed: 0, failed: 0 };
const chosen = process.argv.slice(2).length ? process.argv.slice(2) : ENGINES;
for (const engine of chosen) {
  const begun = Date.now();
  if (!ENGINES.includes(engine)) throw new Error(`not an engine: ${engine}; known are ${ENGINES.join(', ')}`);
  let browser;
  try {
    const { start } = await import(`./${engine}.mjs`);
    browser = await start();
    for (const [name, check] of Object.entries(CHECKS)) await judge(`${engine} ${browser.version}: ${name}`, () => prepared(check, browser));
  } catch (error) {
    await judge(`${engine} starts`, () => { throw error; });
  } finally {
    await browser?.stop();
  }
  console.log(`${engine}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
console.log(`${count.passed} passed`);
if (count.failed) console.log(`${count.failed} failed`);
process.exitCode = count.failed ? 1 : 0;

async function judge(name, check) {
  try {
    await check();
    count.passed += 1;
    console.log(`ok ${name}`);
  } catch (error) {
    count.failed += 1;
    console.log(`not ok ${name}: ${error.message}`);
  }
}

/** A folder in which a page lies alone, and servers for it and for the whole site. */
async function prepared(check, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-engines-'));
  const [server, whole] = [await serve(folder), await serve(dist)];
  const alone = (name, html) => {
    writeFileSync(join(folder, name), html);
    return pathToFileURL(join(folder, name)).href;
  };
  try {
    await check(browser, { server, whole, alone });
  } finally {
    await Promise.all([server.stop(), whole.stop()]);
    rmSync(folder, { recursive: true });
  }
}
