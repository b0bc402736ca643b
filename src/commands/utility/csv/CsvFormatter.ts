/**
 * Objects to CSV lines: which columns, what text a value has, what is quoted.
 * Rules that surprise: the first object decides on the columns; a value is .NET's ToString, so an array is its type's
 * name; an object without any property gives no line.
 */
import { propertyText } from '../../../types/collectedOutput.ts';
import type { Cmdlet, ParameterDefinition, ParameterSetEntry } from '../../../engine/Cmdlet.ts';
import { NetException } from '../../../errors/index.ts';
import { getProperty, isDictionary, PSObject, toPSString, typeNamesOf, unwrap } from '../../../types/index.ts';
import { PSNoteProperty } from '../../../types/PSMembers.ts';
import { attachedMembers } from '../../../types/PSObject.ts';
import { hasPropertyNamed, propertyNames } from '../../PropertyExpression.ts';

export type QuoteKind = 'Never' | 'Always' | 'AsNeeded';

export class CsvFormatter {
  columns: readonly string[] | null = null;
  private readonly quoteFields: ReadonlySet<string> | null;
  private readonly quoteKind: QuoteKind;
  private readonly needsQuotes: RegExp;

  constructor(
    private readonly cmd: Cmdlet,
    private readonly delimiter: string,
  ) {
    const { params } = cmd;
    const fields = params.QuoteFields as string[] | undefined;
    this.quoteFields = fields ? new Set(fields.map((name) => name.toLowerCase())) : null;
    this.quoteKind = params.UseQuotes === undefined ? 'Always' : (String(params.UseQuotes) as QuoteKind);
    this.needsQuotes = new RegExp(`["\\n${escapeForClass(delimiter)}]`);
  }

  typeLine(input: unknown): string {
    const [type] = typeNamesOf(input, this.cmd.context);
    return `#TYPE ${type.startsWith('CSV:') ? type.slice(4) : type}`;
  }

  headerLine(): string {
    return this.columns!.map((name) => this.quoted(name, name)).join(this.delimiter);
  }

  chooseColumns(input: unknown): void {
    const base = unwrap(input);
    const { context } = this.cmd;
    this.columns = isDictionary(base)
      ? [...[...base.keys()].map((key) => toPSString(key, context)), ...addedNotes(input)]
      : propertyNames(input, context);
  }

  line(input: unknown): string {
    const base = unwrap(input);
    const dictionary = isDictionary(base) ? base : null;
    const { context } = this.cmd;
    let line = '';
    this.columns!.forEach((name, i) => {
      if (i > 0) line += this.delimiter;
      const isKey = dictionary?.containsKey(name) === true;
      const value = isKey ? dictionary!.get(name) : this.propertyValue(input, name);
      if (isKey && value === null) throw new NetException('System.NullReferenceException', NO_OBJECT);
      // A field of $null has no quotes; "no output" is an object without text.
      if (value !== null) line += this.quoted(propertyText(value ?? null, context), name);
    });
    return line;
  }

  private propertyValue(input: unknown, name: string): unknown {
    try {
      return hasPropertyNamed(input, name, this.cmd.context) ? getProperty(input, name, this.cmd.context) : null;
    } catch {
      return null;
    }
  }

  private quoted(text: string, column: string): string {
    const isQuoted = this.quoteFields
      ? this.quoteFields.has(column.toLowerCase())
      : this.quoteKind === 'Always' || (this.quoteKind === 'AsNeeded' && this.needsQuotes.test(text));
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  }
}

/** PowerShell cannot write the $null of a dictionary. */
const NO_OBJECT = 'Object reference not set to an instance of an object.';

/** Of a dictionary that members were added to. */
function addedNotes(input: unknown): string[] {
  const members = input instanceof PSObject ? input.members : attachedMembers(input)?.members;
  return [...(members?.values() ?? [])].filter((member) => member instanceof PSNoteProperty).map(({ name }) => name);
}

function escapeForClass(char: string): string {
  return /[\]\\^-]/.test(char) ? `\\${char}` : char;
}

/** -Delimiter, -UseCulture's list separator, or a comma. */
export function delimiterOf(cmd: Cmdlet): string {
  const { params, context } = cmd;
  if (params.UseCulture) return context.culture.names.listSeparator;
  return params.Delimiter === undefined ? ',' : toPSString(params.Delimiter, context);
}

/** Parameters the writing commands share. */
export function csvWritingParameters(
  delimiterSet: string,
  cultureSet: string,
  position: number,
): Record<string, ParameterDefinition> {
  const delimiter: ParameterSetEntry = { set: delimiterSet, position };
  return {
    Delimiter: {
      type: 'char',
      sets: [delimiter],
      validate: { notNull: true },
      description: 'Stands between the values; a comma by default.',
    },
    UseCulture: { type: 'switch', sets: [{ set: cultureSet }], description: "Uses the culture's list separator." },
    IncludeTypeInformation: {
      type: 'switch',
      aliases: ['ITI'],
      description: 'Writes a first line #TYPE with the type.',
    },
    NoTypeInformation: {
      type: 'switch',
      aliases: ['NTI'],
      hidden: true,
      description: 'Writes no #TYPE line; this is the default.',
    },
    QuoteFields: { type: 'string[]', aliases: ['QF'], description: 'Only these columns are quoted.' },
    UseQuotes: {
      type: 'Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind',
      aliases: ['UQ'],
      description: 'What is quoted: Always, AsNeeded or Never.',
    },
    NoHeader: { type: 'switch', description: 'Leaves out the line with the names.' },
  };
}

/** Refuses parameters that contradict each other. */
export function checkCsvParameters(cmd: Cmdlet): void {
  if (cmd.isBound('QuoteFields') && cmd.isBound('UseQuotes')) {
    contradiction(
      cmd,
      'You must specify either the -UseQuotes or -QuoteFields parameters, but not both.',
      'CannotSpecifyQuoteFieldsAndUseQuotes',
    );
  }
  if (cmd.isBound('IncludeTypeInformation') && cmd.isBound('NoTypeInformation')) {
    contradiction(
      cmd,
      'You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both.',
      'CannotSpecifyIncludeTypeInformationAndNoTypeInformation',
    );
  }
}

function contradiction(cmd: Cmdlet, message: string, errorId: string): never {
  return cmd.throwTerminatingOf('System.InvalidOperationException', message, errorId, 'InvalidData');
}
