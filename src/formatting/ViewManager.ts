/**
 * Chooses how an object is shown: the predefined view of its most derived type that has one, of the shape asked for;
 * without a view a table for up to four properties, else a list.
 * Rule that surprises: the first view listed for a type wins, whatever its shape, and a type named directly beats one
 * named for a base type.
 */
import { implicitProperties } from './activeProperties.ts';
import { CustomGenerator } from './CustomGenerator.ts';
import type { FormatContext } from './FormatContext.ts';
import { FormatParameterError } from './FormatParameter.ts';
import type { FormatSettings } from './FormatSettings.ts';
import type { CustomView, FormatView, ListView, Shape, TableView, WideView } from './FormatView.ts';
import { ListGenerator } from './ListGenerator.ts';
import { typeNames } from './objectAccess.ts';
import { TableGenerator } from './TableGenerator.ts';
import { lowerName } from '../types/lowerName.ts';
import type { ViewGenerator } from './ViewGenerator.ts';
import { WideGenerator } from './WideGenerator.ts';

const TABLE_LIMIT = 4;
const SHAPE_NAMES: Record<Shape, string> = { table: 'Table', list: 'List', wide: 'Wide', custom: 'Custom' };

export class ViewManager {
  /** By lower-case type name, the first one each. */
  private readonly outOfBand = new Map<string, CustomView>();

  private views: readonly FormatView[] = [];

  constructor(views: readonly FormatView[]) {
    this.use(views);
  }

  /** The views from now on: what is being shown sees those of a module that is loaded meanwhile. */
  use(views: readonly FormatView[]): void {
    this.views = views;
    this.outOfBand.clear();
    for (const view of views) {
      if (!isOutOfBand(view)) continue;
      for (const name of view.typeNames.map((each) => each.toLowerCase()))
        if (!this.outOfBand.has(name)) this.outOfBand.set(name, view as CustomView);
    }
  }

  generatorFor(self: unknown, settings: FormatSettings, ctx: FormatContext): ViewGenerator {
    const names = typeNames(self, ctx);
    const { shape } = settings;
    if (shape === null) {
      const view = this.find(names, null, null);
      if (view) return makeGenerator(view.kind, view, settings, ctx);
      return makeGenerator(shapeFromProperties(self, ctx), null, settings, ctx);
    }
    if (settings.parameters.length > 0 || settings.exclude.length > 0) return makeGenerator(shape, null, settings, ctx);
    if (settings.viewName !== null) {
      const view = this.find(names, shape, settings.viewName);
      if (!view) throw this.unknownView(names, shape, settings.viewName);
      return makeGenerator(shape, view, settings, ctx);
    }
    return makeGenerator(shape, this.find(names, shape, null), settings, ctx);
  }

  /** The view that shows objects of such a type outside tables and lists. */
  outOfBandView(names: readonly string[]): CustomView | null {
    for (const name of names) {
      const view = this.outOfBand.get(lowerName(name));
      if (view) return view;
    }
    return null;
  }

  private find(names: readonly string[], shape: Shape | null, viewName: string | null): FormatView | null {
    const candidates = this.views.filter(
      (view) =>
        !isOutOfBand(view) &&
        (shape === null || view.kind === shape) &&
        (viewName === null || view.name.toLowerCase() === viewName.toLowerCase()),
    );
    return bestMatch(candidates, names) ?? bestMatch(candidates, withoutDeserialized(names));
  }

  private unknownView(names: readonly string[], shape: Shape, viewName: string): FormatParameterError {
    const sameName = this.viewsOf(names).filter((view) => view.name.toLowerCase() === viewName.toLowerCase());
    const sameShape = this.viewsOf(names).filter((view) => view.kind === shape);
    return new FormatParameterError(
      unknownViewText(names, shape, viewName, sameName, sameShape),
      'FormatViewNotFound',
      'System.Management.Automation.PipelineStoppedException',
      'ObjectNotFound',
      viewName,
    );
  }

  private viewsOf(names: readonly string[]): FormatView[] {
    return this.views.filter((view) => bestMatch([view], names) !== null);
  }
}

function unknownViewText(
  names: readonly string[],
  shape: Shape,
  viewName: string,
  sameName: readonly FormatView[],
  sameShape: readonly FormatView[],
): string {
  const shapeName = SHAPE_NAMES[shape];
  if (sameName.length > 0) {
    const commands = [...new Set(sameName.map((view) => `Format-${SHAPE_NAMES[view.kind]}`))].join(', ');
    return ` The view name ${viewName} cannot be found in the ${shapeName} formatting. Try using one of these other format cmdlets: ${commands}`;
  }
  const missing = `The view name ${viewName} cannot be found.`;
  if (sameShape.length === 0) return `${missing} There are no existing ${shapeName} views for ${names[0]} objects.`;
  const known = sameShape.map((view) => view.name).join(', ');
  return `${missing} Specify one of the following ${shapeName} views and try again: ${known}.`;
}

function shapeFromProperties(self: unknown, ctx: FormatContext): Shape {
  return implicitProperties(self, ctx).length <= TABLE_LIMIT ? 'table' : 'list';
}

function makeGenerator(
  shape: Shape,
  view: FormatView | null,
  settings: FormatSettings,
  ctx: FormatContext,
): ViewGenerator {
  if (shape === 'table') return new TableGenerator(view as TableView | null, settings, ctx);
  if (shape === 'list') return new ListGenerator(view as ListView | null, settings, ctx);
  if (shape === 'wide') return new WideGenerator(view as WideView | null, settings, ctx);
  return new CustomGenerator(view as CustomView | null, settings, ctx);
}

function isOutOfBand(view: FormatView): boolean {
  return view.kind === 'custom' && view.outOfBand === true;
}

function bestMatch(views: readonly FormatView[], names: readonly string[]): FormatView | null {
  const lower = names.map((name) => name.toLowerCase());
  let best: FormatView | null = null;
  let bestRank = lower.length;
  for (const view of views) {
    for (const viewType of view.typeNames) {
      const rank = lower.indexOf(viewType.toLowerCase());
      if (rank < 0 || rank >= bestRank) continue;
      best = view;
      bestRank = rank;
      if (rank === 0) return best;
    }
  }
  return best;
}

function withoutDeserialized(names: readonly string[]): string[] {
  const prefix = 'Deserialized.';
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
