/** System.Security.Cryptography and System.Security.Principal. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { AEAD_TYPES } from './aeadTypes.ts';
import { CERTIFICATE_COLLECTION_TYPES } from './x509/certificateCollectionTypes.ts';
import { CERTIFICATE_EXTENSION_TYPES } from './x509/certificateExtensionTypes.ts';
import { CERTIFICATE_REQUEST_TYPES } from './x509/certificateRequestTypes.ts';
import { CERTIFICATE_STORE_TYPES } from './x509/certificateStoreTypes.ts';
import { CERTIFICATE_TYPES } from './x509/certificateTypes.ts';
import { CMS_TYPES } from './cms/cmsTypes.ts';
import { CRYPTO_STREAM_TYPES } from './cryptoStreamTypes.ts';
import { DERIVED_KEY_TYPES } from './derivedKeyTypes.ts';
import { HASH_TYPES } from './hashTypes.ts';
import { INCREMENTAL_HASH_TYPES } from './incrementalHashTypes.ts';
import { PRINCIPAL_TYPES } from './principalTypes.ts';
import { RANDOM_TYPES } from './randomTypes.ts';
import { AsymmetricAlgorithmType } from './asymmetricTypes.ts';
import { ECDSA_TYPES } from './ecdsaTypes.ts';
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
  AsymmetricAlgorithmType,
  ...RSA_TYPES,
  ...ECDSA_TYPES,
  ...CERTIFICATE_TYPES,
  ...CERTIFICATE_EXTENSION_TYPES,
  ...CERTIFICATE_COLLECTION_TYPES,
  ...CERTIFICATE_REQUEST_TYPES,
  ...CMS_TYPES,
  ...PRINCIPAL_TYPES,
  ...CERTIFICATE_STORE_TYPES,
];
