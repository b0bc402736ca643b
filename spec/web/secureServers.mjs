// Servers that ask for certificates, and such on Unix sockets, for secure.ps1; all on loopback or in a folder.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../http/fixtures', import.meta.url));

/** What a server saw, as JSON. */
function answer(request, response) {
  const { socket, method, url, headers } = request;
  if (url === '/away') {
    response.writeHead(302, { location: 'http://other.invalid/there' });
    response.end();
    return;
  }
  const certificate = socket.getPeerCertificate?.();
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      method,
      url,
      host: headers.host.replace(/:\d+$/, ''),
      subject: certificate?.subject?.CN ?? null,
      trusted: socket.authorized ?? null,
    }),
  );
}

/** Starts them; gives the places by name and a way to close all. */
export async function startServers(folder) {
  const read = (name) => fs.readFileSync(path.join(FIXTURES, name));
  const own = { key: read('key.pem'), cert: read('cert.pem'), ca: read('cert.pem') };
  const asking = { ...own, requestCert: true, rejectUnauthorized: false };
  const strict = { ...own, requestCert: true, rejectUnauthorized: true };
  const servers = {
    asking: https.createServer(asking, answer),
    strict: https.createServer(strict, answer),
    older: https.createServer({ ...strict, maxVersion: 'TLSv1.2' }, answer),
    silent: https.createServer(own, answer),
    plain: http.createServer(answer),
  };
  const sockets = { socket: http.createServer(answer), secureSocket: https.createServer(asking, answer) };
  const places = {};
  for (const [name, server] of Object.entries(servers)) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    places[name] = String(server.address().port);
  }
  for (const [name, server] of Object.entries(sockets)) {
    places[name] = path.join(folder, `${name}.sock`);
    await new Promise((resolve) => server.listen(places[name], resolve));
  }
  const close = () => {
    for (const server of [...Object.values(servers), ...Object.values(sockets)]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { places, close };
}

/** What secure.ps1 printed, without what changes from run to run. */
export function steadyOutput(text, places, folder) {
  let steady = text.replaceAll('\r\n', '\n').replaceAll(folder, 'FOLDER');
  for (const [name, port] of Object.entries(places))
    if (/^\d+$/.test(port)) steady = steady.replaceAll(port, name.toUpperCase());
  return steady;
}

/** Its environment: a home of its own, where the user's certificates are kept. */
export function environment(places, folder) {
  const own = Object.fromEntries(Object.entries(places).map(([name, place]) => [`TEST_${name.toUpperCase()}`, place]));
  return {
    LANG: 'C',
    LC_ALL: 'C',
    TZ: 'UTC',
    NO_COLOR: '1',
    HOME: folder,
    TEST_FOLDER: folder,
    TEST_FIXTURES: FIXTURES,
    ...own,
  };
}
