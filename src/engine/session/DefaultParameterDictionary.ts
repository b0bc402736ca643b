/**
 * System.Management.Automation.DefaultParameterDictionary: $PSDefaultParameterValues. A hashtable whose keys are
 * `Command:Parameter` or `Disabled`; anything else is refused.
 */
import { NetException } from '../../errors/index.ts';
import { enumerableOf, Hashtable, isDictionary, typeOf } from '../../types/index.ts';

const DISABLED = 'disabled';

export class DefaultParameterDictionary extends Hashtable {
  private hasChanged = true;

  constructor(source: unknown = null) {
    super('ignoreCase');
    if (!isDictionary(source)) return;
    for (const entry of enumerableOf(source.getEnumerator?.() ?? source) ?? []) {
      const { key, value } = entry as { key: unknown; value: unknown };
      this.set(key, value);
    }
  }

  override get(key: unknown): unknown {
    return super.get(trimmed(key));
  }
  override containsKey(key: unknown): boolean {
    return super.containsKey(trimmed(key));
  }
  override remove(key: unknown): boolean {
    this.hasChanged = true;
    return super.remove(trimmed(key));
  }
  override set(key: unknown, value: unknown): void {
    super.set(checked(key), value);
    this.hasChanged = true;
  }
  override clear(): void {
    super.clear();
    this.hasChanged = true;
  }

  /** Whether it has, and from then on not. */
  changeSinceLastCheck(): boolean {
    const { hasChanged } = this;
    this.hasChanged = false;
    return hasChanged;
  }

  override add(key: unknown, value: unknown): void {
    if (typeof key !== 'string') throw notText(key);
    const text = checked(key);
    if (super.containsKey(text)) {
      const message = `The key '${String(key)}' has already been added to the dictionary.`;
      throw new NetException('System.Management.Automation.PSArgumentException', message, { errorId: 'Argument' });
    }
    super.add(text, value);
    this.hasChanged = true;
  }
}

function notText(key: unknown): NetException {
  const type = key === null ? '' : typeOf(key).fullName;
  const message = `The key '${String(key)}' of type '${type}' is not a string value. DefaultParameterDictionary only accepts string value keys.`;
  return new NetException('System.Management.Automation.PSArgumentException', message, { errorId: 'Argument' });
}

function trimmed(key: unknown): unknown {
  return typeof key === 'string' ? key.trim() : key;
}

/** The command may hold a colon of its own; the last one counts. Quotes may stand around either part. */
function checked(key: unknown): string {
  const text = typeof key === 'string' ? key.trim() : '';
  const colon = text.lastIndexOf(':');
  if (text.toLowerCase() === DISABLED || (colon > 0 && colon < text.length - 1)) return text;
  throw new NetException(
    'System.Management.Automation.PSInvalidOperationException',
    `The key '${String(key)}' does not have a valid format. For information about the correct format, see about_Parameters_Default_Values at https://go.microsoft.com/fwlink/?LinkId=228266.`,
    { errorId: 'InvalidOperation', category: 'InvalidOperation' },
  );
}
