/** Install-PSResource: satisfied by what psail has; see modules/installModules.ts. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { INSTALL_PARAMETERS, ignored, installModules } from './modules/installModules.ts';

export default defineCmdlet({
  name: 'Install-PSResource',
  typeName: 'Microsoft.PowerShell.PSResourceGet.Cmdlets.InstallPSResource',
  module: 'Microsoft.PowerShell.PSResourceGet',
  aliases: ['isres'],
  synopsis: 'Makes sure that a module can be imported; downloads nothing.',
  supportsShouldProcess: true,
  parameters: {
    ...INSTALL_PARAMETERS,
    Version: ignored('string'),
    Prerelease: ignored('switch'),
    TemporaryPath: ignored('string'),
    TrustRepository: ignored('switch'),
    Reinstall: ignored('switch'),
    Quiet: ignored('switch'),
    NoClobber: ignored('switch'),
    SkipDependencyCheck: ignored('switch'),
    AuthenticodeCheck: ignored('switch'),
  },
  process: installModules,
  examples: [{ code: 'Install-PSResource PSSailpoint -Version 1.7.100', output: '' }],
});
