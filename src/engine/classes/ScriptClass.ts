/** What the engine keeps of a class beyond its NetType: its tree, its session state, static values, initializers. */
import { memberFrame, runBody, runInClass } from './invokeMember.ts';
import { invokeMethod } from '../../types/index.ts';
import type { NetType } from '../../types/NetType.ts';
import type { FunctionMemberAst, PropertyMemberAst, TypeDefinitionAst } from '../../language/Ast.ts';
import type { Frame } from '../compiler/Frame.ts';
import type { EngineContext } from '../EngineContext.ts';
import { attributeObjectOf } from '../binding/attributeObjects.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import type { SessionState } from '../session/SessionState.ts';

export class ScriptClass {
  readonly properties: PropertyMemberAst[];
  readonly methods: FunctionMemberAst[];
  readonly constructors: FunctionMemberAst[];
  readonly statics = new Map<string, unknown>();
  private readonly blocks = new Map<FunctionMemberAst, ScriptBlock>();

  constructor(
    readonly ast: TypeDefinitionAst,
    readonly ctx: EngineContext,
    readonly state: SessionState,
    /** The frame in which the definition ran; initializers and methods see its script's scope. */
    readonly frame: Frame,
  ) {
    this.properties = ast.members.filter((member) => member.kind === 'PropertyMemberAst');
    const functions = ast.members.filter((member) => member.kind === 'FunctionMemberAst');
    this.constructors = functions.filter((member) => member.isConstructor);
    this.methods = functions.filter((member) => !member.isConstructor);
  }

  type!: NetType;

  runStaticConstructor(member: FunctionMemberAst): void {
    const frame = memberFrame(this, member, null, []);
    runInClass(this, frame, () => runBody(frame));
  }

  /** Attribute objects of the class (null) or of the members of a name. */
  attributesOf(name: string | null): readonly unknown[] {
    const owners = name === null ? [this.ast] : this.ast.members.filter((member) => member.name === name);
    const written = owners.flatMap((each) => each.attributes.filter((attribute) => attribute.kind === 'AttributeAst'));
    return written.map((each) => attributeObjectOf(each, this.ctx)).filter((made) => made !== null);
  }

  /** Instances that were keys, by hash code: the first of those that are equal stands for all. */
  private readonly keys = new Map<unknown, { readonly instance: WeakRef<object>; readonly identity: string }[]>();

  /** What is the same for equal instances; null where the class does not say which are. */
  identityOf(instance: object): string | null {
    if (!this.comparesItself) return null;
    const hash = invokeMethod(instance, 'GetHashCode', [], this.ctx);
    let known = this.keys.get(hash);
    if (!known) this.keys.set(hash, (known = []));
    for (const { instance: reference, identity } of known) {
      const other = reference.deref();
      if (other === instance || (other && invokeMethod(instance, 'Equals', [other], this.ctx) === true))
        return identity;
    }
    const identity = `${this.type.fullName}:${String(hash)}:${known.length}`;
    known.push({ instance: new WeakRef(instance), identity });
    return identity;
  }

  private get comparesItself(): boolean {
    return ['equals', 'gethashcode'].every((name) => {
      const method = this.type.findInstance(name);
      return method?.kind === 'method' && method.overloads[0]!.declaringType.scriptClass !== null;
    });
  }

  blockOf(member: FunctionMemberAst): ScriptBlock {
    let block = this.blocks.get(member);
    if (!block) {
      block = new ScriptBlock(this.ctx, member.body, this.state, member.functionDefinition);
      this.blocks.set(member, block);
    }
    return block;
  }
}

export function scriptClassOf(type: NetType | null): ScriptClass | null {
  return type?.scriptClass instanceof ScriptClass ? type.scriptClass : null;
}
