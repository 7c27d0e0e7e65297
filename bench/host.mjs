// The finished site as a good host serves it: the copies compressed with Brotli, and the headers that
// `_headers` asks for. It speaks HTTP/1.1 without TLS, since a certificate would be needed for more.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { TYPES } from '../tests/e2e/support/server.js';

/** Serves a site at the root of a host until `stop` is called. */
export async function host(folder) {
  const headers = asked(readFileSync(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url, 'http://host');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    const type = TYPES[extname(file)];
    if (!type || !existsSync(file)) return answer.writeHead(404).end();
    answer.setHeader('content-type', type);
    for (const [path, name, value] of headers) {
      if (path === '/*' || path === pathname) answer.setHeader(name, value);
    }
    const compressed = `${file}.br`;
    if (!existsSync(compressed)) return answer.end(readFileSync(file));
    answer.setHeader('vary', 'accept-encoding');
    if (!request.headers['accept-encoding']?.includes('br')) return answer.end(readFileSync(file));
    answer.setHeader('content-encoding', 'br');
    return answer.end(readFileSync(compressed));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** What `_headers` says, as path, name and value: an indented line belongs to the path above it. */
function asked(text) {
  let path;
  return text.split('\n').flatMap((line) => {
    const [, name, value] = /^\s+([^:]+):\s*(.+)$/.exec(line) ?? [];
    if (name) return [[path, name, value]];
    path = line;
    return [];
  });
}
