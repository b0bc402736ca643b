/**
 * What Message says for an exception made by a script: the default text, and what ArgumentException, AggregateException
 * and others append to the text given. On every system the line end is "\n" except Windows' own.
 * NON-PARITY: "\n" is used on Windows too.
 */
import { exceptionLineage } from '../../../errors/exceptionTypes.ts';
import type { NetException } from '../../../errors/NetException.ts';
import type { ExceptionFacts } from './exceptionDefinition.ts';

type Properties = Record<string, unknown>;
type Rule = (message: string, facts: ExceptionFacts, given: string | null, properties: Properties) => string;

const MEMBER_KINDS: Record<string, string> = {
  'System.MissingMethodException': 'Method',
  'System.MissingFieldException': 'Field',
  'System.MissingMemberException': 'Member',
};

/** By the type that overrides Message; the first one found among a type's ancestors applies. */
const RULES: Record<string, Rule> = {
  'System.ArgumentOutOfRangeException': (message, facts, given, properties) => {
    const text = withParameter(message, facts, given, properties);
    const actual = properties.ActualValue;
    return actual == null ? text : `${text}\nActual value was ${String(actual)}.`;
  },
  'System.ArgumentException': withParameter,
  'System.ObjectDisposedException': (message, _facts, _given, { ObjectName: name }) =>
    name ? `${message}\nObject name: '${name}'.` : message,
  'System.AggregateException': (message, _facts, _given, properties) => withInners(message, properties),
  'System.Xml.XmlException': (message, _facts, _given, { LineNumber: line, LinePosition: position }) =>
    line ? `${message} Line ${line}, position ${position}.` : message,
  'System.MissingMemberException': (message, facts, _given, properties) => {
    const member = properties.MemberName ?? properties.MethodName ?? properties.FieldName;
    if (!properties.ClassName) return message;
    return `${MEMBER_KINDS[facts.name] ?? 'Member'} '${properties.ClassName}.${member}' not found.`;
  },
};

export function finalMessage(
  facts: ExceptionFacts,
  given: string | null,
  inner: NetException | null,
  properties: Properties,
): string {
  const message = given ?? defaultMessage(facts);
  if (facts.name === 'System.AggregateException') collectInners(inner, properties);
  for (const name of exceptionLineage(facts.name)) {
    const rule = RULES[name];
    if (rule) return rule(message, facts, given, properties);
  }
  return message;
}

export function defaultMessage(facts: ExceptionFacts): string {
  if (facts.defaultMessage === '@type') return `Exception of type '${facts.name}' was thrown.`;
  return facts.defaultMessage === '@name' ? facts.name : facts.defaultMessage;
}

function withParameter(message: string, _facts: unknown, _given: unknown, properties: Properties): string {
  const name = properties.ParamName ?? properties.ParameterName ?? properties.ArgumentName;
  if (properties.ParameterName || properties.ArgumentName) properties.ParamName = name;
  return name ? `${message} (Parameter '${name}')` : message;
}

function collectInners(inner: NetException | null, properties: Properties): void {
  const list = properties.InnerExceptions;
  properties.InnerExceptions = Array.isArray(list) ? list : inner ? [inner] : [];
}

function withInners(message: string, properties: Properties): string {
  const inners = properties.InnerExceptions as NetException[];
  return [message, ...inners.map((inner) => `(${inner.message})`)].join(' ');
}
