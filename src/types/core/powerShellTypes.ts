/** PowerShell's own base types: PSObject and its members, switches, references, error records, wildcard patterns. */
import { ERROR_CATEGORIES, type ErrorCategory } from '../../errors/ErrorCategory.ts';
import { ErrorDetails, ErrorRecord } from '../../errors/ErrorRecord.ts';
import { NetException } from '../../errors/NetException.ts';
import { implement, settable } from '../dotnet/implement.ts';
import { EnumValue } from '../EnumValue.ts';
import { toPSString } from '../LanguagePrimitives/toPSString.ts';
import { makeArray } from '../NetArray.ts';
import { PSObject, unwrap } from '../PSObject.ts';
import { PSReference } from '../PSReference.ts';
import { WildcardPattern } from '../regex/index.ts';
import { CONVERTIBLE_SIGNATURES, convertibleBodies } from '../dotnet/convert/convertible.ts';
import { DBNull, NullString } from '../singletons.ts';
import { SwitchParameter } from '../SwitchParameter.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition, TypeMembers } from '../TypeDefinition.ts';
import { getType, typeOf } from '../TypeRegistry.ts';
import { typeNamesOf } from '../typeNamesOf.ts';
import { enumerableOf } from '../enumeration.ts';
import { netToString } from '../netToString.ts';

import { LANGUAGE_PRIMITIVES } from './languagePrimitiveTypes.ts';
import { MEMBER_TYPES } from './memberTypes.ts';

const SMA = 'System.Management.Automation.';

/** ErrorRecord.CategoryInfo: derived from the record, with what a command overrode. */
export class ErrorCategoryInfo {
  constructor(readonly record: ErrorRecord) {}

  get activity(): string {
    return this.record.activity ?? this.record.invocationInfo?.myCommandName ?? '';
  }
  get reason(): string {
    const { reason, exception } = this.record;
    return reason ?? exception.typeName.slice(exception.typeName.lastIndexOf('.') + 1);
  }
  targetName(ctx: TypeContext): string {
    const { targetName, targetObject } = this.record;
    if (targetName !== null) return targetName;
    return targetObject == null ? '' : shortened(targetText(targetObject, ctx));
  }
  get targetType(): string {
    const { targetType, targetObject } = this.record;
    if (targetType !== null) return targetType;
    return targetObject == null ? '' : typeOf(targetObject).name;
  }
  message(ctx: TypeContext): string {
    return `${this.record.category}: (${this.targetName(ctx)}:${this.targetType}) [${this.activity}], ${this.reason}`;
  }
}

/** .NET's own text: a list is shown by its type. */
function targetText(target: unknown, ctx: TypeContext): string {
  const base = unwrap(target);
  return enumerableOf(base) ? netToString(base, ctx) : toPSString(target, ctx);
}

/** ErrorCategoryInfo.Ellipsize: long texts lose their middle. */
function shortened(text: string): string {
  if (text.length <= 40) return text;
  return `${text.slice(0, 19)}\u2026${text.slice(text.length - 19)}`;
}

const category = (name: ErrorCategory): unknown =>
  EnumValue.of(getType(`${SMA}ErrorCategory`), ERROR_CATEGORIES.indexOf(name));
const categoryName = (value: unknown): ErrorCategory =>
  ERROR_CATEGORIES[Number((value as EnumValue).value)] ?? 'NotSpecified';

function argumentMissing(name: string): NetException {
  return new NetException(
    'System.Management.Automation.PSArgumentNullException',
    `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`,
  );
}

function newErrorRecord(
  exception: NetException | null,
  errorId: string | null,
  kind: unknown,
  target: unknown,
): ErrorRecord {
  if (exception === null) throw argumentMissing('exception');
  return new ErrorRecord(exception, errorId ?? '', categoryName(kind), target);
}

const errorRecordMembers = (): TypeMembers =>
  implement(
    `
System.Management.Automation.ErrorRecord new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)
System.Management.Automation.ErrorRecord new(System.Management.Automation.ErrorRecord errorRecord, System.Exception replaceParentContainsErrorRecordException)
System.Exception Exception {get;}
System.Object TargetObject {get;}
System.Management.Automation.ErrorCategoryInfo CategoryInfo {get;}
string FullyQualifiedErrorId {get;}
System.Management.Automation.ErrorDetails ErrorDetails {get;set;}
System.Management.Automation.InvocationInfo InvocationInfo {get;}
string ScriptStackTrace {get;}
System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
`,
    {
      new: {
        'new/4': (_self, _ctx, exception: NetException | null, id: string, kind: unknown, target: unknown) =>
          newErrorRecord(exception, id, kind, target),
        'new/2': (_self, _ctx, record: ErrorRecord, exception: NetException | null) => {
          const copy = new ErrorRecord(
            exception ?? record.exception,
            record.errorId,
            record.category,
            record.targetObject,
          );
          copy.invocationInfo = record.invocationInfo;
          copy.errorDetails = record.errorDetails;
          return copy;
        },
      },
      members: {
        Exception: (self: ErrorRecord) => self.exception,
        TargetObject: (self: ErrorRecord) => self.targetObject,
        CategoryInfo: (self: ErrorRecord) => new ErrorCategoryInfo(self),
        FullyQualifiedErrorId: (self: ErrorRecord) => self.fullyQualifiedErrorId,
        ErrorDetails: settable(
          (self: ErrorRecord) => self.errorDetails,
          (self: ErrorRecord, value: ErrorDetails | null) => {
            self.errorDetails = value;
          },
        ),
        InvocationInfo: (self: ErrorRecord) => self.invocationInfo,
        ScriptStackTrace: (self: ErrorRecord) => self.scriptStackTrace,
        PipelineIterationInfo: (self: ErrorRecord) => makeArray(self.pipelineIterationInfo, getType('System.Int32')),
      },
    },
  );

const categoryInfoMembers = (): TypeMembers =>
  implement(
    `
System.Management.Automation.ErrorCategory Category {get;}
string Activity {get;set;}
string Reason {get;set;}
string TargetName {get;set;}
string TargetType {get;set;}
string GetMessage()
`,
    {
      members: {
        Category: (self: ErrorCategoryInfo) => category(self.record.category),
        Activity: settable(
          (self: ErrorCategoryInfo) => self.activity,
          (self: ErrorCategoryInfo, value: string) => void (self.record.activity = value),
        ),
        Reason: settable(
          (self: ErrorCategoryInfo) => self.reason,
          (self: ErrorCategoryInfo, value: string) => void (self.record.reason = value),
        ),
        TargetName: settable(
          (self: ErrorCategoryInfo, ctx) => self.targetName(ctx),
          (self: ErrorCategoryInfo, value: string) => void (self.record.targetName = value),
        ),
        TargetType: settable(
          (self: ErrorCategoryInfo) => self.targetType,
          (self: ErrorCategoryInfo, value: string) => void (self.record.targetType = value),
        ),
        GetMessage: (self: ErrorCategoryInfo, ctx) => self.message(ctx),
      },
    },
  );

const detailsMembers = (): TypeMembers =>
  implement(
    `
System.Management.Automation.ErrorDetails new(string message)
string Message {get;}
string RecommendedAction {get;set;}
`,
    {
      new: (_self, _ctx, message: string) => new ErrorDetails(message),
      members: {
        Message: (self: ErrorDetails) => self.message,
        RecommendedAction: settable(
          (self: ErrorDetails) => self.recommendedAction,
          (self: ErrorDetails, value: string) => void (self.recommendedAction = value),
        ),
      },
    },
  );

/** A value that is no object gets one around it. */
function wrapped(value: unknown): unknown {
  return typeof value === 'object' ? value : new PSObject(value);
}

const psObjectMembers = (): TypeMembers =>
  implement(
    `
psobject new()
psobject new(System.Object obj)
static psobject AsPSObject(System.Object obj)
`,
    {
      new: (_self, _ctx, value?: unknown) => (value == null ? PSObject.custom() : wrapped(value)),
      statics: {
        AsPSObject: (_self, _ctx, value: unknown) => {
          if (value === null) throw argumentMissing('obj');
          return wrapped(value);
        },
      },
    },
  );

/** A pattern as WQL's LIKE has it. */
function toWql(pattern: string): string {
  return pattern.replace(/`?[*?%_'[\]]/g, (found) => WQL[found] ?? found.replace(/^`/, ''));
}

const WQL: Readonly<Record<string, string>> = { '*': '%', '?': '_', '%': '[%]', _: '[_]', "'": "\\'" };

export const POWERSHELL_TYPES: readonly TypeDefinition[] = [
  { name: `${SMA}PSObject`, kind: 'class', build: psObjectMembers },
  // PSCustomObject.ToString() is empty; only conversion to string shows the properties.
  {
    name: `${SMA}PSCustomObject`,
    kind: 'class',
    build: () =>
      implement('string ToString()\ntype GetType()\nbool Equals(System.Object obj)', {
        // The shared base object is asked, and an argument is never that one.
        members: {
          ToString: () => '',
          GetType: (self: unknown) =>
            self instanceof PSObject && self.isDeserialized ? getType(`${SMA}PSObject`) : typeOf(self),
          Equals: () => false,
        },
      }),
  },
  { name: `${SMA}LanguagePrimitives+Null`, kind: 'class' },
  { name: `${SMA}PSReference\`1`, kind: 'class', base: `${SMA}PSReference`, typeParameters: ['T'] },
  ...MEMBER_TYPES,
  {
    name: `${SMA}SwitchParameter`,
    kind: 'struct',
    jsClass: SwitchParameter,
    toText: (self: SwitchParameter) => (self.isPresent ? 'True' : 'False'),
    build: () =>
      implement(
        `
switch new(bool isPresent)
:: switch Present {get;}
bool IsPresent {get;}
bool ToBool()
`,
        {
          new: (_self, _ctx, isPresent: boolean) => (isPresent ? SwitchParameter.present : SwitchParameter.absent),
          statics: { Present: () => SwitchParameter.present },
          members: {
            IsPresent: (self: SwitchParameter) => self.isPresent,
            ToBool: (self: SwitchParameter) => self.isPresent,
          },
        },
      ),
  },
  {
    name: `${SMA}PSReference`,
    kind: 'class',
    build: () =>
      implement(`ref new(System.Object value)\nSystem.Object Value {get;set;}`, {
        new: (_self, _ctx, value: unknown) => new PSReference(value),
        members: {
          Value: settable(
            (self: PSReference) => self.value,
            (self: PSReference, value) => void (self.value = value),
          ),
        },
      }),
  },
  {
    name: `${SMA}ErrorRecord`,
    kind: 'class',
    jsClass: ErrorRecord,
    toText: (self: ErrorRecord) => self.toString(),
    build: errorRecordMembers,
  },
  {
    name: `${SMA}ErrorCategoryInfo`,
    kind: 'class',
    jsClass: ErrorCategoryInfo,
    toText: (self: ErrorCategoryInfo, ctx) => self.message(ctx),
    build: categoryInfoMembers,
  },
  {
    name: `${SMA}ErrorDetails`,
    kind: 'class',
    jsClass: ErrorDetails,
    toText: (self: ErrorDetails) => self.message,
    build: detailsMembers,
  },
  LANGUAGE_PRIMITIVES,
  {
    name: `${SMA}WildcardPattern`,
    kind: 'class',
    jsClass: WildcardPattern,
    build: () =>
      implement(
        `
wildcardpattern new(string pattern)
wildcardpattern new(string pattern, System.Management.Automation.WildcardOptions options)
static wildcardpattern Get(string pattern, System.Management.Automation.WildcardOptions options)
static bool ContainsWildcardCharacters(string pattern)
static string Escape(string pattern)
static string Unescape(string pattern)
bool IsMatch(string input)
string ToWql()
`,
        {
          new: (_self, _ctx, pattern: string, options?: EnumValue) =>
            new WildcardPattern(pattern, { ignoreCase: (Number(options?.value ?? 0) & 2) !== 0 }),
          statics: {
            Get: (_self, _ctx, pattern: string, options?: EnumValue) =>
              new WildcardPattern(pattern, { ignoreCase: (Number(options?.value ?? 0) & 2) !== 0 }),
            ContainsWildcardCharacters: (_self, _ctx, pattern: string) => /(?<!`)[*?[\]]/.test(pattern),
            Escape: (_self, _ctx, pattern: string) => pattern.replace(/[*?[\]`]/g, '`$&'),
            Unescape: (_self, _ctx, pattern: string) => pattern.replace(/`([*?[\]`])/g, '$1'),
          },
          members: {
            IsMatch: (self: WildcardPattern, _ctx, input: string) => self.isMatch(input),
            ToWql: (self: WildcardPattern) => toWql(self.pattern),
          },
        },
      ),
  },
  {
    name: 'System.DBNull',
    kind: 'class',
    jsClass: DBNull,
    toText: () => '',
    build: () =>
      implement(
        `static System.DBNull Value {get;}
string ToString()
string ToString(System.IFormatProvider provider)
System.TypeCode GetTypeCode()
${CONVERTIBLE_SIGNATURES}`,
        { statics: { Value: () => DBNull.value }, members: { ...convertibleBodies(), ToString: () => '' } },
      ),
  },
  {
    name: `${SMA}Language.NullString`,
    kind: 'class',
    jsClass: NullString,
    toText: () => '',
    build: () =>
      implement('static System.Management.Automation.Language.NullString Value {get;}\nstring ToString()', {
        statics: { Value: () => NullString.value },
        members: { ToString: () => null },
      }),
  },
  {
    name: `${SMA}Internal.AutomationNull`,
    kind: 'class',
    build: () => implement('static psobject Value {get;}', { statics: { Value: () => undefined } }),
  },
];

export { typeNamesOf };
