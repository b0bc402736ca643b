/** The texts of pwsh's usage errors, and the text of an encoded command. */
import { UsageError } from './UsageError.ts';

const MISSING_VALUES: Readonly<Record<string, string>> = {
  executionpolicy:
    'Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy.',
  workingdirectory: 'Cannot process the command because -WorkingDirectory requires a directory path.',
  outputformat: 'Cannot process the command because -OutputFormat requires an argument that is Text or XML.',
  inputformat: 'Cannot process the command because -InputFormat requires an argument that is Text or XML.',
};

export const UsageErrors = {
  missingFile:
    'The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again.',
  missingCommand: 'Cannot process the command because of a missing parameter. A command must follow -Command.',
  alreadySpecified:
    'Cannot process command because a command is already specified with -Command, -CommandWithArgs, or -EncodedCommand.',
  tooManyAfterDash: "'-' was specified with the -Command parameter; no other arguments to -Command are permitted.",
  inputNotRedirected:
    "'-' was specified as the argument to -Command but standard input has not been redirected for this process.",
  notBase64:
    'Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded.',
  noScript: (word: string) =>
    `The argument '${word}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
  missingValue: (name: string) =>
    MISSING_VALUES[name] ?? `Cannot process the command because -${name} requires an argument.`,
} as const;

/** Base64 of UTF-16, little-endian. */
export function commandFromBase64(encoded: string): string {
  const text = encoded.replace(/\s/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new UsageError(UsageErrors.notBase64);
  return Buffer.from(text, 'base64').toString('utf16le');
}
