/** Keys of a console, which psail never reads one by one. */
import { invalidOperation } from '../netErrors.ts';

export function noConsoleKeys(): never {
  throw invalidOperation(
    'Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read.',
  );
}
