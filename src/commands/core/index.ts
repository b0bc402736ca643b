/** The cmdlets of Microsoft.PowerShell.Core that are about the session itself: commands, modules, help. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import exportModuleMember from './Export-ModuleMember.ts';
import getCommand from './Get-Command.ts';
import disableExperimentalFeature from './Disable-ExperimentalFeature.ts';
import enableExperimentalFeature from './Enable-ExperimentalFeature.ts';
import getExperimentalFeature from './Get-ExperimentalFeature.ts';
import getPSSubsystem from './Get-PSSubsystem.ts';
import newPSSessionOption from './New-PSSessionOption.ts';
import newPSTransportOption from './New-PSTransportOption.ts';
import getHelp from './Get-Help.ts';
import getModule from './Get-Module.ts';
import { addHistory, clearHistory, getHistory, invokeHistory } from './history.ts';
import importModule from './Import-Module.ts';
import installModule from './Install-Module.ts';
import installPSResource from './Install-PSResource.ts';
import invokeCommand from './Invoke-Command.ts';
import newModule from './New-Module.ts';
import newModuleManifest from './New-ModuleManifest.ts';
import registerArgumentCompleter from './Register-ArgumentCompleter.ts';
import removeModule from './Remove-Module.ts';
import testModuleManifest from './Test-ModuleManifest.ts';
import setPSDebug from './Set-PSDebug.ts';
import setStrictMode from './Set-StrictMode.ts';
import getJob from './Get-Job.ts';
import receiveJob from './Receive-Job.ts';
import removeJob from './Remove-Job.ts';
import startJob from './Start-Job.ts';
import startThreadJob from './Start-ThreadJob.ts';
import stopJob from './Stop-Job.ts';
import waitJob from './Wait-Job.ts';

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
export const CORE_CMDLETS: readonly CmdletDefinition<any>[] = [
  addHistory,
  clearHistory,
  getHistory,
  invokeHistory,
  exportModuleMember,
  getCommand,
  disableExperimentalFeature,
  enableExperimentalFeature,
  getExperimentalFeature,
  getPSSubsystem,
  newPSSessionOption,
  newPSTransportOption,
  getHelp,
  getModule,
  importModule,
  installModule,
  installPSResource,
  invokeCommand,
  newModule,
  newModuleManifest,
  registerArgumentCompleter,
  removeModule,
  setPSDebug,
  setStrictMode,
  testModuleManifest,
  waitJob,
  stopJob,
  startThreadJob,
  startJob,
  removeJob,
  receiveJob,
  getJob,
];
