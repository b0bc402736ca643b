/** The cmdlets of Microsoft.PowerShell.Management: items, their content and properties, paths, locations, drives, processes. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import addContent from './Add-Content.ts';
import clearContent from './Clear-Content.ts';
import clearItem from './Clear-Item.ts';
import convertPath from './Convert-Path.ts';
import copyItem from './Copy-Item.ts';
import getChildItem from './Get-ChildItem.ts';
import getContent from './Get-Content.ts';
import getItem from './Get-Item.ts';
import getLocation from './Get-Location.ts';
import invokeItem from './Invoke-Item.ts';
import joinPath from './Join-Path.ts';
import moveItem from './Move-Item.ts';
import newItem from './New-Item.ts';
import popLocation from './Pop-Location.ts';
import pushLocation from './Push-Location.ts';
import removeItem from './Remove-Item.ts';
import renameItem from './Rename-Item.ts';
import resolvePath from './Resolve-Path.ts';
import setContent from './Set-Content.ts';
import setItem from './Set-Item.ts';
import setLocation from './Set-Location.ts';
import splitPath from './Split-Path.ts';
import testPath from './Test-Path.ts';

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
export const MANAGEMENT_CMDLETS: readonly CmdletDefinition<any>[] = [
  addContent,
  clearContent,
  clearItem,
  convertPath,
  copyItem,
  getChildItem,
  getContent,
  getItem,
  getLocation,
  invokeItem,
  joinPath,
  moveItem,
  newItem,
  popLocation,
  pushLocation,
  removeItem,
  renameItem,
  resolvePath,
  setContent,
  setItem,
  setLocation,
  splitPath,
  testPath,
];
