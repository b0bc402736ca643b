/**
 * The words seeded tenants are made of. Names hold letters beyond ASCII, apostrophes and ampersands on purpose: they
 * are what breaks scripts that only ever saw plain ones.
 */
import type { IdentityStatus } from './TenantState.ts';

export const FIRST_NAMES = [
  'Amara',
  'Benjamin',
  'Chloé',
  'Dmitri',
  'Elena',
  'Farid',
  'Grace',
  'Hiroshi',
  'Imani',
  'José',
  'Katarzyna',
  'Liam',
  'Mei',
  'Noah',
  'Olga',
  'Priya',
  'Quentin',
  'Rosa',
  'Søren',
  'Tariq',
  'Uma',
  'Victor',
  'Wanjiku',
  'Ximena',
  'Yusuf',
  'Zoë',
  'Anders',
  'Bianca',
  'Carlos',
  'Daria',
  'Emeka',
  'Fiona',
  'Giorgio',
  'Hannah',
  'Ibrahim',
  'Julia',
  'Kofi',
  'Laila',
  'Mateo',
  'Nadia',
  'Oscar',
  'Paula',
  'Rajesh',
  'Sofia',
  'Thabo',
  'Valentina',
  'William',
  'Yara',
  'Zanele',
  'Arjun',
  'Britta',
  'Cillian',
  'Desta',
  'Esther',
  'Felipe',
  'Greta',
  'Hassan',
  'Ingrid',
  'Jakub',
  'Keiko',
] as const;

export const LAST_NAMES = [
  'Abara',
  'Bergström',
  'Castillo',
  'Dubois',
  'Eriksen',
  'Fischer',
  'García',
  'Hughes',
  'Ivanova',
  'Jensen',
  'Kowalska',
  'Lindqvist',
  'Mbeki',
  'Nakamura',
  "O'Brien",
  'Petrov',
  'Quispe',
  'Rossi',
  'Schäfer',
  'Tanaka',
  'Uddin',
  'Varga',
  'Wójcik',
  'Xu',
  'Yılmaz',
  'Zimmermann',
  'Adeyemi',
  'Brown',
  'Cohen',
  'Diallo',
  'Edwards',
  'Ferrari',
  'Gupta',
  'Hernández',
  'Iyer',
  'Johnson',
  'Kim',
  'Lopes',
  'Moreau',
  'Novák',
  'Okafor',
  'Patel',
  'Ramírez',
  'Silva',
  'Thompson',
  'Usman',
  'Vasquez',
  'Walker',
  'Yamada',
  'Zhang',
  'Andersson',
  'Botha',
  'Chandra',
  "D'Angelo",
  'Evans',
  'Fontaine',
  'Green',
  'Haddad',
  'Ito',
  'Jovanović',
  'Khan',
  'Larsen',
  'Murphy',
  'Nguyen',
  'Ortega',
  'Popescu',
  'Reyes',
  'Santos',
  'Torres',
  'Van Dijk',
  'White',
  'Young',
  'Zulu',
  'Ahmed',
  'Becker',
  'Clarke',
  'Doyle',
  'Endo',
  'Farouk',
  'Grant',
] as const;

export const DEPARTMENTS = [
  'Engineering',
  'Sales',
  'Finance',
  'Human Resources',
  'IT',
  'Legal',
  'Marketing',
  'Operations',
  'R&D',
] as const;

export const JOB_TITLES: Readonly<Record<(typeof DEPARTMENTS)[number], readonly string[]>> = {
  Engineering: ['Engineer', 'Senior Engineer', 'Test Engineer'],
  Sales: ['Account Executive', 'Sales Representative'],
  Finance: ['Accountant', 'Controller', 'Payroll Clerk'],
  'Human Resources': ['HR Partner', 'Recruiter'],
  IT: ['System Administrator', 'Help Desk Analyst', 'Security Analyst'],
  Legal: ['Counsel', 'Paralegal'],
  Marketing: ['Campaign Manager', 'Writer'],
  Operations: ['Planner', 'Facilities Manager'],
  'R&D': ['Scientist', 'Lab Technician'],
};

export const LOCATIONS = ['Austin', 'Berlin', 'London', 'Pune', 'São Paulo', 'Tokyo'] as const;

/** Sources; the first one feeds the identities. */
export const SOURCES = [
  'Workday',
  'Active Directory',
  'Active Directory Source',
  'GitHub',
  'ServiceNow',
  'SAP',
] as const;

/** A role, the department that has it by rule (null: by request only) and the source it reaches. */
export const ROLES: readonly (readonly [name: string, department: string | null, source: string])[] = [
  ['Employee', null, 'Active Directory'],
  ['Engineer', 'Engineering', 'GitHub'],
  ['Sales Team', 'Sales', 'ServiceNow'],
  ['Finance Team', 'Finance', 'SAP'],
  ['People Team', 'Human Resources', 'Workday'],
  ['IT Operations', 'IT', 'Active Directory'],
  ['Research', 'R&D', 'GitHub'],
  ['Manager', null, 'Workday'],
  ['Contract Reviewer', null, 'ServiceNow'],
  ['Privileged Access', null, 'Active Directory'],
];

export const ACCESS_PROFILES = [
  'GitHub Contributor',
  'GitHub Reader',
  'SAP Payroll',
  'SAP Ledger',
  'ServiceNow Agent',
  'AD Remote Access',
] as const;

/** Further objects somebody owns: type and names. */
export const OWNED: readonly (readonly [type: string, names: readonly string[]])[] = [
  ['SOURCE', SOURCES],
  ['ACCESS_PROFILE', ACCESS_PROFILES],
  ['CAMPAIGN', ['Quarterly Manager Review', 'Privileged Access Review']],
  ['GOVERNANCE_GROUP', ['Payroll Approvers', 'Security Approvers', 'Change Board']],
  ['IDENTITY_PROFILE', ['Employees', 'Contractors']],
];

export const REQUEST_COMMENTS = [
  'New in the team and needs this role.',
  'Covers for a colleague on leave.',
  'Needed for the audit.',
  null,
] as const;

/**
 * Keys that the published examples name. The first identities carry them, so that the examples run as they are
 * printed: the owner of things, the one to read, reset and remove, one never invited, one for the filter.
 */
export const DOCUMENTED_IDENTITIES = [
  'ff8081814d2a8036014d701f3fbf53fa',
  'ef38f94347e94562b5bb8424a56397d8',
  '2c9180867769897d01776ed5f125512f',
  '6c9079b270a266a60170a2779fcb0006',
] as const;
/** Their places: what each must be for the examples to do something. */
export const OWNER = 0;
export const ENGINEER = 1;
export const UNINVITED = 2;

export const DOCUMENTED_ROLE = { name: 'Engineer', id: 'e7697a1e96d04db1ac7b0f4544915d2c' } as const;
export const DOCUMENTED_ASSIGNMENT = '1cbb0705b38c4226b1334eadd8874086';

/** Of 100 identities, how many have which status, and the lifecycle state that goes with it. */
export const STATUSES: readonly (readonly [share: number, status: IdentityStatus, lifecycle: string])[] = [
  [78, 'ACTIVE', 'active'],
  [6, 'UNREGISTERED', 'prehire'],
  [3, 'REGISTERED', 'active'],
  [3, 'PENDING', 'prehire'],
  [2, 'LOCKED', 'active'],
  [2, 'DISABLED', 'inactive'],
  [2, 'DEACTIVATED', 'inactive'],
  [2, 'TERMINATED', 'terminated'],
  [1, 'WARNING', 'active'],
  [1, 'ERROR', 'active'],
];
