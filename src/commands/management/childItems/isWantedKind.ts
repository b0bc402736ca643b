/** Which kinds of files are listed: -File, -Directory, -Hidden and their like, -Attributes, hidden ones under -Force. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { isHiddenItem } from '../../../engine/providers/isHiddenItem.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { type EnumValue, getProperty } from '../../../types/index.ts';
import { type AttributeTest, parseAttributes } from '../files/attributeExpression.ts';
import { itemAt } from '../writeItem.ts';

/** `keepsContainers`: directories are wanted whatever their kind, to be gone into. */
export function isWantedKind(cmd: Cmdlet, path: ResolvedPath, keepsContainers: boolean): boolean {
  if (!path.isFileSystem) return true;
  const { params, context } = cmd;
  const isHidden = isHiddenItem(context.host, path.path, path.name);
  const test = attributeTest(cmd);
  if (isHidden && !params.Force && !params.Hidden && !test?.mentionsHidden) return false;
  const isContainer = path.provider.isContainer(path.path);
  if (keepsContainers && isContainer) return true;
  if (test && !isMatch(cmd, path, test)) return false;
  if (params.Hidden && !isHidden) return false;
  if (params.Directory && !isContainer) return false;
  if (params.File && isContainer) return false;
  if (params.System) return false;
  return !params.ReadOnly || context.host.files.stat(path.path)?.isReadOnly === true;
}

function attributeTest({ params, context }: Cmdlet): AttributeTest | null {
  if (params.Attributes === undefined) return null;
  const { values } = context.resolveType('System.IO.FileAttributes')!.definition;
  return parseAttributes(params.Attributes as string, values as Record<string, number>);
}

function isMatch(cmd: Cmdlet, path: ResolvedPath, test: AttributeTest): boolean {
  const value = getProperty(itemAt(path), 'Attributes', cmd.context) as EnumValue;
  return test.matches(Number(value.value));
}
