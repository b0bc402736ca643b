/**
 * Type and format files of modules (TypesToProcess, FormatsToProcess): they come with the module and go with it.
 * Rule that surprises: what is wrong in one of them ends the import.
 */
import { ErrorRecord } from '../../errors/ErrorRecord.ts';
import { NetException } from '../../errors/NetException.ts';
import type { LoadingCmdlet } from './loadModule.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import { loadingFailed } from '../session/TypeSources.ts';

/** Reads them; throws what Import-Module ends with. */
export function loadTypesAndFormats(session: Session, module: PSModuleInfo, cmdlet: LoadingCmdlet): void {
  const { typeFiles, formatFiles } = module;
  if (typeFiles.length > 0) {
    const errors = session.typeSources.addFiles([], typeFiles, () => '');
    if (errors.length > 0) fail(session, module, cmdlet, loadingFailed(errors));
  }
  const formats = session.options.formatFiles;
  if (formatFiles.length === 0 || !formats) return;
  const errors = formatFiles.flatMap((path) =>
    formats.load(session, path, new TextDecoder().decode(session.host.files.readFile(path))),
  );
  if (errors.length > 0) fail(session, module, cmdlet, formats.failure(errors));
}

function fail(session: Session, module: PSModuleInfo, cmdlet: LoadingCmdlet, message: string): never {
  unloadTypesAndFormats(session, module);
  const exception = new NetException('System.Management.Automation.RuntimeException', message);
  return cmdlet.fail(new ErrorRecord(exception, 'FormatXmlUpdateException', 'InvalidOperation', null));
}

export function unloadTypesAndFormats(session: Session, { typeFiles, formatFiles }: PSModuleInfo): void {
  if (typeFiles.length > 0) session.typeSources.removeFiles(typeFiles);
  for (const path of formatFiles) session.options.formatFiles?.unload(session, path);
}
