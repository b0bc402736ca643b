/** The enums of System.Net and below, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const NET_ENUMS: TypeDefinition[] = [
  enumType('System.Net.Mime.TransferEncoding', `QuotedPrintable=0 Base64=1 SevenBit=2 EightBit=3 Unknown=-1`),
  enumType(
    'System.Net.AuthenticationSchemes',
    `None=0 Digest=1 Negotiate=2 Ntlm=4 Basic=8 Anonymous=32768 IntegratedWindowsAuthentication=6`,
    { flags: true },
  ),
  enumType(
    'System.Net.Cache.HttpCacheAgeControl',
    'None=0 MinFresh=1 MaxAge=2 MaxStale=4 MaxAgeAndMinFresh=3 MaxAgeAndMaxStale=6',
  ),
  enumType(
    'System.Net.Cache.HttpRequestCacheLevel',
    `Default=0 BypassCache=1 CacheOnly=2 CacheIfAvailable=3 Revalidate=4 Reload=5 NoCacheNoStore=6
      CacheOrNextCacheOnly=7 Refresh=8`,
  ),
  enumType(
    'System.Net.Cache.RequestCacheLevel',
    `Default=0 BypassCache=1 CacheOnly=2 CacheIfAvailable=3 Revalidate=4 Reload=5 NoCacheNoStore=6`,
  ),
  enumType('System.Net.CookieVariant', 'Unknown=0 Plain=1 Rfc2109=2 Rfc2965=3 Default=2'),
  enumType('System.Net.DecompressionMethods', 'None=0 GZip=1 Deflate=2 Brotli=4 All=-1', { flags: true }),
  enumType(
    'System.Net.HttpRequestHeader',
    `CacheControl=0 Connection=1 Date=2 KeepAlive=3 Pragma=4 Trailer=5 TransferEncoding=6 Upgrade=7 Via=8 Warning=9
      Allow=10 ContentLength=11 ContentType=12 ContentEncoding=13 ContentLanguage=14 ContentLocation=15
      ContentMd5=16 ContentRange=17 Expires=18 LastModified=19 Accept=20 AcceptCharset=21 AcceptEncoding=22
      AcceptLanguage=23 Authorization=24 Cookie=25 Expect=26 From=27 Host=28 IfMatch=29 IfModifiedSince=30
      IfNoneMatch=31 IfRange=32 IfUnmodifiedSince=33 MaxForwards=34 ProxyAuthorization=35 Referer=36 Range=37
      Te=38 Translate=39 UserAgent=40`,
  ),
  enumType(
    'System.Net.HttpResponseHeader',
    `CacheControl=0 Connection=1 Date=2 KeepAlive=3 Pragma=4 Trailer=5 TransferEncoding=6 Upgrade=7 Via=8 Warning=9
      Allow=10 ContentLength=11 ContentType=12 ContentEncoding=13 ContentLanguage=14 ContentLocation=15
      ContentMd5=16 ContentRange=17 Expires=18 LastModified=19 AcceptRanges=20 Age=21 ETag=22 Location=23
      ProxyAuthenticate=24 RetryAfter=25 Server=26 SetCookie=27 Vary=28 WwwAuthenticate=29`,
  ),
  enumType(
    'System.Net.FtpStatusCode',
    `Undefined=0 RestartMarker=110 ServiceTemporarilyNotAvailable=120 DataAlreadyOpen=125 OpeningData=150
      CommandOK=200 CommandExtraneous=202 DirectoryStatus=212 FileStatus=213 SystemType=215 SendUserCommand=220
      ClosingControl=221 ClosingData=226 EnteringPassive=227 LoggedInProceed=230 ServerWantsSecureSession=234
      FileActionOK=250 PathnameCreated=257 SendPasswordCommand=331 NeedLoginAccount=332 FileCommandPending=350
      ServiceNotAvailable=421 CantOpenData=425 ConnectionClosed=426 ActionNotTakenFileUnavailableOrBusy=450
      ActionAbortedLocalProcessingError=451 ActionNotTakenInsufficientSpace=452 CommandSyntaxError=500
      ArgumentSyntaxError=501 CommandNotImplemented=502 BadCommandSequence=503 NotLoggedIn=530 AccountNeeded=532
      ActionNotTakenFileUnavailable=550 ActionAbortedUnknownPageType=551 FileActionAborted=552
      ActionNotTakenFilenameNotAllowed=553`,
  ),
  enumType('System.Net.Http.ClientCertificateOption', 'Manual=0 Automatic=1'),
  enumType('System.Net.Http.HttpCompletionOption', 'ResponseContentRead=0 ResponseHeadersRead=1'),
  enumType('System.Net.Http.HttpKeepAlivePingPolicy', 'WithActiveRequests=0 Always=1'),
  enumType(
    'System.Net.Http.HttpRequestError',
    `Unknown=0 NameResolutionError=1 ConnectionError=2 SecureConnectionError=3 HttpProtocolError=4
      ExtendedConnectNotSupported=5 VersionNegotiationError=6 UserAuthenticationError=7 ProxyTunnelError=8
      InvalidResponse=9 ResponseEnded=10 ConfigurationLimitExceeded=11`,
  ),
  enumType(
    'System.Net.Http.HttpVersionPolicy',
    'RequestVersionOrLower=0 RequestVersionOrHigher=1 RequestVersionExact=2',
  ),
  enumType(
    'System.Net.HttpStatusCode',
    `Continue=100 SwitchingProtocols=101 Processing=102 EarlyHints=103 OK=200 Created=201 Accepted=202
      NonAuthoritativeInformation=203 NoContent=204 ResetContent=205 PartialContent=206 MultiStatus=207
      AlreadyReported=208 IMUsed=226 MultipleChoices=300 Ambiguous=300 MovedPermanently=301 Moved=301 Found=302
      Redirect=302 SeeOther=303 RedirectMethod=303 NotModified=304 UseProxy=305 Unused=306 TemporaryRedirect=307
      RedirectKeepVerb=307 PermanentRedirect=308 BadRequest=400 Unauthorized=401 PaymentRequired=402 Forbidden=403
      NotFound=404 MethodNotAllowed=405 NotAcceptable=406 ProxyAuthenticationRequired=407 RequestTimeout=408
      Conflict=409 Gone=410 LengthRequired=411 PreconditionFailed=412 RequestEntityTooLarge=413 RequestUriTooLong=414
      UnsupportedMediaType=415 RequestedRangeNotSatisfiable=416 ExpectationFailed=417 MisdirectedRequest=421
      UnprocessableEntity=422 UnprocessableContent=422 Locked=423 FailedDependency=424 UpgradeRequired=426
      PreconditionRequired=428 TooManyRequests=429 RequestHeaderFieldsTooLarge=431 UnavailableForLegalReasons=451
      InternalServerError=500 NotImplemented=501 BadGateway=502 ServiceUnavailable=503 GatewayTimeout=504
      HttpVersionNotSupported=505 VariantAlsoNegotiates=506 InsufficientStorage=507 LoopDetected=508 NotExtended=510
      NetworkAuthenticationRequired=511`,
  ),
  enumType('System.Net.Mail.DeliveryNotificationOptions', 'None=0 OnSuccess=1 OnFailure=2 Delay=4 Never=134217728', {
    flags: true,
  }),
  enumType('System.Net.Mail.MailPriority', 'Normal=0 Low=1 High=2'),
  enumType('System.Net.Mail.SmtpDeliveryFormat', 'SevenBit=0 International=1'),
  enumType('System.Net.Mail.SmtpDeliveryMethod', 'Network=0 SpecifiedPickupDirectory=1 PickupDirectoryFromIis=2'),
  enumType(
    'System.Net.Mail.SmtpStatusCode',
    `SystemStatus=211 HelpMessage=214 ServiceReady=220 ServiceClosingTransmissionChannel=221 Ok=250
      UserNotLocalWillForward=251 CannotVerifyUserWillAttemptDelivery=252 StartMailInput=354 ServiceNotAvailable=421
      MailboxBusy=450 LocalErrorInProcessing=451 InsufficientStorage=452 ClientNotPermitted=454
      CommandUnrecognized=500 SyntaxError=501 CommandNotImplemented=502 BadCommandSequence=503
      MustIssueStartTlsFirst=530 CommandParameterNotImplemented=504 MailboxUnavailable=550
      UserNotLocalTryAlternatePath=551 ExceededStorageAllocation=552 MailboxNameNotAllowed=553 TransactionFailed=554
      GeneralFailure=-1`,
  ),
  enumType(
    'System.Net.NetworkInformation.DuplicateAddressDetectionState',
    'Invalid=0 Tentative=1 Duplicate=2 Deprecated=3 Preferred=4',
  ),
  enumType(
    'System.Net.NetworkInformation.IPStatus',
    `Success=0 DestinationNetworkUnreachable=11002 DestinationHostUnreachable=11003
      DestinationProtocolUnreachable=11004 DestinationPortUnreachable=11005 DestinationProhibited=11004
      NoResources=11006 BadOption=11007 HardwareError=11008 PacketTooBig=11009 TimedOut=11010 BadRoute=11012
      TtlExpired=11013 TtlReassemblyTimeExceeded=11014 ParameterProblem=11015 SourceQuench=11016 BadDestination=11018
      DestinationUnreachable=11040 TimeExceeded=11041 BadHeader=11042 UnrecognizedNextHeader=11043 IcmpError=11044
      DestinationScopeMismatch=11045 Unknown=-1`,
  ),
  enumType('System.Net.NetworkInformation.NetBiosNodeType', 'Unknown=0 Broadcast=1 Peer2Peer=2 Mixed=4 Hybrid=8'),
  enumType('System.Net.NetworkInformation.NetworkInterfaceComponent', 'IPv4=0 IPv6=1'),
  enumType(
    'System.Net.NetworkInformation.NetworkInterfaceType',
    `Unknown=1 Ethernet=6 TokenRing=9 Fddi=15 BasicIsdn=20 PrimaryIsdn=21 Ppp=23 Loopback=24 Ethernet3Megabit=26
      Slip=28 Atm=37 GenericModem=48 FastEthernetT=62 Isdn=63 FastEthernetFx=69 Wireless80211=71 AsymmetricDsl=94
      RateAdaptDsl=95 SymmetricDsl=96 VeryHighSpeedDsl=97 IPOverAtm=114 GigabitEthernet=117 Tunnel=131
      MultiRateSymmetricDsl=143 HighPerformanceSerialBus=144 Wman=237 Wwanpp=243 Wwanpp2=244`,
  ),
  enumType(
    'System.Net.NetworkInformation.OperationalStatus',
    'Up=1 Down=2 Testing=3 Unknown=4 Dormant=5 NotPresent=6 LowerLayerDown=7',
  ),
  enumType('System.Net.NetworkInformation.PrefixOrigin', 'Other=0 Manual=1 WellKnown=2 Dhcp=3 RouterAdvertisement=4'),
  enumType(
    'System.Net.NetworkInformation.ScopeLevel',
    'None=0 Interface=1 Link=2 Subnet=3 Admin=4 Site=5 Organization=8 Global=14',
  ),
  enumType(
    'System.Net.NetworkInformation.SuffixOrigin',
    'Other=0 Manual=1 WellKnown=2 OriginDhcp=3 LinkLayerAddress=4 Random=5',
  ),
  enumType(
    'System.Net.NetworkInformation.TcpState',
    `Unknown=0 Closed=1 Listen=2 SynSent=3 SynReceived=4 Established=5 FinWait1=6 FinWait2=7 CloseWait=8 Closing=9
      LastAck=10 TimeWait=11 DeleteTcb=12`,
  ),
  enumType('System.Net.Security.AuthenticationLevel', 'None=0 MutualAuthRequested=1 MutualAuthRequired=2'),
  enumType('System.Net.Security.EncryptionPolicy', 'RequireEncryption=0 AllowNoEncryption=1 NoEncryption=2'),
  enumType(
    'System.Net.Security.NegotiateAuthenticationStatusCode',
    `Completed=0 ContinueNeeded=1 GenericFailure=2 BadBinding=3 Unsupported=4 MessageAltered=5 ContextExpired=6
      CredentialsExpired=7 InvalidCredentials=8 InvalidToken=9 UnknownCredentials=10 QopNotSupported=11
      OutOfSequence=12 SecurityQosFailed=13 TargetUnknown=14 ImpersonationValidationFailed=15`,
  ),
  enumType('System.Net.Security.ProtectionLevel', 'None=0 Sign=1 EncryptAndSign=2'),
  enumType(
    'System.Net.Security.SslPolicyErrors',
    `None=0 RemoteCertificateNotAvailable=1 RemoteCertificateNameMismatch=2 RemoteCertificateChainErrors=4`,
    { flags: true },
  ),
  enumType(
    'System.Net.Security.TlsCipherSuite',
    `TLS_NULL_WITH_NULL_NULL=0 TLS_RSA_WITH_NULL_MD5=1 TLS_RSA_WITH_NULL_SHA=2 TLS_RSA_EXPORT_WITH_RC4_40_MD5=3
      TLS_RSA_WITH_RC4_128_MD5=4 TLS_RSA_WITH_RC4_128_SHA=5 TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5=6
      TLS_RSA_WITH_IDEA_CBC_SHA=7 TLS_RSA_EXPORT_WITH_DES40_CBC_SHA=8 TLS_RSA_WITH_DES_CBC_SHA=9
      TLS_RSA_WITH_3DES_EDE_CBC_SHA=10 TLS_DH_DSS_EXPORT_WITH_DES40_CBC_SHA=11 TLS_DH_DSS_WITH_DES_CBC_SHA=12
      TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA=13 TLS_DH_RSA_EXPORT_WITH_DES40_CBC_SHA=14 TLS_DH_RSA_WITH_DES_CBC_SHA=15
      TLS_DH_RSA_WITH_3DES_EDE_CBC_SHA=16 TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA=17 TLS_DHE_DSS_WITH_DES_CBC_SHA=18
      TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA=19 TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA=20 TLS_DHE_RSA_WITH_DES_CBC_SHA=21
      TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA=22 TLS_DH_anon_EXPORT_WITH_RC4_40_MD5=23 TLS_DH_anon_WITH_RC4_128_MD5=24
      TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA=25 TLS_DH_anon_WITH_DES_CBC_SHA=26 TLS_DH_anon_WITH_3DES_EDE_CBC_SHA=27
      TLS_KRB5_WITH_DES_CBC_SHA=30 TLS_KRB5_WITH_3DES_EDE_CBC_SHA=31 TLS_KRB5_WITH_RC4_128_SHA=32
      TLS_KRB5_WITH_IDEA_CBC_SHA=33 TLS_KRB5_WITH_DES_CBC_MD5=34 TLS_KRB5_WITH_3DES_EDE_CBC_MD5=35
      TLS_KRB5_WITH_RC4_128_MD5=36 TLS_KRB5_WITH_IDEA_CBC_MD5=37 TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA=38
      TLS_KRB5_EXPORT_WITH_RC2_CBC_40_SHA=39 TLS_KRB5_EXPORT_WITH_RC4_40_SHA=40 TLS_KRB5_EXPORT_WITH_DES_CBC_40_MD5=41
      TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5=42 TLS_KRB5_EXPORT_WITH_RC4_40_MD5=43 TLS_PSK_WITH_NULL_SHA=44
      TLS_DHE_PSK_WITH_NULL_SHA=45 TLS_RSA_PSK_WITH_NULL_SHA=46 TLS_RSA_WITH_AES_128_CBC_SHA=47
      TLS_DH_DSS_WITH_AES_128_CBC_SHA=48 TLS_DH_RSA_WITH_AES_128_CBC_SHA=49 TLS_DHE_DSS_WITH_AES_128_CBC_SHA=50
      TLS_DHE_RSA_WITH_AES_128_CBC_SHA=51 TLS_DH_anon_WITH_AES_128_CBC_SHA=52 TLS_RSA_WITH_AES_256_CBC_SHA=53
      TLS_DH_DSS_WITH_AES_256_CBC_SHA=54 TLS_DH_RSA_WITH_AES_256_CBC_SHA=55 TLS_DHE_DSS_WITH_AES_256_CBC_SHA=56
      TLS_DHE_RSA_WITH_AES_256_CBC_SHA=57 TLS_DH_anon_WITH_AES_256_CBC_SHA=58 TLS_RSA_WITH_NULL_SHA256=59
      TLS_RSA_WITH_AES_128_CBC_SHA256=60 TLS_RSA_WITH_AES_256_CBC_SHA256=61 TLS_DH_DSS_WITH_AES_128_CBC_SHA256=62
      TLS_DH_RSA_WITH_AES_128_CBC_SHA256=63 TLS_DHE_DSS_WITH_AES_128_CBC_SHA256=64
      TLS_RSA_WITH_CAMELLIA_128_CBC_SHA=65 TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA=66
      TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA=67 TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA=68
      TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA=69 TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA=70
      TLS_DHE_RSA_WITH_AES_128_CBC_SHA256=103 TLS_DH_DSS_WITH_AES_256_CBC_SHA256=104
      TLS_DH_RSA_WITH_AES_256_CBC_SHA256=105 TLS_DHE_DSS_WITH_AES_256_CBC_SHA256=106
      TLS_DHE_RSA_WITH_AES_256_CBC_SHA256=107 TLS_DH_anon_WITH_AES_128_CBC_SHA256=108
      TLS_DH_anon_WITH_AES_256_CBC_SHA256=109 TLS_RSA_WITH_CAMELLIA_256_CBC_SHA=132
      TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA=133 TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA=134
      TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA=135 TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA=136
      TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA=137 TLS_PSK_WITH_RC4_128_SHA=138 TLS_PSK_WITH_3DES_EDE_CBC_SHA=139
      TLS_PSK_WITH_AES_128_CBC_SHA=140 TLS_PSK_WITH_AES_256_CBC_SHA=141 TLS_DHE_PSK_WITH_RC4_128_SHA=142
      TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA=143 TLS_DHE_PSK_WITH_AES_128_CBC_SHA=144 TLS_DHE_PSK_WITH_AES_256_CBC_SHA=145
      TLS_RSA_PSK_WITH_RC4_128_SHA=146 TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA=147 TLS_RSA_PSK_WITH_AES_128_CBC_SHA=148
      TLS_RSA_PSK_WITH_AES_256_CBC_SHA=149 TLS_RSA_WITH_SEED_CBC_SHA=150 TLS_DH_DSS_WITH_SEED_CBC_SHA=151
      TLS_DH_RSA_WITH_SEED_CBC_SHA=152 TLS_DHE_DSS_WITH_SEED_CBC_SHA=153 TLS_DHE_RSA_WITH_SEED_CBC_SHA=154
      TLS_DH_anon_WITH_SEED_CBC_SHA=155 TLS_RSA_WITH_AES_128_GCM_SHA256=156 TLS_RSA_WITH_AES_256_GCM_SHA384=157
      TLS_DHE_RSA_WITH_AES_128_GCM_SHA256=158 TLS_DHE_RSA_WITH_AES_256_GCM_SHA384=159
      TLS_DH_RSA_WITH_AES_128_GCM_SHA256=160 TLS_DH_RSA_WITH_AES_256_GCM_SHA384=161
      TLS_DHE_DSS_WITH_AES_128_GCM_SHA256=162 TLS_DHE_DSS_WITH_AES_256_GCM_SHA384=163
      TLS_DH_DSS_WITH_AES_128_GCM_SHA256=164 TLS_DH_DSS_WITH_AES_256_GCM_SHA384=165
      TLS_DH_anon_WITH_AES_128_GCM_SHA256=166 TLS_DH_anon_WITH_AES_256_GCM_SHA384=167
      TLS_PSK_WITH_AES_128_GCM_SHA256=168 TLS_PSK_WITH_AES_256_GCM_SHA384=169 TLS_DHE_PSK_WITH_AES_128_GCM_SHA256=170
      TLS_DHE_PSK_WITH_AES_256_GCM_SHA384=171 TLS_RSA_PSK_WITH_AES_128_GCM_SHA256=172
      TLS_RSA_PSK_WITH_AES_256_GCM_SHA384=173 TLS_PSK_WITH_AES_128_CBC_SHA256=174 TLS_PSK_WITH_AES_256_CBC_SHA384=175
      TLS_PSK_WITH_NULL_SHA256=176 TLS_PSK_WITH_NULL_SHA384=177 TLS_DHE_PSK_WITH_AES_128_CBC_SHA256=178
      TLS_DHE_PSK_WITH_AES_256_CBC_SHA384=179 TLS_DHE_PSK_WITH_NULL_SHA256=180 TLS_DHE_PSK_WITH_NULL_SHA384=181
      TLS_RSA_PSK_WITH_AES_128_CBC_SHA256=182 TLS_RSA_PSK_WITH_AES_256_CBC_SHA384=183 TLS_RSA_PSK_WITH_NULL_SHA256=184
      TLS_RSA_PSK_WITH_NULL_SHA384=185 TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256=186
      TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA256=187 TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA256=188
      TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA256=189 TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256=190
      TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA256=191 TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256=192
      TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA256=193 TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA256=194
      TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA256=195 TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256=196
      TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256=197 TLS_AES_128_GCM_SHA256=4865 TLS_AES_256_GCM_SHA384=4866
      TLS_CHACHA20_POLY1305_SHA256=4867 TLS_AES_128_CCM_SHA256=4868 TLS_AES_128_CCM_8_SHA256=4869
      TLS_ECDH_ECDSA_WITH_NULL_SHA=49153 TLS_ECDH_ECDSA_WITH_RC4_128_SHA=49154
      TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA=49155 TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA=49156
      TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA=49157 TLS_ECDHE_ECDSA_WITH_NULL_SHA=49158
      TLS_ECDHE_ECDSA_WITH_RC4_128_SHA=49159 TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA=49160
      TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA=49161 TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA=49162
      TLS_ECDH_RSA_WITH_NULL_SHA=49163 TLS_ECDH_RSA_WITH_RC4_128_SHA=49164 TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA=49165
      TLS_ECDH_RSA_WITH_AES_128_CBC_SHA=49166 TLS_ECDH_RSA_WITH_AES_256_CBC_SHA=49167
      TLS_ECDHE_RSA_WITH_NULL_SHA=49168 TLS_ECDHE_RSA_WITH_RC4_128_SHA=49169 TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA=49170
      TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA=49171 TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA=49172
      TLS_ECDH_anon_WITH_NULL_SHA=49173 TLS_ECDH_anon_WITH_RC4_128_SHA=49174 TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA=49175
      TLS_ECDH_anon_WITH_AES_128_CBC_SHA=49176 TLS_ECDH_anon_WITH_AES_256_CBC_SHA=49177
      TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA=49178 TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA=49179
      TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA=49180 TLS_SRP_SHA_WITH_AES_128_CBC_SHA=49181
      TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA=49182 TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA=49183
      TLS_SRP_SHA_WITH_AES_256_CBC_SHA=49184 TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA=49185
      TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA=49186 TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256=49187
      TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384=49188 TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256=49189
      TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384=49190 TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256=49191
      TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384=49192 TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256=49193
      TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384=49194 TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256=49195
      TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384=49196 TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256=49197
      TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384=49198 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256=49199
      TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384=49200 TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256=49201
      TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384=49202 TLS_ECDHE_PSK_WITH_RC4_128_SHA=49203
      TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA=49204 TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA=49205
      TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA=49206 TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256=49207
      TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384=49208 TLS_ECDHE_PSK_WITH_NULL_SHA=49209
      TLS_ECDHE_PSK_WITH_NULL_SHA256=49210 TLS_ECDHE_PSK_WITH_NULL_SHA384=49211 TLS_RSA_WITH_ARIA_128_CBC_SHA256=49212
      TLS_RSA_WITH_ARIA_256_CBC_SHA384=49213 TLS_DH_DSS_WITH_ARIA_128_CBC_SHA256=49214
      TLS_DH_DSS_WITH_ARIA_256_CBC_SHA384=49215 TLS_DH_RSA_WITH_ARIA_128_CBC_SHA256=49216
      TLS_DH_RSA_WITH_ARIA_256_CBC_SHA384=49217 TLS_DHE_DSS_WITH_ARIA_128_CBC_SHA256=49218
      TLS_DHE_DSS_WITH_ARIA_256_CBC_SHA384=49219 TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256=49220
      TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384=49221 TLS_DH_anon_WITH_ARIA_128_CBC_SHA256=49222
      TLS_DH_anon_WITH_ARIA_256_CBC_SHA384=49223 TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256=49224
      TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384=49225 TLS_ECDH_ECDSA_WITH_ARIA_128_CBC_SHA256=49226
      TLS_ECDH_ECDSA_WITH_ARIA_256_CBC_SHA384=49227 TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256=49228
      TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384=49229 TLS_ECDH_RSA_WITH_ARIA_128_CBC_SHA256=49230
      TLS_ECDH_RSA_WITH_ARIA_256_CBC_SHA384=49231 TLS_RSA_WITH_ARIA_128_GCM_SHA256=49232
      TLS_RSA_WITH_ARIA_256_GCM_SHA384=49233 TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256=49234
      TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384=49235 TLS_DH_RSA_WITH_ARIA_128_GCM_SHA256=49236
      TLS_DH_RSA_WITH_ARIA_256_GCM_SHA384=49237 TLS_DHE_DSS_WITH_ARIA_128_GCM_SHA256=49238
      TLS_DHE_DSS_WITH_ARIA_256_GCM_SHA384=49239 TLS_DH_DSS_WITH_ARIA_128_GCM_SHA256=49240
      TLS_DH_DSS_WITH_ARIA_256_GCM_SHA384=49241 TLS_DH_anon_WITH_ARIA_128_GCM_SHA256=49242
      TLS_DH_anon_WITH_ARIA_256_GCM_SHA384=49243 TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256=49244
      TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384=49245 TLS_ECDH_ECDSA_WITH_ARIA_128_GCM_SHA256=49246
      TLS_ECDH_ECDSA_WITH_ARIA_256_GCM_SHA384=49247 TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256=49248
      TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384=49249 TLS_ECDH_RSA_WITH_ARIA_128_GCM_SHA256=49250
      TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384=49251 TLS_PSK_WITH_ARIA_128_CBC_SHA256=49252
      TLS_PSK_WITH_ARIA_256_CBC_SHA384=49253 TLS_DHE_PSK_WITH_ARIA_128_CBC_SHA256=49254
      TLS_DHE_PSK_WITH_ARIA_256_CBC_SHA384=49255 TLS_RSA_PSK_WITH_ARIA_128_CBC_SHA256=49256
      TLS_RSA_PSK_WITH_ARIA_256_CBC_SHA384=49257 TLS_PSK_WITH_ARIA_128_GCM_SHA256=49258
      TLS_PSK_WITH_ARIA_256_GCM_SHA384=49259 TLS_DHE_PSK_WITH_ARIA_128_GCM_SHA256=49260
      TLS_DHE_PSK_WITH_ARIA_256_GCM_SHA384=49261 TLS_RSA_PSK_WITH_ARIA_128_GCM_SHA256=49262
      TLS_RSA_PSK_WITH_ARIA_256_GCM_SHA384=49263 TLS_ECDHE_PSK_WITH_ARIA_128_CBC_SHA256=49264
      TLS_ECDHE_PSK_WITH_ARIA_256_CBC_SHA384=49265 TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256=49266
      TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384=49267 TLS_ECDH_ECDSA_WITH_CAMELLIA_128_CBC_SHA256=49268
      TLS_ECDH_ECDSA_WITH_CAMELLIA_256_CBC_SHA384=49269 TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256=49270
      TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384=49271 TLS_ECDH_RSA_WITH_CAMELLIA_128_CBC_SHA256=49272
      TLS_ECDH_RSA_WITH_CAMELLIA_256_CBC_SHA384=49273 TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256=49274
      TLS_RSA_WITH_CAMELLIA_256_GCM_SHA384=49275 TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256=49276
      TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384=49277 TLS_DH_RSA_WITH_CAMELLIA_128_GCM_SHA256=49278
      TLS_DH_RSA_WITH_CAMELLIA_256_GCM_SHA384=49279 TLS_DHE_DSS_WITH_CAMELLIA_128_GCM_SHA256=49280
      TLS_DHE_DSS_WITH_CAMELLIA_256_GCM_SHA384=49281 TLS_DH_DSS_WITH_CAMELLIA_128_GCM_SHA256=49282
      TLS_DH_DSS_WITH_CAMELLIA_256_GCM_SHA384=49283 TLS_DH_anon_WITH_CAMELLIA_128_GCM_SHA256=49284
      TLS_DH_anon_WITH_CAMELLIA_256_GCM_SHA384=49285 TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256=49286
      TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384=49287 TLS_ECDH_ECDSA_WITH_CAMELLIA_128_GCM_SHA256=49288
      TLS_ECDH_ECDSA_WITH_CAMELLIA_256_GCM_SHA384=49289 TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256=49290
      TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384=49291 TLS_ECDH_RSA_WITH_CAMELLIA_128_GCM_SHA256=49292
      TLS_ECDH_RSA_WITH_CAMELLIA_256_GCM_SHA384=49293 TLS_PSK_WITH_CAMELLIA_128_GCM_SHA256=49294
      TLS_PSK_WITH_CAMELLIA_256_GCM_SHA384=49295 TLS_DHE_PSK_WITH_CAMELLIA_128_GCM_SHA256=49296
      TLS_DHE_PSK_WITH_CAMELLIA_256_GCM_SHA384=49297 TLS_RSA_PSK_WITH_CAMELLIA_128_GCM_SHA256=49298
      TLS_RSA_PSK_WITH_CAMELLIA_256_GCM_SHA384=49299 TLS_PSK_WITH_CAMELLIA_128_CBC_SHA256=49300
      TLS_PSK_WITH_CAMELLIA_256_CBC_SHA384=49301 TLS_DHE_PSK_WITH_CAMELLIA_128_CBC_SHA256=49302
      TLS_DHE_PSK_WITH_CAMELLIA_256_CBC_SHA384=49303 TLS_RSA_PSK_WITH_CAMELLIA_128_CBC_SHA256=49304
      TLS_RSA_PSK_WITH_CAMELLIA_256_CBC_SHA384=49305 TLS_ECDHE_PSK_WITH_CAMELLIA_128_CBC_SHA256=49306
      TLS_ECDHE_PSK_WITH_CAMELLIA_256_CBC_SHA384=49307 TLS_RSA_WITH_AES_128_CCM=49308 TLS_RSA_WITH_AES_256_CCM=49309
      TLS_DHE_RSA_WITH_AES_128_CCM=49310 TLS_DHE_RSA_WITH_AES_256_CCM=49311 TLS_RSA_WITH_AES_128_CCM_8=49312
      TLS_RSA_WITH_AES_256_CCM_8=49313 TLS_DHE_RSA_WITH_AES_128_CCM_8=49314 TLS_DHE_RSA_WITH_AES_256_CCM_8=49315
      TLS_PSK_WITH_AES_128_CCM=49316 TLS_PSK_WITH_AES_256_CCM=49317 TLS_DHE_PSK_WITH_AES_128_CCM=49318
      TLS_DHE_PSK_WITH_AES_256_CCM=49319 TLS_PSK_WITH_AES_128_CCM_8=49320 TLS_PSK_WITH_AES_256_CCM_8=49321
      TLS_PSK_DHE_WITH_AES_128_CCM_8=49322 TLS_PSK_DHE_WITH_AES_256_CCM_8=49323 TLS_ECDHE_ECDSA_WITH_AES_128_CCM=49324
      TLS_ECDHE_ECDSA_WITH_AES_256_CCM=49325 TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8=49326
      TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8=49327 TLS_ECCPWD_WITH_AES_128_GCM_SHA256=49328
      TLS_ECCPWD_WITH_AES_256_GCM_SHA384=49329 TLS_ECCPWD_WITH_AES_128_CCM_SHA256=49330
      TLS_ECCPWD_WITH_AES_256_CCM_SHA384=49331 TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256=52392
      TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256=52393 TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256=52394
      TLS_PSK_WITH_CHACHA20_POLY1305_SHA256=52395 TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256=52396
      TLS_DHE_PSK_WITH_CHACHA20_POLY1305_SHA256=52397 TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256=52398
      TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256=53249 TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384=53250
      TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256=53251 TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256=53253`,
    { underlying: 'System.UInt16' },
  ),
  enumType('System.Net.SecurityProtocolType', 'SystemDefault=0 Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288', {
    flags: true,
  }),
  enumType(
    'System.Net.Sockets.AddressFamily',
    `Unknown=-1 Unspecified=0 Unix=1 InterNetwork=2 ImpLink=3 Pup=4 Chaos=5 NS=6 Ipx=6 Iso=7 Osi=7 Ecma=8 DataKit=9
      Ccitt=10 Sna=11 DecNet=12 DataLink=13 Lat=14 HyperChannel=15 AppleTalk=16 NetBios=17 VoiceView=18 FireFox=19
      Banyan=21 Atm=22 InterNetworkV6=23 Cluster=24 Ieee12844=25 Irda=26 NetworkDesigners=28 Max=29 Packet=65536
      ControllerAreaNetwork=65537`,
  ),
  enumType(
    'System.Net.Sockets.IOControlCode',
    `AsyncIO=2147772029 NonBlockingIO=2147772030 DataToRead=1074030207 OobDataRead=1074033415
      AssociateHandle=2281701377 EnableCircularQueuing=671088642 Flush=671088644 GetBroadcastAddress=1207959557
      GetExtensionFunctionPointer=3355443206 GetQos=3355443207 GetGroupQos=3355443208 MultipointLoopback=2281701385
      MulticastScope=2281701386 SetQos=2281701387 SetGroupQos=2281701388 TranslateHandle=3355443213
      RoutingInterfaceQuery=3355443220 RoutingInterfaceChange=2281701397 AddressListQuery=1207959574
      AddressListChange=671088663 QueryTargetPnpHandle=1207959576 NamespaceChange=2281701401
      AddressListSort=3355443225 ReceiveAll=2550136833 ReceiveAllMulticast=2550136834
      ReceiveAllIgmpMulticast=2550136835 KeepAliveValues=2550136836 AbsorbRouterAlert=2550136837
      UnicastInterface=2550136838 LimitBroadcasts=2550136839 BindToInterface=2550136840 MulticastInterface=2550136841
      AddMulticastGroupOnInterface=2550136842 DeleteMulticastGroupFromInterface=2550136843`,
    { underlying: 'System.Int64' },
  ),
  enumType('System.Net.Sockets.IPProtectionLevel', 'Unspecified=-1 Unrestricted=10 EdgeRestricted=20 Restricted=30'),
  enumType(
    'System.Net.Sockets.ProtocolFamily',
    `Unknown=-1 Unspecified=0 Unix=1 InterNetwork=2 ImpLink=3 Pup=4 Chaos=5 NS=6 Ipx=6 Iso=7 Osi=7 Ecma=8 DataKit=9
      Ccitt=10 Sna=11 DecNet=12 DataLink=13 Lat=14 HyperChannel=15 AppleTalk=16 NetBios=17 VoiceView=18 FireFox=19
      Banyan=21 Atm=22 InterNetworkV6=23 Cluster=24 Ieee12844=25 Irda=26 NetworkDesigners=28 Max=29 Packet=65536
      ControllerAreaNetwork=65537`,
  ),
  enumType(
    'System.Net.Sockets.ProtocolType',
    `IP=0 IPv6HopByHopOptions=0 Icmp=1 Igmp=2 Ggp=3 IPv4=4 Tcp=6 Pup=12 Udp=17 Idp=22 IPv6=41 IPv6RoutingHeader=43
      IPv6FragmentHeader=44 IPSecEncapsulatingSecurityPayload=50 IPSecAuthenticationHeader=51 IcmpV6=58
      IPv6NoNextHeader=59 IPv6DestinationOptions=60 ND=77 Raw=255 Unspecified=0 Ipx=1000 Spx=1256 SpxII=1257
      Unknown=-1`,
  ),
  enumType('System.Net.Sockets.SelectMode', 'SelectRead=0 SelectWrite=1 SelectError=2'),
  enumType(
    'System.Net.Sockets.SocketAsyncOperation',
    `None=0 Accept=1 Connect=2 Disconnect=3 Receive=4 ReceiveFrom=5 ReceiveMessageFrom=6 Send=7 SendPackets=8
      SendTo=9`,
  ),
  enumType(
    'System.Net.Sockets.SocketError',
    `Success=0 SocketError=-1 Interrupted=10004 AccessDenied=10013 Fault=10014 InvalidArgument=10022
      TooManyOpenSockets=10024 WouldBlock=10035 InProgress=10036 AlreadyInProgress=10037 NotSocket=10038
      DestinationAddressRequired=10039 MessageSize=10040 ProtocolType=10041 ProtocolOption=10042
      ProtocolNotSupported=10043 SocketNotSupported=10044 OperationNotSupported=10045 ProtocolFamilyNotSupported=10046
      AddressFamilyNotSupported=10047 AddressAlreadyInUse=10048 AddressNotAvailable=10049 NetworkDown=10050
      NetworkUnreachable=10051 NetworkReset=10052 ConnectionAborted=10053 ConnectionReset=10054
      NoBufferSpaceAvailable=10055 IsConnected=10056 NotConnected=10057 Shutdown=10058 TimedOut=10060
      ConnectionRefused=10061 HostDown=10064 HostUnreachable=10065 ProcessLimit=10067 SystemNotReady=10091
      VersionNotSupported=10092 NotInitialized=10093 Disconnecting=10101 TypeNotFound=10109 HostNotFound=11001
      TryAgain=11002 NoRecovery=11003 NoData=11004 IOPending=997 OperationAborted=995`,
  ),
  enumType(
    'System.Net.Sockets.SocketFlags',
    `None=0 OutOfBand=1 Peek=2 DontRoute=4 Truncated=256 ControlDataTruncated=512 Broadcast=1024 Multicast=2048
      Partial=32768`,
    { flags: true },
  ),
  enumType(
    'System.Net.Sockets.SocketInformationOptions',
    'NonBlocking=1 Connected=2 Listening=4 UseOnlyOverlappedIO=8',
    { flags: true },
  ),
  enumType('System.Net.Sockets.SocketOptionLevel', 'Socket=65535 IP=0 IPv6=41 Tcp=6 Udp=17'),
  enumType(
    'System.Net.Sockets.SocketOptionName',
    `Debug=1 AcceptConnection=2 ReuseAddress=4 KeepAlive=8 DontRoute=16 Broadcast=32 UseLoopback=64 Linger=128
      OutOfBandInline=256 DontLinger=-129 ExclusiveAddressUse=-5 SendBuffer=4097 ReceiveBuffer=4098 SendLowWater=4099
      ReceiveLowWater=4100 SendTimeout=4101 ReceiveTimeout=4102 Error=4103 Type=4104 ReuseUnicastPort=12295
      MaxConnections=2147483647 IPOptions=1 HeaderIncluded=2 TypeOfService=3 IpTimeToLive=4 MulticastInterface=9
      MulticastTimeToLive=10 MulticastLoopback=11 AddMembership=12 DropMembership=13 DontFragment=14
      AddSourceMembership=15 DropSourceMembership=16 BlockSource=17 UnblockSource=18 PacketInformation=19 HopLimit=21
      IPProtectionLevel=23 IPv6Only=27 NoDelay=1 BsdUrgent=2 Expedited=2 FastOpen=15 TcpKeepAliveRetryCount=16
      TcpKeepAliveTime=3 TcpKeepAliveInterval=17 NoChecksum=1 ChecksumCoverage=20 UpdateAcceptContext=28683
      UpdateConnectContext=28688`,
  ),
  enumType('System.Net.Sockets.SocketShutdown', 'Receive=0 Send=1 Both=2'),
  enumType('System.Net.Sockets.SocketType', 'Stream=1 Dgram=2 Raw=3 Rdm=4 Seqpacket=5 Unknown=-1'),
  enumType(
    'System.Net.Sockets.TransmitFileOptions',
    `UseDefaultWorkerThread=0 Disconnect=1 ReuseSocket=2 WriteBehind=4 UseSystemThread=16 UseKernelApc=32`,
    { flags: true },
  ),
  enumType(
    'System.Net.WebExceptionStatus',
    `Success=0 NameResolutionFailure=1 ConnectFailure=2 ReceiveFailure=3 SendFailure=4 PipelineFailure=5
      RequestCanceled=6 ProtocolError=7 ConnectionClosed=8 TrustFailure=9 SecureChannelFailure=10
      ServerProtocolViolation=11 KeepAliveFailure=12 Pending=13 Timeout=14 ProxyNameResolutionFailure=15
      UnknownError=16 MessageLengthLimitExceeded=17 CacheEntryNotFound=18 RequestProhibitedByCachePolicy=19
      RequestProhibitedByProxy=20`,
  ),
  enumType(
    'System.Security.Authentication.CipherAlgorithmType',
    `None=0 Rc2=26114 Rc4=26625 Des=26113 TripleDes=26115 Aes=26129 Aes128=26126 Aes192=26127 Aes256=26128 Null=24576`,
  ),
  enumType(
    'System.Security.Authentication.ExchangeAlgorithmType',
    'None=0 RsaSign=9216 RsaKeyX=41984 DiffieHellman=43522',
  ),
  enumType(
    'System.Security.Authentication.HashAlgorithmType',
    'None=0 Md5=32771 Sha1=32772 Sha256=32780 Sha384=32781 Sha512=32782',
  ),
  enumType(
    'System.Security.Authentication.SslProtocols',
    'None=0 Ssl2=12 Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288 Default=240',
    { flags: true },
  ),
];
