/** The cmdlets of Microsoft.PowerShell.Management: items, their content and properties, paths, locations, drives, processes. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import addContent from './Add-Content.ts';
import clearContent from './Clear-Content.ts';
import convertPath from './Convert-Path.ts';
import getChildItem from './Get-ChildItem.ts';
import getContent from './Get-Content.ts';
import getItem from './Get-Item.ts';
import getLocation from './Get-Location.ts';
import joinPath from './Join-Path.ts';
import popLocation from './Pop-Location.ts';
import pushLocation from './Push-Location.ts';
import resolvePath from './Resolve-Path.ts';
import setContent from './Set-Content.ts';
import setLocation from './Set-Location.ts';
import splitPath from './Split-Path.ts';
import testPath from './Test-Path.ts';

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
export const MANAGEMENT_CMDLETS: readonly CmdletDefinition<any>[] = [
  addContent,
  clearContent,
  convertPath,
  getChildItem,
  getContent,
  getItem,
  getLocation,
  joinPath,
  popLocation,
  pushLocation,
  resolvePath,
  setContent,
  setLocation,
  splitPath,
  testPath,
];
