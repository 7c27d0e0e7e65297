// How Chromium is started for tests and measurements.

/** Root cannot use the sandbox. The rest keeps the browser from talking to anybody. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
