/** All emulated enums. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { IO_ENUMS } from './io.ts';
import { NET_ENUMS } from './net.ts';
import { POWERSHELL_ENUMS } from './powershell.ts';
import { RUNTIME_ENUMS } from './runtime.ts';
import { SECURITY_ENUMS } from './security.ts';
import { SYSTEM_ENUMS } from './system.ts';
import { TEXT_ENUMS } from './text.ts';
import { XML_ENUMS } from './xml.ts';

export const ENUMS: TypeDefinition[] = [
  ...SYSTEM_ENUMS,
  ...IO_ENUMS,
  ...TEXT_ENUMS,
  ...NET_ENUMS,
  ...SECURITY_ENUMS,
  ...XML_ENUMS,
  ...RUNTIME_ENUMS,
  ...POWERSHELL_ENUMS,
];
