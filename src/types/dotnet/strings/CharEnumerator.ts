/** System.CharEnumerator: what 'abc'.GetEnumerator() gives. */
import { Enumerator } from '../../Enumerator.ts';
import { implement } from '../implement.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { invalidOperation } from '../netErrors.ts';
import { newChar } from '../values.ts';

export class CharEnumerator extends Enumerator {
  private index = -1;
  constructor(private readonly text: string) {
    super();
  }

  moveNext(): boolean {
    if (this.index < this.text.length) this.index++;
    return this.index < this.text.length;
  }
  reset(): void {
    this.index = -1;
  }
  get current(): unknown {
    if (this.index < 0) throw invalidOperation('Enumeration has not started. Call MoveNext.');
    if (this.index >= this.text.length) throw invalidOperation('Enumeration already finished.');
    return newChar(this.text.charCodeAt(this.index));
  }
  clone(): CharEnumerator {
    const copy = new CharEnumerator(this.text);
    copy.index = this.index;
    return copy;
  }
}

export const CHAR_ENUMERATOR: TypeDefinition = {
  name: 'System.CharEnumerator',
  kind: 'class',
  interfaces: ['System.Collections.IEnumerator', 'System.ICloneable', 'System.IDisposable'],
  jsClass: CharEnumerator,
  build: () =>
    implement(
      `
char Current {get;}
System.Object Clone()
bool MoveNext()
void Reset()
void Dispose()
`,
      {
        members: {
          Current: (self: CharEnumerator) => self.current,
          Clone: (self: CharEnumerator) => self.clone(),
          MoveNext: (self: CharEnumerator) => self.moveNext(),
          Reset: (self: CharEnumerator) => self.reset(),
          Dispose: () => undefined,
        },
      },
    ),
};
