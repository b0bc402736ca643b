/** Values that exist once: [System.DBNull]::Value, [NullString]::Value, and what stands for an argument left out. */
export class DBNull {
  static readonly value = new DBNull();
  private constructor() {}
}

/** [NullString]::Value: a $null that stays null when a .NET method wants a string. */
export class NullString {
  static readonly value = new NullString();
  private constructor() {}
}
