// Has the page work without a network, and asks before a new version of it takes over.
//
// Loaded by boot.js when the page is ready, at the top level and over http(s) only. The worker itself is `sw.js`,
// which `matrix pack` writes. Nothing here may hold up or break the page, which is whole without it.

const HOUR = 3_600_000;
const workers = navigator.serviceWorker;

/** Whether a worker answers for this page. The first one begins without asking, since it changes nothing. */
let covered = Boolean(workers.controller);
/** Whether the visitor has asked for the new version here. */
let asked = false;

/** The bar. The status is there before it speaks, or it would not be read out. */
const said = element('p', { id: 'update-said' });
said.setAttribute('role', 'status');
const bar = element('div', { className: 'update' });
bar.append(said);

/** Tells of a new version. Nothing changes before the visitor says so. */
function tell(text, label, act) {
  const now = button(label, () => {
    asked = true;
    now.disabled = true;
    act();
  });
  const later = button('Later', (event) => {
    close();
    // By keyboard, one goes on with what comes next. A pointer has no place to lose.
    if (event.detail === 0) document.querySelector('#app a, #app button')?.focus();
  });
  close();
  said.textContent = text;
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-labelledby', said.id);
  bar.append(now, later);
  // What one is reading stays in place. Most browsers see to that themselves.
  if (scrollY && !CSS.supports('overflow-anchor', 'auto')) scrollBy(0, bar.offsetHeight);
}

function close() {
  said.textContent = '';
  bar.removeAttribute('role');
  bar.removeAttribute('aria-labelledby');
  bar.replaceChildren(said);
}

/** Offers the version that waits. */
function offer(registration) {
  tell('A new version of this page is ready. Your answers are kept.', 'Use it now', () => {
    // Another tab may have been faster.
    if (registration.waiting) registration.waiting.postMessage('skip-waiting');
    else location.reload();
  });
}

/** Follows a version while it installs. */
function follow(registration) {
  const worker = registration.installing;
  if (!worker) return;
  let before = worker.state;
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && registration.active) offer(registration);
    if (worker.state === 'redundant' && before === 'installing') {
      console.warn(
        'This version of the site could not be kept for use without a network: the connection broke, or a file is missing ' +
        'or is not the one that was packed. Online, everything works. If this is your site and a file of it was changed by hand, ' +
        'rules.json for example, run `matrix pack`.',
      );
    }
    before = worker.state;
  });
}

async function run() {
  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (covered) tell('A new version of this page is in use, from another tab. Your answers are kept when you reload.', 'Reload', () => location.reload());
    covered = true;
  });
  const registration = await workers.register('./sw.js', { updateViaCache: 'none' });
  // Some extensions and test tools answer in the browser's place, with nothing.
  if (!registration) return;
  document.body.prepend(bar);
  registration.addEventListener('updatefound', () => follow(registration));
  follow(registration);
  if (registration.waiting && registration.active) offer(registration);
  // A tab, or an installed page, may stay open for weeks.
  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - checked < HOUR) return;
    checked = Date.now();
    registration.update().catch(() => {});
  });
}

function button(text, act) {
  const made = element('button', { type: 'button', className: 'button', textContent: text });
  made.addEventListener('click', act);
  return made;
}

function element(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

// Private windows, policies and extensions refuse workers. The page does not need one.
run().catch((error) => console.info('The page is not kept for use without a network:', error.message));
