/**
 * Reads a format.ps1xml file (Update-FormatData) into views: table, list, wide and custom controls, selection sets,
 * grouping. Script blocks are compiled by the session, with the object in $_.
 */
import { NetException } from '../errors/NetException.ts';
import { XmlDocumentNode, XmlElement } from '../types/dotnet/xml/XmlNode.ts';
import { parseXml } from '../types/dotnet/xml/XmlParser.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';
import {
  type CustomControlDefinition,
  type CustomEntryDefinition,
  type CustomItem,
  customNodes,
  entryValue,
} from './customItems.ts';
import type { EntrySelection } from './selectedEntry.ts';
import type {
  Alignment,
  ColumnDefinition,
  DisplayEntry,
  FormatView,
  GroupByDefinition,
  ListItemDefinition,
  ListView,
  TableRowDefinition,
  TableView,
  ValueGetter,
  WideView,
} from './FormatView.ts';

export type CompileScript = (text: string) => ScriptBlockLike;

export function readFormatFile(text: string, compile: CompileScript): FormatView[] {
  const document = new XmlDocumentNode();
  parseXml(text, document, {
    normalize: true,
    preserveWhitespace: false,
    conformance: 'document',
    ignoreComments: true,
  });
  const root = document.documentElement;
  if (root?.localName !== 'Configuration') throw badFile(`${root?.localName ?? ''} is an unknown node.`, '');
  const unknown = elements(root).find((node) => !PARTS.includes(node.localName));
  if (unknown) throw badFile(`${unknown.localName} is an unknown node.`, '/Configuration');
  return new FormatFile(root, compile).views();
}

const PARTS = ['DefaultSettings', 'SelectionSets', 'ViewDefinitions', 'Controls'];
const CONTROLS = ['TableControl', 'ListControl', 'WideControl', 'CustomControl'];

/** @param xpath where it is, as the error's text says it */
function badFile(message: string, xpath: string, isWhole = true): NetException {
  const properties = { XPath: xpath, IsWhole: isWhole };
  return new NetException('System.Xml.XmlException', message, { properties });
}

class FormatFile {
  private readonly sets = new Map<string, string[]>();

  constructor(
    private readonly root: XmlElement,
    private readonly compile: CompileScript,
  ) {
    for (const set of at(root, 'SelectionSets', 'SelectionSet')) {
      this.sets.set(textOf(set, 'Name') ?? '', at(set, 'Types', 'TypeName').map(ownText));
    }
  }

  views(): FormatView[] {
    return at(this.root, 'ViewDefinitions', 'View').map((view, index) => {
      const where = `/Configuration/ViewDefinitions/View[${index + 1}]`;
      for (const name of ['Name', 'ViewSelectedBy'])
        if (!child(view, name)) throw badFile(`Node ${name} is missing.`, where, false);
      if (!CONTROLS.some((name) => child(view, name)))
        throw badFile(`A node is missing from ${CONTROLS.join(', ')}.`, where);
      return this.view(view, where);
    });
  }

  private view(view: XmlElement, where: string): FormatView {
    const common = {
      name: textOf(view, 'Name') ?? '',
      typeNames: at(view, 'ViewSelectedBy').flatMap((by) => this.namedTypes(by)),
      groupBy: this.groupBy(view),
    };
    const table = child(view, 'TableControl');
    if (table) return { ...common, ...this.table(table, where) };
    const list = child(view, 'ListControl');
    if (list) return { ...common, kind: 'list', entries: this.listEntries(list) };
    const wide = child(view, 'WideControl');
    if (wide) return { ...common, ...this.wide(wide, where) };
    const control = this.custom(child(view, 'CustomControl')!, where, view);
    return {
      ...common,
      kind: 'custom',
      outOfBand: child(view, 'OutOfBand') !== null,
      control,
      nodes: (self, ctx) => [...customNodes(control, self, ctx), { kind: 'newline' }],
    };
  }

  private namedTypes(owner: XmlElement): string[] {
    const names = at(owner, 'TypeName').map(ownText);
    const sets = at(owner, 'SelectionSetName').flatMap((name) => this.sets.get(ownText(name)) ?? []);
    return [...names, ...sets];
  }

  private groupBy(view: XmlElement): GroupByDefinition | undefined {
    const group = child(view, 'GroupBy');
    if (!group) return undefined;
    const control = this.customOf(group, view);
    return {
      ...this.entry(group),
      label: textOf(group, 'Label') ?? undefined,
      control: control ?? undefined,
      custom: control ? (self, _value, ctx) => [...customNodes(control, self, ctx), { kind: 'newline' }] : undefined,
    };
  }

  private table(control: XmlElement, where: string): Omit<TableView, 'name' | 'typeNames' | 'groupBy'> {
    const headers = at(control, 'TableHeaders', 'TableColumnHeader');
    const rows = at(control, 'TableRowEntries', 'TableRowEntry').map((row) => this.row(row, headers));
    const main = rows.find(({ when, whenTrue }) => !when && !whenTrue) ?? rows[0];
    if (!main) throw badFile('Node TableRowEntries is missing.', `${where}/TableControl`);
    return {
      kind: 'table',
      columns: main.columns,
      rows: rows.length > 1 ? [main, ...rows.filter((row) => row !== main)] : undefined,
      wrap: main.wrap,
      autoSize: child(control, 'AutoSize') !== null,
      hideHeaders: child(control, 'HideTableHeaders') !== null,
    };
  }

  private row(row: XmlElement, headers: readonly XmlElement[]): TableRowDefinition {
    const columns = at(row, 'TableColumnItems', 'TableColumnItem').map((item, index): ColumnDefinition => {
      const header = headers[index];
      return {
        ...this.entry(item),
        label: header ? (textOf(header, 'Label') ?? undefined) : undefined,
        width: Number((header && textOf(header, 'Width')) ?? 0),
        align: alignmentOf(header),
        cellAlign: alignmentOf(item) === 'undefined' ? undefined : alignmentOf(item),
      };
    });
    return { ...this.selection(row), columns, wrap: child(row, 'Wrap') !== null };
  }

  /** Which objects an entry is for. */
  private selection(entry: XmlElement): EntrySelection {
    const by = child(entry, 'EntrySelectedBy');
    if (!by) return {};
    const when = this.namedTypes(by);
    const conditions = at(by, 'SelectionCondition').map((condition) => ({
      ...this.entry(condition),
      of: this.namedTypes(condition),
    }));
    return {
      ...(when.length > 0 ? { when } : {}),
      ...(conditions.length > 0 ? { whenTrue: conditions } : {}),
    };
  }

  private listEntries(control: XmlElement): ListView['entries'] {
    return at(control, 'ListEntries', 'ListEntry').map((entry) => {
      const items = at(entry, 'ListItems', 'ListItem').map((item): ListItemDefinition => {
        const conditionEntry = this.condition(item) ?? undefined;
        return {
          ...this.entry(item),
          label: textOf(item, 'Label') ?? undefined,
          conditionEntry,
          condition: conditionEntry && ((self, ctx) => entryValue(conditionEntry, self, ctx)),
        };
      });
      return { ...this.selection(entry), items };
    });
  }

  private wide(control: XmlElement, where: string): Omit<WideView, 'name' | 'typeNames' | 'groupBy'> {
    const entries = at(control, 'WideEntries', 'WideEntry').flatMap((entry) => {
      const item = child(entry, 'WideItem');
      return item ? [{ ...this.selection(entry), entry: this.entry(item) }] : [];
    });
    const main = entries.find(({ when, whenTrue }) => !when && !whenTrue) ?? entries[0];
    if (!main) throw badFile('Node WideEntries is missing.', `${where}/WideControl`);
    return {
      kind: 'wide',
      entry: main.entry,
      entries: entries.length > 1 ? [main, ...entries.filter((each) => each !== main)] : undefined,
      columns: Number(textOf(control, 'ColumnNumber') ?? 0),
      autoSize: child(control, 'AutoSize') !== null,
    };
  }

  private entry(owner: XmlElement): DisplayEntry & { format?: string } {
    const script = textOf(owner, 'ScriptBlock');
    const format = textOf(owner, 'FormatString') ?? undefined;
    if (script === null) return { property: textOf(owner, 'PropertyName') ?? '', format };
    return { value: this.scriptGetter(script), text: script.trim(), script, format };
  }

  private scriptGetter(script: string): ValueGetter {
    let block: ScriptBlockLike | null = null;
    return (self, ctx) => {
      block ??= this.compile(script);
      return block.invokeReturnAsIs(ctx, [], self);
    };
  }

  private condition(item: XmlElement): DisplayEntry | null {
    const condition = child(item, 'ItemSelectionCondition');
    return condition && this.entry(condition);
  }

  /** A control of the element's own, or one it names: of the view, or of the whole file. */
  private customOf(owner: XmlElement, view: XmlElement): CustomControlDefinition | null {
    const own = child(owner, 'CustomControl');
    if (own) return this.custom(own, '/Configuration/ViewDefinitions', view);
    const name = textOf(owner, 'CustomControlName');
    if (name === null) return null;
    const key = `${at(this.root, 'ViewDefinitions', 'View').indexOf(view)} ${name}`;
    const known = this.controls.get(key);
    if (known) return known;
    const found = [view, this.root]
      .flatMap((place) => at(place, 'Controls', 'Control'))
      .find((control) => textOf(control, 'Name') === name);
    const control = found && child(found, 'CustomControl');
    if (!control) throw badFile(`${name} is not a valid control name.`, '/Configuration/ViewDefinitions');
    // Known before its items are read: a control may name itself.
    const made = { name, entries: [] as CustomEntryDefinition[] };
    this.controls.set(key, made);
    made.entries.push(...this.custom(control, '/Configuration/Controls', view).entries);
    return made;
  }
  private readonly controls = new Map<string, CustomControlDefinition>();

  private custom(control: XmlElement, where: string, view: XmlElement): CustomControlDefinition {
    const entries = at(control, 'CustomEntries', 'CustomEntry').map((entry) => {
      const item = child(entry, 'CustomItem');
      if (!item) throw badFile('Node CustomItem is missing.', `${where}/CustomControl/CustomEntries`);
      return { ...this.selection(entry), items: this.customItems(item, view) };
    });
    const main = entries.find(({ when, whenTrue }) => !when && !whenTrue);
    return { entries: main ? [main, ...entries.filter((each) => each !== main)] : entries };
  }

  private customItems(item: XmlElement, view: XmlElement): CustomItem[] {
    return elements(item).map((node): CustomItem => {
      if (node.localName === 'Text') return { kind: 'text', text: node.textContent };
      if (node.localName === 'NewLine') return { kind: 'newline', count: Number(textOf(node, 'Count') ?? 1) };
      if (node.localName === 'Frame') return this.frame(node, view);
      if (node.localName === 'ExpressionBinding') return this.binding(node, view);
      throw badFile(`${node.localName} is an unknown node.`, '/Configuration/ViewDefinitions');
    });
  }

  private frame(node: XmlElement, view: XmlElement): CustomItem {
    const number = (name: string) => Number(textOf(node, name) ?? 0);
    const item = child(node, 'CustomItem');
    return {
      kind: 'frame',
      left: number('LeftIndent'),
      right: number('RightIndent'),
      firstLineHanging: number('FirstLineHanging'),
      firstLineIndent: number('FirstLineIndent'),
      items: item ? this.customItems(item, view) : [],
    };
  }

  private binding(node: XmlElement, view: XmlElement): CustomItem {
    const hasSource = child(node, 'ScriptBlock') !== null || child(node, 'PropertyName') !== null;
    return {
      kind: 'expression',
      entry: hasSource ? this.entry(node) : null,
      condition: this.condition(node),
      enumerates: child(node, 'EnumerateCollection') !== null,
      control: this.customOf(node, view),
    };
  }
}

function elements(owner: XmlElement): XmlElement[] {
  return owner.children.filter((node): node is XmlElement => node instanceof XmlElement);
}

function child(owner: XmlElement, name: string): XmlElement | null {
  return elements(owner).find((node) => node.localName === name) ?? null;
}

/** All elements reached by the path of names. */
function at(owner: XmlElement, ...path: string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap((node) => elements(node).filter((each) => each.localName === name)),
    [owner],
  );
}

function ownText(node: XmlElement): string {
  return node.textContent.trim();
}

function textOf(owner: XmlElement, name: string): string | null {
  const found = child(owner, name);
  return found ? found.textContent : null;
}

function alignmentOf(owner: XmlElement | undefined): Alignment {
  const text = owner && textOf(owner, 'Alignment')?.trim().toLowerCase();
  return text === 'left' || text === 'center' || text === 'right' ? text : 'undefined';
}
