/** Delegates scripts meet: Action, Func, Predicate, Comparison, Converter, event handlers. */
import { implement, type MemberBody } from '../dotnet/implement.ts';
import type { NetDelegate } from '../NetDelegate.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

const members: Record<string, MemberBody> = {
  Invoke: (self: NetDelegate, ctx, ...args: unknown[]) => self.invoke(ctx, args),
  DynamicInvoke: (self: NetDelegate, ctx, args: unknown[]) => self.invoke(ctx, args ?? []),
  Target: (self: NetDelegate) => self.target,
};

function delegateType(name: string, returns: string, parameters: string[], typeParameters?: string[]): TypeDefinition {
  return {
    name,
    kind: 'delegate',
    typeParameters,
    isSealed: true,
    build: () => implement(`${returns} Invoke(${parameters.join(', ')})`, { members }),
  };
}

const typeNames = (count: number) => (count === 1 ? ['T'] : Array.from({ length: count }, (_, i) => `T${i + 1}`));

function actionType(count: number): TypeDefinition {
  const names = typeNames(count);
  return delegateType(
    `System.Action\`${count}`,
    'void',
    names.map((name, i) => `${name} arg${count === 1 ? '' : i + 1}`.replace('T arg', 'T obj')),
    names,
  );
}

function funcType(count: number): TypeDefinition {
  const names = typeNames(count);
  return delegateType(
    `System.Func\`${count + 1}`,
    'TResult',
    names.map((name, i) => `${name} arg${count === 1 ? '' : i + 1}`),
    [...names, 'TResult'],
  );
}

export const DELEGATE_TYPES: TypeDefinition[] = [
  {
    name: 'System.Delegate',
    kind: 'class',
    isAbstract: true,
    interfaces: ['System.ICloneable'],
    build: () =>
      implement('System.Object Target {get;}\nSystem.Object DynamicInvoke(Params System.Object[] args)', { members }),
  },
  { name: 'System.MulticastDelegate', kind: 'class', base: 'System.Delegate', isAbstract: true },
  delegateType('System.Action', 'void', []),
  ...NUMBERS.map(actionType),
  delegateType('System.Func`1', 'TResult', [], ['TResult']),
  ...NUMBERS.map(funcType),
  delegateType('System.Predicate`1', 'bool', ['T obj'], ['T']),
  delegateType('System.Comparison`1', 'int', ['T x', 'T y'], ['T']),
  delegateType('System.Converter`2', 'TOutput', ['TInput input'], ['TInput', 'TOutput']),
  delegateType('System.EventHandler', 'void', ['System.Object sender', 'System.EventArgs e']),
  delegateType('System.EventHandler`1', 'void', ['System.Object sender', 'TEventArgs e'], ['TEventArgs']),
  delegateType('System.Net.Security.RemoteCertificateValidationCallback', 'bool', [
    'System.Object sender',
    'X509Certificate certificate',
    'System.Security.Cryptography.X509Certificates.X509Chain chain',
    'System.Net.Security.SslPolicyErrors sslPolicyErrors',
  ]),
  delegateType('System.Net.Security.LocalCertificateSelectionCallback', 'X509Certificate', [
    'System.Object sender',
    'string targetHost',
    'System.Security.Cryptography.X509Certificates.X509CertificateCollection localCertificates',
    'X509Certificate remoteCertificate',
    'string[] acceptableIssuers',
  ]),
  delegateType('System.Text.RegularExpressions.MatchEvaluator', 'string', [
    'System.Text.RegularExpressions.Match match',
  ]),
];
