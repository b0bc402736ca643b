/**
 * The lines around Select-String's matches. A match is given out when its following lines are known.
 * Rule that surprises: what is displayed never repeats a line: not lines shown with an earlier match, and the lines after
 * a match end where the next match begins; PreContext and PostContext are complete all the same.
 */
import { type MatchInfo, MatchInfoContext } from '../../types/MatchInfo.ts';

interface Open {
  info: MatchInfo;
  context: MatchInfoContext;
  isDisplaying: boolean;
}

export class ContextTracker {
  private before: { line: string; isShown: boolean }[] = [];
  private open: Open[] = [];

  constructor(
    private readonly beforeCount: number,
    private readonly after: number,
    private readonly emit: (info: MatchInfo) => void,
  ) {}

  /** Every line in turn; `info` when it matched. */
  line(line: string, info: MatchInfo | null): void {
    let isShown = info !== null;
    for (const open of this.open) {
      open.context.postContext.push(line);
      if (info) open.isDisplaying = false;
      if (open.isDisplaying) {
        open.context.displayPostContext.push(line);
        isShown = true;
      }
    }
    this.release();
    if (info) this.begin(info);
    this.before.push({ line, isShown });
    if (this.before.length > this.beforeCount) this.before.shift();
  }

  private begin(info: MatchInfo): void {
    const all = this.before.map(({ line }) => line);
    const lastShown = this.before.map(({ isShown }) => isShown).lastIndexOf(true);
    const context = new MatchInfoContext(all, [], all.slice(lastShown + 1), []);
    info.context = context;
    this.open.push({ info, context, isDisplaying: true });
    this.release();
  }

  private release(): void {
    while (this.open.length > 0 && this.open[0].context.postContext.length >= this.after)
      this.emit(this.open.shift()!.info);
  }

  end(): void {
    for (const { info } of this.open) this.emit(info);
    this.open = [];
  }
}
