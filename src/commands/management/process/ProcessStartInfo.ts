/**
 * System.Diagnostics.ProcessStartInfo: what Process.Start is to run. Rule that surprises: Arguments is one text that is
 * taken apart at spaces and quotes, ArgumentList are the arguments themselves; only one of them may be used.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { implement, type MemberBody, settable } from '../../../types/dotnet/implement.ts';
import { GenericDictionary } from '../../../types/collections/GenericDictionary.ts';
import { NetList } from '../../../types/collections/NetList.ts';
import { makeArray } from '../../../types/NetArray.ts';
import { newEnum } from '../../../types/dotnet/values.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { getType } from '../../../types/TypeRegistry.ts';

export class ProcessStartInfo {
  /** By .NET's property name; what a property has when nothing was set is in DEFAULTS. */
  readonly values: Record<string, unknown> = {};
  readonly argumentList = new NetList([], getType('System.Collections.ObjectModel.Collection[string]'));
  private ownEnvironment: GenericDictionary | null = null;

  constructor(private readonly ctx: ExecutionContext) {}

  text(name: 'FileName' | 'Arguments' | 'WorkingDirectory' | 'Verb'): string {
    return (this.values[name] as string | null | undefined) ?? '';
  }

  is(name: string): boolean {
    return this.values[name] === true;
  }

  /** The variables the program gets: those of this process until the script changes them. */
  get environment(): GenericDictionary {
    if (!this.ownEnvironment) {
      const type = getType('System.Collections.Generic.Dictionary[string,string]');
      this.ownEnvironment = new GenericDictionary(type);
      for (const [name, value] of this.ctx.host.environment.entries()) this.ownEnvironment.set(name, value);
    }
    return this.ownEnvironment;
  }
}

/** A command line as .NET takes it apart on Unix: spaces separate, double quotes hold together, \\" is a quote. */
export function splitArguments(text: string): string[] {
  return Array.from(text.matchAll(/(?:"((?:[^"\\]|\\.)*)"|\\"|[^\s"])+/g), ([word]) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|\\"/g, (_all, inner?: string) => inner?.replace(/\\"/g, '"') ?? '"'),
  );
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  FileName: '',
  Arguments: '',
  WorkingDirectory: '',
  Verb: '',
  UserName: '',
};

/** Properties that are kept as they are set. */
const PLAIN = `
string Arguments {get;set;}
bool CreateNewProcessGroup {get;set;}
bool CreateNoWindow {get;set;}
bool ErrorDialog {get;set;}
string FileName {get;set;}
bool RedirectStandardError {get;set;}
bool RedirectStandardInput {get;set;}
bool RedirectStandardOutput {get;set;}
System.Text.Encoding StandardErrorEncoding {get;set;}
System.Text.Encoding StandardInputEncoding {get;set;}
System.Text.Encoding StandardOutputEncoding {get;set;}
string UserName {get;set;}
bool UseShellExecute {get;set;}
string Verb {get;set;}
string WorkingDirectory {get;set;}
System.Diagnostics.ProcessWindowStyle WindowStyle {get;set;}
`;

function plainBodies(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [, type, name] of PLAIN.matchAll(/^(\S+) (\w+) /gm)) {
    const missing = DEFAULTS[name!] ?? (type === 'bool' ? false : null);
    bodies[name!] = settable(
      (self: ProcessStartInfo) => self.values[name!] ?? missing,
      (self: ProcessStartInfo, value: unknown) => {
        self.values[name!] = value;
      },
    );
  }
  bodies.WindowStyle = settable(
    (self: ProcessStartInfo, ctx) =>
      self.values.WindowStyle ?? newEnum(ctx, 'System.Diagnostics.ProcessWindowStyle', 0),
    (self: ProcessStartInfo, value: unknown) => {
      self.values.WindowStyle = value;
    },
  );
  return bodies;
}

export const START_INFO_TYPE: TypeDefinition = {
  name: 'System.Diagnostics.ProcessStartInfo',
  kind: 'class',
  isSealed: true,
  jsClass: ProcessStartInfo,
  build: () =>
    implement(
      `
System.Diagnostics.ProcessStartInfo new()
System.Diagnostics.ProcessStartInfo new(string fileName)
System.Diagnostics.ProcessStartInfo new(string fileName, string arguments)
System.Diagnostics.ProcessStartInfo new(string fileName, System.Collections.Generic.IEnumerable[string] arguments)
${PLAIN}
System.Collections.ObjectModel.Collection[string] ArgumentList {get;}
System.Collections.Generic.IDictionary[string,string] Environment {get;}
System.Collections.Specialized.StringDictionary EnvironmentVariables {get;}
string[] Verbs {get;}
string Domain {get;set;}
bool LoadUserProfile {get;set;}
securestring Password {get;set;}
string PasswordInClearText {get;set;}
`,
      {
        new: (_self, ctx, fileName?: string, given?: string | Iterable<string>) => {
          const info = new ProcessStartInfo(ctx as ExecutionContext);
          if (fileName !== undefined) info.values.FileName = fileName;
          if (typeof given === 'string') info.values.Arguments = given;
          else for (const argument of given ?? []) info.argumentList.add(argument);
          return info;
        },
        members: {
          ...plainBodies(),
          ArgumentList: (self: ProcessStartInfo) => self.argumentList,
          Environment: (self: ProcessStartInfo) => self.environment,
          EnvironmentVariables: (self: ProcessStartInfo) => self.environment,
          Verbs: () => makeArray([], getType('System.String')),
        },
      },
    ),
};
