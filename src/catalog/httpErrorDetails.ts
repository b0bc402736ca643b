/** Kept where the engine's web types are: Invoke-RestMethod shares it. */
export * from '../engine/net/httpErrorDetails.ts';
