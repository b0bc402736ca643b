/** The enums of System.Security and below, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const SECURITY_ENUMS: TypeDefinition[] = [
  enumType(
    'System.Security.AccessControl.RegistryRights',
    `QueryValues=1 SetValue=2 CreateSubKey=4 EnumerateSubKeys=8 Notify=16 CreateLink=32 Delete=65536
      ReadPermissions=131072 WriteKey=131078 ExecuteKey=131097 ReadKey=131097 ChangePermissions=262144
      TakeOwnership=524288 FullControl=983103`,
    { flags: true },
  ),
  enumType(
    'Microsoft.Win32.RegistryHive',
    `ClassesRoot=-2147483648 CurrentUser=-2147483647 LocalMachine=-2147483646 Users=-2147483645
      PerformanceData=-2147483644 CurrentConfig=-2147483643`,
  ),
  enumType('Microsoft.Win32.RegistryView', `Default=0 Registry64=256 Registry32=512`),
  enumType(
    'System.Security.AccessControl.FileSystemRights',
    `ListDirectory=1 ReadData=1 CreateFiles=2 WriteData=2 AppendData=4 CreateDirectories=4 ReadExtendedAttributes=8
      WriteExtendedAttributes=16 ExecuteFile=32 Traverse=32 DeleteSubdirectoriesAndFiles=64 ReadAttributes=128
      WriteAttributes=256 Write=278 Delete=65536 ReadPermissions=131072 Read=131209 ReadAndExecute=131241
      Modify=197055 ChangePermissions=262144 TakeOwnership=524288 Synchronize=1048576 FullControl=2032127`,
    { flags: true },
  ),
  enumType('System.Security.AccessControl.AccessControlActions', 'None=0 View=1 Change=2', { flags: true }),
  enumType(
    'System.Security.AccessControl.AccessControlModification',
    'Add=0 Set=1 Reset=2 Remove=3 RemoveAll=4 RemoveSpecific=5',
  ),
  enumType('System.Security.AccessControl.AccessControlSections', 'None=0 Audit=1 Access=2 Owner=4 Group=8 All=15', {
    flags: true,
  }),
  enumType('System.Security.AccessControl.AccessControlType', 'Allow=0 Deny=1'),
  enumType(
    'System.Security.AccessControl.AceFlags',
    `None=0 ObjectInherit=1 ContainerInherit=2 NoPropagateInherit=4 InheritOnly=8 InheritanceFlags=15 Inherited=16
      SuccessfulAccess=64 FailedAccess=128 AuditFlags=192`,
    { flags: true, underlying: 'System.Byte' },
  ),
  enumType('System.Security.AccessControl.AceQualifier', 'AccessAllowed=0 AccessDenied=1 SystemAudit=2 SystemAlarm=3'),
  enumType(
    'System.Security.AccessControl.AceType',
    `AccessAllowed=0 AccessDenied=1 SystemAudit=2 SystemAlarm=3 AccessAllowedCompound=4 AccessAllowedObject=5
      AccessDeniedObject=6 SystemAuditObject=7 SystemAlarmObject=8 AccessAllowedCallback=9 AccessDeniedCallback=10
      AccessAllowedCallbackObject=11 AccessDeniedCallbackObject=12 SystemAuditCallback=13 SystemAlarmCallback=14
      SystemAuditCallbackObject=15 MaxDefinedAceType=16 SystemAlarmCallbackObject=16`,
    { underlying: 'System.Byte' },
  ),
  enumType('System.Security.AccessControl.AuditFlags', 'None=0 Success=1 Failure=2', { flags: true }),
  enumType('System.Security.AccessControl.CompoundAceType', 'Impersonation=1'),
  enumType(
    'System.Security.AccessControl.ControlFlags',
    `None=0 OwnerDefaulted=1 GroupDefaulted=2 DiscretionaryAclPresent=4 DiscretionaryAclDefaulted=8
      SystemAclPresent=16 SystemAclDefaulted=32 DiscretionaryAclUntrusted=64 ServerSecurity=128
      DiscretionaryAclAutoInheritRequired=256 SystemAclAutoInheritRequired=512 DiscretionaryAclAutoInherited=1024
      SystemAclAutoInherited=2048 DiscretionaryAclProtected=4096 SystemAclProtected=8192 RMControlValid=16384
      SelfRelative=32768`,
    { flags: true },
  ),
  enumType('System.Security.AccessControl.InheritanceFlags', 'None=0 ContainerInherit=1 ObjectInherit=2', {
    flags: true,
  }),
  enumType(
    'System.Security.AccessControl.ObjectAceFlags',
    'None=0 ObjectAceTypePresent=1 InheritedObjectAceTypePresent=2',
    { flags: true },
  ),
  enumType('System.Security.AccessControl.PropagationFlags', 'None=0 NoPropagateInherit=1 InheritOnly=2', {
    flags: true,
  }),
  enumType(
    'System.Security.AccessControl.ResourceType',
    `Unknown=0 FileObject=1 Service=2 Printer=3 RegistryKey=4 LMShare=5 KernelObject=6 WindowObject=7 DSObject=8
      DSObjectAll=9 ProviderDefined=10 WmiGuidObject=11 RegistryWow6432Key=12`,
  ),
  enumType('System.Security.AccessControl.SecurityInfos', 'Owner=1 Group=2 DiscretionaryAcl=4 SystemAcl=8', {
    flags: true,
  }),
  enumType('System.Security.Cryptography.CipherMode', 'CBC=1 ECB=2 OFB=3 CFB=4 CTS=5'),
  enumType(
    'System.Security.Cryptography.CngExportPolicies',
    `None=0 AllowExport=1 AllowPlaintextExport=2 AllowArchiving=4 AllowPlaintextArchiving=8`,
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.CngKeyCreationOptions',
    `None=0 MachineKey=32 OverwriteExistingKey=128 PreferVbs=65536 RequireVbs=131072 UsePerBootKey=262144`,
    { flags: true },
  ),
  enumType('System.Security.Cryptography.CngKeyHandleOpenOptions', 'None=0 EphemeralKey=1', { flags: true }),
  enumType('System.Security.Cryptography.CngKeyOpenOptions', 'None=0 UserKey=0 MachineKey=32 Silent=64', {
    flags: true,
  }),
  enumType(
    'System.Security.Cryptography.CngKeyUsages',
    'None=0 Decryption=1 Signing=2 KeyAgreement=4 AllUsages=16777215',
    { flags: true },
  ),
  enumType('System.Security.Cryptography.CngPropertyOptions', 'None=0 CustomProperty=1073741824 Persist=-2147483648', {
    flags: true,
  }),
  enumType('System.Security.Cryptography.CngUIProtectionLevels', 'None=0 ProtectKey=1 ForceHighProtection=2', {
    flags: true,
  }),
  enumType('System.Security.Cryptography.CryptoStreamMode', 'Read=0 Write=1'),
  enumType(
    'System.Security.Cryptography.CspProviderFlags',
    `NoFlags=0 UseMachineKeyStore=1 UseDefaultKeyContainer=2 UseNonExportableKey=4 UseExistingKey=8
      UseArchivableKey=16 UseUserProtectedKey=32 NoPrompt=64 CreateEphemeralKey=128`,
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.DSASignatureFormat',
    'IeeeP1363FixedFieldConcatenation=0 Rfc3279DerSequence=1',
  ),
  enumType('System.Security.Cryptography.DataProtectionScope', 'CurrentUser=0 LocalMachine=1'),
  enumType(
    'System.Security.Cryptography.ECCurve+ECCurveType',
    `Implicit=0 PrimeShortWeierstrass=1 PrimeTwistedEdwards=2 PrimeMontgomery=3 Characteristic2=4 Named=5`,
  ),
  enumType('System.Security.Cryptography.ECDiffieHellmanKeyDerivationFunction', 'Hash=0 Hmac=1 Tls=2'),
  enumType('System.Security.Cryptography.ECKeyXmlFormat', 'Rfc4050=0'),
  enumType('System.Security.Cryptography.FromBase64TransformMode', 'IgnoreWhiteSpaces=0 DoNotIgnoreWhiteSpaces=1'),
  enumType('System.Security.Cryptography.KeyNumber', 'Exchange=1 Signature=2'),
  enumType(
    'System.Security.Cryptography.OidGroup',
    `All=0 HashAlgorithm=1 EncryptionAlgorithm=2 PublicKeyAlgorithm=3 SignatureAlgorithm=4 Attribute=5
      ExtensionOrAttribute=6 EnhancedKeyUsage=7 Policy=8 Template=9 KeyDerivationFunction=10`,
  ),
  enumType('System.Security.Cryptography.PaddingMode', 'None=1 PKCS7=2 Zeros=3 ANSIX923=4 ISO10126=5'),
  enumType(
    'System.Security.Cryptography.PbeEncryptionAlgorithm',
    'Unknown=0 Aes128Cbc=1 Aes192Cbc=2 Aes256Cbc=3 TripleDes3KeyPkcs12=4',
  ),
  enumType(
    'System.Security.Cryptography.Pkcs.SubjectIdentifierType',
    'Unknown=0 IssuerAndSerialNumber=1 SubjectKeyIdentifier=2 NoSignature=3',
  ),
  enumType('System.Security.Cryptography.Pkcs.RecipientInfoType', 'Unknown=0 KeyTransport=1 KeyAgreement=2'),
  enumType('System.Security.Cryptography.RSAEncryptionPaddingMode', 'Pkcs1=0 Oaep=1'),
  enumType('System.Security.Cryptography.RSASignaturePaddingMode', 'Pkcs1=0 Pss=1'),
  enumType(
    'System.Security.Cryptography.X509Certificates.CertificateRequestLoadOptions',
    'Default=0 SkipSignatureValidation=1 UnsafeLoadCertificateExtensions=2',
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.OpenFlags',
    'ReadOnly=0 ReadWrite=1 MaxAllowed=2 OpenExistingOnly=4 IncludeArchived=8',
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.Pkcs12ExportPbeParameters',
    'Default=0 Pkcs12TripleDesSha1=1 Pbes2Aes256Sha256=2',
  ),
  enumType('System.Security.Cryptography.X509Certificates.StoreLocation', 'CurrentUser=1 LocalMachine=2'),
  enumType(
    'System.Security.Cryptography.X509Certificates.StoreName',
    `AddressBook=1 AuthRoot=2 CertificateAuthority=3 Disallowed=4 My=5 Root=6 TrustedPeople=7 TrustedPublisher=8`,
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X500DistinguishedNameFlags',
    `None=0 Reversed=1 UseSemicolons=16 DoNotUsePlusSign=32 DoNotUseQuotes=64 UseCommas=128 UseNewLines=256
      UseUTF8Encoding=4096 UseT61Encoding=8192 ForceUTF8Encoding=16384`,
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509ChainStatusFlags',
    `NoError=0 NotTimeValid=1 NotTimeNested=2 Revoked=4 NotSignatureValid=8 NotValidForUsage=16 UntrustedRoot=32
      RevocationStatusUnknown=64 Cyclic=128 InvalidExtension=256 InvalidPolicyConstraints=512
      InvalidBasicConstraints=1024 InvalidNameConstraints=2048 HasNotSupportedNameConstraint=4096
      HasNotDefinedNameConstraint=8192 HasNotPermittedNameConstraint=16384 HasExcludedNameConstraint=32768
      PartialChain=65536 CtlNotTimeValid=131072 CtlNotSignatureValid=262144 CtlNotValidForUsage=524288
      OfflineRevocation=16777216 NoIssuanceChainPolicy=33554432 ExplicitDistrust=67108864
      HasNotSupportedCriticalExtension=134217728 HasWeakSignature=1048576`,
    { flags: true },
  ),
  enumType('System.Security.Cryptography.X509Certificates.X509ChainTrustMode', 'System=0 CustomRootTrust=1'),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509ContentType',
    `Unknown=0 Cert=1 SerializedCert=2 Pfx=3 Pkcs12=3 SerializedStore=4 Pkcs7=5 Authenticode=6`,
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509FindType',
    `FindByThumbprint=0 FindBySubjectName=1 FindBySubjectDistinguishedName=2 FindByIssuerName=3
      FindByIssuerDistinguishedName=4 FindBySerialNumber=5 FindByTimeValid=6 FindByTimeNotYetValid=7
      FindByTimeExpired=8 FindByTemplateName=9 FindByApplicationPolicy=10 FindByCertificatePolicy=11
      FindByExtension=12 FindByKeyUsage=13 FindBySubjectKeyIdentifier=14`,
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509IncludeOption',
    'None=0 ExcludeRoot=1 EndCertOnly=2 WholeChain=3',
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509KeyStorageFlags',
    `DefaultKeySet=0 UserKeySet=1 MachineKeySet=2 Exportable=4 UserProtected=8 PersistKeySet=16 EphemeralKeySet=32`,
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509KeyUsageFlags',
    `None=0 EncipherOnly=1 CrlSign=2 KeyCertSign=4 KeyAgreement=8 DataEncipherment=16 KeyEncipherment=32
      NonRepudiation=64 DigitalSignature=128 DecipherOnly=32768`,
    { flags: true },
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509NameType',
    'SimpleName=0 EmailName=1 UpnName=2 DnsName=3 DnsFromAlternativeName=4 UrlName=5',
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509RevocationFlag',
    'EndCertificateOnly=0 EntireChain=1 ExcludeRoot=2',
  ),
  enumType('System.Security.Cryptography.X509Certificates.X509RevocationMode', 'NoCheck=0 Online=1 Offline=2'),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509RevocationReason',
    `Unspecified=0 KeyCompromise=1 CACompromise=2 AffiliationChanged=3 Superseded=4 CessationOfOperation=5
      CertificateHold=6 RemoveFromCrl=8 PrivilegeWithdrawn=9 AACompromise=10 WeakAlgorithmOrKey=11`,
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509SubjectKeyIdentifierHashAlgorithm',
    `Sha1=0 ShortSha1=1 CapiSha1=2 Sha256=3 Sha384=4 Sha512=5 ShortSha256=6 ShortSha384=7 ShortSha512=8`,
  ),
  enumType(
    'System.Security.Cryptography.X509Certificates.X509VerificationFlags',
    `NoFlag=0 IgnoreNotTimeValid=1 IgnoreCtlNotTimeValid=2 IgnoreNotTimeNested=4 IgnoreInvalidBasicConstraints=8
      AllowUnknownCertificateAuthority=16 IgnoreWrongUsage=32 IgnoreInvalidName=64 IgnoreInvalidPolicy=128
      IgnoreEndRevocationUnknown=256 IgnoreCtlSignerRevocationUnknown=512
      IgnoreCertificateAuthorityRevocationUnknown=1024 IgnoreRootRevocationUnknown=2048 AllFlags=4095`,
    { flags: true },
  ),
  enumType('System.Security.PartialTrustVisibilityLevel', 'VisibleToAllHosts=0 NotVisibleByDefault=1'),
  enumType('System.Security.Principal.PrincipalPolicy', 'UnauthenticatedPrincipal=0 NoPrincipal=1 WindowsPrincipal=2'),
  enumType(
    'System.Security.Principal.TokenAccessLevels',
    `AssignPrimary=1 Duplicate=2 Impersonate=4 Query=8 QuerySource=16 AdjustPrivileges=32 AdjustGroups=64
      AdjustDefault=128 AdjustSessionId=256 Read=131080 Write=131296 AllAccess=983551 MaximumAllowed=33554432`,
    { flags: true },
  ),
  enumType(
    'System.Security.Principal.TokenImpersonationLevel',
    'None=0 Anonymous=1 Identification=2 Impersonation=3 Delegation=4',
  ),
  enumType(
    'System.Security.Principal.WellKnownSidType',
    `NullSid=0 WorldSid=1 LocalSid=2 CreatorOwnerSid=3 CreatorGroupSid=4 CreatorOwnerServerSid=5
      CreatorGroupServerSid=6 NTAuthoritySid=7 DialupSid=8 NetworkSid=9 BatchSid=10 InteractiveSid=11 ServiceSid=12
      AnonymousSid=13 ProxySid=14 EnterpriseControllersSid=15 SelfSid=16 AuthenticatedUserSid=17 RestrictedCodeSid=18
      TerminalServerSid=19 RemoteLogonIdSid=20 LogonIdsSid=21 LocalSystemSid=22 LocalServiceSid=23
      NetworkServiceSid=24 BuiltinDomainSid=25 BuiltinAdministratorsSid=26 BuiltinUsersSid=27 BuiltinGuestsSid=28
      BuiltinPowerUsersSid=29 BuiltinAccountOperatorsSid=30 BuiltinSystemOperatorsSid=31 BuiltinPrintOperatorsSid=32
      BuiltinBackupOperatorsSid=33 BuiltinReplicatorSid=34 BuiltinPreWindows2000CompatibleAccessSid=35
      BuiltinRemoteDesktopUsersSid=36 BuiltinNetworkConfigurationOperatorsSid=37 AccountAdministratorSid=38
      AccountGuestSid=39 AccountKrbtgtSid=40 AccountDomainAdminsSid=41 AccountDomainUsersSid=42
      AccountDomainGuestsSid=43 AccountComputersSid=44 AccountControllersSid=45 AccountCertAdminsSid=46
      AccountSchemaAdminsSid=47 AccountEnterpriseAdminsSid=48 AccountPolicyAdminsSid=49 AccountRasAndIasServersSid=50
      NtlmAuthenticationSid=51 DigestAuthenticationSid=52 SChannelAuthenticationSid=53 ThisOrganizationSid=54
      OtherOrganizationSid=55 BuiltinIncomingForestTrustBuildersSid=56 BuiltinPerformanceMonitoringUsersSid=57
      BuiltinPerformanceLoggingUsersSid=58 BuiltinAuthorizationAccessSid=59 MaxDefined=60
      WinBuiltinTerminalServerLicenseServersSid=60 WinBuiltinDCOMUsersSid=61 WinBuiltinIUsersSid=62 WinIUserSid=63
      WinBuiltinCryptoOperatorsSid=64 WinUntrustedLabelSid=65 WinLowLabelSid=66 WinMediumLabelSid=67
      WinHighLabelSid=68 WinSystemLabelSid=69 WinWriteRestrictedCodeSid=70 WinCreatorOwnerRightsSid=71
      WinCacheablePrincipalsGroupSid=72 WinNonCacheablePrincipalsGroupSid=73 WinEnterpriseReadonlyControllersSid=74
      WinAccountReadonlyControllersSid=75 WinBuiltinEventLogReadersGroup=76 WinNewEnterpriseReadonlyControllersSid=77
      WinBuiltinCertSvcDComAccessGroup=78 WinMediumPlusLabelSid=79 WinLocalLogonSid=80 WinConsoleLogonSid=81
      WinThisOrganizationCertificateSid=82 WinApplicationPackageAuthoritySid=83 WinBuiltinAnyPackageSid=84
      WinCapabilityInternetClientSid=85 WinCapabilityInternetClientServerSid=86
      WinCapabilityPrivateNetworkClientServerSid=87 WinCapabilityPicturesLibrarySid=88
      WinCapabilityVideosLibrarySid=89 WinCapabilityMusicLibrarySid=90 WinCapabilityDocumentsLibrarySid=91
      WinCapabilitySharedUserCertificatesSid=92 WinCapabilityEnterpriseAuthenticationSid=93
      WinCapabilityRemovableStorageSid=94`,
  ),
  enumType('System.Security.Principal.WindowsAccountType', 'Normal=0 Guest=1 System=2 Anonymous=3'),
  enumType(
    'System.Security.Principal.WindowsBuiltInRole',
    `Administrator=544 User=545 Guest=546 PowerUser=547 AccountOperator=548 SystemOperator=549 PrintOperator=550
      BackupOperator=551 Replicator=552`,
  ),
  enumType('System.Security.SecurityCriticalScope', 'Explicit=0 Everything=1'),
  enumType('System.Security.SecurityRuleSet', 'None=0 Level1=1 Level2=2', { underlying: 'System.Byte' }),
];
