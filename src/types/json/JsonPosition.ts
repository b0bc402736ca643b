/**
 * Where a reader stands: the containers open around it, and the path Newtonsoft.Json prints for it: a.b[0]['odd name'].
 * Rule that surprises: right after a container opens it is not part of the path yet.
 */
export const ContainerKind = { None: 0, Object: 1, Array: 2 } as const;
export type Container = (typeof ContainerKind)[keyof typeof ContainerKind];

const SPECIAL = /[ .'/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/;

export class JsonPosition {
  private readonly kinds: Container[] = [];
  private readonly names: (string | null)[] = [];
  private readonly indexes: number[] = [];
  kind: Container = ContainerKind.None;
  propertyName: string | null = null;
  index = -1;

  /** Containers around the present one. */
  get outerCount(): number {
    return this.kinds.length;
  }

  push(kind: Container): void {
    this.finishValue();
    if (this.kind !== ContainerKind.None) {
      this.kinds.push(this.kind);
      this.names.push(this.propertyName);
      this.indexes.push(this.index);
    }
    this.kind = kind;
    this.propertyName = null;
    this.index = -1;
  }

  pop(): Container {
    const closed = this.kind;
    this.kind = this.kinds.pop() ?? ContainerKind.None;
    this.propertyName = this.names.pop() ?? null;
    this.index = this.indexes.pop() ?? -1;
    return closed;
  }

  /** A value of the present container has begun. */
  finishValue(): void {
    if (this.kind === ContainerKind.Array) this.index++;
  }

  path(withCurrent: boolean): string {
    let text = '';
    for (let i = 0; i < this.kinds.length; i++) text = step(text, this.kinds[i], this.names[i], this.indexes[i]);
    return withCurrent ? step(text, this.kind, this.propertyName, this.index) : text;
  }
}

function step(text: string, kind: Container, name: string | null, index: number): string {
  if (kind === ContainerKind.Array) return `${text}[${index}]`;
  if (kind === ContainerKind.None || name === null) return text;
  if (SPECIAL.test(name)) return `${text}['${name.replace(/['\\]/g, (char) => `\\${char}`)}']`;
  return text === '' ? name : `${text}.${name}`;
}
