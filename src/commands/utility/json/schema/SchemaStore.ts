/**
 * Schemas by their addresses: a document, the schemas in it that have an $id of their own, anchors, and documents that are
 * fetched when a reference leads there.
 * Rule that surprises: an address that nothing is found at is an error of its own only where nothing is fetched; a fetch
 * that fails makes the schema a bad one.
 */
import { type JsonNode, Kind, parseJsonText } from '../../../../types/json/document/JsonText.ts';
import { NetException } from '../../../../errors/NetException.ts';
import { propertiesOf, propertyOf } from './jsonValues.ts';
import { checkShape, type Dialect, dialectNamed, SchemaError, subschemas } from './schemaShapes.ts';

/** A schema, where it stands, and by which rules. */
export interface SchemaPlace {
  readonly node: JsonNode;
  readonly base: string;
  readonly dialect: Dialect;
}

/** The text of a document; throws when there is none. Null: nothing is fetched. */
export type FetchSchema = ((address: string) => string) | null;

const UNNAMED = 'https://json-schema.net/schema';
/**
 * Schemas that are known without being fetched; ajv has them. NON-PARITY: those of 2019-09 and 2020-12, whose parts refer
 * to each other dynamically, are not.
 */
const META_SCHEMAS: Readonly<Record<string, (() => unknown) | undefined>> = {
  'http://json-schema.org/draft-06/schema': () => require('ajv/dist/refs/json-schema-draft-06.json') as unknown,
  'http://json-schema.org/draft-07/schema': () => require('ajv/dist/refs/json-schema-draft-07.json') as unknown,
};

const STRICT = { allowTrailingCommas: false, skipComments: false, maxDepth: 0 };

/** A text as a schema, its shape checked. */
export function readSchema(text: string): JsonNode {
  let node: JsonNode;
  try {
    node = parseJsonText(text, STRICT);
  } catch (thrown) {
    if (thrown instanceof NetException) throw new SchemaError('InvalidJsonSchema');
    throw thrown;
  }
  checkShape(node);
  return node;
}

export class SchemaStore {
  private readonly resources = new Map<string, SchemaPlace>();
  private readonly anchors = new Map<string, SchemaPlace>();
  readonly root: SchemaPlace;

  /** @param address of the schema's file, null where it has none */
  constructor(
    node: JsonNode,
    address: string | null,
    private readonly fetch: FetchSchema,
  ) {
    this.root = this.add(node, address ?? UNNAMED);
  }

  private add(node: JsonNode, address: string): SchemaPlace {
    const dialect = this.dialectOf(node) ?? 'any';
    const place = this.enter({ node, base: address, dialect });
    this.resources.set(address, place);
    this.collect(place);
    return place;
  }

  private dialectOf(node: JsonNode): Dialect | null {
    const named = propertyOf(node, '$schema')?.text;
    if (named === undefined) return null;
    const dialect = dialectNamed(named);
    if (!dialect) throw new SchemaError('UnresolvedJsonSchemaRef');
    return dialect;
  }

  /** The same place with the base its own $id gives. */
  enter(place: SchemaPlace): SchemaPlace {
    const id = propertyOf(place.node, '$id')?.text;
    if (id === undefined || this.hidesSiblings(place)) return place;
    return { ...place, base: resolveAddress(place.base, id) };
  }

  /** Beside a $ref nothing else counts in the older dialects. */
  hidesSiblings({ node, dialect }: SchemaPlace): boolean {
    return (dialect === '6' || dialect === '7') && propertyOf(node, '$ref') !== undefined;
  }

  private collect(place: SchemaPlace): void {
    const [address, fragment] = split(place.base);
    if (!this.resources.has(address)) this.resources.set(address, place);
    if (fragment !== '') this.anchors.set(`${address}#${fragment}`, place);
    for (const [keyword, value] of propertiesOf(place.node)) {
      if (keyword === '$anchor' || keyword === '$dynamicAnchor') this.anchors.set(`${address}#${value.text}`, place);
      for (const inner of innerSchemas(keyword, value)) this.collect(this.enter({ ...place, node: inner }));
    }
  }

  /** Where a reference leads. */
  resolve(reference: string, from: SchemaPlace): SchemaPlace {
    const [address, fragment] = split(resolveAddress(from.base, reference));
    const document = this.resources.get(address) ?? this.fetched(address);
    if (fragment === '') return document;
    if (!fragment.startsWith('/')) {
      const found = this.anchors.get(`${address}#${fragment}`);
      if (found) return found;
      throw new SchemaError('UnresolvedJsonSchemaRef');
    }
    return this.follow(document, fragment);
  }

  private fetched(address: string): SchemaPlace {
    const known = META_SCHEMAS[address]?.();
    if (known) return this.add(readSchema(JSON.stringify(known)), address);
    if (!this.fetch) throw new SchemaError('UnresolvedJsonSchemaRef');
    let text: string;
    try {
      text = this.fetch(address);
    } catch {
      throw new SchemaError('InvalidJsonSchema');
    }
    return this.add(readSchema(text), address);
  }

  private follow(document: SchemaPlace, pointer: string): SchemaPlace {
    let place = document;
    for (const step of pointer.slice(1).split('/')) {
      const name = decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~');
      const node = place.node.kind === Kind.Array ? place.node.items![Number(name)] : propertyOf(place.node, name);
      if (!node) throw new SchemaError('UnresolvedJsonSchemaRef');
      place = this.enter({ ...place, node });
    }
    return place;
  }
}

function innerSchemas(keyword: string, value: JsonNode): readonly JsonNode[] {
  if (keyword === '$defs' || keyword === 'definitions') return propertiesOf(value).map(([, each]) => each);
  return subschemas(keyword, value);
}

function split(address: string): [string, string] {
  const at = address.indexOf('#');
  return at < 0 ? [address, ''] : [address.slice(0, at), decodeURIComponent(address.slice(at + 1))];
}

function resolveAddress(base: string, reference: string): string {
  if (reference.startsWith('#')) return split(base)[0] + reference;
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}
