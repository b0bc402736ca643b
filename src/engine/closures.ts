/** ScriptBlock.GetNewClosure: a block in a module of its own that keeps the local variables of this moment. */
import { PSModuleInfo } from './session/PSModuleInfo.ts';
import { PSVariable, VARIABLE_CONSTANT, VARIABLE_READONLY, VARIABLE_SPECIAL } from './session/PSVariable.ts';
import { SessionState } from './session/SessionState.ts';
import { ScriptBlock } from './ScriptBlock.ts';

export function closeOver(block: ScriptBlock): ScriptBlock {
  const ctx = block.context;
  const module = new PSModuleInfo(`__DynamicModule_${++ctx.commandVersion}`);
  const parent = block.sessionState ?? ctx.sessionState;
  const state = new SessionState(ctx, parent);
  state.module = module;
  module.sessionState = state;
  for (const scope of [ctx.sessionState.currentScope]) {
    for (const variable of scope.localVariables()) {
      if (variable.flags & (VARIABLE_CONSTANT | VARIABLE_READONLY | VARIABLE_SPECIAL)) continue;
      state.topScope.setLocal(variable.name.toLowerCase(), new PSVariable(variable.name, variable.get()));
    }
  }
  const closed = new ScriptBlock(ctx, block.ast, state, block.functionAst);
  return closed;
}
