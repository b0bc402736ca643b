/**
 * System.Management.Automation.PSCommand: scripts and commands by name with their parameters, in pipelines; AddStatement
 * ends one pipeline and begins the next.
 */
import { NetException } from '../../errors/index.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { getType } from '../../types/TypeRegistry.ts';

const RUNSPACES = 'System.Management.Automation.Runspaces.';

/** System.Management.Automation.Runspaces.CommandParameter; without a name it is an argument. */
export class CommandParameter {
  constructor(
    readonly name: string | null,
    readonly value: unknown = null,
    /** Added by name alone: a switch. */
    readonly isFlag = false,
  ) {}
}

export class Command {
  readonly parameters = new NetList([], getType(`${RUNSPACES}CommandParameterCollection`));
  isEndOfStatement = false;
  mergeResults: unknown = null;

  constructor(
    readonly commandText: string,
    readonly isScript = false,
    readonly useLocalScope: boolean | null = null,
  ) {}

  get parameterList(): readonly CommandParameter[] {
    return this.parameters.items as CommandParameter[];
  }
}

export class PSCommand {
  commands = new NetList([], getType(`${RUNSPACES}CommandCollection`));

  get list(): readonly Command[] {
    return this.commands.items as Command[];
  }

  add(command: Command): this {
    this.commands.add(command);
    return this;
  }

  addParameter(parameter: CommandParameter): this {
    const last = this.list.at(-1);
    if (!last || last.isEndOfStatement) {
      throw new NetException(
        'System.Management.Automation.PSInvalidOperationException',
        'A command is required to add a parameter. A command must be added to the PowerShell instance before adding a parameter.',
        { errorId: 'InvalidOperation', category: 'InvalidOperation' },
      );
    }
    last.parameters.add(parameter);
    return this;
  }

  addStatement(): this {
    const last = this.list.at(-1);
    if (last) last.isEndOfStatement = true;
    return this;
  }

  clone(): PSCommand {
    const copy = new PSCommand();
    for (const command of this.list) {
      const made = new Command(command.commandText, command.isScript, command.useLocalScope);
      for (const parameter of command.parameterList) made.parameters.add(parameter);
      made.isEndOfStatement = command.isEndOfStatement;
      copy.add(made);
    }
    return copy;
  }

  /** The pipelines, in order. */
  statements(): Command[][] {
    const statements: Command[][] = [[]];
    for (const command of this.list) {
      statements.at(-1)!.push(command);
      if (command.isEndOfStatement) statements.push([]);
    }
    return statements.filter((statement) => statement.length > 0);
  }
}
