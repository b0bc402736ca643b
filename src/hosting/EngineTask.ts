/** What the command line asks the engine to do: plain data, so that it can travel to the worker. */

/** An argument of a script as pwsh -File takes them: a value, or `-Name` with or without `:value`. */
export interface ScriptArgument {
  name: string | null;
  value?: string | boolean;
}

export type EngineTask =
  /** -Command, -EncodedCommand, -CommandWithArgs and a single command. */
  | {
      kind: 'command';
      text: string;
      args: readonly ScriptArgument[];
      /** -EncodedArguments: further arguments as CLIXML. */
      argumentsXml?: string;
      /** -InputFormat XML: standard input is CLIXML. */
      inputXml?: boolean;
      /** -OutputFormat XML: objects are written as CLIXML. */
      asXml?: boolean;
    }
  | { kind: 'file'; path: string; args: readonly ScriptArgument[] }
  /** Statements from standard input, each run when it is complete; with prompts as an interactive session shows them. */
  | { kind: 'input'; prompts: boolean; banner: boolean };

export interface EngineSettings {
  /** The embedded tenant instead of a real one. */
  sandbox: { identities?: number } | null;
  dryRun: boolean;
  nonInteractive: boolean;
  /** To the first byte of an answer. */
  timeoutMs?: number;
  commandLine: readonly string[];
}
