/**
 * Reads a types.ps1xml file: a type at a time, each as the update it stands for.
 * Rule that surprises: an error drops its type, and behind an element that has no place here the reader looks for that
 * element's end tag, so that after `<Foo/>` nothing of the file is read any more.
 */
import { NetException } from '../../errors/NetException.ts';
import { type MethodInfo, methodInfos } from '../core/Reflection.ts';
import { NodeType } from '../dotnet/xml/XmlNode.ts';
import { XmlReader } from '../dotnet/xml/XmlReader.ts';
import { convertTo } from '../LanguagePrimitives/convertTo.ts';
import type { NetType } from '../NetType.ts';
import {
  PSAliasProperty,
  type PSMember,
  PSMemberSet,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../PSMembers.ts';
import type { ScriptBlockLike, TypeContext } from '../TypeContext.ts';
import { codeMethod, codeProperty } from './codeReference.ts';
import { standardSettings } from './standardSettings.ts';
import type { TypeUpdate } from './TypeUpdate.ts';

/** What reading needs of the session. */
export interface TypeFileContext extends TypeContext {
  createScriptBlock(text: string): ScriptBlockLike;
}

const END_ELEMENT = 15;
/** No member, but no error either. */
const FAILED = Symbol('failed');

/** What reads a child element; the name is there for those of several names. */
type Fields = Record<string, () => void>;

export class TypeFileReader {
  /** The errors' texts, the last first. */
  readonly errors: string[] = [];
  private readonly xml: XmlReader;
  /** Where the last element of each name began: what is found wrong later is reported there. */
  private readonly lines = new Map<string, number>();

  /** @param shown what stands for the file in front of errors: its path, or nothing in modules */
  constructor(
    text: string,
    private readonly path: string,
    private readonly shown: string,
    private readonly ctx: TypeFileContext,
  ) {
    this.xml = XmlReader.overText(text);
  }

  /** Reads all; each type is handed over as soon as it is read. */
  read(take: (update: TypeUpdate) => void): void {
    try {
      this.readDocument(take);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      this.errors.unshift(`${this.shown}, ${this.path} : Exception: ${thrown.message}`);
    }
  }

  private readDocument(take: (update: TypeUpdate) => void): void {
    const { xml } = this;
    xml.moveToContent();
    if (xml.nodeType !== NodeType.Element || xml.node!.localName !== 'Types') {
      while (xml.read());
      this.notFound(0, 'Types', 'Document');
      return;
    }
    this.children('Types', {
      Type: () => {
        const update = this.readType();
        if (update) take(update);
      },
    });
  }

  // --- errors ------------------------------------------------------------------------------------------------------

  private report(line: number, message: string): void {
    this.errors.unshift(`${this.shown}, ${this.path}(${line}) : Error: ${message}`);
  }
  private reportPlain(message: string): void {
    this.errors.unshift(`${this.shown}, ${this.path} : ${message}`);
  }
  private notFound(line: number, name: string, parent: string): void {
    this.report(
      line,
      `Node "${name}" was not found. It should occur only once under "${parent}". The parent node, "${parent}", will be ignored.`,
    );
  }

  // --- elements ----------------------------------------------------------------------------------------------------

  /** Reads the element the reader stands on, child by child. `textOwner`: whom an error about text names. */
  private children(name: string, fields: Fields, textOwner = name): void {
    const { xml } = this;
    const isEmpty = xml.element!.isEmpty;
    this.lines.set(name, xml.line);
    xml.read();
    if (isEmpty) return;
    for (let type = xml.moveToContent(); type !== END_ELEMENT && type !== 0; type = xml.moveToContent()) {
      const node = xml.node!;
      if (type === NodeType.Text) {
        this.report(xml.line, `Node "${textOwner}" should not have an inner text.`);
        xml.read();
        continue;
      }
      const isElement = type === NodeType.Element;
      const read = isElement && Object.hasOwn(fields, node.localName) ? fields[node.localName]! : null;
      if (read) read();
      else this.unknown(isElement ? node.localName : '', Object.keys(fields));
    }
    if (xml.nodeType === END_ELEMENT) xml.read();
  }

  private unknown(name: string, allowed: readonly string[]): void {
    const { xml } = this;
    this.report(xml.line, `The node ${name} is not allowed. The following nodes are allowed: ${allowed.join(',')}.`);
    while (xml.read() && !(xml.nodeType === END_ELEMENT && xml.node!.localName === name));
  }

  /** A child that may come once; `read` gives its value. */
  private once<T>(parent: string, name: string, found: Map<string, T>, read: () => T | null): () => void {
    return () => {
      if (found.has(name))
        this.report(
          this.xml.line,
          `Node "${name}" must occur only once under "${parent}". The parent node, "${parent}", will be ignored.`,
        );
      const value = read();
      if (value !== null) found.set(name, value);
    };
  }

  /** The texts of children that may each come once. */
  private texts(parent: string, ...names: string[]): { found: Map<string, string>; fields: Fields } {
    const found = new Map<string, string>();
    const fields: Fields = {};
    for (const name of names) fields[name] = this.once(parent, name, found, () => this.text(name));
    return { found, fields };
  }

  /** The text of the element, and nothing but text. */
  private text(name: string): string | null {
    const { xml } = this;
    const isEmpty = xml.element!.isEmpty;
    this.lines.set(name, xml.line);
    xml.read();
    let value = '';
    if (!isEmpty) {
      if (xml.nodeType === NodeType.Text) {
        value = xml.value.trim();
        xml.read();
      }
      if (xml.nodeType === END_ELEMENT) xml.read();
      else value = '';
    }
    if (value !== '') return value;
    this.report(xml.line, `Node "${name}" should have an inner text.`);
    return null;
  }

  /** Reads a member's element; null, with an error each, when one of `needed` is missing. */
  private fieldsOf(name: string, needed: readonly string[], optional: readonly string[]): Map<string, string> | null {
    const { line } = this.xml;
    const { found, fields } = this.texts(name, ...needed, ...optional);
    this.children(name, fields);
    return this.needAll(name, needed, found, line) ? found : null;
  }

  private needAll(name: string, needed: readonly string[], found: Map<string, unknown>, line: number): boolean {
    const missing = needed.filter((each) => !found.has(each));
    for (const each of missing) this.notFound(line, each, name);
    return missing.length === 0;
  }

  private isHidden(): boolean | null {
    const text = this.xml.element!.attributes.find((each) => each.localName === 'IsHidden')?.value;
    return text === undefined ? false : this.toBoolean(text);
  }

  private toBoolean(text: string): boolean | null {
    if (/^true$/i.test(text)) return true;
    if (/^false$/i.test(text)) return false;
    this.report(this.xml.line, `The value should be either TRUE or FALSE instead of ${text}.`);
    return null;
  }

  // --- types -------------------------------------------------------------------------------------------------------

  private readType(): TypeUpdate | null {
    const { line } = this.xml;
    const before = this.errors.length;
    const { found, fields } = this.texts('Type', 'Name');
    const parts = new Map<string, PSMember[] | NetType | typeof FAILED>();
    for (const [name, read] of Object.entries({
      Members: () => this.members() ?? FAILED,
      TypeConverter: () => this.classNamed('TypeConverter') ?? FAILED,
      TypeAdapter: () => this.classNamed('TypeAdapter') ?? FAILED,
    }))
      fields[name] = this.once<PSMember[] | NetType | typeof FAILED>('Type', name, parts, read);
    this.children('Type', fields);
    const typeName = found.get('Name');
    if (typeName === undefined) {
      this.notFound(line, 'Name', 'Type');
      return null;
    }
    const part = <T>(name: string): T | null => (parts.get(name) === FAILED ? null : ((parts.get(name) as T) ?? null));
    const members = part<PSMember[]>('Members');
    const [typeConverter, typeAdapter] = [part<NetType>('TypeConverter'), part<NetType>('TypeAdapter')];
    if (!members && !typeConverter && !typeAdapter)
      this.errors.unshift(
        `${this.shown}, ${this.path}(${line}) : Error in type "${typeName}": The "Type" node must have "Members", "TypeConverters", or "TypeAdapters".`,
      );
    if (this.errors.length !== before) return null;
    return this.update(typeName, members ?? [], typeConverter, typeAdapter);
  }

  private update(
    typeName: string,
    read: readonly PSMember[],
    typeConverter: NetType | null,
    typeAdapter: NetType | null,
  ): TypeUpdate | null {
    const standard = read.find((member) => member.name.toLowerCase() === 'psstandardmembers');
    const members = read.filter((member) => member !== standard);
    const before = this.errors.length;
    const settings =
      standard instanceof PSMemberSet
        ? standardSettings([...standard.members.values()], this.ctx, {
            report: (text) => this.reportPlain(text),
            reportHere: (text) => this.report(this.xml.line, text),
          })
        : {};
    if (settings === null) return null;
    const isEmpty = members.length === 0 && !typeConverter && !typeAdapter && Object.keys(settings).length === 0;
    if (isEmpty && this.errors.length === before) return null;
    return { typeName, members, settings, typeConverter, typeAdapter };
  }

  private classNamed(name: string): NetType | null {
    const fields = this.fieldsOf(name, ['TypeName'], []);
    return fields ? this.typeNamed(fields.get('TypeName')!) : null;
  }

  private typeNamed(name: string): NetType | null {
    const type = this.ctx.resolveType(name);
    if (!type) this.report(this.lines.get('TypeName')!, `Unable to find type [${name}].`);
    return type;
  }

  // --- members -----------------------------------------------------------------------------------------------------

  /** Null when one of them is wrong. */
  private members(): PSMember[] | null {
    const before = this.errors.length;
    const members = new Map<string, PSMember>();
    const add = (member: PSMember | null): void => {
      if (!member) return;
      const key = member.name.toLowerCase();
      if (members.has(key))
        throw new NetException(
          'System.ArgumentException',
          `An item with the same key has already been added. Key: ${member.name}`,
        );
      members.set(key, member);
    };
    this.children('Members', {
      NoteProperty: () => add(this.hideable(() => this.note())),
      AliasProperty: () => add(this.hideable(() => this.alias())),
      ScriptProperty: () => add(this.hideable(() => this.scriptProperty())),
      CodeProperty: () => add(this.hideable(() => this.codeProperty())),
      ScriptMethod: () => add(this.notHideable('ScriptMethod', () => this.scriptMethod())),
      CodeMethod: () => add(this.notHideable('CodeMethod', () => this.codeMethod())),
      PropertySet: () => add(this.hideable(() => this.propertySet())),
      MemberSet: () => add(this.hideable(() => this.memberSet())),
    });
    return this.errors.length === before ? [...members.values()] : null;
  }

  private hideable(read: () => PSMember | null): PSMember | null {
    const isHidden = this.isHidden();
    const member = read();
    if (member) member.isHidden = isHidden === true;
    return member;
  }

  private notHideable(name: string, read: () => PSMember | null): PSMember | null {
    if (this.xml.element!.attributes.some((each) => each.localName === 'IsHidden'))
      this.reportPlain(`Node "${name}" should not have "IsHidden" attribute.`);
    return read();
  }

  private note(): PSMember | null {
    const fields = this.fieldsOf('NoteProperty', ['Name', 'Value'], ['TypeName']);
    if (!fields) return null;
    const [text, typeName] = [fields.get('Value')!, fields.get('TypeName')];
    if (typeName === undefined) return new PSNoteProperty(fields.get('Name')!, text);
    const type = this.typeNamed(typeName);
    if (!type) return null;
    try {
      return new PSNoteProperty(fields.get('Name')!, convertTo(text, type, this.ctx));
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      this.report(this.lines.get('TypeName')!, thrown.message);
      return null;
    }
  }

  private alias(): PSMember | null {
    const fields = this.fieldsOf('AliasProperty', ['Name', 'ReferencedMemberName'], ['TypeName']);
    if (!fields) return null;
    const typeName = fields.get('TypeName');
    const type = typeName === undefined ? null : this.typeNamed(typeName);
    if (typeName !== undefined && !type) return null;
    return new PSAliasProperty(fields.get('Name')!, fields.get('ReferencedMemberName')!, type?.fullName ?? null);
  }

  private scriptProperty(): PSMember | null {
    const { line } = this.xml;
    const { found, fields } = this.texts('ScriptProperty', 'Name');
    const blocks = new Map<string, ScriptBlockLike>();
    for (const name of ['GetScriptBlock', 'SetScriptBlock'])
      fields[name] = this.once('ScriptProperty', name, blocks, () => this.block(name, this.text(name)));
    const before = this.errors.length;
    this.children('ScriptProperty', fields);
    const hasName = this.needAll('ScriptProperty', ['Name'], found, line);
    const [get, set] = [blocks.get('GetScriptBlock'), blocks.get('SetScriptBlock')];
    if (get || set) return hasName ? new PSScriptProperty(found.get('Name')!, get ?? null, set ?? null) : null;
    if (!this.sawBadScript(before)) this.report(line, 'The ScriptProperty should have a getter or setter.');
    return null;
  }

  /** A script that does not parse is an error enough. */
  private sawBadScript(before: number): boolean {
    const added = this.errors.slice(0, this.errors.length - before);
    return added.some((text) => this.scriptErrors.has(text));
  }
  private readonly scriptErrors = new Set<string>();

  private block(name: string, text: string | null): ScriptBlockLike | null {
    if (text === null) return null;
    try {
      return this.ctx.createScriptBlock(text);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      const [first] = (thrown.properties?.Errors as { message: string }[] | undefined) ?? [];
      this.report(this.lines.get(name)!, first?.message ?? thrown.message);
      this.scriptErrors.add(this.errors[0]!);
      return null;
    }
  }

  private scriptMethod(): PSMember | null {
    const fields = this.fieldsOf('ScriptMethod', ['Name', 'Script'], []);
    const script = fields && this.block('Script', fields.get('Script')!);
    return script ? new PSScriptMethod(fields.get('Name')!, script) : null;
  }

  private propertySet(): PSMember | null {
    const { line } = this.xml;
    const { found, fields } = this.texts('PropertySet', 'Name');
    const names: string[] = [];
    fields.ReferencedProperties = () =>
      this.children(
        'ReferencedProperties',
        {
          Name: () => {
            const name = this.text('Name');
            if (name !== null) names.push(name);
          },
        },
        'PropertySet',
      );
    this.children('PropertySet', fields);
    const hasName = this.needAll('PropertySet', ['Name'], found, line);
    if (names.length === 0) this.notFound(line, 'ReferencedProperties', 'PropertySet');
    return hasName && names.length > 0 ? new PSPropertySet(found.get('Name')!, names) : null;
  }

  private memberSet(): PSMember | null {
    const { line } = this.xml;
    const { found, fields } = this.texts('MemberSet', 'Name');
    const members = new Map<string, PSMember[]>();
    fields.InheritMembers = () => {
      const text = this.text('InheritMembers');
      if (text !== null) this.toBoolean(text);
    };
    fields.Members = this.once('MemberSet', 'Members', members, () => this.members());
    this.children('MemberSet', fields);
    if (!this.needAll('MemberSet', ['Name'], found, line)) return null;
    return new PSMemberSet(found.get('Name')!, members.get('Members') ?? []);
  }

  private codeProperty(): PSMember | null {
    const { line } = this.xml;
    const { found, fields } = this.texts('CodeProperty', 'Name');
    const methods = new Map<string, MethodInfo | typeof FAILED>();
    for (const name of ['GetCodeReference', 'SetCodeReference'])
      fields[name] = this.once<MethodInfo | typeof FAILED>(
        'CodeProperty',
        name,
        methods,
        () => this.codeReference(name) ?? FAILED,
      );
    this.children('CodeProperty', fields);
    const hasName = this.needAll('CodeProperty', ['Name'], found, line);
    const given = [...methods.values()];
    const at = this.lines.get([...methods.keys()][0] ?? 'CodeProperty')!;
    if (given.length === 0) this.report(line, 'The CodeProperty should have a getter or setter.');
    else if (given.includes(FAILED)) this.report(at, 'CodeProperty should use a getter or setter method.');
    else if (hasName) {
      const method = (name: string): MethodInfo | null => (methods.get(name) as MethodInfo | undefined) ?? null;
      const made = codeProperty(found.get('Name')!, method('GetCodeReference'), method('SetCodeReference'));
      if (typeof made !== 'string') return made;
      this.report(at, made);
    }
    return null;
  }

  private codeMethod(): PSMember | null {
    const { line } = this.xml;
    const { found, fields } = this.texts('CodeMethod', 'Name');
    const methods = new Map<string, MethodInfo | typeof FAILED>();
    fields.CodeReference = this.once<MethodInfo | typeof FAILED>(
      'CodeMethod',
      'CodeReference',
      methods,
      () => this.codeReference('CodeReference') ?? FAILED,
    );
    this.children('CodeMethod', fields);
    if (!this.needAll('CodeMethod', ['Name'], found, line)) return null;
    const method = methods.get('CodeReference');
    if (method === undefined) this.notFound(line, 'CodeReference', 'CodeMethod');
    else {
      const made = codeMethod(found.get('Name')!, method === FAILED ? null : method);
      if (typeof made !== 'string') return made;
      this.report(this.lines.get('CodeReference')!, made);
    }
    return null;
  }

  private codeReference(element: string): MethodInfo | null {
    const { line } = this.xml;
    const { found, fields } = this.texts('CodeReference', 'TypeName', 'MethodName');
    this.children(element, fields);
    const type = found.has('TypeName') ? this.typeNamed(found.get('TypeName')!) : null;
    if (!this.needAll('CodeReference', ['TypeName', 'MethodName'], found, line) || !type) return null;
    const name = found.get('MethodName')!;
    const methods = methodInfos(type).filter((each) => each.name === name && each.overload!.isStatic);
    if (methods.length < 2) return methods[0] ?? null;
    this.report(
      this.lines.get('MethodName')!,
      `Ambiguous match found for '${type.fullName} ${methods[0]!.toString()}'.`,
    );
    return null;
  }
}
