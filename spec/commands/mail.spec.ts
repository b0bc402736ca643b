/** Send-MailMessage against a small SMTP server: what arrives, what a refusal shows, and that no password goes in the clear. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

interface Inbox {
  server: net.Server;
  port: number;
  commands: string[];
  data: string;
}

async function smtpServer(refused: string | null = null): Promise<Inbox> {
  const inbox = { commands: [] as string[], data: '' } as Inbox;
  inbox.server = net.createServer((socket) => {
    let text = '';
    let isData = false;
    socket.write('220 stub\r\n');
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (isData) {
          if (line === '.') {
            isData = false;
            socket.write('250 taken\r\n');
          } else inbox.data += `${line}\n`;
          continue;
        }
        inbox.commands.push(line);
        if (/^EHLO/.test(line)) socket.write('250-stub\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 1000000\r\n');
        else if (refused !== null && line.includes(refused)) socket.write('550 5.1.1 no such user\r\n');
        else if (line === 'DATA') {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => inbox.server.listen(0, '127.0.0.1', resolve));
  inbox.port = (inbox.server.address() as AddressInfo).port;
  return inbox;
}

function psail(script: string, cwd: string): Promise<string> {
  const child = spawn(process.execPath, [path.resolve('dist/psail.js'), '-NoProfile', '-c', script], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', LANG: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += String(piece)));
  return new Promise((resolve) => child.on('close', () => resolve(text)));
}

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-mail-'));
  fs.writeFileSync(path.join(folder, 'a.txt'), 'content');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a mail with all its parts arrives', async () => {
  const inbox = await smtpServer();
  const shown = await psail(
    `$PSEmailServer = '127.0.0.1'
Send-MailMessage -From 'Me <me@x.io>' -To you@x.io, 'Two <two@x.io>' -Cc cc@x.io -Bcc bcc@x.io -Subject 'Grüße' -Body "line\`n.dot" -Attachments a.txt -Encoding utf8 -Priority High -Port ${inbox.port} -WarningAction Ignore`,
    folder,
  );
  inbox.server.close();
  expect(shown).toBe('');
  expect(inbox.commands.filter((line) => /^(?:MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<me@x.io>',
    'RCPT TO:<you@x.io>',
    'RCPT TO:<two@x.io>',
    'RCPT TO:<cc@x.io>',
    'RCPT TO:<bcc@x.io>',
  ]);
  expect(inbox.data).toContain('From: Me <me@x.io>\nTo: you@x.io,\n Two <two@x.io>\nCc: cc@x.io\nX-Priority: 1\n');
  expect(inbox.data).toContain(`Subject: =?utf-8?B?${Buffer.from('Grüße').toString('base64')}?=\n`);
  expect(inbox.data).toContain('\nline\n..dot\n');
  expect(inbox.data).toContain(`filename="a.txt"\n\n${Buffer.from('content').toString('base64')}\n`);
  expect(inbox.data).not.toContain('bcc@x.io');
});

test('a refusal is an error of the cmdlet', async () => {
  const inbox = await smtpServer('nobody');
  const shown = await psail(
    `try { Send-MailMessage -From me@x.io -To nobody@x.io -Subject s -SmtpServer 127.0.0.1 -Port ${inbox.port} -ErrorAction Stop 3> $null } catch { "$_"; $_.FullyQualifiedErrorId }`,
    folder,
  );
  inbox.server.close();
  expect(shown).toBe(
    'Mailbox unavailable. The server response was: 5.1.1 no such user\nSmtpException,Microsoft.PowerShell.Commands.SendMailMessage\n',
  );
});

test('no password goes over a plain connection', async () => {
  const inbox = await smtpServer();
  const shown = await psail(
    `$c = [pscredential]::new('u', (ConvertTo-SecureString 'geheim' -AsPlainText -Force))
Send-MailMessage -From me@x.io -To you@x.io -Subject s -Credential $c -SmtpServer 127.0.0.1 -Port ${inbox.port} -WarningAction Ignore`,
    folder,
  );
  inbox.server.close();
  expect(shown).toContain('psail sends no password over a connection that is not encrypted');
  expect(inbox.commands.join('\n')).not.toContain(Buffer.from('geheim').toString('base64'));
  expect(shown).not.toContain('geheim');
});

test('the other recipients get what one of them refuses', async () => {
  const inbox = await smtpServer('nobody');
  const shown = await psail(
    `$client = [Net.Mail.SmtpClient]::new('127.0.0.1', ${inbox.port})
try { $client.Send('me@x.io', 'nobody@x.io, you@x.io', 's', 'text') }
catch { $e = $_.Exception.InnerException; $e.GetType().Name; $e.FailedRecipient; "$($e.StatusCode)" }`,
    folder,
  );
  inbox.server.close();
  expect(shown).toBe('SmtpFailedRecipientException\n<nobody@x.io>\nMailboxUnavailable\n');
  expect(inbox.data).toContain('\ntext\n');
});

test('nobody gets what all of them refuse', async () => {
  const inbox = await smtpServer('nobody');
  const shown = await psail(
    `$client = [Net.Mail.SmtpClient]::new('127.0.0.1', ${inbox.port})
try { $client.Send('me@x.io', 'nobody@x.io, nobody2@x.io', 's', 'text') }
catch { $e = $_.Exception.InnerException; $e.GetType().Name; $e.Message; $e.InnerExceptions.FailedRecipient }`,
    folder,
  );
  inbox.server.close();
  expect(shown).toBe(
    'SmtpFailedRecipientsException\nUnable to send to all recipients.\n<nobody@x.io>\n<nobody2@x.io>\n',
  );
  expect(inbox.commands).not.toContain('DATA');
});

test('names are encoded, and a line end in one begins no header', async () => {
  const inbox = await smtpServer();
  const shown = await psail(
    `$m = [Net.Mail.MailMessage]::new([Net.Mail.MailAddress]::new('me@x.io', 'Jörg'), [Net.Mail.MailAddress]::new('you@x.io', "A\`r\`nBcc: evil@x.io"))
[Net.Mail.SmtpClient]::new('127.0.0.1', ${inbox.port}).Send($m)`,
    folder,
  );
  inbox.server.close();
  expect(shown).toBe('');
  expect(inbox.data).toContain(`From: =?utf-8?B?${Buffer.from('Jörg').toString('base64')}?= <me@x.io>\n`);
  expect(inbox.data).not.toMatch(/^Bcc/m);
});

test('a server that says nothing is waited for as long as Timeout says', async () => {
  const silent = net.createServer((socket) => void socket.on('error', () => undefined));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const shown = await psail(
    `$client = [Net.Mail.SmtpClient]::new('127.0.0.1', ${(silent.address() as AddressInfo).port}); $client.Timeout = 300
try { $client.Send('me@x.io', 'you@x.io', 's', 'text') } catch { $_.Exception.InnerException.Message }`,
    folder,
  );
  silent.close();
  expect(shown).toBe('The operation has timed out.\n');
});
