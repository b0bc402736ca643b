/**
 * The User-Agent of the operations' requests.
 * NON-PARITY: it has the SDK's form, but ends in psail's name where the SDK names its generator.
 */
export interface UserAgentFacts {
  readonly moduleVersion: string;
  readonly psailVersion: string;
  readonly powerShellVersion: string;
  /** Node's process.platform and process.arch. */
  readonly platform: string;
  readonly architecture: string;
  /** Set-DefaultConfiguration's. */
  readonly consumerIdentifier?: string | null;
  readonly consumerVersion?: string | null;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows', linux: 'linux', darwin: 'darwin' };

export function userAgent(facts: UserAgentFacts): string {
  const { consumerIdentifier, consumerVersion } = facts;
  const consumer = consumerIdentifier && consumerVersion ? ` (${consumerIdentifier}/${consumerVersion})` : '';
  const system = `${PLATFORMS[facts.platform] ?? 'unknown'}; ${facts.architecture}`;
  const text = `SailPoint-SDK-PowerShell/${facts.moduleVersion}${consumer} (${system}) PowerShell/${facts.powerShellVersion} (psail/${facts.psailVersion})`;
  // A header cannot hold line ends or characters beyond Latin-1.
  return text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
}
