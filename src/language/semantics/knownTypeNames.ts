/**
 * Names of types that exist whatever the engine emulates: the accelerators, and the types of the namespace System, which need
 * no prefix. What lies deeper in namespaces is taken to exist: only a name that cannot be anything is refused.
 */

const accelerators =
  'alias allowemptycollection allowemptystring allownull argumentcompleter argumentcompletions array bigint ' +
  'bool byte char cimclass cimconverter ciminstance cimsession cimtype cmdletbinding cultureinfo datetime ' +
  'decimal double dsclocalconfigurationmanager dscproperty dscresource experimentaction experimental ' +
  'experimentalfeature float guid hashtable initialsessionstate int int16 int32 int64 ipaddress ipendpoint ' +
  'long mailaddress norunspaceaffinity nullstring objectsecurity ordered outputtype parameter physicaladdress ' +
  'powershell psaliasproperty pscredential pscustomobject psdefaultvalue pslistmodifier psmoduleinfo ' +
  'psnoteproperty psobject psprimitivedictionary pspropertyexpression psscriptmethod psscriptproperty ' +
  'pstypenameattribute psvariable psvariableproperty ref regex runspace runspacefactory sbyte scriptblock ' +
  'securestring semver short single string supportswildcards switch timespan type uint uint16 uint32 uint64 ' +
  'ulong uri ushort validatecount validatedrive validatelength validatenotnull validatenotnullorempty ' +
  'validatenotnullorwhitespace validatepattern validaterange validatescript validateset validatetrusteddata ' +
  'validateuserdrive version void wildcardpattern x500distinguishedname x509certificate xml';

const systemTypes =
  'accessviolationexception action activator aggregateexception appcontext appdomain appdomainsetup ' +
  'appdomainunloadedexception applicationexception applicationid argiterator argumentexception ' +
  'argumentnullexception argumentoutofrangeexception arithmeticexception array arraysegment ' +
  'arraytypemismatchexception assemblyloadeventargs assemblyloadeventhandler asynccallback attribute ' +
  'attributetargets attributeusageattribute badimageformatexception base64formattingoptions bitconverter ' +
  'boolean buffer byte cannotunloadappdomainexception char charenumerator clscompliantattribute comparison ' +
  'console consolecanceleventargs consolecanceleventhandler consolecolor consolekey consolekeyinfo ' +
  'consolemodifiers consolespecialkey contextboundobject contextmarshalexception contextstaticattribute ' +
  'convert converter cultureawarecomparer datamisalignedexception dateonly datetime datetimekind ' +
  'datetimeoffset dayofweek dbnull decimal delegate dividebyzeroexception dllnotfoundexception double ' +
  'duplicatewaitobjectexception entrypointnotfoundexception enum environment environmentvariabletarget ' +
  'eventargs eventhandler exception executionengineexception fieldaccessexception filestyleuriparser ' +
  'flagsattribute formatexception formattablestring ftpstyleuriparser func gc gccollectionmode ' +
  'gcgenerationinfo gckind gcmemoryinfo gcnotificationstatus genericuriparser genericuriparseroptions ' +
  'gopherstyleuriparser guid half hashcode httpstyleuriparser iasyncdisposable iasyncresult icloneable ' +
  'icomparable iconvertible icustomformatter idisposable iequatable iformatprovider iformattable index ' +
  'indexoutofrangeexception insufficientexecutionstackexception insufficientmemoryexception int128 int16 ' +
  'int32 int64 intptr invalidcastexception invalidoperationexception invalidprogramexception ' +
  'invalidtimezoneexception iobservable iobserver iparsable iprogress iserviceprovider ispanformattable ' +
  'ispanparsable iutf8spanformattable iutf8spanparsable lazy ldapstyleuriparser loaderoptimization ' +
  'loaderoptimizationattribute localdatastoreslot marshalbyrefobject math mathf memberaccessexception memory ' +
  'memoryextensions methodaccessexception midpointrounding missingfieldexception missingmemberexception ' +
  'missingmethodexception modulehandle mtathreadattribute multicastdelegate multicastnotsupportedexception ' +
  'netpipestyleuriparser nettcpstyleuriparser newsstyleuriparser nonserializedattribute ' +
  'notfinitenumberexception notimplementedexception notsupportedexception nullable nullreferenceexception ' +
  'object objectdisposedexception obsoleteattribute operatingsystem operationcanceledexception ' +
  'ordinalcomparer outofmemoryexception overflowexception paramarrayattribute platformid ' +
  'platformnotsupportedexception predicate progress random range rankexception readonlymemory readonlyspan ' +
  'resolveeventargs resolveeventhandler runtimeargumenthandle runtimefieldhandle runtimemethodhandle ' +
  'runtimetypehandle sbyte sequenceposition serializableattribute single span stackoverflowexception ' +
  'stathreadattribute string stringcomparer stringcomparison stringnormalizationextensions stringsplitoptions ' +
  'systemexception threadstaticattribute timeonly timeoutexception timeprovider timespan timezone ' +
  'timezoneinfo timezonenotfoundexception tuple tupleextensions type typeaccessexception typecode ' +
  'typedreference typeinitializationexception typeloadexception typeunloadedexception uint128 uint16 uint32 ' +
  'uint64 uintptr unauthorizedaccessexception unhandledexceptioneventargs unhandledexceptioneventhandler ' +
  'unityserializationholder uri uribuilder uricomponents uricreationoptions uriformat uriformatexception ' +
  'urihostnametype urikind uriparser uripartial uritypeconverter valuetuple valuetype version void ' +
  'weakreference';

const names = new Set(`${accelerators} ${systemTypes}`.split(' '));

export function isKnownTypeName(name: string, namespaces: readonly string[]): boolean {
  if (namespaces.length > 0) return true;
  const plain = name
    .toLowerCase()
    .replace(/`\d+$/, '')
    .replace(/^system\./, '');
  return plain.includes('.') || names.has(plain) || names.has(`${plain}attribute`);
}
