/** Lets each identity's attributes be synchronized once in 10 seconds; a refused call does not start a new wait. */
const INTERVAL_MS = 10_000;

export class SyncGate {
  private readonly passedAt = new Map<string, number>();

  /** 0: may pass, and is noted; else the milliseconds to wait. */
  pass(identityId: string, now: number): number {
    const last = this.passedAt.get(identityId);
    const waitMs = last === undefined ? 0 : last + INTERVAL_MS - now;
    if (waitMs > 0) return waitMs;
    this.passedAt.set(identityId, now);
    return 0;
  }
}
