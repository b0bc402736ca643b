/**
 * Views as objects (System.Management.Automation.ExtendedTypeDefinition and what it holds): what Get-FormatData gives and
 * Export-FormatData writes.
 * Rule that surprises: an empty selection is an object without names in lists and wide views, and null in tables.
 */
import { NetList } from '../../../types/collections/NetList.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { genericType, getType } from '../../../types/TypeRegistry.ts';
import { EnumValue } from '../../../types/EnumValue.ts';
import { commandType } from '../commandType.ts';

export const SMA = 'System.Management.Automation.';

/** List`1 of a type by its name after the namespace; `string` for texts. */
export function listOf(element: string, items: Iterable<unknown> = []): NetList {
  const type = element === 'string' ? getType('System.String') : getType(SMA + element);
  return new NetList([...items], genericType(getType('System.Collections.Generic.List`1'), [type]));
}

export function enumOf(type: 'Alignment' | 'DisplayEntryValueType', name: string): EnumValue {
  const found = getType(SMA + type);
  return EnumValue.of(found, found.definition.values![name]!);
}

export class DisplayEntryObject {
  constructor(
    readonly value: string,
    readonly valueType: EnumValue,
  ) {}
  get isScript(): boolean {
    return String(this.valueType) === 'ScriptBlock';
  }
  toString(): string {
    return `${this.isScript ? 'script' : 'property'}: ${this.value}`;
  }
}

export class EntrySelectedBy {
  typeNames: NetList | null = null;
  selectionCondition: NetList | null = null;
}

export abstract class PSControl {
  groupBy: PSControlGroupBy | null = null;
  outOfBand = false;
}

export class PSControlGroupBy {
  expression: DisplayEntryObject | null = null;
  label: string | null = null;
  customControl: CustomControl | null = null;
}

export class TableControlColumnHeader {
  constructor(
    public label: string | null = null,
    public width = 0,
    public alignment = enumOf('Alignment', 'Undefined'),
  ) {}
}

export class TableControlColumn {
  formatString: string | null = null;
  constructor(
    public alignment = enumOf('Alignment', 'Undefined'),
    public displayEntry: DisplayEntryObject | null = null,
  ) {}
  toString(): string {
    return this.displayEntry?.value ?? '';
  }
}

export class TableControlRow {
  columns: NetList;
  selectedBy: EntrySelectedBy | null = null;
  wrap = false;
  constructor(columns: Iterable<unknown> = []) {
    this.columns = listOf('TableControlColumn', columns);
  }
}

export class TableControl extends PSControl {
  headers: NetList;
  rows: NetList;
  autoSize = false;
  hideTableHeaders = false;
  constructor(rows: Iterable<unknown> = [], headers: Iterable<unknown> = []) {
    super();
    this.rows = listOf('TableControlRow', rows);
    this.headers = listOf('TableControlColumnHeader', headers);
  }
}

export class ListControlEntryItem {
  itemSelectionCondition: DisplayEntryObject | null = null;
  formatString: string | null = null;
  constructor(
    readonly label: string | null,
    readonly displayEntry: DisplayEntryObject,
  ) {}
}

/** What lists and wide views choose by: always there, and read by its names as well. */
abstract class SelectedEntry {
  readonly entrySelectedBy = new EntrySelectedBy();
  constructor(selectedBy: Iterable<unknown> = []) {
    const names = [...selectedBy];
    if (names.length > 0) this.entrySelectedBy.typeNames = listOf('string', names);
  }
  get selectedBy(): NetList {
    this.entrySelectedBy.typeNames ??= listOf('string');
    return this.entrySelectedBy.typeNames;
  }
}

export class ListControlEntry extends SelectedEntry {
  readonly items: NetList;
  constructor(items: Iterable<unknown> = [], selectedBy: Iterable<unknown> = []) {
    super(selectedBy);
    this.items = listOf('ListControlEntryItem', items);
  }
}

export class ListControl extends PSControl {
  readonly entries: NetList;
  constructor(entries: Iterable<unknown> = []) {
    super();
    this.entries = listOf('ListControlEntry', entries);
  }
}

export class WideControlEntryItem extends SelectedEntry {
  formatString: string | null = null;
  constructor(
    readonly displayEntry: DisplayEntryObject,
    selectedBy: Iterable<unknown> = [],
  ) {
    super(selectedBy);
  }
}

export class WideControl extends PSControl {
  readonly entries: NetList;
  autoSize = false;
  constructor(
    entries: Iterable<unknown> = [],
    readonly columns = 0,
  ) {
    super();
    this.entries = listOf('WideControlEntryItem', entries);
  }
}

export class CustomControl extends PSControl {
  entries = listOf('CustomControlEntry');
}

export class CustomControlEntry {
  selectedBy: EntrySelectedBy | null = null;
  customItems = listOf('CustomItemBase');
}

export abstract class CustomItemBase {}

export class CustomItemExpression extends CustomItemBase {
  itemSelectionCondition: DisplayEntryObject | null = null;
  expression: DisplayEntryObject | null = null;
  enumerateCollection = false;
  customControl: CustomControl | null = null;
}

export class CustomItemFrame extends CustomItemBase {
  leftIndent = 0;
  rightIndent = 0;
  firstLineHanging = 0;
  firstLineIndent = 0;
  customItems = listOf('CustomItemBase');
}

export class CustomItemNewline extends CustomItemBase {
  count = 1;
}

export class CustomItemText extends CustomItemBase {
  text: string | null = null;
}

export class FormatViewDefinition {
  constructor(
    readonly name: string,
    readonly control: PSControl,
  ) {}
}

export class ExtendedTypeDefinition {
  readonly typeNames: NetList;
  readonly formatViewDefinition: NetList;
  constructor(typeNames: Iterable<unknown>, views: Iterable<unknown> = []) {
    this.typeNames = listOf('string', typeNames);
    this.formatViewDefinition = listOf('FormatViewDefinition', views);
  }
  get typeName(): unknown {
    return this.typeNames.items[0] ?? null;
  }
  toString(): string {
    return String(this.typeName);
  }
}

const LIST = 'System.Collections.Generic.List';
const MANY = 'System.Collections.Generic.IEnumerable';
const CONTROL = {
  [`${SMA}PSControlGroupBy GroupBy {get;set;}`]: 'groupBy',
  'bool OutOfBand {get;set;}': 'outOfBand',
};

// biome-ignore lint/suspicious/noExplicitAny: a constructor of any of the classes
type AnyClass = abstract new (...args: any[]) => object;

/**
 * `members`: `type Name {get;}` each on a line, the field being the name in camel case. `constructors`: parameter lists.
 * A class without a text of its own is shown by its name in lists.
 */
function control(
  name: string,
  jsClass: AnyClass,
  members: string,
  constructors: Record<string, (...args: never[]) => object> = {},
  more: Partial<TypeDefinition> = {},
): TypeDefinition {
  const lines = members
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const properties = lines.map((line): [string, string] => {
    const field = /(\w+) \{/.exec(line)![1]!;
    return [line.replace(/~/g, SMA), field[0]!.toLowerCase() + field.slice(1)];
  });
  const made = Object.entries(constructors).map(([parameters, make]) => [
    `${SMA}${name} new(${parameters.replace(/~/g, SMA)})`,
    (_self: unknown, _ctx: unknown, ...args: unknown[]) => (make as (...given: unknown[]) => object)(...args),
  ]);
  return commandType(SMA + name, jsClass, Object.fromEntries(properties), {
    constructors: Object.fromEntries(made),
    ...more,
  });
}

const psControl = (members: string): string => `${members}\n${Object.keys(CONTROL).join('\n')}`;
const BASE = { base: `${SMA}PSControl` };
const ITEM = { base: `${SMA}CustomItemBase` };
const text = { toText: (self: object) => String(self) };

export const FORMAT_CONTROL_TYPES: readonly TypeDefinition[] = [
  control(
    'ExtendedTypeDefinition',
    ExtendedTypeDefinition,
    `string TypeName {get;}
     ${LIST}[string] TypeNames {get;}
     ${LIST}[~FormatViewDefinition] FormatViewDefinition {get;}`,
    {
      'string typeName': (name: string) => new ExtendedTypeDefinition([name]),
      [`string typeName, ${MANY}[~FormatViewDefinition] viewDefinitions`]: (name: string, views: Iterable<unknown>) =>
        new ExtendedTypeDefinition([name], views),
    },
    text,
  ),
  control(
    'FormatViewDefinition',
    FormatViewDefinition,
    'string Name {get;}\n~PSControl Control {get;}',
    { 'string name, ~PSControl control': (name: string, of: PSControl) => new FormatViewDefinition(name, of) },
    { hasNoText: true },
  ),
  control('PSControl', PSControl, psControl(''), {}, { isAbstract: true }),
  control(
    'PSControlGroupBy',
    PSControlGroupBy,
    `~DisplayEntry Expression {get;set;}
     string Label {get;set;}
     ~CustomControl CustomControl {get;set;}`,
    { '': () => new PSControlGroupBy() },
  ),
  control(
    'DisplayEntry',
    DisplayEntryObject,
    '~DisplayEntryValueType ValueType {get;}\nstring Value {get;}',
    {
      'string value, ~DisplayEntryValueType type': (value: string, type: EnumValue) =>
        new DisplayEntryObject(value, type),
    },
    text,
  ),
  control(
    'EntrySelectedBy',
    EntrySelectedBy,
    `${LIST}[string] TypeNames {get;set;}\n${LIST}[~DisplayEntry] SelectionCondition {get;set;}`,
    { '': () => new EntrySelectedBy() },
  ),
  control(
    'TableControl',
    TableControl,
    psControl(`${LIST}[~TableControlColumnHeader] Headers {get;set;}
     ${LIST}[~TableControlRow] Rows {get;set;}
     bool AutoSize {get;set;}
     bool HideTableHeaders {get;set;}`),
    {
      '': () => new TableControl(),
      '~TableControlRow tableControlRow': (row: unknown) => new TableControl([row]),
      [`~TableControlRow tableControlRow, ${MANY}[~TableControlColumnHeader] tableControlColumnHeaders`]: (
        row: unknown,
        headers: Iterable<unknown>,
      ) => new TableControl([row], headers),
    },
    BASE,
  ),
  control(
    'TableControlColumnHeader',
    TableControlColumnHeader,
    'string Label {get;set;}\n~Alignment Alignment {get;set;}\nint Width {get;set;}',
    {
      '': () => new TableControlColumnHeader(),
      'string label, int width, ~Alignment alignment': (label: string, width: number, alignment: EnumValue) =>
        new TableControlColumnHeader(label, width, alignment),
    },
  ),
  control(
    'TableControlRow',
    TableControlRow,
    `${LIST}[~TableControlColumn] Columns {get;set;}\n~EntrySelectedBy SelectedBy {get;}\nbool Wrap {get;set;}`,
    {
      '': () => new TableControlRow(),
      [`${MANY}[~TableControlColumn] columns`]: (columns: Iterable<unknown>) => new TableControlRow(columns),
    },
  ),
  control(
    'TableControlColumn',
    TableControlColumn,
    '~Alignment Alignment {get;set;}\n~DisplayEntry DisplayEntry {get;set;}\nstring FormatString {get;}',
    {
      '': () => new TableControlColumn(),
      '~Alignment alignment, ~DisplayEntry entry': (alignment: EnumValue, entry: DisplayEntryObject) =>
        new TableControlColumn(alignment, entry),
    },
    text,
  ),
  control(
    'ListControl',
    ListControl,
    psControl(`${LIST}[~ListControlEntry] Entries {get;}`),
    {
      '': () => new ListControl(),
      [`${MANY}[~ListControlEntry] entries`]: (entries: Iterable<unknown>) => new ListControl(entries),
    },
    BASE,
  ),
  control(
    'ListControlEntry',
    ListControlEntry,
    `${LIST}[~ListControlEntryItem] Items {get;}
     ${LIST}[string] SelectedBy {get;}
     ~EntrySelectedBy EntrySelectedBy {get;}`,
    {
      '': () => new ListControlEntry(),
      [`${MANY}[~ListControlEntryItem] listItems`]: (items: Iterable<unknown>) => new ListControlEntry(items),
      [`${MANY}[~ListControlEntryItem] listItems, ${MANY}[string] selectedBy`]: (
        items: Iterable<unknown>,
        selectedBy: Iterable<unknown>,
      ) => new ListControlEntry(items, selectedBy),
    },
  ),
  control(
    'ListControlEntryItem',
    ListControlEntryItem,
    `string Label {get;}
     ~DisplayEntry DisplayEntry {get;}
     ~DisplayEntry ItemSelectionCondition {get;}
     string FormatString {get;}`,
    {
      'string label, ~DisplayEntry entry': (label: string, entry: DisplayEntryObject) =>
        new ListControlEntryItem(label, entry),
    },
  ),
  control(
    'WideControl',
    WideControl,
    psControl(`${LIST}[~WideControlEntryItem] Entries {get;}
     bool AutoSize {get;set;}
     uint Columns {get;}`),
    {
      '': () => new WideControl(),
      [`${MANY}[~WideControlEntryItem] wideEntries`]: (entries: Iterable<unknown>) => new WideControl(entries),
      [`${MANY}[~WideControlEntryItem] wideEntries, uint columns`]: (entries: Iterable<unknown>, columns: unknown) =>
        new WideControl(entries, Number(columns)),
      'uint columns': (columns: unknown) => new WideControl([], Number(columns)),
    },
    BASE,
  ),
  control(
    'WideControlEntryItem',
    WideControlEntryItem,
    `~DisplayEntry DisplayEntry {get;}
     ${LIST}[string] SelectedBy {get;}
     ~EntrySelectedBy EntrySelectedBy {get;}
     string FormatString {get;}`,
    {
      '~DisplayEntry entry': (entry: DisplayEntryObject) => new WideControlEntryItem(entry),
      [`~DisplayEntry entry, ${MANY}[string] selectedBy`]: (entry: DisplayEntryObject, names: Iterable<unknown>) =>
        new WideControlEntryItem(entry, names),
    },
  ),
  control('CustomControl', CustomControl, psControl(`${LIST}[~CustomControlEntry] Entries {get;set;}`), {}, BASE),
  control(
    'CustomControlEntry',
    CustomControlEntry,
    `~EntrySelectedBy SelectedBy {get;set;}\n${LIST}[~CustomItemBase] CustomItems {get;set;}`,
  ),
  control('CustomItemBase', CustomItemBase, '', {}, { isAbstract: true }),
  control(
    'CustomItemExpression',
    CustomItemExpression,
    `~DisplayEntry ItemSelectionCondition {get;set;}
     ~DisplayEntry Expression {get;set;}
     bool EnumerateCollection {get;set;}
     ~CustomControl CustomControl {get;set;}`,
    {},
    ITEM,
  ),
  control(
    'CustomItemFrame',
    CustomItemFrame,
    `uint LeftIndent {get;set;}
     uint RightIndent {get;set;}
     uint FirstLineHanging {get;set;}
     uint FirstLineIndent {get;set;}
     ${LIST}[~CustomItemBase] CustomItems {get;set;}`,
    {},
    ITEM,
  ),
  control('CustomItemNewline', CustomItemNewline, 'int Count {get;set;}', { '': () => new CustomItemNewline() }, ITEM),
  control('CustomItemText', CustomItemText, 'string Text {get;set;}', { '': () => new CustomItemText() }, ITEM),
];
