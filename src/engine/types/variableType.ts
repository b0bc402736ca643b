/**
 * System.Management.Automation.PSVariable as scripts use it, and its collection of attributes: one that is added checks the
 * value there is, and every value that comes later.
 */
import { NetException } from '../../errors/index.ts';
import { EnumValue, enumerableOf, NetList, typeOf } from '../../types/index.ts';
import { implement } from '../../types/dotnet/implement.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { attributeRule } from '../binding/attributeObjects.ts';
import type { EngineContext } from '../EngineContext.ts';
import {
  notWritable,
  PSVariable,
  VARIABLE_ALLSCOPE,
  VARIABLE_CONSTANT,
  VARIABLE_PRIVATE,
  VARIABLE_READONLY,
  VARIABLE_TYPED,
} from '../session/PSVariable.ts';
import { attributeRefused, localOptions, madeConstant, valueRefused } from '../session/variableErrors.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';
const COLLECTION = `${SMA}PSVariableAttributeCollection`;

/** ScopedItemOptions bits of a variable. */
function optionsOf(variable: PSVariable): number {
  const { flags } = variable;
  return (
    (flags & VARIABLE_READONLY ? 1 : 0) |
    (flags & VARIABLE_CONSTANT ? 2 : 0) |
    (flags & VARIABLE_PRIVATE ? 4 : 0) |
    (flags & VARIABLE_ALLSCOPE ? 8 : 0)
  );
}

/** Of a local that PowerShell keeps outside of the scope's table scripts get a picture: only its value can be changed. */
const isLocal = (variable: PSVariable): boolean => typeOf(variable).fullName === `${SMA}LocalVariable`;

function setOptions(variable: PSVariable, bits: number): void {
  if (isLocal(variable)) throw localOptions(variable.name);
  if (variable.flags & VARIABLE_CONSTANT) throw notWritable(variable.name);
  if (bits & VARIABLE_CONSTANT) throw madeConstant(variable.name);
  variable.flags = (variable.flags & ~15) | (bits & 15);
}

class VariableAttributes extends NetList {
  constructor(
    readonly variable: PSVariable,
    items: unknown[],
  ) {
    super(items, getType(COLLECTION));
  }
}

/** Checks the value there is and puts the rule before every later assignment. */
function addAttribute(variable: PSVariable, attribute: unknown, ctx: EngineContext): void {
  const rule = attributeRule(attribute, ctx);
  if (rule && rule !== 'alias') {
    const check = (value: unknown, refuse: typeof valueRefused): unknown => {
      try {
        const applied = rule.apply(value, ctx);
        return rule.kind === 'transform' ? applied : value;
      } catch (thrown) {
        throw thrown instanceof NetException ? refuse(variable.name, value, ctx, thrown) : thrown;
      }
    };
    check(variable.get(), attributeRefused);
    const before = variable.transform;
    variable.transform = (value) => check(before ? before(value) : value, valueRefused);
    variable.flags |= VARIABLE_TYPED;
  }
  (variable.attributes ??= []).push(attribute);
}

function isValid(variable: PSVariable, value: unknown): boolean {
  try {
    variable.transform?.(value);
    return true;
  } catch (thrown) {
    if (thrown instanceof NetException) return false;
    throw thrown;
  }
}

function newVariable(
  ctx: TypeContext,
  name: string,
  value: unknown,
  options?: EnumValue,
  attributes?: unknown,
): PSVariable {
  if (!name)
    throw new NetException(
      `${SMA}PSArgumentException`,
      'Cannot process argument because the value of argument "name" is not valid. Change the value of the "name" argument and run the operation again.',
    );
  const made = new PSVariable(name, value ?? null);
  for (const attribute of enumerableOf(attributes) ?? []) addAttribute(made, attribute, ctx as EngineContext);
  if (options) made.flags |= Number(options.value) & 15;
  return made;
}

const enumOf = (typeName: string, value: number): unknown => EnumValue.of(getType(SMA + typeName), value);

const VARIABLE = engineType(
  `${SMA}PSVariable`,
  PSVariable,
  {
    'string Name {get;}': 'name',
    'string Description {get;set;}': {
      get: (self: PSVariable) => self.description,
      set: (self: PSVariable, value: string) => void (isLocal(self) || (self.description = value)),
    },
    'System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}': {
      get: (self: PSVariable) => enumOf('SessionStateEntryVisibility', self.visibility === 'Private' ? 1 : 0),
      set: (self: PSVariable, value: EnumValue) =>
        void (isLocal(self) || (self.visibility = Number(value.value) === 1 ? 'Private' : 'Public')),
    },
    'psmoduleinfo Module {get;}': () => null,
    'string ModuleName {get;}': 'moduleName',
    'System.Object Value {get;set;}': {
      get: (self: PSVariable) => self.get(),
      set: (self: PSVariable, value) => self.assign(value),
    },
    'System.Management.Automation.ScopedItemOptions Options {get;set;}': {
      get: (self: PSVariable) => enumOf('ScopedItemOptions', optionsOf(self)),
      set: (self: PSVariable, value: EnumValue) => setOptions(self, Number(value.value)),
    },
    'System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}': (self: PSVariable) =>
      new VariableAttributes(isLocal(self) ? new PSVariable(self.name, self.value) : self, [
        ...(self.attributes ?? []),
      ]),
  },
  {
    methods: 'bool IsValidValue(System.Object value)',
    members: { IsValidValue: (self: PSVariable, _ctx, value: unknown) => isValid(self, value) },
  },
);

const build = VARIABLE.build!;

export const VARIABLE_TYPES: readonly TypeDefinition[] = [
  {
    ...VARIABLE,
    build: () => ({
      ...build(),
      constructors: implement(
        `
psvariable new(string name)
psvariable new(string name, System.Object value)
psvariable new(string name, System.Object value, System.Management.Automation.ScopedItemOptions options)
psvariable new(string name, System.Object value, System.Management.Automation.ScopedItemOptions options, System.Collections.ObjectModel.Collection[System.Attribute] attributes)
`,
        {
          new: (_self, ctx, name: string, value?: unknown, options?: EnumValue, attributes?: unknown) =>
            newVariable(ctx, name, value, options, attributes),
        },
      ).constructors,
    }),
  },
  {
    name: COLLECTION,
    kind: 'class',
    base: 'System.Collections.ObjectModel.Collection`1[System.Attribute]',
    jsClass: VariableAttributes,
    build: () =>
      implement('void Add(System.Attribute item)\nvoid Clear()', {
        members: {
          Clear: (self: VariableAttributes) => {
            self.variable.transform = null;
            self.variable.attributes = null;
            self.variable.flags &= ~VARIABLE_TYPED;
            self.items.length = 0;
          },
          Add: (self: VariableAttributes, ctx, attribute: unknown) => {
            addAttribute(self.variable, attribute, ctx as EngineContext);
            self.items.push(attribute);
          },
        },
      }),
  },
];
