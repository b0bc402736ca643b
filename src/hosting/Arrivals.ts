/** What waits for something to arrive at a socket, each with its own condition and time. */
export class Arrivals {
  private readonly waiting = new Set<() => void>();

  /** Something changed: every condition is looked at again. */
  tell(): void {
    for (const look of [...this.waiting]) look();
  }

  /** Resolves when the condition holds, or the time is over (null: never), or the signal comes. */
  until(isDone: () => boolean, milliseconds: number | null, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === null ? undefined : setTimeout(() => finish(), milliseconds);
      const look = (): void => {
        if (isDone()) finish();
      };
      const finish = (): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        signal.removeEventListener('abort', finish);
        resolve();
      };
      this.waiting.add(look);
      signal.addEventListener('abort', finish);
      look();
    });
  }
}
