/** The prompt: what the user's own `prompt` function writes, or `PS /path> `. */
import type { Session } from '../engine/session/Session.ts';
import { toPSString } from '../types/index.ts';

export function promptText(session: Session): string {
  if (session.sessionState.findFunction('prompt')) {
    try {
      const text = session
        .invokeCommand('prompt', {})
        .map((part) => toPSString(part, session))
        .join('');
      if (text !== '') return text;
    } catch {
      // A prompt that fails must not end the session.
    }
  }
  return `PS ${session.drives.location}> `;
}
