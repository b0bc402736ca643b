/**
 * System.Security.Cryptography.X509Certificates.X509Store. NON-PARITY: psail has no certificates, so a user's store is
 * empty, and the machine's own (Root, CertificateAuthority) are refused by name.
 */
import { NetException } from '../../../errors/NetException.ts';
import { notEmulated, platformNotSupported } from '../netErrors.ts';

const LIMITED = 'Unix LocalMachine X509Store is limited to the Root and CertificateAuthority stores.';
const READ_ONLY = 'Unix LocalMachine X509Stores are read-only for all users.';

export class X509Store {
  isOpen = false;
  constructor(
    readonly name: string,
    /** 1: the user's, 2: the machine's. */
    readonly location: number,
  ) {}

  /** Flags of OpenFlags. */
  open(flags: number): void {
    if (this.location === 2) this.refuseMachine(flags);
    this.isOpen = true;
  }

  private refuseMachine(flags: number): never {
    const isKnown = /^(?:Root|CA)$/i.test(this.name);
    if ((flags & 1) === 0 && isKnown) throw notEmulated("the machine's certificates in X509Store");
    const text = (flags & 1) !== 0 ? READ_ONLY : LIMITED;
    const inner = platformNotSupported(text);
    throw new NetException('System.Security.Cryptography.CryptographicException', text, { inner });
  }
}
