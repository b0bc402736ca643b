/**
 * The views of one session: PowerShell's own, and those Update-FormatData put before or after them. It lives on the
 * session's context, so it ends with the session and is shared by no other.
 */
import type { FormatContext } from './FormatContext.ts';
import type { FormatView } from './FormatView.ts';
import { ViewManager } from './ViewManager.ts';
import { predefinedViews } from './views/index.ts';

const DATABASE = Symbol('formatDatabase');

export class FormatDatabase {
  private prepended: FormatView[] = [];
  private appended: FormatView[] = [];
  private readonly sources = new Map<string, readonly FormatView[]>();
  private readonly predefined: FormatView[];
  private manager: ViewManager | null = null;

  private constructor(isWindows: boolean) {
    this.predefined = predefinedViews(isWindows);
  }

  static of(ctx: FormatContext): FormatDatabase {
    const holder = ctx as { [DATABASE]?: FormatDatabase };
    if (!holder[DATABASE]) {
      const platform = (ctx.host as { platform?: string } | null)?.platform;
      Object.defineProperty(holder, DATABASE, { value: new FormatDatabase(platform === 'win32'), enumerable: false });
    }
    return holder[DATABASE]!;
  }

  get views(): ViewManager {
    this.manager ??= new ViewManager(this.all());
    return this.manager;
  }

  all(): FormatView[] {
    return [...this.prepended, ...this.predefined, ...this.appended];
  }

  prepend(views: readonly FormatView[]): void {
    this.prepended = [...views, ...this.prepended];
    this.manager?.use(this.all());
  }

  /** @param source the file the views come from, by which they can be taken out again */
  append(views: readonly FormatView[], source = ''): void {
    this.appended = [...this.appended, ...views];
    if (source !== '') this.sources.set(source, views);
    this.manager?.use(this.all());
  }

  remove(source: string): void {
    const views = this.sources.get(source);
    if (!views) return;
    this.sources.delete(source);
    this.appended = this.appended.filter((view) => !views.includes(view));
    this.manager?.use(this.all());
  }
}
