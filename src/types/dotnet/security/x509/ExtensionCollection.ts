/** X509ExtensionCollection and OidCollection: items that are also found by identifier or by its name. */
import { Items } from '../Items.ts';
import type { CertificateExtension } from './CertificateExtension.ts';
import { isOidValue, type Oid, oidOfName } from './Oid.ts';

abstract class IdentifiedItems<T> extends Items<T> {
  protected abstract identifierOf(item: T): string | null;

  /** The new item's number. */
  add(item: unknown): number {
    return this.items.push(item as T) - 1;
  }

  /** By number; or by identifier or name, where null says that there is none. */
  item(key: number | string): T | null {
    if (typeof key === 'number') return this.at(key);
    const wanted = isOidValue(key) ? key : oidOfName(key);
    return this.items.find((each) => this.identifierOf(each) === wanted) ?? null;
  }
}

export class ExtensionCollection extends IdentifiedItems<CertificateExtension> {
  protected override identifierOf({ oid }: CertificateExtension): string | null {
    return oid.value;
  }
}

export class OidCollection extends IdentifiedItems<Oid> {
  protected override identifierOf({ value }: Oid): string | null {
    return value;
  }
}
