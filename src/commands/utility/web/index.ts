/** The .NET types the web cmdlets bring. */
import { HTTP_HEADER_TYPES } from '../../../engine/net/HttpHeaders.ts';
import { HTTP_MESSAGE_TYPES } from '../../../engine/net/HttpMessages.ts';
import { WEB_PROXY_TYPES } from '../../../engine/net/webProxyTypes.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { HTTP_CLIENT_TYPES } from '../../types/web/httpClientTypes.ts';
import { SSL_STREAM_TYPES } from '../../types/web/sslStreamTypes.ts';
import { WEB_CLIENT_TYPES } from '../../types/web/webClientTypes.ts';
import { WEB_HEADER_TYPES } from '../../types/web/webHeaderTypes.ts';
import { WEB_REQUEST_TYPES } from '../../types/web/webRequestTypes.ts';
import { COOKIE_TYPES } from './cookieTypes.ts';
import { ELEMENT_TYPES } from './htmlElements.ts';
import { HTTP_CONTENT_TYPES } from './HttpContentBody.ts';
import { USER_AGENT_TYPES } from './userAgent.ts';
import { WEB_ENUMS } from './webEnums.ts';
import { WEB_SESSION_TYPES } from './WebRequestSession.ts';
import { WEB_RESPONSE_TYPES } from './WebResponseObject.ts';

export const WEB_TYPES: readonly TypeDefinition[] = [
  ...HTTP_HEADER_TYPES,
  ...HTTP_MESSAGE_TYPES,
  ...HTTP_CONTENT_TYPES,
  ...WEB_PROXY_TYPES,
  ...WEB_HEADER_TYPES,
  ...WEB_REQUEST_TYPES,
  ...WEB_CLIENT_TYPES,
  ...HTTP_CLIENT_TYPES,
  ...SSL_STREAM_TYPES,
  ...COOKIE_TYPES,
  ...ELEMENT_TYPES,
  ...USER_AGENT_TYPES,
  ...WEB_ENUMS,
  ...WEB_SESSION_TYPES,
  ...WEB_RESPONSE_TYPES,
];
