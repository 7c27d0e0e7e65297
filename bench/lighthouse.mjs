// What Lighthouse says of the finished site, and how soon after its start everything has been fetched that an
// answer or a dialog needs.
//
//     node bench/lighthouse.mjs              CHROME names the browser, DIST another folder than dist/
//
// Lighthouse with its own settings: a phone on a slow network, which it works out from a fast visit. Of five
// runs the middle one counts, for each figure by itself. It prints figures and judges nothing.

import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ahead, lazy } from './ahead.mjs';
import { FLAGS } from '../tests/e2e/support/chromium.js';
import { launch, root } from './browser.mjs';
import { host } from './host.mjs';
import { median, table } from './numbers.mjs';

const RUNS = 5;

const score = (category) => (it) => it.categories[category].score * 100;
const audit = (name) => (it) => it.audits[name].numericValue;
const whole = (number) => Math.round(number).toLocaleString('en');
const ms = (number) => `${whole(number)} ms`;
const FIGURES = [
  ['performance', score('performance'), whole],
  ['accessibility', score('accessibility'), whole],
  ['best practices', score('best-practices'), whole],
  ['SEO', score('seo'), whole],
  ['first contentful paint', audit('first-contentful-paint'), ms],
  ['largest contentful paint', audit('largest-contentful-paint'), ms],
  ['total blocking time', audit('total-blocking-time'), ms],
  ['cumulative layout shift', audit('cumulative-layout-shift'), (number) => number.toFixed(3)],
  ['speed index', audit('speed-index'), ms],
  ['DOM elements at the start', audit('dom-size'), whole],
];

const dist = resolve(root, process.env.DIST || 'dist');
const site = await host(dist);
try {
  const reports = await times(RUNS, () => lighthouse(site.url));
  print(reports);
  const browser = await launch();
  try {
    const files = lazy(dist);
    printAhead(await times(RUNS, () => ahead(browser, site.url, reports[0].configSettings, files)), files);
  } finally {
    await browser.close();
  }
} finally {
  await site.stop();
}

/** One after the other, so that none slows another. */
async function times(count, measure) {
  const found = [];
  while (found.length < count) found.push(await measure());
  return found;
}

/** One run in a browser of its own, as the command line of Lighthouse makes it. */
async function lighthouse(url) {
  const command = join(root, 'bench/node_modules/lighthouse/cli/index.js');
  const flags = ['--headless=new', ...FLAGS].join(' ');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, url, '--output=json', '--quiet', '--no-enable-error-reporting', `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: process.env.CHROME }, maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout);
}

function print(reports) {
  const { lighthouseVersion, environment, configSettings } = reports[0];
  const speed = median(reports.map((it) => it.environment.benchmarkIndex));
  console.log(`Lighthouse ${lighthouseVersion}, ${configSettings.formFactor}, throttling: ${configSettings.throttlingMethod}; benchmark index ${whole(speed)}`);
  console.log(`${environment.hostUserAgent}\n`);
  console.log(table([
    spread('figure'),
    ...FIGURES.map(([name, of, shown]) => row(name, reports.map(of), shown)),
  ]));
  const short = reports.flatMap(fallsShort);
  console.log(`\n  Audits that cost points, and in how many runs: ${counted(short) || 'none'}`);
  for (const warning of new Set(reports.flatMap((it) => it.runWarnings))) console.log(`  Lighthouse warns: ${warning}`);
  console.log();
}

/** The audits that count for a score and did not reach all points. */
function fallsShort({ categories, audits }) {
  return Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => id);
}

function counted(names) {
  return [...new Set(names)].map((name) => `${name} (${names.filter((it) => it === name).length})`).join(', ');
}

function printAhead(visits, { answer, all }) {
  console.log('A first visit on the same phone and network, waited for and not worked out; no worker for offline use\n');
  console.log(table([
    spread('from … until'),
    row('the address until the page is ready', visits.map((it) => it.ready), ms),
    row(`ready until what an answer needs (${answer.length} chunks)`, visits.map((it) => it.answer), ms),
    row(`ready until all for answers and dialogs (${all.length} files)`, visits.map((it) => it.all), ms),
  ]));
  console.log();
}

function spread(title) {
  return [title, `middle of ${RUNS}`, 'lowest', 'highest'];
}

function row(name, values, shown) {
  return [name, median(values), Math.min(...values), Math.max(...values)].map((it, at) => (at === 0 ? it : shown(it)));
}
