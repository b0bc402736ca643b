/** The enums of diagnostics, reflection, threading, interop and data, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const RUNTIME_ENUMS: TypeDefinition[] = [
  enumType('System.Collections.Specialized.NotifyCollectionChangedAction', 'Add=0 Remove=1 Replace=2 Move=3 Reset=4'),
  enumType('System.ComponentModel.BindableSupport', 'No=0 Yes=1 Default=2'),
  enumType('System.ComponentModel.BindingDirection', 'OneWay=0 TwoWay=1'),
  enumType('System.ComponentModel.CollectionChangeAction', 'Add=1 Remove=2 Refresh=3'),
  enumType('System.ComponentModel.DataObjectMethodType', 'Fill=0 Select=1 Update=2 Insert=3 Delete=4'),
  enumType('System.ComponentModel.DesignerSerializationVisibility', 'Hidden=0 Visible=1 Content=2'),
  enumType('System.ComponentModel.EditorBrowsableState', 'Always=0 Never=1 Advanced=2'),
  enumType('System.ComponentModel.InheritanceLevel', 'Inherited=1 InheritedReadOnly=2 NotInherited=3'),
  enumType('System.ComponentModel.LicenseUsageMode', 'Runtime=0 Designtime=1'),
  enumType(
    'System.ComponentModel.ListChangedType',
    `Reset=0 ItemAdded=1 ItemDeleted=2 ItemMoved=3 ItemChanged=4 PropertyDescriptorAdded=5
      PropertyDescriptorDeleted=6 PropertyDescriptorChanged=7`,
  ),
  enumType('System.ComponentModel.ListSortDirection', 'Ascending=0 Descending=1'),
  enumType(
    'System.ComponentModel.MaskedTextResultHint',
    `Unknown=0 CharacterEscaped=1 NoEffect=2 SideEffect=3 Success=4 AsciiCharacterExpected=-1
      AlphanumericCharacterExpected=-2 DigitExpected=-3 LetterExpected=-4 SignedDigitExpected=-5 InvalidInput=-51
      PromptCharNotAllowed=-52 UnavailableEditPosition=-53 NonEditPosition=-54 PositionOutOfRange=-55`,
  ),
  enumType('System.ComponentModel.PropertyTabScope', 'Static=0 Global=1 Document=2 Component=3'),
  enumType('System.ComponentModel.RefreshProperties', 'None=0 All=1 Repaint=2'),
  enumType('System.ComponentModel.ToolboxItemFilterType', 'Allow=0 Custom=1 Prevent=2 Require=3'),
  enumType('System.Data.AcceptRejectRule', 'None=0 Cascade=1'),
  enumType(
    'System.Data.CommandBehavior',
    `Default=0 SingleResult=1 SchemaOnly=2 KeyInfo=4 SingleRow=8 SequentialAccess=16 CloseConnection=32`,
    { flags: true },
  ),
  enumType('System.Data.CommandType', 'Text=1 StoredProcedure=4 TableDirect=512'),
  enumType('System.Data.ConflictOption', 'CompareAllSearchableValues=1 CompareRowVersion=2 OverwriteChanges=3'),
  enumType('System.Data.ConnectionState', 'Closed=0 Open=1 Connecting=2 Executing=4 Fetching=8 Broken=16', {
    flags: true,
  }),
  enumType(
    'System.Data.DataRowAction',
    `Nothing=0 Delete=1 Change=2 Rollback=4 Commit=8 Add=16 ChangeOriginal=32 ChangeCurrentAndOriginal=64`,
    { flags: true },
  ),
  enumType('System.Data.DataRowState', 'Detached=1 Unchanged=2 Added=4 Deleted=8 Modified=16', { flags: true }),
  enumType('System.Data.DataRowVersion', 'Original=256 Current=512 Proposed=1024 Default=1536'),
  enumType('System.Data.DataSetDateTime', 'Local=1 Unspecified=2 UnspecifiedLocal=3 Utc=4'),
  enumType(
    'System.Data.DataViewRowState',
    `None=0 Unchanged=2 Added=4 Deleted=8 ModifiedCurrent=16 ModifiedOriginal=32 OriginalRows=42 CurrentRows=22`,
    { flags: true },
  ),
  enumType(
    'System.Data.DbType',
    `AnsiString=0 Binary=1 Byte=2 Boolean=3 Currency=4 Date=5 DateTime=6 Decimal=7 Double=8 Guid=9 Int16=10 Int32=11
      Int64=12 Object=13 SByte=14 Single=15 String=16 Time=17 UInt16=18 UInt32=19 UInt64=20 VarNumeric=21
      AnsiStringFixedLength=22 StringFixedLength=23 Xml=25 DateTime2=26 DateTimeOffset=27`,
  ),
  enumType(
    'System.Data.IsolationLevel',
    `Unspecified=-1 Chaos=16 ReadUncommitted=256 ReadCommitted=4096 RepeatableRead=65536 Serializable=1048576
      Snapshot=16777216`,
  ),
  enumType('System.Data.KeyRestrictionBehavior', 'AllowOnly=0 PreventUsage=1'),
  enumType('System.Data.LoadOption', 'OverwriteChanges=1 PreserveChanges=2 Upsert=3'),
  enumType('System.Data.MappingType', 'Element=1 Attribute=2 SimpleContent=3 Hidden=4'),
  enumType('System.Data.MissingMappingAction', 'Passthrough=1 Ignore=2 Error=3'),
  enumType('System.Data.MissingSchemaAction', 'Add=1 Ignore=2 Error=3 AddWithKey=4'),
  enumType('System.Data.ParameterDirection', 'Input=1 Output=2 InputOutput=3 ReturnValue=6'),
  enumType('System.Data.Rule', 'None=0 Cascade=1 SetNull=2 SetDefault=3'),
  enumType('System.Data.SchemaSerializationMode', 'IncludeSchema=1 ExcludeSchema=2'),
  enumType('System.Data.SchemaType', 'Source=1 Mapped=2'),
  enumType('System.Data.SerializationFormat', 'Xml=0 Binary=1'),
  enumType(
    'System.Data.SqlDbType',
    `BigInt=0 Binary=1 Bit=2 Char=3 DateTime=4 Decimal=5 Float=6 Image=7 Int=8 Money=9 NChar=10 NText=11 NVarChar=12
      Real=13 UniqueIdentifier=14 SmallDateTime=15 SmallInt=16 SmallMoney=17 Text=18 Timestamp=19 TinyInt=20
      VarBinary=21 VarChar=22 Variant=23 Xml=25 Udt=29 Structured=30 Date=31 Time=32 DateTime2=33 DateTimeOffset=34
      Json=35 Vector=36`,
  ),
  enumType('System.Data.StatementType', 'Select=0 Insert=1 Update=2 Delete=3 Batch=4'),
  enumType('System.Data.UpdateRowSource', 'None=0 OutputParameters=1 FirstReturnedRecord=2 Both=3'),
  enumType('System.Data.UpdateStatus', 'Continue=0 ErrorsOccurred=1 SkipCurrentRow=2 SkipAllRemainingRows=3'),
  enumType(
    'System.Data.XmlReadMode',
    `Auto=0 ReadSchema=1 IgnoreSchema=2 InferSchema=3 DiffGram=4 Fragment=5 InferTypedSchema=6`,
  ),
  enumType('System.Data.XmlWriteMode', 'WriteSchema=0 IgnoreSchema=1 DiffGram=2'),
  enumType('System.Diagnostics.ActivityIdFormat', 'Unknown=0 Hierarchical=1 W3C=2'),
  enumType('System.Diagnostics.ActivityKind', 'Internal=0 Server=1 Client=2 Producer=3 Consumer=4'),
  enumType('System.Diagnostics.ActivitySamplingResult', 'None=0 PropagationData=1 AllData=2 AllDataAndRecorded=3'),
  enumType('System.Diagnostics.ActivityStatusCode', 'Unset=0 Ok=1 Error=2'),
  enumType('System.Diagnostics.ActivityTraceFlags', 'None=0 Recorded=1', { flags: true }),
  enumType(
    'System.Diagnostics.DebuggableAttribute+DebuggingModes',
    `None=0 Default=1 DisableOptimizations=256 IgnoreSymbolStoreSequencePoints=2 EnableEditAndContinue=4`,
    { flags: true },
  ),
  enumType('System.Diagnostics.DebuggerBrowsableState', 'Never=0 Collapsed=2 RootHidden=3'),
  enumType(
    'System.Diagnostics.ProcessPriorityClass',
    'Normal=32 Idle=64 High=128 RealTime=256 BelowNormal=16384 AboveNormal=32768',
  ),
  enumType('System.Diagnostics.ProcessWindowStyle', 'Normal=0 Hidden=1 Minimized=2 Maximized=3'),
  enumType(
    'System.Diagnostics.ThreadPriorityLevel',
    `Idle=-15 Lowest=-2 BelowNormal=-1 Normal=0 AboveNormal=1 Highest=2 TimeCritical=15`,
  ),
  enumType(
    'System.Diagnostics.ThreadState',
    `Initialized=0 Ready=1 Running=2 Standby=3 Terminated=4 Wait=5 Transition=6 Unknown=7`,
  ),
  enumType(
    'System.Diagnostics.ThreadWaitReason',
    `Executive=0 FreePage=1 PageIn=2 SystemAllocation=3 ExecutionDelay=4 Suspended=5 UserRequest=6 EventPairHigh=7
      EventPairLow=8 LpcReceive=9 LpcReply=10 VirtualMemory=11 PageOut=12 Unknown=13`,
  ),
  enumType('System.Reflection.AssemblyContentType', 'Default=0 WindowsRuntime=1'),
  enumType(
    'System.Reflection.AssemblyNameFlags',
    `None=0 PublicKey=1 EnableJITcompileOptimizer=16384 EnableJITcompileTracking=32768 Retargetable=256`,
    { flags: true },
  ),
  enumType(
    'System.Reflection.BindingFlags',
    `Default=0 IgnoreCase=1 DeclaredOnly=2 Instance=4 Static=8 Public=16 NonPublic=32 FlattenHierarchy=64
      InvokeMethod=256 CreateInstance=512 GetField=1024 SetField=2048 GetProperty=4096 SetProperty=8192
      PutDispProperty=16384 PutRefDispProperty=32768 ExactBinding=65536 SuppressChangeType=131072
      OptionalParamBinding=262144 IgnoreReturn=16777216 DoNotWrapExceptions=33554432`,
    { flags: true },
  ),
  enumType('System.Reflection.CallingConventions', 'Standard=1 VarArgs=2 Any=3 HasThis=32 ExplicitThis=64', {
    flags: true,
  }),
  enumType('System.Reflection.EventAttributes', 'None=0 SpecialName=512 RTSpecialName=1024 ReservedMask=1024', {
    flags: true,
  }),
  enumType('System.Reflection.ExceptionHandlingClauseOptions', 'Clause=0 Filter=1 Finally=2 Fault=4', { flags: true }),
  enumType(
    'System.Reflection.FieldAttributes',
    `FieldAccessMask=7 PrivateScope=0 Private=1 FamANDAssem=2 Assembly=3 Family=4 FamORAssem=5 Public=6 Static=16
      InitOnly=32 Literal=64 NotSerialized=128 SpecialName=512 PinvokeImpl=8192 RTSpecialName=1024
      HasFieldMarshal=4096 HasDefault=32768 HasFieldRVA=256 ReservedMask=38144`,
    { flags: true },
  ),
  enumType(
    'System.Reflection.GenericParameterAttributes',
    `None=0 VarianceMask=3 Covariant=1 Contravariant=2 SpecialConstraintMask=28 ReferenceTypeConstraint=4
      NotNullableValueTypeConstraint=8 DefaultConstructorConstraint=16 AllowByRefLike=32`,
    { flags: true },
  ),
  enumType('System.Reflection.ImageFileMachine', 'I386=332 IA64=512 AMD64=34404 ARM=452'),
  enumType(
    'System.Reflection.MemberTypes',
    `Constructor=1 Event=2 Field=4 Method=8 Property=16 TypeInfo=32 Custom=64 NestedType=128 All=191`,
    { flags: true },
  ),
  enumType(
    'System.Reflection.MethodAttributes',
    `MemberAccessMask=7 PrivateScope=0 Private=1 FamANDAssem=2 Assembly=3 Family=4 FamORAssem=5 Public=6 Static=16
      Final=32 Virtual=64 HideBySig=128 CheckAccessOnOverride=512 VtableLayoutMask=256 ReuseSlot=0 NewSlot=256
      Abstract=1024 SpecialName=2048 PinvokeImpl=8192 UnmanagedExport=8 RTSpecialName=4096 HasSecurity=16384
      RequireSecObject=32768 ReservedMask=53248`,
    { flags: true },
  ),
  enumType(
    'System.Reflection.MethodImplAttributes',
    `CodeTypeMask=3 IL=0 Native=1 OPTIL=2 Runtime=3 ManagedMask=4 Unmanaged=4 Managed=0 ForwardRef=16 PreserveSig=128
      InternalCall=4096 Synchronized=32 NoInlining=8 AggressiveInlining=256 NoOptimization=64
      AggressiveOptimization=512 Async=8192 MaxMethodImplVal=65535`,
  ),
  enumType('System.Reflection.NullabilityState', 'Unknown=0 NotNull=1 Nullable=2'),
  enumType(
    'System.Reflection.ParameterAttributes',
    `None=0 In=1 Out=2 Lcid=4 Retval=8 Optional=16 HasDefault=4096 HasFieldMarshal=8192 Reserved3=16384
      Reserved4=32768 ReservedMask=61440`,
    { flags: true },
  ),
  enumType(
    'System.Reflection.PortableExecutableKinds',
    `NotAPortableExecutableImage=0 ILOnly=1 Required32Bit=2 PE32Plus=4 Unmanaged32Bit=8 Preferred32Bit=16`,
    { flags: true },
  ),
  enumType('System.Reflection.ProcessorArchitecture', 'None=0 MSIL=1 X86=2 IA64=3 Amd64=4 Arm=5'),
  enumType(
    'System.Reflection.PropertyAttributes',
    `None=0 SpecialName=512 RTSpecialName=1024 HasDefault=4096 Reserved2=8192 Reserved3=16384 Reserved4=32768
      ReservedMask=62464`,
    { flags: true },
  ),
  enumType('System.Reflection.ResourceAttributes', 'Public=1 Private=2', { flags: true }),
  enumType('System.Reflection.ResourceLocation', 'ContainedInAnotherAssembly=2 ContainedInManifestFile=4 Embedded=1', {
    flags: true,
  }),
  enumType(
    'System.Reflection.TypeAttributes',
    `VisibilityMask=7 NotPublic=0 Public=1 NestedPublic=2 NestedPrivate=3 NestedFamily=4 NestedAssembly=5
      NestedFamANDAssem=6 NestedFamORAssem=7 LayoutMask=24 AutoLayout=0 SequentialLayout=8 ExplicitLayout=16
      ClassSemanticsMask=32 Class=0 Interface=32 Abstract=128 Sealed=256 SpecialName=1024 Import=4096
      Serializable=8192 WindowsRuntime=16384 StringFormatMask=196608 AnsiClass=0 UnicodeClass=65536 AutoClass=131072
      CustomFormatClass=196608 CustomFormatMask=12582912 BeforeFieldInit=1048576 RTSpecialName=2048 HasSecurity=262144
      ReservedMask=264192`,
    { flags: true },
  ),
  enumType('System.Runtime.GCLargeObjectHeapCompactionMode', 'Default=1 CompactOnce=2'),
  enumType('System.Runtime.GCLatencyMode', 'Batch=0 Interactive=1 LowLatency=2 SustainedLowLatency=3 NoGCRegion=4'),
  enumType(
    'System.Runtime.InteropServices.Architecture',
    `X86=0 X64=1 Arm=2 Arm64=3 Wasm=4 S390x=5 LoongArch64=6 Armv6=7 Ppc64le=8 RiscV64=9`,
  ),
  enumType('System.Runtime.InteropServices.CallingConvention', 'Winapi=1 Cdecl=2 StdCall=3 ThisCall=4 FastCall=5'),
  enumType('System.Runtime.InteropServices.CharSet', 'None=1 Ansi=2 Unicode=3 Auto=4'),
  enumType(
    'System.Runtime.InteropServices.CreateObjectFlags',
    'None=0 TrackerObject=1 UniqueInstance=2 Aggregation=4 Unwrap=8',
    { flags: true },
  ),
  enumType('System.Runtime.InteropServices.CreatedWrapperFlags', 'None=0 TrackerObject=1 NonWrapping=2', {
    flags: true,
  }),
  enumType(
    'System.Runtime.InteropServices.DllImportSearchPath',
    `UseDllDirectoryForDependencies=256 ApplicationDirectory=512 UserDirectories=1024 System32=2048
      SafeDirectories=4096 AssemblyDirectory=2 LegacyBehavior=0`,
    { flags: true },
  ),
  enumType('System.Runtime.InteropServices.GCHandleType', 'Weak=0 WeakTrackResurrection=1 Normal=2 Pinned=3'),
  enumType('System.Runtime.InteropServices.LayoutKind', 'Sequential=0 Explicit=2 Auto=3'),
  enumType(
    'System.Runtime.InteropServices.PosixSignal',
    `SIGHUP=-1 SIGINT=-2 SIGQUIT=-3 SIGTERM=-4 SIGCHLD=-5 SIGCONT=-6 SIGWINCH=-7 SIGTTIN=-8 SIGTTOU=-9 SIGTSTP=-10`,
  ),
  enumType('System.Runtime.InteropServices.StringMarshalling', 'Custom=0 Utf8=1 Utf16=2'),
  enumType(
    'System.Runtime.Serialization.StreamingContextStates',
    `CrossProcess=1 CrossMachine=2 File=4 Persistence=8 Remoting=16 Other=32 Clone=64 CrossAppDomain=128 All=255`,
    { flags: true },
  ),
  enumType('System.Text.Json.JsonCommentHandling', 'Disallow=0 Skip=1 Allow=2', { underlying: 'System.Byte' }),
  enumType('System.Text.Json.JsonSerializerDefaults', 'General=0 Web=1 Strict=2'),
  enumType(
    'System.Text.Json.JsonTokenType',
    `None=0 StartObject=1 EndObject=2 StartArray=3 EndArray=4 PropertyName=5 Comment=6 String=7 Number=8 True=9
      False=10 Null=11`,
    { underlying: 'System.Byte' },
  ),
  enumType('System.Text.Json.JsonValueKind', 'Undefined=0 Object=1 Array=2 String=3 Number=4 True=5 False=6 Null=7', {
    underlying: 'System.Byte',
  }),
  enumType('System.Threading.ApartmentState', 'STA=0 MTA=1 Unknown=2'),
  enumType('System.Threading.EventResetMode', 'AutoReset=0 ManualReset=1'),
  enumType('System.Threading.LazyThreadSafetyMode', 'None=0 PublicationOnly=1 ExecutionAndPublication=2'),
  enumType('System.Threading.LockRecursionPolicy', 'NoRecursion=0 SupportsRecursion=1'),
  enumType(
    'System.Threading.Tasks.ConfigureAwaitOptions',
    'None=0 ContinueOnCapturedContext=1 SuppressThrowing=2 ForceYielding=4',
    { flags: true },
  ),
  enumType(
    'System.Threading.Tasks.TaskContinuationOptions',
    `None=0 PreferFairness=1 LongRunning=2 AttachedToParent=4 DenyChildAttach=8 HideScheduler=16 LazyCancellation=32
      RunContinuationsAsynchronously=64 NotOnRanToCompletion=65536 NotOnFaulted=131072 NotOnCanceled=262144
      OnlyOnRanToCompletion=393216 OnlyOnFaulted=327680 OnlyOnCanceled=196608 ExecuteSynchronously=524288`,
    { flags: true },
  ),
  enumType(
    'System.Threading.Tasks.TaskCreationOptions',
    `None=0 PreferFairness=1 LongRunning=2 AttachedToParent=4 DenyChildAttach=8 HideScheduler=16
      RunContinuationsAsynchronously=64`,
    { flags: true },
  ),
  enumType(
    'System.Threading.Tasks.TaskStatus',
    `Created=0 WaitingForActivation=1 WaitingToRun=2 Running=3 WaitingForChildrenToComplete=4 RanToCompletion=5
      Canceled=6 Faulted=7`,
  ),
  enumType('System.Threading.ThreadPriority', 'Lowest=0 BelowNormal=1 Normal=2 AboveNormal=3 Highest=4'),
  enumType(
    'System.Threading.ThreadState',
    `Running=0 StopRequested=1 SuspendRequested=2 Background=4 Unstarted=8 Stopped=16 WaitSleepJoin=32 Suspended=64
      AbortRequested=128 Aborted=256`,
    { flags: true },
  ),
];
