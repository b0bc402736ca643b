/** What the types of System.Net.Mail have, as PowerShell lists it. */

export const MAIL_MESSAGE = `
System.Net.Mail.MailMessage new()
System.Net.Mail.MailMessage new(string from, string to)
System.Net.Mail.MailMessage new(string from, string to, string subject, string body)
System.Net.Mail.MailMessage new(mailaddress from, mailaddress to)
mailaddress From {get;set;}
mailaddress Sender {get;set;}
mailaddress ReplyTo {get;set;}
System.Net.Mail.MailAddressCollection ReplyToList {get;}
System.Net.Mail.MailAddressCollection To {get;}
System.Net.Mail.MailAddressCollection Bcc {get;}
System.Net.Mail.MailAddressCollection CC {get;}
System.Net.Mail.MailPriority Priority {get;set;}
System.Net.Mail.DeliveryNotificationOptions DeliveryNotificationOptions {get;set;}
string Subject {get;set;}
System.Text.Encoding SubjectEncoding {get;set;}
System.Collections.Specialized.NameValueCollection Headers {get;}
System.Text.Encoding HeadersEncoding {get;set;}
string Body {get;set;}
System.Text.Encoding BodyEncoding {get;set;}
System.Net.Mime.TransferEncoding BodyTransferEncoding {get;set;}
bool IsBodyHtml {get;set;}
System.Net.Mail.AttachmentCollection Attachments {get;}
System.Net.Mail.AlternateViewCollection AlternateViews {get;}
void Dispose()
void IDisposable.Dispose()
string ToString()
`;

export const ATTACHMENT = `
System.Net.Mail.Attachment new(string fileName)
System.Net.Mail.Attachment new(string fileName, string mediaType)
System.Net.Mail.Attachment new(string fileName, System.Net.Mime.ContentType contentType)
System.Net.Mail.Attachment new(System.IO.Stream contentStream, string name)
System.Net.Mail.Attachment new(System.IO.Stream contentStream, string name, string mediaType)
System.Net.Mail.Attachment new(System.IO.Stream contentStream, System.Net.Mime.ContentType contentType)
static System.Net.Mail.Attachment CreateAttachmentFromString(string content, string name)
static System.Net.Mail.Attachment CreateAttachmentFromString(string content, string name, System.Text.Encoding contentEncoding, string mediaType)
static System.Net.Mail.Attachment CreateAttachmentFromString(string content, System.Net.Mime.ContentType contentType)
string Name {get;set;}
System.Text.Encoding NameEncoding {get;set;}
System.Net.Mime.ContentDisposition ContentDisposition {get;}
System.IO.Stream ContentStream {get;}
string ContentId {get;set;}
System.Net.Mime.ContentType ContentType {get;set;}
System.Net.Mime.TransferEncoding TransferEncoding {get;set;}
void Dispose()
void IDisposable.Dispose()
string ToString()
`;

export const SMTP_CLIENT = `
event System.Net.Mail.SendCompletedEventHandler SendCompleted(System.Object, System.ComponentModel.AsyncCompletedEventArgs)
System.Net.Mail.SmtpClient new()
System.Net.Mail.SmtpClient new(string host)
System.Net.Mail.SmtpClient new(string host, int port)
string Host {get;set;}
int Port {get;set;}
bool UseDefaultCredentials {get;set;}
System.Net.ICredentialsByHost Credentials {get;set;}
int Timeout {get;set;}
System.Net.ServicePoint ServicePoint {get;}
System.Net.Mail.SmtpDeliveryMethod DeliveryMethod {get;set;}
System.Net.Mail.SmtpDeliveryFormat DeliveryFormat {get;set;}
string PickupDirectoryLocation {get;set;}
bool EnableSsl {get;set;}
System.Security.Cryptography.X509Certificates.X509CertificateCollection ClientCertificates {get;}
string TargetName {get;set;}
void Send(string from, string recipients, string subject, string body)
void Send(System.Net.Mail.MailMessage message)
void SendAsync(string from, string recipients, string subject, string body, System.Object userToken)
void SendAsync(System.Net.Mail.MailMessage message, System.Object userToken)
void SendAsyncCancel()
System.Threading.Tasks.Task SendMailAsync(string from, string recipients, string subject, string body)
System.Threading.Tasks.Task SendMailAsync(System.Net.Mail.MailMessage message)
void Dispose()
void IDisposable.Dispose()
string ToString()
`;
