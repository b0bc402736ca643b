/** The patterns a NumberFormatInfo's numbers stand for: n is the number, - the sign, $ and % the symbol. */
export const NUMBER_NEGATIVE = ['(n)', '-n', '- n', 'n-', 'n -'];
export const CURRENCY_POSITIVE = ['$n', 'n$', '$ n', 'n $'];
export const CURRENCY_NEGATIVE = [
  '($n)',
  '-$n',
  '$-n',
  '$n-',
  '(n$)',
  '-n$',
  'n-$',
  'n$-',
  '-n $',
  '-$ n',
  'n $-',
  '$ n-',
  '$ -n',
  'n- $',
  '($ n)',
  '(n $)',
  '$- n',
];
export const PERCENT_POSITIVE = ['n %', 'n%', '%n', '% n'];
export const PERCENT_NEGATIVE = [
  '-n %',
  '-n%',
  '-%n',
  '%-n',
  '%n-',
  'n-%',
  'n%-',
  '-% n',
  'n %-',
  '% n-',
  '% -n',
  'n- %',
];
