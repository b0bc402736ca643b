/**
 * Cmdlets PowerShell has and psail leaves out: each is there by name and says so when it is called, so that a script
 * fails with a reason and not with an unknown command.
 */
import { type CmdletDefinition, defineCmdlet } from '../engine/Cmdlet.ts';

const UTILITY = 'Microsoft.PowerShell.Utility';
const EVENTS = 'events need a message loop';
const DEBUGGER = 'there is no debugger';
const TRACING = "the engine has none of PowerShell's trace sources";

const LEFT_OUT: readonly (readonly [name: string, module: string, reason: string])[] = [
  ['Register-ObjectEvent', UTILITY, EVENTS],
  ['Register-EngineEvent', UTILITY, EVENTS],
  ['Unregister-Event', UTILITY, EVENTS],
  ['Get-Event', UTILITY, EVENTS],
  ['New-Event', UTILITY, EVENTS],
  ['Remove-Event', UTILITY, EVENTS],
  ['Wait-Event', UTILITY, EVENTS],
  ['Get-EventSubscriber', UTILITY, EVENTS],
  ['Wait-Debugger', UTILITY, DEBUGGER],
  ['Set-PSBreakpoint', UTILITY, DEBUGGER],
  ['Get-PSBreakpoint', UTILITY, DEBUGGER],
  ['Remove-PSBreakpoint', UTILITY, DEBUGGER],
  ['Enable-PSBreakpoint', UTILITY, DEBUGGER],
  ['Disable-PSBreakpoint', UTILITY, DEBUGGER],
  ['Debug-Runspace', UTILITY, DEBUGGER],
  ['Enable-RunspaceDebug', UTILITY, DEBUGGER],
  ['Disable-RunspaceDebug', UTILITY, DEBUGGER],
  ['Get-RunspaceDebug', UTILITY, DEBUGGER],
  ['Get-TraceSource', UTILITY, TRACING],
  ['Set-TraceSource', UTILITY, TRACING],
  ['Trace-Command', UTILITY, TRACING],
  ['Debug-Job', 'Microsoft.PowerShell.Core', DEBUGGER],
  ['Set-Date', UTILITY, 'the system clock is not for scripts to change'],
  ['Send-MailMessage', UTILITY, 'SMTP is not spoken'],
  ['Show-Markdown', UTILITY, 'there is no viewer'],
  ['Import-PSSession', UTILITY, 'there are no remote sessions'],
  ['Export-PSSession', UTILITY, 'there are no remote sessions'],
  ['Set-TimeZone', 'Microsoft.PowerShell.Management', "the system's time zone is not for scripts to change"],
];

export const UNSUPPORTED_CMDLETS: readonly CmdletDefinition[] = LEFT_OUT.map(([name, module, reason]) =>
  defineCmdlet({
    name,
    module,
    typeName: `Microsoft.PowerShell.Commands.${name.replace('-', '')}Command`,
    synopsis: `Not supported: ${reason}.`,
    parameters: {
      Arguments: { type: 'object[]', remaining: true, pipeline: true, hidden: true, description: 'Anything.' },
    },
    unsupported: { '*': reason },
    begin: (cmd) =>
      cmd.throwTerminatingOf(
        'System.PlatformNotSupportedException',
        `psail does not support ${name}: ${reason}.`,
        'CommandNotSupported',
        'NotImplemented',
        name,
      ),
  }),
);
