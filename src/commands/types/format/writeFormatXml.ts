/**
 * Export-FormatData's XML: views as format files hold them.
 * Rule that surprises: without -IncludeScriptBlock a script is written as ";", and of several type names only the first.
 */
import type { NetList } from '../../../types/collections/NetList.ts';
import { escapeXmlText } from '../../utility/xml/ObjectXmlWriter.ts';
import {
  CustomControl,
  type CustomControlEntry,
  type CustomItemBase,
  CustomItemExpression,
  CustomItemFrame,
  CustomItemNewline,
  CustomItemText,
  type DisplayEntryObject,
  type EntrySelectedBy,
  type ExtendedTypeDefinition,
  type FormatViewDefinition,
  ListControl,
  type ListControlEntry,
  type ListControlEntryItem,
  type PSControl,
  type PSControlGroupBy,
  TableControl,
  type TableControlColumn,
  type TableControlColumnHeader,
  type TableControlRow,
  WideControl,
  type WideControlEntryItem,
} from './formatControls.ts';

const itemsOf = <T>(list: NetList | null): T[] => (list?.items ?? []) as T[];

export function formatXml(definitions: readonly ExtendedTypeDefinition[], withScripts: boolean): string {
  const writer = new FormatXmlWriter(withScripts);
  writer.element('Configuration', () =>
    writer.element('ViewDefinitions', () => {
      for (const definition of definitions)
        for (const view of itemsOf<FormatViewDefinition>(definition.formatViewDefinition))
          writer.view(String(definition.typeName), view);
    }),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${writer.lines.join('\n')}`;
}

class FormatXmlWriter {
  readonly lines: string[] = [];
  private depth = 0;

  constructor(private readonly withScripts: boolean) {}

  private line(text: string): void {
    this.lines.push('  '.repeat(this.depth) + text);
  }

  /** An element around what `content` writes; empty when that is nothing. */
  element(name: string, content: () => void): void {
    const at = this.lines.length;
    this.depth++;
    content();
    this.depth--;
    const inner = this.lines.splice(at);
    if (inner.length === 0) {
      this.line(`<${name} />`);
      return;
    }
    this.line(`<${name}>`);
    this.lines.push(...inner);
    this.line(`</${name}>`);
  }

  private text(name: string, value: unknown): void {
    const text = String(value);
    this.line(text === '' ? `<${name} />` : `<${name}>${escapeXmlText(text)}</${name}>`);
  }

  private textIf(name: string, value: unknown): void {
    if (value !== null && value !== undefined && value !== '' && value !== 0) this.text(name, value);
  }

  private flag(name: string, isSet: boolean): void {
    if (isSet) this.line(`<${name} />`);
  }

  view(typeName: string, { name, control }: FormatViewDefinition): void {
    this.element('View', () => {
      this.text('Name', name);
      this.element('ViewSelectedBy', () => this.text('TypeName', typeName));
      this.groupBy(control.groupBy);
      this.flag('OutOfBand', control.outOfBand);
      this.control(control);
    });
  }

  private groupBy(group: PSControlGroupBy | null): void {
    if (!group) return;
    this.element('GroupBy', () => {
      this.display(group.expression);
      this.textIf('Label', group.label);
      if (group.customControl) this.control(group.customControl);
    });
  }

  private control(control: PSControl): void {
    if (control instanceof TableControl) this.table(control);
    else if (control instanceof ListControl) this.list(control);
    else if (control instanceof WideControl) this.wide(control);
    else if (control instanceof CustomControl) this.custom(control);
  }

  private display(entry: DisplayEntryObject | null): void {
    if (!entry) return;
    if (!entry.isScript) this.text('PropertyName', entry.value);
    else this.text('ScriptBlock', this.withScripts ? entry.value : ';');
  }

  private selection(selected: EntrySelectedBy | null): void {
    const names = itemsOf<string>(selected?.typeNames ?? null);
    const conditions = itemsOf<DisplayEntryObject>(selected?.selectionCondition ?? null);
    if (names.length === 0 && conditions.length === 0) return;
    this.element('EntrySelectedBy', () => {
      for (const name of names) this.text('TypeName', name);
      for (const condition of conditions) this.element('SelectionCondition', () => this.display(condition));
    });
  }

  private table(control: TableControl): void {
    this.element('TableControl', () => {
      this.flag('AutoSize', control.autoSize);
      this.flag('HideTableHeaders', control.hideTableHeaders);
      this.element('TableHeaders', () => {
        for (const header of itemsOf<TableControlColumnHeader>(control.headers)) this.header(header);
      });
      this.element('TableRowEntries', () => {
        for (const row of itemsOf<TableControlRow>(control.rows)) this.row(row);
      });
    });
  }

  private header({ label, width, alignment }: TableControlColumnHeader): void {
    this.element('TableColumnHeader', () => {
      this.textIf('Label', label);
      this.textIf('Width', width);
      this.textIf('Alignment', alignedText(alignment));
    });
  }

  private row(row: TableControlRow): void {
    this.element('TableRowEntry', () => {
      this.flag('Wrap', row.wrap);
      this.selection(row.selectedBy);
      this.element('TableColumnItems', () => {
        for (const column of itemsOf<TableControlColumn>(row.columns))
          this.element('TableColumnItem', () => {
            this.textIf('Alignment', alignedText(column.alignment));
            this.textIf('FormatString', column.formatString);
            this.display(column.displayEntry);
          });
      });
    });
  }

  private list(control: ListControl): void {
    this.element('ListControl', () =>
      this.element('ListEntries', () => {
        for (const entry of itemsOf<ListControlEntry>(control.entries)) this.listEntry(entry);
      }),
    );
  }

  private listEntry(entry: ListControlEntry): void {
    this.element('ListEntry', () => {
      this.selection(entry.entrySelectedBy);
      this.element('ListItems', () => {
        for (const item of itemsOf<ListControlEntryItem>(entry.items))
          this.element('ListItem', () => {
            this.textIf('Label', item.label);
            this.textIf('FormatString', item.formatString);
            this.condition(item.itemSelectionCondition);
            this.display(item.displayEntry);
          });
      });
    });
  }

  private condition(entry: DisplayEntryObject | null): void {
    if (entry) this.element('ItemSelectionCondition', () => this.display(entry));
  }

  private wide(control: WideControl): void {
    this.element('WideControl', () => {
      this.textIf('ColumnNumber', control.columns);
      this.flag('AutoSize', control.autoSize);
      this.element('WideEntries', () => {
        for (const item of itemsOf<WideControlEntryItem>(control.entries))
          this.element('WideEntry', () => {
            this.selection(item.entrySelectedBy);
            this.element('WideItem', () => {
              this.display(item.displayEntry);
              this.textIf('FormatString', item.formatString);
            });
          });
      });
    });
  }

  private custom(control: CustomControl): void {
    this.element('CustomControl', () =>
      this.element('CustomEntries', () => {
        for (const entry of itemsOf<CustomControlEntry>(control.entries))
          this.element('CustomEntry', () => {
            this.selection(entry.selectedBy);
            this.customItems(entry.customItems);
          });
      }),
    );
  }

  private customItems(list: NetList): void {
    this.element('CustomItem', () => {
      for (const item of itemsOf<CustomItemBase>(list)) this.customItem(item);
    });
  }

  private customItem(item: CustomItemBase): void {
    if (item instanceof CustomItemText) this.text('Text', item.text ?? '');
    else if (item instanceof CustomItemNewline) for (let i = 0; i < item.count; i++) this.flag('NewLine', true);
    else if (item instanceof CustomItemExpression) this.expression(item);
    else if (item instanceof CustomItemFrame) {
      this.element('Frame', () => {
        this.textIf('LeftIndent', item.leftIndent);
        this.textIf('RightIndent', item.rightIndent);
        this.textIf('FirstLineHanging', item.firstLineHanging);
        this.textIf('FirstLineIndent', item.firstLineIndent);
        this.customItems(item.customItems);
      });
    }
  }

  private expression(item: CustomItemExpression): void {
    this.element('ExpressionBinding', () => {
      this.flag('EnumerateCollection', item.enumerateCollection);
      this.condition(item.itemSelectionCondition);
      this.display(item.expression);
      if (item.customControl) this.control(item.customControl);
    });
  }
}

/** Nothing for a column that is not aligned. */
function alignedText(alignment: unknown): string {
  const text = String(alignment);
  return text === 'Undefined' ? '' : text;
}
