/**
 * System.Timers.Timer by the host's clock: what was due since the last poll is raised then, each tick with its own time.
 * Rule that surprises: handlers added by add_Elapsed are script blocks that .NET calls on a thread without a runspace; the
 * timer drops what they throw, so PowerShell never runs them. Register-ObjectEvent's are.
 */
import { ElapsedEventArgs } from '../../events/eventArgTypes.ts';
import { type EventPump, pumpsOf, raiseElsewhere } from '../../events/netEvents.ts';
import { Double, type TimeSpan } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { field, implement, type MemberBody } from '../implement.ts';
import { argumentError } from '../netErrors.ts';
import { localDateTime, newDouble, numberOf } from '../values.ts';
import { timeoutOf } from './waitHandles.ts';

const TICK_NS = 100n;

class SystemTimer implements EventPump {
  private dueNs: bigint | null = null;
  autoReset = true;

  constructor(private milliseconds: number) {}

  get interval(): number {
    return this.milliseconds;
  }

  setInterval(milliseconds: number, ctx: TypeContext): void {
    this.milliseconds = checkedInterval(milliseconds);
    if (this.isEnabled(ctx)) this.enable(ctx);
  }

  isEnabled(ctx: TypeContext): boolean {
    this.poll(ctx);
    return this.dueNs !== null;
  }

  /** What was due before is not lost by what changes now. */
  enable(ctx: TypeContext): void {
    this.poll(ctx);
    this.dueNs = hostOf(ctx).monotonicNs() + this.intervalNs;
    pumpsOf(ctx).add(this);
  }

  disable(ctx: TypeContext): void {
    this.dueNs = null;
    pumpsOf(ctx).delete(this);
  }

  poll(ctx: TypeContext): void {
    const now = hostOf(ctx).monotonicNs();
    while (this.dueNs !== null && this.dueNs <= now) {
      const late = now - this.dueNs;
      if (this.autoReset) this.dueNs += this.intervalNs;
      else this.disable(ctx);
      const args = new ElapsedEventArgs(localDateTime(ctx, ctx.utcNowTicks() - late / TICK_NS));
      raiseElsewhere(this, 'Elapsed', args, ctx);
    }
  }

  due(ctx: TypeContext): number | null {
    return this.dueNs === null ? null : Number((this.dueNs - hostOf(ctx).monotonicNs()) / 1_000_000n) + 1;
  }

  private get intervalNs(): bigint {
    return BigInt(Math.max(1, Math.ceil(this.milliseconds))) * 1_000_000n;
  }
}

const LONGEST = 2 ** 31 - 1;

function checkedInterval(milliseconds: number): number {
  if (milliseconds > 0) return milliseconds;
  throw argumentError(`'${milliseconds}' is not a valid value for 'Interval'. 'Interval' must be greater than 0.`);
}

/** The constructor has other words, and a limit. */
function firstInterval(milliseconds: number): number {
  if (milliseconds > 0 && milliseconds <= LONGEST) return milliseconds;
  throw argumentError(`Invalid value '${milliseconds}' for parameter 'interval'.`);
}

const TIMER = 'System.Timers.Timer';

const SIGNATURES = `
event System.Timers.ElapsedEventHandler Elapsed(System.Object, System.Timers.ElapsedEventArgs)
${TIMER} new()
${TIMER} new(double interval)
${TIMER} new(timespan interval)
bool AutoReset {get;set;}
bool Enabled {get;set;}
double Interval {get;set;}
System.ComponentModel.ISite Site {get;set;}
System.ComponentModel.ISynchronizeInvoke SynchronizingObject {get;set;}
void BeginInit()
void ISupportInitialize.BeginInit()
void Close()
void EndInit()
void ISupportInitialize.EndInit()
void Start()
void Stop()
`;

const stop = (self: SystemTimer, ctx: TypeContext): void => {
  self.poll(ctx);
  self.disable(ctx);
};

const MEMBERS: Record<string, MemberBody> = {
  AutoReset: field('autoReset'),
  Enabled: {
    get: (self: SystemTimer, ctx) => self.isEnabled(ctx),
    set: (self: SystemTimer, value: boolean, ctx) => {
      if (!value) stop(self, ctx);
      else if (!self.isEnabled(ctx)) self.enable(ctx);
    },
  },
  Interval: {
    get: (self: SystemTimer) => newDouble(self.interval),
    set: (self: SystemTimer, value: unknown, ctx) => self.setInterval(numberOf(value), ctx),
  },
  Site: { get: () => null, set: () => undefined },
  SynchronizingObject: { get: () => null, set: () => undefined },
  BeginInit: () => undefined,
  EndInit: () => undefined,
  Close: stop,
  Dispose: stop,
  Start: (self: SystemTimer, ctx) => {
    if (!self.isEnabled(ctx)) self.enable(ctx);
  },
  Stop: stop,
};

export const TIMER_TYPE: TypeDefinition = {
  name: TIMER,
  kind: 'class',
  base: 'System.ComponentModel.Component',
  interfaces: ['System.ComponentModel.ISupportInitialize'],
  jsClass: SystemTimer,
  build: () =>
    implement(SIGNATURES, {
      new: (_self, _ctx, interval?: TimeSpan | Double) => {
        if (interval === undefined) return new SystemTimer(100);
        const isNumber = typeof interval === 'number' || interval instanceof Double;
        return new SystemTimer(firstInterval(isNumber ? numberOf(interval) : (timeoutOf(interval as TimeSpan) ?? -1)));
      },
      members: MEMBERS,
    }),
};
