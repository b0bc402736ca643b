/**
 * What one session's SailPoint commands share: the live configuration (the hashtable Get-DefaultConfiguration gives, so
 * scripts may change it), the token cache, the catalog.
 * NON-PARITY: what Set-DefaultConfiguration was given stays; the peer overwrites addresses and credentials at every call.
 */
import type { Cmdlet } from '../engine/Cmdlet.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { type Credentials as TokenCredentials, OAuthTokens } from '../http/OAuthTokens.ts';
import { userAgent } from '../http/requestHeaders.ts';
import { Hashtable } from '../types/collections/Hashtable.ts';
import { getProperty, isDictionary, toPSString } from '../types/index.ts';
import { unwrap } from '../types/PSObject.ts';
import type { RequestSettings } from './buildRequest.ts';
import type { Catalog } from './Catalog.ts';
import { BodyChecker } from './checkBody.ts';
import { throwText } from './commands/scriptThrow.ts';
import {
  baseUrlFault,
  CONFIG_FILE,
  chooseCredentials,
  type Credentials,
  DEFAULT_RETRY_COUNT,
  DEFAULT_RETRY_INTERVAL,
  environmentCredentials,
  localCredentials,
  missingCredentials,
  missingCredentialsText,
  tokenUrl,
  withTrailingSlash,
} from './configuration.ts';
import { WebProxy } from '../engine/net/WebProxy.ts';

export interface SailServices {
  /** Read when the first SailPoint command is looked for. */
  readonly loadCatalog: () => Catalog;
  readonly psailVersion: string;
  /** Instead of the environment and config.json: the sandbox's own. */
  readonly credentials?: Credentials;
  /** Writes are shown and not sent. */
  readonly dryRun?: boolean;
  /** To the first byte of an answer. */
  readonly timeoutMs?: number;
  readonly tokens?: OAuthTokens;
}

/** What a call needs of the configuration. */
export interface CallSettings {
  readonly request: Omit<RequestSettings, 'token'>;
  readonly credentials: TokenCredentials;
  /** Given by Set-DefaultConfiguration -Token; null: asked for. */
  readonly token: string | null;
  readonly maximumRetryCount: number;
  readonly retryIntervalSeconds: number;
}

const ADDRESSES = ['BaseUrl', 'NermBaseUrl', 'ClientId', 'ClientSecret'] as const;

export class SailSession {
  /** $Script:Configuration of the SDK. */
  readonly table = new Hashtable('ignoreCase');
  readonly tokens: OAuthTokens;
  private readonly pinned = new Set<string>();
  private loadedCatalog: Catalog | null = null;
  private checker: BodyChecker | null = null;

  constructor(readonly services: SailServices) {
    this.tokens = services.tokens ?? new OAuthTokens();
  }

  get catalog(): Catalog {
    this.loadedCatalog ??= this.services.loadCatalog();
    return this.loadedCatalog;
  }

  get bodies(): BodyChecker {
    this.checker ??= new BodyChecker(this.catalog);
    return this.checker;
  }

  /** Sets a value that later calls keep. */
  pin(name: string, value: unknown): void {
    this.table.set(name, value);
    this.pinned.add(name.toLowerCase());
  }

  /** Get-DefaultConfiguration: credentials read anew, defaults filled in. */
  refresh(cmd: Cmdlet): Hashtable {
    this.readCredentials(cmd);
    const defaults: [string, unknown][] = [
      ['Token', ''],
      ['TokenExpiration', ''],
      ['SkipCertificateCheck', false],
      ['DefaultHeaders', null],
      ['MaximumRetryCount', DEFAULT_RETRY_COUNT],
      ['RetryIntervalSeconds', DEFAULT_RETRY_INTERVAL],
      ['Proxy', null],
      ['Experimental', false],
      ['ConsumerIdentifier', null],
      ['ConsumerVersion', null],
    ];
    for (const [name, value] of defaults) {
      if (!this.table.containsKey(name))
        this.table.set(name, name === 'DefaultHeaders' ? new Hashtable('ignoreCase') : value);
    }
    return this.table;
  }

  /** Get-Config: credentials from the environment or config.json, what was set by hand kept. */
  readCredentials(cmd: Cmdlet): Hashtable {
    const { context } = cmd;
    const found =
      this.services.credentials ??
      chooseCredentials(
        environmentCredentials((name) => context.host.environment.get(name)),
        this.localCredentials(cmd),
      );
    for (const name of ADDRESSES) {
      if (!this.pinned.has(name.toLowerCase())) this.table.set(name, found[name]);
    }
    for (const name of ['BaseUrl', 'NermBaseUrl']) {
      const url = this.text(name, context);
      if (url) this.table.set(name, withTrailingSlash(url));
    }
    if (!this.pinned.has('tokenurl')) {
      const base = this.text('BaseUrl', context);
      this.table.set('TokenUrl', base ? tokenUrl(base) : null);
    }
    return this.table;
  }

  /** Credentials of config.json in the current directory; null when there is none. */
  localCredentials(cmd: Cmdlet): Credentials | null {
    const path = configPath(cmd.context);
    const { files } = cmd.context.host;
    if (files.stat(path)?.kind !== 'file') return null;
    try {
      return localCredentials(new TextDecoder().decode(files.readFile(path)));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return throwText(cmd, `${path} is not valid JSON: ${error.message}`);
    }
  }

  /** Everything a call needs; ends the script with one error when something is missing. */
  callSettings(cmd: Cmdlet): CallSettings {
    const { context } = cmd;
    this.refresh(cmd);
    const text = (name: string): string | null => this.text(name, context);
    const token = this.pinned.has('token') ? text('Token') : null;
    this.requireCredentials(cmd, token !== null);
    const { timeoutMs, psailVersion } = this.services;
    const proxy = unwrap(this.table.get('Proxy'));
    return {
      request: {
        baseUrl: text('BaseUrl')!,
        userAgent: userAgent({
          psailVersion,
          consumer: { identifier: text('ConsumerIdentifier'), version: text('ConsumerVersion') },
          platform: context.host.platform,
          arch: context.host.architecture,
        }),
        defaultHeaders: this.defaultHeaders(context),
        ...(this.table.get('SkipCertificateCheck') === true ? { rejectUnauthorized: false } : {}),
        ...(proxy instanceof WebProxy ? { proxy: proxy.url } : {}),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      },
      credentials: this.tokenCredentials(context),
      token,
      maximumRetryCount: Number(this.table.get('MaximumRetryCount') ?? 0),
      retryIntervalSeconds: Number(this.table.get('RetryIntervalSeconds') ?? 0),
    };
  }

  tokenCredentials(context: ExecutionContext): TokenCredentials {
    const text = (name: string): string | null => this.text(name, context);
    return {
      baseUrl: text('BaseUrl'),
      clientId: text('ClientId'),
      clientSecret: text('ClientSecret'),
      tokenUrl: text('TokenUrl'),
    };
  }

  /** @param hasToken a token was given, so only the address is needed. */
  requireCredentials(cmd: Cmdlet, hasToken: boolean): void {
    const text = (name: string): string | null => this.text(name, cmd.context);
    const have = {
      BaseUrl: text('BaseUrl'),
      ClientId: text('ClientId'),
      ClientSecret: text('ClientSecret'),
      NermBaseUrl: null,
    };
    // A dry run needs nobody's secret; its reads do, and say so when they are sent.
    const missing = missingCredentials(have).filter((name) => !hasToken || name === 'BaseUrl');
    if (missing.length > 0) {
      const path = configPath(cmd.context);
      throwText(cmd, missingCredentialsText(missing, { path, exists: cmd.context.host.files.stat(path) !== null }));
    }
    const fault = baseUrlFault(have.BaseUrl!);
    if (fault !== null) throwText(cmd, fault);
  }

  private defaultHeaders(context: ExecutionContext): Record<string, string> {
    const headers = unwrap(this.table.get('DefaultHeaders'));
    if (!isDictionary(headers)) return {};
    return Object.fromEntries(
      [...headers.entries()].map(([name, value]) => [toPSString(name, context), toPSString(value, context)]),
    );
  }

  private text(name: string, context: ExecutionContext): string | null {
    const value = this.table.get(name);
    return value == null ? null : toPSString(value, context) || null;
  }
}

/** config.json of the session's current directory. */
export function configPath(context: ExecutionContext): string {
  const location = context.getVariable('PWD');
  const directory =
    location == null ? '.' : toPSString(getProperty(location, 'ProviderPath', context) ?? location, context);
  const { separator } = context.host.files;
  return directory.endsWith(separator) ? directory + CONFIG_FILE : directory + separator + CONFIG_FILE;
}
