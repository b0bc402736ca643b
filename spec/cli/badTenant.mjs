// A tenant that misbehaves by the id asked for: node badTenant.mjs LOG PORT
import http from 'node:http';

const json = { 'content-type': 'application/json' };

const ANSWERS = {
  nojson: (response) => response.writeHead(200, json).end('<html>not json</html>'),
  cut: (response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write('{"id":"1","na');
    setTimeout(() => response.destroy(), 50);
  },
  expired: (response) => response.writeHead(401, json).end('{"error":"JWT validation failed: JWT is expired"}'),
};

function page(url, response) {
  const [limit, offset] = ['limit', 'offset'].map((name) => Number(url.searchParams.get(name) ?? 0));
  const items = Array.from({ length: limit }, (_, index) => ({ id: String(offset + index), name: 'someone' }));
  response.writeHead(200, json).end(JSON.stringify(items));
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname === '/oauth/token')
    return response.writeHead(200, json).end('{"access_token":"tok-4711","token_type":"bearer","expires_in":700}');
  const answer = ANSWERS[url.pathname.split('/').at(-1)];
  return answer ? answer(response) : page(url, response);
});
server.listen(Number(process.argv[3]), '127.0.0.1', () => console.log('listening'));
