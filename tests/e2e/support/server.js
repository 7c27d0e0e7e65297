// A static server that can misbehave on purpose, and that mounts the site under a sub-path.
// One is started for each test that asks for it, on a port of its own.

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonc': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

/** Ways in which a file can fail to arrive. Each gets the answer, the bytes, their type and the path that was asked for. */
export const FAULTS = {
  missing: (answer) => answer.writeHead(404).end(),
  reset: (answer) => answer.destroy(),
  startPage: (answer) => answer.writeHead(200, { 'content-type': TYPES['.html'] }).end('<!doctype html><title>Start</title>'),
  cut: (answer, bytes, type) => {
    answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    answer.write(bytes.subarray(0, bytes.length >> 1), () => setTimeout(() => answer.destroy(), 50));
  },
  hang: (answer, bytes, type) => {
    answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    answer.write(bytes.subarray(0, bytes.length >> 1));
  },
  damaged: (answer, bytes, type) => {
    const copy = Buffer.from(bytes);
    copy[copy.length >> 1] ^= 1;
    answer.writeHead(200, { 'content-type': type }).end(copy);
  },
};

/** Half of a file at once, the rest so slowly that no test sees its end. */
export function slowly(answer, bytes, type) {
  FAULTS.hang(answer, bytes, type);
  let at = bytes.length >> 1;
  const drip = setInterval(() => answer.write(bytes.subarray(at, at += 100)), 100);
  answer.on('close', () => clearInterval(drip));
}

/** Serves a folder under `mount` until `stop` is called. */
export async function serve(folder, mount = '/docs/matrix/') {
  /** What goes wrong: `[pattern, fault]`, the first match counts. */
  const faults = [];
  /** Pages and files that are not part of the site, by path: a host that frames it, for example. */
  const extra = new Map();
  let html = (text) => text;
  const headers = {};

  const server = createServer((request, answer) => {
    const path = new URL(request.url, 'http://host').pathname;
    if (typeof extra.get(path) === 'function') return extra.get(path)(answer);
    if (extra.has(path)) return answer.writeHead(200, { 'content-type': TYPES[extname(path)] || TYPES['.html'], ...headers }).end(extra.get(path));
    if (!path.startsWith(mount)) return answer.writeHead(404).end();
    const file = normalize(path.slice(mount.length) || 'index.html');
    let bytes;
    try {
      bytes = readFileSync(join(folder, file));
    } catch {
      return answer.writeHead(404).end();
    }
    const type = TYPES[extname(file)] || 'application/octet-stream';
    if (type === TYPES['.html']) bytes = Buffer.from(html(bytes.toString()));
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
    answer.setHeader('cache-control', 'no-cache');
    const fault = faults.find(([pattern]) => pattern.test(file))?.[1];
    if (typeof fault === 'function') return fault(answer, bytes, type, path);
    if (fault !== undefined) return answer.writeHead(200, { 'content-type': type }).end(fault);
    return answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    url: origin + mount,
    /** Lets every file that matches fail; `fault` may also be the text to give out instead. */
    breaks: (pattern, fault) => faults.unshift([pattern, fault]),
    mends: () => faults.splice(0),
    rewrites: (change) => { html = change; },
    sends: (name, value) => { headers[name] = value; },
    /** `content` is bytes or text, or a function that answers. */
    adds: (path, content) => extra.set(path, content),
    stop: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
