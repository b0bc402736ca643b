/**
 * The structs of System.Management.Automation.Host: places and sizes of the console, its cells and keys.
 */
import { NetException } from '../../errors/NetException.ts';
import type { EnumValue } from '../../types/EnumValue.ts';
import type { Char } from '../../types/numerics/index.ts';
import { COPY_STRUCT } from '../../types/copyOfStruct.ts';
import { VALUE_IDENTITY } from '../../types/valueIdentity.ts';

abstract class HostStruct {
  abstract toString(): string;
  protected abstract get structName(): string;
  get [VALUE_IDENTITY](): string {
    return `${this.structName}:${this}`;
  }
  [COPY_STRUCT](): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this) as object) as this, this);
  }
}

export class Coordinates extends HostStruct {
  constructor(
    public x = 0,
    public y = 0,
  ) {
    super();
  }
  protected get structName(): string {
    return 'Coordinates';
  }
  toString(): string {
    return `${this.x},${this.y}`;
  }
}

export class Size extends HostStruct {
  constructor(
    public width = 0,
    public height = 0,
  ) {
    super();
  }
  protected get structName(): string {
    return 'Size';
  }
  toString(): string {
    return `${this.width},${this.height}`;
  }
}

export class Rectangle extends HostStruct {
  constructor(
    public left = 0,
    public top = 0,
    public right = 0,
    public bottom = 0,
  ) {
    super();
    if (right < left) throw wrongOrder('right', 'left');
    if (bottom < top) throw wrongOrder('bottom', 'top');
  }
  protected get structName(): string {
    return 'Rectangle';
  }
  toString(): string {
    return `${this.left},${this.top} ; ${this.right},${this.bottom}`;
  }
}

function wrongOrder(first: string, second: string): NetException {
  const made = new NetException(
    'System.Management.Automation.PSArgumentException',
    `"${first}" cannot be greater than or equal to "${second}".`,
  );
  made.hresult = -2147024809;
  return made;
}

export class BufferCell extends HostStruct {
  constructor(
    public character: Char,
    public foreground: EnumValue,
    public background: EnumValue,
    public kind: EnumValue,
  ) {
    super();
  }
  protected get structName(): string {
    return 'BufferCell';
  }
  toString(): string {
    return `'${this.character}' ${this.foreground} ${this.background} ${this.kind}`;
  }
}

export class KeyInfo extends HostStruct {
  constructor(
    public virtualKeyCode: number,
    public character: Char,
    public controlKeyState: EnumValue,
    public keyDown: boolean,
  ) {
    super();
  }
  protected get structName(): string {
    return 'KeyInfo';
  }
  toString(): string {
    return `${this.virtualKeyCode},${this.character},${this.controlKeyState},${this.keyDown ? 'True' : 'False'}`;
  }
}
