/** Blocks in modules of their own. ScriptBlock.GetNewClosure keeps the local variables of this moment there. */
import { PSModuleInfo } from './session/PSModuleInfo.ts';
import { PSVariable, VARIABLE_CONSTANT, VARIABLE_READONLY, VARIABLE_SPECIAL } from './session/PSVariable.ts';
import { SessionState } from './session/SessionState.ts';
import { ScriptBlock } from './ScriptBlock.ts';

export function closeOver(block: ScriptBlock): ScriptBlock {
  const ctx = block.context;
  const state = newModuleState(block, block.sessionState ?? ctx.sessionState);
  for (const variable of ctx.sessionState.currentScope.localVariables()) {
    if (variable.flags & (VARIABLE_CONSTANT | VARIABLE_READONLY | VARIABLE_SPECIAL)) continue;
    state.topScope.setLocal(variable.name.toLowerCase(), new PSVariable(variable.name, variable.get()));
  }
  return new ScriptBlock(ctx, block.ast, state, block.functionAst);
}

/** The block in a module of its own, which sees nothing but what is global: an event's action. */
export function asModuleBlock(block: ScriptBlock): ScriptBlock {
  const ctx = block.context;
  return new ScriptBlock(ctx, block.ast, newModuleState(block, ctx.globalState), block.functionAst);
}

function newModuleState(block: ScriptBlock, parent: SessionState): SessionState {
  const ctx = block.context;
  const module = new PSModuleInfo(`__DynamicModule_${++ctx.commandVersion}`);
  const state = new SessionState(ctx, parent);
  state.module = module;
  module.sessionState = state;
  return state;
}
