/**
 * $PSCmdlet.PagingParameters of a function with SupportsPaging: -First, -Skip and -IncludeTotalCount as they were given.
 * Rule that surprises: without -First it is the greatest UInt64; a total count is a number whose ToString says how sure it is.
 */
import { PSObject, SwitchParameter, toPSString } from '../../types/index.ts';
import { Double, UInt64 } from '../../types/numerics/index.ts';
import { PSCodeMethod, PSNoteProperty } from '../../types/PSMembers.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { engineType } from './engineType.ts';

export class PagingParameters {
  readonly first: unknown;
  readonly skip: unknown;
  readonly includeTotalCount: unknown;

  constructor({ boundParameters }: InvocationInfo) {
    const table = boundParameters as { get(name: string): unknown } | null;
    const given = (name: string): unknown => table?.get(name);
    this.first = given('First') ?? new UInt64(UInt64.MAX);
    this.skip = given('Skip') ?? new UInt64(0n);
    this.includeTotalCount = given('IncludeTotalCount') ?? SwitchParameter.absent;
  }

  newTotalCount(total: unknown, accuracy: Double): PSObject {
    const sure = Math.max(0, Math.min(1, accuracy.value));
    const count = new PSObject(total);
    const text = (_self: unknown, _args: unknown[], ctx: TypeContext): string =>
      sure <= 0 ? 'Unknown total count' : `${sure < 1 ? 'Estimated total' : 'Total'} count: ${toPSString(total, ctx)}`;
    count.members.set('tostring', new PSCodeMethod('ToString', text));
    count.members.set('accuracy', new PSNoteProperty('Accuracy', new Double(sure)));
    return count;
  }
}

export const PAGING_TYPE: TypeDefinition = engineType(
  'System.Management.Automation.PagingParameters',
  PagingParameters,
  {
    'switch IncludeTotalCount {get;set;}': 'includeTotalCount',
    'uint64 Skip {get;set;}': 'skip',
    'uint64 First {get;set;}': 'first',
  },
  {
    methods: 'psobject NewTotalCount(ulong totalCount, double accuracy)',
    members: {
      NewTotalCount: (self: PagingParameters, _ctx, total: unknown, accuracy: Double) =>
        self.newTotalCount(total, accuracy),
    },
  },
);
