/**
 * Objects as table rows. Without a view the columns are those of the first object: at most ten unless -Property asks
 * for more, right-aligned where the first object's value is a number, a bool or an enum.
 */
import { type ActiveProperty, activeProperties } from './activeProperties.ts';
import type { FormatEntryInfo, ShapeInfo, TableColumn } from './FormatData.ts';
import type { ColumnDefinition, TableView } from './FormatView.ts';
import { hasProperty, typeNames } from './objectAccess.ts';
import { selectedEntry } from './selectedEntry.ts';
import { isScalarType } from './scalarTypes.ts';
import { ViewGenerator } from './ViewGenerator.ts';

const MOST_COLUMNS = 10;

export class TableGenerator extends ViewGenerator<TableView> {
  private active: ActiveProperty[] = [];

  protected override get viewAutoSize(): boolean {
    return this.view?.autoSize === true;
  }

  protected shapeOf(self: unknown): ShapeInfo {
    const columns = this.view
      ? this.view.columns.map((column) => this.viewColumn(column, self))
      : this.propertyColumns(self);
    return {
      kind: 'table',
      columns,
      hideHeader: this.settings.hideTableHeaders || this.view?.hideHeaders === true,
      repeatHeader: this.settings.repeatHeader,
    };
  }

  entryOf(self: unknown): FormatEntryInfo {
    const row = this.view?.rows ? selectedEntry(this.view.rows, self, this.ctx) : null;
    const multiLine = this.settings.wrap || (row ?? this.view)?.wrap === true;
    if (this.view) {
      const cells = (row ?? this.view).columns.map((column) => ({
        text: this.viewField(column, self, { formatString: column.format }),
        alignment: column.cellAlign ?? ('undefined' as const),
      }));
      return { kind: 'table', cells, multiLine };
    }
    const cells = this.active.map(({ expression, parameter }) => ({
      text: this.expressionField(expression, self, { formatString: parameter?.formatString, isTable: true }),
      alignment: 'undefined' as const,
    }));
    return { kind: 'table', cells, multiLine };
  }

  private viewColumn(column: ColumnDefinition, self: unknown): TableColumn {
    const label = column.label ?? column.property ?? column.text ?? '';
    return {
      label,
      width: column.width ?? 0,
      alignment: column.align ?? 'undefined',
      labelIsProperty: label === column.property || hasProperty(self, label, this.ctx),
    };
  }

  private propertyColumns(self: unknown): TableColumn[] {
    const { parameters, exclude } = this.settings;
    const active = activeProperties(parameters, exclude, self, this.ctx);
    this.active = parameters.length > 0 ? active : active.slice(0, MOST_COLUMNS);
    return this.active.map(({ expression, parameter }) => {
      const label = parameter?.label ?? expression.text;
      return {
        label,
        width: parameter?.width ?? 0,
        alignment: parameter?.alignment ?? this.defaultAlignment(expression.valueOf(self, this.ctx)?.value),
        labelIsProperty: parameter?.label == null || hasProperty(self, label, this.ctx),
      };
    });
  }

  private defaultAlignment(value: unknown): 'left' | 'right' {
    if (value == null) return 'left';
    const names = typeNames(value, this.ctx);
    return names[0] !== 'System.String' && isScalarType(names) ? 'right' : 'left';
  }
}
