/**
 * Exception types: full name | HResult | parameter names of the usual constructors where they differ | default message.
 * Message `@type` is "Exception of type 'X' was thrown.", `@name` the type's name alone. Bases are in errors/exceptionTypes.
 */
export const EXCEPTION_FACTS = `
Microsoft.PowerShell.Commands.HelpNotFoundException|-2146233087||System error.
Microsoft.PowerShell.Commands.HttpResponseException|-2146233088||
Microsoft.PowerShell.Commands.ProcessCommandException|-2146233087||System error.
Microsoft.PowerShell.Commands.ServiceCommandException|-2146233087||System error.
Microsoft.PowerShell.Commands.WriteErrorException|-2146233087||System error.
Newtonsoft.Json.JsonException|-2146233088||@type
Newtonsoft.Json.JsonReaderException|-2146233088||@type
Newtonsoft.Json.JsonSerializationException|-2146233088||@type
Newtonsoft.Json.JsonWriterException|-2146233088||@type
System.AccessViolationException|-2147467261||Attempted to read or write protected memory. This is often an indication that other memory is corrupt.
System.AggregateException|-2146233088||One or more errors occurred.
System.ApplicationException|-2146232832||Error in the application.
System.ArgumentException|-2147024809||Value does not fall within the expected range.
System.ArgumentNullException|-2147467261||Value cannot be null.
System.ArgumentOutOfRangeException|-2146233086||Specified argument was out of the range of valid values.
System.ArithmeticException|-2147024362||Overflow or underflow in the arithmetic operation.
System.ArrayTypeMismatchException|-2146233085||Attempted to access an element as a type incompatible with the array.
System.BadImageFormatException|-2147024885||Format of the executable (.exe) or library (.dll) is invalid.
System.Collections.Generic.KeyNotFoundException|-2146232969||The given key was not present in the dictionary.
System.ComponentModel.InvalidEnumArgumentException|-2147024809||Value does not fall within the expected range.
System.ComponentModel.WarningException|-2146233087||@type
System.ComponentModel.Win32Exception|-2147467259||Success
System.Data.ConstraintException|-2146232022|s/innerException|Constraint Exception.
System.Data.DataException|-2146232032|s/innerException|Data Exception.
System.Data.DeletedRowInaccessibleException|-2146232031|s/innerException|Deleted rows inaccessible.
System.Data.DuplicateNameException|-2146232030|s/innerException|Duplicate name not allowed.
System.Data.EvaluateException|-2146232032|s/innerException|Data Exception.
System.Data.InRowChangingEventException|-2146232029|s/innerException|Operation not supported in the RowChanging event.
System.Data.InvalidConstraintException|-2146232028|s/innerException|Invalid constraint.
System.Data.InvalidExpressionException|-2146232032|s/innerException|Data Exception.
System.Data.MissingPrimaryKeyException|-2146232027|s/innerException|Missing primary key.
System.Data.NoNullAllowedException|-2146232026|s/innerException|Null not allowed.
System.Data.ReadOnlyException|-2146232025|s/innerException|Column is marked read only.
System.Data.RowNotInTableException|-2146232024|s/innerException|Row not found in table.
System.Data.SyntaxErrorException|-2146232032|s/innerException|Data Exception.
System.Data.VersionNotFoundException|-2146232023|s/innerException|Version not found.
System.Diagnostics.UnreachableException|-2146233088||The program executed an instruction that was thought to be unreachable.
System.DivideByZeroException|-2147352558||Attempted to divide by zero.
System.DllNotFoundException|-2146233052|message/inner|Dll was not found.
System.DuplicateWaitObjectException|-2146233047||Duplicate objects in argument.
System.EntryPointNotFoundException|-2146233053|message/inner|Entry point was not found.
System.Exception|-2146233088||@type
System.FieldAccessException|-2146233081|message/inner|Attempted to access a field that is not accessible by the caller.
System.FormatException|-2146233033||One of the identified items was in an invalid format.
System.Globalization.CultureNotFoundException|-2147024809||Culture is not supported.
System.IO.Compression.ZLibException|-2146232800||I/O error occurred.
System.IO.DirectoryNotFoundException|-2147024893||Attempted to access a path that is not on the disk.
System.IO.DriveNotFoundException|-2147024893||Could not find the drive. The drive might not be ready or might not be mapped.
System.IO.EndOfStreamException|-2147024858||Attempted to read past the end of the stream.
System.IO.FileLoadException|-2146232799||Could not load the specified file.
System.IO.FileNotFoundException|-2147024894||Unable to find the specified file.
System.IO.IOException|-2146232800||I/O error occurred.
System.IO.InvalidDataException|-2146233087||Found invalid data while decoding.
System.IO.PathTooLongException|-2147024690||The specified file name or path is too long, or a component of the specified path is too long.
System.IndexOutOfRangeException|-2146233080||Index was outside the bounds of the array.
System.InsufficientExecutionStackException|-2146232968||Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call stack or function on the stack using too much stack space.
System.InsufficientMemoryException|-2146233027||Insufficient memory to continue the execution of the program.
System.InvalidCastException|-2147467262||Specified cast is not valid.
System.InvalidOperationException|-2146233079||Operation is not valid due to the current state of the object.
System.InvalidProgramException|-2146233030|message/inner|Common Language Runtime detected an invalid program.
System.InvalidTimeZoneException|-2146233088||@type
System.Management.Automation.ActionPreferenceStopException|-2146233087||Running commands is prevented by Stop policy settings.
System.Management.Automation.ApplicationFailedException|-2146233087||System error.
System.Management.Automation.ArgumentTransformationMetadataException|-2146233087||@name
System.Management.Automation.BreakException|-2146233087||System error.
System.Management.Automation.CmdletInvocationException|-2146233087||System error.
System.Management.Automation.CmdletProviderInvocationException|-2146233087||System error.
System.Management.Automation.CommandNotFoundException|-2146233087||System error.
System.Management.Automation.ContinueException|-2146233087||System error.
System.Management.Automation.DriveNotFoundException|-2146233087||System error.
System.Management.Automation.ExitException|-2146233087||System error.
System.Management.Automation.ExtendedTypeSystemException|-2146233087||@name
System.Management.Automation.GetValueException|-2146233087||@name
System.Management.Automation.GetValueInvocationException|-2146233087||@name
System.Management.Automation.HaltCommandException|-2146233087||The command was stopped by the user.
System.Management.Automation.HelpNotFoundException|-2146233087||System error.
System.Management.Automation.Host.HostException|-2146233087||An error of type "System.Management.Automation.Host.HostException" has occurred.
System.Management.Automation.Host.PromptingException|-2146233087||An error of type "System.Management.Automation.Host.PromptingException" has occurred.
System.Management.Automation.IncompleteParseException|-2146233087||System error.
System.Management.Automation.InvalidJobStateException|-2146233087||The state of the current job instance is not valid for this operation.
System.Management.Automation.InvalidPowerShellStateException|-2146233087||The state of the current PowerShell instance is not valid for this operation.
System.Management.Automation.ItemNotFoundException|-2146233087||System error.
System.Management.Automation.JobFailedException|-2146233087||
System.Management.Automation.MetadataException|-2146233087||@name
System.Management.Automation.MethodException|-2146233087||@name
System.Management.Automation.MethodInvocationException|-2146233087||@name
System.Management.Automation.NativeCommandExitException|0||
System.Management.Automation.PSArgumentException|-2147024809||Value does not fall within the expected range.
System.Management.Automation.PSArgumentNullException|-2147467261||Value cannot be null.
System.Management.Automation.PSArgumentOutOfRangeException|-2146233086||Specified argument was out of the range of valid values.
System.Management.Automation.PSInvalidCastException|-2147467262||@name
System.Management.Automation.PSInvalidOperationException|-2146233079||Operation is not valid due to the current state of the object.
System.Management.Automation.PSNotImplementedException|-2147467263||The method or operation is not implemented.
System.Management.Automation.PSNotSupportedException|-2146233067||Specified method is not supported.
System.Management.Automation.PSObjectDisposedException|0||
System.Management.Automation.PSSecurityException|-2146233087||Cannot run software. Permission is denied.
System.Management.Automation.ParameterBindingArgumentTransformationException|0||
System.Management.Automation.ParameterBindingException|-2146233087||
System.Management.Automation.ParameterBindingParameterDefaultValueException|0||
System.Management.Automation.ParameterBindingValidationException|0||
System.Management.Automation.ParentContainsErrorRecordException|-2146233087||
System.Management.Automation.ParseException|-2146233087||System error.
System.Management.Automation.ParsingMetadataException|-2146233087||@name
System.Management.Automation.PipelineClosedException|-2146233087||System error.
System.Management.Automation.PipelineDepthException|-2146233087||The pipeline failed due to call depth overflow.
System.Management.Automation.PipelineStoppedException|-2146233087||The pipeline has been stopped.
System.Management.Automation.PropertyNotFoundException|-2146233087||@name
System.Management.Automation.ProviderInvocationException|-2146233087||System error.
System.Management.Automation.ProviderNameAmbiguousException|-2146233087||System error.
System.Management.Automation.ProviderNotFoundException|-2146233087||System error.
System.Management.Automation.RemoteException|-2146233087||System error.
System.Management.Automation.Remoting.PSRemotingDataStructureException|-2146233087||An error of type "System.Management.Automation.Remoting.PSRemotingDataStructureException" has occurred.
System.Management.Automation.Remoting.PSRemotingTransportException|-2146233087||An error of type "System.Management.Automation.Remoting.PSRemotingTransportException" has occurred.
System.Management.Automation.Runspaces.FormatTableLoadException|-2146233087||System error.
System.Management.Automation.Runspaces.InvalidPipelineStateException|-2146233087||The pipeline state is not valid for this operation.
System.Management.Automation.Runspaces.InvalidRunspacePoolStateException|-2146233087||The state of the runspace pool is not valid for this operation.
System.Management.Automation.Runspaces.InvalidRunspaceStateException|-2146233087||The runspace state is not valid for this operation.
System.Management.Automation.Runspaces.PSConsoleLoadException|-2146233087||System error.
System.Management.Automation.Runspaces.PSSnapInException|-2146233087||System error.
System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException|-2146233087||System.Management.Automation.ScriptBlockToPowerShellNotSupportedException
System.Management.Automation.Runspaces.TypeTableLoadException|-2146233087||System error.
System.Management.Automation.RuntimeException|-2146233087||System error.
System.Management.Automation.ScriptBlockToPowerShellNotSupportedException|-2146233087||@name
System.Management.Automation.ScriptCallDepthException|-2146233087||The script failed due to call depth overflow.
System.Management.Automation.ScriptRequiresException|-2146233087||System error.
System.Management.Automation.ScriptRequiresSyntaxException|0||
System.Management.Automation.SessionStateException|-2146233087||System error.
System.Management.Automation.SessionStateOverflowException|-2146233087||System error.
System.Management.Automation.SessionStateUnauthorizedAccessException|-2146233087||System error.
System.Management.Automation.SetValueException|-2146233087||@name
System.Management.Automation.SetValueInvocationException|-2146233087||@name
System.Management.Automation.TerminateException|-2146233087||System error.
System.Management.Automation.ValidationMetadataException|-2146233087||@name
System.Management.Automation.WildcardPatternException|-2146233087||System error.
System.MemberAccessException|-2146233062|message/inner|Cannot access member.
System.MethodAccessException|-2146233072|message/inner|Attempt to access the method failed.
System.MissingFieldException|-2146233071||Attempted to access a non-existing field.
System.MissingMemberException|-2146233070||Attempted to access a missing member.
System.MissingMethodException|-2146233069||Attempted to access a missing method.
System.MulticastNotSupportedException|-2146233068|message/inner|Attempted to add multiple callbacks to a delegate that does not support multicast.
System.Net.CookieException|-2146233033||One of the identified items was in an invalid format.
System.Net.Http.HttpIOException|0||
System.Net.Http.HttpRequestException|-2146233088||@type
System.Net.Mail.SmtpException|-2146233088||Syntax error, command unrecognized.
System.Net.Mail.SmtpFailedRecipientException|-2146233088||Syntax error, command unrecognized.
System.Net.Mail.SmtpFailedRecipientsException|-2146233088||Syntax error, command unrecognized.
System.Net.NetworkInformation.NetworkInformationException|-2147467259||Success
System.Net.NetworkInformation.PingException|0||
System.Net.ProtocolViolationException|-2146233079||Operation is not valid due to the current state of the object.
System.Net.Sockets.SocketException|-2147467259||Success
System.Net.WebException|-2146233079||Operation is not valid due to the current state of the object.
System.NotFiniteNumberException|-2146233048||Number encountered was not a finite quantity.
System.NotImplementedException|-2147467263|message/inner|The method or operation is not implemented.
System.NotSupportedException|-2146233067||Specified method is not supported.
System.NullReferenceException|-2147467261||Object reference not set to an instance of an object.
System.ObjectDisposedException|-2146232798||Cannot access a disposed object.
System.OperationCanceledException|-2146233029||The operation was canceled.
System.OutOfMemoryException|-2147024882||Insufficient memory to continue the execution of the program.
System.OverflowException|-2146233066||Arithmetic operation resulted in an overflow.
System.PlatformNotSupportedException|-2146233031|message/inner|Operation is not supported on this platform.
System.RankException|-2146233065||Attempted to operate on an array with the incorrect number of dimensions.
System.Reflection.AmbiguousMatchException|-2147475171|message/inner|Ambiguous match found.
System.Reflection.CustomAttributeFormatException|-2146232827|message/inner|Binary format of the specified custom attribute was invalid.
System.Reflection.InvalidFilterCriteriaException|-2146232831|message/inner|Specified filter criteria was invalid.
System.Reflection.ReflectionTypeLoadException|0||
System.Reflection.TargetException|-2146232829|message/inner|@type
System.Reflection.TargetInvocationException|0||
System.Reflection.TargetParameterCountException|-2147352562|message/inner|Number of parameters specified does not match the expected number.
System.Runtime.CompilerServices.RuntimeWrappedException|0||
System.Runtime.InteropServices.COMException|-2147467259||Unexpected HRESULT has been returned from a call to a COM component.
System.Runtime.InteropServices.ExternalException|-2147467259||External component has thrown an exception.
System.Runtime.InteropServices.SEHException|-2147467259||External component has thrown an exception.
System.Runtime.Serialization.SerializationException|-2146233076||Serialization error.
System.Security.Authentication.AuthenticationException|-2146233087||System error.
System.Security.Authentication.InvalidCredentialException|-2146233087||System error.
System.Security.Cryptography.AuthenticationTagMismatchException|-2146233087|message/inner|The computed authentication tag did not match the input authentication tag.
System.Security.Cryptography.CryptographicException|-2146233087||Error occurred during a cryptographic operation.
System.Security.Cryptography.CryptographicUnexpectedOperationException|-2146233087||Error occurred during a cryptographic operation.
System.Security.SecurityException|-2146233078||Security error.
System.Security.VerificationException|-2146233075||Operation could destabilize the runtime.
System.StackOverflowException|-2147023895||Operation caused a stack overflow.
System.SystemException|-2146233087||System error.
System.Text.DecoderFallbackException|-2147024809||Value does not fall within the expected range.
System.Text.EncoderFallbackException|-2147024809||Value does not fall within the expected range.
System.Text.Json.JsonException|-2146233088||@type
System.Text.Json.JsonReaderException|-2146233088||@type
System.Text.RegularExpressions.RegexMatchTimeoutException|-2146233083||The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.
System.Text.RegularExpressions.RegexParseException|0||
System.Threading.AbandonedMutexException|-2146233043||The wait completed due to an abandoned mutex.
System.Threading.LockRecursionException|-2146233088||@type
System.Threading.SemaphoreFullException|-2146233087||Adding the specified count to the semaphore would cause it to exceed its maximum count.
System.Threading.SynchronizationLockException|-2146233064||Object synchronization method was called from an unsynchronized block of code.
System.Threading.Tasks.TaskCanceledException|-2146233029||A task was canceled.
System.Threading.Tasks.TaskSchedulerException|-2146233088||An exception was thrown by a TaskScheduler.
System.Threading.ThreadAbortException|-2146233040||System error.
System.Threading.ThreadInterruptedException|-2146233063||Thread was interrupted from a waiting state.
System.Threading.ThreadStateException|-2146233056||Thread was in an invalid state for the operation being executed.
System.Threading.WaitHandleCannotBeOpenedException|-2146233044||No handle of the given name exists.
System.TimeZoneNotFoundException|-2146233088||@type
System.TimeoutException|-2146233083||The operation has timed out.
System.TypeAccessException|-2146233021|message/inner|Attempt to access the type failed.
System.TypeInitializationException|-2146233036||Type constructor threw an exception.
System.TypeLoadException|-2146233054||Failure has occurred while loading a type.
System.UnauthorizedAccessException|-2147024891|message/inner|Attempted to perform an unauthorized operation.
System.UriFormatException|-2146233033|textString/e|One of the identified items was in an invalid format.
System.Xml.Schema.XmlSchemaException|-2146231999||A schema error occurred.
System.Xml.Schema.XmlSchemaValidationException|-2146231999||A schema error occurred.
System.Xml.XPath.XPathException|-2146231997||
System.Xml.XmlException|-2146232000||An XML error has occurred.
`;

/** Types whose constructors or properties are not only the usual three: all signatures, as PowerShell lists them. */
export const EXCEPTION_SIGNATURES: Readonly<Record<string, string>> = {
  'Microsoft.PowerShell.Commands.HelpNotFoundException': `
Microsoft.PowerShell.Commands.HelpNotFoundException new(string helpTopic)
Microsoft.PowerShell.Commands.HelpNotFoundException new()
Microsoft.PowerShell.Commands.HelpNotFoundException new(string helpTopic, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string HelpTopic {get;}
string Message {get;}
`,
  'Microsoft.PowerShell.Commands.HttpResponseException': `
Microsoft.PowerShell.Commands.HttpResponseException new(string message, System.Net.Http.HttpResponseMessage response)
System.Net.Http.HttpResponseMessage Response {get;}
`,
  'Newtonsoft.Json.JsonReaderException': `
Newtonsoft.Json.JsonReaderException new()
Newtonsoft.Json.JsonReaderException new(string message)
Newtonsoft.Json.JsonReaderException new(string message, System.Exception innerException)
Newtonsoft.Json.JsonReaderException new(string message, string path, int lineNumber, int linePosition, System.Exception innerException)
int LineNumber {get;}
int LinePosition {get;}
string Path {get;}
`,
  'Newtonsoft.Json.JsonSerializationException': `
Newtonsoft.Json.JsonSerializationException new()
Newtonsoft.Json.JsonSerializationException new(string message)
Newtonsoft.Json.JsonSerializationException new(string message, System.Exception innerException)
Newtonsoft.Json.JsonSerializationException new(string message, string path, int lineNumber, int linePosition, System.Exception innerException)
int LineNumber {get;}
int LinePosition {get;}
string Path {get;}
`,
  'Newtonsoft.Json.JsonWriterException': `
Newtonsoft.Json.JsonWriterException new()
Newtonsoft.Json.JsonWriterException new(string message)
Newtonsoft.Json.JsonWriterException new(string message, System.Exception innerException)
Newtonsoft.Json.JsonWriterException new(string message, string path, System.Exception innerException)
string Path {get;}
`,
  'System.AggregateException': `
System.AggregateException new()
System.AggregateException new(string message)
System.AggregateException new(string message, System.Exception innerException)
System.AggregateException new(System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)
System.AggregateException new(Params System.Exception[] innerExceptions)
System.AggregateException new(string message, System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)
System.AggregateException new(string message, Params System.Exception[] innerExceptions)
System.Collections.ObjectModel.ReadOnlyCollection[System.Exception] InnerExceptions {get;}
string Message {get;}
void Handle(System.Func[System.Exception,bool] predicate)
System.AggregateException Flatten()
`,
  'System.ArgumentException': `
System.ArgumentException new()
System.ArgumentException new(string message)
System.ArgumentException new(string message, System.Exception innerException)
System.ArgumentException new(string message, string paramName, System.Exception innerException)
System.ArgumentException new(string message, string paramName)
static void ThrowIfNullOrEmpty(string argument, string paramName = null)
static void ThrowIfNullOrWhiteSpace(string argument, string paramName = null)
string Message {get;}
string ParamName {get;}
`,
  'System.ArgumentNullException': `
System.ArgumentNullException new()
System.ArgumentNullException new(string paramName)
System.ArgumentNullException new(string message, System.Exception innerException)
System.ArgumentNullException new(string paramName, string message)
static void ThrowIfNull(System.Object argument, string paramName = null)
`,
  'System.ArgumentOutOfRangeException': `
System.ArgumentOutOfRangeException new()
System.ArgumentOutOfRangeException new(string paramName)
System.ArgumentOutOfRangeException new(string paramName, string message)
System.ArgumentOutOfRangeException new(string message, System.Exception innerException)
System.ArgumentOutOfRangeException new(string paramName, System.Object actualValue, string message)
string Message {get;}
System.Object ActualValue {get;}
`,
  'System.BadImageFormatException': `
System.BadImageFormatException new()
System.BadImageFormatException new(string message)
System.BadImageFormatException new(string message, System.Exception inner)
System.BadImageFormatException new(string message, string fileName)
System.BadImageFormatException new(string message, string fileName, System.Exception inner)
string Message {get;}
string FileName {get;}
string FusionLog {get;}
`,
  'System.ComponentModel.InvalidEnumArgumentException': `
System.ComponentModel.InvalidEnumArgumentException new()
System.ComponentModel.InvalidEnumArgumentException new(string message)
System.ComponentModel.InvalidEnumArgumentException new(string message, System.Exception innerException)
System.ComponentModel.InvalidEnumArgumentException new(string argumentName, int invalidValue, type enumClass)
`,
  'System.ComponentModel.WarningException': `
System.ComponentModel.WarningException new()
System.ComponentModel.WarningException new(string message)
System.ComponentModel.WarningException new(string message, string helpUrl)
System.ComponentModel.WarningException new(string message, System.Exception innerException)
System.ComponentModel.WarningException new(string message, string helpUrl, string helpTopic)
string HelpUrl {get;}
string HelpTopic {get;}
`,
  'System.ComponentModel.Win32Exception': `
System.ComponentModel.Win32Exception new()
System.ComponentModel.Win32Exception new(int error)
System.ComponentModel.Win32Exception new(int error, string message)
System.ComponentModel.Win32Exception new(string message)
System.ComponentModel.Win32Exception new(string message, System.Exception innerException)
int NativeErrorCode {get;}
`,
  'System.DuplicateWaitObjectException': `
System.DuplicateWaitObjectException new()
System.DuplicateWaitObjectException new(string parameterName)
System.DuplicateWaitObjectException new(string parameterName, string message)
System.DuplicateWaitObjectException new(string message, System.Exception innerException)
`,
  'System.Exception': `
System.Exception new()
System.Exception new(string message)
System.Exception new(string message, System.Exception innerException)
System.Reflection.MethodBase TargetSite {get;}
string Message {get;}
System.Collections.IDictionary Data {get;}
System.Exception InnerException {get;}
string HelpLink {get;set;}
string Source {get;set;}
int HResult {get;set;}
string StackTrace {get;}
System.Exception GetBaseException()
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
string ToString()
type GetType()
`,
  'System.Globalization.CultureNotFoundException': `
System.Globalization.CultureNotFoundException new()
System.Globalization.CultureNotFoundException new(string message)
System.Globalization.CultureNotFoundException new(string paramName, string message)
System.Globalization.CultureNotFoundException new(string message, System.Exception innerException)
System.Globalization.CultureNotFoundException new(string paramName, string invalidCultureName, string message)
System.Globalization.CultureNotFoundException new(string message, string invalidCultureName, System.Exception innerException)
System.Globalization.CultureNotFoundException new(string message, int invalidCultureId, System.Exception innerException)
System.Globalization.CultureNotFoundException new(string paramName, int invalidCultureId, string message)
System.Nullable[int] InvalidCultureId {get;}
string InvalidCultureName {get;}
string Message {get;}
`,
  'System.IO.Compression.ZLibException': `
System.IO.Compression.ZLibException new(string message, string zlibErrorContext, int zlibErrorCode, string zlibErrorMessage)
System.IO.Compression.ZLibException new()
System.IO.Compression.ZLibException new(string message, System.Exception innerException)
`,
  'System.IO.FileLoadException': `
System.IO.FileLoadException new()
System.IO.FileLoadException new(string message)
System.IO.FileLoadException new(string message, System.Exception inner)
System.IO.FileLoadException new(string message, string fileName)
System.IO.FileLoadException new(string message, string fileName, System.Exception inner)
string Message {get;}
string FileName {get;}
string FusionLog {get;}
`,
  'System.IO.FileNotFoundException': `
System.IO.FileNotFoundException new()
System.IO.FileNotFoundException new(string message)
System.IO.FileNotFoundException new(string message, System.Exception innerException)
System.IO.FileNotFoundException new(string message, string fileName)
System.IO.FileNotFoundException new(string message, string fileName, System.Exception innerException)
string Message {get;}
string FileName {get;}
string FusionLog {get;}
`,
  'System.IO.IOException': `
System.IO.IOException new()
System.IO.IOException new(string message)
System.IO.IOException new(string message, int hresult)
System.IO.IOException new(string message, System.Exception innerException)
`,
  'System.InvalidCastException': `
System.InvalidCastException new()
System.InvalidCastException new(string message)
System.InvalidCastException new(string message, System.Exception innerException)
System.InvalidCastException new(string message, int errorCode)
`,
  'System.Management.Automation.ActionPreferenceStopException': `
System.Management.Automation.ActionPreferenceStopException new()
System.Management.Automation.ActionPreferenceStopException new(string message)
System.Management.Automation.ActionPreferenceStopException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.BreakException': `
`,
  'System.Management.Automation.CmdletInvocationException': `
System.Management.Automation.CmdletInvocationException new()
System.Management.Automation.CmdletInvocationException new(string message)
System.Management.Automation.CmdletInvocationException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.CmdletProviderInvocationException': `
System.Management.Automation.CmdletProviderInvocationException new()
System.Management.Automation.CmdletProviderInvocationException new(string message)
System.Management.Automation.CmdletProviderInvocationException new(string message, System.Exception innerException)
System.Management.Automation.ProviderInvocationException ProviderInvocationException {get;}
System.Management.Automation.ProviderInfo ProviderInfo {get;}
`,
  'System.Management.Automation.CommandNotFoundException': `
System.Management.Automation.CommandNotFoundException new()
System.Management.Automation.CommandNotFoundException new(string message)
System.Management.Automation.CommandNotFoundException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string CommandName {get;set;}
`,
  'System.Management.Automation.ContinueException': `
`,
  'System.Management.Automation.ExitException': `
System.Object Argument {get;}
`,
  'System.Management.Automation.Host.HostException': `
System.Management.Automation.Host.HostException new()
System.Management.Automation.Host.HostException new(string message)
System.Management.Automation.Host.HostException new(string message, System.Exception innerException)
System.Management.Automation.Host.HostException new(string message, System.Exception innerException, string errorId, System.Management.Automation.ErrorCategory errorCategory)
`,
  'System.Management.Automation.Host.PromptingException': `
System.Management.Automation.Host.PromptingException new()
System.Management.Automation.Host.PromptingException new(string message)
System.Management.Automation.Host.PromptingException new(string message, System.Exception innerException)
System.Management.Automation.Host.PromptingException new(string message, System.Exception innerException, string errorId, System.Management.Automation.ErrorCategory errorCategory)
`,
  'System.Management.Automation.InvalidJobStateException': `
System.Management.Automation.InvalidJobStateException new()
System.Management.Automation.InvalidJobStateException new(string message)
System.Management.Automation.InvalidJobStateException new(string message, System.Exception innerException)
System.Management.Automation.InvalidJobStateException new(System.Management.Automation.JobState currentState, string actionMessage)
System.Management.Automation.JobState CurrentState {get;}
`,
  'System.Management.Automation.InvalidPowerShellStateException': `
System.Management.Automation.InvalidPowerShellStateException new()
System.Management.Automation.InvalidPowerShellStateException new(string message)
System.Management.Automation.InvalidPowerShellStateException new(string message, System.Exception innerException)
System.Management.Automation.PSInvocationState CurrentState {get;}
`,
  'System.Management.Automation.JobFailedException': `
System.Management.Automation.JobFailedException new()
System.Management.Automation.JobFailedException new(string message)
System.Management.Automation.JobFailedException new(string message, System.Exception innerException)
System.Management.Automation.JobFailedException new(System.Exception innerException, System.Management.Automation.Language.ScriptExtent displayScriptPosition)
System.Exception Reason {get;}
System.Management.Automation.Language.ScriptExtent DisplayScriptPosition {get;}
string Message {get;}
`,
  'System.Management.Automation.NativeCommandExitException': `
string Path {get;}
int ExitCode {get;}
int ProcessId {get;}
`,
  'System.Management.Automation.PSArgumentException': `
System.Management.Automation.PSArgumentException new()
System.Management.Automation.PSArgumentException new(string message)
System.Management.Automation.PSArgumentException new(string message, string paramName)
System.Management.Automation.PSArgumentException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string Message {get;}
`,
  'System.Management.Automation.PSArgumentNullException': `
System.Management.Automation.PSArgumentNullException new()
System.Management.Automation.PSArgumentNullException new(string paramName)
System.Management.Automation.PSArgumentNullException new(string message, System.Exception innerException)
System.Management.Automation.PSArgumentNullException new(string paramName, string message)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string Message {get;}
`,
  'System.Management.Automation.PSArgumentOutOfRangeException': `
System.Management.Automation.PSArgumentOutOfRangeException new()
System.Management.Automation.PSArgumentOutOfRangeException new(string paramName)
System.Management.Automation.PSArgumentOutOfRangeException new(string paramName, System.Object actualValue, string message)
System.Management.Automation.PSArgumentOutOfRangeException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.PSInvalidCastException': `
System.Management.Automation.PSInvalidCastException new()
System.Management.Automation.PSInvalidCastException new(string message)
System.Management.Automation.PSInvalidCastException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.PSInvalidOperationException': `
System.Management.Automation.PSInvalidOperationException new()
System.Management.Automation.PSInvalidOperationException new(string message)
System.Management.Automation.PSInvalidOperationException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.PSNotImplementedException': `
System.Management.Automation.PSNotImplementedException new()
System.Management.Automation.PSNotImplementedException new(string message)
System.Management.Automation.PSNotImplementedException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.PSNotSupportedException': `
System.Management.Automation.PSNotSupportedException new()
System.Management.Automation.PSNotSupportedException new(string message)
System.Management.Automation.PSNotSupportedException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.PSObjectDisposedException': `
System.Management.Automation.PSObjectDisposedException new(string objectName)
System.Management.Automation.PSObjectDisposedException new(string objectName, string message)
System.Management.Automation.PSObjectDisposedException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.PSSecurityException': `
System.Management.Automation.PSSecurityException new()
System.Management.Automation.PSSecurityException new(string message)
System.Management.Automation.PSSecurityException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string Message {get;}
`,
  'System.Management.Automation.ParameterBindingArgumentTransformationException': `
`,
  'System.Management.Automation.ParameterBindingException': `
System.Management.Automation.ParameterBindingException new()
System.Management.Automation.ParameterBindingException new(string message)
System.Management.Automation.ParameterBindingException new(string message, System.Exception innerException)
string Message {get;}
string ParameterName {get;}
type ParameterType {get;}
type TypeSpecified {get;}
string ErrorId {get;}
long Line {get;}
long Offset {get;}
System.Management.Automation.InvocationInfo CommandInvocation {get;}
`,
  'System.Management.Automation.ParameterBindingParameterDefaultValueException': `
`,
  'System.Management.Automation.ParameterBindingValidationException': `
`,
  'System.Management.Automation.ParentContainsErrorRecordException': `
System.Management.Automation.ParentContainsErrorRecordException new(System.Exception wrapperException)
System.Management.Automation.ParentContainsErrorRecordException new(string message)
System.Management.Automation.ParentContainsErrorRecordException new()
System.Management.Automation.ParentContainsErrorRecordException new(string message, System.Exception innerException)
string Message {get;}
`,
  'System.Management.Automation.ParseException': `
System.Management.Automation.ParseException new()
System.Management.Automation.ParseException new(string message)
System.Management.Automation.ParseException new(string message, System.Exception innerException)
System.Management.Automation.ParseException new(System.Management.Automation.Language.ParseError[] errors)
System.Management.Automation.Language.ParseError[] Errors {get;}
string Message {get;}
`,
  'System.Management.Automation.PipelineDepthException': `
System.Management.Automation.PipelineDepthException new()
System.Management.Automation.PipelineDepthException new(string message)
System.Management.Automation.PipelineDepthException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
int CallDepth {get;}
`,
  'System.Management.Automation.ProviderInvocationException': `
System.Management.Automation.ProviderInvocationException new()
System.Management.Automation.ProviderInvocationException new(string message)
System.Management.Automation.ProviderInvocationException new(string message, System.Exception innerException)
System.Management.Automation.ProviderInfo ProviderInfo {get;}
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string Message {get;}
`,
  'System.Management.Automation.ProviderNameAmbiguousException': `
System.Management.Automation.ProviderNameAmbiguousException new()
System.Management.Automation.ProviderNameAmbiguousException new(string message)
System.Management.Automation.ProviderNameAmbiguousException new(string message, System.Exception innerException)
System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.ProviderInfo] PossibleMatches {get;}
`,
  'System.Management.Automation.RemoteException': `
System.Management.Automation.RemoteException new()
System.Management.Automation.RemoteException new(string message)
System.Management.Automation.RemoteException new(string message, System.Exception innerException)
psobject SerializedRemoteException {get;}
psobject SerializedRemoteInvocationInfo {get;}
System.Management.Automation.ErrorRecord ErrorRecord {get;}
`,
  'System.Management.Automation.Runspaces.FormatTableLoadException': `
System.Management.Automation.Runspaces.FormatTableLoadException new()
System.Management.Automation.Runspaces.FormatTableLoadException new(string message)
System.Management.Automation.Runspaces.FormatTableLoadException new(string message, System.Exception innerException)
System.Collections.ObjectModel.Collection[string] Errors {get;}
`,
  'System.Management.Automation.Runspaces.InvalidPipelineStateException': `
System.Management.Automation.Runspaces.InvalidPipelineStateException new()
System.Management.Automation.Runspaces.InvalidPipelineStateException new(string message)
System.Management.Automation.Runspaces.InvalidPipelineStateException new(string message, System.Exception innerException)
System.Management.Automation.Runspaces.PipelineState CurrentState {get;}
System.Management.Automation.Runspaces.PipelineState ExpectedState {get;}
`,
  'System.Management.Automation.Runspaces.InvalidRunspacePoolStateException': `
System.Management.Automation.Runspaces.InvalidRunspacePoolStateException new()
System.Management.Automation.Runspaces.InvalidRunspacePoolStateException new(string message)
System.Management.Automation.Runspaces.InvalidRunspacePoolStateException new(string message, System.Exception innerException)
System.Management.Automation.Runspaces.RunspacePoolState CurrentState {get;}
System.Management.Automation.Runspaces.RunspacePoolState ExpectedState {get;}
`,
  'System.Management.Automation.Runspaces.InvalidRunspaceStateException': `
System.Management.Automation.Runspaces.InvalidRunspaceStateException new()
System.Management.Automation.Runspaces.InvalidRunspaceStateException new(string message)
System.Management.Automation.Runspaces.InvalidRunspaceStateException new(string message, System.Exception innerException)
System.Management.Automation.Runspaces.RunspaceState CurrentState {get;}
System.Management.Automation.Runspaces.RunspaceState ExpectedState {get;}
`,
  'System.Management.Automation.Runspaces.PSConsoleLoadException': `
System.Management.Automation.Runspaces.PSConsoleLoadException new()
System.Management.Automation.Runspaces.PSConsoleLoadException new(string message)
System.Management.Automation.Runspaces.PSConsoleLoadException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string Message {get;}
`,
  'System.Management.Automation.Runspaces.PSSnapInException': `
System.Management.Automation.Runspaces.PSSnapInException new()
System.Management.Automation.Runspaces.PSSnapInException new(string message)
System.Management.Automation.Runspaces.PSSnapInException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string Message {get;}
`,
  'System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException': `
System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException new()
System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException new(string message)
System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException new(string message, System.Exception innerException)
System.Management.Automation.PSDataCollection[System.Management.Automation.ErrorRecord] ErrorRecords {get;}
`,
  'System.Management.Automation.Runspaces.TypeTableLoadException': `
System.Management.Automation.Runspaces.TypeTableLoadException new()
System.Management.Automation.Runspaces.TypeTableLoadException new(string message)
System.Management.Automation.Runspaces.TypeTableLoadException new(string message, System.Exception innerException)
System.Collections.ObjectModel.Collection[string] Errors {get;}
`,
  'System.Management.Automation.RuntimeException': `
System.Management.Automation.RuntimeException new()
System.Management.Automation.RuntimeException new(string message)
System.Management.Automation.RuntimeException new(string message, System.Exception innerException)
System.Management.Automation.RuntimeException new(string message, System.Exception innerException, System.Management.Automation.ErrorRecord errorRecord)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
bool WasThrownFromThrowStatement {get;set;}
`,
  'System.Management.Automation.ScriptCallDepthException': `
System.Management.Automation.ScriptCallDepthException new()
System.Management.Automation.ScriptCallDepthException new(string message)
System.Management.Automation.ScriptCallDepthException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
int CallDepth {get;}
`,
  'System.Management.Automation.ScriptRequiresException': `
System.Management.Automation.ScriptRequiresException new()
System.Management.Automation.ScriptRequiresException new(string message)
System.Management.Automation.ScriptRequiresException new(string message, System.Exception innerException)
string CommandName {get;}
version RequiresPSVersion {get;}
System.Collections.ObjectModel.ReadOnlyCollection[string] MissingPSSnapIns {get;}
string RequiresShellId {get;}
string RequiresShellPath {get;}
`,
  'System.Management.Automation.ScriptRequiresSyntaxException': `
`,
  'System.Management.Automation.SessionStateException': `
System.Management.Automation.SessionStateException new()
System.Management.Automation.SessionStateException new(string message)
System.Management.Automation.SessionStateException new(string message, System.Exception innerException)
System.Management.Automation.ErrorRecord ErrorRecord {get;}
string ItemName {get;}
System.Management.Automation.SessionStateCategory SessionStateCategory {get;}
`,
  'System.Management.Automation.TerminateException': `
System.Management.Automation.TerminateException new()
`,
  'System.MissingFieldException': `
System.MissingFieldException new()
System.MissingFieldException new(string message)
System.MissingFieldException new(string message, System.Exception inner)
System.MissingFieldException new(string className, string fieldName)
string Message {get;}
`,
  'System.MissingMemberException': `
System.MissingMemberException new()
System.MissingMemberException new(string message)
System.MissingMemberException new(string message, System.Exception inner)
System.MissingMemberException new(string className, string memberName)
string Message {get;}
`,
  'System.MissingMethodException': `
System.MissingMethodException new()
System.MissingMethodException new(string message)
System.MissingMethodException new(string message, System.Exception inner)
System.MissingMethodException new(string className, string methodName)
string Message {get;}
`,
  'System.Net.Http.HttpIOException': `
System.Net.Http.HttpIOException new(System.Net.Http.HttpRequestError httpRequestError, string message = null, System.Exception innerException = null)
System.Net.Http.HttpRequestError HttpRequestError {get;}
string Message {get;}
`,
  'System.Net.Http.HttpRequestException': `
System.Net.Http.HttpRequestException new()
System.Net.Http.HttpRequestException new(string message)
System.Net.Http.HttpRequestException new(string message, System.Exception inner)
System.Net.Http.HttpRequestException new(string message, System.Exception inner, System.Nullable[System.Net.HttpStatusCode] statusCode)
System.Net.Http.HttpRequestException new(System.Net.Http.HttpRequestError httpRequestError, string message = null, System.Exception inner = null, System.Nullable[System.Net.HttpStatusCode] statusCode = default)
System.Net.Http.HttpRequestError HttpRequestError {get;}
System.Nullable[System.Net.HttpStatusCode] StatusCode {get;}
`,
  'System.Net.Mail.SmtpException': `
System.Net.Mail.SmtpException new(System.Net.Mail.SmtpStatusCode statusCode)
System.Net.Mail.SmtpException new(System.Net.Mail.SmtpStatusCode statusCode, string message)
System.Net.Mail.SmtpException new()
System.Net.Mail.SmtpException new(string message)
System.Net.Mail.SmtpException new(string message, System.Exception innerException)
System.Net.Mail.SmtpStatusCode StatusCode {get;set;}
`,
  'System.Net.Mail.SmtpFailedRecipientException': `
System.Net.Mail.SmtpFailedRecipientException new()
System.Net.Mail.SmtpFailedRecipientException new(string message)
System.Net.Mail.SmtpFailedRecipientException new(string message, System.Exception innerException)
System.Net.Mail.SmtpFailedRecipientException new(System.Net.Mail.SmtpStatusCode statusCode, string failedRecipient)
System.Net.Mail.SmtpFailedRecipientException new(System.Net.Mail.SmtpStatusCode statusCode, string failedRecipient, string serverResponse)
System.Net.Mail.SmtpFailedRecipientException new(string message, string failedRecipient, System.Exception innerException)
string FailedRecipient {get;}
`,
  'System.Net.Mail.SmtpFailedRecipientsException': `
System.Net.Mail.SmtpFailedRecipientsException new()
System.Net.Mail.SmtpFailedRecipientsException new(string message)
System.Net.Mail.SmtpFailedRecipientsException new(string message, System.Exception innerException)
System.Net.Mail.SmtpFailedRecipientsException new(string message, System.Net.Mail.SmtpFailedRecipientException[] innerExceptions)
System.Net.Mail.SmtpFailedRecipientException[] InnerExceptions {get;}
`,
  'System.Net.NetworkInformation.NetworkInformationException': `
System.Net.NetworkInformation.NetworkInformationException new()
System.Net.NetworkInformation.NetworkInformationException new(int errorCode)
int ErrorCode {get;}
`,
  'System.Net.NetworkInformation.PingException': `
System.Net.NetworkInformation.PingException new(string message)
System.Net.NetworkInformation.PingException new(string message, System.Exception innerException)
`,
  'System.Net.ProtocolViolationException': `
System.Net.ProtocolViolationException new()
System.Net.ProtocolViolationException new(string message)
`,
  'System.Net.Sockets.SocketException': `
System.Net.Sockets.SocketException new(int errorCode)
System.Net.Sockets.SocketException new(int errorCode, string message)
System.Net.Sockets.SocketException new()
string Message {get;}
System.Net.Sockets.SocketError SocketErrorCode {get;}
int ErrorCode {get;}
`,
  'System.Net.WebException': `
System.Net.WebException new()
System.Net.WebException new(string message)
System.Net.WebException new(string message, System.Exception innerException)
System.Net.WebException new(string message, System.Net.WebExceptionStatus status)
System.Net.WebException new(string message, System.Exception innerException, System.Net.WebExceptionStatus status, System.Net.WebResponse response)
System.Net.WebExceptionStatus Status {get;}
System.Net.WebResponse Response {get;}
`,
  'System.NotFiniteNumberException': `
System.NotFiniteNumberException new()
System.NotFiniteNumberException new(double offendingNumber)
System.NotFiniteNumberException new(string message)
System.NotFiniteNumberException new(string message, double offendingNumber)
System.NotFiniteNumberException new(string message, System.Exception innerException)
System.NotFiniteNumberException new(string message, double offendingNumber, System.Exception innerException)
double OffendingNumber {get;}
`,
  'System.ObjectDisposedException': `
System.ObjectDisposedException new(string objectName)
System.ObjectDisposedException new(string objectName, string message)
System.ObjectDisposedException new(string message, System.Exception innerException)
static void ThrowIf(bool condition, System.Object instance)
static void ThrowIf(bool condition, type type)
string Message {get;}
string ObjectName {get;}
`,
  'System.Reflection.ReflectionTypeLoadException': `
System.Reflection.ReflectionTypeLoadException new(type[] classes, System.Exception[] exceptions)
System.Reflection.ReflectionTypeLoadException new(type[] classes, System.Exception[] exceptions, string message)
type[] Types {get;}
System.Exception[] LoaderExceptions {get;}
string Message {get;}
`,
  'System.Reflection.TargetInvocationException': `
System.Reflection.TargetInvocationException new(System.Exception inner)
System.Reflection.TargetInvocationException new(string message, System.Exception inner)
`,
  'System.Runtime.CompilerServices.RuntimeWrappedException': `
System.Runtime.CompilerServices.RuntimeWrappedException new(System.Object thrownObject)
System.Object WrappedException {get;}
`,
  'System.Runtime.InteropServices.COMException': `
System.Runtime.InteropServices.COMException new()
System.Runtime.InteropServices.COMException new(string message)
System.Runtime.InteropServices.COMException new(string message, System.Exception inner)
System.Runtime.InteropServices.COMException new(string message, int errorCode)
`,
  'System.Runtime.InteropServices.ExternalException': `
System.Runtime.InteropServices.ExternalException new()
System.Runtime.InteropServices.ExternalException new(string message)
System.Runtime.InteropServices.ExternalException new(string message, System.Exception inner)
System.Runtime.InteropServices.ExternalException new(string message, int errorCode)
int ErrorCode {get;}
`,
  'System.Runtime.InteropServices.SEHException': `
System.Runtime.InteropServices.SEHException new()
System.Runtime.InteropServices.SEHException new(string message)
System.Runtime.InteropServices.SEHException new(string message, System.Exception inner)
bool CanResume()
`,
  'System.Security.Cryptography.CryptographicException': `
System.Security.Cryptography.CryptographicException new()
System.Security.Cryptography.CryptographicException new(int hr)
System.Security.Cryptography.CryptographicException new(string message)
System.Security.Cryptography.CryptographicException new(string message, System.Exception inner)
System.Security.Cryptography.CryptographicException new(string format, string insert)
`,
  'System.Security.Cryptography.CryptographicUnexpectedOperationException': `
System.Security.Cryptography.CryptographicUnexpectedOperationException new()
System.Security.Cryptography.CryptographicUnexpectedOperationException new(string message)
System.Security.Cryptography.CryptographicUnexpectedOperationException new(string message, System.Exception inner)
System.Security.Cryptography.CryptographicUnexpectedOperationException new(string format, string insert)
`,
  'System.Security.SecurityException': `
System.Security.SecurityException new()
System.Security.SecurityException new(string message)
System.Security.SecurityException new(string message, System.Exception inner)
System.Security.SecurityException new(string message, type type)
System.Security.SecurityException new(string message, type type, string state)
System.Object Demanded {get;set;}
System.Object DenySetInstance {get;set;}
System.Reflection.AssemblyName FailedAssemblyInfo {get;set;}
string GrantedSet {get;set;}
System.Reflection.MethodInfo Method {get;set;}
string PermissionState {get;set;}
type PermissionType {get;set;}
System.Object PermitOnlySetInstance {get;set;}
string RefusedSet {get;set;}
string Url {get;set;}
`,
  'System.Text.DecoderFallbackException': `
System.Text.DecoderFallbackException new()
System.Text.DecoderFallbackException new(string message)
System.Text.DecoderFallbackException new(string message, System.Exception innerException)
System.Text.DecoderFallbackException new(string message, byte[] bytesUnknown, int index)
byte[] BytesUnknown {get;}
int Index {get;}
`,
  'System.Text.EncoderFallbackException': `
System.Text.EncoderFallbackException new()
System.Text.EncoderFallbackException new(string message)
System.Text.EncoderFallbackException new(string message, System.Exception innerException)
char CharUnknown {get;}
char CharUnknownHigh {get;}
char CharUnknownLow {get;}
int Index {get;}
bool IsUnknownSurrogate()
`,
  'System.Text.Json.JsonException': `
System.Text.Json.JsonException new(string message, string path, System.Nullable[long] lineNumber, System.Nullable[long] bytePositionInLine, System.Exception innerException)
System.Text.Json.JsonException new(string message, string path, System.Nullable[long] lineNumber, System.Nullable[long] bytePositionInLine)
System.Text.Json.JsonException new(string message, System.Exception innerException)
System.Text.Json.JsonException new(string message)
System.Text.Json.JsonException new()
System.Nullable[long] LineNumber {get;}
System.Nullable[long] BytePositionInLine {get;}
string Path {get;}
string Message {get;}
`,
  'System.Text.RegularExpressions.RegexMatchTimeoutException': `
System.Text.RegularExpressions.RegexMatchTimeoutException new(string regexInput, string regexPattern, timespan matchTimeout)
System.Text.RegularExpressions.RegexMatchTimeoutException new()
System.Text.RegularExpressions.RegexMatchTimeoutException new(string message)
System.Text.RegularExpressions.RegexMatchTimeoutException new(string message, System.Exception inner)
string Input {get;}
string Pattern {get;}
timespan MatchTimeout {get;}
`,
  'System.Text.RegularExpressions.RegexParseException': `
System.Text.RegularExpressions.RegexParseError Error {get;}
int Offset {get;}
`,
  'System.Threading.AbandonedMutexException': `
System.Threading.AbandonedMutexException new()
System.Threading.AbandonedMutexException new(string message)
System.Threading.AbandonedMutexException new(string message, System.Exception inner)
System.Threading.AbandonedMutexException new(int location, System.Threading.WaitHandle handle)
System.Threading.AbandonedMutexException new(string message, int location, System.Threading.WaitHandle handle)
System.Threading.AbandonedMutexException new(string message, System.Exception inner, int location, System.Threading.WaitHandle handle)
System.Threading.Mutex Mutex {get;}
int MutexIndex {get;}
`,
  'System.Threading.Tasks.TaskSchedulerException': `
System.Threading.Tasks.TaskSchedulerException new()
System.Threading.Tasks.TaskSchedulerException new(string message)
System.Threading.Tasks.TaskSchedulerException new(System.Exception innerException)
System.Threading.Tasks.TaskSchedulerException new(string message, System.Exception innerException)
`,
  'System.Threading.ThreadAbortException': `
System.Object ExceptionState {get;}
`,
  'System.TypeInitializationException': `
System.TypeInitializationException new(string fullTypeName, System.Exception innerException)
string TypeName {get;}
`,
  'System.TypeLoadException': `
System.TypeLoadException new()
System.TypeLoadException new(string message)
System.TypeLoadException new(string message, System.Exception inner)
string Message {get;}
string TypeName {get;}
`,
  'System.Xml.Schema.XmlSchemaException': `
System.Xml.Schema.XmlSchemaException new()
System.Xml.Schema.XmlSchemaException new(string message)
System.Xml.Schema.XmlSchemaException new(string message, System.Exception innerException)
System.Xml.Schema.XmlSchemaException new(string message, System.Exception innerException, int lineNumber, int linePosition)
string SourceUri {get;}
int LineNumber {get;}
int LinePosition {get;}
System.Xml.Schema.XmlSchemaObject SourceSchemaObject {get;}
string Message {get;}
`,
  'System.Xml.Schema.XmlSchemaValidationException': `
System.Xml.Schema.XmlSchemaValidationException new()
System.Xml.Schema.XmlSchemaValidationException new(string message)
System.Xml.Schema.XmlSchemaValidationException new(string message, System.Exception innerException)
System.Xml.Schema.XmlSchemaValidationException new(string message, System.Exception innerException, int lineNumber, int linePosition)
System.Object SourceObject {get;}
`,
  'System.Xml.XPath.XPathException': `
System.Xml.XPath.XPathException new()
System.Xml.XPath.XPathException new(string message)
System.Xml.XPath.XPathException new(string message, System.Exception innerException)
string Message {get;}
`,
  'System.Xml.XmlException': `
System.Xml.XmlException new()
System.Xml.XmlException new(string message)
System.Xml.XmlException new(string message, System.Exception innerException)
System.Xml.XmlException new(string message, System.Exception innerException, int lineNumber, int linePosition)
int LineNumber {get;}
int LinePosition {get;}
string SourceUri {get;}
string Message {get;}
`,
};
