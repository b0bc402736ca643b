/** What WebRequest, HttpWebRequest and HttpWebResponse have, as PowerShell lists it. */

/** Statics of WebRequest, which HttpWebRequest shows too. */
export const WEB_REQUEST_STATICS = `
static System.Net.WebRequest Create(string requestUriString)
static System.Net.WebRequest Create(uri requestUri)
static System.Net.WebRequest CreateDefault(uri requestUri)
static System.Net.HttpWebRequest CreateHttp(string requestUriString)
static System.Net.HttpWebRequest CreateHttp(uri requestUri)
static System.Net.IWebProxy GetSystemWebProxy()
static bool RegisterPrefix(string prefix, System.Net.IWebRequestCreate creator)
static System.Net.Cache.RequestCachePolicy DefaultCachePolicy {get;set;}
static System.Net.IWebProxy DefaultWebProxy {get;set;}
`;

export const HTTP_WEB_REQUEST = `
string Accept {get;set;}
bool AllowReadStreamBuffering {get;set;}
int MaximumResponseHeadersLength {get;set;}
int MaximumAutomaticRedirections {get;set;}
string ContentType {get;set;}
int ContinueTimeout {get;set;}
int Timeout {get;set;}
long ContentLength {get;set;}
uri Address {get;}
string UserAgent {get;set;}
string Host {get;set;}
bool Pipelined {get;set;}
string Referer {get;set;}
string MediaType {get;set;}
string TransferEncoding {get;set;}
bool KeepAlive {get;set;}
bool UnsafeAuthenticatedConnectionSharing {get;set;}
System.Net.DecompressionMethods AutomaticDecompression {get;set;}
bool AllowWriteStreamBuffering {get;set;}
bool AllowAutoRedirect {get;set;}
string ConnectionGroupName {get;set;}
bool PreAuthenticate {get;set;}
string Connection {get;set;}
string Expect {get;set;}
datetime IfModifiedSince {get;set;}
datetime Date {get;set;}
bool SendChunked {get;set;}
System.Net.HttpContinueDelegate ContinueDelegate {get;set;}
System.Net.ServicePoint ServicePoint {get;}
System.Net.Security.RemoteCertificateValidationCallback ServerCertificateValidationCallback {get;set;}
System.Security.Cryptography.X509Certificates.X509CertificateCollection ClientCertificates {get;set;}
version ProtocolVersion {get;set;}
int ReadWriteTimeout {get;set;}
System.Net.CookieContainer CookieContainer {get;set;}
System.Net.ICredentials Credentials {get;set;}
bool HaveResponse {get;}
System.Net.WebHeaderCollection Headers {get;set;}
string Method {get;set;}
uri RequestUri {get;}
bool SupportsCookieContainer {get;}
bool UseDefaultCredentials {get;set;}
System.Net.IWebProxy Proxy {get;set;}
System.Net.Cache.RequestCachePolicy CachePolicy {get;set;}
System.Net.Security.AuthenticationLevel AuthenticationLevel {get;set;}
System.Security.Principal.TokenImpersonationLevel ImpersonationLevel {get;set;}
void Abort()
System.Net.WebResponse GetResponse()
System.IO.Stream GetRequestStream()
System.IO.Stream GetRequestStream([ref] System.Net.TransportContext context)
System.IO.Stream EndGetRequestStream(System.IAsyncResult asyncResult, [ref] System.Net.TransportContext context)
System.IO.Stream EndGetRequestStream(System.IAsyncResult asyncResult)
System.IAsyncResult BeginGetRequestStream(System.AsyncCallback callback, System.Object state)
System.IAsyncResult BeginGetResponse(System.AsyncCallback callback, System.Object state)
System.Net.WebResponse EndGetResponse(System.IAsyncResult asyncResult)
void AddRange(int from, int to)
void AddRange(long from, long to)
void AddRange(int range)
void AddRange(long range)
void AddRange(string rangeSpecifier, int from, int to)
void AddRange(string rangeSpecifier, long from, long to)
void AddRange(string rangeSpecifier, int range)
void AddRange(string rangeSpecifier, long range)
string ToString()
System.Threading.Tasks.Task[System.IO.Stream] GetRequestStreamAsync()
System.Threading.Tasks.Task[System.Net.WebResponse] GetResponseAsync()
`;

export const HTTP_WEB_RESPONSE = `
System.Net.HttpWebResponse new()
bool IsMutuallyAuthenticated {get;}
long ContentLength {get;}
string ContentType {get;}
string ContentEncoding {get;}
System.Net.CookieCollection Cookies {get;set;}
datetime LastModified {get;}
string Server {get;}
version ProtocolVersion {get;}
System.Net.WebHeaderCollection Headers {get;}
string Method {get;}
uri ResponseUri {get;}
System.Net.HttpStatusCode StatusCode {get;}
string StatusDescription {get;}
string CharacterSet {get;}
bool SupportsHeaders {get;}
bool IsFromCache {get;}
System.IO.Stream GetResponseStream()
string GetResponseHeader(string headerName)
void Close()
void Dispose()
void IDisposable.Dispose()
string ToString()
`;
