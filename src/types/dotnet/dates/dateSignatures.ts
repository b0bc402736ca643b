/** Signatures of the date, identifier and version types, as PowerShell lists them (facts recorded from .NET 10). */

export const DATETIME_SIGNATURES = `
datetime new(long ticks)
datetime new(long ticks, System.DateTimeKind kind)
datetime new(System.DateOnly date, System.TimeOnly time)
datetime new(System.DateOnly date, System.TimeOnly time, System.DateTimeKind kind)
datetime new(int year, int month, int day)
datetime new(int year, int month, int day, System.Globalization.Calendar calendar)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar, System.DateTimeKind kind)
datetime new(int year, int month, int day, int hour, int minute, int second)
datetime new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)
datetime new(int year, int month, int day, int hour, int minute, int second, System.Globalization.Calendar calendar)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.DateTimeKind kind)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar)
datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar, System.DateTimeKind kind)
static int Compare(datetime t1, datetime t2)
static int DaysInMonth(int year, int month)
static bool Equals(datetime t1, datetime t2)
static bool Equals(System.Object objA, System.Object objB)
static datetime FromBinary(long dateData)
static datetime FromFileTime(long fileTime)
static datetime FromFileTimeUtc(long fileTime)
static datetime FromOADate(double d)
static datetime SpecifyKind(datetime value, System.DateTimeKind kind)
static bool IsLeapYear(int year)
static datetime Parse(string s)
static datetime Parse(string s, System.IFormatProvider provider)
static datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)
static datetime Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider = null, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)
static datetime Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static datetime ParseExact(string s, string format, System.IFormatProvider provider)
static datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)
static datetime ParseExact(System.ReadOnlySpan[char] s, System.ReadOnlySpan[char] format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = System.Globalization.DateTimeStyles.None)
static datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)
static datetime ParseExact(System.ReadOnlySpan[char] s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = System.Globalization.DateTimeStyles.None)
static bool TryParse(string s, [ref] datetime result)
static bool TryParse(System.ReadOnlySpan[char] s, [ref] datetime result)
static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] datetime result)
static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)
static bool TryParseExact(System.ReadOnlySpan[char] s, System.ReadOnlySpan[char] format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)
static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)
static bool TryParseExact(System.ReadOnlySpan[char] s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)
static datetime MinValue {get;}
static datetime MaxValue {get;}
static datetime UnixEpoch {get;}
:: datetime Now {get;}
:: datetime Today {get;}
:: datetime UtcNow {get;}
datetime Add(timespan value)
datetime AddDays(double value)
datetime AddHours(double value)
datetime AddMilliseconds(double value)
datetime AddMicroseconds(double value)
datetime AddMinutes(double value)
datetime AddMonths(int months)
datetime AddSeconds(double value)
datetime AddTicks(long value)
datetime AddYears(int value)
int CompareTo(System.Object value)
int CompareTo(datetime value)
int IComparable.CompareTo(System.Object obj)
int IComparable[datetime].CompareTo(datetime other)
bool Equals(System.Object value)
bool Equals(datetime value)
bool IEquatable[datetime].Equals(datetime other)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
bool IsDaylightSavingTime()
long ToBinary()
int GetHashCode()
timespan Subtract(datetime value)
datetime Subtract(timespan value)
double ToOADate()
long ToFileTime()
long ToFileTimeUtc()
datetime ToLocalTime()
string ToLongDateString()
string ToLongTimeString()
string ToShortDateString()
string ToShortTimeString()
string ToString()
string ToString(string format)
string ToString(System.IFormatProvider provider)
string ToString(string format, System.IFormatProvider provider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
string IConvertible.ToString(System.IFormatProvider provider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
datetime ToUniversalTime()
void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time)
void Deconstruct([ref] int year, [ref] int month, [ref] int day)
string[] GetDateTimeFormats()
string[] GetDateTimeFormats(System.IFormatProvider provider)
string[] GetDateTimeFormats(char format)
string[] GetDateTimeFormats(char format, System.IFormatProvider provider)
System.TypeCode GetTypeCode()
datetime Date {get;}
int Day {get;}
System.DayOfWeek DayOfWeek {get;}
int DayOfYear {get;}
int Hour {get;}
System.DateTimeKind Kind {get;}
int Millisecond {get;}
int Microsecond {get;}
int Nanosecond {get;}
int Minute {get;}
int Month {get;}
int Second {get;}
long Ticks {get;}
timespan TimeOfDay {get;}
int Year {get;}
`;

export const TIMESPAN_SIGNATURES = `
timespan new(long ticks)
timespan new(int hours, int minutes, int seconds)
timespan new(int days, int hours, int minutes, int seconds)
timespan new(int days, int hours, int minutes, int seconds, int milliseconds)
timespan new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)
static int Compare(timespan t1, timespan t2)
static timespan FromDays(double value)
static timespan FromDays(int days)
static timespan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)
static bool Equals(timespan t1, timespan t2)
static bool Equals(System.Object objA, System.Object objB)
static timespan FromHours(int hours)
static timespan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)
static timespan FromHours(double value)
static timespan FromMinutes(long minutes)
static timespan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0)
static timespan FromMinutes(double value)
static timespan FromSeconds(long seconds)
static timespan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0)
static timespan FromSeconds(double value)
static timespan FromMilliseconds(long milliseconds)
static timespan FromMilliseconds(long milliseconds, long microseconds)
static timespan FromMilliseconds(double value)
static timespan FromMicroseconds(long microseconds)
static timespan FromMicroseconds(double value)
static timespan FromTicks(long value)
static timespan Parse(string s)
static timespan Parse(string input, System.IFormatProvider formatProvider)
static timespan Parse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider = null)
static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)
static timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider)
static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)
static timespan ParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles = System.Globalization.TimeSpanStyles.None)
static timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)
static timespan ParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles = System.Globalization.TimeSpanStyles.None)
static bool TryParse(string s, [ref] timespan result)
static bool TryParse(System.ReadOnlySpan[char] s, [ref] timespan result)
static bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)
static bool TryParse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider, [ref] timespan result)
static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)
static bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, [ref] timespan result)
static bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, [ref] timespan result)
static bool TryParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, [ref] timespan result)
static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)
static bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)
static bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)
static bool TryParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)
static timespan Zero {get;}
static timespan MaxValue {get;}
static timespan MinValue {get;}
static long NanosecondsPerTick {get;}
static long TicksPerMicrosecond {get;}
static long TicksPerMillisecond {get;}
static long TicksPerSecond {get;}
static long TicksPerMinute {get;}
static long TicksPerHour {get;}
static long TicksPerDay {get;}
static long MicrosecondsPerMillisecond {get;}
static long MicrosecondsPerSecond {get;}
static long MicrosecondsPerMinute {get;}
static long MicrosecondsPerHour {get;}
static long MicrosecondsPerDay {get;}
static long MillisecondsPerSecond {get;}
static long MillisecondsPerMinute {get;}
static long MillisecondsPerHour {get;}
static long MillisecondsPerDay {get;}
static long SecondsPerMinute {get;}
static long SecondsPerHour {get;}
static long SecondsPerDay {get;}
static long MinutesPerHour {get;}
static long MinutesPerDay {get;}
static int HoursPerDay {get;}
timespan Add(timespan ts)
int CompareTo(System.Object value)
int CompareTo(timespan value)
int IComparable.CompareTo(System.Object obj)
int IComparable[timespan].CompareTo(timespan other)
timespan Duration()
bool Equals(System.Object value)
bool Equals(timespan obj)
bool IEquatable[timespan].Equals(timespan other)
int GetHashCode()
timespan Negate()
timespan Subtract(timespan ts)
timespan Multiply(double factor)
timespan Divide(double divisor)
double Divide(timespan ts)
string ToString()
string ToString(string format)
string ToString(string format, System.IFormatProvider formatProvider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
long Ticks {get;}
int Days {get;}
int Hours {get;}
int Milliseconds {get;}
int Microseconds {get;}
int Nanoseconds {get;}
int Minutes {get;}
int Seconds {get;}
double TotalDays {get;}
double TotalHours {get;}
double TotalMilliseconds {get;}
double TotalMicroseconds {get;}
double TotalNanoseconds {get;}
double TotalMinutes {get;}
double TotalSeconds {get;}
`;

export const DATETIMEOFFSET_SIGNATURES = `
System.DateTimeOffset new(long ticks, timespan offset)
System.DateTimeOffset new(datetime dateTime)
System.DateTimeOffset new(datetime dateTime, timespan offset)
System.DateTimeOffset new(System.DateOnly date, System.TimeOnly time, timespan offset)
System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, timespan offset)
System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)
System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar, timespan offset)
System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, timespan offset)
System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar, timespan offset)
static int Compare(System.DateTimeOffset first, System.DateTimeOffset second)
static bool Equals(System.DateTimeOffset first, System.DateTimeOffset second)
static bool Equals(System.Object objA, System.Object objB)
static System.DateTimeOffset FromFileTime(long fileTime)
static System.DateTimeOffset FromUnixTimeSeconds(long seconds)
static System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)
static System.DateTimeOffset Parse(string input)
static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)
static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)
static System.DateTimeOffset Parse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider = null, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)
static System.DateTimeOffset Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)
static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)
static System.DateTimeOffset ParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)
static System.DateTimeOffset ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)
static System.DateTimeOffset ParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)
static bool TryParse(string input, [ref] System.DateTimeOffset result)
static bool TryParse(System.ReadOnlySpan[char] input, [ref] System.DateTimeOffset result)
static bool TryParse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
static bool TryParse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] System.DateTimeOffset result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] System.DateTimeOffset result)
static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
static bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
static bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
static bool TryParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)
static System.DateTimeOffset MinValue {get;}
static System.DateTimeOffset MaxValue {get;}
static System.DateTimeOffset UnixEpoch {get;}
:: System.DateTimeOffset UtcNow {get;}
:: System.DateTimeOffset Now {get;}
System.DateTimeOffset ToOffset(timespan offset)
System.DateTimeOffset Add(timespan timeSpan)
System.DateTimeOffset AddDays(double days)
System.DateTimeOffset AddHours(double hours)
System.DateTimeOffset AddMilliseconds(double milliseconds)
System.DateTimeOffset AddMicroseconds(double microseconds)
System.DateTimeOffset AddMinutes(double minutes)
System.DateTimeOffset AddMonths(int months)
System.DateTimeOffset AddSeconds(double seconds)
System.DateTimeOffset AddTicks(long ticks)
System.DateTimeOffset AddYears(int years)
int CompareTo(System.DateTimeOffset other)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void IDeserializationCallback.OnDeserialization(System.Object sender)
int IComparable.CompareTo(System.Object obj)
int IComparable[DateTimeOffset].CompareTo(System.DateTimeOffset other)
bool Equals(System.Object obj)
bool Equals(System.DateTimeOffset other)
bool IEquatable[DateTimeOffset].Equals(System.DateTimeOffset other)
bool EqualsExact(System.DateTimeOffset other)
int GetHashCode()
timespan Subtract(System.DateTimeOffset value)
System.DateTimeOffset Subtract(timespan value)
long ToFileTime()
long ToUnixTimeSeconds()
long ToUnixTimeMilliseconds()
System.DateTimeOffset ToLocalTime()
string ToString()
string ToString(string format)
string ToString(System.IFormatProvider formatProvider)
string ToString(string format, System.IFormatProvider formatProvider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
System.DateTimeOffset ToUniversalTime()
void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time, [ref] timespan offset)
datetime DateTime {get;}
datetime UtcDateTime {get;}
datetime LocalDateTime {get;}
datetime Date {get;}
int Day {get;}
System.DayOfWeek DayOfWeek {get;}
int DayOfYear {get;}
int Hour {get;}
int Millisecond {get;}
int Microsecond {get;}
int Nanosecond {get;}
int Minute {get;}
int Month {get;}
timespan Offset {get;}
int TotalOffsetMinutes {get;}
int Second {get;}
long Ticks {get;}
long UtcTicks {get;}
timespan TimeOfDay {get;}
int Year {get;}
`;

export const GUID_SIGNATURES = `
guid new(byte[] b)
guid new(System.ReadOnlySpan[byte] b)
guid new(System.ReadOnlySpan[byte] b, bool bigEndian)
guid new(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
guid new(int a, short b, short c, byte[] d)
guid new(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
guid new(string g)
static guid CreateVersion7()
static guid CreateVersion7(System.DateTimeOffset timestamp)
static guid Parse(string input)
static guid Parse(System.ReadOnlySpan[char] input)
static guid Parse(System.ReadOnlySpan[byte] utf8Text)
static guid Parse(string s, System.IFormatProvider provider)
static guid Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)
static guid Parse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider)
static bool TryParse(string input, [ref] guid result)
static bool TryParse(System.ReadOnlySpan[char] input, [ref] guid result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] guid result)
static bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)
static bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] guid result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, System.IFormatProvider provider, [ref] guid result)
static guid ParseExact(string input, string format)
static guid ParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format)
static bool TryParseExact(string input, string format, [ref] guid result)
static bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, [ref] guid result)
static guid NewGuid()
static guid Empty {get;}
:: guid AllBitsSet {get;}
byte[] ToByteArray()
byte[] ToByteArray(bool bigEndian)
bool TryWriteBytes(System.Span[byte] destination)
bool TryWriteBytes(System.Span[byte] destination, bool bigEndian, [ref] int bytesWritten)
int GetHashCode()
bool Equals(System.Object o)
bool Equals(guid g)
bool IEquatable[guid].Equals(guid other)
int CompareTo(System.Object value)
int CompareTo(guid value)
int IComparable.CompareTo(System.Object obj)
int IComparable[guid].CompareTo(guid other)
string ToString()
string ToString(string format)
string ToString(string format, System.IFormatProvider provider)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
int Variant {get;}
int Version {get;}
`;

export const VERSION_SIGNATURES = `
version new(int major, int minor, int build, int revision)
version new(int major, int minor, int build)
version new(int major, int minor)
version new(string version)
version new()
static version Parse(string input)
static version Parse(System.ReadOnlySpan[char] input)
static version Parse(System.ReadOnlySpan[byte] utf8Text)
static bool TryParse(string input, [ref] version result)
static bool TryParse(System.ReadOnlySpan[char] input, [ref] version result)
static bool TryParse(System.ReadOnlySpan[byte] utf8Text, [ref] version result)
System.Object Clone()
System.Object ICloneable.Clone()
int CompareTo(System.Object version)
int CompareTo(version value)
int IComparable.CompareTo(System.Object obj)
int IComparable[version].CompareTo(version other)
bool Equals(System.Object obj)
bool Equals(version obj)
bool IEquatable[version].Equals(version other)
int GetHashCode()
string ToString()
string ToString(int fieldCount)
string IFormattable.ToString(string format, System.IFormatProvider formatProvider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten)
bool TryFormat(System.Span[char] destination, int fieldCount, [ref] int charsWritten)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten)
bool TryFormat(System.Span[byte] utf8Destination, int fieldCount, [ref] int bytesWritten)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
int Major {get;}
int Minor {get;}
int Build {get;}
int Revision {get;}
short MajorRevision {get;}
short MinorRevision {get;}
`;
