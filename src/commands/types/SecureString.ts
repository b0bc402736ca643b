/**
 * System.Security.SecureString and what scripts get its text out of: NetworkCredential and Marshal's BSTR functions.
 * Rule that surprises: nothing shows the text; ToString and formatting give the type's name.
 */
import { NetException } from '../../errors/NetException.ts';
import { IntPtr } from '../../types/dotnet/numbers/complexTypes.ts';
import { implement } from '../../types/dotnet/implement.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';

export class SecureString {
  /** Kept where no enumeration of members comes by it. */
  #text: string;
  private isReadOnly = false;

  constructor(text = '') {
    this.#text = text;
  }
  get length(): number {
    return this.#text.length;
  }
  reveal(): string {
    return this.#text;
  }
  replace(text: string): void {
    if (this.isReadOnly) throw new NetException('System.InvalidOperationException', 'Instance is read-only.');
    this.#text = text;
  }
  makeReadOnly(): void {
    this.isReadOnly = true;
  }
  get readOnly(): boolean {
    return this.isReadOnly;
  }
  copy(): SecureString {
    return new SecureString(this.#text);
  }
}

/** A block of memory holding a secure string's text; freeing it forgets the text. */
export class SecretPointer extends IntPtr {
  #text: string;
  constructor(text: string) {
    super(1n);
    this.#text = text;
  }
  reveal(): string {
    return this.#text;
  }
  free(): void {
    this.#text = '';
  }
}

export class NetworkCredential {
  #password: SecureString;
  constructor(
    public userName: string,
    password: SecureString | string,
    public domain = '',
  ) {
    this.#password = typeof password === 'string' ? new SecureString(password) : password;
  }
  get secret(): SecureString {
    return this.#password;
  }
  set secret(value: SecureString) {
    this.#password = value;
  }
}

const SECURE_STRING: TypeDefinition = {
  name: 'System.Security.SecureString',
  kind: 'class',
  interfaces: ['System.IDisposable'],
  jsClass: SecureString,
  toText: () => 'System.Security.SecureString',
  build: () =>
    implement(
      `
System.Security.SecureString new()
int Length {get;}
void AppendChar(char c)
void Clear()
securestring Copy()
void Dispose()
void InsertAt(int index, char c)
bool IsReadOnly()
void MakeReadOnly()
void RemoveAt(int index)
void SetAt(int index, char c)
`,
      {
        new: () => new SecureString(),
        members: {
          Length: (self: SecureString) => self.length,
          AppendChar: (self: SecureString, _ctx, c: unknown) => self.replace(self.reveal() + String(c)),
          Clear: (self: SecureString) => self.replace(''),
          Copy: (self: SecureString) => self.copy(),
          Dispose: () => undefined,
          InsertAt: (self: SecureString, _ctx, at: number, c: unknown) =>
            self.replace(self.reveal().slice(0, at) + String(c) + self.reveal().slice(at)),
          IsReadOnly: (self: SecureString) => self.readOnly,
          MakeReadOnly: (self: SecureString) => self.makeReadOnly(),
          RemoveAt: (self: SecureString, _ctx, at: number) =>
            self.replace(self.reveal().slice(0, at) + self.reveal().slice(at + 1)),
          SetAt: (self: SecureString, _ctx, at: number, c: unknown) =>
            self.replace(self.reveal().slice(0, at) + String(c) + self.reveal().slice(at + 1)),
        },
      },
    ),
};

const NETWORK_CREDENTIAL: TypeDefinition = {
  name: 'System.Net.NetworkCredential',
  kind: 'class',
  interfaces: ['System.Net.ICredentials', 'System.Net.ICredentialsByHost'],
  jsClass: NetworkCredential,
  build: () =>
    implement(
      `
System.Net.NetworkCredential new()
System.Net.NetworkCredential new(string userName, string password)
System.Net.NetworkCredential new(string userName, securestring password)
System.Net.NetworkCredential new(string userName, string password, string domain)
System.Net.NetworkCredential new(string userName, securestring password, string domain)
string UserName {get;set;}
string Password {get;set;}
securestring SecurePassword {get;set;}
string Domain {get;set;}
`,
      {
        new: (_self, _ctx, user?: string, password?: string | SecureString, domain?: string) =>
          new NetworkCredential(user ?? '', password ?? '', domain ?? ''),
        members: {
          UserName: { get: (self) => self.userName, set: (self, value) => void (self.userName = value) },
          Domain: { get: (self) => self.domain, set: (self, value) => void (self.domain = value) },
          Password: {
            get: (self: NetworkCredential) => self.secret.reveal(),
            set: (self: NetworkCredential, value: string) => void (self.secret = new SecureString(value)),
          },
          SecurePassword: {
            get: (self: NetworkCredential) => self.secret.copy(),
            set: (self: NetworkCredential, value) => void (self.secret = value),
          },
        },
      },
    ),
};

const reveal = (_self: unknown, _ctx: unknown, pointer: SecretPointer) => pointer.reveal();
const free = (_self: unknown, _ctx: unknown, pointer: SecretPointer) => pointer.free();
const keep = (_self: unknown, _ctx: unknown, secret: SecureString) => new SecretPointer(secret.reveal());

const MARSHAL: TypeDefinition = {
  name: 'System.Runtime.InteropServices.Marshal',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static System.IntPtr SecureStringToBSTR(securestring s)
static System.IntPtr SecureStringToGlobalAllocUnicode(securestring s)
static System.IntPtr SecureStringToCoTaskMemUnicode(securestring s)
static string PtrToStringAuto(System.IntPtr ptr)
static string PtrToStringBSTR(System.IntPtr ptr)
static string PtrToStringUni(System.IntPtr ptr)
static void ZeroFreeBSTR(System.IntPtr s)
static void FreeBSTR(System.IntPtr ptr)
static void ZeroFreeGlobalAllocUnicode(System.IntPtr s)
static void ZeroFreeCoTaskMemUnicode(System.IntPtr s)
`,
      {
        statics: {
          SecureStringToBSTR: keep,
          SecureStringToGlobalAllocUnicode: keep,
          SecureStringToCoTaskMemUnicode: keep,
          PtrToStringAuto: reveal,
          PtrToStringBSTR: reveal,
          PtrToStringUni: reveal,
          ZeroFreeBSTR: free,
          FreeBSTR: free,
          ZeroFreeGlobalAllocUnicode: free,
          ZeroFreeCoTaskMemUnicode: free,
        },
      },
    ),
};

export const SECRET_TYPES: readonly TypeDefinition[] = [SECURE_STRING, NETWORK_CREDENTIAL, MARSHAL];
