/**
 * The blocks \p{IsName} knows: the Basic Multilingual Plane as of Unicode 4, which is where .NET stopped.
 * Rule that surprises: a block covers unassigned code units too.
 */
import { CharSet } from './CharSet.ts';

const BLOCKS = `
  AlphabeticPresentationForms fb00-fb4f, Arabic 600-6ff, ArabicPresentationForms-A fb50-fdff,
  ArabicPresentationForms-B fe70-feff, Armenian 530-58f, Arrows 2190-21ff, BasicLatin 0-7f, Bengali 980-9ff,
  BlockElements 2580-259f, Bopomofo 3100-312f, BopomofoExtended 31a0-31bf, BoxDrawing 2500-257f,
  BraillePatterns 2800-28ff, Buhid 1740-175f, CJKCompatibility 3300-33ff, CJKCompatibilityForms fe30-fe4f,
  CJKCompatibilityIdeographs f900-faff, CJKRadicalsSupplement 2e80-2eff, CJKSymbolsandPunctuation 3000-303f,
  CJKUnifiedIdeographs 4e00-9fff, CJKUnifiedIdeographsExtensionA 3400-4dbf, Cherokee 13a0-13ff,
  CombiningDiacriticalMarks 300-36f, CombiningDiacriticalMarksforSymbols 20d0-20ff, CombiningHalfMarks fe20-fe2f,
  CombiningMarksforSymbols 20d0-20ff, ControlPictures 2400-243f, CurrencySymbols 20a0-20cf, Cyrillic 400-4ff,
  CyrillicSupplement 500-52f, Devanagari 900-97f, Dingbats 2700-27bf, EnclosedAlphanumerics 2460-24ff,
  EnclosedCJKLettersandMonths 3200-32ff, Ethiopic 1200-137f, GeneralPunctuation 2000-206f,
  GeometricShapes 25a0-25ff, Georgian 10a0-10ff, Greek 370-3ff, GreekExtended 1f00-1fff, GreekandCoptic 370-3ff,
  Gujarati a80-aff, Gurmukhi a00-a7f, HalfwidthandFullwidthForms ff00-ffef, HangulCompatibilityJamo 3130-318f,
  HangulJamo 1100-11ff, HangulSyllables ac00-d7af, Hanunoo 1720-173f, Hebrew 590-5ff,
  HighPrivateUseSurrogates db80-dbff, HighSurrogates d800-db7f, Hiragana 3040-309f, IPAExtensions 250-2af,
  IdeographicDescriptionCharacters 2ff0-2fff, Kanbun 3190-319f, KangxiRadicals 2f00-2fdf, Kannada c80-cff,
  Katakana 30a0-30ff, KatakanaPhoneticExtensions 31f0-31ff, Khmer 1780-17ff, KhmerSymbols 19e0-19ff, Lao e80-eff,
  Latin-1Supplement 80-ff, LatinExtended-A 100-17f, LatinExtended-B 180-24f, LatinExtendedAdditional 1e00-1eff,
  LetterlikeSymbols 2100-214f, Limbu 1900-194f, LowSurrogates dc00-dfff, Malayalam d00-d7f,
  MathematicalOperators 2200-22ff, MiscellaneousMathematicalSymbols-A 27c0-27ef,
  MiscellaneousMathematicalSymbols-B 2980-29ff, MiscellaneousSymbols 2600-26ff,
  MiscellaneousSymbolsandArrows 2b00-2bff, MiscellaneousTechnical 2300-23ff, Mongolian 1800-18af,
  Myanmar 1000-109f, NumberForms 2150-218f, Ogham 1680-169f, OpticalCharacterRecognition 2440-245f, Oriya b00-b7f,
  PhoneticExtensions 1d00-1d7f, PrivateUse e000-f8ff, PrivateUseArea e000-f8ff, Runic 16a0-16ff, Sinhala d80-dff,
  SmallFormVariants fe50-fe6f, SpacingModifierLetters 2b0-2ff, Specials fff0-ffff,
  SuperscriptsandSubscripts 2070-209f, SupplementalArrows-A 27f0-27ff, SupplementalArrows-B 2900-297f,
  SupplementalMathematicalOperators 2a00-2aff, Syriac 700-74f, Tagalog 1700-171f, Tagbanwa 1760-177f,
  TaiLe 1950-197f, Tamil b80-bff, Telugu c00-c7f, Thaana 780-7bf, Thai e00-e7f, Tibetan f00-fff,
  UnifiedCanadianAboriginalSyllabics 1400-167f, VariationSelectors fe00-fe0f, YiRadicals a490-a4cf,
  YiSyllables a000-a48f, YijingHexagramSymbols 4dc0-4dff
`;

let table: ReadonlyMap<string, CharSet> | null = null;

/** `name` with its "Is"; null when .NET has no such block. */
export function blockSet(name: string): CharSet | null {
  table ??= readTable();
  return name.startsWith('Is') ? (table.get(name.slice(2)) ?? null) : null;
}

function readTable(): ReadonlyMap<string, CharSet> {
  return new Map(
    BLOCKS.trim()
      .split(/,\s+/)
      .map((entry) => {
        const [name, range] = entry.split(' ');
        const [low, high] = range!.split('-').map((hex) => Number.parseInt(hex, 16));
        return [name!, CharSet.fromRanges([low!, high!])];
      }),
  );
}
