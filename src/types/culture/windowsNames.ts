/** Windows' own names of languages and cultures: three-letter codes and LCIDs. What is not listed has LCID 4096. */

const UNKNOWN_LCID = 4096;

/** language: ISO 639-2 code, Windows' code. */
const LANGUAGES =
  'ar:ara:ARA bg:bul:BGR ca:cat:CAT cs:ces:CSY da:dan:DAN de:deu:DEU el:ell:ELL en:eng:ENU es:spa:ESP et:est:ETI ' +
  'fa:fas:FAR fi:fin:FIN fr:fra:FRA he:heb:HEB hi:hin:HIN hr:hrv:HRV hu:hun:HUN id:ind:IND is:isl:ISL it:ita:ITA ' +
  'ja:jpn:JPN ko:kor:KOR lt:lit:LTH lv:lav:LVI ms:msa:MSL nb:nob:NOR nl:nld:NLD nn:nno:NON pl:pol:PLK pt:por:PTB ' +
  'ro:ron:ROM ru:rus:RUS sk:slk:SKY sl:slv:SLV sr:srp:SRM sv:swe:SVE th:tha:THA tr:tur:TRK uk:ukr:UKR ur:urd:URD ' +
  'vi:vie:VIT zh:zho:CHS';

const LCIDS =
  'ar:1 bg:2 ca:3 zh-Hans:4 cs:5 da:6 de:7 el:8 en:9 es:10 fi:11 fr:12 he:13 hu:14 is:15 it:16 ja:17 ko:18 nl:19 nb:20 ' +
  'pl:21 pt:22 ro:24 ru:25 hr:26 sk:27 sv:29 th:30 tr:31 ur:32 id:33 uk:34 sl:36 et:37 lv:38 lt:39 fa:41 vi:42 hi:57 ' +
  'ar-SA:1025 bg-BG:1026 ca-ES:1027 zh-TW:1028 cs-CZ:1029 da-DK:1030 de-DE:1031 el-GR:1032 en-US:1033 fi-FI:1035 ' +
  'fr-FR:1036 he-IL:1037 hu-HU:1038 is-IS:1039 it-IT:1040 ja-JP:1041 ko-KR:1042 nl-NL:1043 nb-NO:1044 pl-PL:1045 ' +
  'pt-BR:1046 ro-RO:1048 ru-RU:1049 hr-HR:1050 sk-SK:1051 sv-SE:1053 th-TH:1054 tr-TR:1055 id-ID:1057 uk-UA:1058 ' +
  'sl-SI:1060 et-EE:1061 lv-LV:1062 lt-LT:1063 fa-IR:1065 vi-VN:1066 hi-IN:1081 zh-CN:2052 de-CH:2055 en-GB:2057 ' +
  'es-MX:2058 fr-BE:2060 it-CH:2064 nl-BE:2067 nn-NO:2068 pt-PT:2070 zh-HK:3076 de-AT:3079 en-AU:3081 es-ES:3082 ' +
  'fr-CA:3084 en-CA:4105 fr-CH:4108 en-NZ:5129 en-IE:6153 en-ZA:7177 en-IN:16393';

export function lcidOf(tag: string): number {
  const entry = ` ${LCIDS}`.split(` ${tag}:`)[1];
  return entry === undefined ? UNKNOWN_LCID : Number.parseInt(entry, 10);
}

/** The culture an LCID stands for; null for one that is not listed. */
export function nameOfLcid(lcid: number): string | null {
  if (lcid === 127) return '';
  const found = LCIDS.split(' ').find((entry) => entry.endsWith(`:${lcid}`));
  return found === undefined ? null : found.slice(0, found.indexOf(':'));
}

export function languageCodes(language: string): { threeLetterISO: string; threeLetterWindows: string } {
  const entry = LANGUAGES.split(' ').find((each) => each.startsWith(`${language}:`));
  if (entry === undefined) return { threeLetterISO: language, threeLetterWindows: 'ZZZ' };
  const [, threeLetterISO = language, threeLetterWindows = 'ZZZ'] = entry.split(':');
  return { threeLetterISO, threeLetterWindows };
}

export function listedCultures(): string[] {
  return LCIDS.split(' ').map((entry) => entry.slice(0, entry.indexOf(':')));
}
