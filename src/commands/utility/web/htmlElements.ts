/** Links, images and input fields of a page, found by their tags; each is an object with the tag's attributes. */
import { implement } from '../../../types/dotnet/implement.ts';
import { PSObject } from '../../../types/PSObject.ts';
import type { PSNoteProperty } from '../../../types/PSMembers.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';

export class WebCmdletElementCollection {
  constructor(readonly items: readonly PSObject[]) {}
  *[Symbol.iterator](): Generator<PSObject> {
    yield* this.items;
  }
  find(property: string, wanted: string): PSObject | null {
    return (
      this.items.find(
        (item) =>
          String((item.members.get(property) as PSNoteProperty | undefined)?.value ?? '').toLowerCase() ===
          wanted.toLowerCase(),
      ) ?? null
    );
  }
}

type Finder = (html: string) => { outer: string; tagName: string }[];

const matches =
  (pattern: RegExp, tagName: string): Finder =>
  (html) =>
    Array.from(html.matchAll(pattern), ([outer]) => ({ outer, tagName }));

export const linkElements = matches(/<a\s(?:[^"'>]|"[^"]*"|'[^']*')*>.*?<\/a>/gis, 'A');
export const imageElements = matches(/<img\s(?:[^"'>]|"[^"]*"|'[^']*')*>/gis, 'IMG');
export const inputElements = matches(/<input\s(?:[^"'>]|"[^"]*"|'[^']*')*>/gis, 'INPUT');

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

export function htmlElements(html: string, find: Finder): WebCmdletElementCollection {
  return new WebCmdletElementCollection(find(html).map(({ outer, tagName }) => element(outer, tagName)));
}

function element(outer: string, tagName: string): PSObject {
  const made = PSObject.custom([
    ['outerHTML', outer],
    ['tagName', tagName],
  ]);
  const tag = /^<\w+((?:[^"'>]|"[^"]*"|'[^']*')*)>/s.exec(outer)?.[1] ?? '';
  for (const [, name = '', double, single, plain] of tag.matchAll(ATTRIBUTE)) {
    made.setNote(name, decodeEntities(double ?? single ?? plain ?? ''));
  }
  return made;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (found, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name!.toLowerCase()] ?? found;
  });
}

export const ELEMENT_TYPES: readonly TypeDefinition[] = [
  {
    name: 'Microsoft.PowerShell.Commands.WebCmdletElementCollection',
    kind: 'class',
    interfaces: ['System.Collections.IEnumerable', 'System.Collections.IList'],
    jsClass: WebCmdletElementCollection,
    build: () =>
      implement(
        `
psobject Find(string nameOrId)
psobject FindById(string id)
psobject FindByName(string name)
int Count {get;}
psobject Item(int index) {get;}
`,
        {
          members: {
            Find: (self: WebCmdletElementCollection, _ctx, text: string) =>
              self.find('id', text) ?? self.find('name', text),
            FindById: (self: WebCmdletElementCollection, _ctx, text: string) => self.find('id', text),
            FindByName: (self: WebCmdletElementCollection, _ctx, text: string) => self.find('name', text),
            Count: (self: WebCmdletElementCollection) => self.items.length,
            Item: (self: WebCmdletElementCollection, _ctx, index: number) => self.items[index] ?? null,
          },
        },
      ),
  },
];
