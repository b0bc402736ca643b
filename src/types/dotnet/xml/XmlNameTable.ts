/** System.Xml.NameTable: names kept once. Equal JavaScript strings are the same anyway, so it only remembers them. */
export class XmlNameTable {
  private readonly names = new Set<string>();
  add(name: string): string {
    this.names.add(name);
    return name;
  }
  get(name: string): string | null {
    return this.names.has(name) ? name : null;
  }
}
