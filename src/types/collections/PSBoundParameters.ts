/**
 * System.Management.Automation.PSBoundParametersDictionary, $PSBoundParameters: a Dictionary[string,object] that ignores
 * case and keeps the order of binding.
 */
import { getType } from '../TypeRegistry.ts';
import { GenericDictionary } from './GenericDictionary.ts';

export class PSBoundParameters extends GenericDictionary {
  constructor() {
    super(getType('System.Management.Automation.PSBoundParametersDictionary'), 'ignoreCase');
  }
}
