/** A view of the session as the object that scripts see. */
import type { CustomControlDefinition, CustomItem } from '../../../formatting/customItems.ts';
import type {
  ColumnDefinition,
  CustomView,
  DisplayEntry,
  FormatView,
  GroupByDefinition,
  ListView,
  TableView,
  WideView,
} from '../../../formatting/FormatView.ts';
import type { EntrySelection } from '../../../formatting/selectedEntry.ts';
import {
  CustomControl,
  CustomControlEntry,
  type CustomItemBase,
  CustomItemExpression,
  CustomItemFrame,
  CustomItemNewline,
  CustomItemText,
  DisplayEntryObject,
  EntrySelectedBy,
  enumOf,
  ListControl,
  ListControlEntry,
  ListControlEntryItem,
  listOf,
  PSControlGroupBy,
  type PSControl,
  TableControl,
  TableControlColumn,
  TableControlColumnHeader,
  TableControlRow,
  WideControl,
  WideControlEntryItem,
} from './formatControls.ts';

export function controlOf(view: FormatView): PSControl {
  const control = shapeOf(view);
  control.groupBy = view.groupBy ? groupByOf(view.groupBy) : null;
  control.outOfBand = view.kind === 'custom' && view.outOfBand === true;
  return control;
}

function shapeOf(view: FormatView): PSControl {
  if (view.kind === 'table') return tableOf(view);
  if (view.kind === 'list') return listControlOf(view);
  if (view.kind === 'wide') return wideOf(view);
  return customOf(view);
}

/** A property, or a script; one of psail's own that is no script is shown by its label. */
function displayEntry(entry: DisplayEntry): DisplayEntryObject {
  const isScript = entry.value !== undefined || entry.script !== undefined;
  const value = isScript ? (entry.script ?? entry.text ?? '') : (entry.property ?? '');
  return new DisplayEntryObject(value, enumOf('DisplayEntryValueType', isScript ? 'ScriptBlock' : 'Property'));
}

function alignment(name: string | undefined): ReturnType<typeof enumOf> {
  const known = name ?? 'undefined';
  return enumOf('Alignment', known[0]!.toUpperCase() + known.slice(1));
}

function groupByOf(group: GroupByDefinition): PSControlGroupBy {
  const made = new PSControlGroupBy();
  made.expression = displayEntry(group);
  made.label = group.label ?? null;
  return made;
}

function selectionOf({ when, whenTrue }: EntrySelection): EntrySelectedBy | null {
  if (!when && !whenTrue) return null;
  const made = new EntrySelectedBy();
  if (when) made.typeNames = listOf('string', when);
  if (whenTrue) made.selectionCondition = listOf('DisplayEntry', whenTrue.map(displayEntry));
  return made;
}

function tableOf(view: TableView): TableControl {
  const rows = view.rows ?? [{ columns: view.columns, wrap: view.wrap === true }];
  const control = new TableControl(
    rows.map((row) => {
      const made = new TableControlRow(row.columns.map(columnOf));
      made.wrap = row.wrap;
      made.selectedBy = selectionOf(row);
      return made;
    }),
    hasHeaders(view.columns) ? view.columns.map(headerOf) : [],
  );
  control.autoSize = view.autoSize === true;
  control.hideTableHeaders = view.hideHeaders === true;
  return control;
}

function hasHeaders(columns: readonly ColumnDefinition[]): boolean {
  return columns.some(({ label, width, align }) => label !== undefined || (width ?? 0) > 0 || align !== 'undefined');
}

function headerOf({ label, width, align }: ColumnDefinition): TableControlColumnHeader {
  return new TableControlColumnHeader(label ?? null, width ?? 0, alignment(align));
}

function columnOf(column: ColumnDefinition): TableControlColumn {
  const made = new TableControlColumn(alignment(column.cellAlign), displayEntry(column));
  made.formatString = column.format ?? null;
  return made;
}

function listControlOf(view: ListView): ListControl {
  const entries = [...view.entries];
  const main = entries.find(({ when, whenTrue }) => !when && !whenTrue);
  const sorted = main ? [main, ...entries.filter((each) => each !== main)] : entries;
  return new ListControl(
    sorted.map(({ when, whenTrue, items }) => {
      const made = new ListControlEntry(
        items.map((item) => {
          const each = new ListControlEntryItem(item.label ?? null, displayEntry(item));
          each.formatString = item.format ?? null;
          if (item.conditionEntry) each.itemSelectionCondition = displayEntry(item.conditionEntry);
          return each;
        }),
        when ?? [],
      );
      if (whenTrue) made.entrySelectedBy.selectionCondition = listOf('DisplayEntry', whenTrue.map(displayEntry));
      return made;
    }),
  );
}

function wideOf(view: WideView): WideControl {
  const entries: NonNullable<WideView['entries']> = view.entries ?? [{ entry: view.entry }];
  const control = new WideControl(
    entries.map(({ entry, when, whenTrue }) => {
      const made = new WideControlEntryItem(displayEntry(entry), when ?? []);
      made.formatString = entry.format ?? null;
      if (whenTrue) made.entrySelectedBy.selectionCondition = listOf('DisplayEntry', whenTrue.map(displayEntry));
      return made;
    }),
    view.columns ?? 0,
  );
  control.autoSize = view.autoSize === true;
  return control;
}

/** NON-PARITY: the custom views that are psail's own code have no entries. */
function customOf(view: CustomView): CustomControl {
  return view.control ? customControl(view.control) : new CustomControl();
}

function customControl(definition: CustomControlDefinition): CustomControl {
  const made = new CustomControl();
  made.entries = listOf(
    'CustomControlEntry',
    definition.entries.map((entry) => {
      const each = new CustomControlEntry();
      each.selectedBy = selectionOf(entry);
      each.customItems = listOf('CustomItemBase', entry.items.map(customItem));
      return each;
    }),
  );
  return made;
}

function customItem(item: CustomItem): CustomItemBase {
  if (item.kind === 'text') return Object.assign(new CustomItemText(), { text: item.text });
  if (item.kind === 'newline') return Object.assign(new CustomItemNewline(), { count: item.count });
  if (item.kind === 'frame') {
    return Object.assign(new CustomItemFrame(), {
      leftIndent: item.left,
      rightIndent: item.right,
      firstLineHanging: item.firstLineHanging,
      firstLineIndent: item.firstLineIndent,
      customItems: listOf('CustomItemBase', item.items.map(customItem)),
    });
  }
  return Object.assign(new CustomItemExpression(), {
    itemSelectionCondition: item.condition ? displayEntry(item.condition) : null,
    expression: item.entry ? displayEntry(item.entry) : null,
    enumerateCollection: item.enumerates,
    // One that is referred to by its name is not unfolded: it may lead back to itself.
    customControl: item.control && item.control.name === undefined ? customControl(item.control) : null,
  });
}
