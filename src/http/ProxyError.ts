// A failure on the way to, or at, the proxy: nothing has reached the server itself.
// The text of a refused tunnel is .NET's; the proxy is shown without its user and password.
import { socketMessage } from './socketMessages.ts';
import type { ProxyAddress } from './proxy.ts';

export class ProxyError extends Error {
  readonly proxy: ProxyAddress | null;

  constructor(message: string, proxy: ProxyAddress | null) {
    super(message);
    this.name = 'ProxyError';
    this.proxy = proxy;
  }

  static tunnelRefused(proxy: ProxyAddress, status: number): ProxyError {
    return new ProxyError(
      `The proxy tunnel request to proxy '${proxy.shown}' failed with status code '${status}'.`,
      proxy,
    );
  }

  static unreachable(proxy: ProxyAddress, error: Error): ProxyError {
    const text = socketMessage(error) ?? error.message;
    return new ProxyError(`${text} (${proxy.host}:${proxy.port})`, proxy);
  }
}
