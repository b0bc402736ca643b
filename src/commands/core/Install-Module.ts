/** Install-Module: satisfied by what psail has; see modules/installModules.ts. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { INSTALL_PARAMETERS, ignored, installModules } from './modules/installModules.ts';

export default defineCmdlet({
  name: 'Install-Module',
  typeName: 'Install-Module',
  module: 'PowerShellGet',
  aliases: ['inmo'],
  synopsis: 'Makes sure that a module can be imported; downloads nothing.',
  supportsShouldProcess: true,
  parameters: {
    ...INSTALL_PARAMETERS,
    MinimumVersion: ignored('string'),
    MaximumVersion: ignored('string'),
    RequiredVersion: ignored('string'),
    Proxy: ignored('uri'),
    ProxyCredential: ignored('pscredential'),
    AllowClobber: ignored('switch'),
    SkipPublisherCheck: ignored('switch'),
    Force: ignored('switch'),
    AllowPrerelease: ignored('switch'),
  },
  process: installModules,
  examples: [{ code: 'Install-Module PSSailpoint -Scope CurrentUser -Force', output: '' }],
});
