/** X509ExtensionCollection and OidCollection: lists whose items are also found by identifier or by its name. */
import { NetList } from '../../../collections/NetList.ts';
import { getType } from '../../../TypeRegistry.ts';
import type { CertificateExtension } from './CertificateExtension.ts';
import { isOidValue, type Oid, oidOfName } from './Oid.ts';

const CRYPTOGRAPHY = 'System.Security.Cryptography.';

const valueOf = (text: string): string | null => (isOidValue(text) ? text : oidOfName(text));

export class ExtensionCollection extends NetList {
  constructor(extensions: readonly CertificateExtension[] = []) {
    super([...extensions], getType(`${CRYPTOGRAPHY}X509Certificates.X509ExtensionCollection`));
  }

  find(text: string): unknown {
    const wanted = valueOf(text);
    return (this.items as CertificateExtension[]).find(({ oid }) => oid.value === wanted) ?? null;
  }
}

export class OidCollection extends NetList {
  constructor(oids: readonly Oid[] = []) {
    super([...oids], getType(`${CRYPTOGRAPHY}OidCollection`));
  }

  get oids(): Oid[] {
    return this.items as Oid[];
  }

  find(text: string): unknown {
    const wanted = valueOf(text);
    return this.oids.find(({ value }) => value === wanted) ?? null;
  }
}
