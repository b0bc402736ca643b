/** A sandbox for the specs: the package's own catalog, a clock that stands still, and short ways to ask it. */
import type { HeaderList, HttpRequest, HttpResponse } from '../../src/http/types.ts';
import { handleRequest } from '../../src/sandbox/handleRequest.ts';
import { Sandbox, type SandboxOptions } from '../../src/sandbox/Sandbox.ts';
import { ownCatalog } from '../catalog/catalogFiles.ts';

export const BASE = 'https://sandbox.psail.invalid';
export const OWNER = 'ff8081814d2a8036014d701f3fbf53fa';
export const ENGINEER = 'ef38f94347e94562b5bb8424a56397d8';
export const UNINVITED = '2c9180867769897d01776ed5f125512f';

const catalog = ownCatalog();

export interface Ask {
  readonly client?: string | null;
  readonly body?: unknown;
  readonly headers?: HeaderList;
}

export class TestTenant {
  time = Date.UTC(2026, 0, 1);
  readonly sandbox: Sandbox;

  constructor(options: Partial<SandboxOptions> = {}) {
    this.sandbox = new Sandbox({ catalog, now: () => this.time, ...options });
  }

  token(client = 'sandbox', secret = 'sandbox-secret'): HttpResponse {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret });
    const headers: HeaderList = [['Content-Type', 'application/x-www-form-urlencoded']];
    return this.raw({ method: 'POST', url: `${BASE}/oauth/token`, headers, body: Buffer.from(body.toString()) });
  }

  ask(method: string, path: string, { client = 'sandbox', body, headers = [] }: Ask = {}): HttpResponse {
    const request = {
      method,
      url: `${BASE}/beta${path}`,
      headers: [
        ...headers,
        ['Content-Type', 'application/json'],
        ...(client === null ? [] : [['Authorization', `Bearer ${json(this.token(client)).access_token}`]]),
      ] as HeaderList,
      body: body === undefined ? null : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    };
    return this.raw(request);
  }

  get(path: string, ask?: Ask): HttpResponse {
    return this.ask('GET', path, ask);
  }

  list(query: Record<string, string>): HttpResponse {
    return this.get(`/identities?${new URLSearchParams(query)}`);
  }

  raw(request: HttpRequest): HttpResponse {
    return handleRequest(request, this.sandbox);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a body is whatever the tenant sent
export function json(response: HttpResponse): any {
  return JSON.parse(new TextDecoder().decode(response.body));
}

export function header(response: HttpResponse, name: string): string | undefined {
  return response.headers.find(([known]) => known === name)?.[1];
}

/** The text of an error body. */
export function errorText(response: HttpResponse): string {
  return json(response).messages[0].text;
}
