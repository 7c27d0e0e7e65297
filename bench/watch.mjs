// What runs inside the page while toggles are measured: the browser's own measure, and one beside it.
// It is handed over as text, so it may use nothing from outside.

export function watch() {
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
  /** Runs `then` in a task of its own: after what the present task, or frame, still does. */
  const after = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };
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

  globalThis.toggles = {
    start() {
      now = { from: performance.now() };
      now.finished = new Promise((done) => {
        now.done = done;
      });
    },
    async painted() {
      const { from, total, script, frame } = await now.finished;
      const to = performance.now();
      now = null;
      return { from, to, total, script, frame };
    },
    entries() {
      keep(observer.takeRecords());
      return entries;
    },
  };
}
