/** What dotnet/ describes; a function, because its modules import this folder's. */
import { ENUMS } from './dotnet/enums/index.ts';
import { EXCEPTIONS } from './dotnet/exceptions/index.ts';
import { FORMAT_TYPES } from './dotnet/format/index.ts';
import { ConvertType } from './dotnet/convert/Convert.ts';
import { StringBuilderType } from './dotnet/text/StringBuilderType.ts';
import { ENVIRONMENT_TYPES } from './dotnet/system/Environment.ts';
import { DateTimeType } from './dotnet/dates/DateTime.ts';
import { DateOnlyType, TimeOnlyType } from './dotnet/dates/dateOnlyTypes.ts';
import { TimeZoneInfoType } from './dotnet/dates/TimeZoneInfo.ts';
import { DateTimeOffsetType } from './dotnet/dates/DateTimeOffset.ts';
import { IDENTIFIER_TYPES } from './dotnet/dates/identifierTypes.ts';
import { ROW_TYPES } from './dotnet/data/rowTypes.ts';
import { TABLE_TYPES } from './dotnet/data/tableTypes.ts';
import { TimeSpanType } from './dotnet/dates/TimeSpan.ts';
import { CompareInfoType } from './dotnet/globalization/CompareInfo.ts';
import { CultureInfoType } from './dotnet/globalization/cultureTypes.ts';
import { FORMAT_INFO_TYPES } from './dotnet/globalization/formatInfoTypes.ts';
import { CALENDAR_TYPES } from './dotnet/globalization/GregorianCalendar.ts';
import { TextInfoType } from './dotnet/globalization/TextInfo.ts';
import { BINARY_TYPES } from './dotnet/io/binaryTypes.ts';
import { DirectoryType } from './dotnet/io/Directory.ts';
import { DRIVE_TYPES } from './dotnet/io/driveTypes.ts';
import { FileType } from './dotnet/io/File.ts';
import { FILE_INFO_TYPES } from './dotnet/io/fileInfoTypes.ts';
import { PathType } from './dotnet/io/Path.ts';
import { STREAM_TYPES } from './dotnet/io/streamTypes.ts';
import { TEXT_STREAM_TYPES } from './dotnet/io/textTypes.ts';
import { IPAddressType } from './dotnet/net/IPAddress.ts';
import { MailAddressType } from './dotnet/net/MailAddress.ts';
import { COLOR_TYPES } from './dotnet/drawing/colorTypes.ts';
import { GEOMETRY_TYPES } from './dotnet/drawing/geometryTypes.ts';
import { EnumerableType } from './dotnet/linq/Enumerable.ts';
import { COMPLEX_TYPES } from './dotnet/numbers/complexTypes.ts';
import { ServicePointManagerType } from './dotnet/net/ServicePointManager.ts';
import { RandomType } from './dotnet/random/randomTypes.ts';
import { ZIP_TYPES } from './dotnet/zip/zipTypes.ts';
import { REFUSED_TYPES } from './dotnet/windows/refusedTypes.ts';
import { WATCHER_TYPES } from './dotnet/io/watcherTypes.ts';
import { COMPONENT_TYPE } from './dotnet/system/componentType.ts';
import { ConsoleType } from './dotnet/system/Console.ts';
import { THREADING_TYPES } from './dotnet/threading/threadingTypes.ts';
import { TASK_TYPES } from './dotnet/threading/taskTypes.ts';
import { WAIT_HANDLE_TYPES } from './dotnet/threading/waitHandleTypes.ts';
import { REGION_TYPE } from './dotnet/globalization/RegionInfo.ts';
import { JSON_DOCUMENT_TYPES } from './json/document/documentTypes.ts';
import { NEWTONSOFT_TYPES } from './json/newtonsoft/newtonsoftTypes.ts';
import { FILE_VERSION_TYPE } from './dotnet/system/FileVersionInfo.ts';
import { RUNTIME_FACT_TYPES } from './dotnet/system/runtimeFacts.ts';
import { DIAGNOSTIC_TYPES } from './dotnet/system/diagnosticTypes.ts';
import { WEB_TYPES } from './dotnet/web/webTypes.ts';
import { SECURITY_TYPES } from './dotnet/security/index.ts';
import { BitConverterType } from './dotnet/convert/BitConverter.ts';
import { NUMBER_TYPES } from './dotnet/numbers/index.ts';
import { REGEX_TYPES } from './dotnet/regex/index.ts';
import { CHAR_ENUMERATOR } from './dotnet/strings/CharEnumerator.ts';
import { StringType } from './dotnet/strings/String.ts';
import { ENCODING_TYPES } from './dotnet/text/encodingTypes.ts';
import { TUPLE_TYPES } from './dotnet/tuples/NetTuple.ts';
import { UriBuilderType } from './dotnet/uri/UriBuilder.ts';
import { UriType } from './dotnet/uri/uriType.ts';
import { XML_TYPES } from './dotnet/xml/index.ts';
import { CODE_METHOD_TYPES } from './codeMethods.ts';
import { TYPE_CONVERTER_TYPES } from './typeFiles/typeConverters.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

/** What fewer scripts know: drawing, JSON of others, facts of the runtime. */
function furtherDefinitions(): TypeDefinition[] {
  return [
    ...COLOR_TYPES,
    ...GEOMETRY_TYPES,
    REGION_TYPE,
    ...RUNTIME_FACT_TYPES,
    FILE_VERSION_TYPE,
    ...NEWTONSOFT_TYPES,
    ...CODE_METHOD_TYPES,
    ...TYPE_CONVERTER_TYPES,
    ...JSON_DOCUMENT_TYPES,
  ];
}

export function dotnetDefinitions(): TypeDefinition[] {
  return [
    ...furtherDefinitions(),
    ...ENUMS,
    ...EXCEPTIONS,
    ...REGEX_TYPES,
    ...FORMAT_TYPES,
    ...XML_TYPES,
    DateTimeType,
    DateTimeOffsetType,
    TimeSpanType,
    DateOnlyType,
    TimeOnlyType,
    TimeZoneInfoType,
    ...IDENTIFIER_TYPES,
    CultureInfoType,
    TextInfoType,
    CompareInfoType,
    ...FORMAT_INFO_TYPES,
    ...CALENDAR_TYPES,
    StringType,
    CHAR_ENUMERATOR,
    ConvertType,
    StringBuilderType,
    ...ENVIRONMENT_TYPES,
    ...NUMBER_TYPES,
    ...TUPLE_TYPES,
    FileType,
    PathType,
    DirectoryType,
    ...TEXT_STREAM_TYPES,
    ...FILE_INFO_TYPES,
    ...DRIVE_TYPES,
    COMPONENT_TYPE,
    ...BINARY_TYPES,
    ...STREAM_TYPES,
    ...ENCODING_TYPES,
    UriType,
    UriBuilderType,
    IPAddressType,
    MailAddressType,
    EnumerableType,
    ...COMPLEX_TYPES,
    ServicePointManagerType,
    RandomType,
    ...ZIP_TYPES,
    ...SECURITY_TYPES,
    ...TABLE_TYPES,
    ...ROW_TYPES,
    ...REFUSED_TYPES,
    ...WATCHER_TYPES,
    ConsoleType,
    ...DIAGNOSTIC_TYPES,
    ...WAIT_HANDLE_TYPES,
    ...THREADING_TYPES,
    ...TASK_TYPES,
    ...WEB_TYPES,
    BitConverterType,
  ];
}
