/** A member that a type has and psail does not: reading it by name fails, unlike a getter that fails in .NET. */
import { NetException } from '../errors/NetException.ts';

export class UnsupportedMember extends NetException {
  constructor(signature: string) {
    super('System.NotSupportedException', `psail does not support '${signature}'.`);
  }
}
