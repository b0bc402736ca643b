/**
 * Reads a format.ps1xml file (Update-FormatData) into views: table, list, wide and custom controls, selection sets,
 * grouping. Script blocks are compiled by the session, with the object in $_.
 * NON-PARITY: named controls shared between views and ItemSelectionCondition of custom items are refused by name.
 */
import { NetException } from '../errors/NetException.ts';
import { XmlDocumentNode, XmlElement } from '../types/dotnet/xml/XmlNode.ts';
import { parseXml } from '../types/dotnet/xml/XmlParser.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';
import type { FormatContext } from './FormatContext.ts';
import type { FormatNode } from './FormatData.ts';
import type {
  Alignment,
  ColumnDefinition,
  DisplayEntry,
  FormatView,
  GroupByDefinition,
  ListItemDefinition,
  ListView,
  TableView,
  ValueGetter,
  WideView,
} from './FormatView.ts';
import { formatValue } from './formatValue.ts';
import { enumerate, isTruthy, readProperty } from './objectAccess.ts';

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
      typeNames: this.selectedTypes(view),
      groupBy: this.groupBy(view),
    };
    const table = child(view, 'TableControl');
    if (table) return { ...common, ...this.table(table, where) };
    const list = child(view, 'ListControl');
    if (list) return { ...common, kind: 'list', entries: this.listEntries(list) };
    const wide = child(view, 'WideControl');
    if (wide) return { ...common, ...this.wide(wide, where) };
    const custom = child(view, 'CustomControl')!;
    return { ...common, kind: 'custom', outOfBand: child(view, 'OutOfBand') !== null, nodes: this.custom(custom) };
  }

  private selectedTypes(view: XmlElement): string[] {
    const names = at(view, 'ViewSelectedBy', 'TypeName').map(ownText);
    const sets = at(view, 'ViewSelectedBy', 'SelectionSetName').flatMap((name) => this.sets.get(ownText(name)) ?? []);
    return [...names, ...sets];
  }

  private groupBy(view: XmlElement): GroupByDefinition | undefined {
    const group = child(view, 'GroupBy');
    if (!group) return undefined;
    const custom = child(group, 'CustomControl');
    const nodes = custom ? this.custom(custom) : null;
    return {
      ...this.entry(group),
      label: textOf(group, 'Label') ?? undefined,
      custom: nodes ? (self, _value, ctx) => nodes(self, ctx) : undefined,
    };
  }

  private table(
    control: XmlElement,
    where: string,
  ): Pick<TableView, 'kind' | 'columns' | 'wrap' | 'autoSize' | 'hideHeaders'> {
    const headers = at(control, 'TableHeaders', 'TableColumnHeader');
    const row = at(control, 'TableRowEntries', 'TableRowEntry')[0];
    if (!row) throw badFile('Node TableRowEntries is missing.', `${where}/TableControl`);
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
    return {
      kind: 'table',
      columns,
      wrap: child(row, 'Wrap') !== null,
      autoSize: child(control, 'AutoSize') !== null,
      hideHeaders: child(control, 'HideTableHeaders') !== null,
    };
  }

  private listEntries(control: XmlElement): ListView['entries'] {
    return at(control, 'ListEntries', 'ListEntry').map((entry) => {
      const when = at(entry, 'EntrySelectedBy', 'TypeName').map(ownText);
      const items = at(entry, 'ListItems', 'ListItem').map(
        (item): ListItemDefinition => ({
          ...this.entry(item),
          label: textOf(item, 'Label') ?? undefined,
          condition: this.condition(item),
        }),
      );
      return { when: when.length > 0 ? when : undefined, items };
    });
  }

  private wide(control: XmlElement, where: string): Pick<WideView, 'kind' | 'entry' | 'columns'> {
    const item = at(control, 'WideEntries', 'WideEntry', 'WideItem')[0];
    if (!item) throw badFile('Node WideEntries is missing.', `${where}/WideControl`);
    return { kind: 'wide', entry: this.entry(item), columns: Number(textOf(control, 'ColumnNumber') ?? 0) };
  }

  private entry(owner: XmlElement): DisplayEntry & { format?: string } {
    const script = textOf(owner, 'ScriptBlock');
    const format = textOf(owner, 'FormatString') ?? undefined;
    if (script === null) return { property: textOf(owner, 'PropertyName') ?? '', format };
    return { value: this.scriptGetter(script), text: script.trim(), format };
  }

  private scriptGetter(script: string): ValueGetter {
    let block: ScriptBlockLike | null = null;
    return (self, ctx) => {
      block ??= this.compile(script);
      return block.invokeReturnAsIs(ctx, [], self);
    };
  }

  private condition(item: XmlElement): ValueGetter | undefined {
    const condition = child(item, 'ItemSelectionCondition');
    if (!condition) return undefined;
    const script = textOf(condition, 'ScriptBlock');
    if (script !== null) return this.scriptGetter(script);
    const property = textOf(condition, 'PropertyName') ?? '';
    return (self, ctx) => readProperty(self, property, ctx)?.value ?? null;
  }

  private custom(control: XmlElement): (self: unknown, ctx: FormatContext) => FormatNode[] {
    const item = at(control, 'CustomEntries', 'CustomEntry', 'CustomItem')[0];
    if (!item) throw badFile('Node CustomItem is missing.', '/Configuration/ViewDefinitions');
    return (self, ctx) => [...this.customNodes(item, self, ctx), { kind: 'newline' }];
  }

  private customNodes(item: XmlElement, self: unknown, ctx: FormatContext): FormatNode[] {
    return elements(item).flatMap((node): FormatNode[] => {
      if (node.localName === 'Text') return [{ kind: 'text', text: ownText(node) }];
      if (node.localName === 'NewLine')
        return Array.from({ length: Number(textOf(node, 'Count') ?? 1) }, () => ({ kind: 'newline' }));
      if (node.localName === 'Frame') return [this.frame(node, self, ctx)];
      if (node.localName === 'ExpressionBinding') return this.binding(node, self, ctx);
      throw new NetException(
        'System.NotSupportedException',
        `psail does not support ${node.localName} in custom format views.`,
      );
    });
  }

  private frame(node: XmlElement, self: unknown, ctx: FormatContext): FormatNode {
    const number = (name: string) => Number(textOf(node, name) ?? 0);
    const item = child(node, 'CustomItem');
    return {
      kind: 'frame',
      left: number('LeftIndent'),
      right: number('RightIndent'),
      firstLine: number('FirstLineIndent') - number('FirstLineHanging'),
      nodes: item ? this.customNodes(item, self, ctx) : [],
    };
  }

  private binding(node: XmlElement, self: unknown, ctx: FormatContext): FormatNode[] {
    const condition = this.condition(node);
    if (condition && !isTruthy(condition(self, ctx), ctx)) return [];
    const entry = this.entry(node);
    const hasSource = child(node, 'ScriptBlock') !== null || child(node, 'PropertyName') !== null;
    const value = !hasSource
      ? self
      : entry.value
        ? entry.value(self, ctx)
        : (readProperty(self, entry.property ?? '', ctx)?.value ?? null);
    const items = child(node, 'EnumerateCollection') ? [...(enumerate(value) ?? [value])] : [value];
    const control = child(node, 'CustomControl');
    if (!control) return items.map((item) => ({ kind: 'text', text: formatValue(item, ctx) }));
    const item = at(control, 'CustomEntries', 'CustomEntry', 'CustomItem')[0];
    return items.flatMap((each) => (item ? this.customNodes(item, each, ctx) : []));
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
