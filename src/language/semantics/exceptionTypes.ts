/** Which exception types derive from which, as far as scripts usually catch them: an unknown type derives from nothing. */
const bases: Record<string, string> = {
  'system.systemexception': 'system.exception',
  'system.applicationexception': 'system.exception',
  'system.argumentexception': 'system.systemexception',
  'system.argumentnullexception': 'system.argumentexception',
  'system.argumentoutofrangeexception': 'system.argumentexception',
  'system.arithmeticexception': 'system.systemexception',
  'system.dividebyzeroexception': 'system.arithmeticexception',
  'system.overflowexception': 'system.arithmeticexception',
  'system.formatexception': 'system.systemexception',
  'system.invalidcastexception': 'system.systemexception',
  'system.invalidoperationexception': 'system.systemexception',
  'system.objectdisposedexception': 'system.invalidoperationexception',
  'system.indexoutofrangeexception': 'system.systemexception',
  'system.nullreferenceexception': 'system.systemexception',
  'system.notimplementedexception': 'system.systemexception',
  'system.notsupportedexception': 'system.systemexception',
  'system.platformnotsupportedexception': 'system.notsupportedexception',
  'system.outofmemoryexception': 'system.systemexception',
  'system.stackoverflowexception': 'system.systemexception',
  'system.timeoutexception': 'system.systemexception',
  'system.unauthorizedaccessexception': 'system.systemexception',
  'system.operationcanceledexception': 'system.systemexception',
  'system.aggregateexception': 'system.exception',
  'system.io.ioexception': 'system.systemexception',
  'system.io.filenotfoundexception': 'system.io.ioexception',
  'system.io.directorynotfoundexception': 'system.io.ioexception',
  'system.io.pathtoolongexception': 'system.io.ioexception',
  'system.io.endofstreamexception': 'system.io.ioexception',
  'system.net.webexception': 'system.invalidoperationexception',
  'system.net.http.httprequestexception': 'system.exception',
  'microsoft.powershell.commands.httpresponseexception': 'system.net.http.httprequestexception',
  'system.threading.tasks.taskcanceledexception': 'system.operationcanceledexception',
  'system.collections.generic.keynotfoundexception': 'system.systemexception',
  'system.management.automation.runtimeexception': 'system.systemexception',
  'system.management.automation.commandnotfoundexception': 'system.management.automation.runtimeexception',
  'system.management.automation.cmdletinvocationexception': 'system.management.automation.runtimeexception',
  'system.management.automation.actionpreferencestopexception': 'system.management.automation.runtimeexception',
  'system.management.automation.parameterbindingexception': 'system.management.automation.runtimeexception',
  'system.management.automation.parseexception': 'system.management.automation.runtimeexception',
  'system.management.automation.methodexception': 'system.management.automation.extendedtypesystemexception',
  'system.management.automation.methodinvocationexception': 'system.management.automation.methodexception',
  'system.management.automation.extendedtypesystemexception': 'system.management.automation.runtimeexception',
  'system.management.automation.sessionstateexception': 'system.management.automation.runtimeexception',
  'system.management.automation.itemnotfoundexception': 'system.management.automation.sessionstateexception',
  'system.management.automation.drivenotfoundexception': 'system.management.automation.sessionstateexception',
  'system.management.automation.psinvalidcastexception': 'system.invalidcastexception',
  'system.management.automation.psargumentexception': 'system.argumentexception',
  'system.management.automation.psinvalidoperationexception': 'system.invalidoperationexception',
};

/** Whether a block for `earlier` catches `later` too. */
export function catchesAlso(earlier: string, later: string): boolean {
  const wanted = normalize(earlier);
  let type: string | undefined = normalize(later);
  const known = type === 'system.exception' || type in bases;
  if (!known) return type === wanted && !type.includes('.');
  while (type !== undefined) {
    if (type === wanted) return true;
    type = bases[type];
  }
  return false;
}

/** `[Exception]` and `[System.Exception]` are one. */
function normalize(name: string): string {
  const key = name.toLowerCase();
  if (key in bases || key === 'system.exception') return key;
  const full = `system.${key}`;
  return full in bases || full === 'system.exception' ? full : key;
}

const accelerated: Record<string, string> = {
  int: 'System.Int32',
  string: 'System.String',
  bool: 'System.Boolean',
  long: 'System.Int64',
  object: 'System.Object',
};

/** The .NET name, as messages show it. */
export function fullTypeName(name: string): string {
  const key = name.toLowerCase();
  return accelerated[key] ?? (key === normalize(name) ? name : `System.${name}`);
}
