/** Invoke-WebRequest: a request and its answer as it came. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { runWebCmdlet } from './web/runWebCmdlet.ts';
import { webResponse } from './web/WebResponseObject.ts';
import { URI_PARAMETER, WEB_PARAMETERS } from './web/webParameters.ts';

const { UseBasicParsing, ...others } = WEB_PARAMETERS;

export default defineCmdlet({
  name: 'Invoke-WebRequest',
  typeName: 'Microsoft.PowerShell.Commands.InvokeWebRequestCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['iwr'],
  defaultParameterSet: 'StandardMethod',
  synopsis: 'Sends an HTTP request and gives the answer.',
  outputTypes: ['Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject'],
  parameters: {
    UseBasicParsing: UseBasicParsing!,
    Uri: URI_PARAMETER,
    ...others,
  },
  process: (cmd) =>
    runWebCmdlet(cmd, ({ response, request, outFile }) => {
      if (cmd.params.OutFile === undefined || cmd.params.PassThru)
        cmd.writeObject(webResponse(cmd, request, response, outFile));
    }),
});
