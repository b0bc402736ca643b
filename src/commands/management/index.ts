/** The cmdlets of Microsoft.PowerShell.Management: items, their content and properties, paths, locations, drives, processes. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import { DYNAMIC_PROPERTY_CMDLETS } from './dynamicPropertyCmdlets.ts';
import addContent from './Add-Content.ts';
import clearContent from './Clear-Content.ts';
import clearItem from './Clear-Item.ts';
import clearItemProperty from './Clear-ItemProperty.ts';
import convertPath from './Convert-Path.ts';
import copyItem from './Copy-Item.ts';
import getChildItem from './Get-ChildItem.ts';
import getClipboard from './Get-Clipboard.ts';
import getContent from './Get-Content.ts';
import getItem from './Get-Item.ts';
import getItemProperty from './Get-ItemProperty.ts';
import getItemPropertyValue from './Get-ItemPropertyValue.ts';
import getLocation from './Get-Location.ts';
import getPSDrive from './Get-PSDrive.ts';
import getPSProvider from './Get-PSProvider.ts';
import getProcess from './Get-Process.ts';
import invokeItem from './Invoke-Item.ts';
import joinPath from './Join-Path.ts';
import moveItem from './Move-Item.ts';
import newItem from './New-Item.ts';
import newPSDrive from './New-PSDrive.ts';
import popLocation from './Pop-Location.ts';
import pushLocation from './Push-Location.ts';
import removeItem from './Remove-Item.ts';
import removePSDrive from './Remove-PSDrive.ts';
import renameItem from './Rename-Item.ts';
import resolvePath from './Resolve-Path.ts';
import setClipboard from './Set-Clipboard.ts';
import setContent from './Set-Content.ts';
import setItem from './Set-Item.ts';
import setItemProperty from './Set-ItemProperty.ts';
import setLocation from './Set-Location.ts';
import splitPath from './Split-Path.ts';
import startProcess from './Start-Process.ts';
import stopProcess from './Stop-Process.ts';
import testConnection from './Test-Connection.ts';
import testPath from './Test-Path.ts';
import waitProcess from './Wait-Process.ts';

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
export const MANAGEMENT_CMDLETS: readonly CmdletDefinition<any>[] = [
  addContent,
  clearContent,
  clearItem,
  clearItemProperty,
  convertPath,
  copyItem,
  getChildItem,
  getClipboard,
  getContent,
  getItem,
  getItemProperty,
  getItemPropertyValue,
  getLocation,
  getPSDrive,
  getPSProvider,
  getProcess,
  invokeItem,
  joinPath,
  moveItem,
  newItem,
  newPSDrive,
  popLocation,
  pushLocation,
  removeItem,
  removePSDrive,
  renameItem,
  resolvePath,
  setClipboard,
  setContent,
  setItem,
  setItemProperty,
  setLocation,
  splitPath,
  startProcess,
  stopProcess,
  testConnection,
  testPath,
  waitProcess,
  ...DYNAMIC_PROPERTY_CMDLETS,
];
