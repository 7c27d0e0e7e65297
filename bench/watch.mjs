// What runs inside the page while toggles are measured: the browser's own measure, and others beside it.
// It is handed over as text, so it may use nothing from outside.

export function watch() {
  /** What a click can change, as the site and its peers name it. */
  const REGIONS = { result: '.result-head', reasons: '#leaders, #others, #ranking' };
  /** Speaks to screen readers, and waits on purpose until answers have come to rest. */
  const UNSEEN = '#announcer';

  const entries = [];
  const keep = (list) => {
    for (const it of list) {
      entries.push({
        name: it.name,
        interaction: it.interactionId,
        start: it.startTime,
        duration: it.duration,
      });
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true });

  let now = null;
  /** Runs `then` in a task of its own: after what the present task, or frame, still does, and before what waits. */
  const after = (then) => scheduler.postTask(then, { priority: 'user-blocking' });
  const listen = (type, listener) => addEventListener(type, listener, { capture: true, passive: true });
  listen('pointerup', (event) => {
    if (now) now.up = event.timeStamp;
  });
  // The first listener of all for the event that the page acts on.
  listen('change', () => {
    const toggle = now;
    if (!toggle) return;
    const begun = performance.now();
    // Before the frame or after it: what was started by the listener is over in either case.
    after(() => {
      toggle.script = (toggle.framed ?? performance.now()) - begun;
    });
    requestAnimationFrame(() => {
      toggle.framed = performance.now();
      after(() => {
        const end = performance.now();
        toggle.frame = end - toggle.framed;
        toggle.total = end - toggle.up;
        toggle.done(toggle);
      });
    });
  });

  const isUnseen = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(UNSEEN);
  const winner = () => document.querySelector('#result')?.dataset.winner;
  /** Notes the first and the last frame that shows a change in these places. */
  const look = (toggle, name, places) => {
    const changes = new MutationObserver((records) => {
      if (records.every(isUnseen)) return;
      toggle.unshown += 1;
      // None of the pages changes anything within a frame, so the change shows in the next one.
      requestAnimationFrame(() => {
        const named = winner();
        after(() => {
          toggle.unshown -= 1;
          toggle.changed = performance.now();
          const shown = toggle.changed - toggle.up;
          toggle[name] = { first: toggle[name]?.first ?? { shown, named }, last: { shown, named } };
        });
      });
    });
    for (const place of places) {
      changes.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    toggle.observers.push(changes);
  };

  globalThis.toggles = {
    start() {
      const toggle = { from: performance.now(), changed: 0, unshown: 0, observers: [] };
      toggle.finished = new Promise((done) => {
        toggle.done = done;
      });
      for (const [name, places] of Object.entries(REGIONS)) look(toggle, name, document.querySelectorAll(places));
      look(toggle, 'anything', [document]);
      now = toggle;
    },
    /** Waits until the click is painted, all that is still to come has come, and nothing has changed for so long. */
    async settled(quiet, whole) {
      const toggle = now;
      const { from, total, script, frame } = await toggle.finished;
      const to = performance.now();
      toggle.changed = Math.max(toggle.changed, to);
      const rests = () => toggle.unshown === 0 && performance.now() - toggle.changed >= quiet;
      while (!rests() || (whole && !document.querySelector(whole))) await new Promise((done) => setTimeout(done, quiet / 10));
      for (const it of toggle.observers) it.disconnect();
      now = null;
      const { result, reasons, anything } = toggle;
      return { from, to, total, script, frame, result, reasons, anything, winner: winner() };
    },
    entries() {
      keep(observer.takeRecords());
      return entries;
    },
  };
}
