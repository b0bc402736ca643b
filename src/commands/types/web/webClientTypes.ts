/**
 * System.Net.WebClient as a .NET type. Nothing runs beside the script: members in ...Async do their work before they
 * return, and tell of it by events at the engine's next poll (webClientEvents.ts).
 */
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import { argumentError } from '../../../types/dotnet/netErrors.ts';
import { NetUri, UriKind } from '../../../types/dotnet/uri/NetUri.ts';
import type { NameValueCollection } from '../../../types/dotnet/web/NameValueCollection.ts';
import { newByteArray, toBytes } from '../../../types/dotnet/values.ts';
import { completedTask } from '../../../types/dotnet/threading/NetTask.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { SystemCredential } from './CredentialCache.ts';
import { WebClient } from './WebClient.ts';
import {
  asynchronous,
  cancel,
  checkIdle,
  isBusy,
  WEB_CLIENT_EVENT_TYPES,
  WEB_CLIENT_EVENTS,
} from './webClientEvents.ts';
import { WebHeaderCollection } from './WebHeaderCollection.ts';

const SIGNATURES = `
System.Net.WebClient new()
System.Text.Encoding Encoding {get;set;}
string BaseAddress {get;set;}
System.Net.ICredentials Credentials {get;set;}
bool UseDefaultCredentials {get;set;}
System.Net.WebHeaderCollection Headers {get;set;}
System.Collections.Specialized.NameValueCollection QueryString {get;set;}
System.Net.WebHeaderCollection ResponseHeaders {get;}
System.Net.IWebProxy Proxy {get;set;}
System.Net.Cache.RequestCachePolicy CachePolicy {get;set;}
bool IsBusy {get;}
bool AllowReadStreamBuffering {get;set;}
bool AllowWriteStreamBuffering {get;set;}
System.ComponentModel.ISite Site {get;set;}
System.ComponentModel.IContainer Container {get;}
byte[] DownloadData(string address)
byte[] DownloadData(uri address)
void DownloadFile(string address, string fileName)
void DownloadFile(uri address, string fileName)
System.IO.Stream OpenRead(string address)
System.IO.Stream OpenRead(uri address)
System.IO.Stream OpenWrite(string address)
System.IO.Stream OpenWrite(uri address)
System.IO.Stream OpenWrite(string address, string method)
System.IO.Stream OpenWrite(uri address, string method)
byte[] UploadData(string address, byte[] data)
byte[] UploadData(uri address, byte[] data)
byte[] UploadData(string address, string method, byte[] data)
byte[] UploadData(uri address, string method, byte[] data)
byte[] UploadFile(string address, string fileName)
byte[] UploadFile(uri address, string fileName)
byte[] UploadFile(string address, string method, string fileName)
byte[] UploadFile(uri address, string method, string fileName)
byte[] UploadValues(string address, System.Collections.Specialized.NameValueCollection data)
byte[] UploadValues(uri address, System.Collections.Specialized.NameValueCollection data)
byte[] UploadValues(string address, string method, System.Collections.Specialized.NameValueCollection data)
byte[] UploadValues(uri address, string method, System.Collections.Specialized.NameValueCollection data)
string UploadString(string address, string data)
string UploadString(uri address, string data)
string UploadString(string address, string method, string data)
string UploadString(uri address, string method, string data)
string DownloadString(string address)
string DownloadString(uri address)
void OpenReadAsync(uri address)
void OpenReadAsync(uri address, System.Object userToken)
void OpenWriteAsync(uri address)
void OpenWriteAsync(uri address, string method)
void OpenWriteAsync(uri address, string method, System.Object userToken)
void DownloadStringAsync(uri address)
void DownloadStringAsync(uri address, System.Object userToken)
void DownloadDataAsync(uri address)
void DownloadDataAsync(uri address, System.Object userToken)
void DownloadFileAsync(uri address, string fileName)
void DownloadFileAsync(uri address, string fileName, System.Object userToken)
void UploadStringAsync(uri address, string data)
void UploadStringAsync(uri address, string method, string data)
void UploadStringAsync(uri address, string method, string data, System.Object userToken)
void UploadDataAsync(uri address, byte[] data)
void UploadDataAsync(uri address, string method, byte[] data)
void UploadDataAsync(uri address, string method, byte[] data, System.Object userToken)
void UploadFileAsync(uri address, string fileName)
void UploadFileAsync(uri address, string method, string fileName)
void UploadFileAsync(uri address, string method, string fileName, System.Object userToken)
void UploadValuesAsync(uri address, System.Collections.Specialized.NameValueCollection data)
void UploadValuesAsync(uri address, string method, System.Collections.Specialized.NameValueCollection data)
void UploadValuesAsync(uri address, string method, System.Collections.Specialized.NameValueCollection data, System.Object userToken)
void CancelAsync()
System.Threading.Tasks.Task[string] DownloadStringTaskAsync(string address)
System.Threading.Tasks.Task[string] DownloadStringTaskAsync(uri address)
System.Threading.Tasks.Task[System.IO.Stream] OpenReadTaskAsync(string address)
System.Threading.Tasks.Task[System.IO.Stream] OpenReadTaskAsync(uri address)
System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(string address)
System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(uri address)
System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(string address, string method)
System.Threading.Tasks.Task[System.IO.Stream] OpenWriteTaskAsync(uri address, string method)
System.Threading.Tasks.Task[string] UploadStringTaskAsync(string address, string data)
System.Threading.Tasks.Task[string] UploadStringTaskAsync(uri address, string data)
System.Threading.Tasks.Task[string] UploadStringTaskAsync(string address, string method, string data)
System.Threading.Tasks.Task[string] UploadStringTaskAsync(uri address, string method, string data)
System.Threading.Tasks.Task[byte[]] DownloadDataTaskAsync(string address)
System.Threading.Tasks.Task[byte[]] DownloadDataTaskAsync(uri address)
System.Threading.Tasks.Task DownloadFileTaskAsync(string address, string fileName)
System.Threading.Tasks.Task DownloadFileTaskAsync(uri address, string fileName)
System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(string address, byte[] data)
System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(uri address, byte[] data)
System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(string address, string method, byte[] data)
System.Threading.Tasks.Task[byte[]] UploadDataTaskAsync(uri address, string method, byte[] data)
System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(string address, string fileName)
System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(uri address, string fileName)
System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(string address, string method, string fileName)
System.Threading.Tasks.Task[byte[]] UploadFileTaskAsync(uri address, string method, string fileName)
System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(string address, System.Collections.Specialized.NameValueCollection data)
System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(string address, string method, System.Collections.Specialized.NameValueCollection data)
System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(uri address, System.Collections.Specialized.NameValueCollection data)
System.Threading.Tasks.Task[byte[]] UploadValuesTaskAsync(uri address, string method, System.Collections.Specialized.NameValueCollection data)
void Dispose()
void IDisposable.Dispose()
string ToString()
`;

type Address = string | NetUri;
type Action = (self: WebClient, ctx: TypeContext, ...args: never[]) => unknown;

/** (address, data) or (address, method, data). */
function uploading<T>(run: (self: WebClient, address: Address, method: string, data: T) => unknown): Action {
  return (self: WebClient, _ctx: TypeContext, address: Address, second: string | T, third?: T) =>
    third === undefined
      ? run(self, address, 'POST', second as T)
      : run(self, address, (second as string | null) || 'POST', third);
}

/** What a member of the class does; the same names with TaskAsync give its result as a task. */
const ACTIONS: Record<string, Action> = {
  DownloadString: (self, _ctx, address: Address) => self.downloadString(address),
  DownloadData: (self, ctx, address: Address) => newByteArray(ctx, self.download(address)),
  DownloadFile: (self, _ctx, address: Address, fileName: string) => self.downloadFile(address, fileName),
  OpenRead: (self, _ctx, address: Address) => self.openRead(address),
  UploadString: uploading<string>((self, address, method, text) => self.uploadString(address, method, text)),
  UploadData: uploading<unknown>((self, address, method, data) =>
    newByteArray(self.ctx, self.upload(address, method, toBytes(data))),
  ),
  UploadValues: uploading<NameValueCollection>((self, address, method, values) =>
    newByteArray(self.ctx, self.uploadValues(address, method, values)),
  ),
  UploadFile: uploading<string>((self, address, method, fileName) =>
    newByteArray(self.ctx, self.uploadFile(address, method, fileName)),
  ),
};

const RESULT_TYPES: Readonly<Record<string, string>> = {
  DownloadString: 'System.String',
  UploadString: 'System.String',
  OpenRead: 'System.IO.Stream',
};

function tasks(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [name, action] of Object.entries(ACTIONS)) {
    const type = name === 'DownloadFile' ? null : (RESULT_TYPES[name] ?? 'System.Byte[]');
    bodies[`${name}TaskAsync`] = (self: WebClient, ctx, ...args: unknown[]) =>
      completedTask(type, () => action(self, ctx, ...(args as never[])));
  }
  return bodies;
}

/** Members that report by events. */
function reporting(): Record<string, MemberBody> {
  const bodies = Object.entries(ACTIONS).map(([name, action]) => [
    `${name}Async`,
    asynchronous(name, name === 'DownloadFile' ? downloadFileAsync : (action as MemberBody)),
  ]);
  return Object.fromEntries(bodies);
}

const downloadFileAsync: MemberBody = (self: WebClient, _ctx, address: Address, fileName: string) =>
  self.downloadFile(address, fileName, true);

/** Members that wait for what they do: not while events of an operation are to come. */
function waiting(): Record<string, MemberBody> {
  const bodies = Object.entries(ACTIONS).map(([name, action]) => [
    name,
    (self: WebClient, ctx: TypeContext, ...args: never[]) => {
      checkIdle(self);
      return action(self, ctx, ...args);
    },
  ]);
  return Object.fromEntries(bodies);
}

function setBaseAddress(self: WebClient, value: string | null): void {
  if (value === null || value === '') {
    self.baseAddress = null;
    return;
  }
  self.baseAddress = NetUri.tryParse(value, UriKind.Absolute);
  if (self.baseAddress === null) throw argumentError('The specified value is not a valid base address.', 'value');
}

const PROPERTIES: Record<string, MemberBody> = {
  Encoding: field('encoding'),
  BaseAddress: { get: (self: WebClient) => self.baseAddress?.toString() ?? '', set: setBaseAddress },
  Credentials: field('credentials'),
  UseDefaultCredentials: {
    get: (self: WebClient) => self.credentials instanceof SystemCredential,
    set: (self: WebClient, value: boolean) => void (self.credentials = value ? SystemCredential.instance : null),
  },
  Headers: {
    get: (self: WebClient) => self.headers,
    set: (self: WebClient, value: WebHeaderCollection | null) =>
      void (self.headers = value ?? new WebHeaderCollection()),
  },
  QueryString: field('queryString'),
  ResponseHeaders: (self: WebClient) => self.responseHeaders,
  Proxy: field('proxy'),
  CachePolicy: { get: () => null, set: () => undefined },
  IsBusy: isBusy,
  AllowReadStreamBuffering: { get: () => false, set: () => undefined },
  AllowWriteStreamBuffering: { get: () => false, set: () => undefined },
  Site: { get: () => null, set: () => undefined },
  Container: () => null,
  CancelAsync: cancel,
  Dispose: () => undefined,
};

export const WEB_CLIENT_TYPES: readonly TypeDefinition[] = [
  ...WEB_CLIENT_EVENT_TYPES,
  {
    name: 'System.Net.WebClient',
    kind: 'class',
    base: 'System.ComponentModel.Component',
    interfaces: ['System.ComponentModel.IComponent', 'System.IDisposable'],
    jsClass: WebClient,
    build: () =>
      implement(`${WEB_CLIENT_EVENTS}\n${SIGNATURES}`, {
        new: (_self, ctx) => new WebClient(ctx),
        members: { ...reporting(), ...PROPERTIES, ...waiting(), ...tasks() },
      }),
  },
];
