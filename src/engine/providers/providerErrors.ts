/** Errors about paths, drives and providers, with PowerShell's ids and texts. */
import { NetException } from '../../errors/NetException.ts';

const SMA = 'System.Management.Automation.';

export function pathNotFound(path: string): NetException {
  return new NetException(`${SMA}ItemNotFoundException`, `Cannot find path '${path}' because it does not exist.`, {
    errorId: 'PathNotFound',
    category: 'ObjectNotFound',
    target: path,
    properties: { ItemName: path, SessionStateCategory: 'Drive' },
  });
}

export function driveNotFound(name: string): NetException {
  return new NetException(
    `${SMA}DriveNotFoundException`,
    `Cannot find drive. A drive with the name '${name}' does not exist.`,
    { errorId: 'DriveNotFound', category: 'ObjectNotFound', target: name, properties: { ItemName: name } },
  );
}

export function providerNotFound(name: string): NetException {
  return new NetException(`${SMA}ProviderNotFoundException`, `Cannot find a provider with the name '${name}'.`, {
    errorId: 'ProviderNotFound',
    category: 'ObjectNotFound',
    target: name,
    properties: { ItemName: name },
  });
}

/** Copying, moving or naming children where a provider has only a flat list. */
export function navigationNotSupported(): NetException {
  return new NetException(
    `${SMA}PSNotSupportedException`,
    'The NavigationCmdletProvider methods are not supported by this provider.',
    { errorId: 'NotSupported', category: 'NotImplemented' },
  );
}

export function notSupportedByProvider(): NetException {
  return new NetException(
    `${SMA}PSNotSupportedException`,
    'Provider operation stopped because the provider does not support this operation.',
    { errorId: 'NotSupported', category: 'NotImplemented' },
  );
}

/** The current location, or what it lies in, is neither removed, renamed nor moved. */
export function itemInUse(action: string, path: string): NetException {
  return new NetException(`${SMA}PSInvalidOperationException`, `Cannot ${action} '${path}' because it is in use.`, {
    errorId: 'InvalidOperation',
    category: 'InvalidOperation',
  });
}

export function argumentException(message: string, errorId = 'Argument', target: unknown = null): NetException {
  return new NetException(`${SMA}PSArgumentException`, message, { errorId, category: 'InvalidArgument', target });
}
