/**
 * Custom numeric formats: 0 # . , % ‰ E+0, literals, and up to three sections for positive, negative and zero.
 * Rule that surprises: a number that rounds to zero in its section is formatted by the zero section, if there is one.
 */
import { fixedParts, type NumberDigits, roundDigits } from './numberDigits.ts';
import type { NumberFormatInfo } from './NumberFormatInfo.ts';
import { grouped } from './formatNumber.ts';

type Piece = { kind: 'digit'; isZero: boolean } | { kind: 'point' } | { kind: 'text'; text: string } | { kind: 'exponent'; letter: string; plus: boolean; width: number };

interface Section {
  pieces: Piece[];
  before: number;
  after: number;
  leastBefore: number;
  leastAfter: number;
  groups: boolean;
  /** Powers of ten to multiply with: 2 a %, 3 a ‰, -3 a scaling comma. */
  scale: number;
  exponent: boolean;
}

export function formatCustomNumber(number: NumberDigits, format: string, info: NumberFormatInfo): string {
  const texts = sections(format);
  const chosen = number.digits === '' ? (texts[2] ?? texts[0]!) : number.negative && texts[1] ? texts[1] : texts[0]!;
  const hasOwnSign = number.negative && number.digits !== '' && chosen === texts[1] && texts.length > 1;
  const section = parseSection(chosen, info);
  const scaled = { ...number, point: number.digits === '' ? 0 : number.point + section.scale };
  const rounded = section.exponent ? roundDigits(scaled, section.before + section.after) : roundDigits(scaled, scaled.point + section.after);
  if (rounded.digits === '' && number.digits !== '' && texts[2] && chosen !== texts[2]) return formatCustomNumber({ ...number, digits: '' }, format, info);
  const sign = number.negative && !hasOwnSign && (rounded.digits !== '' || number.isReal === true) ? info.negativeSign : '';
  return sign + (section.exponent ? exponentForm(section, rounded, info) : plainForm(section, scaled, info));
}

/** Split at semicolons outside of literals; an empty second or third section means the first. */
function sections(format: string): (string | undefined)[] {
  const parts: string[] = [''];
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    if (c === '\\') parts[parts.length - 1] += c + (format[++i] ?? '');
    else if (c === "'" || c === '"') {
      const end = format.indexOf(c, i + 1);
      const stop = end < 0 ? format.length - 1 : end;
      parts[parts.length - 1] += format.slice(i, stop + 1);
      i = stop;
    } else if (c === ';' && parts.length < 3) parts.push('');
    else if (c === ';') break;
    else parts[parts.length - 1] += c;
  }
  return [parts[0], parts[1] === '' ? undefined : parts[1], parts[2] === '' ? undefined : parts[2]];
}

function parseSection(text: string, info: NumberFormatInfo): Section {
  const section: Section = { pieces: [], before: 0, after: 0, leastBefore: 0, leastAfter: 0, groups: false, scale: 0, exponent: false };
  let seenPoint = false;
  let firstZero = -1;
  let commas = 0;
  const literal = (part: string): void => void section.pieces.push({ kind: 'text', text: part });
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '0' || c === '#') {
      if (commas > 0 && !seenPoint && section.before > 0) section.groups = true;
      commas = 0;
      section.pieces.push({ kind: 'digit', isZero: c === '0' });
      if (seenPoint) {
        section.after++;
        if (c === '0') section.leastAfter = section.after;
      } else {
        if (c === '0' && firstZero < 0) firstZero = section.before;
        section.before++;
      }
    } else if (c === '.') {
      if (!seenPoint) section.pieces.push({ kind: 'point' });
      section.scale -= 3 * commas;
      commas = 0;
      seenPoint = true;
    } else if (c === ',') {
      if (!seenPoint && section.before > 0) commas++;
    } else if (c === '%' || c === '‰') {
      section.scale += c === '%' ? 2 : 3;
      literal(c === '%' ? info.percentSymbol : info.perMilleSymbol);
    } else if (c === '\\') literal(text[++i] ?? '');
    else if (c === "'" || c === '"') {
      const end = text.indexOf(c, i + 1);
      literal(text.slice(i + 1, end < 0 ? text.length : end));
      i = end < 0 ? text.length : end;
    } else if ((c === 'E' || c === 'e') && /^[+-]?0+/.test(text.slice(i + 1))) {
      const match = /^([+-]?)(0+)/.exec(text.slice(i + 1))!;
      section.pieces.push({ kind: 'exponent', letter: c, plus: match[1] === '+', width: match[2]!.length });
      section.exponent = true;
      i += match[0].length;
    } else literal(c);
  }
  section.scale -= 3 * commas;
  section.leastBefore = firstZero < 0 ? 0 : section.before - firstZero;
  return section;
}

function plainForm(section: Section, number: NumberDigits, info: NumberFormatInfo): string {
  const { whole, fraction } = fixedParts(number, section.after);
  const bare = whole === '0' ? '' : whole;
  const padded = bare.padStart(section.leastBefore, '0');
  const shown = fraction.replace(/0+$/, '').padEnd(section.leastAfter, '0');
  return lay(section, section.groups ? grouped(padded, info.numberGroupSeparator, info.numberGroupSizes) : padded, padded.length, shown, '', info);
}

function exponentForm(section: Section, number: NumberDigits, info: NumberFormatInfo): string {
  const digits = number.digits;
  const exponent = digits === '' ? 0 : number.point - section.before;
  const whole = digits.slice(0, section.before).padEnd(digits === '' ? 0 : section.before, '0').padStart(section.leastBefore, '0');
  const fraction = digits.slice(section.before).replace(/0+$/, '').padEnd(section.leastAfter, '0');
  return lay(section, whole, whole.length, fraction, exponent, info);
}

/** Digits go to the placeholders from the point outwards; surplus whole digits stand before the first one. */
function lay(section: Section, whole: string, wholeDigits: number, fraction: string, exponent: number | '', info: NumberFormatInfo): string {
  let out = '';
  let placed = 0;
  let seen = 0;
  let fractionPlaced = 0;
  let isAfter = false;
  // Characters of `whole` (with its group separators) are handed out by the digits they hold.
  const takeWhole = (count: number): string => {
    let taken = '';
    let digits = 0;
    while (placed < whole.length && (digits < count || !/\d/.test(whole[placed]!))) {
      if (/\d/.test(whole[placed]!)) {
        if (digits === count) break;
        digits++;
      }
      taken += whole[placed++]!;
    }
    return taken;
  };
  for (const piece of section.pieces) {
    if (piece.kind === 'text') out += piece.text;
    else if (piece.kind === 'point') {
      isAfter = true;
      if (fraction !== '') out += info.numberDecimalSeparator;
    } else if (piece.kind === 'exponent') out += exponentPart(piece, exponent === '' ? 0 : exponent, info);
    else if (isAfter) out += fraction[fractionPlaced++] ?? '';
    else {
      const remaining = section.before - seen++;
      const left = wholeDigits - countDigits(whole.slice(0, placed));
      if (left >= remaining) out += takeWhole(left - remaining + 1);
    }
  }
  return out;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

function exponentPart(piece: { letter: string; plus: boolean; width: number }, exponent: number, info: NumberFormatInfo): string {
  const sign = exponent < 0 ? info.negativeSign : piece.plus ? info.positiveSign : '';
  return piece.letter + sign + String(Math.abs(exponent)).padStart(piece.width, '0');
}
