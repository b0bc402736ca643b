/**
 * What -Property, -ExcludeProperty and -ExpandProperty make of one object.
 * Rules that surprise: of two properties of one name the first stays and the second is an error; with -ExpandProperty
 * the chosen properties are added to the expanded values, and $null expands to nothing.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { ErrorCategory } from '../../../errors/index.ts';
import { enumerableOf, unwrap, WildcardPattern } from '../../../types/index.ts';
import { memberTableOf, PSObject } from '../../../types/PSObject.ts';
import { PSNoteProperty } from '../../../types/PSMembers.ts';
import type { CommandParameter } from '../../CommandParameter.ts';
import { hasPropertyNamed, PropertyExpression, type PropertyResult } from '../../PropertyExpression.ts';

/** Gets each object made, with the properties selected for it. */
export type SelectedSink = (value: unknown, notes: readonly PSNoteProperty[]) => void;

const ARGUMENT = 'System.Management.Automation.PSArgumentException';

export class PropertySelector {
  private readonly parameters: readonly CommandParameter[];
  private readonly excluded: readonly WildcardPattern[];
  private readonly expand: PropertyExpression | null;

  constructor(
    private readonly cmd: Cmdlet,
    parameters: readonly CommandParameter[],
  ) {
    const { params } = cmd;
    const exclude = (params.ExcludeProperty as string[] | undefined) ?? [];
    this.excluded = exclude.map((pattern) => new WildcardPattern(pattern, { ignoreCase: true }));
    this.expand = params.ExpandProperty ? PropertyExpression.ofName(params.ExpandProperty as string) : null;
    const all = { expression: PropertyExpression.ofName('*'), label: null, ascending: null, descending: null };
    const takesAll = parameters.length === 0 && exclude.length > 0 && !this.expand;
    this.parameters = takesAll ? [all] : parameters;
  }

  select(input: unknown, write: SelectedSink): void {
    if (this.parameters.length === 0 && !this.expand) {
      write(input, []);
      return;
    }
    const notes = this.parameters.flatMap((parameter) => this.notesOf(parameter, input));
    if (this.expand) this.writeExpanded(input, notes, write);
    else write(this.makeObject(input, notes), notes);
  }

  private notesOf({ expression, label }: CommandParameter, input: unknown): PSNoteProperty[] {
    let results = expression.values(input, this.cmd.context).filter((result) => !this.isExcluded(result));
    if (results.length === 0 && !expression.hasWildcard) {
      results = [{ expression, value: null, error: null }].filter((result) => !this.isExcluded(result));
    } else if (label && results.length > 1) {
      this.error(
        'System.InvalidOperationException',
        'Multiple results are being renamed.',
        'RenamingMultipleResults',
        'InvalidOperation',
        input,
      );
      return [];
    }
    return results.map((result) => new PSNoteProperty(label || result.expression.text, result.value));
  }

  private isExcluded({ expression }: PropertyResult): boolean {
    return this.excluded.some((pattern) => pattern.isMatch(expression.text));
  }

  private makeObject(input: unknown, notes: readonly PSNoteProperty[]): PSObject {
    const made = PSObject.custom();
    for (const note of notes) {
      const lower = note.name.toLowerCase();
      if (made.members.has(lower)) this.alreadyExists(note.name, 'AlreadyExistingUserSpecifiedPropertyNoExpand', input);
      else made.members.set(lower, note);
    }
    return made;
  }

  private alreadyExists(name: string, errorId: string, input: unknown): void {
    const message = `The property cannot be processed because the property "${name}" already exists.`;
    this.error(ARGUMENT, message, errorId, 'InvalidOperation', input);
  }

  private error(type: string, message: string, errorId: string, category: ErrorCategory, target: unknown): void {
    this.cmd.writeErrorOf(type, message, errorId, category, target);
  }

  private writeExpanded(input: unknown, notes: readonly PSNoteProperty[], write: SelectedSink): void {
    const expand = this.expand!;
    const results = expand.values(input, this.cmd.context);
    if (results.length === 0) {
      this.error(
        ARGUMENT,
        `Property "${expand.text}" cannot be found.`,
        'ExpandPropertyNotFound',
        'InvalidArgument',
        input,
      );
    } else if (results.length > 1) {
      const message = 'Multiple properties cannot be expanded.';
      this.error(ARGUMENT, message, 'MutlipleExpandProperties', 'InvalidArgument', input);
    } else if (results[0].error) {
      const { error } = results[0];
      this.error(error.typeName, error.message, 'PropertyEvaluationExpand', 'InvalidResult', input);
    } else this.writeValues(results[0].value, input, notes, write);
  }

  private writeValues(value: unknown, input: unknown, notes: readonly PSNoteProperty[], write: SelectedSink): void {
    if (value == null) return;
    const base = unwrap(value);
    const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
    for (const item of items ?? [value]) {
      if (item != null) write(this.withProperties(item, input, notes), notes);
    }
  }

  /** Immutable values are wrapped anew, so that the members stay with this result. */
  private withProperties(value: unknown, input: unknown, notes: readonly PSNoteProperty[]): unknown {
    if (notes.length === 0) return value;
    const holder = typeof value === 'object' && value !== null ? value : new PSObject(value);
    const table = memberTableOf(holder);
    for (const note of notes) {
      if (hasPropertyNamed(holder, note.name, this.cmd.context)) {
        this.alreadyExists(note.name, 'AlreadyExistingUserSpecifiedPropertyExpand', input);
      } else table.members.set(note.name.toLowerCase(), note);
    }
    return holder;
  }
}
