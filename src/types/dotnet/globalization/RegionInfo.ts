/**
 * System.Globalization.RegionInfo, by its two letters or a culture's name. Rule that surprises: without a culture's name the
 * native names are in the language most of the region speaks, as ICU has it.
 */
import { currencyOfRegion } from '../../culture/currencyOfRegion.ts';
import { regionCodes } from '../../culture/regionCodes.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';

const INVARIANT = 'IV';
const NOT_METRIC = new Set(['US', 'LR']);

class RegionInfo {
  constructor(
    readonly name: string,
    private readonly language: string,
  ) {}

  get isInvariant(): boolean {
    return this.name === INVARIANT;
  }

  get threeLetters(): string {
    return this.isInvariant ? 'ivc' : regionCodes(this.name)!.threeLetters;
  }

  get geoId(): number {
    return this.isInvariant ? 244 : regionCodes(this.name)!.geoId;
  }

  nameIn(language: string): string {
    return this.isInvariant
      ? 'Invariant Country'
      : new Intl.DisplayNames([language], { type: 'region' }).of(this.name)!;
  }

  get nativeName(): string {
    return this.nameIn(this.language);
  }

  get currency(): string {
    return this.isInvariant ? 'XDR' : currencyOfRegion(this.name);
  }

  currencyNameIn(language: string): string {
    if (this.isInvariant) return 'International Monetary Fund';
    return new Intl.DisplayNames([language], { type: 'currency' }).of(this.currency)!;
  }

  get nativeCurrencyName(): string {
    return this.currencyNameIn(this.language);
  }

  get currencySymbol(): string {
    if (this.isInvariant) return '\u00a4';
    const format = new Intl.NumberFormat(`${this.language}-${this.name}`, {
      style: 'currency',
      currency: this.currency,
    });
    return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? this.currency;
  }

  get [VALUE_IDENTITY](): string {
    return `RegionInfo:${this.name}`;
  }
}

function regionNamed(name: string | null): RegionInfo {
  if (name === null) throw argumentNull('name');
  if (name === '') throw argumentError('The region name cannot be empty.', 'name');
  const [language, region] = /^([a-z]{2,3})(?:-[A-Za-z]{4})?-([A-Za-z]{2})$/.exec(name)?.slice(1) ?? [null, name];
  const letters = region!.toUpperCase();
  if (letters === INVARIANT) return new RegionInfo(INVARIANT, 'en');
  if (!regionCodes(letters)) throw unknownRegion(name);
  return new RegionInfo(letters, language ?? new Intl.Locale(`und-${letters}`).maximize().language);
}

function unknownRegion(name: string) {
  return argumentError(
    `The region name ${name} should not correspond to neutral culture; a specific culture name is required.`,
    'name',
  );
}

function current(ctx: TypeContext): RegionInfo {
  const [, region] = /-([A-Z]{2})$/.exec(ctx.culture.name) ?? [];
  return region && regionCodes(region) ? regionNamed(ctx.culture.name) : new RegionInfo(INVARIANT, 'en');
}

const NAME = 'System.Globalization.RegionInfo';

export const REGION_TYPE: TypeDefinition = {
  name: NAME,
  kind: 'class',
  jsClass: RegionInfo,
  toText: (self: RegionInfo) => self.name,
  build: () =>
    implement(
      `
${NAME} new(string name)
static ${NAME} CurrentRegion {get;}
string Name {get;}
string EnglishName {get;}
string DisplayName {get;}
string NativeName {get;}
string TwoLetterISORegionName {get;}
string ThreeLetterISORegionName {get;}
string ThreeLetterWindowsRegionName {get;}
bool IsMetric {get;}
int GeoId {get;}
string CurrencyEnglishName {get;}
string CurrencyNativeName {get;}
string CurrencySymbol {get;}
string ISOCurrencySymbol {get;}
string ToString()
`,
      {
        new: (_self, _ctx, name: string | null) => regionNamed(name),
        statics: { CurrentRegion: (_self, ctx) => current(ctx) },
        members: {
          Name: (self: RegionInfo) => self.name,
          EnglishName: (self: RegionInfo) => self.nameIn('en'),
          DisplayName: (self: RegionInfo) => self.nativeName,
          NativeName: (self: RegionInfo) => self.nativeName,
          TwoLetterISORegionName: (self: RegionInfo) => self.name,
          ThreeLetterISORegionName: (self: RegionInfo) => self.threeLetters,
          ThreeLetterWindowsRegionName: (self: RegionInfo) => self.threeLetters,
          IsMetric: (self: RegionInfo) => !NOT_METRIC.has(self.name),
          GeoId: (self: RegionInfo) => self.geoId,
          CurrencyEnglishName: (self: RegionInfo) => self.currencyNameIn('en'),
          CurrencyNativeName: (self: RegionInfo) => self.nativeCurrencyName,
          CurrencySymbol: (self: RegionInfo) => self.currencySymbol,
          ISOCurrencySymbol: (self: RegionInfo) => self.currency,
        },
      },
    ),
};
