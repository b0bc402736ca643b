/** Format data as formatting uses it: the classes live beside the other .NET types, so that the type system knows them. */
import { addTypeDefinitions } from '../types/definitions.ts';
import { FORMAT_TYPES } from '../types/dotnet/format/index.ts';

export type {
  CellAlignment,
  FormatEntryInfo,
  FormatNode,
  ListField,
  ShapeInfo,
  TableCell,
  TableColumn,
  WriteStream,
} from '../types/dotnet/format/FormatData.ts';
export {
  FormatEndData,
  FormatEntryData,
  FormatInfoData,
  FormatStartData,
  GroupEndData,
  GroupStartData,
} from '../types/dotnet/format/FormatData.ts';

addTypeDefinitions(FORMAT_TYPES);
