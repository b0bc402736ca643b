/**
 * One mail to one server, as a program of its own: the request comes as JSON on standard input, the answer goes as JSON to
 * standard output ({} or { error }). A process of its own may wait for the network while the engine, which never waits,
 * waits for it.
 * Rule that surprises: without encryption no password is sent.
 */
import net from 'node:net';
import { hostname } from 'node:os';
import tls from 'node:tls';
import type { MailRequest } from './sendMail.ts';

const TIMEOUT_MS = 100_000;

/** What .NET calls the statuses that end a delivery. */
const STATUS_TEXTS: Readonly<Record<number, string>> = {
  421: 'Service not available, closing transmission channel.',
  450: 'Mailbox unavailable.',
  451: 'Error in processing.',
  452: 'Insufficient system storage.',
  500: 'Syntax error, command unrecognized.',
  501: 'Syntax error in parameters or arguments.',
  502: 'Command not implemented.',
  503: 'Bad sequence of commands.',
  504: 'Command parameter not implemented.',
  530: 'The SMTP server requires a secure connection or the client was not authenticated.',
  535: 'The SMTP server requires a secure connection or the client was not authenticated.',
  550: 'Mailbox unavailable.',
  551: 'User not local; please try a different path.',
  552: 'Exceeded storage allocation.',
  553: 'Mailbox name not allowed.',
  554: 'Transaction failed.',
};

class SmtpError extends Error {
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}

interface Reply {
  code: number;
  lines: string[];
}

class Conversation {
  private socket: net.Socket;
  private text = '';
  private waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null;

  constructor(private readonly request: MailRequest) {
    this.socket = this.listen(net.connect({ host: request.host, port: request.port }));
  }

  /** A connection left open would keep the program alive. */
  async run(): Promise<void> {
    try {
      await this.deliver();
      this.socket.end('QUIT\r\n');
    } catch (error) {
      this.socket.destroy();
      throw error;
    }
  }

  private async deliver(): Promise<void> {
    const { request } = this;
    await this.expect(this.next(), [220]);
    let abilities = await this.greet();
    if (request.useTls) {
      if (!abilities.some((line) => /^STARTTLS\b/i.test(line)))
        throw new SmtpError('Server does not support secure connections.');
      await this.ask('STARTTLS', [220]);
      await this.encrypt();
      abilities = await this.greet();
    }
    if (request.user !== undefined) await this.logIn(abilities, request.user, request.password ?? '');
    await this.ask(`MAIL FROM:<${request.from}>`, [250]);
    for (const recipient of request.recipients) await this.ask(`RCPT TO:<${recipient}>`, [250, 251]);
    await this.ask('DATA', [354]);
    await this.ask(`${request.data.replace(/(^|\r\n)\./g, '$1..').replace(/\r\n$/, '')}\r\n.`, [250]);
  }

  private listen(socket: net.Socket): net.Socket {
    socket.setTimeout(TIMEOUT_MS, () => this.fail(new SmtpError('The operation has timed out.')));
    socket.on('data', (piece: Buffer) => this.take(piece.toString('utf8')));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new SmtpError('Failure sending mail.')));
    return socket;
  }

  private async greet(): Promise<string[]> {
    const reply = await this.ask(`EHLO ${hostname()}`, [250, 500, 502]);
    if (reply.code === 250) return reply.lines.slice(1);
    await this.ask(`HELO ${hostname()}`, [250]);
    return [];
  }

  private encrypt(): Promise<void> {
    return new Promise((resolve, reject) => {
      const plain = this.socket;
      plain.removeAllListeners();
      const secure = tls.connect({
        socket: plain,
        servername: net.isIP(this.request.host) ? undefined : this.request.host,
      });
      secure.once('secureConnect', () => resolve());
      secure.once('error', reject);
      this.socket = this.listen(secure);
    });
  }

  private async logIn(abilities: readonly string[], user: string, password: string): Promise<void> {
    if (!this.request.useTls)
      throw new SmtpError('psail sends no password over a connection that is not encrypted: use -UseSsl.');
    const methods = abilities.find((line) => /^AUTH\b/i.test(line)) ?? '';
    const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
    if (/\bPLAIN\b/i.test(methods)) {
      await this.ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, [235]);
      return;
    }
    await this.ask('AUTH LOGIN', [334]);
    await this.ask(base64(user), [334]);
    await this.ask(base64(password), [235]);
  }

  private async ask(line: string, wanted: readonly number[]): Promise<Reply> {
    const reply = this.next();
    this.socket.write(`${line}\r\n`);
    return this.expect(reply, wanted);
  }

  private async expect(reply: Promise<Reply>, wanted: readonly number[]): Promise<Reply> {
    const { code, lines } = await reply;
    if (wanted.includes(code)) return { code, lines };
    const known = STATUS_TEXTS[code];
    throw new SmtpError(`${known ? `${known} ` : ''}The server response was: ${lines.join(' ')}`, code);
  }

  private next(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.take('');
    });
  }

  private take(piece: string): void {
    this.text += piece;
    const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\r?\n/.exec(this.text);
    if (!whole || !this.waiting) return;
    this.text = this.text.slice(whole[0].length);
    const { resolve } = this.waiting;
    this.waiting = null;
    resolve({
      code: Number(whole[1]),
      lines: whole[0]
        .trim()
        .split(/\r?\n/)
        .map((line) => line.slice(4)),
    });
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

function messageOf(error: unknown, { host }: MailRequest): string {
  if (error instanceof SmtpError) return error.message;
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'ECONNREFUSED') {
    const shown = address && net.isIPv4(address) ? `::ffff:${address}` : (address ?? host);
    return `Connection refused [${shown}]:${port ?? ''}`;
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'Name or service not known';
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  let text = '';
  for await (const piece of process.stdin) text += String(piece);
  const request = JSON.parse(text) as MailRequest;
  let answer = {};
  try {
    await new Conversation(request).run();
  } catch (error) {
    // Several addresses of one name fail together.
    const first = (error as { errors?: unknown[] }).errors;
    const status = error instanceof SmtpError ? { status: error.status } : { isNetwork: true };
    answer = { error: messageOf(first?.at(-1) ?? error, request), ...status };
  }
  process.stdout.write(JSON.stringify(answer));
}

main();
