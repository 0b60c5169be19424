// Walks tree-sitter's trees through the functions of its WebAssembly module. The cursor that web-tree-sitter offers is the
// same walk, but copies its four numbers in and out of the module's memory at every step, which costs more than the step.
import type { Tree } from 'web-tree-sitter';

/**
 * One walk over one tree at a time, in pre-order, by where it stands. Nothing else may be asked of the runtime between
 * `begin` and `done`: the cursor lies in the module's transfer buffer.
 */
export interface TreeWalk {
  begin(tree: Tree): void;
  typeId(): number;
  /** UTF-16 offsets into the text. */
  start(): number;
  end(): number;
  isMissing(): boolean;
  /** Each says whether there was one to go to. */
  toFirstChild(): boolean;
  toNextSibling(): boolean;
  toParent(): boolean;
  done(): void;
}

type Step = (tree: number) => number;

/** The exports that are used, by their names in web-tree-sitter 0.25 to 0.27. */
interface Exports {
  readonly _ts_tree_root_node_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_new_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_delete_wasm: (tree: number) => void;
  readonly _ts_tree_cursor_current_node_type_id_wasm: Step;
  readonly _ts_tree_cursor_start_index_wasm: Step;
  readonly _ts_tree_cursor_end_index_wasm: Step;
  readonly _ts_tree_cursor_current_node_is_missing_wasm: Step;
  readonly _ts_tree_cursor_goto_first_child_wasm: Step;
  readonly _ts_tree_cursor_goto_next_sibling_wasm: Step;
  readonly _ts_tree_cursor_goto_parent_wasm: Step;
}

/** @param runtime The object given to `Parser.init`, which Emscripten makes the module of. Throws where it did not. */
export function treeWalk(runtime: object): TreeWalk {
  // SAFETY: web-tree-sitter is pinned; where a version has other exports, the first parse of any test fails.
  const module = runtime as Exports;
  if (typeof module._ts_tree_cursor_new_wasm !== 'function')
    throw new TypeError('web-tree-sitter has no cursor of the expected form');
  let tree = 0;
  return {
    begin(given) {
      // SAFETY: the address of the tree in the module's memory, which every class of web-tree-sitter keeps at 0.
      tree = (given as unknown as { readonly 0: number })[0];
      module._ts_tree_root_node_wasm(tree);
      module._ts_tree_cursor_new_wasm(tree);
    },
    typeId: () => module._ts_tree_cursor_current_node_type_id_wasm(tree),
    start: () => module._ts_tree_cursor_start_index_wasm(tree),
    end: () => module._ts_tree_cursor_end_index_wasm(tree),
    isMissing: () => module._ts_tree_cursor_current_node_is_missing_wasm(tree) === 1,
    toFirstChild: () => module._ts_tree_cursor_goto_first_child_wasm(tree) === 1,
    toNextSibling: () => module._ts_tree_cursor_goto_next_sibling_wasm(tree) === 1,
    toParent: () => module._ts_tree_cursor_goto_parent_wasm(tree) === 1,
    done: () => module._ts_tree_cursor_delete_wasm(tree),
  };
}
