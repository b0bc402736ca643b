/**
 * Objects as lists of "Label : value". Rule that surprises: without a view every object brings its own properties, so
 * a list may follow objects of any type; a name of -Property that an object lacks is left out for it.
 */
import { activeProperties } from './activeProperties.ts';
import type { FormatEntryInfo, ListField, ShapeInfo } from './FormatData.ts';
import type { ListView } from './FormatView.ts';
import { isTruthy } from './objectAccess.ts';
import { selectedEntry } from './selectedEntry.ts';
import { ViewGenerator } from './ViewGenerator.ts';

export class ListGenerator extends ViewGenerator<ListView> {
  protected shapeOf(): ShapeInfo {
    return { kind: 'list' };
  }

  entryOf(self: unknown): FormatEntryInfo {
    return { kind: 'list', fields: this.view ? this.viewFields(this.view, self) : this.propertyFields(self) };
  }

  private viewFields(view: ListView, self: unknown): ListField[] {
    const entry = selectedEntry(view.entries, self, this.ctx);
    const items = (entry?.items ?? []).filter(
      ({ condition }) => !condition || isTruthy(condition(self, this.ctx), this.ctx),
    );
    return items.map((item) => ({
      label: item.label ?? item.property ?? item.text ?? '',
      text: this.viewField(item, self, { formatString: item.format }),
    }));
  }

  private propertyFields(self: unknown): ListField[] {
    const { parameters, exclude } = this.settings;
    return activeProperties(parameters, exclude, self, this.ctx)
      .filter(({ isResolved }) => isResolved)
      .map(({ expression, parameter }) => ({
        label: parameter?.label ?? expression.text,
        text: this.expressionField(expression, self, { formatString: parameter?.formatString }),
      }));
  }
}
