/**
 * ForEach-Object: runs script blocks for every object, or reads a property or calls a method of it by name.
 * Rules that surprise: of several blocks the first is begin and the last is end (two: begin and process); a property
 * that does not exist gives $null, a method that does not exist an error.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { getProperty, invokeMethod, isDictionary, unwrap } from '../../types/index.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import { ParallelBlock } from './ParallelBlock.ts';
import { isStrict, matchMembers, nameError, possibleMatches } from './memberNames.ts';

type Block = ScriptBlockLike | null;

interface ForEachState {
  begin: Block;
  process: Block[];
  end: Block;
  parallel: ParallelBlock | null;
}

const SCRIPT_SET = 'ScriptBlockSet';
const MEMBER_SET = 'PropertyAndMethodSet';
const PARALLEL_SET = 'ParallelParameterSet';

export default defineCmdlet<ForEachState>({
  name: 'ForEach-Object',
  typeName: 'Microsoft.PowerShell.Commands.ForEachObjectCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['foreach', '%'],
  synopsis: 'Does something for each object of the pipeline.',
  description:
    'Runs a script block with the object in $_, or gives the value of one of its properties, or calls a method.',
  defaultParameterSet: SCRIPT_SET,
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    InputObject: {
      type: 'psobject',
      sets: [SCRIPT_SET, MEMBER_SET, PARALLEL_SET].map((set) => ({ set, pipeline: true })),
      description: 'The objects to work on.',
    },
    Begin: { type: 'scriptblock', sets: [{ set: SCRIPT_SET }], description: 'Runs once before the first object.' },
    Process: {
      type: 'scriptblock[]',
      sets: [{ set: SCRIPT_SET, mandatory: true, position: 0 }],
      allowNull: true,
      allowEmptyCollection: true,
      description: 'Runs for each object; $_ is the object.',
    },
    End: { type: 'scriptblock', sets: [{ set: SCRIPT_SET }], description: 'Runs once after the last object.' },
    RemainingScripts: {
      type: 'scriptblock[]',
      sets: [{ set: SCRIPT_SET, remaining: true }],
      allowNull: true,
      allowEmptyCollection: true,
      description: 'Further script blocks.',
    },
    MemberName: {
      type: 'string',
      sets: [{ set: MEMBER_SET, mandatory: true, position: 0 }],
      validate: { notNullOrEmpty: true },
      description: 'Name of the property to read or the method to call.',
    },
    ArgumentList: {
      type: 'object[]',
      aliases: ['Args'],
      sets: [{ set: MEMBER_SET, remaining: true }],
      description: "The method's arguments.",
    },
    Parallel: {
      type: 'scriptblock',
      sets: [{ set: PARALLEL_SET, mandatory: true }],
      description: 'Runs for several objects at a time.',
    },
    ThrottleLimit: {
      type: 'int',
      sets: [{ set: PARALLEL_SET }],
      validate: { range: [1, 2147483647] },
      description: 'How many run at a time.',
    },
    TimeoutSeconds: {
      type: 'int',
      sets: [{ set: PARALLEL_SET }],
      validate: { range: [0, 2147483] },
      description: 'After how many seconds all is stopped.',
    },
    AsJob: { type: 'switch', sets: [{ set: PARALLEL_SET }], description: 'Runs as a job.' },
    UseNewRunspace: { type: 'switch', sets: [{ set: PARALLEL_SET }], description: 'A new runspace for every object.' },
  },
  createState: (cmd) => chooseBlocks(cmd),
  begin: (cmd) => {
    if (cmd.parameterSetName === PARALLEL_SET) {
      cmd.state.parallel = new ParallelBlock(cmd);
      return;
    }
    if (cmd.parameterSetName === SCRIPT_SET && (cmd.isBound('WhatIf') || cmd.isBound('Confirm')))
      whatIfUnsupported(cmd);
    if (cmd.state.begin) run(cmd, cmd.state.begin, undefined);
  },
  process: (cmd) => {
    if (cmd.parameterSetName === MEMBER_SET) {
      useMember(cmd, cmd.params.InputObject ?? null);
      return;
    }
    const input = cmd.params.InputObject ?? null;
    if (cmd.state.parallel) {
      cmd.state.parallel.add(input);
      return;
    }
    for (const block of cmd.state.process) if (block) run(cmd, block, input);
  },
  end: (cmd) => {
    cmd.state.parallel?.end();
    if (cmd.state.end) run(cmd, cmd.state.end, undefined);
  },
  dispose: (cmd) => cmd.state.parallel?.dropWaiting(),
  examples: [
    { code: '1..3 | ForEach-Object { $_ * 2 }', output: '2\n4\n6\n' },
    { code: "'a', 'b' | ForEach-Object ToUpper", output: 'A\nB\n' },
    { code: '1..3 | ForEach-Object -Parallel { Start-Sleep -Milliseconds (50 * (4 - $_)); $_ }', output: '3\n2\n1\n' },
  ],
});

function run(cmd: Cmdlet<ForEachState>, block: ScriptBlockLike, dollarUnder: unknown): void {
  cmd.invokeInCallerScope(block, dollarUnder, (value) => cmd.outPipe.add(value));
}

/** -Process and the remaining blocks in one row; what -Begin and -End do not name is taken from its ends. */
function chooseBlocks(cmd: Cmdlet): ForEachState {
  const { params } = cmd;
  const blocks: Block[] = [
    ...((params.Process as Block[] | undefined) ?? []),
    ...((params.RemainingScripts as Block[] | undefined) ?? []),
  ];
  let first = 0;
  let last = blocks.length;
  let begin = (params.Begin as Block | undefined) ?? null;
  let end = (params.End as Block | undefined) ?? null;
  if (!cmd.isBound('Begin') && last - first > 1) begin = blocks[first++];
  const named = cmd.isBound('Begin') ? 1 : 2;
  if (!cmd.isBound('End') && blocks.length > named) end = blocks[--last];
  return { begin, process: blocks.slice(first, last), end, parallel: null };
}

function whatIfUnsupported(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.Management.Automation.PSInvalidOperationException',
    'The -WhatIf and -Confirm parameters are not supported for script blocks.',
    'NoShouldProcessForScriptBlockSet',
    'InvalidOperation',
  );
}

function useMember(cmd: Cmdlet, input: unknown): void {
  const name = cmd.params.MemberName as string;
  const args = cmd.params.ArgumentList as unknown[] | undefined;
  if (input === null) {
    if (args || isStrict(cmd.context, 2)) onNull(cmd, args !== undefined);
    else cmd.writeObject(null);
    return;
  }
  if (args) callMethod(cmd, input, name, args);
  else readMember(cmd, input, name);
}

function onNull(cmd: Cmdlet, isMethod: boolean): void {
  const message = isMethod
    ? 'You cannot call a method on a null-valued expression.'
    : "Cannot operate on a 'null' input object.";
  const errorId = isMethod ? 'InvokeMethodOnNull' : 'InputObjectIsNull';
  cmd.writeErrorOf('System.Management.Automation.PSArgumentException', message, errorId, 'InvalidArgument', null);
}

function ambiguous(
  cmd: Cmdlet,
  name: string,
  members: ReturnType<typeof matchMembers>,
  errorId: string,
  input: unknown,
): void {
  const message = `Input name "${name}" is ambiguous. It can be resolved to multiple matched members. ${possibleMatches(members)}`;
  nameError(cmd, message, errorId, input);
}

function callMethod(cmd: Cmdlet, input: unknown, name: string, args: unknown[]): void {
  const methods = matchMembers(input, name, cmd.context).filter((member) => member.kind === 'method');
  if (methods.length > 1) ambiguous(cmd, name, methods, 'AmbiguousMethodName', input);
  else if (methods.length === 0)
    nameError(cmd, `Input name "${name}" cannot be resolved to a method.`, 'MethodNotFound', input);
  else if (cmd.shouldProcess(`InputObject: ${String(input)}`, methodAction(name, args)))
    invoke(cmd, input, methods[0].name, args);
}

function methodAction(name: string, args: unknown[]): string {
  return `Invoke method with arguments: '${name}(${args.map(String).join(', ')})'`;
}

function invoke(cmd: Cmdlet, input: unknown, name: string, args: unknown[]): void {
  try {
    cmd.writeObject(invokeMethod(input, name, args, cmd.context), true);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.writeErrorOf(
      thrown.typeName,
      thrown.message,
      'MethodInvocationError',
      'InvalidOperation',
      input,
      thrown.innerException,
    );
  }
}

function readMember(cmd: Cmdlet, input: unknown, name: string): void {
  const base = unwrap(input);
  if (typeof base === 'object' && base !== null && isDictionary(base) && base.containsKey(name)) {
    cmd.writeObject(base.get(name), true);
    return;
  }
  const members = matchMembers(input, name, cmd.context);
  if (members.length > 1) {
    ambiguous(cmd, name, members, 'AmbiguousPropertyOrMethodName', input);
    return;
  }
  if (members.length === 0) {
    if (!isStrict(cmd.context, 2)) cmd.writeObject(null);
    else nameError(cmd, `The input name "${name}" cannot be resolved to a member.`, 'PropertyOrMethodNotFound', input);
    return;
  }
  const [member] = members;
  if (member.kind === 'method' && member.takesNoArguments) {
    if (cmd.shouldProcess(`InputObject: ${String(input)}`, `Invoke method: '${member.name}'`))
      invoke(cmd, input, member.name, []);
  } else if (cmd.shouldProcess(`InputObject: ${String(input)}`, `Retrieve the value for property '${member.name}'`)) {
    cmd.writeObject(getProperty(input, member.name, cmd.context), true);
  }
}
