/**
 * What every Format-* command and plain output do with objects: begins a document at the first object that is no string
 * or number, groups, entries, and ends all that is open at the end.
 * Rule that surprises: once a document has begun, its view stays; an object of a type the view is not for is shown
 * between its entries as a list of its own properties.
 */
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import type { FormatContext } from './FormatContext.ts';
import { FormatEndData, FormatEntryData, type FormatInfoData, GroupEndData, GroupStartData } from './FormatData.ts';
import { type FormatSettings, formatSettings } from './FormatSettings.ts';
import { ListGenerator } from './ListGenerator.ts';
import {
  displayPropertyNames,
  enumerate,
  isWithoutProperties,
  textOf,
  typeNames,
  writeStreamOf,
} from './objectAccess.ts';
import { isScalar } from './scalarTypes.ts';
import type { ViewGenerator } from './ViewGenerator.ts';
import type { ViewManager } from './ViewManager.ts';

export class FormatCommand {
  private generator: ViewGenerator | null = null;
  private isInGroup = false;

  constructor(
    private readonly settings: FormatSettings,
    private readonly views: ViewManager,
    private readonly ctx: FormatContext,
    private readonly emit: (data: FormatInfoData) => void,
  ) {}

  /** One object of the pipeline, unrolled as -Expand says. */
  process(value: unknown): void {
    if (value == null) return;
    const items = enumerate(value);
    if (!items) this.processObject(value);
    else if (this.settings.expand === 'CoreOnly') this.processObject(value);
    else if (this.settings.expand === 'EnumOnly') this.processAll(items);
    else this.processBoth(value, [...items]);
  }

  end(): void {
    if (!this.generator) return;
    this.closeGroup();
    this.emit(new FormatEndData());
    this.generator = null;
  }

  private processAll(items: Iterable<unknown>): void {
    for (const item of items) {
      if (item == null) this.emitLine('');
      else this.processObject(item);
    }
  }

  private processBoth(value: unknown, items: unknown[]): void {
    this.emitLine('The following object supports IEnumerable:');
    this.emit(this.outOfBandList(value));
    const count = items.length;
    const counted =
      count === 0 ? 'no objects.' : count === 1 ? 'the following object:' : `the following ${count} objects:`;
    this.emitLine(`The IEnumerable contains ${counted}`);
    this.processAll(items);
  }

  private processObject(value: unknown): void {
    const names = typeNames(value, this.ctx);
    const outOfBand = this.settings.force ? null : this.outOfBandEntry(value, names);
    if (outOfBand) {
      this.emit(outOfBand);
      return;
    }
    if (!this.generator) this.begin(value);
    else if (
      !this.settings.force &&
      !this.generator.isApplicable(names) &&
      displayPropertyNames(value, this.ctx).length > 0
    ) {
      this.emit(this.outOfBandList(value));
      return;
    }
    this.enterGroup(value);
    this.emit(new FormatEntryData(this.generator!.entryOf(value)));
    this.showErrors();
  }

  private begin(value: unknown): void {
    this.generator = this.views.generatorFor(value, this.settings, this.ctx);
    this.emit(this.generator.startData(value));
  }

  private enterGroup(value: unknown): void {
    const generator = this.generator!;
    const changed = generator.groups?.update(value, this.ctx) ?? false;
    if (this.isInGroup && !changed) return;
    if (this.isInGroup) {
      this.emitLine('');
      this.closeGroup();
    }
    this.emit(new GroupStartData(generator.groupingEntry(value)));
    this.isInGroup = true;
  }

  private closeGroup(): void {
    if (!this.isInGroup) return;
    this.emit(new GroupEndData());
    this.isInGroup = false;
  }

  /** Errors, warnings, strings, numbers and objects without properties need no document. */
  private outOfBandEntry(value: unknown, names: readonly string[]): FormatEntryData | null {
    if (names.length === 0) return null;
    const view = this.views.outOfBandView(names);
    if (!view && !isScalar(value, names) && !isWithoutProperties(value, this.ctx)) return null;
    const made = view
      ? new FormatEntryData({ kind: 'custom', nodes: view.nodes(value, this.ctx) }, true)
      : new FormatEntryData({ kind: 'raw', text: textOf(value, this.ctx) }, true);
    made.writeStream = writeStreamOf(value);
    return made;
  }

  private outOfBandList(value: unknown): FormatEntryData {
    const list = new ListGenerator(null, formatSettings('list'), this.ctx);
    return new FormatEntryData(list.entryOf(value), true);
  }

  private emitLine(text: string): void {
    this.emit(new FormatEntryData({ kind: 'raw', text }, true));
  }

  private showErrors(): void {
    for (const error of this.generator!.takeErrors()) this.showError(error);
  }

  private showError(error: ErrorRecord): void {
    const shown = this.outOfBandEntry(error, typeNames(error, this.ctx));
    if (shown) this.emit(shown);
  }
}
