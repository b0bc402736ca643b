import zlib from 'node:zlib';
import { headerValue, headerValues } from '../../src/http/headerList.ts';
import { NodeFetchTransport } from '../../src/http/NodeFetchTransport.ts';
import { type HttpRequest, TransportError } from '../../src/http/types.ts';
import { closedPort, closeServers, httpServer, httpsServer, rawServer } from './servers.ts';

let transport: NodeFetchTransport;
beforeEach(() => {
  transport = new NodeFetchTransport({});
});
afterEach(async () => {
  transport.close();
  await closeServers();
});

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: [],
  body: null,
  ...more,
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (body: Uint8Array): string => new TextDecoder().decode(body);

async function failure(request: HttpRequest, signal?: AbortSignal): Promise<TransportError> {
  try {
    await transport.send(request, signal);
  } catch (error) {
    expect(error).toBeInstanceOf(TransportError);
    return error as TransportError;
  }
  throw new Error('The request should have failed.');
}

const innerText = (error: TransportError): string => (error.cause as Error).message;

/** Answers with what was asked: method, url, raw headers, body. */
const echo = () =>
  httpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { method, url, rawHeaders } = request;
      response.end(JSON.stringify({ method, url, rawHeaders, body }));
    });
  });

describe('requests', () => {
  it('keeps the order and case of headers, Host first, no Connection header, and adds Accept-Encoding', async () => {
    const { url, port } = await echo();
    const response = await transport.send(
      get(`${url}/a`, {
        headers: [
          ['X-ONE', '1'],
          ['accept', 'a/b'],
          ['X-one', '2'],
        ],
      }),
    );
    expect(JSON.parse(text(response.body)).rawHeaders).toEqual([
      ...['Host', `127.0.0.1:${port}`, 'X-ONE', '1', 'X-ONE', '2', 'accept', 'a/b'],
      ...['Accept-Encoding', 'gzip, deflate, br'],
    ]);
  });

  it('writes the path as the caller wrote it', async () => {
    const { url } = await echo();
    const response = await transport.send(get(`${url}/no+such%2fone?filters=a+eq+%22x%22#part`));
    expect(JSON.parse(text(response.body)).url).toBe('/no+such%2fone?filters=a+eq+%22x%22');
  });

  it('escapes what may not stand in a request line', async () => {
    const { url } = await echo();
    const response = await transport.send(get(`${url}/a b/é?q=x y`));
    expect(JSON.parse(text(response.body)).url).toBe('/a%20b/%C3%A9?q=x%20y');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS'])('sends a body with %s', async (method) => {
    const { url } = await echo();
    const response = await transport.send(
      get(url, { method, body: bytes('{"a":1}'), headers: [['Content-Type', 'x/y']] }),
    );
    const seen = JSON.parse(text(response.body));
    expect([seen.method, seen.body]).toEqual([method, '{"a":1}']);
    expect(seen.rawHeaders.slice(-2)).toEqual(['Content-Length', '7']);
  });

  it('says Content-Length: 0 for a POST without a body and for an empty body, nothing for a GET', async () => {
    const { url } = await echo();
    const lengths = [];
    for (const request of [get(url, { method: 'POST' }), get(url, { body: bytes('') }), get(url)]) {
      const { rawHeaders } = JSON.parse(text((await transport.send(request)).body));
      lengths.push(rawHeaders.includes('Content-Length') ? rawHeaders.at(-1) : null);
    }
    expect(lengths).toEqual(['0', '0', null]);
  });

  it('sends in chunks when the caller says so', async () => {
    const { url } = await echo();
    const headers = [['Transfer-Encoding', 'chunked']] as const;
    const seen = JSON.parse(
      text((await transport.send(get(url, { method: 'POST', headers, body: bytes('abc') }))).body),
    );
    expect(seen.body).toBe('abc');
    expect(seen.rawHeaders).not.toContain('Content-Length');
  });

  it('keeps the spelling of a custom method', async () => {
    const { url } = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    expect((await transport.send(get(url, { method: 'Purge' }))).status).toBe(200);
  });

  it('refuses header values that are not ASCII, in .NET words', async () => {
    const error = await failure(get('http://127.0.0.1:9/', { headers: [['X-A', 'é']] }));
    expect([error.kind, error.message, error.requestSent]).toEqual([
      'protocol',
      'Request headers must contain only ASCII characters.',
      false,
    ]);
    expect((await failure(get('http://127.0.0.1:9/', { headers: [['X-A', 'a\r\nX-B: c']] }))).kind).toBe('protocol');
  });

  it('leaves user and password of the URL out', async () => {
    const { url } = await echo();
    const response = await transport.send(get(url.replace('//', '//me:pw@')));
    expect(text(response.body)).not.toContain('pw');
  });
});

describe('responses', () => {
  it('keeps raw header order and case, repeats, reason phrase, status and version', async () => {
    const head = 'HTTP/1.1 203 Very Special\r\nX-B: 1\r\nx-a: 2\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n';
    const { url } = await rawServer(`${head}Content-Length: 2\r\n\r\nok`);
    const response = await transport.send(get(url));
    expect(response).toMatchObject({ status: 203, reasonPhrase: 'Very Special', url, httpVersion: '1.1' });
    expect(response.headers.map(([name]) => name)).toEqual([
      'X-B',
      'x-a',
      'Set-Cookie',
      'Set-Cookie',
      'Content-Length',
    ]);
    expect(headerValues(response.headers, 'set-cookie')).toEqual(['a=1', 'b=2']);
  });

  it('reads a body that ends with the connection', async () => {
    const { url } = await rawServer('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nuntil close');
    expect(text((await transport.send(get(url))).body)).toBe('until close');
  });

  it('reads a large body whole', async () => {
    const { url } = await httpServer((_, response) => response.end('x'.repeat(5_000_000)));
    expect((await transport.send(get(url))).body.length).toBe(5_000_000);
  });

  it('has no body after HEAD, 204 and 304', async () => {
    const { url } = await httpServer((request, response) => {
      response.statusCode = request.url === '/204' ? 204 : request.url === '/304' ? 304 : 200;
      response.setHeader('Content-Encoding', 'gzip');
      response.end();
    });
    const all = await Promise.all([
      transport.send(get(url, { method: 'HEAD' })),
      transport.send(get(`${url}/204`)),
      transport.send(get(`${url}/304`)),
    ]);
    expect(all.map((response) => [response.status, response.body.length])).toEqual([
      [200, 0],
      [204, 0],
      [304, 0],
    ]);
  });

  it.each([
    ['gzip', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['deflate', zlib.deflateRawSync],
    ['br', zlib.brotliCompressSync],
  ] as const)('decompresses %s and removes the headers that no longer hold', async (coding, compress) => {
    const { url } = await httpServer((_, response) => {
      const body = compress(Buffer.from('{"ok":true}'));
      response.writeHead(200, { 'Content-Encoding': coding, 'Content-Length': body.length, 'X-A': '1' }).end(body);
    });
    const response = await transport.send(get(url));
    expect(text(response.body)).toBe('{"ok":true}');
    expect(headerValue(response.headers, 'content-encoding')).toBeNull();
    expect(headerValue(response.headers, 'content-length')).toBeNull();
    expect(headerValue(response.headers, 'x-a')).toBe('1');
  });

  it('undoes two codings and leaves an unknown one', async () => {
    const twice = zlib.brotliCompressSync(zlib.gzipSync(Buffer.from('both')));
    const { url } = await httpServer((request, response) => {
      const coding = request.url === '/both' ? 'gzip, br' : 'zstd';
      response.writeHead(200, { 'Content-Encoding': coding }).end(request.url === '/both' ? twice : 'raw');
    });
    expect(text((await transport.send(get(`${url}/both`))).body)).toBe('both');
    const unknown = await transport.send(get(`${url}/unknown`));
    expect([text(unknown.body), headerValue(unknown.headers, 'content-encoding')]).toEqual(['raw', 'zstd']);
  });

  it('reports compressed data cut short and compressed data that is none', async () => {
    const whole = zlib.gzipSync(Buffer.from('x'.repeat(1000)));
    const { url } = await httpServer((request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(request.url === '/cut' ? whole.subarray(0, whole.length - 12) : 'no gzip at all');
    });
    expect(await failure(get(`${url}/cut`))).toMatchObject({
      kind: 'truncated',
      message: 'Found truncated data while decoding.',
    });
    expect((await failure(get(`${url}/none`))).kind).toBe('protocol');
  });
});

describe('redirects', () => {
  const redirecting = () =>
    httpServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const code = /^\/(\d+)/.exec(request.url!)?.[1];
        if (code !== undefined) return response.writeHead(Number(code), { Location: '/end?x=1' }).end();
        if (request.url === '/loop') return response.writeHead(302, { Location: '/loop' }).end();
        if (request.url === '/none') return response.writeHead(302).end();
        const { method, headers } = request;
        const { authorization, 'content-type': type } = headers;
        return response.end(JSON.stringify({ method, body, authorization, type }));
      });
    });

  it.each([
    [301, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [303, 'POST', 'GET', ''],
    [307, 'POST', 'POST', 'x=1'],
    [308, 'POST', 'POST', 'x=1'],
    [301, 'PUT', 'PUT', 'x=1'],
    [302, 'PUT', 'PUT', 'x=1'],
    [303, 'PUT', 'GET', ''],
    [307, 'PUT', 'PUT', 'x=1'],
    [308, 'PUT', 'PUT', 'x=1'],
  ] as const)('%i after %s asks with %s', async (status, method, asked, body) => {
    const { url } = await redirecting();
    const headers = [
      ['Content-Type', 'a/b'],
      ['Authorization', 'Bearer secret-token'],
    ] as const;
    const response = await transport.send(get(`${url}/${status}`, { method, headers, body: bytes('x=1') }));
    expect(JSON.parse(text(response.body))).toEqual({ method: asked, body, ...(body === '' ? {} : { type: 'a/b' }) });
    expect(response.url).toBe(`${url}/end?x=1`);
  });

  it('stops after maxRedirects, at once with manual, and where no Location is', async () => {
    const { url } = await redirecting();
    expect((await transport.send(get(`${url}/loop`, { maxRedirects: 3 }))).status).toBe(302);
    expect((await transport.send(get(`${url}/loop`))).status).toBe(302);
    expect((await transport.send(get(`${url}/302`, { redirect: 'manual' }))).status).toBe(302);
    expect((await transport.send(get(`${url}/none`))).status).toBe(302);
  });

  it('does not go from https to http', async () => {
    const plain = await redirecting();
    const { url } = await httpsServer((_, response) => response.writeHead(302, { Location: plain.url }).end());
    expect((await transport.send(get(url, { rejectUnauthorized: false }))).status).toBe(302);
  });
});

describe('failures', () => {
  it('refused connection', async () => {
    const port = await closedPort();
    const error = await failure(get(`http://127.0.0.1:${port}/x`));
    expect(error).toMatchObject({
      kind: 'connect',
      message: `Connection refused (127.0.0.1:${port})`,
      requestSent: false,
      host: '127.0.0.1',
      port,
    });
    expect(innerText(error)).toBe('Connection refused');
  });

  it('refused on every address of localhost', async () => {
    const port = await closedPort();
    expect((await failure(get(`http://localhost:${port}/`))).message).toBe(`Connection refused (localhost:${port})`);
  });

  it('unknown host', async () => {
    const error = await failure(get('https://no.such.host.invalid/'));
    expect(error.kind).toBe('dns');
    expect(error.message).toMatch(
      /^(Name or service not known|Resource temporarily unavailable) \(no\.such\.host\.invalid:443\)$/,
    );
    expect(error.requestSent).toBe(false);
  });

  it('untrusted certificate, unless checking is off', async () => {
    const { url } = await httpsServer((_, response) => response.end('secure'));
    const error = await failure(get(url));
    expect(error).toMatchObject({ kind: 'tls', requestSent: false });
    expect(error.message).toBe('The SSL connection could not be established, see inner exception.');
    expect(innerText(error)).toBe(
      'The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot',
    );
    expect(text((await transport.send(get(url, { rejectUnauthorized: false }))).body)).toBe('secure');
    expect((await failure(get(url))).kind).toBe('tls');
  });

  it('TLS spoken to a plain server', async () => {
    const { url } = await httpServer((_, response) => response.end());
    expect(await failure(get(url.replace('http:', 'https:')))).toMatchObject({ kind: 'tls', requestSent: false });
  });

  it('body shorter than its Content-Length', async () => {
    const { url } = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":1,');
    const error = await failure(get(url));
    expect(error).toMatchObject({ kind: 'truncated', requestSent: true });
    expect(error.message).toBe(
      'The response ended prematurely, with at least 93 additional bytes expected. (ResponseEnded)',
    );
  });

  it('chunked body without its last chunk', async () => {
    const { url } = await rawServer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n');
    expect(await failure(get(url))).toMatchObject({
      kind: 'truncated',
      message: 'The response ended prematurely. (ResponseEnded)',
    });
  });

  it('connection closed or reset without an answer', async () => {
    const hangup = await rawServer('');
    const closed = await failure(get(hangup.url));
    expect(closed).toMatchObject({
      kind: 'truncated',
      message: 'An error occurred while sending the request.',
      requestSent: true,
    });
    expect(innerText(closed)).toBe('The response ended prematurely. (ResponseEnded)');
    const reset = await rawServer('', (socket) => socket.resetAndDestroy());
    expect(await failure(get(reset.url))).toMatchObject({ kind: 'connect', requestSent: true });
  });

  it('an answer that is not HTTP', async () => {
    const { url } = await rawServer('hello\r\n\r\n');
    expect(await failure(get(url))).toMatchObject({
      kind: 'protocol',
      message: "Received an invalid status line: 'hello'.",
    });
  });

  it('a broken chunk', async () => {
    const { url } = await rawServer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n');
    expect((await failure(get(url))).kind).toBe('protocol');
  });

  it('no first byte in time; the clock stops at the first byte', async () => {
    const { url } = await httpServer((request, response) => {
      if (request.url === '/never') return;
      response.writeHead(200);
      response.write('slow');
      setTimeout(() => response.end('ly'), 150);
    });
    const error = await failure(get(`${url}/never`, { timeoutMs: 100 }));
    expect(error).toMatchObject({ kind: 'timeout', requestSent: true });
    expect(error.message).toBe(
      'The request was canceled due to the configured HttpClient.Timeout of 0.1 seconds elapsing.',
    );
    expect(text((await transport.send(get(`${url}/slow`, { timeoutMs: 100 }))).body)).toBe('slowly');
    expect(text((await transport.send(get(`${url}/slow`, { timeoutMs: 0 }))).body)).toBe('slowly');
  });

  it('aborted before, while waiting and while reading', async () => {
    const { url } = await httpServer((request, response) => {
      if (request.url === '/reading') response.write('some');
    });
    expect((await failure(get(url), AbortSignal.abort())).kind).toBe('aborted');
    expect((await failure(get(url), AbortSignal.timeout(50))).kind).toBe('aborted');
    expect((await failure(get(`${url}/reading`), AbortSignal.timeout(50))).message).toBe('The operation was canceled.');
  });

  it('addresses it cannot use', async () => {
    expect((await failure(get('nonsense'))).message).toBe(
      'Invalid URI: The format of the URI could not be determined.',
    );
    expect((await failure(get('ftp://127.0.0.1/x'))).message).toBe("The 'ftp' scheme is not supported.");
  });
});

describe('connections', () => {
  it('are kept and reused', async () => {
    const ports = new Set<number>();
    const { url } = await httpServer((request, response) => {
      ports.add(request.socket.remotePort!);
      response.end('ok');
    });
    for (let i = 0; i < 5; i++) await transport.send(get(url));
    expect(ports.size).toBe(1);
  });

  it('that the server closed meanwhile are replaced for what is safe to repeat', async () => {
    let count = 0;
    const { url } = await httpServer((request, response) => {
      // Every second request on a connection is answered by cutting it, as a server does whose idle time is over.
      count++;
      if (count === 2 || count === 5) request.socket.destroy();
      else response.end(String(count));
    });
    await transport.send(get(url));
    expect(text((await transport.send(get(url))).body)).toBe('3');
    await transport.send(get(url, { method: 'POST' }));
    expect(await failure(get(url, { method: 'POST' }))).toMatchObject({ requestSent: true });
    expect(count).toBe(5);
  });
});
