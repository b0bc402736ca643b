/** `psail catalog [list | show NAME]`: the operations psail knows. Adding to it is a later release's. */
import { loadCatalog } from '../../catalog/loadCatalog.ts';
import { packageReader } from '../../hosting/packageFiles.ts';
import { UsageError } from '../UsageError.ts';
import { PSAIL_USAGE } from '../usageText.ts';

export function showCatalog(args: readonly string[]): number {
  const [action = 'list', name, ...extra] = args;
  if (action === 'add') throw new UsageError('psail catalog add is not supported yet.', '');
  const isList = action === 'list' && name === undefined;
  if (!isList && !(action === 'show' && name !== undefined && extra.length === 0))
    throw new UsageError('psail catalog takes list, or show and a name.', PSAIL_USAGE);
  const catalog = loadCatalog({ reader: packageReader() });
  if (isList) {
    const width = Math.max(...catalog.operationNames().map((each) => each.length));
    for (const { name: each, method, path } of catalog.operations())
      process.stdout.write(`${each.padEnd(width)}  ${method.padEnd(6)} ${path}\n`);
    return 0;
  }
  const operation = catalog.findOperation(name!);
  if (!operation) {
    process.stderr.write(`The catalog has no operation '${name}'.\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(operation, null, 2)}\n`);
  return 0;
}
