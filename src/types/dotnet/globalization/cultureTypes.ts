/**
 * System.Globalization.CultureInfo. Rule that surprises: on ICU every well-formed name is a culture ([cultureinfo]'Monday'
 * is "monday"), with the forms of the invariant culture where nothing is known of it.
 */
import { CultureInfo } from '../../culture/CultureInfo.ts';
import { allCultureNames, getCulture, INVARIANT_CULTURE, nameOfLcid } from '../../culture/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement } from '../implement.ts';
import { NetException } from '../../../errors/NetException.ts';
import { argumentNull } from '../netErrors.ts';
import { enumNumber, newArray, newEnum } from '../values.ts';
import { GregorianCalendar } from './GregorianCalendar.ts';
import { CompareInfo } from './CompareInfo.ts';
import {
  dateTimeFormatOf,
  type NetDateTimeFormat,
  type NetNumberFormat,
  numberFormatOf,
  WritableCulture,
} from './providers.ts';
import { TextInfo } from './TextInfo.ts';

const NAME = 'System.Globalization.CultureInfo';
const NEUTRAL = 1;
const SPECIFIC = 2;

/** The session behind a context: the only one that may change its cultures. */
interface CultureHolder {
  culture: CultureInfo;
  uiCulture: CultureInfo;
}

function byName(name: string | null): CultureInfo {
  if (name === null) throw argumentNull('name');
  return getCulture(name);
}

function byNumber(lcid: number): CultureInfo {
  const name = nameOfLcid(lcid);
  if (name !== null) return getCulture(name);
  const hex = lcid.toString(16).padStart(4, '0');
  throw new NetException(
    'System.Globalization.CultureNotFoundException',
    `Culture is not supported. (Parameter 'culture')\n${lcid} (0x${hex}) is an invalid culture identifier.`,
  );
}

/** A neutral culture's usual region: de gives de-DE. */
function specific(name: string): CultureInfo {
  const culture = getCulture(name);
  if (!culture.names.isNeutral || culture.isInvariant) return culture;
  const { region } = new Intl.Locale(culture.name).maximize();
  return getCulture(region ? `${culture.name}-${region}` : culture.name);
}

function cultures(kinds: number): CultureInfo[] {
  const all = allCultureNames().map(getCulture);
  return all.filter(({ names }) => (kinds & (names.isNeutral ? NEUTRAL : SPECIFIC)) !== 0);
}

function typesOf(culture: CultureInfo): number {
  // NeutralCultures or SpecificCultures, and InstalledWin32Cultures.
  return (culture.names.isNeutral ? NEUTRAL : SPECIFIC) | 4;
}

const holder = (ctx: TypeContext): CultureHolder => ctx as unknown as CultureHolder;

/** What a culture gives when asked for a format by type. */
function formatFor(self: CultureInfo, wanted: unknown): unknown {
  const name = String((wanted as { fullName?: string } | null)?.fullName ?? '');
  if (name === 'System.Globalization.NumberFormatInfo') return numberFormatOf(self);
  return name === 'System.Globalization.DateTimeFormatInfo' ? dateTimeFormatOf(self) : null;
}

const SIGNATURES = `
cultureinfo new(string name)
cultureinfo new(string name, bool useUserOverride)
cultureinfo new(int culture)
cultureinfo new(int culture, bool useUserOverride)
static cultureinfo CreateSpecificCulture(string name)
static cultureinfo[] GetCultures(System.Globalization.CultureTypes types)
static cultureinfo ReadOnly(cultureinfo ci)
static cultureinfo GetCultureInfo(int culture)
static cultureinfo GetCultureInfo(string name)
static cultureinfo GetCultureInfo(string name, string altName)
static cultureinfo GetCultureInfo(string name, bool predefinedOnly)
static cultureinfo GetCultureInfoByIetfLanguageTag(string name)
static cultureinfo CurrentCulture {get;set;}
static cultureinfo CurrentUICulture {get;set;}
static cultureinfo InstalledUICulture {get;}
static cultureinfo DefaultThreadCurrentCulture {get;set;}
static cultureinfo DefaultThreadCurrentUICulture {get;set;}
static cultureinfo InvariantCulture {get;}
cultureinfo Parent {get;}
int LCID {get;}
int KeyboardLayoutId {get;}
string Name {get;}
string IetfLanguageTag {get;}
string DisplayName {get;}
string NativeName {get;}
string EnglishName {get;}
string TwoLetterISOLanguageName {get;}
string ThreeLetterISOLanguageName {get;}
string ThreeLetterWindowsLanguageName {get;}
System.Globalization.CompareInfo CompareInfo {get;}
System.Globalization.TextInfo TextInfo {get;}
bool IsNeutralCulture {get;}
System.Globalization.CultureTypes CultureTypes {get;}
System.Globalization.NumberFormatInfo NumberFormat {get;set;}
System.Globalization.DateTimeFormatInfo DateTimeFormat {get;set;}
System.Globalization.Calendar Calendar {get;}
System.Globalization.Calendar[] OptionalCalendars {get;}
bool UseUserOverride {get;}
bool IsReadOnly {get;}
bool Equals(System.Object value)
int GetHashCode()
string ToString()
System.Object GetFormat(type formatType)
System.Object IFormatProvider.GetFormat(type formatType)
void ClearCachedData()
cultureinfo GetConsoleFallbackUICulture()
System.Object Clone()
System.Object ICloneable.Clone()
`;

const make = (_self: unknown, _ctx: TypeContext, which: string | number | null): CultureInfo =>
  new WritableCulture(typeof which === 'number' ? byNumber(which) : byName(which));

const find = (_self: unknown, _ctx: TypeContext, which: string | number | null): CultureInfo =>
  typeof which === 'number' ? byNumber(which) : byName(which);

export const CultureInfoType: TypeDefinition = {
  name: NAME,
  kind: 'class',
  interfaces: ['System.IFormatProvider', 'System.ICloneable'],
  jsClass: CultureInfo,
  toText: (self: CultureInfo) => self.name,
  build: () =>
    implement(SIGNATURES, {
      new: make,
      statics: {
        CreateSpecificCulture: (_self, _ctx, name: string) => specific(name),
        GetCultures: (_self, ctx, kinds: unknown) => newArray(ctx, NAME, cultures(enumNumber(kinds))),
        ReadOnly: (_self, _ctx, culture: CultureInfo) =>
          new CultureInfo(culture.names, culture.numberFormat, culture.dateTimeFormat),
        GetCultureInfo: find,
        GetCultureInfoByIetfLanguageTag: find,
        CurrentCulture: {
          get: (_self, ctx) => ctx.culture,
          set: (_self, value: CultureInfo, ctx) => {
            holder(ctx).culture = value;
          },
        },
        CurrentUICulture: {
          get: (_self, ctx) => holder(ctx).uiCulture,
          set: (_self, value: CultureInfo, ctx) => {
            holder(ctx).uiCulture = value;
          },
        },
        InstalledUICulture: (_self, ctx) => holder(ctx).uiCulture,
        DefaultThreadCurrentCulture: { get: () => null, set: () => undefined },
        DefaultThreadCurrentUICulture: { get: () => null, set: () => undefined },
        InvariantCulture: () => INVARIANT_CULTURE,
      },
      members: MEMBERS,
    }),
};

const nameOf = (key: keyof CultureInfo['names']) => (self: CultureInfo) => self.names[key];

const MEMBERS = {
  Parent: (self: CultureInfo) => getCulture(self.names.parentName),
  LCID: nameOf('lcid'),
  KeyboardLayoutId: nameOf('lcid'),
  Name: nameOf('name'),
  IetfLanguageTag: nameOf('name'),
  DisplayName: nameOf('displayName'),
  NativeName: nameOf('nativeName'),
  EnglishName: nameOf('englishName'),
  TwoLetterISOLanguageName: nameOf('twoLetterISOLanguageName'),
  ThreeLetterISOLanguageName: nameOf('threeLetterISOLanguageName'),
  ThreeLetterWindowsLanguageName: nameOf('threeLetterWindowsLanguageName'),
  CompareInfo: (self: CultureInfo) => new CompareInfo(self),
  TextInfo: (self: CultureInfo) => new TextInfo(self),
  IsNeutralCulture: nameOf('isNeutral'),
  CultureTypes: (self: CultureInfo, ctx: TypeContext) =>
    newEnum(ctx, 'System.Globalization.CultureTypes', typesOf(self)),
  NumberFormat: {
    get: numberFormatOf,
    set: (self: CultureInfo, value: NetNumberFormat) => {
      writable(self).numbers = value;
    },
  },
  DateTimeFormat: {
    get: dateTimeFormatOf,
    set: (self: CultureInfo, value: NetDateTimeFormat) => {
      writable(self).dates = value;
    },
  },
  Calendar: () => new GregorianCalendar(),
  OptionalCalendars: (_self: CultureInfo, ctx: TypeContext) =>
    newArray(ctx, 'System.Globalization.Calendar', [new GregorianCalendar()]),
  UseUserOverride: (self: CultureInfo) => self instanceof WritableCulture,
  IsReadOnly: (self: CultureInfo) => !(self instanceof WritableCulture),
  Equals: (self: CultureInfo, _ctx: TypeContext, other: unknown) => self.equals(other),
  GetHashCode: (self: CultureInfo) => self.names.lcid,
  ToString: (self: CultureInfo) => self.name,
  GetFormat: (self: CultureInfo, _ctx: TypeContext, wanted: unknown) => formatFor(self, wanted),
  ClearCachedData: () => undefined,
  GetConsoleFallbackUICulture: (self: CultureInfo) => self,
  Clone: (self: CultureInfo) => new WritableCulture(self),
};

function writable(culture: CultureInfo): WritableCulture {
  if (culture instanceof WritableCulture) return culture;
  throw new NetException('System.InvalidOperationException', 'Instance is read-only.');
}

Object.defineProperty(CultureInfo.prototype, VALUE_IDENTITY, {
  get(this: CultureInfo) {
    return `CultureInfo:${this.name}`;
  },
});
