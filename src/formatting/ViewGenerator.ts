/**
 * Turns objects into format entries for one document: the shape and, where there is one, the view are fixed when the
 * document's first object comes. Table-, List-, Wide- and CustomGenerator add their own header and entries.
 */
import { ErrorRecord } from '../errors/ErrorRecord.ts';
import { NetException } from '../errors/NetException.ts';
import type { FormatContext } from './FormatContext.ts';
import { type FormatEntryInfo, type FormatNode, FormatStartData, type ShapeInfo } from './FormatData.ts';
import type { FormatSettings } from './FormatSettings.ts';
import type { DisplayEntry, FormatView } from './FormatView.ts';
import { formatValue } from './formatValue.ts';
import { groupingNodes, GroupTracker } from './GroupTracker.ts';
import type { ExpressionResult } from './PropertyExpression.ts';
import { PropertyExpression } from './PropertyExpression.ts';

const NOT_FOUND: ExpressionResult = { value: null, error: null };

export interface FieldOptions {
  formatString?: string | null;
  isTable?: boolean;
}

export abstract class ViewGenerator<View extends FormatView = FormatView> {
  readonly groups: GroupTracker | null;
  /** Errors met since they were last taken, for -ShowError. */
  private errors: ErrorRecord[] = [];

  constructor(
    protected readonly view: View | null,
    protected readonly settings: FormatSettings,
    protected readonly ctx: FormatContext,
  ) {
    this.groups = GroupTracker.create(settings.groupBy, view?.groupBy ?? null, this);
  }

  protected abstract shapeOf(self: unknown): ShapeInfo;
  abstract entryOf(self: unknown): FormatEntryInfo;

  startData(self: unknown): FormatStartData {
    return new FormatStartData(this.shapeOf(self), this.settings.autoSize ?? this.viewAutoSize);
  }

  protected get viewAutoSize(): boolean {
    return false;
  }

  /** An object of another type than the view is for is shown as a list of its own instead. */
  isApplicable(typeNames: readonly string[]): boolean {
    if (!this.view || typeNames.length === 0) return true;
    const lower = typeNames.map((name) => name.toLowerCase());
    return this.view.typeNames.some((name) => matchesType(name.toLowerCase(), lower));
  }

  groupingEntry(self: unknown): FormatNode[] | null {
    return this.groups ? groupingNodes(this.groups, self, this.ctx) : null;
  }

  takeErrors(): ErrorRecord[] {
    const taken = this.errors;
    this.errors = [];
    return taken;
  }

  /** The text of a view's column or item. */
  viewField(entry: DisplayEntry, self: unknown, options: FieldOptions): string {
    return this.resultText(this.entryResult(entry, self), entry.property ?? entry.text ?? '', options);
  }

  entryResult(entry: DisplayEntry, self: unknown): ExpressionResult {
    if (!entry.value) return PropertyExpression.ofName(entry.property ?? '', true).valueOf(self, this.ctx) ?? NOT_FOUND;
    try {
      return { value: entry.value(self, this.ctx), error: null };
    } catch (thrown) {
      if (thrown instanceof NetException)
        return { value: null, error: new ErrorRecord(thrown, '', 'NotSpecified', null) };
      throw thrown;
    }
  }

  expressionField(expression: PropertyExpression, self: unknown, options: FieldOptions): string {
    return this.resultText(expression.valueOf(self, this.ctx) ?? NOT_FOUND, expression.text, options);
  }

  private resultText(result: ExpressionResult, source: string, options: FieldOptions): string {
    if (result.error) {
      this.logError(`Failed to evaluate expression "${source}".`, 'PSPropertyExpressionError', result.error);
      return this.settings.displayError ? '#ERR' : '';
    }
    if (!options.formatString) return formatValue(result.value, this.ctx, options);
    return formatValue(result.value, this.ctx, {
      ...options,
      displayError: this.settings.displayError,
    });
  }

  private logError(message: string, id: string, cause: ErrorRecord | null): void {
    if (!this.settings.showError) return;
    const exception = new NetException('System.Exception', message, { inner: cause?.exception ?? null });
    this.errors.push(new ErrorRecord(exception, id, 'InvalidArgument', null));
  }
}

function matchesType(viewType: string, typeNames: readonly string[]): boolean {
  return typeNames.some((name) => name === viewType || name === `deserialized.${viewType}`);
}
