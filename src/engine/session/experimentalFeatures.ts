/**
 * PowerShell's experimental features and which of them are on: powershell.config.json in the user's folder, read when they
 * are first asked for.
 * Rule that surprises: switching one writes the file and changes nothing until the next start; names it does not know stay
 * in the file.
 * NON-PARITY: none of them changes anything in psail.
 */
import { NetException } from '../../errors/NetException.ts';
import { FileSystemError } from '../Host.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';

const KEY = 'ExperimentalFeatures';
const FILE = 'powershell.config.json';

const FEATURES: Readonly<Record<string, string>> = {
  PSLoadAssemblyFromNativeCode: 'Expose an API to allow assembly loading from native code',
  PSProfileDSCResource: 'DSC v3 resources for managing PowerShell profile.',
  PSSerializeJSONLongEnumAsNumber:
    'Serialize enums based on long or ulong as an numeric value rather than the string representation when using ConvertTo-Json.',
};

export class ExperimentalFeature {
  readonly source = 'PSEngine';
  constructor(
    readonly name: string,
    readonly description: string,
    readonly enabled: boolean,
  ) {}
}

const KNOWN = Symbol('experimentalFeatures');

/** All of them, as they were when the session first asked. */
export function experimentalFeatures(ctx: ExecutionContext): readonly ExperimentalFeature[] {
  const holder = ctx as { [KNOWN]?: ExperimentalFeature[] };
  if (!holder[KNOWN]) {
    const on = ['AllUsers', 'CurrentUser'].flatMap((scope) => namesIn(readConfig(ctx, configPath(ctx, scope))));
    const made = Object.entries(FEATURES).map(
      ([name, description]) => new ExperimentalFeature(name, description, on.includes(name)),
    );
    Object.defineProperty(holder, KNOWN, { value: made, enumerable: false });
  }
  return holder[KNOWN]!;
}

/** Puts the feature's name into the file, or takes it out. */
export function switchFeature(ctx: ExecutionContext, name: string, scope: string, isOn: boolean): void {
  const path = configPath(ctx, scope);
  const config = readConfig(ctx, path);
  // A file that is no JSON is left alone.
  if (config === null) return;
  const names = namesIn(config);
  if (names.includes(name) === isOn) return;
  config[KEY] = isOn ? [...names, name] : names.filter((each) => each !== name);
  const { files } = ctx.host;
  const folder = path.slice(0, path.lastIndexOf(files.separator));
  try {
    makeFolders(ctx, folder);
    files.writeFile(path, new TextEncoder().encode(JSON.stringify(config)), 'truncate');
  } catch (thrown) {
    if (!(thrown instanceof FileSystemError)) throw thrown;
    throw new NetException('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`);
  }
}

function makeFolders(ctx: ExecutionContext, folder: string): void {
  const { files } = ctx.host;
  if (folder === '' || files.stat(folder)) return;
  makeFolders(ctx, folder.slice(0, folder.lastIndexOf(files.separator)));
  files.makeDirectory(folder);
}

function configPath(ctx: ExecutionContext, scope: string): string {
  const { files, environment, platform, programFolder } = ctx.host;
  if (scope === 'AllUsers') return [programFolder ?? '', FILE].join(files.separator);
  const home = files.homeDirectory;
  const folder =
    platform === 'win32'
      ? [home, 'Documents', 'PowerShell']
      : [environment.get('XDG_CONFIG_HOME') || `${home}/.config`, 'powershell'];
  return [...folder, FILE].join(files.separator);
}

/** Empty when there is no file, null when it is no JSON object. */
function readConfig(ctx: ExecutionContext, path: string): Record<string, unknown> | null {
  if (!ctx.host.files.stat(path)) return {};
  try {
    const config: unknown = JSON.parse(new TextDecoder().decode(ctx.host.files.readFile(path)));
    return typeof config === 'object' && config !== null && !Array.isArray(config)
      ? (config as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function namesIn(config: Record<string, unknown> | null): string[] {
  const names = config?.[KEY];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
