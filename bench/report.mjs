// What the clicks took, as tables.

import { percentile, table } from './numbers.mjs';

const FRAME = 16;
const SHARES = [0.5, 0.95, 1];

/** What a click changes, and when that is over. */
const CHANGES = [
  { title: 'until the result has changed', of: (it) => it.result?.first.shown },
  { title: 'until the reasons have changed', of: (it) => it.reasons?.last.shown },
  { title: 'until nothing changes any more', of: (it) => it.anything?.last.shown },
];

/** What ends with a frame that comes whatever the click changes. */
const FRAMES = [
  { title: 'until the first frame is done', of: (it) => it.total, shown: exact },
  { title: 'Event Timing: until the next paint', of: (it) => it.event, shown: reported },
];

/** Prints what each page took, the site first. */
export function report(rate, pages) {
  const [{ clicks: own }] = pages;
  const choosers = pages.filter((it) => it.chooses);
  const wrong = choosers.filter((it) => agreeing(it.clicks, own) < own.length);
  const cell = (page, clicks, { of, shown = exact }) => {
    if (wrong.includes(page)) return 'other leaders, so no figure';
    return SHARES.map((share) => shown(percentile(clicks.map(of), share))).join(' / ');
  };
  const changes = CHANGES.map((measure) => {
    // Not every answer changes everything: the same clicks count for all, those that all have something to show for.
    const counts = (_, at) => choosers.every(({ clicks }) => measure.of(clicks[at]) !== undefined);
    const cells = pages.map((it) => (it.chooses ? cell(it, it.clicks.filter(counts), measure) : ''));
    return [measure.title, `${own.filter(counts).length}`, ...cells];
  });
  const frames = FRAMES.map((measure) => [measure.title, `${own.length}`, ...pages.map((it) => cell(it, it.clicks, measure))]);
  console.log(`${rate === 1 ? 'As fast as the machine is' : `CPU slowed ${rate} times`}\n`);
  console.log(table([['milliseconds: p50 / p95 / max', 'clicks', ...pages.map((it) => it.title)], ...changes, ...frames]));
  console.log();
  for (const { title, clicks } of choosers) {
    console.log(`  ${title}: the leaders of the site from the first change on after ${agreeing(clicks, own)} of ${clicks.length} clicks`);
  }
  work(own);
}

/** After how many clicks a page names the leaders that the site names, with the first change and still in the end. */
function agreeing(clicks, own) {
  return clicks.filter(({ result, winner }, at) => {
    const first = result?.first.named ?? winner;
    return first === winner && sorted(winner) === sorted(own[at].winner);
  }).length;
}

const sorted = (ids) => ids.split(' ').sort().join(' ');

/** Where the time up to the first frame goes. */
function work(clicks) {
  const row = (title, of) => [title, ...SHARES.map((share) => exact(percentile(clicks.map(of), share)))];
  console.log('\n  The site, up to the first frame:\n');
  console.log(table([
    ['milliseconds', 'p50', 'p95', 'max'],
    row('listeners and what they start at once', (it) => it.script),
    row('style, layout and paint', (it) => it.frame),
  ]));
  const slowest = [...clicks].sort((a, b) => (b.script + b.frame) - (a.script + a.frame)).slice(0, 5);
  console.log('\n  The five clicks that took most work there:\n');
  console.log(table([
    ['toggle', 'answered before', 'listeners', 'frame', 'Event Timing'],
    ...slowest.map((it) => [`${it.id}: ${it.value}`, `${it.answered}`, exact(it.script), exact(it.frame), reported(it.event)]),
  ]));
  console.log();
}

function exact(ms) {
  return ms.toFixed(1);
}

/** What is shorter than the browser reports is kept as 0. */
function reported(ms) {
  return ms === 0 ? `< ${FRAME}` : ms.toFixed(0);
}
