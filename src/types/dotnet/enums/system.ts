/** The enums of System, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const SYSTEM_ENUMS: TypeDefinition[] = [
  enumType(
    'System.AttributeTargets',
    `Assembly=1 Module=2 Class=4 Struct=8 Enum=16 Constructor=32 Method=64 Property=128 Field=256 Event=512
      Interface=1024 Parameter=2048 Delegate=4096 ReturnValue=8192 GenericParameter=16384 All=32767`,
    { flags: true },
  ),
  enumType('System.Base64FormattingOptions', 'None=0 InsertLineBreaks=1', { flags: true }),
  enumType(
    'System.ConsoleColor',
    `Black=0 DarkBlue=1 DarkGreen=2 DarkCyan=3 DarkRed=4 DarkMagenta=5 DarkYellow=6 Gray=7 DarkGray=8 Blue=9 Green=10
      Cyan=11 Red=12 Magenta=13 Yellow=14 White=15`,
  ),
  enumType(
    'System.ConsoleKey',
    `None=0 Backspace=8 Tab=9 Clear=12 Enter=13 Pause=19 Escape=27 Spacebar=32 PageUp=33 PageDown=34 End=35 Home=36
      LeftArrow=37 UpArrow=38 RightArrow=39 DownArrow=40 Select=41 Print=42 Execute=43 PrintScreen=44 Insert=45
      Delete=46 Help=47 D0=48 D1=49 D2=50 D3=51 D4=52 D5=53 D6=54 D7=55 D8=56 D9=57 A=65 B=66 C=67 D=68 E=69 F=70 G=71
      H=72 I=73 J=74 K=75 L=76 M=77 N=78 O=79 P=80 Q=81 R=82 S=83 T=84 U=85 V=86 W=87 X=88 Y=89 Z=90 LeftWindows=91
      RightWindows=92 Applications=93 Sleep=95 NumPad0=96 NumPad1=97 NumPad2=98 NumPad3=99 NumPad4=100 NumPad5=101
      NumPad6=102 NumPad7=103 NumPad8=104 NumPad9=105 Multiply=106 Add=107 Separator=108 Subtract=109 Decimal=110
      Divide=111 F1=112 F2=113 F3=114 F4=115 F5=116 F6=117 F7=118 F8=119 F9=120 F10=121 F11=122 F12=123 F13=124
      F14=125 F15=126 F16=127 F17=128 F18=129 F19=130 F20=131 F21=132 F22=133 F23=134 F24=135 BrowserBack=166
      BrowserForward=167 BrowserRefresh=168 BrowserStop=169 BrowserSearch=170 BrowserFavorites=171 BrowserHome=172
      VolumeMute=173 VolumeDown=174 VolumeUp=175 MediaNext=176 MediaPrevious=177 MediaStop=178 MediaPlay=179
      LaunchMail=180 LaunchMediaSelect=181 LaunchApp1=182 LaunchApp2=183 Oem1=186 OemPlus=187 OemComma=188
      OemMinus=189 OemPeriod=190 Oem2=191 Oem3=192 Oem4=219 Oem5=220 Oem6=221 Oem7=222 Oem8=223 Oem102=226 Process=229
      Packet=231 Attention=246 CrSel=247 ExSel=248 EraseEndOfFile=249 Play=250 Zoom=251 NoName=252 Pa1=253
      OemClear=254`,
  ),
  enumType('System.ConsoleModifiers', 'None=0 Alt=1 Shift=2 Control=4', { flags: true }),
  enumType('System.ConsoleSpecialKey', 'ControlC=0 ControlBreak=1'),
  enumType('System.DateTimeKind', 'Unspecified=0 Utc=1 Local=2'),
  enumType('System.DayOfWeek', 'Sunday=0 Monday=1 Tuesday=2 Wednesday=3 Thursday=4 Friday=5 Saturday=6'),
  enumType(
    'System.Environment+SpecialFolder',
    `ApplicationData=26 CommonApplicationData=35 LocalApplicationData=28 Cookies=33 Desktop=0 Favorites=6 History=34
      InternetCache=32 Programs=2 MyComputer=17 MyMusic=13 MyPictures=39 MyVideos=14 Recent=8 SendTo=9 StartMenu=11
      Startup=7 System=37 Templates=21 DesktopDirectory=16 Personal=5 MyDocuments=5 ProgramFiles=38
      CommonProgramFiles=43 AdminTools=48 CDBurning=59 CommonAdminTools=47 CommonDocuments=46 CommonMusic=53
      CommonOemLinks=58 CommonPictures=54 CommonStartMenu=22 CommonPrograms=23 CommonStartup=24
      CommonDesktopDirectory=25 CommonTemplates=45 CommonVideos=55 Fonts=20 NetworkShortcuts=19 PrinterShortcuts=27
      UserProfile=40 CommonProgramFilesX86=44 ProgramFilesX86=42 Resources=56 LocalizedResources=57 SystemX86=41
      Windows=36`,
  ),
  enumType('System.Environment+SpecialFolderOption', 'None=0 Create=32768 DoNotVerify=16384'),
  enumType('System.EnvironmentVariableTarget', 'Process=0 User=1 Machine=2'),
  enumType('System.GCCollectionMode', 'Default=0 Forced=1 Optimized=2 Aggressive=3'),
  enumType('System.GCKind', 'Any=0 Ephemeral=1 FullBlocking=2 Background=3'),
  enumType('System.GCNotificationStatus', 'Succeeded=0 Failed=1 Canceled=2 Timeout=3 NotApplicable=4'),
  enumType(
    'System.GenericUriParserOptions',
    `Default=0 GenericAuthority=1 AllowEmptyAuthority=2 NoUserInfo=4 NoPort=8 NoQuery=16 NoFragment=32
      DontConvertPathBackslashes=64 DontCompressPath=128 DontUnescapePathDotsAndSlashes=256 Idn=512 IriParsing=1024`,
    { flags: true },
  ),
  enumType(
    'System.LoaderOptimization',
    `DisallowBindings=4 DomainMask=3 MultiDomain=2 MultiDomainHost=3 NotSpecified=0 SingleDomain=1`,
  ),
  enumType('System.MidpointRounding', 'ToEven=0 AwayFromZero=1 ToZero=2 ToNegativeInfinity=3 ToPositiveInfinity=4'),
  enumType('System.PlatformID', 'Win32S=0 Win32Windows=1 Win32NT=2 WinCE=3 Unix=4 Xbox=5 MacOSX=6 Other=7'),
  enumType(
    'System.StringComparison',
    `CurrentCulture=0 CurrentCultureIgnoreCase=1 InvariantCulture=2 InvariantCultureIgnoreCase=3 Ordinal=4
      OrdinalIgnoreCase=5`,
  ),
  enumType('System.StringSplitOptions', 'None=0 RemoveEmptyEntries=1 TrimEntries=2', { flags: true }),
  enumType(
    'System.TypeCode',
    `Empty=0 Object=1 DBNull=2 Boolean=3 Char=4 SByte=5 Byte=6 Int16=7 UInt16=8 Int32=9 UInt32=10 Int64=11 UInt64=12
      Single=13 Double=14 Decimal=15 DateTime=16 String=18`,
  ),
  enumType(
    'System.UriComponents',
    `Scheme=1 UserInfo=2 Host=4 Port=8 Path=16 Query=32 Fragment=64 StrongPort=128 NormalizedHost=256
      KeepDelimiter=1073741824 SerializationInfoString=-2147483648 AbsoluteUri=127 HostAndPort=132 StrongAuthority=134
      SchemeAndServer=13 HttpRequestUrl=61 PathAndQuery=48`,
    { flags: true },
  ),
  enumType('System.UriFormat', 'UriEscaped=1 Unescaped=2 SafeUnescaped=3'),
  enumType('System.UriHostNameType', 'Unknown=0 Basic=1 Dns=2 IPv4=3 IPv6=4'),
  enumType('System.UriKind', 'RelativeOrAbsolute=0 Absolute=1 Relative=2'),
  enumType('System.UriPartial', 'Scheme=0 Authority=1 Path=2 Query=3'),
];
