// Fixed-answer tenant for recording what the real module sends and shows.
import http from 'node:http';
import fs from 'node:fs';
const log = fs.createWriteStream(process.argv[2]);
const people = Array.from({ length: 7 }, (_, i) => ({
  id: `2c9180857182305e0171993735622${String(948 + i)}`,
  name: ['Ada Lovelace', 'Bob Stone', 'Cy Young', 'Dee Dee', 'Eve Moss', 'Flo Gray', 'Gus Hall'][i],
  created: '2023-01-10T22:00:00.000Z',
  modified: '2024-05-02T09:30:15.250Z',
  alias: ['ada', 'bob', 'cy', 'dee', 'eve', 'flo', 'gus'][i],
  emailAddress: `${['ada', 'bob', 'cy', 'dee', 'eve', 'flo', 'gus'][i]}@example.com`,
  processingState: i === 2 ? 'ERROR' : null,
  identityStatus: i % 3 ? 'ACTIVE' : 'LOCKED',
  managerRef: i ? { type: 'IDENTITY', id: '2c9180857182305e0171993735622948', name: 'Ada Lovelace' } : null,
  isManager: i === 0,
  lastRefresh: '2024-06-01T00:00:00Z',
  attributes: { uid: String(1000 + i), department: i % 2 ? 'Sales' : 'R&D', cloudLifecycleState: 'active' },
  lifecycleState: { stateName: 'active', manuallyUpdated: false },
}));
const err = (code, text) => ({
  detailCode: code,
  trackingId: 'e7eab60924f64aa284175b9fa3309599',
  messages: [{ locale: 'en-US', localeOrigin: 'DEFAULT', text }],
  causes: [],
});
const server = http.createServer((req, res) => {
  let body = '';
  req.on('data', (d) => (body += d));
  req.on('end', () => {
    const u = new URL(req.url, 'http://x');
    const p = u.pathname;
    if (p !== '/oauth/token')
      log.write(
        JSON.stringify({
          method: req.method,
          url: req.url,
          accept: req.headers.accept,
          type: req.headers['content-type'],
          auth: req.headers.authorization,
          agent: req.headers['user-agent'],
          body,
        }) + '\n',
      );
    const send = (status, obj, headers = {}) => {
      const text = obj === undefined ? '' : JSON.stringify(obj);
      res.writeHead(status, { ...(obj === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers });
      res.end(text);
    };
    if (p === '/oauth/token') return send(200, { access_token: 'tok', token_type: 'bearer', expires_in: 749 });
    const m = p.replace('/beta', '');
    if (m === '/identities') {
      const q = u.searchParams;
      if (q.get('filters')?.startsWith('bad'))
        return send(400, err('400.1 Bad request syntax', 'The filter is not valid.'));
      const o = +(q.get('offset') ?? 0),
        l = +(q.get('limit') ?? 250);
      let rows = people;
      if (q.get('filters') === 'alias eq "none"') rows = [];
      if (q.get('filters') === 'alias eq "ada"') rows = people.slice(0, 1);
      return send(200, rows.slice(o, o + l), q.get('count') ? { 'X-Total-Count': String(rows.length) } : {});
    }
    if (m === '/identities/invite')
      return send(202, {
        id: '464ae7bf791e49fdb74606a2e4a89635',
        type: 'QUARTZ',
        uniqueName: 'Invite Identities',
        description: 'invite',
        parentName: null,
        launcher: 'api',
        target: null,
        created: '2024-07-11T18:45:37.098Z',
        modified: '2024-07-11T18:45:37.098Z',
        launched: '2024-07-11T18:45:37.098Z',
        completed: null,
        completionStatus: null,
        messages: [],
        returns: [],
        attributes: {},
        progress: null,
        percentComplete: 0,
        taskDefinitionSummary: null,
      });
    if (m === '/identities/process')
      return send(202, { type: 'TASK_RESULT', id: '464ae7bf791e49fdb74606a2e4a89635', name: 'Refresh' });
    const id = m.split('/')[2];
    if (id === '429') return send(429, { message: ' Rate Limit Exceeded ' }, { 'Retry-After': '1' });
    if (id === '401') return send(401, { error: 'JWT validation failed: JWT is expired' });
    if (id === '403')
      return send(
        403,
        err('403 Forbidden', "The server understood the request but refuses to authorize it. <b>&</b> 'q'"),
      );
    if (id === '500') return send(500, err('500.0 Internal Fault', 'An internal fault occurred.'));
    if (id === 'html') {
      res.writeHead(502, { 'Content-Type': 'text/html' });
      return res.end('<html><body><h1>Bad Gateway</h1></body></html>');
    }
    const who = people.find((x) => x.id === id);
    if (!who) return send(404, err('404 Not found', `Identity ${decodeURIComponent(id)} not found.`));
    if (m.endsWith('/ownership'))
      return send(200, {
        associationDetails: [
          {
            associationType: 'ROLE_OWNER',
            entities: [
              { identityEntity: { id: 'b660a232f05b4e04812ca974b3011e0f', name: 'Gaston.800ddf9640a', type: 'ROLE' } },
            ],
          },
        ],
      });
    if (m.endsWith('/role-assignments'))
      return send(200, [
        {
          id: '1cbb0705b38c4226b1334eadd8874086',
          role: { type: 'ROLE', id: 'e7697a1e96d04db1ac7b0f4544915d2c', name: 'Engineer' },
        },
      ]);
    if (m.includes('/role-assignments/'))
      return send(200, {
        id: m.split('/')[4],
        role: { type: 'ROLE', id: 'e7697a1e96d04db1ac7b0f4544915d2c', name: 'Engineer' },
        comments: 'I am a new Engineer and need this role',
        assignmentSource: 'ACCESS_REQUEST',
        assigner: { type: 'IDENTITY', id: '2c9180867c184ff6017c2a2fbf031667', name: 'Brock.Ward' },
        assignedDimensions: [],
        assignmentContext: { requested: { contextAttributes: [] }, matched: [], computedDate: 'Wed Feb 14 10:58:42' },
        accountTargets: [],
      });
    if (m.endsWith('/reset')) return send(202);
    if (m.endsWith('/send')) return send(200);
    if (m.endsWith('/synchronize-attributes'))
      return send(202, {
        id: '0f11f2a4-7c94-4bf3-a2bd-742580fe3bde',
        status: 'IN_PROGRESS',
        payload: {
          type: 'SYNCHRONIZE_IDENTITY_ATTRIBUTES',
          dataJson: '{"identityId":"2c918083746f642c01746f990884012a"}',
        },
      });
    if (req.method === 'DELETE')
      return id.endsWith('951')
        ? send(400, { message: 'Identity is the owner of following resources', associationDetails: [] })
        : send(204);
    return send(200, who);
  });
});
server.listen(+process.argv[3] || 0, '127.0.0.1', () => console.log(server.address().port));
