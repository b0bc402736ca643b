/** All emulated exception types. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { exceptionDefinition } from './exceptionDefinition.ts';
import { EXCEPTION_FACTS, EXCEPTION_SIGNATURES } from './exceptionFacts.ts';

export const EXCEPTIONS: TypeDefinition[] = EXCEPTION_FACTS.trim().split('\n').map(definitionOf);

function definitionOf(line: string): TypeDefinition {
  const [name, hresult, parameterNames, ...message] = line.split('|');
  return exceptionDefinition({
    name,
    hresult: Number(hresult),
    parameterNames: (parameterNames === '' ? ['message', 'innerException'] : parameterNames.split('/')) as [
      string,
      string,
    ],
    defaultMessage: message.join('|'),
    signatures: EXCEPTION_SIGNATURES[name] ?? null,
  });
}
