// The side of the frame: tells the page around what happens here, and takes from it theme and answers.
//
// Fetched by boot.js only where the page is inside a frame. The page around may be anybody's, and may not
// listen: everything here is told to `parent` without waiting for an answer, and what comes from it is
// looked at before it is used. It knows the page by its contract only: `data-app`, the data of the result
// region and the events on the document. The messages are described in `docs/embed.md`.

const NAME = 'decision-matrix';
const page = document.documentElement;
/** As long as the largest rule file. Answers name a part of what stands in it, so theirs is never longer. */
const LONGEST = 262_144;

let answers;
/** Answers that the page around wants, for as long as nobody here can take them. */
let wanted;
let height = 0;
let told = '';

function say(type, more) {
  parent.postMessage({ [NAME]: { v: 1, type, ...more } }, '*');
}

/** Tells the height of the content when it is another one. The height of the frame does not enter it. */
function measure() {
  const now = Math.ceil(page.getBoundingClientRect().height);
  if (now === height || now <= 0) return;
  height = now;
  say('resize', { height });
}

/** The result as the page shows it. */
function shown() {
  return document.querySelector('[data-winner][data-state]')?.dataset;
}

/** Tells answers and result together, each set once. */
function report() {
  const { winner, state, rules = '' } = shown() ?? {};
  if (answers === undefined || winner === undefined) return;
  const at = rules.indexOf('@');
  const now = {
    rules: at < 0 ? rules : rules.slice(0, at),
    version: at < 0 ? '' : rules.slice(at + 1),
    answers,
    winner: winner.split(' ').filter(Boolean),
    state,
  };
  const text = JSON.stringify(now);
  if (text === told) return;
  told = text;
  say('change', now);
}

function attempt() {
  if (wanted === undefined || page.dataset.app !== 'ready') return;
  document.dispatchEvent(new CustomEvent('matrix-take', { detail: wanted }));
  wanted = undefined;
}

function followPhase() {
  const phase = page.dataset.app;
  if (phase === 'ready') {
    // Before `ready`, so that the frame has its height when it is first seen. A frame out of sight is not told by its observer.
    measure();
    say('ready');
    report();
    attempt();
  }
  if (phase === 'failed') {
    const what = document.querySelector('#trouble strong, [role=alert] h1')?.textContent;
    say('error', { message: what || 'The chooser could not be started.' });
  }
}

// The result is in the document before its answers are told, so the two belong together here.
document.addEventListener('matrix-answers', ({ detail }) => {
  answers = String(detail);
  report();
});

// That a result is decided is proven later. Meanwhile other answers may be in the document already, not told yet: theirs
// is never the state "decided" of the ones told last.
document.addEventListener('matrix-decided', ({ detail }) => setTimeout(() => {
  if (detail === answers && shown()?.state === 'decided') report();
}));

addEventListener('message', ({ source, data }) => {
  const message = data?.[NAME];
  if (source !== parent || message?.v !== 1 || message.type !== 'configure') return;
  if (message.theme === 'light' || message.theme === 'dark') page.dataset.theme = message.theme;
  if (message.embed === '' || message.embed === 'seamless') page.dataset.embed = message.embed;
  if (typeof message.answers === 'string' && message.answers.length <= LONGEST) {
    wanted = message.answers;
    attempt();
  }
});

new MutationObserver(followPhase).observe(page, { attributeFilter: ['data-app'] });
new ResizeObserver(measure).observe(page);
followPhase();
