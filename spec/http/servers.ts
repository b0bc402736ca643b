// Local servers for the specs: on 127.0.0.1, any free port, everything closed by closeServers().
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import path from 'node:path';

const fixtures = path.join(__dirname, 'fixtures');
const open: net.Server[] = [];
const sockets = new Set<net.Socket>();

export interface Local {
  url: string;
  port: number;
}

export function httpServer(handler: http.RequestListener): Promise<Local> {
  return listen(http.createServer(handler), 'http');
}

export function httpsServer(handler: http.RequestListener): Promise<Local> {
  const read = (name: string): Buffer => fs.readFileSync(path.join(fixtures, name));
  return listen(https.createServer({ key: read('key.pem'), cert: read('cert.pem') }, handler), 'https');
}

/** Answers every connection with raw text once a request's head has come, then does `then`. */
export function rawServer(
  answer: string,
  then: (socket: net.Socket) => void = (socket) => socket.end(),
): Promise<Local> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      if (answer !== '') socket.write(answer, 'latin1');
      then(socket);
    });
  });
  return listen(server, 'http');
}

/** A proxy that knows CONNECT and absolute-form requests; records what it was asked. */
export async function proxyServer(asked: string[], refuse = 0): Promise<Local> {
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? '-'}`);
    const onward = http.request(request.url!, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.rawHeaders);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connect', (request, socket: net.Socket) => {
    asked.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? '-'}`);
    socket.on('error', () => {});
    if (refuse !== 0) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
    const [host, port] = request.url!.split(':');
    const onward = net.connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.on('error', () => socket.destroy());
  });
  return listen(server, 'http');
}

function listen(server: net.Server, scheme: string): Promise<Local> {
  open.push(server);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      resolve({ url: `${scheme}://127.0.0.1:${port}`, port });
    });
  });
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function closeServers(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
}
