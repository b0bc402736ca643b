/** User-Agent of the web cmdlets: PowerShell's own form, and [PSUserAgent]'s texts of browsers. */
import { implement } from '../../../types/dotnet/implement.ts';
import type { HostServices } from '../../../types/dotnet/HostServices.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';

const VERSION = '7.6.5';

type Kind = 'PowerShell' | 'InternetExplorer' | 'FireFox' | 'Chrome' | 'Opera' | 'Safari';

function platform(ctx: TypeContext): string {
  const host = ctx.host as HostServices;
  const system = host.platform === 'win32' ? 'Windows NT 10.0' : host.platform === 'darwin' ? 'Macintosh' : 'Linux';
  const description = host.process.osDescription.replaceAll(/[()]/g, '');
  return `(${system}; ${description}; ${ctx.culture.name || 'en-US'})`;
}

export function userAgentOf(ctx: TypeContext, kind: Kind): string {
  const start = `Mozilla/5.0 ${platform(ctx)}`;
  switch (kind) {
    case 'PowerShell':
      return `${start} PowerShell/${VERSION}`;
    case 'InternetExplorer':
      return start.replace('Mozilla/5.0 (', 'Mozilla/5.0 (compatible; MSIE 9.0; ');
    case 'FireFox':
      return `${start} Gecko/20100401 Firefox/4.0`;
    case 'Chrome':
      return `${start} AppleWebKit/534.6 (KHTML, like Gecko) Chrome/7.0.500.0 Safari/534.6`;
    case 'Opera':
      return `Opera/9.70 ${platform(ctx)} Presto/2.2.1`;
    case 'Safari':
      return `${start} AppleWebKit/533.16 (KHTML, like Gecko) Version/5.0 Safari/533.16`;
  }
}

const KINDS: readonly Kind[] = ['InternetExplorer', 'FireFox', 'Chrome', 'Opera', 'Safari'];

export const USER_AGENT_TYPES: readonly TypeDefinition[] = [
  {
    name: 'Microsoft.PowerShell.Commands.PSUserAgent',
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(KINDS.map((kind) => `static string ${kind} {get;}`).join('\n'), {
        statics: Object.fromEntries(
          KINDS.map((kind) => [kind, (_self: unknown, ctx: TypeContext) => userAgentOf(ctx, kind)]),
        ),
      }),
  },
];
