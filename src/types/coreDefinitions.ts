/** Everything this folder describes itself, and what dotnet/ describes. Later entries replace earlier ones of the same name. */
import { ARRAY_TYPE } from './core/Array.ts';
import { DELEGATE_TYPES } from './core/delegateTypes.ts';
import { ENUM_TYPE } from './core/Enum.ts';
import { OBJECT_TYPES } from './core/Object.ts';
import { POWERSHELL_TYPES } from './core/powerShellTypes.ts';
import { PRIMITIVE_TYPES } from './core/primitiveTypes.ts';
import { RUNTIME_TYPES } from './core/runtimeTypes.ts';
import { TYPE_TYPES } from './core/Type.ts';
import { DICTIONARY_TYPES } from './collections/dictionaryTypes.ts';
import { LINKED_LIST_TYPES } from './collections/linkedListTypes.ts';
import { LIST_TYPES } from './collections/listTypes.ts';
import { OBSERVABLE_TYPES } from './collections/observableTypes.ts';
import { OTHER_COLLECTION_TYPES } from './collections/otherCollectionTypes.ts';
import { BLOCKING_COLLECTION_TYPES } from './collections/BlockingCollection.ts';
import { QUEUE_TYPES } from './collections/queueTypes.ts';
import { SET_TYPES } from './collections/setTypes.ts';
import { dotnetDefinitions } from './dotnetDefinitions.ts';
import { EVENT_ARG_TYPES } from './events/eventArgTypes.ts';
import { INTERFACES } from './interfaceDefinitions.ts';
import { STRING_COMPARER_TYPES } from './collections/StringComparer.ts';
import { SEMANTIC_VERSION_TYPE } from './core/SemanticVersion.ts';
import { OPERATOR_DEFINITIONS } from './operators/operatorTypes.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

/** A function: the lists' modules may still be loading when this one has loaded. */
export function coreDefinitions(): TypeDefinition[] {
  return [
    ...INTERFACES,
    ...PRIMITIVE_TYPES,
    ...OBJECT_TYPES,
    ...TYPE_TYPES,
    ...RUNTIME_TYPES,
    ENUM_TYPE,
    ARRAY_TYPE,
    ...DELEGATE_TYPES,
    ...EVENT_ARG_TYPES,
    ...LIST_TYPES,
    ...OBSERVABLE_TYPES,
    ...DICTIONARY_TYPES,
    ...SET_TYPES,
    ...QUEUE_TYPES,
    ...BLOCKING_COLLECTION_TYPES,
    ...LINKED_LIST_TYPES,
    ...OTHER_COLLECTION_TYPES,
    ...dotnetDefinitions(),
    ...POWERSHELL_TYPES,
    ...OPERATOR_DEFINITIONS,
    ...STRING_COMPARER_TYPES,
    SEMANTIC_VERSION_TYPE,
  ];
}
