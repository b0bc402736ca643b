/** The engine's own .NET types, made known when this module loads. */
import { addTypeDefinitions } from '../../types/definitions.ts';
import { ACCELERATOR_TYPES } from './acceleratorTypes.ts';
import { AST_TYPES } from './astTypes.ts';
import { ATTRIBUTE_TYPES } from './attributeTypes.ts';
import { BREAKPOINT_TYPES } from './breakpointTypes.ts';
import { COMMAND_TYPES } from './commandTypes.ts';
import { HOST_STRUCT_TYPES } from './hostStructTypes.ts';
import { HOST_TYPES } from './hostTypes.ts';
import { MODULE_TYPES } from './moduleTypes.ts';
import { POWERSHELL_TYPES } from './powershellTypes.ts';
import { RUNSPACE_TYPES } from './runspaceTypes.ts';
import { INTRINSICS_TYPES } from './intrinsicsTypes.ts';
import { RAW_UI_TYPES } from './rawUITypes.ts';
import { PARSER_TYPES } from './parserTypes.ts';
import { COMPLETION_TYPES } from './completionTypes.ts';
import { PROXY_TYPES } from './proxyTypes.ts';
import { DNS_TYPES } from '../net/dnsTypes.ts';
import { UnixDomainSocketEndPointType } from '../net/UnixDomainSocketEndPoint.ts';
import { SOCKET_TYPES } from '../net/socketTypes.ts';
import { LISTENER_TYPES } from '../net/TcpListener.ts';
import { TCP_TYPES } from '../net/tcpTypes.ts';
import { UDP_TYPES } from '../net/UdpClient.ts';
import { PROVIDER_TYPES } from '../providers/providerTypes.ts';
import { SCRIPT_TYPES } from './scriptTypes.ts';

addTypeDefinitions([
  ...SCRIPT_TYPES,
  ...COMMAND_TYPES,
  ...BREAKPOINT_TYPES,
  ...PROXY_TYPES,
  ...ATTRIBUTE_TYPES,
  ...HOST_TYPES,
  ...HOST_STRUCT_TYPES,
  ...RAW_UI_TYPES,
  ...MODULE_TYPES,
  ...INTRINSICS_TYPES,
  ...ACCELERATOR_TYPES,
  ...AST_TYPES,
  ...PARSER_TYPES,
  ...COMPLETION_TYPES,
  ...PROVIDER_TYPES,
  ...POWERSHELL_TYPES,
  ...RUNSPACE_TYPES,
  ...DNS_TYPES,
  UnixDomainSocketEndPointType,
  ...TCP_TYPES,
  ...SOCKET_TYPES,
  ...LISTENER_TYPES,
  ...UDP_TYPES,
]);
