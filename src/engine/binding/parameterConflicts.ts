/** Names, aliases and sets of a script function's parameters that clash, with each other or with the common parameters. */
import { NetException } from '../../errors/NetException.ts';
import type { CommandMetadata, ParameterMetadata } from './CommandMetadata.ts';

/**
 * @param own the function's parameters, in order
 * @param common the common parameters; none for simple functions
 * @throws MetadataException
 */
export function refuseConflicts(own: readonly ParameterMetadata[], common: readonly ParameterMetadata[]): void {
  const aliases = new Map<string, ParameterMetadata>();
  for (const parameter of own) {
    for (const alias of parameter.aliases) {
      if (aliases.has(alias.toLowerCase()))
        throw clash('AliasDeclaredMultipleTimes', `The alias "${alias}" is declared multiple times.`);
      aliases.set(alias.toLowerCase(), parameter);
    }
  }
  for (const { name } of [...own, ...common]) refuseAliasOf(name, aliases.get(name.toLowerCase()));
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  for (const parameter of common) {
    if (names.has(parameter.name.toLowerCase())) {
      throw definedTwice(parameter.name);
    }
    refuseAliases(parameter, aliases);
    const shared = own.find(({ name }) =>
      parameter.aliases.some((alias) => alias.toLowerCase() === name.toLowerCase()),
    );
    if (shared) refuseAliasOf(shared.name, parameter);
  }
}

/** A parameter may be declared once for a set. */
export function checkSetIsNew(parameter: ParameterMetadata, setName: string): void {
  if (!parameter.sets.has(setName)) return;
  throw clash(
    'ParameterDeclaredInParameterSetMultipleTimes',
    `The parameter "${parameter.name}" is declared in parameter-set "${setName}" multiple times.`,
  );
}

/** A dynamic parameter has a name of its own. */
export function refuseDefined({ name }: ParameterMetadata, metadata: CommandMetadata): void {
  if (metadata.parameters.has(name.toLowerCase())) throw definedTwice(name);
}

function definedTwice(name: string): NetException {
  const text = `A parameter with the name '${name}' was defined multiple times for the command.`;
  return clash('ParameterNameAlreadyExistsForCommand', text);
}

function refuseAliasOf(name: string, holder: ParameterMetadata | undefined): void {
  if (!holder) return;
  const text = `The parameter '${name}' cannot be specified because it conflicts with the parameter alias of the same name for parameter '${holder.name}'.`;
  throw clash('ParameterNameConflictsWithAlias', text);
}

function refuseAliases(parameter: ParameterMetadata, aliases: ReadonlyMap<string, ParameterMetadata>): void {
  for (const alias of parameter.aliases) {
    if (!aliases.has(alias.toLowerCase())) continue;
    const text = `The parameter alias cannot be specified because an alias with the name '${alias}' was already defined multiple times for the command.`;
    throw clash('AliasParameterNameAlreadyExistsForCommand', text);
  }
}

function clash(errorId: string, message: string): NetException {
  const options = { errorId, category: 'MetadataError' } as const;
  return new NetException('System.Management.Automation.MetadataException', message, options);
}
