/** Work on other threads, so much of it at a time: the rest begins when some ends. */
import type { LiveWork } from './LiveWork.ts';

export class LaunchQueue {
  private readonly waiting: LiveWork[] = [];

  constructor(private readonly limit: { limit: number; active: number }) {}

  add(work: LiveWork): void {
    this.waiting.push(work);
    this.launch();
  }

  /** One of them has ended, or was stopped before it began. */
  ended(work: LiveWork): void {
    const at = this.waiting.indexOf(work);
    if (at >= 0) this.waiting.splice(at, 1);
    else this.limit.active--;
    this.launch();
  }

  private launch(): void {
    while (this.waiting.length > 0 && this.limit.active < this.limit.limit) {
      this.limit.active++;
      this.waiting.shift()!.launch();
    }
  }
}
