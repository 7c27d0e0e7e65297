// WebKit, as WebKitGTK has it: MiniBrowser driven by WebKitWebDriver, on a display of its own that
// nobody sees. WEBKIT_DRIVER and MINIBROWSER have the paths. It is not Safari, but its engine.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELEMENT, until } from './support.mjs';

export async function start() {
  const home = mkdtempSync(join(tmpdir(), 'matrix-webkit-'));
  const running = [];
  const stop = async () => {
    for (const { child, gone } of running.reverse()) {
      if (child.exitCode === null && child.pid) child.kill();
      await gone;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const begin = (program, args, options) => {
    const child = spawn(program, args, options);
    const one = { child, ended: '' };
    one.gone = new Promise((done) => {
      child.on('error', (error) => { one.ended = error.message; done(); });
      child.on('exit', (code) => { one.ended ||= `it ended with code ${code}`; });
      child.on('close', done);
    });
    one.check = () => { if (one.ended) throw new Error(`${program}: ${one.ended}`); };
    running.push(one);
    return one;
  };
  try {
    const display = begin(process.env.XVFB || 'Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    let number = '';
    display.child.stdio[3]?.on('data', (data) => { number += data; });
    await until('the display is there', () => { display.check(); return number.endsWith('\n'); });
    const port = await freePort();
    const driver = begin(process.env.WEBKIT_DRIVER || 'WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${number.trim()}`,
        HOME: home,
        XDG_RUNTIME_DIR: home,
        // Root cannot use its sandbox, and a display in memory has no graphics card.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    const base = `http://127.0.0.1:${port}`;
    const send = async (method, path, body) => {
      const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    await until('WebKitWebDriver listens', () => { driver.check(); return send('GET', '/status').then(() => true, () => false); });
    const options = { binary: process.env.MINIBROWSER, args: ['--automation'] };
    const { sessionId, capabilities } = await send('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    const session = `/session/${sessionId}`;
    const run = (script) => send('POST', `${session}/execute/sync`, { script, args: [] });
    return {
      version: capabilities.browserVersion,
      open: (url) => send('POST', `${session}/url`, { url }),
      run,
      click: async (script) => send('POST', `${session}/element/${(await run(script))[ELEMENT]}/click`, {}),
      stop: async () => {
        await send('DELETE', session).catch(() => {});
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
