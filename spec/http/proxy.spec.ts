import { NodeFetchTransport } from '../../src/http/NodeFetchTransport.ts';
import { isBypassed, parseProxy, proxyFromEnvironment } from '../../src/http/proxy.ts';
import type { HttpRequest } from '../../src/http/types.ts';
import { closedPort, closeServers, httpServer, httpsServer, proxyServer } from './servers.ts';

const choose = (url: string, environment: Record<string, string>) => proxyFromEnvironment(new URL(url), environment);

describe('proxyFromEnvironment', () => {
  it('takes the variable of the scheme, lower case first, ALL_PROXY last', () => {
    expect(choose('https://a.b/', { HTTPS_PROXY: 'p:1', HTTP_PROXY: 'q:1' })).toBe('p:1');
    expect(choose('http://a.b/', { HTTPS_PROXY: 'p:1', HTTP_PROXY: 'q:1' })).toBe('q:1');
    expect(choose('https://a.b/', { HTTPS_PROXY: 'p:1', https_proxy: 'low:1' })).toBe('low:1');
    expect(choose('https://a.b/', { ALL_PROXY: 'all:1', HTTP_PROXY: 'q:1' })).toBe('all:1');
    expect(choose('https://a.b/', { HTTPS_PROXY: '' })).toBeNull();
    expect(choose('https://a.b/', {})).toBeNull();
  });

  it('ignores HTTP_PROXY in a CGI process', () => {
    expect(choose('http://a.b/', { HTTP_PROXY: 'q:1', GATEWAY_INTERFACE: 'CGI/1.1' })).toBeNull();
    expect(choose('http://a.b/', { http_proxy: 'q:1', GATEWAY_INTERFACE: 'CGI/1.1' })).toBe('q:1');
  });

  it('honours NO_PROXY', () => {
    expect(choose('https://a.b/', { HTTPS_PROXY: 'p:1', NO_PROXY: 'x.y, a.b' })).toBeNull();
    expect(choose('http://127.0.0.1:3/', { HTTP_PROXY: 'p:1' })).toBe('p:1');
  });

  it.each([
    ['a.b', 'a.b', true],
    ['A.B', 'a.b', true],
    ['x.a.b', 'a.b', false],
    ['x.a.b', '.a.b', true],
    ['a.b', '.a.b', true],
    ['xa.b', '.a.b', false],
    ['x.a.b', '*.a.b', true],
    ['any', '*', true],
    ['a.b', '', false],
    ['[::1]', '::1', true],
    ['[::1]', '[::1]', true],
  ] as const)('%s in %s: %s', (host, list, expected) => {
    expect(isBypassed(host, list)).toBe(expected);
  });
});

describe('parseProxy', () => {
  it('reads host, port, scheme and credentials', () => {
    expect(parseProxy('proxy.example:3128')).toMatchObject({
      protocol: 'http:',
      host: 'proxy.example',
      port: 3128,
      authorization: null,
    });
    expect(parseProxy('https://p')).toMatchObject({ protocol: 'https:', port: 443 });
    const proxy = parseProxy('http://me:p%40ss@[::1]:8080')!;
    expect(proxy).toMatchObject({ host: '::1', port: 8080, shown: 'http://[::1]:8080/' });
    expect(Buffer.from(proxy.authorization!.slice(6), 'base64').toString()).toBe('me:p@ss');
  });

  it('knows no other schemes', () => {
    expect(parseProxy('socks5://p:1')).toBeNull();
    expect(parseProxy('http://')).toBeNull();
  });
});

describe('through a proxy', () => {
  afterEach(closeServers);
  const get = (url: string, proxy: string | null | undefined): HttpRequest => ({
    method: 'GET',
    url,
    headers: [],
    body: null,
    proxy,
    rejectUnauthorized: false,
  });

  async function through(environment: Record<string, string>, request: HttpRequest): Promise<string> {
    const transport = new NodeFetchTransport(environment);
    try {
      return new TextDecoder().decode((await transport.send(request)).body);
    } catch (error) {
      const { kind, message, requestSent } = error as Record<string, unknown>;
      return `${kind}: ${message} ${requestSent}`;
    } finally {
      transport.close();
    }
  }

  it('sends plain requests with the whole URL, and credentials', async () => {
    const asked: string[] = [];
    const proxy = await proxyServer(asked);
    const target = await httpServer((request, response) =>
      response.end(`${request.url} ${request.headers['proxy-authorization']}`),
    );
    const text = await through(
      { HTTP_PROXY: `http://me:pw@127.0.0.1:${proxy.port}` },
      get(`${target.url}/x%2fy?z=1`, undefined),
    );
    expect(asked).toEqual([`GET ${target.url}/x%2fy?z=1 Basic ${Buffer.from('me:pw').toString('base64')}`]);
    expect(text).toMatch(/^\/x%2fy\?z=1/);
  });

  it('tunnels https, reusing the tunnel', async () => {
    const asked: string[] = [];
    const proxy = await proxyServer(asked);
    const target = await httpsServer((_, response) => response.end('secure'));
    const transport = new NodeFetchTransport({ HTTPS_PROXY: `127.0.0.1:${proxy.port}` });
    for (let i = 0; i < 3; i++) expect((await transport.send(get(target.url, undefined))).status).toBe(200);
    transport.close();
    expect(asked).toEqual([`CONNECT 127.0.0.1:${target.port} -`]);
  });

  it("uses the request's own proxy, or none when it says null", async () => {
    const asked: string[] = [];
    const proxy = await proxyServer(asked);
    const target = await httpServer((_, response) => response.end('direct'));
    const environment = { HTTP_PROXY: `http://127.0.0.1:${await closedPort()}` };
    expect(await through(environment, get(target.url, null))).toBe('direct');
    expect(asked).toEqual([]);
    expect(await through(environment, get(target.url, proxy.url))).toBe('direct');
    expect(asked.length).toBe(1);
  });

  it('reports a refusing and a missing proxy', async () => {
    const asked: string[] = [];
    const proxy = await proxyServer(asked, 407);
    const refused = await through(
      { HTTPS_PROXY: `http://me:pw@127.0.0.1:${proxy.port}` },
      get('https://a.invalid/', undefined),
    );
    expect(refused).toBe(
      `proxy: The proxy tunnel request to proxy 'http://127.0.0.1:${proxy.port}/' failed with status code '407'. false`,
    );
    const port = await closedPort();
    const gone = `proxy: Connection refused (127.0.0.1:${port}) false`;
    expect(await through({}, get('https://a.invalid/', `http://127.0.0.1:${port}`))).toBe(gone);
    expect(await through({}, get('http://a.invalid/', `http://127.0.0.1:${port}`))).toBe(gone);
    expect(await through({}, get('http://a.invalid/', 'socks5://127.0.0.1:1'))).toMatch(
      /^proxy: Only the 'http' and 'https'/,
    );
  });

  it('reports an untrusted certificate inside the tunnel', async () => {
    const proxy = await proxyServer([]);
    const target = await httpsServer((_, response) => response.end('secure'));
    const text = await through({}, { ...get(target.url, proxy.url), rejectUnauthorized: true });
    expect(text).toBe('tls: The SSL connection could not be established, see inner exception. false');
  });
});
