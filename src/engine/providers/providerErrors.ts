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

export function driveNotFound(name: string, errorId = 'DriveNotFound'): NetException {
  return new NetException(
    `${SMA}DriveNotFoundException`,
    `Cannot find drive. A drive with the name '${name}' does not exist.`,
    { errorId, category: 'ObjectNotFound', target: name, properties: { ItemName: name } },
  );
}

export function driveExists(name: string): NetException {
  return new NetException(`${SMA}SessionStateException`, `A drive with the name '${name}' already exists.`, {
    errorId: 'DriveAlreadyExists',
    category: 'ResourceExists',
    target: name,
  });
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

const STOPPED = 'Provider operation stopped because the provider does not support';
export const PROVIDER_REFUSES = `${STOPPED} this operation.`;

/** Of a parameter that only some providers take. */
export function parameterNotSupported(name: string): NetException {
  return notSupportedByProvider(`${STOPPED} the '${name}' parameter.`);
}

/** Ends the command, where other errors of one item are only written. */
export function isProviderStop({ message }: NetException): boolean {
  return message.startsWith(STOPPED);
}

export function notSupportedByProvider(message = PROVIDER_REFUSES): NetException {
  return new NetException(`${SMA}PSNotSupportedException`, message, {
    errorId: 'NotSupported',
    category: 'NotImplemented',
  });
}

/** Of the commands about properties. */
export const NO_PROPERTIES =
  'Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.';

/** The current location, or what it lies in, is neither removed, renamed nor moved. */
export function itemInUse(message: string): NetException {
  return new NetException(`${SMA}PSInvalidOperationException`, message, {
    errorId: 'InvalidOperation',
    category: 'InvalidOperation',
  });
}

export function argumentException(message: string, errorId = 'Argument', target: unknown = null): NetException {
  return new NetException(`${SMA}PSArgumentException`, message, { errorId, category: 'InvalidArgument', target });
}
