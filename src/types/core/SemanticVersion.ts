/**
 * System.Management.Automation.SemanticVersion, [semver]: major.minor.patch-label+build.
 * Rule that surprises: labels order part by part, numbers before words and as numbers, and the build counts for nothing.
 */
import { NetException } from '../../errors/NetException.ts';
import { implement } from '../dotnet/implement.ts';
import { unwrap } from '../PSObject.ts';
import { Version } from '../numerics/index.ts';
import type { PSReference } from '../PSReference.ts';
import type { TypeDefinition, TypeMembers } from '../TypeDefinition.ts';
import { VALUE_IDENTITY } from '../valueIdentity.ts';

const PATTERN =
  /^(?<major>\d+)(?:\.(?<minor>\d+))?(?:\.(?<patch>\d+))?(?:-(?<label>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+(?<build>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

export class SemanticVersion {
  constructor(
    readonly major: number,
    readonly minor = 0,
    readonly patch = 0,
    readonly label: string | null = null,
    readonly build: string | null = null,
  ) {}

  static parse(text: string): SemanticVersion | null {
    const groups = PATTERN.exec(text)?.groups;
    if (!groups) return null;
    const { major, minor = '0', patch = '0', label = null, build = null } = groups;
    const numbers = [major, minor, patch].map(Number);
    if (numbers.some((number) => number > 2147483647)) return null;
    return new SemanticVersion(numbers[0]!, numbers[1], numbers[2], label, build);
  }

  toString(): string {
    const label = this.label === null ? '' : `-${this.label}`;
    return `${this.major}.${this.minor}.${this.patch}${label}${this.build === null ? '' : `+${this.build}`}`;
  }

  compareTo(other: SemanticVersion): number {
    return (
      this.major - other.major ||
      this.minor - other.minor ||
      this.patch - other.patch ||
      compareLabels(this.label, other.label)
    );
  }

  /** Equal versions have one hash and one key. */
  get [VALUE_IDENTITY](): string {
    return `SemanticVersion:${this.major}.${this.minor}.${this.patch}-${this.label ?? ''}`;
  }
}

/** A version without a label comes after all with one. */
function compareLabels(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  const [a, b] = [left.split('.'), right.split('.')];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareParts(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

function compareParts(left: string, right: string): number {
  const [a, b] = [/^\d+$/.test(left), /^\d+$/.test(right)];
  if (a && b) return Math.sign(Number(left) - Number(right));
  if (a !== b) return a ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

function parsed(text: string): SemanticVersion {
  if (text === '') throw new NetException('System.Management.Automation.PSArgumentException', 'version');
  const version = SemanticVersion.parse(text);
  if (version) return version;
  throw new NetException('System.FormatException', "The input string '' was not in a correct format.");
}

function invalidArgument(name: string): NetException {
  return new NetException(
    'System.Management.Automation.PSArgumentException',
    `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`,
  );
}

function fromVersion({ major, minor, build, revision }: Version): SemanticVersion {
  if (revision <= 0) return new SemanticVersion(major, minor, Math.max(build, 0));
  throw invalidArgument('version');
}

const NAME = 'System.Management.Automation.SemanticVersion';

function members(): TypeMembers {
  return implement(
    `
semver new(string version)
semver new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)
semver new(int major, int minor, int patch, string label)
semver new(int major, int minor, int patch)
semver new(int major, int minor)
semver new(int major)
semver new(version version)
static semver Parse(string version)
static bool TryParse(string version, [ref] semver result)
static int Compare(semver versionA, semver versionB)
static version op_Implicit(semver semver)
int Major {get;}
int Minor {get;}
int Patch {get;}
string PreReleaseLabel {get;}
string BuildLabel {get;}
int CompareTo(System.Object version)
int CompareTo(semver value)
bool Equals(System.Object obj)
bool Equals(semver other)
string ToString()
`,
    {
      new: {
        'new(string)': (_self, _ctx, text: string) => parsed(text),
        'new(version)': (_self, _ctx, version: Version) => fromVersion(version),
        new: (_self, _ctx, major: number, minor?: number, patch?: number, label?: string, build?: string) => {
          for (const [name, number] of Object.entries({ major, minor, patch })) {
            if (number !== undefined && number < 0) throw invalidArgument(name);
          }
          return new SemanticVersion(major, minor, patch, label || null, build || null);
        },
      },
      statics: {
        Parse: (_self, _ctx, text: string) => {
          if (text === '') throw new NetException('System.FormatException', 'version');
          return parsed(text);
        },
        TryParse: (_self, _ctx, text: string, result: PSReference) => {
          result.value = SemanticVersion.parse(text);
          return result.value !== null;
        },
        Compare: (_self, _ctx, a: SemanticVersion, b: SemanticVersion) => a.compareTo(b),
        op_Implicit: (_self, _ctx, version: SemanticVersion) =>
          new Version(version.major, version.minor, version.patch),
      },
      members: {
        Major: (self: SemanticVersion) => self.major,
        Minor: (self: SemanticVersion) => self.minor,
        Patch: (self: SemanticVersion) => self.patch,
        PreReleaseLabel: (self: SemanticVersion) => self.label,
        BuildLabel: (self: SemanticVersion) => self.build,
        CompareTo: (self: SemanticVersion, _ctx, other: unknown) => {
          const version = unwrap(other);
          if (version === null) return 1;
          if (version instanceof SemanticVersion) return self.compareTo(version);
          throw invalidArgument('version');
        },
        Equals: (self: SemanticVersion, _ctx, other: unknown) =>
          other instanceof SemanticVersion && self.compareTo(other) === 0,
        ToString: (self: SemanticVersion) => self.toString(),
      },
    },
  );
}

export const SEMANTIC_VERSION_TYPE: TypeDefinition = {
  name: NAME,
  kind: 'class',
  jsClass: SemanticVersion,
  interfaces: ['System.IComparable', `System.IComparable\`1[${NAME}]`, `System.IEquatable\`1[${NAME}]`],
  toText: (self: SemanticVersion) => self.toString(),
  build: members,
};
