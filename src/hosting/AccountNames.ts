/** Names of users and groups by number, from /etc/passwd and /etc/group, read when first asked for. */
import { readFileSync } from 'node:fs';

export class AccountNames {
  private users: Map<number, string> | null = null;
  private groups: Map<number, string> | null = null;

  /** The number itself where there is no name. */
  userName(uid: number): string {
    this.users ??= readNames('/etc/passwd');
    return this.users.get(uid) ?? String(uid);
  }

  groupName(gid: number): string {
    this.groups ??= readNames('/etc/group');
    return this.groups.get(gid) ?? String(gid);
  }
}

/** Lines of name:password:number:... */
function readNames(file: string): Map<number, string> {
  const names = new Map<number, string>();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return names;
  }
  for (const line of text.split('\n')) {
    const [name, , number] = line.split(':');
    if (name && number && !names.has(Number(number))) names.set(Number(number), name);
  }
  return names;
}
