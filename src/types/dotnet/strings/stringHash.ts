/** A hash code for a text. NON-PARITY: .NET's differs from process to process; ours is always the same (FNV-1a). */
export function stringHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
