/** Objects as single values side by side: the view's property, the one asked for, or the one that names the object. */
import { activeProperties, implicitProperties } from './activeProperties.ts';
import type { FormatEntryInfo, ShapeInfo } from './FormatData.ts';
import type { WideView } from './FormatView.ts';
import { displayNameProperty } from './objectAccess.ts';
import { PropertyExpression } from './PropertyExpression.ts';
import { selectedEntry } from './selectedEntry.ts';
import { ViewGenerator } from './ViewGenerator.ts';

export class WideGenerator extends ViewGenerator<WideView> {
  protected shapeOf(): ShapeInfo {
    return { kind: 'wide', columns: this.settings.columns || (this.view?.columns ?? 0) };
  }

  entryOf(self: unknown): FormatEntryInfo {
    const { view } = this;
    if (view) {
      const entry = (view.entries ? selectedEntry(view.entries, self, this.ctx)?.entry : null) ?? view.entry;
      return { kind: 'wide', text: this.viewField(entry, self, { formatString: entry.format }) };
    }
    const chosen = this.chosen(self);
    if (!chosen) return { kind: 'wide', text: '' };
    const formatString = this.settings.parameters[0]?.formatString;
    return { kind: 'wide', text: this.expressionField(chosen, self, { formatString }) };
  }

  private chosen(self: unknown): PropertyExpression | undefined {
    const { parameters, exclude } = this.settings;
    if (parameters.length > 0) return activeProperties(parameters, exclude, self, this.ctx)[0]?.expression;
    const name = displayNameProperty(self, this.ctx);
    return name === null ? implicitProperties(self, this.ctx)[0]?.expression : PropertyExpression.ofName(name, true);
  }
}
