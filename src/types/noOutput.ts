/** What a method gives that returns AutomationNull: no value at all, where undefined alone would count as $null. */
export const NO_OUTPUT = Symbol('no output');
