/** The cmdlets of Microsoft.PowerShell.Archive. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import compressArchive from './Compress-Archive.ts';
import expandArchive from './Expand-Archive.ts';

// biome-ignore lint/suspicious/noExplicitAny: every cmdlet has its own state type
export const ARCHIVE_CMDLETS: readonly CmdletDefinition<any>[] = [compressArchive, expandArchive];
