/**
 * New-ModuleManifest: writes a module manifest, a .psd1 file with a comment at every key.
 * Rule that surprises: keys without a value stand there commented out, and an empty text counts as none.
 */
import { type Cmdlet, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import {
  convertTo,
  getProperty,
  getStaticMember,
  isDictionary,
  type NetType,
  toPSString,
  unwrap,
} from '../../types/index.ts';
import { TextTarget } from '../TextTarget.ts';
import { toEncoding } from '../utility/encodingParameter.ts';
import { filePath } from '../outputPath.ts';
import { manifestText, type ManifestHead } from './modules/manifestText.ts';
import { SPECIFICATIONS } from './modules/moduleParameters.ts';

const text = (description: string): ParameterDefinition => ({ type: 'string', allowEmptyString: true, description });
const texts = (description: string): ParameterDefinition => ({
  type: 'string[]',
  allowEmptyCollection: true,
  description,
});
const filled = (type: string, description: string): ParameterDefinition => ({
  type,
  validate: { notNullOrEmpty: true },
  description,
});

export default defineCmdlet({
  name: 'New-ModuleManifest',
  typeName: 'Microsoft.PowerShell.Commands.NewModuleManifestCommand',
  module: 'Microsoft.PowerShell.Core',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputTypes: ['System.String'],
  synopsis: 'Writes a module manifest.',
  parameters: {
    Path: { type: 'string', mandatory: true, position: 0, description: 'The .psd1 file.' },
    NestedModules: { type: 'object[]', allowEmptyCollection: true, description: 'Modules imported within this one.' },
    Guid: { type: 'guid', description: 'The id; a new one by default.' },
    Author: text('Who wrote it; the user by default.'),
    CompanyName: text('For whom.'),
    Copyright: text('Whose it is.'),
    RootModule: { ...text("The file with the module's code."), aliases: ['ModuleToProcess'] },
    ModuleVersion: { type: 'version', validate: { notNull: true }, description: 'The version; 0.0.1 by default.' },
    Description: text('What it is for.'),
    ProcessorArchitecture: { type: 'System.Reflection.ProcessorArchitecture', description: 'The processor it needs.' },
    PowerShellVersion: { type: 'version', description: 'The least version of PowerShell.' },
    ClrVersion: { type: 'version', description: "The least version of .NET Framework's runtime." },
    DotNetFrameworkVersion: { type: 'version', description: 'The least version of .NET Framework.' },
    PowerShellHostName: { type: 'string', description: 'The host it needs.' },
    PowerShellHostVersion: { type: 'version', description: 'The least version of the host.' },
    RequiredModules: { type: 'object[]', description: 'Modules that must be there first.' },
    TypesToProcess: texts('Type files.'),
    FormatsToProcess: texts('Format files.'),
    ScriptsToProcess: texts("Scripts run in the caller's scope first."),
    RequiredAssemblies: texts('Assemblies loaded first.'),
    FileList: texts('All files of the module.'),
    ModuleList: { type: 'object[]', allowEmptyCollection: true, description: 'All modules of the module.' },
    FunctionsToExport: texts('Functions it offers.'),
    AliasesToExport: texts('Aliases it offers.'),
    VariablesToExport: texts('Variables it offers.'),
    CmdletsToExport: texts('Cmdlets it offers.'),
    DscResourcesToExport: texts('DSC resources it offers.'),
    CompatiblePSEditions: {
      ...texts('Editions of PowerShell it works with.'),
      validate: { set: ['Desktop', 'Core'] },
    },
    PrivateData: { type: 'object', allowNull: true, description: "The module's own data." },
    Tags: filled('string[]', 'Words to find it by.'),
    ProjectUri: filled('uri', "The project's page."),
    LicenseUri: filled('uri', "The licence's page."),
    IconUri: filled('uri', 'A picture.'),
    ReleaseNotes: filled('string', 'What is new.'),
    Prerelease: filled('string', 'Label of a version before its release.'),
    RequireLicenseAcceptance: { type: 'switch', description: 'The licence must be accepted.' },
    ExternalModuleDependencies: filled('string[]', 'Modules it needs that are not on its list.'),
    HelpInfoUri: { type: 'string', allowNull: true, description: 'Where updatable help is.' },
    PassThru: { type: 'switch', description: 'Writes the text too.' },
    DefaultCommandPrefix: { type: 'string', allowNull: true, description: 'Put before the nouns of its commands.' },
  },
  end: (cmd) => {
    for (const name of ['RequiredModules', 'ModuleList', 'NestedModules']) specify(cmd, name);
    checkPrivateData(cmd);
    checkAddresses(cmd);
    const path = pathOf(cmd);
    if (!cmd.shouldProcess(path, `Creating the "${path}" module manifest file.`)) return;
    const made = manifestText(cmd, headOf(cmd, path));
    const target = new TextTarget(cmd.context, { path, encoding: toEncoding(undefined) });
    target.write(cmd.context.host.platform === 'win32' ? made.replaceAll('\n', '\r\n') : made);
    target.close();
    if (cmd.params.PassThru) cmd.writeObject(made);
  },
  examples: [
    {
      code: 'New-ModuleManifest m.psd1 -FunctionsToExport Get-It -ModuleVersion 1.2; (Import-PowerShellDataFile m.psd1).ModuleVersion',
      output: '1.2\n',
    },
  ],
});

/** Modules as specifications, so that what is wrong with one is said before anything is written. */
function specify(cmd: Cmdlet, name: string): void {
  if (cmd.params[name] === undefined) return;
  const type = cmd.context.resolveType(SPECIFICATIONS)!;
  cmd.params[name] = convertParameter(cmd, name, cmd.params[name], type);
}

function convertParameter(cmd: Cmdlet, name: string, value: unknown, type: NetType): unknown {
  try {
    // One alone is converted as it is, which its error shows.
    return convertTo(Array.isArray(value) && value.length === 1 ? value[0] : value, type, cmd.context);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return cmd.throwTerminatingOf(
      'System.Management.Automation.ParameterBindingArgumentTransformationException',
      `Cannot process argument transformation on parameter '${name}'. ${thrown.message}`,
      'ParameterArgumentTransformationError',
      'InvalidData',
    );
  }
}

/** Addresses are written in full, which relative ones do not have. */
function checkAddresses({ params, context }: Cmdlet): void {
  for (const name of ['ProjectUri', 'LicenseUri', 'IconUri'])
    if (params[name] !== undefined && getProperty(params[name], 'IsAbsoluteUri', context) === false)
      throw new NetException('System.InvalidOperationException', 'This operation is not supported for a relative URI.');
}

const DATA_KEYS = ['Tags', 'ProjectUri', 'LicenseUri', 'IconUri', 'ReleaseNotes'];

function checkPrivateData(cmd: Cmdlet): void {
  const { params } = cmd;
  if (params.PrivateData == null || isDictionary(unwrap(params.PrivateData))) return;
  if (!DATA_KEYS.some((key) => params[key] !== undefined)) {
    cmd.writeWarning(
      'The PrivateData should be defined as a hashtable, but this module manifest defines it as an object. Please consider wrapping the contents of PrivateData in a hashtable. This will enable you to add the Tags, ProjectUri, LicenseUri, IconUri, and ReleaseNotes properties to the module manifest at a later time.',
    );
    return;
  }
  cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    'The PrivateData parameter value must be a hash table to create the module manifest with the following parameter values Tags, ProjectUri, LicenseUri, IconUri or ReleaseNotes. Either remove the Tags, ProjectUri, LicenseUri, IconUri, or ReleaseNotes parameter values or wrap the contents of PrivateData in a hashtable.',
    'PrivateDataValueTypeShouldBeHashTable',
    'InvalidArgument',
    params.PrivateData,
  );
}

function pathOf(cmd: Cmdlet): string {
  const given = cmd.params.Path as string;
  const path = filePath(cmd.context, given);
  if (/\.psd1$/i.test(path)) return path;
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    `The module manifest path '${given}' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.`,
    'Modules_InvalidModuleManifestPath',
    'InvalidArgument',
    given,
  );
}

function headOf(cmd: Cmdlet, path: string): ManifestHead {
  const { context } = cmd;
  const user = getStaticMember(context.resolveType('System.Environment')!, 'UserName', context);
  const author = (cmd.params.Author as string | undefined) || toPSString(user, context);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.psd1$/i, '');
  const [date] = context.invokeCommand('Get-Date', { Format: 'd' });
  return { name, author, date: toPSString(date, context) };
}
