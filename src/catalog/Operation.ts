/**
 * An operation of the tenant's interface as data: what cmdlets/*.json holds, typed, and the command made of it.
 * Rule that surprises: one operation is several commands (its own name and the names of later SDKs); each is an
 * Operation of its own with the names, the parameters and the error texts that command shows.
 */
export type ParameterPlace = 'path' | 'query' | 'header' | 'body' | 'form';

export interface OperationParameter {
  /** Name of the cmdlet's parameter; its position is its place in the list. */
  readonly name: string;
  readonly in: ParameterPlace;
  /** Name it is sent under. */
  readonly key: string;
  /** String, Int32, Int64, Double, Decimal, Boolean, DateTime, PSCustomObject, Hashtable, FileInfo; with [] for several. */
  readonly type: string;
  readonly required?: boolean;
  readonly aliases?: readonly string[];
  readonly validateSet?: readonly string[];
  /** Sent when nothing is given. */
  readonly default?: string | number | boolean;
  /** What the tenant assumes when nothing is sent; never sent by us. */
  readonly serverDefault?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

export interface OperationBody {
  /** The parameter that brings the body. */
  readonly parameter: string;
  /** Model the body is checked against. */
  readonly model?: string;
  readonly isArray?: boolean;
  readonly isNullable?: boolean;
}

/** Names of the parameters that page through a list. */
export interface OperationPaging {
  readonly limit: string;
  readonly offset: string;
  readonly count?: string;
  readonly maximumLimit?: number;
}

export interface OperationResult {
  readonly void?: true;
  readonly model?: string;
  readonly type?: 'file' | 'text' | 'object';
  readonly isArray?: boolean;
}

export interface OperationResponse {
  readonly description: string;
  readonly model?: string;
  readonly isArray?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OperationExample {
  readonly code: string;
  readonly output?: string;
  readonly remarks?: string;
}

/** Another command that runs the same operation. */
export interface OperationAlternative {
  readonly name: string;
  readonly module?: string;
  readonly operationId?: string;
  readonly renamed?: Readonly<Record<string, string>>;
  readonly extraParameters?: readonly OperationParameter[];
}

/** One entry of a catalog file. */
export interface OperationData {
  readonly verb: string;
  readonly noun: string;
  /** Its name in error texts. */
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly synopsis: string;
  readonly description?: string;
  readonly parameters: readonly OperationParameter[];
  readonly accept: readonly string[];
  readonly contentTypes: readonly string[];
  readonly body?: OperationBody;
  readonly paging?: OperationPaging;
  readonly result: OperationResult;
  readonly responses: Readonly<Record<string, OperationResponse>>;
  readonly alternatives?: readonly OperationAlternative[];
  readonly scopes?: readonly string[];
  readonly userLevels?: readonly string[];
  readonly examples?: readonly OperationExample[];
}

/** A catalog file. */
export interface OperationGroupData {
  readonly module: string;
  readonly moduleVersion: string;
  /** Stands before model names in helper names. */
  readonly prefix: string;
  /** Path segment between the tenant's address and the operation's path. */
  readonly pathPrefix: string;
  readonly tag?: string;
  readonly models: { readonly directory: string; readonly alternativeNames?: Readonly<Record<string, string>> };
  readonly operations: readonly OperationData[];
}

/** A command: an operation under one of its names. */
export interface Operation extends OperationData {
  readonly name: string;
  readonly module: string;
  readonly moduleVersion: string;
  readonly prefix: string;
  readonly pathPrefix: string;
  readonly modelDirectory: string;
  /** Verb-Noun of the catalog entry itself; equal to `name` but for alternatives. */
  readonly canonicalName: string;
}

export function operationName(data: OperationData): string {
  return `${data.verb}-${data.noun}`;
}

/** The command an entry stands for under its own name. */
export function makeOperation(group: OperationGroupData, data: OperationData): Operation {
  const name = operationName(data);
  const { module, moduleVersion, prefix, pathPrefix } = group;
  return {
    ...data,
    name,
    canonicalName: name,
    module,
    moduleVersion,
    prefix,
    pathPrefix,
    modelDirectory: group.models.directory,
  };
}

/** The same operation under another name, with that name's parameters and error texts. */
export function makeAlternative(operation: Operation, alternative: OperationAlternative): Operation {
  const renamed = alternative.renamed ?? {};
  const nameOf = (name: string): string => renamed[name] ?? name;
  const parameters = operation.parameters.map((parameter) =>
    renamed[parameter.name] === undefined
      ? parameter
      : { ...parameter, name: nameOf(parameter.name), aliases: [parameter.name] },
  );
  const dash = alternative.name.indexOf('-');
  const { body, paging } = operation;
  return {
    ...operation,
    name: alternative.name,
    verb: alternative.name.slice(0, dash),
    noun: alternative.name.slice(dash + 1),
    module: alternative.module ?? operation.module,
    operationId: alternative.operationId ?? operation.operationId,
    parameters: [...parameters, ...(alternative.extraParameters ?? [])],
    body: body && { ...body, parameter: nameOf(body.parameter) },
    paging: paging && {
      ...paging,
      limit: nameOf(paging.limit),
      offset: nameOf(paging.offset),
      ...(paging.count === undefined ? {} : { count: nameOf(paging.count) }),
    },
  };
}
