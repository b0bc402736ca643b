/** ECDSA over node:crypto's key objects. */
import type { HostEc, HostKey } from '../types/dotnet/HostServices.ts';
import { crypto, NodeKey, NodeKeys, objectOf } from './NodeKeys.ts';

const encoding = (isDer: boolean): 'der' | 'ieee-p1363' => (isDer ? 'der' : 'ieee-p1363');

export class NodeEc extends NodeKeys implements HostEc {
  constructor() {
    super('ec');
  }

  generate(curve: string): HostKey {
    return new NodeKey(crypto().generateKeyPairSync('ec', { namedCurve: curve }).privateKey);
  }

  sign(key: HostKey, hash: string, isDer: boolean, data: Uint8Array): Uint8Array {
    const options = { key: objectOf(key).object, dsaEncoding: encoding(isDer) };
    return new Uint8Array(crypto().sign(hash.toLowerCase(), data, options));
  }

  verify(key: HostKey, hash: string, isDer: boolean, data: Uint8Array, signature: Uint8Array): boolean {
    const options = { key: objectOf(key).publicObject, dsaEncoding: encoding(isDer) };
    return crypto().verify(hash.toLowerCase(), data, options, signature);
  }
}
