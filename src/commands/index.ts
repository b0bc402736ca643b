/** All cmdlets, and their own .NET types, which are made known when this module loads. One line a cmdlet: add yours. */
import type { CmdletDefinition } from '../engine/Cmdlet.ts';
import { registerMarkdigTypes } from './utility/markdown/net/markdigTypes.ts';
import { addLaterDefinitions, addTypeDefinitions } from '../types/definitions.ts';
import { ARCHIVE_CMDLETS } from './archive/index.ts';
import { CORE_CMDLETS } from './core/index.ts';
import { HOST_CMDLETS } from './host/index.ts';
import { MANAGEMENT_CMDLETS } from './management/index.ts';
import { SECURITY_CMDLETS } from './security/index.ts';
import forEachObject from './core/ForEach-Object.ts';
import whereObject from './core/Where-Object.ts';
import addMember from './utility/Add-Member.ts';
import addType from './utility/Add-Type.ts';
import clearVariable from './utility/Clear-Variable.ts';
import compareObject from './utility/Compare-Object.ts';
import convertFromCliXml from './utility/ConvertFrom-CliXml.ts';
import convertFromCsv from './utility/ConvertFrom-Csv.ts';
import convertFromJson from './utility/ConvertFrom-Json.ts';
import convertFromMarkdown from './utility/ConvertFrom-Markdown.ts';
import convertFromStringData from './utility/ConvertFrom-StringData.ts';
import convertToCliXml from './utility/ConvertTo-CliXml.ts';
import convertToCsv from './utility/ConvertTo-Csv.ts';
import convertToHtml from './utility/ConvertTo-Html.ts';
import convertToJson from './utility/ConvertTo-Json.ts';
import convertToXml from './utility/ConvertTo-Xml.ts';
import exportAlias from './utility/Export-Alias.ts';
import convertFromClixml from './utility/ConvertFrom-CliXml.ts';
import convertToClixml from './utility/ConvertTo-CliXml.ts';
import exportClixml from './utility/Export-Clixml.ts';
import exportCsv from './utility/Export-Csv.ts';
import exportFormatData from './utility/Export-FormatData.ts';
import formatCustom from './utility/Format-Custom.ts';
import formatHex from './utility/Format-Hex.ts';
import formatList from './utility/Format-List.ts';
import formatTable from './utility/Format-Table.ts';
import formatWide from './utility/Format-Wide.ts';
import getAlias from './utility/Get-Alias.ts';
import getCulture from './utility/Get-Culture.ts';
import getDate from './utility/Get-Date.ts';
import getError from './utility/Get-Error.ts';
import getFileHash from './utility/Get-FileHash.ts';
import getFormatData from './utility/Get-FormatData.ts';
import getHost from './utility/Get-Host.ts';
import getMarkdownOption from './utility/Get-MarkdownOption.ts';
import getMember from './utility/Get-Member.ts';
import getPSCallStack from './utility/Get-PSCallStack.ts';
import getRandom from './utility/Get-Random.ts';
import getRunspace from './utility/Get-Runspace.ts';
import getSecureRandom from './utility/Get-SecureRandom.ts';
import getTimeZone from './utility/Get-TimeZone.ts';
import getTypeData from './utility/Get-TypeData.ts';
import getUICulture from './utility/Get-UICulture.ts';
import getUnique from './utility/Get-Unique.ts';
import getEvent from './utility/Get-Event.ts';
import getRunspaceDebug from './utility/Get-RunspaceDebug.ts';
import enableRunspaceDebug from './utility/Enable-RunspaceDebug.ts';
import disableRunspaceDebug from './utility/Disable-RunspaceDebug.ts';
import setPSBreakpoint from './utility/Set-PSBreakpoint.ts';
import getPSBreakpoint from './utility/Get-PSBreakpoint.ts';
import removePSBreakpoint from './utility/Remove-PSBreakpoint.ts';
import enablePSBreakpoint from './utility/Enable-PSBreakpoint.ts';
import disablePSBreakpoint from './utility/Disable-PSBreakpoint.ts';
import waitDebugger from './utility/Wait-Debugger.ts';
import getEventSubscriber from './utility/Get-EventSubscriber.ts';
import newEvent from './utility/New-Event.ts';
import registerEngineEvent from './utility/Register-EngineEvent.ts';
import registerObjectEvent from './utility/Register-ObjectEvent.ts';
import removeEvent from './utility/Remove-Event.ts';
import unregisterEvent from './utility/Unregister-Event.ts';
import waitEvent from './utility/Wait-Event.ts';
import getUptime from './utility/Get-Uptime.ts';
import getVariable from './utility/Get-Variable.ts';
import getVerb from './utility/Get-Verb.ts';
import groupObject from './utility/Group-Object.ts';
import importAlias from './utility/Import-Alias.ts';
import importClixml from './utility/Import-Clixml.ts';
import importCsv from './utility/Import-Csv.ts';
import importLocalizedData from './utility/Import-LocalizedData.ts';
import importPowerShellDataFile from './utility/Import-PowerShellDataFile.ts';
import invokeExpression from './utility/Invoke-Expression.ts';
import invokeRestMethod from './utility/Invoke-RestMethod.ts';
import invokeWebRequest from './utility/Invoke-WebRequest.ts';
import joinString from './utility/Join-String.ts';
import measureCommand from './utility/Measure-Command.ts';
import measureObject from './utility/Measure-Object.ts';
import newAlias from './utility/New-Alias.ts';
import newGuid from './utility/New-Guid.ts';
import newObject from './utility/New-Object.ts';
import newTemporaryFile from './utility/New-TemporaryFile.ts';
import newTimeSpan from './utility/New-TimeSpan.ts';
import newVariable from './utility/New-Variable.ts';
import outDefault from './utility/Out-Default.ts';
import outFile from './utility/Out-File.ts';
import outHost from './utility/Out-Host.ts';
import outNull from './utility/Out-Null.ts';
import outString from './utility/Out-String.ts';
import readHost from './utility/Read-Host.ts';
import removeAlias from './utility/Remove-Alias.ts';
import removeTypeData from './utility/Remove-TypeData.ts';
import removeVariable from './utility/Remove-Variable.ts';
import selectObject from './utility/Select-Object.ts';
import selectString from './utility/Select-String.ts';
import selectXml from './utility/Select-Xml.ts';
import sendMailMessage from './utility/Send-MailMessage.ts';
import setAlias from './utility/Set-Alias.ts';
import setMarkdownOption from './utility/Set-MarkdownOption.ts';
import setVariable from './utility/Set-Variable.ts';
import showMarkdown from './utility/Show-Markdown.ts';
import sortObject from './utility/Sort-Object.ts';
import startSleep from './utility/Start-Sleep.ts';
import teeObject from './utility/Tee-Object.ts';
import testJson from './utility/Test-Json.ts';
import unblockFile from './utility/Unblock-File.ts';
import updateFormatData from './utility/Update-FormatData.ts';
import updateList from './utility/Update-List.ts';
import updateTypeData from './utility/Update-TypeData.ts';
import writeDebug from './utility/Write-Debug.ts';
import writeError from './utility/Write-Error.ts';
import writeHost from './utility/Write-Host.ts';
import writeInformation from './utility/Write-Information.ts';
import writeOutput from './utility/Write-Output.ts';
import writeProgress from './utility/Write-Progress.ts';
import writeVerbose from './utility/Write-Verbose.ts';
import writeWarning from './utility/Write-Warning.ts';
import { COMMAND_TYPES } from './types/index.ts';
import { WEB_TYPES } from './utility/web/index.ts';
import { UNSUPPORTED_CMDLETS } from './unsupportedCmdlets.ts';

addTypeDefinitions([...COMMAND_TYPES, ...WEB_TYPES]);
// Their many types are described when one is first named.
addLaterDefinitions('markdig.', () => registerMarkdigTypes());

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
const IMPLEMENTED: readonly CmdletDefinition<any>[] = [
  ...CORE_CMDLETS,
  ...HOST_CMDLETS,
  ...ARCHIVE_CMDLETS,
  ...MANAGEMENT_CMDLETS,
  ...SECURITY_CMDLETS,
  forEachObject,
  whereObject,
  addMember,
  addType,
  clearVariable,
  compareObject,
  convertFromCliXml,
  convertFromCsv,
  convertFromJson,
  convertFromMarkdown,
  convertFromStringData,
  convertToCliXml,
  convertToCsv,
  convertToHtml,
  convertToJson,
  convertToXml,
  exportAlias,
  convertFromClixml,
  convertToClixml,
  exportClixml,
  exportCsv,
  exportFormatData,
  formatCustom,
  formatHex,
  formatList,
  formatTable,
  formatWide,
  getAlias,
  getCulture,
  getDate,
  getError,
  getFileHash,
  getFormatData,
  getHost,
  getMarkdownOption,
  getMember,
  getPSCallStack,
  getRandom,
  getRunspace,
  getSecureRandom,
  getTimeZone,
  getTypeData,
  getUICulture,
  getUnique,
  getEvent,
  getRunspaceDebug,
  enableRunspaceDebug,
  disableRunspaceDebug,
  setPSBreakpoint,
  getPSBreakpoint,
  removePSBreakpoint,
  enablePSBreakpoint,
  disablePSBreakpoint,
  waitDebugger,
  getEventSubscriber,
  newEvent,
  registerEngineEvent,
  registerObjectEvent,
  removeEvent,
  unregisterEvent,
  waitEvent,
  getUptime,
  getVariable,
  getVerb,
  groupObject,
  importAlias,
  importClixml,
  importCsv,
  importLocalizedData,
  importPowerShellDataFile,
  invokeExpression,
  invokeRestMethod,
  invokeWebRequest,
  joinString,
  measureCommand,
  measureObject,
  newAlias,
  newGuid,
  newObject,
  newTemporaryFile,
  newTimeSpan,
  newVariable,
  outDefault,
  outFile,
  outHost,
  outNull,
  outString,
  readHost,
  removeAlias,
  removeTypeData,
  removeVariable,
  selectObject,
  selectString,
  selectXml,
  sendMailMessage,
  setAlias,
  setMarkdownOption,
  setVariable,
  showMarkdown,
  sortObject,
  startSleep,
  teeObject,
  testJson,
  unblockFile,
  updateFormatData,
  updateList,
  updateTypeData,
  writeDebug,
  writeError,
  writeHost,
  writeInformation,
  writeOutput,
  writeProgress,
  writeVerbose,
  writeWarning,
];

/** What is left out gives way to what is there. */
const NAMES = new Set(IMPLEMENTED.map(({ name }) => name));

export const CMDLETS: readonly CmdletDefinition[] = [
  ...IMPLEMENTED,
  ...UNSUPPORTED_CMDLETS.filter(({ name }) => !NAMES.has(name)),
];
