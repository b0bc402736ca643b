/** System.Security.Principal.GenericIdentity and GenericPrincipal: a name and the roles somebody gave it. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import { GenericIdentity, GenericPrincipal } from './principals.ts';

const P = 'System.Security.Principal.';

export const PRINCIPAL_TYPES: readonly TypeDefinition[] = [
  {
    name: `${P}GenericIdentity`,
    kind: 'class',
    jsClass: GenericIdentity,
    build: () =>
      implement(
        `${P}GenericIdentity new(string name)\n${P}GenericIdentity new(string name, string type)\nstring Name {get;}\nstring AuthenticationType {get;}\nbool IsAuthenticated {get;}`,
        {
          new: (_self, _ctx, name: string | null, type?: string | null) => {
            if (name === null) throw argumentNull('name');
            return new GenericIdentity(name, type ?? '');
          },
          members: {
            Name: (self: GenericIdentity) => self.name,
            AuthenticationType: (self: GenericIdentity) => self.type,
            IsAuthenticated: (self: GenericIdentity) => self.name !== '',
          },
        },
      ),
  },
  {
    name: `${P}GenericPrincipal`,
    kind: 'class',
    jsClass: GenericPrincipal,
    build: () =>
      implement(
        `${P}GenericPrincipal new(${P}GenericIdentity identity, string[] roles)\n${P}GenericIdentity Identity {get;}\nbool IsInRole(string role)`,
        {
          new: (_self, _ctx, identity: GenericIdentity | null, roles: string[] | null) => {
            if (identity === null) throw argumentNull('identity');
            return new GenericPrincipal(identity, [...(roles ?? [])]);
          },
          members: {
            Identity: (self: GenericPrincipal) => self.identity,
            IsInRole: (self: GenericPrincipal, _ctx, role: string | null) =>
              self.roles.some((each) => each?.toLowerCase() === role?.toLowerCase()),
          },
        },
      ),
  },
];
