/** What the engine keeps of a class beyond its NetType: its tree, its session state, static values, initializers. */
import { memberFrame, runBody, runInClass } from './invokeMember.ts';
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
