/** How a culture writes numbers: signs, separators, group sizes and the patterns of currency, percent and negatives. */
export interface NumberFormatInfo {
  readonly numberDecimalDigits: number;
  readonly numberDecimalSeparator: string;
  readonly numberGroupSeparator: string;
  readonly numberGroupSizes: readonly number[];
  /** 0 (n), 1 -n, 2 - n, 3 n-, 4 n - */
  readonly numberNegativePattern: number;
  readonly currencyDecimalDigits: number;
  readonly currencyDecimalSeparator: string;
  readonly currencyGroupSeparator: string;
  readonly currencyGroupSizes: readonly number[];
  readonly currencySymbol: string;
  readonly currencyPositivePattern: number;
  readonly currencyNegativePattern: number;
  readonly percentDecimalDigits: number;
  readonly percentDecimalSeparator: string;
  readonly percentGroupSeparator: string;
  readonly percentGroupSizes: readonly number[];
  readonly percentSymbol: string;
  readonly percentPositivePattern: number;
  readonly percentNegativePattern: number;
  readonly perMilleSymbol: string;
  readonly positiveSign: string;
  readonly negativeSign: string;
  readonly nanSymbol: string;
  readonly positiveInfinitySymbol: string;
  readonly negativeInfinitySymbol: string;
  readonly nativeDigits: readonly string[];
}

export const INVARIANT_NUMBER_FORMAT: NumberFormatInfo = {
  numberDecimalDigits: 2,
  numberDecimalSeparator: '.',
  numberGroupSeparator: ',',
  numberGroupSizes: [3],
  numberNegativePattern: 1,
  currencyDecimalDigits: 2,
  currencyDecimalSeparator: '.',
  currencyGroupSeparator: ',',
  currencyGroupSizes: [3],
  currencySymbol: '¤',
  currencyPositivePattern: 0,
  currencyNegativePattern: 0,
  percentDecimalDigits: 2,
  percentDecimalSeparator: '.',
  percentGroupSeparator: ',',
  percentGroupSizes: [3],
  percentSymbol: '%',
  percentPositivePattern: 0,
  percentNegativePattern: 0,
  perMilleSymbol: '‰',
  positiveSign: '+',
  negativeSign: '-',
  nanSymbol: 'NaN',
  positiveInfinitySymbol: 'Infinity',
  negativeInfinitySymbol: '-Infinity',
  nativeDigits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
};

/** .NET on ICU: three decimals in N and P, no space before the percent sign. */
export const EN_US_NUMBER_FORMAT: NumberFormatInfo = {
  ...INVARIANT_NUMBER_FORMAT,
  numberDecimalDigits: 3,
  currencySymbol: '$',
  currencyNegativePattern: 1,
  percentDecimalDigits: 3,
  percentPositivePattern: 1,
  percentNegativePattern: 1,
  positiveInfinitySymbol: '∞',
  negativeInfinitySymbol: '-∞',
};
