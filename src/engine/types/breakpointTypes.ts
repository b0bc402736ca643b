/** Breakpoints as .NET objects: the class of each kind and their common one. */
import { convertTo } from '../../types/index.ts';
import { makeArray } from '../../types/NetArray.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from '../debugging/Breakpoint.ts';
import { PSDebugContext } from '../debugging/PSDebugContext.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';
const toText = (self: Breakpoint): string => self.toString();

export const BREAKPOINT_TYPES = [
  engineType(
    `${SMA}Breakpoint`,
    Breakpoint as never,
    {
      'scriptblock Action {get;}': 'action',
      'bool Enabled {get;}': 'enabled',
      'int HitCount {get;}': 'hitCount',
      'int Id {get;}': 'id',
      'string Script {get;}': 'script',
    },
    { isAbstract: true, toText },
  ),
  engineType(
    `${SMA}VariableBreakpoint`,
    VariableBreakpoint,
    {
      'System.Management.Automation.VariableAccessMode AccessMode {get;}': (self: VariableBreakpoint, ctx) =>
        convertTo(self.accessMode, getType(`${SMA}VariableAccessMode`), ctx),
      'string Variable {get;}': 'variable',
    },
    { base: `${SMA}Breakpoint`, toText },
  ),
  engineType(
    `${SMA}CommandBreakpoint`,
    CommandBreakpoint,
    { 'string Command {get;}': 'command' },
    { base: `${SMA}Breakpoint`, toText },
  ),
  engineType(
    `${SMA}LineBreakpoint`,
    LineBreakpoint,
    { 'int Column {get;}': 'column', 'int Line {get;}': 'line' },
    { base: `${SMA}Breakpoint`, toText },
  ),
  engineType(`${SMA}PSDebugContext`, PSDebugContext, {
    'System.Management.Automation.InvocationInfo InvocationInfo {get;}': 'invocationInfo',
    'System.Management.Automation.Breakpoint[] Breakpoints {get;}': (self: PSDebugContext) =>
      makeArray([...self.breakpoints], getType(`${SMA}Breakpoint`)),
    'System.Object Trigger {get;}': () => null,
  }),
];
