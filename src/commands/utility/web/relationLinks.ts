/** The Link header: addresses by their relation, made absolute. */
import { headerValues } from '../../../http/headerList.ts';
import type { HttpResponse } from '../../../http/types.ts';

const LINK = /<([^>]*)>\s*((?:;[^,<]*(?:"[^"]*")?)*)/g;

export function relationLinks(response: HttpResponse): Map<string, string> {
  const found = new Map<string, string>();
  for (const header of headerValues(response.headers, 'link')) {
    for (const [, address = '', rest = ''] of header.matchAll(LINK)) {
      const relation = /;\s*rel\s*=\s*"?([^";,]+)"?/i.exec(rest)?.[1]?.trim();
      if (!relation || !URL.canParse(address, response.url)) continue;
      for (const name of relation.split(/\s+/))
        if (!found.has(name)) found.set(name, new URL(address, response.url).href);
    }
  }
  return found;
}
