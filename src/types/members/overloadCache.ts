/**
 * Remembers which overload a call's argument types led to, one small tree a method, so that a call in a loop is resolved
 * once. Arguments whose rank depends on more than their type (arrays of objects, references) are not remembered.
 */
import { elementTypeOf } from '../NetArray.ts';
import type { MethodOverload, NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import { PSReference } from '../PSReference.ts';
import { typeOf } from '../TypeRegistry.ts';

interface Node<T> {
  readonly next: Map<NetType | null, Node<T>>;
  choice: T | null;
}

interface Tree<T> {
  root: Node<T>;
  size: number;
}

const MAX_NODES = 256;

export class OverloadCache<T> {
  private readonly trees = new WeakMap<readonly MethodOverload[], Tree<T>>();

  choose(overloads: readonly MethodOverload[], args: readonly unknown[], resolve: () => T): T {
    const tree = this.treeOf(overloads);
    let node = tree.root;
    for (const argument of args) {
      const type = typeKey(argument);
      if (type === undefined) return resolve();
      let next = node.next.get(type);
      if (!next) {
        next = emptyNode();
        node.next.set(type, next);
        tree.size++;
      }
      node = next;
    }
    node.choice ??= resolve();
    return node.choice;
  }

  private treeOf(overloads: readonly MethodOverload[]): Tree<T> {
    let tree = this.trees.get(overloads);
    if (!tree) {
      tree = { root: emptyNode(), size: 0 };
      this.trees.set(overloads, tree);
    } else if (tree.size > MAX_NODES) {
      tree.root = emptyNode();
      tree.size = 0;
    }
    return tree;
  }
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), choice: null };
}

/** Null for $null; undefined where the type alone does not decide. */
function typeKey(argument: unknown): NetType | null | undefined {
  if (argument == null) return null;
  if (typeof argument !== 'object') return typeOf(argument);
  if (argument instanceof PSObject && !argument.isCustom) return typeKey(argument.base);
  if (argument instanceof PSReference) return undefined;
  if (Array.isArray(argument) && argument.length > 0 && elementTypeOf(argument) === null) return undefined;
  return typeOf(argument);
}
