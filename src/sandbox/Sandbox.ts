/**
 * An embedded tenant: its data, its clients, its clock and the routes it knows, made of the catalog. How it is reached
 * (in process, over a socket) is InlineTransport's and SandboxServer's business.
 */
import type { Catalog } from '../catalog/Catalog.ts';
import { BodyChecker } from '../catalog/checkBody.ts';
import { AccessTokens } from './AccessTokens.ts';
import { type RateLimit, SANDBOX_CLIENTS, type SandboxClient } from './clients.ts';
import { RateLimiter } from './RateLimiter.ts';
import { RouteTable } from './RouteTable.ts';
import { SyncGate } from './SyncGate.ts';
import { type SeedOptions, seed } from './seed.ts';
import type { TenantState } from './TenantState.ts';
import { TenantStore } from './TenantStore.ts';

export interface SandboxOptions extends SeedOptions {
  readonly catalog: Catalog;
  /** Milliseconds since 1970; Date.now by default. */
  readonly now?: () => number;
  /** Instead of seeded data. */
  readonly state?: TenantState;
  readonly clients?: readonly SandboxClient[];
  /** None by default. */
  readonly rateLimit?: RateLimit;
  readonly tokenLifetimeSeconds?: number;
}

/** What the real tenant gives. */
const TOKEN_LIFETIME_SECONDS = 749;

export class Sandbox {
  readonly store: TenantStore;
  readonly routes: RouteTable;
  readonly clients: readonly SandboxClient[];
  readonly tokens: AccessTokens;
  readonly rateLimiter: RateLimiter;
  readonly syncGate = new SyncGate();
  readonly bodies: BodyChecker;
  readonly now: () => number;

  constructor(options: SandboxOptions) {
    this.now = options.now ?? Date.now;
    this.store = new TenantStore(options.state ?? seed(options));
    this.routes = new RouteTable(options.catalog);
    this.clients = options.clients ?? SANDBOX_CLIENTS;
    this.tokens = new AccessTokens(this.clients, options.tokenLifetimeSeconds ?? TOKEN_LIFETIME_SECONDS);
    this.rateLimiter = new RateLimiter(options.rateLimit ?? null);
    this.bodies = new BodyChecker(options.catalog);
  }
}
