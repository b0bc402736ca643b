/**
 * ScopedItemOptions of functions and aliases, in the bits variables use: who may replace, remove and see them.
 * Rule that surprises: nothing keeps its options when it is replaced; only AllScope may not be lost.
 */
import type { NetException } from '../../errors/NetException.ts';
import { AliasInfo, type FunctionInfo } from '../discovery/CommandInfo.ts';
import {
  VARIABLE_ALLSCOPE,
  VARIABLE_CONSTANT,
  VARIABLE_PRIVATE,
  VARIABLE_READONLY,
  variableError,
} from './PSVariable.ts';
import type { Scope } from './Scope.ts';

export type ScopedCommand = AliasInfo | FunctionInfo;

/** A private one is seen from its own scope only. */
export function isVisible(info: ScopedCommand, holder: Scope, from: Scope): boolean {
  return (info.options & VARIABLE_PRIVATE) === 0 || holder === from;
}

export function isAllScope(info: ScopedCommand): boolean {
  return (info.options & VARIABLE_ALLSCOPE) !== 0;
}

function isFixed({ options }: ScopedCommand, force: boolean): boolean {
  return (options & VARIABLE_CONSTANT) !== 0 || ((options & VARIABLE_READONLY) !== 0 && !force);
}

/** Refuses what would replace a read-only or constant one, or make an AllScope one local. */
export function checkReplaceable(existing: ScopedCommand, options: number, force: boolean): void {
  const isAlias = existing instanceof AliasInfo;
  const { name } = existing;
  if (isFixed(existing, force)) {
    throw isAlias
      ? refusal(
          name,
          'AliasNotWritable',
          `Alias is not writeable because alias ${name} is read-only or constant and cannot be written to.`,
        )
      : refusal(name, 'FunctionNotWritable', `Cannot write to function ${name} because it is read-only or constant.`);
  }
  if (isAllScope(existing) && !(options & VARIABLE_ALLSCOPE)) throw allScopeLost(existing);
}

export function checkRemovable(existing: ScopedCommand, force: boolean): void {
  if (!isFixed(existing, force)) return;
  const { name } = existing;
  throw existing instanceof AliasInfo
    ? refusal(name, 'AliasNotRemovable', `Alias was not removed because alias ${name} is constant or read-only.`)
    : refusal(name, 'FunctionNotRemovable', `Cannot remove function ${name} because it is constant.`);
}

export function checkRenamable(existing: ScopedCommand, force: boolean): void {
  if (!isFixed(existing, force)) return;
  const { name } = existing;
  throw existing instanceof AliasInfo
    ? refusal(name, 'CannotRenameAlias', `Cannot rename the alias because alias ${name} is read-only or constant.`)
    : refusal(
        name,
        'CannotRenameFunction',
        `Cannot rename function because function ${name} is read-only or constant.`,
      );
}

/** What setting the Options property does. */
export function changeOptions(info: ScopedCommand, options: number): void {
  const { name } = info;
  const isAlias = info instanceof AliasInfo;
  if (info.options & VARIABLE_CONSTANT) {
    throw isAlias
      ? refusal(name, 'AliasIsConstant', `Alias ${name} cannot be modified because it is constant.`)
      : refusal(name, 'FunctionIsConstant', `Cannot modify function ${name} because it is constant.`);
  }
  if (options & VARIABLE_CONSTANT) {
    throw isAlias
      ? refusal(
          name,
          'AliasCannotBeMadeConstant',
          `Alias ${name} cannot be made constant after it has been created. Aliases can only be made constant at creation time.`,
        )
      : refusal(
          name,
          'FunctionCannotBeMadeConstant',
          `Existing function ${name} cannot be made constant. Functions can be made constant only at creation time.`,
        );
  }
  if (isAllScope(info) && !(options & VARIABLE_ALLSCOPE)) throw allScopeLost(info);
  info.options = options;
}

function allScopeLost(info: ScopedCommand): NetException {
  const [id, kind] = info instanceof AliasInfo ? ['Alias', 'alias'] : ['Function', 'function'];
  return refusal(
    info.name,
    `${id}AllScopeOptionCannotBeRemoved`,
    `The AllScope option cannot be removed from the ${kind} '${info.name}'.`,
  );
}

const refusal = variableError;
