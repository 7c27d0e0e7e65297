// What the drivers and the checks share: waiting for something, and a server that notes what it is asked.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** The key under which WebDriver names an element. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const LONGEST = 30_000;

/** Asks again and again until the answer is something; fails when it takes too long. */
export async function until(what, ask) {
  let last;
  for (const end = Date.now() + LONGEST; Date.now() < end;) {
    last = await ask();
    if (last) return last;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error(`waited ${LONGEST / 1000} seconds until ${what}; at the end: ${JSON.stringify(last)}`);
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder. Every page comes with its own policy once more as a header that only reports, so
 * that each browser tells the server what the policy forbade, from the first byte on.
 */
export async function serve(folder) {
  const asked = [];
  const reports = [];
  const server = createServer((request, answer) => {
    const path = new URL(request.url, 'http://host').pathname;
    if (path === '/reports') {
      let text = '';
      request.on('data', (data) => { text += data; });
      request.on('end', () => {
        reports.push(text);
        answer.writeHead(204).end();
      });
      return;
    }
    asked.push(path);
    try {
      const bytes = readFileSync(join(folder, normalize(path === '/' ? 'index.html' : path)));
      const policy = extname(path) && extname(path) !== '.html' ? '' : /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(bytes)?.[1];
      if (policy) answer.setHeader('content-security-policy-report-only', `${policy}; report-uri /reports`);
      answer.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] || 'application/octet-stream', 'cache-control': 'no-store' }).end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    reports,
    stop: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
