/**
 * A .NET exception thrown by the value layer, which knows nothing of the engine's exceptions: the engine turns it into
 * its own by `typeName`. Not a JavaScript Error: no stack is captured, a failed parse stays cheap.
 */
export class NetError {
  readonly typeName: string;
  readonly message: string;
  /** ParamName, for ArgumentExceptions. */
  readonly paramName: string | null;

  constructor(typeName: string, message: string, paramName: string | null = null) {
    this.typeName = typeName;
    this.message = paramName === null ? message : `${message} (Parameter '${paramName}')`;
    this.paramName = paramName;
  }

  toString(): string {
    return `${this.typeName}: ${this.message}`;
  }
}

export function formatException(message: string): NetError {
  return new NetError('System.FormatException', message);
}

export function overflowException(message: string): NetError {
  return new NetError('System.OverflowException', message);
}

export function divideByZeroException(): NetError {
  return new NetError('System.DivideByZeroException', 'Attempted to divide by zero.');
}

export function argumentException(message: string, paramName: string | null = null): NetError {
  return new NetError('System.ArgumentException', message, paramName);
}

export function argumentNullException(paramName: string): NetError {
  return new NetError('System.ArgumentNullException', 'Value cannot be null.', paramName);
}

export function argumentOutOfRangeException(paramName: string | null, message: string): NetError {
  return new NetError('System.ArgumentOutOfRangeException', message, paramName);
}
