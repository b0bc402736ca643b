/** Get-FileHash's results. */
import { commandType } from './commandType.ts';

export class FileHashInfo {
  constructor(
    public algorithm: string,
    public hash: string,
    public path: string | null,
  ) {}
}

export const HASH_TYPES = [
  commandType('Microsoft.PowerShell.Commands.FileHashInfo', FileHashInfo, {
    'string Algorithm {get;set;}': 'algorithm',
    'string Hash {get;set;}': 'hash',
    'string Path {get;set;}': 'path',
  }),
];
