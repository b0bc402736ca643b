/** System.Security.Cryptography and System.Security.Principal. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { AEAD_TYPES } from './aeadTypes.ts';
import { CERTIFICATE_STORE_TYPES } from './certificateStoreTypes.ts';
import { CERTIFICATE_TYPES } from './certificateTypes.ts';
import { CRYPTO_STREAM_TYPES } from './cryptoStreamTypes.ts';
import { DERIVED_KEY_TYPES } from './derivedKeyTypes.ts';
import { HASH_TYPES } from './hashTypes.ts';
import { INCREMENTAL_HASH_TYPES } from './incrementalHashTypes.ts';
import { PRINCIPAL_TYPES } from './principalTypes.ts';
import { RANDOM_TYPES } from './randomTypes.ts';
import { RSA_TYPES } from './rsaTypes.ts';
import { SYMMETRIC_TYPES } from './symmetricTypes.ts';

export const SECURITY_TYPES: readonly TypeDefinition[] = [
  ...HASH_TYPES,
  ...DERIVED_KEY_TYPES,
  ...INCREMENTAL_HASH_TYPES,
  ...RANDOM_TYPES,
  ...SYMMETRIC_TYPES,
  ...CRYPTO_STREAM_TYPES,
  ...AEAD_TYPES,
  ...RSA_TYPES,
  ...CERTIFICATE_TYPES,
  ...PRINCIPAL_TYPES,
  ...CERTIFICATE_STORE_TYPES,
];
