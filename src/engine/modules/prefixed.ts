/** Names of commands under the prefix a module was imported with. */

/** Get-Thing with prefix My is Get-MyThing. */
export function prefixed(name: string, prefix: string): string {
  if (prefix === '') return name;
  const dash = name.indexOf('-');
  return dash < 0 ? prefix + name : `${name.slice(0, dash + 1)}${prefix}${name.slice(dash + 1)}`;
}
