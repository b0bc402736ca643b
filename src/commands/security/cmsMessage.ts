/** What the cmdlets for encrypted messages have in common: their input, their recipients, the message in a text. */
import type { Cmdlet, ParameterDefinition, ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { ErrorRecord } from '../../errors/index.ts';
import { readText } from '../../types/dotnet/io/fileContents.ts';
import { newLineOf } from '../../types/dotnet/HostServices.ts';
import { argumentError } from '../../types/dotnet/netErrors.ts';
import { EnvelopedMessage } from '../../types/dotnet/security/cms/EnvelopedMessage.ts';
import type { Certificate } from '../../types/dotnet/security/x509/Certificate.ts';
import { type ArmoredBytes, armoredBytes } from './asciiArmor.ts';
import type { CmsMessageRecipient, Purpose } from './CmsMessageRecipient.ts';

export const CMS_LABEL = 'CMS';

export interface MessageText {
  /** The lines of -Content. */
  lines: string[];
}

/** Parameters of the two cmdlets that read messages. */
export function messageParameters(
  content: Omit<ParameterSetEntry, 'set'>,
  pathPosition: number,
): Readonly<Record<string, ParameterDefinition>> {
  return {
    Content: {
      type: 'string',
      sets: [{ set: 'ByContent', mandatory: true, position: 0, pipeline: true, ...content }],
      allowNull: true,
      allowEmptyString: true,
      description: 'The text with the message.',
    },
    Path: {
      type: 'string',
      sets: [{ set: 'ByPath', mandatory: true, position: pathPosition }],
      description: 'The file with the message.',
    },
    LiteralPath: {
      type: 'string',
      sets: [{ set: 'ByLiteralPath', mandatory: true, position: pathPosition }],
      description: 'The file with the message, no character being a wildcard.',
    },
  };
}

/** The certificates of -To; the first recipient that cannot be used ends the command. */
export function recipientCertificates(cmd: Cmdlet, purpose: Purpose): Certificate[] {
  const recipients = (cmd.params.To ?? []) as CmsMessageRecipient[];
  return recipients.flatMap((recipient) => {
    const error = recipient.resolve(cmd.context, purpose);
    if (error !== null) cmd.throwTerminating(error);
    return recipient.certificates;
  });
}

/** The one file of -Path or -LiteralPath; undefined when neither was given. */
export function messageFile(cmd: Cmdlet): string | undefined {
  const { Path: path, LiteralPath: literalPath } = cmd.params as { Path?: string; LiteralPath?: string };
  const given = literalPath ?? path;
  if (given === undefined) return undefined;
  const found = cmd.context.providers.resolveExisting(given, { isLiteral: literalPath !== undefined });
  const [first] = found;
  if (found.length === 1 && first!.isFileSystem) return first!.path;
  const text = `The path '${given}' must refer to a single file system path.`;
  const provider = first?.provider.info ?? null;
  const record = new ErrorRecord(argumentError(text), 'FilePathMustBeFileSystemPath', 'ObjectNotFound', provider);
  return cmd.throwTerminating(record);
}

/** The lines of -Content, gathered by the two cmdlets that read messages. */
export const gathering = {
  begin: (cmd: Cmdlet<MessageText>): void => {
    cmd.state = { lines: [] };
  },
  process: (cmd: Cmdlet<MessageText>): void => {
    if (cmd.params.Content !== undefined) cmd.state.lines.push(cmd.params.Content as string);
  },
};

/** The text that was given: lines of -Content, or the file's. */
export function messageText(cmd: Cmdlet<MessageText>): string {
  const file = messageFile(cmd);
  return file === undefined ? cmd.state.lines.join(newLineOf(cmd.context)) : readText(cmd.context, file);
}

/** The message in a text, and where it stands; null when there is none. */
export function messageIn(text: string): { message: EnvelopedMessage; place: ArmoredBytes } | null {
  const place = armoredBytes(text, CMS_LABEL);
  if (place === null) return null;
  const message = new EnvelopedMessage();
  message.decode(place.bytes);
  return { message, place };
}

/** There was no message. */
export function refuseText(cmd: Cmdlet, text: string, errorId: string): never {
  return cmd.throwTerminating(new ErrorRecord(argumentError(text), errorId, 'ObjectNotFound', null));
}
