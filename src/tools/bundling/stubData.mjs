/** What a type's stub says without its file. */
export const TYPE_DATA = ['name', 'kind', 'base', 'interfaces', 'typeParameters', 'isAbstract', 'isSealed', 'isInternal', 'flags', 'underlying', 'canBeRemote'];

/** What a cmdlet's stub says. */
export const CMDLET_DATA = ['name', 'aliases', 'platform'];
