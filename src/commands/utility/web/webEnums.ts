/** Enums of the web cmdlets' parameters. */
import { enumType } from '../../../types/dotnet/enums/enumType.ts';

const COMMANDS = 'Microsoft.PowerShell.Commands.';

export const WEB_ENUMS = [
  enumType(
    `${COMMANDS}WebRequestMethod`,
    'Default=0 Get=1 Head=2 Post=3 Put=4 Delete=5 Trace=6 Options=7 Merge=8 Patch=9',
  ),
  enumType(`${COMMANDS}WebAuthenticationType`, 'None=0 Basic=1 Bearer=2 OAuth=3'),
];
