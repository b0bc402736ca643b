/** Kept where the engine's web types are: Invoke-RestMethod shares them. */
export * from '../../engine/net/HttpHeaders.ts';
