/** Invoke-RestMethod: a request whose answer becomes objects. Rule that surprises: a JSON array is written as one object. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { headerDictionary } from './web/responseHeaders.ts';
import { writeRestResult } from './web/restResult.ts';
import { runWebCmdlet } from './web/runWebCmdlet.ts';
import { URI_PARAMETER, WEB_PARAMETERS } from './web/webParameters.ts';

const { UseBasicParsing, ...others } = WEB_PARAMETERS;

export default defineCmdlet({
  name: 'Invoke-RestMethod',
  typeName: 'Microsoft.PowerShell.Commands.InvokeRestMethodCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['irm'],
  defaultParameterSet: 'StandardMethod',
  synopsis: 'Sends an HTTP request and turns the answer into objects.',
  parameters: {
    FollowRelLink: {
      type: 'switch',
      aliases: ['FL'],
      description: 'Goes on with the next page the Link header names.',
    },
    MaximumFollowRelLink: {
      type: 'int',
      aliases: ['ML'],
      validate: { range: [1, 2147483647] },
      description: 'How many pages at most.',
    },
    ResponseHeadersVariable: {
      type: 'string',
      aliases: ['RHV'],
      description: 'Name of the variable that gets the headers.',
    },
    StatusCodeVariable: { type: 'string', description: 'Name of the variable that gets the status.' },
    UseBasicParsing: UseBasicParsing!,
    Uri: URI_PARAMETER,
    ...others,
  },
  process: (cmd) =>
    runWebCmdlet(cmd, ({ response }) => {
      const { params, context } = cmd;
      if (params.OutFile === undefined || params.PassThru) writeRestResult(cmd, response);
      if (params.StatusCodeVariable) context.setVariable(params.StatusCodeVariable, response.status);
      if (params.ResponseHeadersVariable)
        context.setVariable(params.ResponseHeadersVariable, headerDictionary(response.headers));
    }),
});
