/** The cmdlets of Microsoft.PowerShell.Security. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import convertFromSecureString from './ConvertFrom-SecureString.ts';
import convertToSecureString from './ConvertTo-SecureString.ts';
import getCmsMessage from './Get-CmsMessage.ts';
import getCredential from './Get-Credential.ts';
import getExecutionPolicy from './Get-ExecutionPolicy.ts';
import getPfxCertificate from './Get-PfxCertificate.ts';
import protectCmsMessage from './Protect-CmsMessage.ts';
import setExecutionPolicy from './Set-ExecutionPolicy.ts';
import unprotectCmsMessage from './Unprotect-CmsMessage.ts';

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
export const SECURITY_CMDLETS: readonly CmdletDefinition<any>[] = [
  convertFromSecureString,
  convertToSecureString,
  getCmsMessage,
  getCredential,
  getExecutionPolicy,
  getPfxCertificate,
  protectCmsMessage,
  setExecutionPolicy,
  unprotectCmsMessage,
];
