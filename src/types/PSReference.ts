/** System.Management.Automation.PSReference: what [ref] makes. The engine's own kind reads and writes a variable. */
export class PSReference {
  private held: unknown;
  constructor(value: unknown) {
    this.held = value;
  }
  get value(): unknown {
    return this.held;
  }
  set value(value: unknown) {
    this.held = value;
  }
}
