// Firefox, driven over Marionette: the WebDriver commands that it takes on a socket, with no driver in
// between. FIREFOX has the path of the browser.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELEMENT, until } from './support.mjs';

// Any free port; and no talk with anybody while a test runs.
const PREFERENCES = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

export async function start() {
  const profile = mkdtempSync(join(tmpdir(), 'matrix-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const program = process.env.FIREFOX || 'firefox-esr';
  const browser = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  let ended = '';
  browser.on('error', (error) => { ended = error.message; });
  browser.on('exit', (code) => { ended ||= `it ended with code ${code}`; });
  const gone = new Promise((done) => { browser.on('close', done); });
  const stop = async () => {
    if (browser.exitCode === null && browser.pid) {
      browser.kill();
      await gone;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await until('Firefox listens', () => {
      if (ended) throw new Error(`${program}: ${ended}`);
      try {
        return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
      } catch {
        return 0;
      }
    });
    const send = await marionette(port);
    const { capabilities } = await send('WebDriver:NewSession', {});
    const run = (script) => send('WebDriver:ExecuteScript', { script, args: [] }).then(({ value }) => value);
    return {
      version: capabilities.browserVersion,
      open: (url) => send('WebDriver:Navigate', { url }),
      run,
      click: async (script) => send('WebDriver:ElementClick', { id: (await run(script))[ELEMENT] }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Connects; resolves to a function that sends a command and resolves to its result. Each message is preceded by its length. */
async function marionette(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let unread = Buffer.alloc(0);
  let greet;
  const greeted = new Promise((resolve, reject) => {
    greet = resolve;
    socket.on('error', reject);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
  });
  socket.on('data', (data) => {
    unread = Buffer.concat([unread, data]);
    for (;;) {
      const colon = unread.indexOf(':');
      const length = Number(unread.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || unread.length < colon + 1 + length) return;
      const message = JSON.parse(unread.subarray(colon + 1, colon + 1 + length));
      unread = unread.subarray(colon + 1 + length);
      if (!Array.isArray(message)) greet();
      else {
        const [, id, error, result] = message;
        const { resolve, reject } = waiting.get(id);
        waiting.delete(id);
        if (error) reject(new Error(`${error.error}: ${error.message}`));
        else resolve(result);
      }
    }
  });
  await greeted;
  let last = 0;
  return (command, parameters) => new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    const text = JSON.stringify([0, last, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
}
