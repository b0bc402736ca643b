/**
 * A command nobody has yet may be in a module on PSModulePath: the first module that exports it is imported, unless
 * $PSModuleAutoLoadingPreference says None. Modules are described from their files, and again when those change.
 */
import { toPSString } from '../../types/index.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import { analyzeModule } from './analyzeModule.ts';
import { availableModules, findModuleFile } from './findModule.ts';

export class ModuleAutoLoader {
  private readonly known = new Map<string, { modifiedMs: number; module: PSModuleInfo }>();
  private isLooking = false;

  constructor(private readonly session: Session) {}

  /** True when a module with the command was imported. */
  load(name: string): boolean {
    if (this.isLooking || !/^[\p{L}\p{N}_-]+$/u.test(name) || this.isTurnedOff()) return false;
    this.isLooking = true;
    try {
      const path = this.moduleFileWith(name.toLowerCase());
      if (path === null) return false;
      this.session.invokeCommand('Import-Module', { Name: path, Global: true });
      return true;
    } finally {
      this.isLooking = false;
    }
  }

  /** Module\\Command: the module is known, and imported if it is there and not yet loaded. */
  loadQualified(name: string): boolean {
    const [, module] = /^([^\\/:*?]+)\\[^\\]+$/.exec(name) ?? [];
    if (this.isLooking || module === undefined || /^[.~]+$/.test(module) || this.isTurnedOff()) return false;
    if (this.session.modules.visibleAs(module).length > 0) return false;
    if (findModuleFile(this.session, module) === null) return false;
    this.isLooking = true;
    try {
      this.session.invokeCommand('Import-Module', { Name: module, Global: true });
      return true;
    } finally {
      this.isLooking = false;
    }
  }

  private isTurnedOff(): boolean {
    const preference = this.session.getVariable('PSModuleAutoLoadingPreference');
    return preference != null && /^none$/i.test(toPSString(preference, this.session));
  }

  private moduleFileWith(lowerName: string): string | null {
    const loaded = new Set(this.session.modules.all().map((module) => module.name.toLowerCase()));
    for (const { name, path } of availableModules(this.session)) {
      if (loaded.has(name.toLowerCase())) continue;
      const module = this.describe(path);
      if (module?.exportedFunctions.has(lowerName) || module?.exportedAliases.has(lowerName)) return path;
    }
    return null;
  }

  /** Null for a manifest that cannot be read: then nothing is known of the module. */
  private describe(path: string): PSModuleInfo | null {
    const modifiedMs = this.session.host.files.stat(path)?.modifiedMs ?? 0;
    const known = this.known.get(path);
    if (known?.modifiedMs === modifiedMs) return known.module;
    try {
      const module = analyzeModule(this.session, path);
      this.known.set(path, { modifiedMs, module });
      return module;
    } catch {
      return null;
    }
  }
}
