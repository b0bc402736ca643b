/** What GenericIdentity and GenericPrincipal hold. */
export class GenericIdentity {
  constructor(
    readonly name: string,
    readonly type: string,
  ) {}
}

export class GenericPrincipal {
  constructor(
    readonly identity: GenericIdentity,
    readonly roles: readonly string[],
  ) {}
}
