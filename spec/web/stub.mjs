// A deterministic web server on loopback: node stub.mjs LOG.jsonl PORT
import http from 'node:http';
import zlib from 'node:zlib';
import fs from 'node:fs';

const [logPath, portText] = process.argv.slice(2);
const port = Number(portText);
const origin = `http://127.0.0.1:${port}`;
fs.writeFileSync(logPath, '');

const J = 'application/json; charset=utf-8';
const utf8 = (s) => Buffer.from(s, 'utf8');
const counters = new Map();

// What a request said, with everything that changes from run to run or machine to machine made constant.
function describe(req, body) {
  const headers = {};
  const boundary = /boundary="?([^";]+)"?/.exec(req.headers['content-type'] ?? '')?.[1];
  const steady = (s) => (boundary ? s.split(boundary).join('BOUNDARY') : s);
  for (const name of Object.keys(req.headers).sort()) {
    if (name === 'host') continue;
    let value = steady(String(req.headers[name]));
    if (name === 'user-agent')
      value = value.replace(/^Mozilla\/5\.0 \(.*\) (PowerShell|AppleWebKit)\//, 'Mozilla/5.0 (PLATFORM) $1/');
    headers[name] = value;
  }
  const text = body.toString('utf8');
  const entry = { method: req.method, url: req.url, headers, body: steady(text) };
  if (!utf8(text).equals(body)) entry.hex = body.toString('hex');
  return entry;
}

const items = Array.from({ length: 7 }, (_, i) => ({ id: i + 1, name: `item-${i + 1}`, even: (i + 1) % 2 === 0 }));

const bodies = {
  '/json/object': [
    J,
    '{"id":7,"name":"Widget","tags":["a","b"],"price":12.5,"active":true,"note":null,"owner":{"id":1,"login":"ada"}}',
  ],
  '/json/array': [J, JSON.stringify(items.slice(0, 3))],
  '/json/one': [J, JSON.stringify(items.slice(0, 1))],
  '/json/empty-array': [J, '[]'],
  '/json/empty-object': [J, '{}'],
  '/json/string': [J, '"hello"'],
  '/json/number': [J, '42'],
  '/json/float': [J, '1.50'],
  '/json/true': [J, 'true'],
  '/json/null': [J, 'null'],
  '/json/scalars': [J, '[1,"two",3.5,null,false]'],
  '/json/nested-array': [J, '[[1,2],[3,4]]'],
  '/json/nested': [J, '{"a":{"b":{"c":{"d":{"e":{"f":[{"g":1},{"g":2}]}}}}},"list":[],"map":{}}'],
  '/json/dates': [
    J,
    '{"z":"2024-01-15T10:30:00Z","frac":"2024-01-15T10:30:00.1234567Z","offset":"2024-01-15T10:30:00+02:00","local":"2024-01-15T10:30:00","day":"2024-01-15","epoch":1705314600,"ms":"/Date(1705314600000)/","not":"15/01/2024"}',
  ],
  '/json/big': [
    J,
    '{"i32":2147483647,"i64":9007199254740993,"max":9223372036854775807,"over":9223372036854775808,"huge":123456789012345678901234567890,"neg":-1,"exp":1e3,"frac":0.1,"prec":3.14159265358979323846,"zero":0,"minus":-0.0}',
  ],
  '/json/unicode': [
    J,
    '{"name":"Zo\u00eb \u2603","emoji":"\ud83d\ude00","esc":"\\u00e9\\n\\t\\"","\u30ad\u30fc":"\u5024"}',
  ],
  '/json/casing': [J, '{"Id":1,"id":2}'],
  '/json/duplicate': [J, '{"id":1,"id":2}'],
  '/json/empty-key': [J, '{"":1,"a":2}'],
  '/json/comment': [J, '{/* note */"a":1,// tail\n"b":[1,2,],}'],
  '/json/single-quotes': [J, "{'a':'b',c:1}"],
  '/json/hard-names': [J, '{"first name":"Ada","a.b":1,"@odata.type":"#x","$ref":"r","Count":9,"Length":8}'],
  '/json/odata': [J, '{"@odata.context":"c","@odata.count":2,"value":[{"id":1},{"id":2}]}'],
  '/json/problem': ['application/problem+json', '{"type":"about:blank","title":"Nope","status":200}'],
  '/json/vnd': ['application/vnd.api+json', '{"data":{"id":"1","type":"t"}}'],
  '/json/text-json': ['text/json', '{"a":1}'],
  '/json/as-text': ['text/plain; charset=utf-8', '{"a":1,"b":[1,2]}'],
  '/json/as-html': ['text/html; charset=utf-8', '{"a":1}'],
  '/json/as-octets': ['application/octet-stream', '{"a":1}'],
  '/json/no-type': [null, '{"a":1}'],
  '/json/no-charset': ['application/json', '{"name":"Zo\u00eb"}'],
  '/json/bom': ['application/json', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('{"name":"Zo\u00eb"}')])],
  '/json/latin1': ['application/json; charset=iso-8859-1', Buffer.from('{"name":"Zo\u00eb"}', 'latin1')],
  '/json/invalid': [J, '{"a":1,"b":}'],
  '/json/truncated': [J, '{"a":1,"list":[1,2'],
  '/json/html-body': [J, '<html><body>Gateway</body></html>'],
  '/json/blank': [J, '   \n'],
  '/json/lines': ['application/x-ndjson', '{"a":1}\n{"a":2}\n'],
  '/json/lines-as-json': [J, '{"a":1}\n{"a":2}\n'],
  '/json/pretty': [J, '\r\n  {\r\n  "a" : 1,\r\n  "b" : [ 1, 2 ]\r\n}\r\n'],
  '/text/plain': ['text/plain; charset=utf-8', 'hello world\n'],
  '/text/lines': ['text/plain; charset=utf-8', 'one\ntwo\nthree'],
  '/text/crlf': ['text/plain', 'one\r\ntwo\r\n'],
  '/text/utf8': ['text/plain; charset=utf-8', 'Zo\u00eb \u2603'],
  '/text/utf8-no-charset': ['text/plain', 'Zo\u00eb \u2603'],
  '/text/latin1': ['text/plain; charset=ISO-8859-1', Buffer.from('Zo\u00eb caf\u00e9', 'latin1')],
  '/text/quoted-charset': ['text/plain; charset="utf-8"', 'Zo\u00eb'],
  '/text/bad-charset': ['text/plain; charset=no-such', 'Zo\u00eb'],
  '/text/utf16': ['text/plain; charset=utf-16', Buffer.from('Zo\u00eb', 'utf16le')],
  '/text/bom': ['text/plain', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('Zo\u00eb')])],
  '/text/number': ['text/plain', '42'],
  '/csv': ['text/csv; charset=utf-8', 'id,name\n1,Ada\n2,"Grace, H"\n'],
  '/xml': [
    'application/xml; charset=utf-8',
    '<?xml version="1.0" encoding="utf-8"?>\n<order id="7"><line sku="a">1</line><line sku="b">2</line><note>Zo\u00eb</note></order>',
  ],
  '/xml/text': ['text/xml', '<r><a>1</a></r>'],
  '/xml/as-text': ['text/plain', '<r><a>1</a></r>'],
  '/xml/invalid': ['application/xml', '<r><a>1</r>'],
  '/xml/as-json': [J, '<r><a>1</a></r>'],
  '/xml/soap': [
    'application/soap+xml; charset=utf-8',
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><Result>5</Result></s:Body></s:Envelope>',
  ],
  '/xml/rss': [
    'application/rss+xml; charset=utf-8',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><item><title>First</title><link>http://example.test/1</link></item><item><title>Second</title><link>http://example.test/2</link></item></channel></rss>',
  ],
  '/xml/atom': [
    'application/atom+xml; charset=utf-8',
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>One</title><id>1</id></entry><entry><title>Two</title><id>2</id></entry></feed>',
  ],
  '/html': [
    'text/html; charset=utf-8',
    '<!DOCTYPE html><html><head><title>Page</title></head><body>\n<a href="/one" class="nav">One</a>\n<a href=\'http://example.test/two?a=1&amp;b=2\' id="t">Two &amp; more</a>\n<A HREF=three>Three</A>\n<img src="/i.png" alt="I"><IMG SRC="j.png">\n<form action="/login" method="post"><input type="text" name="user" value="ada"><input type=hidden name=csrf value=t0k><input type="submit"></form>\n</body></html>',
  ],
  '/html/meta-charset': [
    'text/html',
    Buffer.from('<html><head><meta charset="iso-8859-1"></head><body>caf\u00e9</body></html>', 'latin1'),
  ],
  '/html/plain': ['text/html', '<p>hi</p>'],
};

const fileText = 'abcdefghijklmnopqrstuvwxyz0123456789';

function answer(req, res, body) {
  const url = new URL(req.url, origin);
  const path = url.pathname;
  const q = url.searchParams;
  const send = (status, type, content, extra = {}) => {
    const data = Buffer.isBuffer(content) ? content : utf8(content ?? '');
    res.statusCode = status;
    if (type) res.setHeader('Content-Type', type);
    for (const [k, v] of Object.entries(extra)) res.setHeader(k, v);
    if (status !== 204 && status !== 304) res.setHeader('Content-Length', data.length);
    res.end(req.method === 'HEAD' || status === 204 || status === 304 ? undefined : data);
  };
  const json = (status, value, extra) => send(status, J, JSON.stringify(value), extra);
  const entry = describe(req, body);

  if (bodies[path]) return send(200, bodies[path][0], bodies[path][1]);
  const parts = path.split('/').slice(1);

  switch (parts[0]) {
    case 'echo': {
      const h = { ...entry.headers };
      return json(Number(q.get('status') ?? 200), {
        method: req.method,
        path,
        query: url.search,
        headers: h,
        body: entry.body,
        length: body.length,
      });
    }
    case 'empty': {
      const extra = parts[1] === '201' ? { Location: '/items/9' } : {};
      return send(Number(parts[1]), parts[2] === 'json' ? J : null, '', extra);
    }
    case 'created':
      return json(201, { id: 9, state: 'new' }, { Location: `${origin}/items/9`, ETag: '"v1"' });
    case 'accepted':
      return json(202, { job: 5 }, { Location: '/jobs/5', 'Retry-After': '3' });
    case 'jobs': {
      const key = `job${parts[1]}`;
      const n = (counters.get(key) ?? 0) + 1;
      counters.set(key, n >= 3 ? 0 : n);
      return json(200, { id: Number(parts[1]), state: n >= 3 ? 'done' : 'running', polls: n });
    }
    case 'items': {
      if (req.method === 'DELETE') return send(204, null, '');
      if (req.method === 'PUT' || req.method === 'PATCH' || req.method === 'POST') {
        let got = null;
        try {
          got = JSON.parse(body.toString('utf8'));
        } catch {
          /* not JSON */
        }
        return json(
          req.method === 'POST' ? 201 : 200,
          { id: Number(parts[1] ?? 8), method: req.method, got },
          req.method === 'POST' ? { Location: '/items/8' } : {},
        );
      }
      if (parts[1] === undefined) return json(200, items);
      const found = items.find((i) => i.id === Number(parts[1]));
      return found
        ? json(200, found, { ETag: `"${found.id}"` })
        : json(404, { error: { code: 'NotFound', message: `No item ${parts[1]}` } });
    }
    case 'method':
      return send(200, 'text/plain', `method=${req.method} length=${body.length}`, {
        Allow: 'GET, POST, OPTIONS',
        'X-Method': req.method,
      });
    case 'status': {
      const code = Number(parts[1]);
      const extra = {};
      if (code === 401) extra['WWW-Authenticate'] = 'Bearer realm="stub", error="invalid_token"';
      if (code === 429 || (code === 503 && q.get('after'))) extra['Retry-After'] = q.get('after') ?? '7';
      if (code === 405) extra.Allow = 'GET, HEAD';
      extra['X-Request-Id'] = `req-${code}`;
      if (q.get('reason')) res.statusMessage = q.get('reason');
      switch (q.get('as') ?? 'json') {
        case 'json':
          return json(
            code,
            { error: { code: `E${code}`, message: `Status ${code}`, details: [{ field: 'name', issue: 'required' }] } },
            extra,
          );
        case 'problem':
          return send(
            code,
            'application/problem+json',
            JSON.stringify({ title: 'Bad', status: code, detail: 'd' }),
            extra,
          );
        case 'html':
          return send(
            code,
            'text/html; charset=utf-8',
            `<html><head><title>${code}</title></head><body><h1>Error ${code}</h1><p>Try <b>later</b>.</p></body></html>`,
            extra,
          );
        case 'text':
          return send(code, 'text/plain; charset=utf-8', `error ${code}: it broke\nsecond line`, extra);
        case 'xml':
          return send(code, 'application/xml', `<error><code>${code}</code></error>`, extra);
        case 'unicode':
          return json(code, { message: 'Zo\u00eb \u2603' }, extra);
        case 'no-type':
          return send(code, null, '{"error":"untyped"}', extra);
        default:
          return send(code, null, '', extra);
      }
    }
    case 'redirect': {
      // /redirect/N counts down to the end
      const n = Number(parts[1]);
      if (n > 0)
        return send(302, 'text/plain', `to ${n - 1}`, {
          Location: n === 1 ? '/echo?from=redirect' : `/redirect/${n - 1}`,
        });
      return json(200, { redirected: true });
    }
    case 'move': {
      // /move/CODE?to=/path
      const to = q.get('to') ?? '/echo?from=move';
      return send(Number(parts[1]), 'text/html', '<a href="x">moved</a>', q.get('none') ? {} : { Location: to });
    }
    case 'loop':
      return send(302, null, '', { Location: '/loop' });
    case 'link': {
      const page = Number(q.get('page') ?? 1);
      const links = [];
      if (page < 3) links.push(`<${origin}/link?page=${page + 1}>; rel="next"`);
      if (page > 1) links.push(`<${origin}/link?page=${page - 1}>; rel="prev"`);
      links.push(`<${origin}/link?page=3>; rel="last"`);
      return json(200, items.slice((page - 1) * 3, page * 3), { Link: links.join(', ') });
    }
    case 'link-relative': {
      const page = Number(q.get('page') ?? 1);
      return json(200, { page, n: page * 10 }, page < 3 ? { Link: `</link-relative?page=${page + 1}>; rel=next` } : {});
    }
    case 'page': {
      const limit = Number(q.get('limit') ?? 3);
      const offset = Number(q.get('offset') ?? 0);
      return json(200, items.slice(offset, offset + limit), { 'X-Total-Count': String(items.length) });
    }
    case 'cursor': {
      const at = Number(q.get('cursor') ?? 0);
      const next = at + 3 < items.length ? String(at + 3) : null;
      return json(200, { data: items.slice(at, at + 3), next });
    }
    case 'odata': {
      const skip = Number(q.get('$skip') ?? 0);
      const value = { value: items.slice(skip, skip + 4) };
      if (skip + 4 < items.length) value['@odata.nextLink'] = `${origin}/odata?$skip=${skip + 4}`;
      return json(200, value);
    }
    case 'cookies':
      if (parts[1] === 'set')
        return json(
          200,
          { set: true },
          { 'Set-Cookie': ['sid=abc123; Path=/; HttpOnly', 'theme=dark; Path=/cookies'] },
        );
      if (parts[1] === 'clear') return json(200, { cleared: true }, { 'Set-Cookie': 'sid=; Path=/; Max-Age=0' });
      if (parts[1] === 'login')
        return send(302, null, '', { 'Set-Cookie': 'sid=fromlogin; Path=/', Location: '/cookies/echo' });
      return json(200, { cookie: req.headers.cookie ?? null });
    case 'auth': {
      const a = req.headers.authorization ?? '';
      if (parts[1] === 'basic') {
        if (a === `Basic ${utf8('ada:s3cret').toString('base64')}`) return json(200, { user: 'ada' });
        return json(401, { message: 'Bad credentials' }, { 'WWW-Authenticate': 'Basic realm="stub"' });
      }
      if (parts[1] === 'bearer') {
        if (a === 'Bearer tok-1') return json(200, { ok: true });
        return json(401, { message: 'Bad token' }, { 'WWW-Authenticate': 'Bearer realm="stub"' });
      }
      return req.headers['x-api-key'] === 'k1' ? json(200, { ok: true }) : json(403, { message: 'Forbidden' });
    }
    case 'token': {
      const type = req.headers['content-type'] ?? '';
      let form = {};
      if (type.startsWith('application/json')) {
        try {
          form = JSON.parse(body.toString('utf8'));
        } catch {
          /* none */
        }
      } else form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
      if (form.client_id === 'app' && form.client_secret === 'p@ss&word=1') {
        return json(200, { token_type: 'Bearer', expires_in: 3599, access_token: 'tok-1', scope: form.scope ?? null });
      }
      return json(400, {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret provided.',
      });
    }
    case 'flaky': {
      // /flaky/KEY/N fails N times, then works
      const n = (counters.get(parts[1]) ?? 0) + 1;
      if (n <= Number(parts[2])) {
        counters.set(parts[1], n);
        const extra = q.get('after') ? { 'Retry-After': q.get('after') } : {};
        return json(Number(q.get('status') ?? 503), { attempt: n }, extra);
      }
      counters.delete(parts[1]);
      return json(200, { attempt: n, ok: true });
    }
    case 'headers':
      return json(
        200,
        { ok: true },
        {
          'X-Multi': ['a', 'b'],
          'X-One': 'single',
          'X-RateLimit-Remaining': '41',
          ETag: 'W/"7"',
          'Cache-Control': 'no-cache, no-store',
          'Last-Modified': 'Mon, 01 Jan 2024 00:00:00 GMT',
          'Content-Language': 'en',
        },
      );
    case 'download': {
      const data = Buffer.from([0, 1, 2, 3, 250, 251, 252, 253, 254, 255]);
      if (parts[1] === 'named')
        return send(200, 'application/octet-stream', data, {
          'Content-Disposition': 'attachment; filename="report 1.bin"',
        });
      if (parts[1] === 'star')
        return send(200, 'application/octet-stream', data, {
          'Content-Disposition': "attachment; filename*=UTF-8''na%C3%AFve.bin",
        });
      if (parts[1] === 'image') return send(200, 'image/png', data);
      return send(200, 'application/octet-stream', data);
    }
    case 'compressed': {
      const plain = utf8('{"compressed":"yes","pad":"' + 'x'.repeat(50) + '"}');
      const made = { gzip: zlib.gzipSync, deflate: zlib.deflateSync, br: zlib.brotliCompressSync }[parts[1]](plain);
      return send(200, J, made, { 'Content-Encoding': parts[1] });
    }
    case 'range': {
      const data = utf8(fileText);
      const m = /^bytes=(\d+)-(\d*)$/.exec(req.headers.range ?? '');
      if (!m || parts[1] === 'ignored') return send(200, 'text/plain', data, { 'Accept-Ranges': 'bytes' });
      const from = Number(m[1]);
      const to = m[2] ? Number(m[2]) : data.length - 1;
      if (from >= data.length) return send(416, 'text/plain', '', { 'Content-Range': `bytes */${data.length}` });
      return send(206, 'text/plain', data.subarray(from, to + 1), {
        'Content-Range': `bytes ${from}-${to}/${data.length}`,
      });
    }
    case 'chunked':
      res.setHeader('Content-Type', J);
      res.write('{"chunked":');
      return void setTimeout(() => {
        res.write('true,');
        res.end('"n":3}');
      }, 20);
    case 'slow':
      return void setTimeout(() => json(200, { slow: true }), 300);
    case 'stall': {
      const later = setTimeout(() => json(200, { stalled: true }), 5000);
      return void res.on('close', () => clearTimeout(later));
    }
    case 'stall-middle': {
      res.setHeader('Content-Type', J);
      res.setHeader('Content-Length', 20);
      res.write('{"half":');
      const later = setTimeout(() => res.end('"done.....}'), 5000);
      return void res.on('close', () => clearTimeout(later));
    }
    case 'reset':
      return void req.socket.resetAndDestroy();
    case 'hangup':
      return void req.socket.end();
    case 'short': {
      // says more bytes than it sends
      const raw =
        'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{"a":1,';
      return void req.socket.end(raw);
    }
    case 'bad-chunk':
      return void req.socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n',
      );
    case 'not-http':
      return void req.socket.end('hello\r\n\r\n');
    case 'close-delimited':
      return void req.socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nuntil close');
    case 'http10':
      return void req.socket.end('HTTP/1.0 200 Fine\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nold');
    case 'custom-reason':
      res.statusMessage = 'Custom Reason';
      return json(200, { ok: true });
    default:
      return json(404, { error: 'no route', path });
  }
}

const server = http.createServer((req, res) => {
  res.sendDate = false;
  res.setHeader('Date', 'Mon, 05 Jan 2026 10:00:00 GMT');
  res.setHeader('Server', 'stub');
  const pieces = [];
  req.on('data', (p) => pieces.push(p));
  req.on('end', () => {
    const body = Buffer.concat(pieces);
    fs.appendFileSync(logPath, JSON.stringify(describe(req, body)) + '\n');
    answer(req, res, body);
  });
});
server.keepAliveTimeout = 5000;
server.listen(port, '127.0.0.1', () => console.log(`listening on ${origin}`));
