/** Format data as formatting uses it: the classes live beside the other .NET types, so that the type system knows them. */
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
