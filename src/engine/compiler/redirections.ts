/**
 * `>`, `2>`, `*>>`, `2>&1`: where a command's streams go instead. Files are written through Out-File's own code, so
 * encoding and formatting are the same.
 */
import type { RedirectionAst } from '../../language/Ast.ts';
import type { RedirectionStream } from '../../language/Token.ts';
import { toPSString } from '../../types/index.ts';
import { type CommandProcessor, type MergeTarget, mergedErrors } from '../pipeline/CommandProcessor.ts';
import { ListPipe, NULL_PIPE, type Pipe, type RedirectionTarget, writeEnumerated } from '../pipeline/Pipe.ts';
import type { BlockCompiler } from './BlockCompiler.ts';
import { compileExpression } from './expressions.ts';
import type { Frame, Thunk } from './Frame.ts';

const OTHER_STREAMS: Readonly<Partial<Record<RedirectionStream, MergeTarget>>> = {
  Error: 'error',
  Warning: 'warning',
  Verbose: 'verbose',
  Debug: 'debug',
  Information: 'information',
};

export interface Redirection {
  /** Sets the processor's streams; returns the pipe that replaces its output, if any. */
  apply(processor: CommandProcessor, out: Pipe): Pipe | null;
  /** For an expression with redirections: sets ctx.streams, returns the output pipe to use. */
  applyToExpression(f: Frame, out: Pipe): Pipe;
  /** Finishes the files; `failed` says that the statement was cut off. */
  close(failed: boolean): void;
}

export type RedirectionSetup = (f: Frame) => Redirection;

interface CompiledRedirection {
  from: RedirectionStream;
  location: Thunk | null;
  append: boolean;
}

export function compileRedirections(asts: readonly RedirectionAst[], compiler: BlockCompiler): RedirectionSetup {
  const compiled: CompiledRedirection[] = asts.map((ast) =>
    ast.kind === 'FileRedirectionAst'
      ? { from: ast.fromStream, location: compileExpression(ast.location, compiler), append: ast.append }
      : { from: ast.fromStream, location: null, append: false },
  );
  return (f) => new OpenRedirections(f, compiled);
}

class OpenRedirections implements Redirection {
  private readonly targets: RedirectionTarget[] = [];

  constructor(
    private readonly frame: Frame,
    private readonly redirections: readonly CompiledRedirection[],
  ) {}

  apply(processor: CommandProcessor, _out: Pipe): Pipe | null {
    let output: Pipe | null = null;
    for (const { from, location, append } of this.redirections) {
      if (location === null) {
        for (const stream of expand(from)) if (stream !== 'output') processor.merges.add(stream);
        continue;
      }
      const target = this.open(location, append);
      for (const stream of expand(from)) {
        if (stream === 'output') {
          output = target;
          processor.writesBytes = from === 'Output';
        } else processor.streams = { ...processor.streams, [stream]: target };
      }
    }
    return output;
  }

  applyToExpression(f: Frame, out: Pipe): Pipe {
    let output = out;
    for (const { from, location, append } of this.redirections) {
      const target = location === null ? null : this.open(location, append);
      for (const stream of expand(from)) {
        if (stream === 'output') output = target ?? out;
        else
          f.ctx.streams = {
            ...f.ctx.streams,
            [stream]: target ?? (stream === 'error' ? mergedErrors(output) : output),
          };
      }
    }
    return output;
  }

  private open(location: Thunk, append: boolean): Pipe {
    const value = location(this.frame);
    const path = value == null ? '' : toPSString(value, this.frame.ctx);
    if (path === '') return NULL_PIPE;
    const variable = this.frame.ctx.variableOfPath(path);
    const target =
      variable === null ? this.frame.ctx.openRedirectionFile(path, append) : toVariable(this.frame, variable, append);
    this.targets.push(target);
    return target.pipe;
  }

  close(failed: boolean): void {
    for (const target of this.targets) target.close(failed);
  }
}

/** `> variable:name` keeps the objects themselves, as an assignment would. */
function toVariable({ ctx }: Frame, name: string, append: boolean): RedirectionTarget {
  const pipe = new ListPipe();
  const before = append ? ctx.getVariable(name) : null;
  if (before != null) writeEnumerated(pipe, before);
  return {
    pipe,
    close: (failed) => {
      if (!failed) ctx.invokeCommand('Set-Variable', { Name: name, Value: pipe.result ?? null });
    },
  };
}

function expand(from: RedirectionStream): (MergeTarget | 'output')[] {
  if (from === 'Output') return ['output'];
  if (from === 'All') return ['output', 'error', 'warning', 'verbose', 'debug', 'information'];
  return [OTHER_STREAMS[from]!];
}
