// What the parts and the stubs in them are made of: for parts.mjs, which writes stubs, and partsRuntime.mjs, which reads them.

export const PARTS = ['engine', 'script', 'library'];

/** What a type's stub says without its file. */
export const TYPE_DATA = ['name', 'kind', 'base', 'interfaces', 'typeParameters', 'isAbstract', 'isSealed', 'isInternal', 'flags', 'underlying', 'canBeRemote'];

/** What a cmdlet's stub says. */
export const CMDLET_DATA = ['name', 'aliases', 'platform'];
