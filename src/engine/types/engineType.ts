/** Short form for the engine's own .NET types: signatures with the field of the JavaScript class that holds the value. */
import { field, implement, type MemberBody } from '../../types/dotnet/implement.ts';
import type { MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';

export interface EngineTypeOptions extends Partial<TypeDefinition> {
  /** Signatures whose bodies are functions; all others in `properties` are fields. */
  members?: Record<string, MemberBody>;
  methods?: string;
  statics?: Record<string, MemberBody>;
  /** The body of all constructors; their signatures stand among the methods. */
  create?: MethodBody;
}

/** `properties`: 'string Name {get;}' -> field name or body. `methods`: further signatures, one a line. */
export function engineType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  properties: Record<string, string | MemberBody>,
  options: EngineTypeOptions = {},
): TypeDefinition {
  const { members = {}, methods = '', statics, create, ...rest } = options;
  return {
    name,
    kind: 'class',
    jsClass,
    ...rest,
    build: () => {
      const bodies: Record<string, MemberBody> = { ...members };
      for (const [signature, source] of Object.entries(properties))
        bodies[nameOf(signature)] = typeof source === 'string' ? fieldBody(source, signature) : source;
      return implement(`${Object.keys(properties).join('\n')}\n${methods}`, {
        ...(create ? { new: create } : {}),
        members: bodies,
        statics,
      });
    },
  };
}

function nameOf(signature: string): string {
  const words = signature.slice(0, signature.indexOf(' {')).split(' ');
  return words.at(-1)!;
}

function fieldBody(source: string, signature: string): MemberBody {
  return /\{[^}]*set;/.test(signature) ? field(source) : (self) => self[source];
}
