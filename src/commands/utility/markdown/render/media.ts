/**
 * Pictures that are films or sounds: an address of a known host becomes a frame, a file with a known extension a player.
 */
import type { LinkInline } from '../syntax/Inline.ts';
import { HtmlAttributes } from '../syntax/MarkdownObject.ts';
import { escapeUrl } from './escapes.ts';
import type { HtmlOutput } from './HtmlOutput.ts';

const WIDTH = 500;
const HEIGHT = 281;

/** Media types by extension. */
const TYPES = new Map(
  (
    '3gp=video/3gpp 3g2=video/3gpp2 avi=video/x-msvideo uvh=video/vnd.dece.hd uvm=video/vnd.dece.mobile ' +
    'uvu=video/vnd.uvvu.mp4 uvp=video/vnd.dece.pd uvs=video/vnd.dece.sd uvv=video/vnd.dece.video fvt=video/vnd.fvt ' +
    'f4v=video/x-f4v flv=video/x-flv fli=video/x-fli h261=video/h261 h263=video/h263 h264=video/h264 jpm=video/jpm ' +
    'jpgv=video/jpeg m4v=video/x-m4v asf=video/x-ms-asf pyv=video/vnd.ms-playready.media.pyv wm=video/x-ms-wm ' +
    'wmx=video/x-ms-wmx wmv=video/x-ms-wmv wvx=video/x-ms-wvx mj2=video/mj2 mxu=video/vnd.mpegurl mpeg=video/mpeg ' +
    'mp4=video/mp4 ogv=video/ogg webm=video/webm qt=video/quicktime movie=video/x-sgi-movie viv=video/vnd.vivo ' +
    'adp=audio/adpcm aac=audio/x-aac aif=audio/x-aiff uva=audio/vnd.dece.audio eol=audio/vnd.digital-winds ' +
    'dra=audio/vnd.dra dts=audio/vnd.dts dtshd=audio/vnd.dts.hd rip=audio/vnd.rip lvp=audio/vnd.lucent.voice ' +
    'm3u=audio/x-mpegurl pya=audio/vnd.ms-playready.media.pya wma=audio/x-ms-wma wax=audio/x-ms-wax mid=audio/midi ' +
    'mp3=audio/mpeg mpga=audio/mpeg mp4a=audio/mp4 ecelp4800=audio/vnd.nuera.ecelp4800 ' +
    'ecelp7470=audio/vnd.nuera.ecelp7470 ecelp9600=audio/vnd.nuera.ecelp9600 oga=audio/ogg ogg=audio/ogg ' +
    'weba=audio/webm ram=audio/x-pn-realaudio rmp=audio/x-pn-realaudio-plugin au=audio/basic wav=audio/x-wav'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

interface MediaHost {
  prefix: string;
  className: string;
  isFullScreen: boolean;
  frame(url: URL): string | null;
}

const HOSTS: readonly MediaHost[] = [
  { prefix: 'www.youtube.com', className: 'youtubeshort', isFullScreen: true, frame: shortFrame },
  { prefix: 'www.youtube.com', className: 'youtube', isFullScreen: true, frame: youtubeFrame },
  { prefix: 'youtu.be', className: 'youtube', isFullScreen: true, frame: shortLinkFrame },
  { prefix: 'vimeo.com', className: 'vimeo', isFullScreen: true, frame: vimeoFrame },
  { prefix: 'music.yandex.ru', className: 'yandex', isFullScreen: false, frame: yandexFrame },
  { prefix: 'ok.ru', className: 'odnoklassniki', isFullScreen: true, frame: okFrame },
];

function segments({ pathname }: URL): string[] {
  return pathname.split('/').filter((part) => part !== '');
}

function shortFrame(url: URL): string | null {
  const [first, id] = segments(url);
  return first === 'shorts' && id ? `https://www.youtube.com/embed/${id}` : null;
}

function youtubeFrame(url: URL): string | null {
  const [first] = segments(url);
  if (first === 'embed') return url.href;
  const id = url.searchParams.get('v');
  return id === null ? null : embed(id, url);
}

function embed(id: string, url: URL): string {
  const start = url.searchParams.get('t');
  return `https://www.youtube.com/embed/${id}${start === null ? '' : `?start=${start}`}`;
}

function shortLinkFrame(url: URL): string | null {
  const id = url.pathname.slice(1);
  return id === '' ? null : embed(id, url);
}

function vimeoFrame(url: URL): string | null {
  const parts = segments(url);
  const id = parts[parts.length - 1];
  return id === undefined ? null : `https://player.vimeo.com/video/${id}`;
}

function yandexFrame(url: URL): string | null {
  const [album, albumId, track, trackId] = segments(url);
  if (album !== 'album' || track !== 'track' || !albumId || !trackId) return null;
  return `https://music.yandex.ru/iframe/#track/${trackId}/${albumId}/`;
}

function okFrame(url: URL): string | null {
  const parts = segments(url);
  const id = parts[parts.length - 1];
  return id === undefined ? null : `https://ok.ru/videoembed/${id}`;
}

/** Writes a player for an address that is one; false when it is a picture. */
export function writeMedia(output: HtmlOutput, { url, attributes: given }: LinkInline): boolean {
  const address = url === null ? null : toUrl(url);
  if (url === null || !address) return false;
  const isAbsolute = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url);
  if (isAbsolute) {
    for (const { prefix, className, isFullScreen, frame } of HOSTS) {
      const source = address.host.startsWith(prefix) ? frame(address) : null;
      if (source === null) continue;
      output.write(`<iframe src="${escapeUrl(source)}"`);
      const attributes = sized(given, true);
      attributes.classes = [className, ...attributes.classes];
      attributes.addPropertyIfAbsent('frameborder', '0');
      if (isFullScreen) attributes.addPropertyIfAbsent('allowfullscreen', null);
      output.writeAttributes(attributes).write('></iframe>');
      return true;
    }
  }
  const extension = /\.([^.]+)$/.exec(isAbsolute ? address.pathname : url)?.[1] ?? '';
  const type = TYPES.get(extension.toLowerCase());
  if (!type) return false;
  const tag = type.startsWith('audio') ? 'audio' : 'video';
  const attributes = sized(given, tag === 'video');
  attributes.addPropertyIfAbsent('controls', null);
  output.write(`<${tag}`).writeAttributes(attributes);
  output.write(`><source type="${type}" src="${escapeUrl(url)}"></source></${tag}>`);
  return true;
}

function toUrl(url: string): URL | null {
  try {
    return new URL(url, 'http://none/');
  } catch {
    return null;
  }
}

/** A copy of the attributes with the usual size. */
function sized(given: HtmlAttributes | null, hasHeight: boolean): HtmlAttributes {
  const attributes = new HtmlAttributes();
  if (given) attributes.addAll(given);
  attributes.addPropertyIfAbsent('width', String(WIDTH));
  if (hasHeight) attributes.addPropertyIfAbsent('height', String(HEIGHT));
  return attributes;
}
