/**
 * The names on a command line: which parameter one means, and which value belongs to it. Both binders ask here.
 */
import type { NetException } from '../../errors/NetException.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { bindingError, markArgument } from './bindingErrors.ts';
import { CommandArgument, plainName } from './CommandArgument.ts';
import type { CommandMetadata, ParameterMetadata } from './CommandMetadata.ts';

export class ParameterNames {
  constructor(
    private readonly metadata: CommandMetadata,
    private readonly invocation: InvocationInfo,
  ) {}

  /** Puts the value that follows a name with it; a switch is present. */
  giveValues(args: readonly CommandArgument[]): CommandArgument[] {
    const result: CommandArgument[] = [];
    for (let i = 0; i < args.length; i++) {
      const argument = args[i]!;
      const parameter = argument.name === null || argument.hasValue ? null : this.find(argument);
      if (!parameter) {
        result.push(argument);
        continue;
      }
      if (parameter.isSwitch) {
        result.push(new CommandArgument(argument.name, true, true, argument.extent));
        continue;
      }
      const next = args[++i];
      if (!next || (next.name !== null && (next.hasValue || this.find(next))))
        throw markArgument(this.missingArgument(parameter), argument.extent);
      const value = next.name === null ? next.value : `-${next.name}`;
      result.push(new CommandArgument(parameter.name, value, true, next.extent, next.literalText, argument.isSplatted));
    }
    return result;
  }

  private missingArgument(parameter: ParameterMetadata): NetException {
    return bindingError(
      this.invocation,
      'MissingArgument',
      `Missing an argument for parameter '${parameter.name}'. Specify a parameter of type '${parameter.type}' and try again.`,
      { parameterName: parameter.name },
    );
  }

  find(argument: CommandArgument): ParameterMetadata | null {
    if (argument.name === null) return null;
    const name = plainName(argument.name);
    const matches = this.metadata.matchPrefix(name.toLowerCase());
    if (matches.length <= 1) return matches[0] ?? null;
    const names = matches.map((parameter) => ` -${parameter.name}`).join('');
    throw bindingError(
      this.invocation,
      'AmbiguousParameter',
      `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include:${names}.`,
      { parameterName: argument.name },
    );
  }

  alreadyBound(argument: CommandArgument): NetException {
    const name = plainName(argument.name ?? '');
    return bindingError(
      this.invocation,
      'ParameterAlreadyBound',
      `Cannot bind parameter because parameter '${name}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".`,
      { parameterName: name },
    );
  }
}
