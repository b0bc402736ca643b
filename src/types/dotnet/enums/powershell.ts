/** The PowerShell's own enums, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const POWERSHELL_ENUMS: TypeDefinition[] = [
  enumType('Microsoft.PowerShell.Commands.OpenMode', 'Add=0 New=1 Overwrite=2'),
  enumType('Microsoft.PowerShell.Commands.SessionFilterState', 'All=0 Opened=1 Disconnected=2 Closed=3 Broken=4'),
  enumType('Microsoft.PowerShell.Commands.UpdateHelpScope', 'CurrentUser=0 AllUsers=1'),
  enumType(
    'Microsoft.PowerShell.ExecutionPolicy',
    `Unrestricted=0 RemoteSigned=1 AllSigned=2 Restricted=3 Bypass=4 Undefined=5 Default=3`,
  ),
  enumType(
    'Microsoft.PowerShell.ExecutionPolicyScope',
    'Process=0 CurrentUser=1 LocalMachine=2 UserPolicy=3 MachinePolicy=4',
  ),
  enumType(
    'System.Management.Automation.ActionPreference',
    'SilentlyContinue=0 Stop=1 Continue=2 Inquire=3 Ignore=4 Suspend=5 Break=6',
  ),
  enumType('System.Management.Automation.Alignment', 'Undefined=0 Left=1 Center=2 Right=3'),
  enumType('System.Management.Automation.VariableAccessMode', 'Read=0 Write=1 ReadWrite=2'),
  enumType('Microsoft.PowerShell.Commands.BreakpointType', 'Line=0 Variable=1 Command=2'),
  enumType('System.Management.Automation.BreakpointUpdateType', 'Set=0 Removed=1 Enabled=2 Disabled=3'),
  enumType('System.Management.Automation.CommandOrigin', 'Runspace=0 Internal=1'),
  enumType(
    'System.Management.Automation.CommandTypes',
    `Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32 Script=64 Configuration=256 All=383`,
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.CompletionResultType',
    `Text=0 History=1 Command=2 ProviderItem=3 ProviderContainer=4 Property=5 Method=6 ParameterName=7
      ParameterValue=8 Variable=9 Namespace=10 Type=11 Keyword=12 DynamicKeyword=13`,
  ),
  enumType('System.Management.Automation.ConfirmImpact', 'None=0 Low=1 Medium=2 High=3'),
  enumType('System.Management.Automation.CopyContainers', 'CopyTargetContainer=0 CopyChildrenOfTargetContainer=1'),
  enumType(
    'System.Management.Automation.DSCResourceRunAsCredential',
    'Default=0 NotSupported=1 Mandatory=2 Optional=0',
  ),
  enumType('System.Management.Automation.DebugModes', 'None=0 Default=1 LocalScript=2 RemoteScript=4', { flags: true }),
  enumType('System.Management.Automation.DebuggerResumeAction', 'Continue=0 StepInto=1 StepOut=2 StepOver=3 Stop=4'),
  enumType('System.Management.Automation.DisplayEntryValueType', 'Property=0 ScriptBlock=1'),
  enumType(
    'System.Management.Automation.ErrorCategory',
    `NotSpecified=0 OpenError=1 CloseError=2 DeviceError=3 DeadlockDetected=4 InvalidArgument=5 InvalidData=6
      InvalidOperation=7 InvalidResult=8 InvalidType=9 MetadataError=10 NotImplemented=11 NotInstalled=12
      ObjectNotFound=13 OperationStopped=14 OperationTimeout=15 SyntaxError=16 ParserError=17 PermissionDenied=18
      ResourceBusy=19 ResourceExists=20 ResourceUnavailable=21 ReadError=22 WriteError=23 FromStdErr=24
      SecurityError=25 ProtocolError=26 ConnectionError=27 AuthenticationError=28 LimitsExceeded=29 QuotaExceeded=30
      NotEnabled=31`,
  ),
  enumType('System.Management.Automation.ErrorView', 'NormalView=0 CategoryView=1 ConciseView=2 DetailedView=3'),
  enumType('System.Management.Automation.ExperimentAction', 'None=0 Hide=1 Show=2'),
  enumType('System.Management.Automation.Host.BufferCellType', 'Complete=0 Leading=1 Trailing=2'),
  enumType(
    'System.Management.Automation.Host.ControlKeyStates',
    `RightAltPressed=1 LeftAltPressed=2 RightCtrlPressed=4 LeftCtrlPressed=8 ShiftPressed=16 NumLockOn=32
      ScrollLockOn=64 CapsLockOn=128 EnhancedKey=256`,
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.Host.PSHostUserInterface+FormatStyle',
    `Reset=0 FormatAccent=1 TableHeader=2 ErrorAccent=3 Error=4 Warning=5 Verbose=6 Debug=7`,
  ),
  enumType(
    'System.Management.Automation.Host.ReadKeyOptions',
    'AllowCtrlC=1 NoEcho=2 IncludeKeyDown=4 IncludeKeyUp=8',
    { flags: true },
  ),
  enumType('System.Management.Automation.ImplementedAsType', 'None=0 PowerShell=1 Binary=2 Composite=3'),
  enumType(
    'System.Management.Automation.JobState',
    `NotStarted=0 Running=1 Completed=2 Failed=3 Stopped=4 Blocked=5 Suspended=6 Disconnected=7 Suspending=8
      Stopping=9 AtBreakpoint=10`,
  ),
  enumType('System.Management.Automation.JobThreadOptions', 'Default=0 UseThreadPoolThread=1 UseNewThread=2'),
  enumType('System.Management.Automation.Language.AstVisitAction', 'Continue=0 SkipChildren=1 StopVisit=2'),
  enumType('System.Management.Automation.Language.ConfigurationType', 'Resource=0 Meta=1'),
  enumType('System.Management.Automation.Language.DynamicKeywordBodyMode', 'Command=0 ScriptBlock=1 Hashtable=2'),
  enumType(
    'System.Management.Automation.Language.DynamicKeywordNameMode',
    `NoName=0 SimpleNameRequired=1 NameRequired=2 SimpleOptionalName=3 OptionalName=4`,
  ),
  enumType('System.Management.Automation.Language.ForEachFlags', 'None=0 Parallel=1', { flags: true }),
  enumType('System.Management.Automation.Language.MethodAttributes', 'None=0 Public=1 Private=2 Static=16 Hidden=64', {
    flags: true,
  }),
  enumType(
    'System.Management.Automation.Language.PropertyAttributes',
    'None=0 Public=1 Private=2 Static=16 Literal=32 Hidden=64',
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.Language.RedirectionStream',
    'All=0 Output=1 Error=2 Warning=3 Verbose=4 Debug=5 Information=6',
  ),
  enumType(
    'System.Management.Automation.Language.StringConstantType',
    `SingleQuoted=0 SingleQuotedHereString=1 DoubleQuoted=2 DoubleQuotedHereString=3 BareWord=4`,
  ),
  enumType(
    'System.Management.Automation.Language.SwitchFlags',
    'None=0 File=1 Regex=2 Wildcard=4 Exact=8 CaseSensitive=16 Parallel=32',
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.Language.TokenFlags',
    `None=0 BinaryPrecedenceLogical=1 BinaryPrecedenceBitwise=2 BinaryPrecedenceComparison=5
      BinaryPrecedenceCoalesce=7 BinaryPrecedenceAdd=9 BinaryPrecedenceMultiply=10 BinaryPrecedenceFormat=12
      BinaryPrecedenceRange=13 BinaryPrecedenceMask=15 Keyword=16 ScriptBlockBlockName=32 BinaryOperator=256
      UnaryOperator=512 CaseSensitiveOperator=1024 TernaryOperator=2048 SpecialOperator=4096 AssignmentOperator=8192
      ParseModeInvariant=32768 TokenInError=65536 DisallowedInRestrictedMode=131072 PrefixOrPostfixOperator=262144
      CommandName=524288 MemberName=1048576 TypeName=2097152 AttributeName=4194304 CanConstantFold=8388608
      StatementDoesntSupportAttributes=16777216`,
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.Language.TokenKind',
    `Unknown=0 Variable=1 SplattedVariable=2 Parameter=3 Number=4 Label=5 Identifier=6 Generic=7 NewLine=8
      LineContinuation=9 Comment=10 EndOfInput=11 StringLiteral=12 StringExpandable=13 HereStringLiteral=14
      HereStringExpandable=15 LParen=16 RParen=17 LCurly=18 RCurly=19 LBracket=20 RBracket=21 AtParen=22 AtCurly=23
      DollarParen=24 Semi=25 AndAnd=26 OrOr=27 Ampersand=28 Pipe=29 Comma=30 MinusMinus=31 PlusPlus=32 DotDot=33
      ColonColon=34 Dot=35 Exclaim=36 Multiply=37 Divide=38 Rem=39 Plus=40 Minus=41 Equals=42 PlusEquals=43
      MinusEquals=44 MultiplyEquals=45 DivideEquals=46 RemainderEquals=47 Redirection=48 RedirectInStd=49 Format=50
      Not=51 Bnot=52 And=53 Or=54 Xor=55 Band=56 Bor=57 Bxor=58 Join=59 Ieq=60 Ine=61 Ige=62 Igt=63 Ilt=64 Ile=65
      Ilike=66 Inotlike=67 Imatch=68 Inotmatch=69 Ireplace=70 Icontains=71 Inotcontains=72 Iin=73 Inotin=74 Isplit=75
      Ceq=76 Cne=77 Cge=78 Cgt=79 Clt=80 Cle=81 Clike=82 Cnotlike=83 Cmatch=84 Cnotmatch=85 Creplace=86 Ccontains=87
      Cnotcontains=88 Cin=89 Cnotin=90 Csplit=91 Is=92 IsNot=93 As=94 PostfixPlusPlus=95 PostfixMinusMinus=96 Shl=97
      Shr=98 Colon=99 QuestionMark=100 QuestionQuestionEquals=101 QuestionQuestion=102 QuestionDot=103
      QuestionLBracket=104 Begin=119 Break=120 Catch=121 Class=122 Continue=123 Data=124 Define=125 Do=126
      Dynamicparam=127 Else=128 ElseIf=129 End=130 Exit=131 Filter=132 Finally=133 For=134 Foreach=135 From=136
      Function=137 If=138 In=139 Param=140 Process=141 Return=142 Switch=143 Throw=144 Trap=145 Try=146 Until=147
      Using=148 Var=149 While=150 Workflow=151 Parallel=152 Sequence=153 InlineScript=154 Configuration=155
      DynamicKeyword=156 Public=157 Private=158 Static=159 Interface=160 Enum=161 Namespace=162 Module=163 Type=164
      Assembly=165 Command=166 Hidden=167 Base=168 Default=169 Clean=170`,
  ),
  enumType('System.Management.Automation.Language.TypeAttributes', 'None=0 Class=1 Interface=2 Enum=4', {
    flags: true,
  }),
  enumType(
    'System.Management.Automation.Language.UsingStatementKind',
    'Assembly=0 Command=1 Module=2 Namespace=3 Type=4',
  ),
  enumType('System.Management.Automation.ModuleAccessMode', 'ReadWrite=0 ReadOnly=1 Constant=2'),
  enumType('System.Management.Automation.ModuleIntrinsics+PSModulePathScope', 'User=0 Builtin=1 Machine=2'),
  enumType('System.Management.Automation.ModuleType', 'Script=0 Binary=1 Manifest=2 Cim=3'),
  enumType('System.Management.Automation.NativeArgumentPassingStyle', 'Legacy=0 Standard=1 Windows=2'),
  enumType('System.Management.Automation.OutputRendering', 'Host=0 PlainText=1 Ansi=2'),
  enumType('System.Management.Automation.PSCredentialTypes', 'Generic=1 Domain=2 Default=3', { flags: true }),
  enumType(
    'System.Management.Automation.PSCredentialUIOptions',
    'Default=1 None=0 ValidateUserNameSyntax=1 AlwaysPrompt=2 ReadOnlyUserName=3',
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.PSInvocationState',
    'NotStarted=0 Running=1 Stopping=2 Stopped=3 Completed=4 Failed=5 Disconnected=6',
  ),
  enumType(
    'System.Management.Automation.PSLanguageMode',
    'FullLanguage=0 RestrictedLanguage=1 NoLanguage=2 ConstrainedLanguage=3',
  ),
  enumType(
    'System.Management.Automation.PSMemberTypes',
    `AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16 PropertySet=32 Method=64
      CodeMethod=128 ScriptMethod=256 ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096
      InferredProperty=8192 Properties=8223 Methods=448 All=16383`,
    { flags: true },
  ),
  enumType('System.Management.Automation.PSMemberViewTypes', 'Extended=1 Adapted=2 Base=4 All=7', { flags: true }),
  enumType('System.Management.Automation.PSModuleAutoLoadingPreference', 'None=0 ModuleQualified=1 All=2'),
  enumType('System.Management.Automation.Configuration.ConfigScope', 'AllUsers=0 CurrentUser=1'),
  enumType(
    'System.Management.Automation.Remoting.ProxyAccessType',
    'None=0 IEConfig=1 WinHttpConfig=2 AutoDetect=4 NoProxyServer=8',
  ),
  enumType(
    'System.Management.Automation.Subsystem.SubsystemKind',
    'CommandPredictor=1 CrossPlatformDsc=2 FeedbackProvider=4',
  ),
  enumType('System.Management.Automation.SerializationMethod', 'AllPublicProperties=0 String=1 SpecificProperties=2'),
  enumType(
    'System.Management.Automation.PSTokenType',
    `Unknown=0 Command=1 CommandParameter=2 CommandArgument=3 Number=4 String=5 Variable=6 Member=7 LoopLabel=8
      Attribute=9 Type=10 Operator=11 GroupStart=12 GroupEnd=13 Keyword=14 Comment=15 StatementSeparator=16 NewLine=17
      LineContinuation=18 Position=19`,
  ),
  enumType(
    'System.Management.Automation.PSTraceSourceOptions',
    `None=0 Constructor=1 Dispose=2 Finalizer=4 Method=8 Property=16 Delegates=32 Events=64 Exception=128 Lock=256
      Error=512 Warning=1024 Verbose=2048 WriteLine=4096 Scope=8192 Assert=16384 ExecutionFlow=8303 Data=6167
      Errors=640 All=32767`,
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.Platform+XDG_Type',
    'CONFIG=0 CACHE=1 DATA=2 USER_MODULES=3 SHARED_MODULES=4 DEFAULT=5',
  ),
  enumType(
    'System.Management.Automation.PowerShellStreamType',
    'Input=0 Output=1 Error=2 Warning=3 Verbose=4 Debug=5 Progress=6 Information=7',
  ),
  enumType('System.Management.Automation.ProgressRecordType', 'Processing=0 Completed=1'),
  enumType('System.Management.Automation.ProgressView', 'Minimal=0 Classic=1'),
  enumType(
    'System.Management.Automation.Provider.ProviderCapabilities',
    `None=0 Include=1 Exclude=2 Filter=4 ExpandWildcards=8 ShouldProcess=16 Credentials=32 Transactions=64`,
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.RemoteStreamOptions',
    `AddInvocationInfoToErrorRecord=1 AddInvocationInfoToWarningRecord=2 AddInvocationInfoToDebugRecord=4
      AddInvocationInfoToVerboseRecord=8 AddInvocationInfo=15`,
    { flags: true },
  ),
  enumType('System.Management.Automation.RemotingBehavior', 'None=0 PowerShell=1 Custom=2'),
  enumType(
    'System.Management.Automation.RemotingCapability',
    'None=0 PowerShell=1 SupportedByCommand=2 OwnedByCommand=3',
  ),
  enumType('System.Management.Automation.ResolutionPurpose', 'Encryption=0 Decryption=1'),
  enumType('System.Management.Automation.ReturnContainers', 'ReturnMatchingContainers=0 ReturnAllContainers=1'),
  enumType('System.Management.Automation.RollbackSeverity', 'Error=0 TerminatingError=1 Never=2'),
  enumType('System.Management.Automation.RunspaceMode', 'CurrentRunspace=0 NewRunspace=1'),
  enumType(
    'System.Management.Automation.Runspaces.AuthenticationMechanism',
    `Default=0 Basic=1 Negotiate=2 NegotiateWithImplicitCredential=3 Credssp=4 Digest=5 Kerberos=6`,
  ),
  enumType('System.Management.Automation.Runspaces.OutputBufferingMode', 'None=0 Drop=1 Block=2'),
  enumType('System.Management.Automation.Runspaces.PSSessionConfigurationAccessMode', 'Disabled=0 Local=1 Remote=2'),
  enumType(
    'System.Management.Automation.Runspaces.PSThreadOptions',
    'Default=0 UseNewThread=1 ReuseThread=2 UseCurrentThread=3',
  ),
  enumType(
    'System.Management.Automation.Runspaces.PipelineResultTypes',
    'None=0 Output=1 Error=2 Warning=3 Verbose=4 Debug=5 Information=6 All=7 Null=8',
    { flags: true },
  ),
  enumType(
    'System.Management.Automation.Runspaces.PipelineState',
    'NotStarted=0 Running=1 Stopping=2 Stopped=3 Completed=4 Failed=5 Disconnected=6',
  ),
  enumType(
    'System.Management.Automation.Runspaces.RunspaceAvailability',
    'None=0 Available=1 AvailableForNestedCommand=2 Busy=3 RemoteDebug=4',
  ),
  enumType(
    'System.Management.Automation.Runspaces.RunspaceCapability',
    `Default=0 SupportsDisconnect=1 NamedPipeTransport=2 VMSocketTransport=4 SSHTransport=8 CustomTransport=256`,
  ),
  enumType('System.Management.Automation.Runspaces.RunspacePoolAvailability', 'None=0 Available=1 Busy=2'),
  enumType('System.Management.Automation.Runspaces.RunspacePoolCapability', 'Default=0 SupportsDisconnect=1'),
  enumType(
    'System.Management.Automation.Runspaces.RunspacePoolState',
    `BeforeOpen=0 Opening=1 Opened=2 Closed=3 Closing=4 Broken=5 Disconnecting=6 Disconnected=7 Connecting=8`,
  ),
  enumType(
    'System.Management.Automation.Runspaces.RunspaceState',
    `BeforeOpen=0 Opening=1 Opened=2 Closed=3 Closing=4 Broken=5 Disconnecting=6 Disconnected=7 Connecting=8`,
  ),
  enumType('System.Management.Automation.Runspaces.TargetMachineType', 'RemoteMachine=0 VirtualMachine=1 Container=2'),
  enumType(
    'System.Management.Automation.ScopedItemOptions',
    'None=0 ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16',
    { flags: true },
  ),
  enumType('System.Management.Automation.SessionCapabilities', 'RemoteServer=1 Language=4', { flags: true }),
  enumType(
    'System.Management.Automation.SessionStateCategory',
    `Variable=0 Alias=1 Function=2 Filter=3 Drive=4 CmdletProvider=5 Scope=6 Command=7 Resource=8 Cmdlet=9`,
  ),
  enumType('System.Management.Automation.SessionStateEntryVisibility', 'Public=0 Private=1'),
  enumType('System.Management.Automation.ShouldProcessReason', 'None=0 WhatIf=1', { flags: true }),
  enumType(
    'System.Management.Automation.SignatureStatus',
    `Valid=0 UnknownError=1 NotSigned=2 HashMismatch=3 NotTrusted=4 NotSupportedFileFormat=5 Incompatible=6`,
  ),
  enumType('System.Management.Automation.SignatureType', 'None=0 Authenticode=1 Catalog=2'),
  enumType(
    'System.Management.Automation.SigningOption',
    `AddOnlyCertificate=0 AddFullCertificateChain=1 AddFullCertificateChainExceptRoot=2 Default=2`,
  ),
  enumType(
    'System.Management.Automation.SplitOptions',
    `SimpleMatch=1 RegexMatch=2 CultureInvariant=4 IgnorePatternWhitespace=8 Multiline=16 Singleline=32 IgnoreCase=64
      ExplicitCapture=128`,
    { flags: true },
  ),
  enumType('System.Management.Automation.TypeInferenceRuntimePermissions', 'None=0 AllowSafeEval=1'),
  enumType('System.Management.Automation.VTUtility+VT', 'Reset=0 Inverse=1'),
  enumType('System.Management.Automation.ValidateRangeKind', 'Positive=0 NonNegative=1 Negative=2 NonPositive=3'),
  enumType(
    'System.Management.Automation.WhereOperatorSelectionMode',
    'Default=0 First=1 Last=2 SkipUntil=3 Until=4 Split=5',
  ),
  enumType('System.Management.Automation.WildcardOptions', 'None=0 Compiled=1 IgnoreCase=2 CultureInvariant=4', {
    flags: true,
  }),
];
