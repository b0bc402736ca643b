/** A command line that cannot be followed; ends with exit code 64. */
import { PWSH_USAGE } from './usageText.ts';

export class UsageError {
  constructor(
    readonly message: string,
    /** Printed to standard output beside it. */
    readonly usage: string = PWSH_USAGE,
  ) {}
}
