/** The enums of System.Text and System.Globalization, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const TEXT_ENUMS: TypeDefinition[] = [
  enumType(
    'System.Globalization.CalendarAlgorithmType',
    'Unknown=0 SolarCalendar=1 LunarCalendar=2 LunisolarCalendar=3',
  ),
  enumType('System.Globalization.CalendarWeekRule', 'FirstDay=0 FirstFullWeek=1 FirstFourDayWeek=2'),
  enumType(
    'System.Globalization.CompareOptions',
    `None=0 IgnoreCase=1 IgnoreNonSpace=2 IgnoreSymbols=4 IgnoreKanaType=8 IgnoreWidth=16 NumericOrdering=32
      OrdinalIgnoreCase=268435456 StringSort=536870912 Ordinal=1073741824`,
    { flags: true },
  ),
  enumType(
    'System.Globalization.CultureTypes',
    `NeutralCultures=1 SpecificCultures=2 InstalledWin32Cultures=4 AllCultures=7 UserCustomCulture=8
      ReplacementCultures=16 WindowsOnlyCultures=32 FrameworkCultures=64`,
    { flags: true },
  ),
  enumType(
    'System.Globalization.DateTimeStyles',
    `None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowInnerWhite=4 AllowWhiteSpaces=7 NoCurrentDateDefault=8
      AdjustToUniversal=16 AssumeLocal=32 AssumeUniversal=64 RoundtripKind=128`,
    { flags: true },
  ),
  enumType('System.Globalization.DigitShapes', 'Context=0 None=1 NativeNational=2'),
  enumType(
    'System.Globalization.GregorianCalendarTypes',
    `Localized=1 USEnglish=2 MiddleEastFrench=9 Arabic=10 TransliteratedEnglish=11 TransliteratedFrench=12`,
  ),
  enumType(
    'System.Globalization.NumberStyles',
    `None=0 AllowLeadingWhite=1 AllowTrailingWhite=2 AllowLeadingSign=4 AllowTrailingSign=8 AllowParentheses=16
      AllowDecimalPoint=32 AllowThousands=64 AllowExponent=128 AllowCurrencySymbol=256 AllowHexSpecifier=512
      AllowBinarySpecifier=1024 Integer=7 HexNumber=515 BinaryNumber=1027 Number=111 Float=167 Currency=383 Any=511`,
    { flags: true },
  ),
  enumType('System.Globalization.TimeSpanStyles', 'None=0 AssumeNegative=1', { flags: true }),
  enumType(
    'System.Globalization.UnicodeCategory',
    `UppercaseLetter=0 LowercaseLetter=1 TitlecaseLetter=2 ModifierLetter=3 OtherLetter=4 NonSpacingMark=5
      SpacingCombiningMark=6 EnclosingMark=7 DecimalDigitNumber=8 LetterNumber=9 OtherNumber=10 SpaceSeparator=11
      LineSeparator=12 ParagraphSeparator=13 Control=14 Format=15 Surrogate=16 PrivateUse=17 ConnectorPunctuation=18
      DashPunctuation=19 OpenPunctuation=20 ClosePunctuation=21 InitialQuotePunctuation=22 FinalQuotePunctuation=23
      OtherPunctuation=24 MathSymbol=25 CurrencySymbol=26 ModifierSymbol=27 OtherSymbol=28 OtherNotAssigned=29`,
  ),
  enumType('System.Text.NormalizationForm', 'FormC=1 FormD=2 FormKC=5 FormKD=6'),
  enumType(
    'System.Text.RegularExpressions.RegexOptions',
    `None=0 IgnoreCase=1 Multiline=2 ExplicitCapture=4 Compiled=8 Singleline=16 IgnorePatternWhitespace=32
      RightToLeft=64 ECMAScript=256 CultureInvariant=512 NonBacktracking=1024`,
    { flags: true },
  ),
  enumType(
    'System.Text.RegularExpressions.RegexParseError',
    `Unknown=0 AlternationHasTooManyConditions=1 AlternationHasMalformedCondition=2 InvalidUnicodePropertyEscape=3
      MalformedUnicodePropertyEscape=4 UnrecognizedEscape=5 UnrecognizedControlCharacter=6 MissingControlCharacter=7
      InsufficientOrInvalidHexDigits=8 QuantifierOrCaptureGroupOutOfRange=9 UndefinedNamedReference=10
      UndefinedNumberedReference=11 MalformedNamedReference=12 UnescapedEndingBackslash=13 UnterminatedComment=14
      InvalidGroupingConstruct=15 AlternationHasNamedCapture=16 AlternationHasComment=17
      AlternationHasMalformedReference=18 AlternationHasUndefinedReference=19 CaptureGroupNameInvalid=20
      CaptureGroupOfZero=21 UnterminatedBracket=22 ExclusionGroupNotLast=23 ReversedCharacterRange=24
      ShorthandClassInCharacterRange=25 InsufficientClosingParentheses=26 ReversedQuantifierRange=27
      NestedQuantifiersNotParenthesized=28 QuantifierAfterNothing=29 InsufficientOpeningParentheses=30
      UnrecognizedUnicodeProperty=31`,
  ),
];
