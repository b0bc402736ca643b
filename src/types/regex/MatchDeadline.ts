/** A regex's match timeout. Rule that surprises: it counts for each match anew, not for a whole Matches() or Replace(). */
import { NetException } from '../../errors/NetException.ts';

const TIMED_OUT =
  'The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.';

export class MatchDeadline {
  private readonly end: number;

  constructor(
    private readonly pattern: string,
    private readonly text: string,
    milliseconds: number,
  ) {
    this.end = Date.now() + milliseconds;
  }

  check(): void {
    if (Date.now() <= this.end) return;
    throw new NetException('System.Text.RegularExpressions.RegexMatchTimeoutException', TIMED_OUT, {
      properties: { Pattern: this.pattern, Input: this.text },
    });
  }
}
