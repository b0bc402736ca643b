/** System.IO.FileSystemWatcher as a .NET type. */
import { makeArray } from '../../NetArray.ts';
import { getType } from '../../TypeRegistry.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { field, implement } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { timeoutOf } from '../threading/waitHandles.ts';
import type { TimeSpan } from '../../numerics/index.ts';
import { enumNumber, newEnum } from '../values.ts';
import { FileSystemWatcher, WaitForChangedResult } from './FileSystemWatcher.ts';

const ARGS = '(System.Object, System.IO.FileSystemEventArgs)';

const SIGNATURES = `
event System.IO.FileSystemEventHandler Changed${ARGS}
event System.IO.FileSystemEventHandler Created${ARGS}
event System.IO.FileSystemEventHandler Deleted${ARGS}
event System.IO.RenamedEventHandler Renamed(System.Object, System.IO.RenamedEventArgs)
event System.IO.ErrorEventHandler Error(System.Object, System.IO.ErrorEventArgs)
System.IO.FileSystemWatcher new()
System.IO.FileSystemWatcher new(string path)
System.IO.FileSystemWatcher new(string path, string filter)
System.IO.NotifyFilters NotifyFilter {get;set;}
System.Collections.ObjectModel.Collection[string] Filters {get;}
bool EnableRaisingEvents {get;set;}
string Filter {get;set;}
bool IncludeSubdirectories {get;set;}
int InternalBufferSize {get;set;}
string Path {get;set;}
System.ComponentModel.ISite Site {get;set;}
System.ComponentModel.ISynchronizeInvoke SynchronizingObject {get;set;}
System.ComponentModel.IContainer Container {get;}
System.IO.WaitForChangedResult WaitForChanged(System.IO.WatcherChangeTypes changeType)
System.IO.WaitForChangedResult WaitForChanged(System.IO.WatcherChangeTypes changeType, int timeout)
System.IO.WaitForChangedResult WaitForChanged(System.IO.WatcherChangeTypes changeType, timespan timeout)
void BeginInit()
void ISupportInitialize.BeginInit()
void EndInit()
void ISupportInitialize.EndInit()
void Dispose()
void IDisposable.Dispose()
`;

export const WATCHER_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.IO.FileSystemWatcher',
    kind: 'class',
    base: 'System.ComponentModel.Component',
    interfaces: ['System.ComponentModel.IComponent', 'System.IDisposable'],
    jsClass: FileSystemWatcher,
    build: () =>
      implement(SIGNATURES, {
        new: (_self, ctx, path?: string | null, filter?: string | null) => {
          const watcher = new FileSystemWatcher(ctx);
          if (path === undefined) return watcher;
          if (path === null) throw argumentNull('path');
          if (path === '') throw argumentError('The directory name  is invalid.', 'path');
          watcher.setPath(path, 'path');
          if (filter !== undefined) watcher.setFilter(filter);
          return watcher;
        },
        members: {
          NotifyFilter: {
            get: (self: FileSystemWatcher, ctx) => newEnum(ctx, 'System.IO.NotifyFilters', self.notifyFilter),
            set: (self: FileSystemWatcher, value) => void (self.notifyFilter = enumNumber(value)),
          },
          Filters: (self: FileSystemWatcher) => makeArray([...self.filters], getType('System.String')),
          EnableRaisingEvents: {
            get: (self: FileSystemWatcher) => self.isEnabled,
            set: (self: FileSystemWatcher, value: boolean) => (value ? self.enable() : self.disable()),
          },
          Filter: {
            get: (self: FileSystemWatcher) => self.filter,
            set: (self: FileSystemWatcher, value: string | null) => self.setFilter(value),
          },
          IncludeSubdirectories: field('includeSubdirectories'),
          InternalBufferSize: field('internalBufferSize'),
          Path: {
            get: (self: FileSystemWatcher) => self.path,
            set: (self: FileSystemWatcher, value: string) => self.setPath(value, 'Path'),
          },
          Site: { get: () => null, set: () => undefined },
          SynchronizingObject: { get: () => null, set: () => undefined },
          Container: () => null,
          WaitForChanged: (self: FileSystemWatcher, _ctx, kinds: unknown, time?: number | TimeSpan) =>
            self.waitForChange(enumNumber(kinds), time === undefined ? null : timeoutOf(time)),
          BeginInit: () => undefined,
          EndInit: () => undefined,
          Dispose: (self: FileSystemWatcher) => self.disable(),
        },
      }),
  },
  {
    name: 'System.IO.WaitForChangedResult',
    kind: 'struct',
    jsClass: WaitForChangedResult,
    zero: () => new WaitForChangedResult(),
    build: () =>
      implement(
        `
System.IO.WatcherChangeTypes ChangeType {get;}
string Name {get;}
string OldName {get;}
bool TimedOut {get;}
`,
        {
          members: {
            ChangeType: (self: WaitForChangedResult, ctx) =>
              newEnum(ctx, 'System.IO.WatcherChangeTypes', self.changeType),
            Name: (self: WaitForChangedResult) => self.name,
            OldName: (self: WaitForChangedResult) => self.oldName,
            TimedOut: (self: WaitForChangedResult) => self.timedOut,
          },
        },
      ),
  },
];
