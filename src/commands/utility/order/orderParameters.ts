/** Parameters that Sort-, Group- and Compare-Object share. */
import type { ParameterDefinition } from '../../../engine/Cmdlet.ts';

export const INPUT_OBJECT: ParameterDefinition = { type: 'psobject', pipeline: true, description: 'The objects.' };

export const PROPERTY: ParameterDefinition = {
  type: 'object[]',
  position: 0,
  description: 'Property names, script blocks, or hashtables with Expression.',
};

export const CULTURE: ParameterDefinition = {
  type: 'string',
  description: 'Name of the culture whose rules text is compared by.',
};

export const CASE_SENSITIVE: ParameterDefinition = {
  type: 'switch',
  description: 'Upper and lower case are different.',
};
