/** [version]: two to four numbers. Rule that surprises: a missing build or revision is -1, so 1.0 comes before 1.0.0. */
export class Version {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  readonly revision: number;

  constructor(major: number, minor: number, build = -1, revision = -1) {
    this.major = major;
    this.minor = minor;
    this.build = build;
    this.revision = revision;
  }

  equals(other: unknown): boolean {
    return other instanceof Version && this.compareTo(other) === 0;
  }

  compareTo(other: Version): number {
    const difference =
      this.major - other.major ||
      this.minor - other.minor ||
      this.build - other.build ||
      this.revision - other.revision;
    return Math.sign(difference);
  }

  toString(): string {
    if (this.build === -1) return `${this.major}.${this.minor}`;
    if (this.revision === -1) return `${this.major}.${this.minor}.${this.build}`;
    return `${this.major}.${this.minor}.${this.build}.${this.revision}`;
  }
}
