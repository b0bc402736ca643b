/** What the host is asked for to send a mail (the service mail.send), and what it answers. */
export interface MailDelivery {
  host: string;
  port: number;
  useTls: boolean;
  user?: string;
  password?: string;
  from: string;
  recipients: string[];
  data: string;
  /** Milliseconds without an answer of the server. */
  timeout: number;
  /** What the server is to report of the delivery, where it can: SUCCESS, FAILURE, DELAY or NEVER. */
  notify?: string[];
}

/** A server's refusal: SMTP's code and what .NET says of it. */
export interface MailRefusal {
  status: number;
  text: string;
}

export interface MailAnswer {
  /** Why no mail was sent. */
  error?: string;
  /** The network failed: the system's code, or '' for a connection that was closed. */
  network?: string;
  /** The server refused: SMTP's code. */
  status?: number;
  /** Recipients the server refused; the others got the mail. */
  refused?: (MailRefusal & { recipient: string })[];
}
