/** The cmdlets of Microsoft.PowerShell.Host: transcripts. */
import type { CmdletDefinition } from '../../engine/Cmdlet.ts';
import startTranscript from './Start-Transcript.ts';
import stopTranscript from './Stop-Transcript.ts';

export const HOST_CMDLETS: readonly CmdletDefinition[] = [startTranscript, stopTranscript];
