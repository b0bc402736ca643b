/** Certificates and signatures. */
import type { FormatView } from '../FormatView.ts';
import { col, labelled, list, path, table, wide } from './viewBuilders.ts';

const CERTIFICATE = 'System.Security.Cryptography.X509Certificates.X509Certificate2';

export const SECURITY_VIEWS: readonly FormatView[] = [
  table(
    CERTIFICATE,
    'ThumbprintTable',
    [
      col('Thumbprint', 41),
      col('Subject', 20),
      labelled('EnhancedKeyUsageList', path('EnhancedKeyUsageList.FriendlyName')),
    ],
    { groupBy: { property: 'PSParentPath' } },
  ),
  list(CERTIFICATE, 'ThumbprintList', [
    { label: 'Subject', value: path('SubjectName.Name') },
    { label: 'Issuer', value: path('IssuerName.Name') },
    'Thumbprint',
    'FriendlyName',
    'NotBefore',
    'NotAfter',
    'Extensions',
  ]),
  list(
    'System.Security.Cryptography.X509Certificates.X509Store',
    'System.Security.Cryptography.X509Certificates.X509Store',
    ['Name'],
  ),
  wide(CERTIFICATE, 'ThumbprintWide', 'Thumbprint', { groupBy: { property: 'PSParentPath' } }),
];
