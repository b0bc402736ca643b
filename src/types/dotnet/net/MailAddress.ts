/**
 * System.Net.Mail.MailAddress. Rule that surprises: "Ada L <ada@x.io>" shows as "Ada L" in quotes, and equality passes
 * over case.
 */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition, TypeMembers } from '../../TypeDefinition.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement } from '../implement.ts';
import { setReference } from '../values.ts';

export class MailAddress {
  constructor(
    readonly user: string,
    readonly host: string,
    readonly displayName: string,
  ) {}

  get address(): string {
    return `${this.user}@${this.host}`;
  }

  toString(): string {
    return this.displayName === '' ? this.address : `"${this.displayName.replace(/"/g, '\\"')}" <${this.address}>`;
  }

  get [VALUE_IDENTITY](): string {
    return `MailAddress:${String(this).toLowerCase()}`;
  }
}

const BRACKETED = /^(?:"((?:[^"\\]|\\.)*)"|([^<>"]*?))\s*<([^<>]+)>$/;
const SPACED = /^(?:"((?:[^"\\]|\\.)*)"|([^\s"@]+))\s+([^\s@]+@[^\s@]+)$/;
const PLAIN = /^([^\s@<>,;:"()[\]\\]+|"[^"\r\n]*")@([^\s@<>,;"()]+)$/;

/** Texts of the two ways an address goes wrong. */
function formatError(text: string): NetException {
  const at = text.lastIndexOf('@');
  const isMailError = at >= 0 && (at === text.length - 1 || text.indexOf('@') !== at);
  const message = isMailError
    ? "An invalid character was found in the mail header: '@'."
    : 'The specified string is not in the form required for an e-mail address.';
  return new NetException('System.FormatException', message);
}

/** "a@x.io" or "Name <a@x.io>". */
export function parseMailAddress(text: string, displayName: string | null = null): MailAddress {
  if (text === '') {
    throw new NetException('System.ArgumentException', "The value cannot be an empty string. (Parameter 'address')", {
      properties: { ParamName: 'address' },
    });
  }
  const trimmed = text.trim();
  const named = BRACKETED.exec(trimmed) ?? SPACED.exec(trimmed);
  const plain = PLAIN.exec((named ? named[3]! : trimmed).trim());
  if (!plain) throw formatError(trimmed);
  return new MailAddress(plain[1]!, plain[2]!, displayName || (named ? (named[1] ?? named[2] ?? '').trim() : ''));
}

function tryCreate(_self: null, _ctx: TypeContext, address: string | null, ...args: unknown[]): boolean {
  const result = args.pop();
  let made: MailAddress | null = null;
  try {
    made = address === null ? null : parseMailAddress(address, (args[0] as string | undefined) ?? null);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
  }
  setReference(result, made);
  return made !== null;
}

function members(): TypeMembers {
  return implement(
    `
mailaddress new(string address)
mailaddress new(string address, string displayName)
mailaddress new(string address, string displayName, System.Text.Encoding displayNameEncoding)
static bool TryCreate(string address, [ref] mailaddress result)
static bool TryCreate(string address, string displayName, [ref] mailaddress result)
static bool TryCreate(string address, string displayName, System.Text.Encoding displayNameEncoding, [ref] mailaddress result)
string DisplayName {get;}
string User {get;}
string Host {get;}
string Address {get;}
bool Equals(System.Object value)
string ToString()
`,
    {
      new: (_self, _ctx, address: string, displayName: string | null = null) => parseMailAddress(address, displayName),
      statics: { TryCreate: tryCreate },
      members: {
        DisplayName: (self: MailAddress) => self.displayName,
        User: (self: MailAddress) => self.user,
        Host: (self: MailAddress) => self.host,
        Address: (self: MailAddress) => self.address,
        Equals: (self: MailAddress, _ctx, other: unknown) =>
          other instanceof MailAddress && String(self).toLowerCase() === String(other).toLowerCase(),
        ToString: (self: MailAddress) => self.toString(),
      },
    },
  );
}

export const MailAddressType: TypeDefinition = {
  name: 'System.Net.Mail.MailAddress',
  kind: 'class',
  jsClass: MailAddress,
  toText: (self: MailAddress) => self.toString(),
  build: members,
};
