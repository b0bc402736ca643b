/**
 * Cmdlets PowerShell has and psail leaves out: each is there by name and says so when it is called, so that a script
 * fails with a reason and not with an unknown command. Those of Windows are there on Windows only, as in PowerShell:
 * elsewhere a script that asks Get-Command for them gets the answer it gets there.
 */
import { type CmdletDefinition, defineCmdlet } from '../engine/Cmdlet.ts';

const CORE = 'Microsoft.PowerShell.Core';
const UTILITY = 'Microsoft.PowerShell.Utility';
const MANAGEMENT = 'Microsoft.PowerShell.Management';
const SECURITY = 'Microsoft.PowerShell.Security';
const DIAGNOSTICS = 'Microsoft.PowerShell.Diagnostics';

const DEBUGGER = 'the debugger is for the script that runs, not for others';
const TRACING = "the engine has none of PowerShell's trace sources";
const REMOTING = 'there are no remote sessions';
const HELP_FILES = 'help comes with psail and is not downloaded';
const MACHINE = 'the machine is not for scripts to switch off';
const PROCESSES = 'other PowerShell processes cannot be entered';
const SERVICES = 'Windows services are not reached';
const ACCESS = "Windows' access control is not reached";
const EVENT_LOGS = "Windows' event logs and counters are not reached";
const SIGNATURES = 'signatures are not checked or made';
const WINDOWS = 'Windows is not asked about itself';
const WINDOW = 'there are no windows';

type Group = readonly [module: string, reason: string, names: string];

const LEFT_OUT: readonly Group[] = [
  [UTILITY, DEBUGGER, 'Debug-Runspace'],
  [MANAGEMENT, DEBUGGER, 'Debug-Process'],
  [UTILITY, TRACING, 'Get-TraceSource Set-TraceSource Trace-Command'],
  [UTILITY, 'the system clock is not for scripts to change', 'Set-Date'],
  [CORE, DEBUGGER, 'Debug-Job'],
  [UTILITY, REMOTING, 'Import-PSSession Export-PSSession'],
  [CORE, REMOTING, 'New-PSSession Get-PSSession Remove-PSSession Enter-PSSession Exit-PSSession'],
  [CORE, REMOTING, 'New-PSSessionConfigurationFile New-PSRoleCapabilityFile'],
  [CORE, HELP_FILES, 'Update-Help Save-Help'],
  [CORE, PROCESSES, 'Enter-PSHostProcess Exit-PSHostProcess Get-PSHostProcessInfo'],
  [CORE, 'a process cannot be replaced here', 'Switch-Process'],
  [MANAGEMENT, MACHINE, 'Restart-Computer Stop-Computer'],
];

const WINDOWS_ONLY: readonly Group[] = [
  [CORE, REMOTING, 'Connect-PSSession Disconnect-PSSession Receive-PSSession Enable-PSRemoting Disable-PSRemoting'],
  [CORE, REMOTING, 'Get-PSSessionConfiguration Set-PSSessionConfiguration Register-PSSessionConfiguration'],
  [CORE, REMOTING, 'Unregister-PSSessionConfiguration Enable-PSSessionConfiguration Disable-PSSessionConfiguration'],
  [CORE, REMOTING, 'Test-PSSessionConfigurationFile Get-PSSessionCapability'],
  [DIAGNOSTICS, EVENT_LOGS, 'Get-WinEvent New-WinEvent Get-Counter'],
  [MANAGEMENT, SERVICES, 'Get-Service New-Service Set-Service Start-Service Stop-Service Restart-Service'],
  [MANAGEMENT, SERVICES, 'Suspend-Service Resume-Service Remove-Service'],
  [MANAGEMENT, WINDOWS, 'Get-ComputerInfo Get-HotFix Rename-Computer Clear-RecycleBin'],
  [MANAGEMENT, "the system's time zone is not for scripts to change", 'Set-TimeZone'],
  [SECURITY, ACCESS, 'Get-Acl Set-Acl'],
  [SECURITY, SIGNATURES, 'Get-AuthenticodeSignature Set-AuthenticodeSignature New-FileCatalog Test-FileCatalog'],
  [UTILITY, ACCESS, 'ConvertFrom-SddlString'],
  [UTILITY, WINDOW, 'Out-GridView Show-Command'],
  [UTILITY, 'printers are not reached', 'Out-Printer'],
];

/** Lists that are empty when everything is asked for. */
const EMPTY_LISTS = new Set(['Get-Job', 'Get-PSSession', 'Get-TraceSource']);

/** Aliases of some of them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Start-Job': ['sajb'],
  'Get-Job': ['gjb'],
  'Receive-Job': ['rcjb'],
  'Wait-Job': ['wjb'],
  'Stop-Job': ['spjb'],
  'Remove-Job': ['rjb'],
  'Enter-PSSession': ['etsn'],
  'Exit-PSSession': ['exsn'],
  'Get-PSSession': ['gsn'],
  'New-PSSession': ['nsn'],
  'Remove-PSSession': ['rsn'],
  'Receive-PSSession': ['rcsn'],
  'Get-Service': ['gsv'],
  'Start-Service': ['sasv'],
  'Stop-Service': ['spsv'],
  'Get-ComputerInfo': ['gin'],
  'Set-TimeZone': ['stz'],
  'Out-GridView': ['ogv'],
  'Out-Printer': ['lp'],
  'Show-Command': ['shcm'],
};

function leftOut(groups: readonly Group[], platform?: 'win32'): CmdletDefinition[] {
  return groups.flatMap(([module, reason, names]) =>
    names.split(' ').map((name) => unsupported(name, module, reason, platform)),
  );
}

function unsupported(name: string, module: string, reason: string, platform?: 'win32'): CmdletDefinition {
  return defineCmdlet({
    name,
    module,
    platform,
    typeName: `Microsoft.PowerShell.Commands.${name.replace('-', '')}Command`,
    aliases: ALIASES[name],
    synopsis: `Not supported: ${reason}.`,
    parameters: {
      Arguments: { type: 'object[]', remaining: true, pipeline: true, hidden: true, description: 'Anything.' },
    },
    unsupported: { '*': reason },
    begin: (cmd) => {
      // Of what cannot be made there is none.
      if (EMPTY_LISTS.has(name) && !cmd.isBound('Arguments')) return;
      cmd.throwTerminatingOf(
        'System.PlatformNotSupportedException',
        `psail does not support ${name}: ${reason}.`,
        'CommandNotSupported',
        'NotImplemented',
        name,
      );
    },
  });
}

export const UNSUPPORTED_CMDLETS: readonly CmdletDefinition[] = [
  ...leftOut(LEFT_OUT),
  ...leftOut(WINDOWS_ONLY, 'win32'),
];
