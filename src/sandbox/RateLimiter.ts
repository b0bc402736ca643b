/** Counts the requests of each client in windows of a fixed length, as the tenant does per token. */
import { refuseTooMany } from './answers.ts';
import type { RateLimit, SandboxClient } from './clients.ts';

interface Window {
  readonly start: number;
  count: number;
}

export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  /** @param limit of clients without one of their own; null: none. */
  constructor(private readonly limit: RateLimit | null) {}

  /** Counts a request; throws a Refusal (429) when it is one too many. */
  count(client: SandboxClient, now: number): void {
    const limit = client.rateLimit ?? this.limit;
    if (limit === null) return;
    const length = limit.seconds * 1000;
    let window = this.windows.get(client.id);
    if (!window || now >= window.start + length) {
      window = { start: now, count: 0 };
      this.windows.set(client.id, window);
    }
    window.count++;
    if (window.count > limit.requests) refuseTooMany(' Rate Limit Exceeded ', window.start + length - now);
  }
}
