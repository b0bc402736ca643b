/** The enums of System.Xml and below, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const XML_ENUMS: TypeDefinition[] = [
  enumType('System.Xml.ConformanceLevel', 'Auto=0 Fragment=1 Document=2'),
  enumType('System.Xml.DtdProcessing', 'Prohibit=0 Ignore=1 Parse=2'),
  enumType('System.Xml.EntityHandling', 'ExpandEntities=1 ExpandCharEntities=2'),
  enumType('System.Xml.Formatting', 'None=0 Indented=1'),
  enumType('System.Xml.Linq.LoadOptions', 'None=0 PreserveWhitespace=1 SetBaseUri=2 SetLineInfo=4', { flags: true }),
  enumType('System.Xml.Linq.ReaderOptions', 'None=0 OmitDuplicateNamespaces=1', { flags: true }),
  enumType('System.Xml.Linq.SaveOptions', 'None=0 DisableFormatting=1 OmitDuplicateNamespaces=2', { flags: true }),
  enumType('System.Xml.Linq.XObjectChange', 'Add=0 Remove=1 Name=2 Value=3'),
  enumType('System.Xml.NamespaceHandling', 'Default=0 OmitDuplicates=1', { flags: true }),
  enumType('System.Xml.NewLineHandling', 'Replace=0 Entitize=1 None=2'),
  enumType('System.Xml.ReadState', 'Initial=0 Interactive=1 Error=2 EndOfFile=3 Closed=4'),
  enumType('System.Xml.Schema.XmlSchemaContentProcessing', 'None=0 Skip=1 Lax=2 Strict=3'),
  enumType('System.Xml.Schema.XmlSchemaContentType', 'TextOnly=0 Empty=1 ElementOnly=2 Mixed=3'),
  enumType('System.Xml.Schema.XmlSchemaDatatypeVariety', 'Atomic=0 List=1 Union=2'),
  enumType(
    'System.Xml.Schema.XmlSchemaDerivationMethod',
    `Empty=0 Substitution=1 Extension=2 Restriction=4 List=8 Union=16 All=255 None=256`,
    { flags: true },
  ),
  enumType('System.Xml.Schema.XmlSchemaForm', 'None=0 Qualified=1 Unqualified=2'),
  enumType('System.Xml.Schema.XmlSchemaInference+InferenceOption', 'Restricted=0 Relaxed=1'),
  enumType('System.Xml.Schema.XmlSchemaUse', 'None=0 Optional=1 Prohibited=2 Required=3'),
  enumType(
    'System.Xml.Schema.XmlSchemaValidationFlags',
    `None=0 ProcessInlineSchema=1 ProcessSchemaLocation=2 ReportValidationWarnings=4 ProcessIdentityConstraints=8
      AllowXmlAttributes=16`,
    { flags: true },
  ),
  enumType('System.Xml.Schema.XmlSchemaValidity', 'NotKnown=0 Valid=1 Invalid=2'),
  enumType('System.Xml.Schema.XmlSeverityType', 'Error=0 Warning=1'),
  enumType(
    'System.Xml.Schema.XmlTypeCode',
    `None=0 Item=1 Node=2 Document=3 Element=4 Attribute=5 Namespace=6 ProcessingInstruction=7 Comment=8 Text=9
      AnyAtomicType=10 UntypedAtomic=11 String=12 Boolean=13 Decimal=14 Float=15 Double=16 Duration=17 DateTime=18
      Time=19 Date=20 GYearMonth=21 GYear=22 GMonthDay=23 GDay=24 GMonth=25 HexBinary=26 Base64Binary=27 AnyUri=28
      QName=29 Notation=30 NormalizedString=31 Token=32 Language=33 NmToken=34 Name=35 NCName=36 Id=37 Idref=38
      Entity=39 Integer=40 NonPositiveInteger=41 NegativeInteger=42 Long=43 Int=44 Short=45 Byte=46
      NonNegativeInteger=47 UnsignedLong=48 UnsignedInt=49 UnsignedShort=50 UnsignedByte=51 PositiveInteger=52
      YearMonthDuration=53 DayTimeDuration=54`,
  ),
  enumType('System.Xml.ValidationType', 'None=0 Auto=1 DTD=2 XDR=3 Schema=4'),
  enumType('System.Xml.WhitespaceHandling', 'All=0 Significant=1 None=2'),
  enumType('System.Xml.WriteState', 'Start=0 Prolog=1 Element=2 Attribute=3 Content=4 Closed=5 Error=6'),
  enumType('System.Xml.XPath.XPathNamespaceScope', 'All=0 ExcludeXml=1 Local=2'),
  enumType(
    'System.Xml.XPath.XPathNodeType',
    `Root=0 Element=1 Attribute=2 Namespace=3 Text=4 SignificantWhitespace=5 Whitespace=6 ProcessingInstruction=7
      Comment=8 All=9`,
  ),
  enumType('System.Xml.XPath.XPathResultType', 'Number=0 String=1 Boolean=2 NodeSet=3 Navigator=1 Any=5 Error=6'),
  enumType('System.Xml.XPath.XmlCaseOrder', 'None=0 UpperFirst=1 LowerFirst=2'),
  enumType('System.Xml.XPath.XmlDataType', 'Text=1 Number=2'),
  enumType('System.Xml.XPath.XmlSortOrder', 'Ascending=1 Descending=2'),
  enumType('System.Xml.XmlDateTimeSerializationMode', 'Local=0 Utc=1 Unspecified=2 RoundtripKind=3'),
  enumType('System.Xml.XmlNamespaceScope', 'All=0 ExcludeXml=1 Local=2'),
  enumType('System.Xml.XmlNodeChangedAction', 'Insert=0 Remove=1 Change=2'),
  enumType('System.Xml.XmlNodeOrder', 'Before=0 After=1 Same=2 Unknown=3'),
  enumType(
    'System.Xml.XmlNodeType',
    `None=0 Element=1 Attribute=2 Text=3 CDATA=4 EntityReference=5 Entity=6 ProcessingInstruction=7 Comment=8
      Document=9 DocumentType=10 DocumentFragment=11 Notation=12 Whitespace=13 SignificantWhitespace=14 EndElement=15
      EndEntity=16 XmlDeclaration=17`,
  ),
  enumType('System.Xml.XmlOutputMethod', 'Xml=0 Html=1 Text=2 AutoDetect=3'),
  enumType('System.Xml.XmlSpace', 'None=0 Default=1 Preserve=2'),
  enumType(
    'System.Xml.XmlTokenizedType',
    `CDATA=0 ID=1 IDREF=2 IDREFS=3 ENTITY=4 ENTITIES=5 NMTOKEN=6 NMTOKENS=7 NOTATION=8 ENUMERATION=9 QName=10
      NCName=11 None=12`,
  ),
];
