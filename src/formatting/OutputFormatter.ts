/**
 * What Out-Default, Out-String, Out-File and their like do: takes format data and plain objects in the order they come
 * and gives the lines to write. One formatter serves one command from its first object to its end.
 * Rule that surprises: format data out of sequence (a Format-Table result sorted or cut) is an error of out-lineoutput.
 */
import { NetException } from '../errors/NetException.ts';
import type { AnsiStyle } from './AnsiStyle.ts';
import { bestItemsPerRow } from './ColumnWidths.ts';
import { ComplexWriter } from './ComplexWriter.ts';
import { cellLength, stripAnsi } from './DisplayCells.ts';
import { FormatCommand } from './FormatCommand.ts';
import type { FormatContext } from './FormatContext.ts';
import {
  FormatEndData,
  FormatEntryData,
  FormatInfoData,
  FormatStartData,
  GroupEndData,
  GroupStartData,
  type ShapeInfo,
  type WriteStream,
} from './FormatData.ts';
import { formatSettings } from './FormatSettings.ts';
import { GroupCache } from './GroupCache.ts';
import { listLines } from './ListWriter.ts';
import { typeFullName } from './objectAccess.ts';
import { TableWriter } from './TableWriter.ts';
import type { ViewManager } from './ViewManager.ts';
import { WideWriter } from './WideWriter.ts';

const SIZING_TIME_MS = 300;

export interface OutputFormatterOptions {
  width: number;
  /** Columns of the window: tables and wide output fit it even where lines have no limit. */
  windowWidth?: number;
  views: ViewManager;
  /** Null: no escape sequences around headers and labels. */
  style?: AnsiStyle | null;
  /** Milliseconds of a clock; decides how long a table waits for rows to size its columns. */
  nowMs: () => number;
}

export interface OutputLine {
  text: string;
  /** Error lines go to the host's error output. */
  stream: WriteStream;
  /** A string or number on its own: text that is not for a terminal keeps the escape sequences in it, as in PowerShell. */
  isRaw: boolean;
  /** Whether what it is a line of ends with it. */
  isLast: boolean;
}

/** A line as text that is not shown: made plain, unless it was a string of its own. */
export function storedLine({ text, isRaw }: OutputLine, isPlain: boolean): string {
  return isPlain && !isRaw ? stripAnsi(text) : text;
}

type State = 'outside' | 'document' | 'group';

export class OutputFormatter {
  private lines: OutputLine[] = [];
  private state: State = 'outside';
  private implicit: FormatCommand | null = null;
  private readonly cache: GroupCache;
  private shape: ShapeInfo | null = null;
  private table: TableWriter | null = null;
  private wide: WideWriter | null = null;

  constructor(
    private readonly ctx: FormatContext,
    private readonly options: OutputFormatterOptions,
  ) {
    this.cache = new GroupCache(options.nowMs, (items) => this.releaseItems(items));
  }

  /** The next object; the lines that can be written now. */
  add(value: unknown): OutputLine[] {
    if (value == null) return [];
    if (value instanceof FormatInfoData) this.takeExplicit(value);
    else this.takePlain(value);
    return this.takeLines();
  }

  /** The end of the input: everything that was still held back. */
  end(): OutputLine[] {
    this.implicit?.end();
    this.implicit = null;
    this.cache.drain();
    this.state = 'outside';
    return this.takeLines();
  }

  private takeLines(): OutputLine[] {
    const taken = this.lines;
    this.lines = [];
    return taken;
  }

  private takePlain(value: unknown): void {
    this.implicit ??= new FormatCommand(formatSettings(null), this.options.views, this.ctx, (data) => this.take(data));
    this.implicit.process(value);
  }

  /** Format data written by a Format command: it ends the document plain objects had begun. */
  private takeExplicit(data: FormatInfoData): void {
    if (data instanceof FormatStartData && this.implicit) {
      this.implicit.end();
      this.implicit = null;
    }
    this.take(data);
  }

  private take(data: FormatInfoData): void {
    this.checkSequence(data);
    if (data instanceof FormatStartData) this.chooseCaching(data);
    this.cache.add(data);
  }

  private checkSequence(data: FormatInfoData): void {
    if (data instanceof FormatEntryData) {
      if (!data.outOfBand) this.require(data, 'group');
    } else if (data instanceof FormatStartData) {
      if (this.state === 'group') this.cache.drain();
      this.require(data, this.state === 'group' ? 'group' : 'outside');
      this.state = 'document';
    } else if (data instanceof GroupStartData) {
      this.require(data, 'document');
      this.state = 'group';
    } else if (data instanceof GroupEndData) {
      this.require(data, 'group');
      this.state = 'document';
    } else if (data instanceof FormatEndData) {
      this.require(data, 'document');
      this.state = 'outside';
    }
  }

  private require(data: FormatInfoData, state: State): void {
    if (this.state === state) return;
    throw new NetException(
      'System.InvalidOperationException',
      `The object of type "${typeFullName(data)}" is not valid or not in the correct sequence. This is likely caused by a user-specified "format-*" command which is conflicting with the default formatting.`,
      { errorId: 'ConsoleLineOutputOutOfSequencePacket', category: 'InvalidData' },
    );
  }

  private chooseCaching(start: FormatStartData): void {
    if (start.autosize) this.cache.enable(null);
    else if (start.shape.kind === 'table' && start.shape.columns[0]?.width === 0) this.cache.enable(SIZING_TIME_MS);
  }

  private releaseItems(items: readonly FormatInfoData[]): void {
    const isHeldGroup = items[0] instanceof GroupStartData && items.length > 1;
    if (isHeldGroup) this.sizeColumns(items);
    for (const item of items) this.writeItem(item);
  }

  private sizeColumns(items: readonly FormatInfoData[]): void {
    const { shape } = this;
    if (shape?.kind === 'table') sizeTable(shape, items);
    else if (shape?.kind === 'wide' && shape.columns === 0) {
      const longest = items.reduce<number>((most, item) => {
        const entry = item instanceof FormatEntryData ? item.entry : null;
        return entry?.kind === 'wide' ? Math.max(most, cellLength(entry.text)) : most;
      }, 0);
      // Where all are blank there is nothing to fit.
      this.shape = { kind: 'wide', columns: longest === 0 ? 0 : bestItemsPerRow(longest, this.screenWidth) };
    }
  }

  private get screenWidth(): number {
    const { width, windowWidth = width } = this.options;
    return width === Number.MAX_SAFE_INTEGER ? windowWidth : width;
  }

  private writeItem(item: FormatInfoData): void {
    if (item instanceof FormatStartData) {
      this.shape = item.shape;
      this.push(['']);
    } else if (item instanceof GroupStartData) this.startGroup(item);
    else if (item instanceof FormatEntryData) this.writeEntry(item);
    else if (item instanceof GroupEndData) this.push(this.wide?.flush() ?? []);
    else if (item instanceof FormatEndData && this.shape?.kind !== 'list') this.push(['']);
  }

  private startGroup(start: GroupStartData): void {
    const { width, style = null } = this.options;
    const screenWidth = this.screenWidth;
    if (start.groupingEntry) {
      this.push(new ComplexWriter(width).write(start.groupingEntry));
      this.push(['']);
    }
    const shape = this.shape;
    this.table = shape?.kind === 'table' ? new TableWriter(shape.columns, screenWidth, style) : null;
    this.wide = shape?.kind === 'wide' ? new WideWriter(shape.columns, screenWidth) : null;
    if (this.table && shape?.kind === 'table' && !shape.hideHeader) this.push(this.table.header());
  }

  private writeEntry(data: FormatEntryData): void {
    const { entry } = data;
    const { width, style = null } = this.options;
    if (entry.kind === 'raw') this.push([entry.text], data.writeStream, true);
    else if (entry.kind === 'custom') {
      const lines = new ComplexWriter(data.outOfBand ? Number.MAX_SAFE_INTEGER : width).write(entry.nodes);
      this.push(lines, data.writeStream);
    } else if (entry.kind === 'list') {
      if (data.outOfBand) this.push(['']);
      this.push([...listLines(entry.fields, width, style), '']);
    } else if (entry.kind === 'wide') this.push(this.wide?.add(entry.text) ?? []);
    else this.push(this.table?.row(entry.cells, entry.multiLine) ?? []);
  }

  private push(lines: readonly string[], stream: WriteStream = 'None', isRaw = false): void {
    lines.forEach((text, index) => {
      this.lines.push({ text, stream, isRaw, isLast: index === lines.length - 1 });
    });
  }
}

function sizeTable(shape: Extract<ShapeInfo, { kind: 'table' }>, items: readonly FormatInfoData[]): void {
  shape.columns.forEach((column, index) => {
    let widest = cellLength(column.label);
    for (const item of items) {
      const entry = item instanceof FormatEntryData ? item.entry : null;
      if (entry?.kind === 'table') widest = Math.max(widest, cellLength(entry.cells[index]?.text ?? ''));
    }
    column.width = widest;
  });
}
