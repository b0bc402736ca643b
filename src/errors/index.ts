/** Everything of errors/ under one roof. */
export * from './ErrorCategory.ts';
export * from './ErrorRecord.ts';
export * from './exceptionTypes.ts';
export * from './flowControl.ts';
export * from './NetException.ts';
export * from './positionMessage.ts';
