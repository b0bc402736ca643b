/**
 * CommandMetadata and ProxyCommand: a command's metadata, and the text of a function that wraps it, which runs the command
 * by hand through a steppable pipeline.
 */
import { convertTo } from '../../types/index.ts';
import { implement } from '../../types/dotnet/implement.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { typeDisplayName } from '../../types/typeDisplayName.ts';
import {
  ALL_SETS_NAME,
  type CommandMetadata,
  type ParameterMetadata,
  type SetInfo,
} from '../binding/CommandMetadata.ts';
import { AttributeObject } from '../binding/attributeObjects.ts';
import { parameterAttributes } from '../binding/parameterAttributes.ts';
import { CmdletInfo, type CommandInfo } from '../discovery/CommandInfo.ts';
import type { EngineContext } from '../EngineContext.ts';
import { commandParameters, type ParameterMetadataView } from './commandTypes.ts';
import type { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';

/** System.Management.Automation.CommandMetadata. */
export class CommandMetadataView {
  /** The parameters a script may take some away from. */
  readonly parameters: GenericDictionary;

  constructor(readonly info: CommandInfo) {
    const own = [...this.metadata.parameters.values()].filter((parameter) => !parameter.isCommon);
    this.parameters = commandParameters(this.metadata, own);
  }

  get metadata(): CommandMetadata {
    return this.info.metadata!;
  }
  get own(): ParameterMetadata[] {
    return [...this.parameters.values()].map((each) => (each as ParameterMetadataView).parameter);
  }
  /** With its module, as a proxy has to call it. */
  get fullName(): string {
    return this.info instanceof CmdletInfo ? `${this.info.source}\\${this.info.name}` : this.info.name;
  }
  get pages(): boolean {
    return this.metadata.parameters.has('includetotalcount');
  }
}

const quoted = (text: unknown): string => `'${String(text).replaceAll("'", "''")}'`;

function cmdletBinding({ metadata, info }: CommandMetadataView, pages: boolean): string {
  if (!metadata.isCmdletLike) return '';
  const parts: string[] = [];
  if (metadata.defaultSetName) parts.push(`DefaultParameterSetName=${quoted(metadata.defaultSetName)}`);
  if (metadata.supportsShouldProcess)
    parts.push('SupportsShouldProcess=$true', `ConfirmImpact=${quoted(metadata.confirmImpact)}`);
  if (pages) parts.push('SupportsPaging=$true');
  if (!metadata.positionalBinding && !(info instanceof CmdletInfo)) parts.push('PositionalBinding=$false');
  if (metadata.helpUri) parts.push(`HelpUri=${quoted(metadata.helpUri)}`);
  return `[CmdletBinding(${parts.join(', ')})]`;
}

function parameterLine(setName: string, set: SetInfo): string {
  const parts: string[] = [];
  if (setName !== ALL_SETS_NAME) parts.push(`ParameterSetName=${quoted(setName)}`);
  if (set.mandatory) parts.push('Mandatory=$true');
  if (set.position !== undefined) parts.push(`Position=${set.position}`);
  if (set.pipeline) parts.push('ValueFromPipeline=$true');
  if (set.byPropertyName) parts.push('ValueFromPipelineByPropertyName=$true');
  if (set.remaining) parts.push('ValueFromRemainingArguments=$true');
  if (set.helpMessage) parts.push(`HelpMessage=${quoted(set.helpMessage)}`);
  return parts.length === 0 ? '' : `[Parameter(${parts.join(', ')})]`;
}

/** The checks a proxy repeats, in the order PowerShell writes them. */
const CHECKS: readonly (readonly [type: string, text: (attribute: AttributeObject) => string])[] = [
  ['ValidateLength', ({ values }) => `(${String(values.get('minlength'))}, ${String(values.get('maxlength'))})`],
  ['ValidateRange', ({ values }) => `(${literal(values.get('minrange'))}, ${literal(values.get('maxrange'))})`],
  ['ValidatePattern', ({ values }) => `(${quoted(values.get('regexpattern'))})`],
  ['ValidateScript', ({ values }) => `({ ${String(values.get('scriptblock'))} })`],
  ['ValidateCount', ({ values }) => `(${String(values.get('minlength'))}, ${String(values.get('maxlength'))})`],
  ['ValidateNotNull', () => '()'],
  ['ValidateNotNullOrEmpty', () => '()'],
  ['ValidateSet', ({ values }) => `(${(values.get('validvalues') as unknown[]).map(quoted).join(',')})`],
];

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function parameterText(parameter: ParameterMetadata, isSimple: boolean): string {
  const lines: string[] = [];
  if (!isSimple)
    for (const [name, set] of parameter.sets) {
      const line = parameterLine(name, set);
      if (line) lines.push(line);
    }
  if (parameter.aliases.length > 0) lines.push(`[Alias(${parameter.aliases.map(quoted).join(',')})]`);
  if (parameter.allowNull) lines.push('[AllowNull()]');
  if (parameter.allowEmptyString) lines.push('[AllowEmptyString()]');
  if (parameter.allowEmptyCollection) lines.push('[AllowEmptyCollection()]');
  const attributes = parameterAttributes(parameter).filter((each) => each instanceof AttributeObject);
  for (const [name, text] of CHECKS)
    for (const each of attributes) if (each.shortName === name.toLowerCase()) lines.push(`[${name}${text(each)}]`);
  lines.push(`[${typeDisplayName(parameter.type)}]`, `\${${parameter.name}}`);
  return lines.map((line) => `    ${line}`).join('\n');
}

function paramBlock(view: CommandMetadataView): string {
  const isSimple = !view.metadata.isCmdletLike;
  const texts = view.own.map((parameter) => parameterText(parameter, isSimple));
  return texts.length === 0 ? '' : `\n${texts.join(',\n\n')}`;
}

const guarded = (body: string): string => `\n    try {\n${body}    } catch {\n        throw\n    }\n`;

function beginText(view: CommandMetadataView): string {
  const isCmdlet = view.info instanceof CmdletInfo;
  const kind = isCmdlet ? 'Cmdlet' : 'Function';
  const get = `        $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand(${quoted(view.fullName)}, [System.Management.Automation.CommandTypes]::${kind})\n`;
  const call = '        $scriptCmd = {& $wrappedCmd @PSBoundParameters }\n\n';
  if (!view.metadata.isCmdletLike)
    return guarded(
      `${get}        $PSBoundParameters.Add('$args', $args)\n${call}        $steppablePipeline = $scriptCmd.GetSteppablePipeline()\n        $steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext)\n`,
    );
  const origin = isCmdlet ? '$myInvocation.CommandOrigin' : '';
  return guarded(
    `        $outBuffer = $null\n        if ($PSBoundParameters.TryGetValue('OutBuffer', [ref]$outBuffer))\n        {\n            $PSBoundParameters['OutBuffer'] = 1\n        }\n\n${get}${call}        $steppablePipeline = $scriptCmd.GetSteppablePipeline(${origin})\n        $steppablePipeline.Begin($PSCmdlet)\n`,
  );
}

function dynamicParamText(view: CommandMetadataView): string {
  const kind = view.info instanceof CmdletInfo ? 'Cmdlet' : 'Function';
  return guarded(`        $targetCmd = $ExecutionContext.InvokeCommand.GetCommand(${quoted(view.fullName)}, [System.Management.Automation.CommandTypes]::${kind}, $PSBoundParameters)
        $dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\\Where-Object { $_.Value.IsDynamic })
        if ($dynamicParams.Length -gt 0)
        {
            $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
            foreach ($param in $dynamicParams)
            {
                $param = $param.Value

                if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name))
                {
                    $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)
                    $paramDictionary.Add($param.Name, $dynParam)
                }
            }

            return $paramDictionary
        }
`);
}

const PROCESS = guarded('        $steppablePipeline.Process($_)\n');
const END = guarded('        $steppablePipeline.End()\n');
const CLEAN = '\n    if ($null -ne $steppablePipeline) {\n        $steppablePipeline.Clean()\n    }\n';

function createProxy(view: CommandMetadataView, comment: string | null): string {
  const kind = view.info instanceof CmdletInfo ? 'Cmdlet' : 'Function';
  const help = comment ?? `\n.ForwardHelpTargetName ${view.fullName}\n.ForwardHelpCategory ${kind}\n`;
  return `${cmdletBinding(view, view.pages)}\nparam(${paramBlock(view)})\n\nbegin\n{${beginText(view)}}\n\nprocess\n{${PROCESS}}\n\nend\n{${END}}\n\nclean\n{${CLEAN}}\n<#\n${help}\n#>\n`;
}

const view = (given: unknown): CommandMetadataView =>
  given instanceof CommandMetadataView ? given : new CommandMetadataView(given as CommandInfo);

const METADATA = engineType(`${SMA}CommandMetadata`, CommandMetadataView, {
  'string Name {get;set;}': { get: (self: CommandMetadataView) => self.info.name, set: () => undefined },
  'type CommandType {get;}': (self: CommandMetadataView, ctx: TypeContext) =>
    self.info instanceof CmdletInfo ? ctx.resolveType(self.info.cmdlet.typeName) : null,
  'string DefaultParameterSetName {get;set;}': {
    get: (self: CommandMetadataView) =>
      self.metadata.defaultSetName ?? (self.metadata.isCmdletLike ? ALL_SETS_NAME : null),
    set: () => undefined,
  },
  'bool SupportsShouldProcess {get;set;}': {
    get: (self: CommandMetadataView) => self.metadata.supportsShouldProcess,
    set: () => undefined,
  },
  'bool SupportsPaging {get;set;}': { get: (self: CommandMetadataView) => self.pages, set: () => undefined },
  'bool PositionalBinding {get;set;}': {
    get: (self: CommandMetadataView) => self.metadata.positionalBinding,
    set: () => undefined,
  },
  'bool SupportsTransactions {get;set;}': { get: () => false, set: () => undefined },
  'string HelpUri {get;set;}': { get: (self: CommandMetadataView) => self.metadata.helpUri, set: () => undefined },
  'System.Management.Automation.RemotingCapability RemotingCapability {get;set;}': {
    get: (_self, ctx: TypeContext) => convertTo('PowerShell', getType(`${SMA}RemotingCapability`), ctx),
    set: () => undefined,
  },
  'System.Management.Automation.ConfirmImpact ConfirmImpact {get;set;}': {
    get: (self: CommandMetadataView, ctx: TypeContext) =>
      convertTo(
        self.metadata.supportsShouldProcess || !(self.info instanceof CmdletInfo)
          ? self.metadata.confirmImpact
          : 'None',
        getType(`${SMA}ConfirmImpact`),
        ctx,
      ),
    set: () => undefined,
  },
  'System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}':
    'parameters',
});

const buildMetadata = METADATA.build!;

export const PROXY_TYPES: readonly TypeDefinition[] = [
  {
    ...METADATA,
    build: () => ({
      ...buildMetadata(),
      constructors: implement(
        `
System.Management.Automation.CommandMetadata new(System.Management.Automation.CommandInfo commandInfo)
System.Management.Automation.CommandMetadata new(System.Management.Automation.CommandMetadata other)
`,
        {
          new: (_self, ctx, given: unknown) =>
            typeof given === 'string'
              ? new CommandMetadataView((ctx as EngineContext).findCommand(given)!)
              : new CommandMetadataView(view(given).info),
        },
      ).constructors,
    }),
  },
  {
    name: `${SMA}ProxyCommand`,
    kind: 'class',
    isSealed: true,
    build: () => {
      const asked = `${SMA}CommandMetadata commandMetadata`;
      const names = [
        'GetCmdletBindingAttribute',
        'GetParamBlock',
        'GetBegin',
        'GetProcess',
        'GetEnd',
        'GetClean',
        'GetDynamicParam',
      ];
      return implement(
        `
static string Create(${asked})
static string Create(${asked}, string helpComment)
${names.map((name) => `static string ${name}(${asked})`).join('\n')}
`,
        {
          statics: {
            Create: (_self, _ctx, given: unknown, comment?: string) => createProxy(view(given), comment ?? null),
            GetCmdletBindingAttribute: (_self, _ctx, given: unknown) => cmdletBinding(view(given), view(given).pages),
            GetParamBlock: (_self, _ctx, given: unknown) => paramBlock(view(given)),
            GetBegin: (_self, _ctx, given: unknown) => beginText(view(given)),
            GetProcess: () => PROCESS,
            GetEnd: () => END,
            GetClean: () => CLEAN,
            GetDynamicParam: (_self, _ctx, given: unknown) => dynamicParamText(view(given)),
          },
        },
      );
    },
  },
];
