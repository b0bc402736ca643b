/** Names of status codes: .NET's reason phrase where the server sent none, and HttpStatusCode's own name. */
import type { HttpResponse } from '../../../http/types.ts';
import { EnumValue } from '../../../types/index.ts';
import { getType } from '../../../types/TypeRegistry.ts';

export function statusName(status: number): string {
  return EnumValue.of(getType('System.Net.HttpStatusCode'), status).toString();
}

export function reasonOf(response: HttpResponse): string {
  if (response.reasonPhrase !== '') return response.reasonPhrase;
  const name = statusName(response.status);
  return /^\d+$/.test(name) ? '' : name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
