/**
 * Invoke-Paginate: runs a listing command page by page and streams what each page holds.
 * Rule that surprises: -Function is command text, as for Invoke-Expression, so it may bring arguments of its own.
 * NON-PARITY: a page's error is an error the caller can catch, with the pages before it delivered; the peer prints and
 * swallows it. A page of one item leaks no index, and an empty page is no error.
 */
import { type Cmdlet, type CmdletDefinition, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { elementsOf } from '../../types/enumeration.ts';
import { getProperty } from '../../types/index.ts';
import { PSObject } from '../../types/PSObject.ts';
import { findType } from '../../types/TypeRegistry.ts';
import { DEFAULT_PAGES, type PageRequest, planPages } from '../paginate.ts';
import { ROOT_MODULE } from './configurationCmdlets.ts';

export function paginateCmdlet(): CmdletDefinition {
  return defineCmdlet({
    name: 'Invoke-Paginate',
    typeName: 'Invoke-Paginate',
    module: ROOT_MODULE,
    synopsis: 'Runs a listing command page by page.',
    description:
      'Pages are asked for until one comes back short. -Limit bounds the offset at which a page may begin; it does not count items.',
    parameters: {
      Function: { type: 'string', mandatory: true, position: 0, description: 'The listing command.' },
      InitialOffset: { type: 'int', description: 'How many items to skip; 0 by default.' },
      Increment: { type: 'int', description: 'Items a page; 250 by default.' },
      Limit: { type: 'int', description: 'No page begins at or behind this offset; 10000 by default.' },
      Parameters: { type: 'hashtable', description: 'Further parameters of the command.' },
      WithHttpInfo: { type: 'switch', description: 'Gives one object with Response, StatusCode and Headers.' },
    },
    process: (cmd) => {
      const items: unknown[] = [];
      const last = readPages(cmd, items);
      if (cmd.params.WithHttpInfo) cmd.writeObject(summary(cmd, items, last));
    },
  });
}

/** Streams the pages, or collects them for -WithHttpInfo; gives the last answer. */
function readPages(cmd: Cmdlet, items: unknown[]): unknown {
  const { InitialOffset, Increment, Limit, WithHttpInfo } = cmd.params;
  const plan = planPages({
    initialOffset: InitialOffset ?? DEFAULT_PAGES.initialOffset,
    increment: Increment ?? DEFAULT_PAGES.increment,
    limit: Limit ?? DEFAULT_PAGES.limit,
  });
  let last: unknown = null;
  for (let next = plan.next(); !next.done; ) {
    cmd.context.checkStop();
    last = readPage(cmd, next.value);
    const response = getProperty(last, 'Response', cmd.context);
    const page = response == null ? [] : elementsOf(response);
    cmd.writeDebug(`Retrieved ${page.length} Results`);
    for (const item of page) {
      if (WithHttpInfo) items.push(item);
      else cmd.writeObject(item);
    }
    next = plan.next(page.length);
  }
  return last;
}

function readPage(cmd: Cmdlet, { limit, offset }: PageRequest): unknown {
  const command = `${cmd.params.Function} -Limit ${limit} -Offset ${offset} -WithHttpInfo`;
  const text = `& { param($Parameters) ${command} @Parameters } $args[0]`;
  const parameters = cmd.params.Parameters ?? null;
  return cmd.evaluate(cmd.context.createScriptBlock(parameters === null ? command : text), undefined, [parameters]);
}

function summary(cmd: Cmdlet, items: unknown[], last: unknown): PSObject {
  const list = new NetList(items, findType('System.Collections.ArrayList'));
  return PSObject.custom([
    ['Response', list],
    ['StatusCode', getProperty(last, 'StatusCode', cmd.context)],
    ['Headers', getProperty(last, 'Headers', cmd.context)],
  ]);
}
