/**
 * Get-PfxCertificate: certificates of files. Rule that surprises: the password that was asked for is tried on the files
 * that follow too; what is not there is told at the end, and ends the command only when no file was there.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { openCertificate } from '../../types/dotnet/security/x509/CertificateFile.ts';
import type { Certificate } from '../../types/dotnet/security/x509/Certificate.ts';
import { inputPaths } from '../inputPath.ts';
import type { SecureString } from '../types/SecureString.ts';
import { askUser } from './askUser.ts';

interface State {
  password: string | null;
}

export default defineCmdlet<State>({
  name: 'Get-PfxCertificate',
  typeName: 'Microsoft.PowerShell.Commands.GetPfxCertificateCommand',
  module: 'Microsoft.PowerShell.Security',
  defaultParameterSet: 'ByPath',
  synopsis: 'Reads certificates from files.',
  outputTypes: ['System.Security.Cryptography.X509Certificates.X509Certificate2'],
  parameters: {
    FilePath: {
      type: 'string[]',
      sets: [{ set: 'ByPath', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      sets: [{ set: 'ByLiteralPath', mandatory: true, byPropertyName: true }],
      aliases: ['PSPath', 'LP'],
      description: 'The files, no character being a wildcard.',
    },
    Password: { type: 'securestring', description: 'The password of the files.' },
    NoPromptForPassword: { type: 'switch', description: 'Does not ask for a password.' },
  },
  begin: (cmd) => {
    cmd.state = { password: (cmd.params.Password as SecureString | undefined)?.reveal() ?? null };
  },
  process: (cmd) => {
    const missing: string[] = [];
    const given = (cmd.params.LiteralPath ?? cmd.params.FilePath) as string[];
    let isAnyThere = false;
    for (const path of given) {
      const files = filesOf(cmd, path);
      if (files === null) missing.push(path);
      else isAnyThere = true;
      for (const file of files ?? []) readCertificate(cmd, file);
    }
    if (missing.length > 0) refuseMissing(cmd, missing, isAnyThere);
  },
  examples: [{ code: 'Get-PfxCertificate client.pfx -Password $secret' }],
});

/** Null for what is no file; wildcards may match nothing. */
function filesOf(cmd: Cmdlet, path: string): string[] | null {
  if (cmd.params.LiteralPath === undefined && /[*?[]/.test(path))
    return inputPaths(cmd, path).filter((file) => isFile(cmd, file));
  const resolved = cmd.context.providers.resolve(path);
  return resolved.isFileSystem && isFile(cmd, resolved.path) ? [resolved.path] : null;
}

function isFile(cmd: Cmdlet, path: string): boolean {
  return cmd.context.host.files.stat(path)?.kind === 'file';
}

function readCertificate(cmd: Cmdlet<State>, file: string): void {
  try {
    cmd.writeObject(opened(cmd, file));
  } catch (thrown) {
    if (!isCryptographic(thrown)) throw thrown;
    cmd.writeError(new ErrorRecord(thrown, 'GetPfxCertificateUnknownCryptoError', 'NotSpecified', null));
  }
}

function opened(cmd: Cmdlet<State>, file: string): Certificate {
  const { context, state, params } = cmd;
  const bytes = context.host.files.readFile(file);
  try {
    return openCertificate(context, bytes, state.password);
  } catch (thrown) {
    if (!isCryptographic(thrown) || state.password !== null || params.NoPromptForPassword) throw thrown;
  }
  state.password = askUser(cmd, 'Enter password: ', true);
  return openCertificate(context, bytes, state.password);
}

function isCryptographic(thrown: unknown): thrown is NetException {
  return thrown instanceof NetException && thrown.typeName === 'System.Security.Cryptography.CryptographicException';
}

function refuseMissing(cmd: Cmdlet, missing: readonly string[], isAnyThere: boolean): void {
  if (!isAnyThere)
    cmd.throwTerminatingOf(
      'System.IO.FileNotFoundException',
      'Command cannot find any of the specified files.',
      'GetPfxCertCommandNoneOfTheFilesFound',
      'ObjectNotFound',
    );
  for (const path of missing) {
    const text = `The following file could not be found: ${path}.`;
    const exception = new NetException('System.IO.FileNotFoundException', text);
    cmd.writeError(new ErrorRecord(exception, 'GetPfxCertCommandFileNotFound', 'ObjectNotFound', null));
  }
}
