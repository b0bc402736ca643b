/**
 * An operation as a command: an advanced function of the SDK's module, so error ids end in its name. Per pipeline object:
 * what is required is checked, the request built and sent, the answer read, the result written (or, with -WithHttpInfo, a
 * hashtable of Response, StatusCode and Headers).
 */
import { type Cmdlet, type CmdletDefinition, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isTrue } from '../../types/index.ts';
import { type Arguments, buildRequest, missingParameterText } from '../buildRequest.ts';
import { describeRequest, isWrite } from '../describeRequest.ts';
import type { Operation } from '../Operation.ts';
import { isSuccess } from '../readResponse.ts';
import type { CallSettings, SailSession } from '../SailSession.ts';
import { bodyText } from './bodyText.ts';
import { callOperation } from './callOperation.ts';
import { boundParameters, debugCall } from './debugStream.ts';
import { argumentOf } from './engineValues.ts';
import { failureErrorRecord, responseErrorRecord } from './httpErrorRecord.ts';
import { operationParameters } from './parameterDefinitions.ts';
import { httpInfo, responseValue } from './responseValue.ts';
import { throwText } from './scriptThrow.ts';

export function operationCmdlet(operation: Operation, session: SailSession): CmdletDefinition {
  return defineCmdlet({
    name: operation.name,
    typeName: operation.name,
    module: operation.module,
    synopsis: operation.synopsis,
    ...(operation.description ? { description: operation.description } : {}),
    parameters: operationParameters(operation),
    examples: operation.examples ?? [],
    process: (cmd) => runOperation(cmd, operation, session),
  });
}

function runOperation(cmd: Cmdlet, operation: Operation, session: SailSession): void {
  debugCall(cmd, operation.name, boundParameters(cmd));
  const missing = missingParameterText(operation, (name) => isPresent(cmd, operation, name));
  if (missing !== null) throwText(cmd, missing);
  const args = argumentsOf(cmd, operation);
  const body = bodyOf(cmd, operation, session);
  if (session.services.dryRun && isWrite(operation)) {
    showRequest(cmd, operation, args, body, session);
    return;
  }
  send(cmd, operation, args, body, session, session.callSettings(cmd));
}

/** `if (!$X)`; a parameter with a default is never missing. */
function isPresent(cmd: Cmdlet, operation: Operation, name: string): boolean {
  const value = cmd.params[name];
  if (isTrue(value)) return true;
  return (
    !cmd.isBound(name) &&
    operation.parameters.some((parameter) => parameter.name === name && parameter.default !== undefined)
  );
}

function argumentsOf(cmd: Cmdlet, { parameters }: Operation): Arguments {
  const args: Record<string, Arguments[string]> = {};
  for (const { name, in: place } of parameters) {
    if (place !== 'body' && cmd.isBound(name)) args[name] = argumentOf(cmd.params[name], cmd.context);
  }
  return args;
}

function bodyOf(cmd: Cmdlet, operation: Operation, session: SailSession): string | null {
  const { body } = operation;
  if (!body || !cmd.isBound(body.parameter)) return null;
  const text = bodyText(cmd, cmd.params[body.parameter], operation.contentTypes);
  const fault = session.bodies.faultText(operation, text);
  if (fault !== null) throwText(cmd, fault);
  return text;
}

function showRequest(
  cmd: Cmdlet,
  operation: Operation,
  args: Arguments,
  body: string | null,
  session: SailSession,
): void {
  session.refresh(cmd);
  // Anything valid stands in for the token: a dry run asks nobody for one.
  session.requireCredentials(cmd, true);
  const baseUrl = String(session.table.get('BaseUrl'));
  const request = buildRequest(operation, args, body, { baseUrl, userAgent: 'psail', token: 'dry-run' });
  cmd.writeInformation(`Not sent (dry run): ${describeRequest(request)}`, ['PSHOST']);
}

function send(
  cmd: Cmdlet,
  operation: Operation,
  args: Arguments,
  body: string | null,
  session: SailSession,
  settings: CallSettings,
): void {
  const outcome = callOperation(cmd, operation, args, body, session, settings);
  if (outcome.kind === 'failed') throw failureErrorRecord(cmd, outcome.request, outcome.error).exception;
  const { request, response } = outcome;
  if (!isSuccess(response.status)) throw responseErrorRecord(cmd, request, response).exception;
  const value = responseValue(cmd, operation, request, response);
  if (cmd.params.WithHttpInfo) cmd.writeObject(httpInfo(value, response));
  else cmd.writeObject(value, true);
}
