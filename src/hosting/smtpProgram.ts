/**
 * One mail to one server, as a program of its own: the request comes as JSON on standard input, the answer goes as JSON to
 * standard output ({} or { error }). A process of its own may wait for the network while the engine, which never waits,
 * waits for it.
 * Rule that surprises: without encryption no password is sent.
 */
import net from 'node:net';
import { hostname } from 'node:os';
import tls from 'node:tls';
import type { MailAnswer, MailDelivery, MailRefusal } from '../engine/net/MailDelivery.ts';

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

/** Not the network's failure. */
class SmtpError extends Error {
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}

class ConnectionClosed extends Error {}

const FAILURE = 'Failure sending mail.';

interface Reply {
  code: number;
  lines: string[];
}

class Conversation {
  private socket: net.Socket;
  private text = '';
  private waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null;

  constructor(private readonly request: MailDelivery) {
    this.socket = this.listen(net.connect({ host: request.host, port: request.port }));
  }

  /** The recipients that were refused. A connection left open would keep the program alive. */
  async run(): Promise<NonNullable<MailAnswer['refused']>> {
    try {
      const refused = await this.deliver();
      this.socket.end('QUIT\r\n');
      return refused;
    } catch (error) {
      this.socket.destroy();
      throw error;
    }
  }

  private async deliver(): Promise<NonNullable<MailAnswer['refused']>> {
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
    const notify =
      request.notify && abilities.some((line) => /^DSN\b/i.test(line)) ? ` NOTIFY=${request.notify.join(',')}` : '';
    const refused: NonNullable<MailAnswer['refused']> = [];
    for (const recipient of request.recipients) {
      const reply = await this.reply(`RCPT TO:<${recipient}>${notify}`);
      if (reply.code !== 250 && reply.code !== 251) refused.push({ recipient, ...refusalOf(reply) });
    }
    if (refused.length === request.recipients.length) return refused;
    await this.ask('DATA', [354]);
    await this.ask(`${request.data.replace(/(^|\r\n)\./g, '$1..').replace(/\r\n$/, '')}\r\n.`, [250]);
    return refused;
  }

  private listen(socket: net.Socket): net.Socket {
    socket.setTimeout(this.request.timeout, () => this.fail(new SmtpError('The operation has timed out.')));
    socket.on('data', (piece: Buffer) => this.take(piece.toString('utf8')));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new ConnectionClosed()));
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
    return this.expect(this.reply(line), wanted);
  }

  private reply(line: string): Promise<Reply> {
    // Whoever wrote the address, a line end in it must not begin another command.
    if (!line.endsWith('\r\n.') && /[\r\n]/.test(line)) throw new SmtpError(FAILURE);
    const reply = this.next();
    this.socket.write(`${line}\r\n`);
    return reply;
  }

  private async expect(reply: Promise<Reply>, wanted: readonly number[]): Promise<Reply> {
    const got = await reply;
    if (wanted.includes(got.code)) return got;
    const { status, text } = refusalOf(got);
    throw new SmtpError(text, status);
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

function refusalOf({ code, lines }: Reply): MailRefusal {
  const known = STATUS_TEXTS[code];
  return { status: code, text: `${known ? `${known} ` : ''}The server response was: ${lines.join(' ')}` };
}

/** What became of a failed delivery. Several addresses of one name fail together. */
function failureOf(thrown: unknown, { host }: MailDelivery): MailAnswer {
  if (thrown instanceof SmtpError) return { error: thrown.message, status: thrown.status };
  if (thrown instanceof ConnectionClosed)
    return { error: 'Unable to read data from the transport connection: The connection was closed.', network: '' };
  const error = (thrown as { errors?: unknown[] }).errors?.at(-1) ?? thrown;
  const { code = '', address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'ECONNREFUSED') {
    const shown = address && net.isIPv4(address) ? `::ffff:${address}` : (address ?? host);
    return { error: `Connection refused [${shown}]:${port ?? ''}`, network: code };
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { error: 'Name or service not known', network: code };
  return { error: error instanceof Error ? error.message : String(error), network: code };
}

async function main(): Promise<void> {
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) text += String(piece);
  const request = JSON.parse(text) as MailDelivery;
  let answer: MailAnswer;
  try {
    const refused = await new Conversation(request).run();
    answer = refused.length > 0 ? { refused } : {};
  } catch (error) {
    answer = failureOf(error, request);
  }
  process.stdout.write(JSON.stringify(answer));
}

main();
