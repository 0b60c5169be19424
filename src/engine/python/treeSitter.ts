// Host for web-tree-sitter: text in, flat table out. No Tree leaves this file; each is freed before `parse` returns.
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { CancelledError, type CancellationToken } from '../../base/platform';
import { SyntaxTable } from './syntaxTable';
import { treeWalk, type TreeWalk } from './treeWalk';

export interface ParserBinaries {
  /** Bytes of `web-tree-sitter.wasm`. */
  readonly runtimeWasm: Uint8Array;
  /** Bytes of `tree-sitter-python.wasm`. */
  readonly grammarWasm: Uint8Array;
}

/** web-tree-sitter keeps one runtime for the whole process; a second `init` would cut off parsers made before it. */
let runtime: Promise<TreeWalk> | undefined;

/** Loads the runtime (once) and the grammar. Rejects where the bytes are not WebAssembly or the versions do not match. */
export async function createPythonParser(binaries: ParserBinaries): Promise<PythonParser> {
  runtime ??= openRuntime(binaries.runtimeWasm).catch((error: unknown) => {
    runtime = undefined;
    throw error;
  });
  const cursor = await runtime;
  return new PythonParser(await Language.load(binaries.grammarWasm), cursor);
}

async function openRuntime(wasmBinary: Uint8Array): Promise<TreeWalk> {
  const module = { wasmBinary };
  await Parser.init(module);
  return treeWalk(module);
}

/** One parser with its grammar; what it keeps outside the JavaScript heap is freed by its owner. */
export class PythonParser {
  private readonly parser: Parser;
  private readonly types: readonly string[];
  /** By symbol id: 0 anonymous token, 1 inner node, 2 leaf whose children nobody needs, 3 skipped. */
  private readonly roles: Uint8Array;
  private live = 0;

  constructor(
    language: Language,
    private readonly cursor: TreeWalk,
  ) {
    this.parser = new Parser();
    this.parser.setLanguage(language);
    this.types = language.types;
    this.roles = Uint8Array.from(language.types, (type, id) => {
      if (!language.nodeTypeIsNamed(id)) return ANONYMOUS;
      if (SKIPPED.has(type)) return SKIP;
      return LEAVES.has(type) ? LEAF : INNER;
    });
  }

  /** Trees that are not freed; 0 between calls. For tests. */
  get liveTrees(): number {
    return this.live;
  }

  /**
   * Parses Python text. Offsets in the table are UTF-16 offsets into `text`.
   * Throws {@link CancelledError} where the token asks for it.
   */
  parse(text: string, token?: CancellationToken): SyntaxTable {
    const options = token ? { progressCallback: () => token.isCancellationRequested } : undefined;
    const tree = this.parser.parse(text, null, options);
    if (tree === null) {
      this.parser.reset();
      throw new CancelledError();
    }
    this.live++;
    try {
      return this.flatten(tree);
    } finally {
      tree.delete();
      this.live--;
    }
  }

  dispose(): void {
    this.parser.delete();
  }

  private flatten(tree: Tree): SyntaxTable {
    const broken = tree.rootNode.hasError;
    const table = new SyntaxTable(broken);
    const { types, roles, cursor } = this;
    cursor.begin(tree);
    try {
      const open: number[] = [];
      for (;;) {
        const id = cursor.typeId();
        // ERROR has the id 65535, which no table covers.
        const role = roles[id] ?? INNER;
        let entered = false;
        if (role === ANONYMOUS) {
          table.token(types[id] ?? '', broken && cursor.isMissing() ? cursor.start() : -1);
        } else if (role !== SKIP) {
          const type = types[id] ?? 'ERROR';
          const isError = type === 'ERROR' || (broken && cursor.isMissing());
          const index = table.open(type, cursor.start(), cursor.end(), isError);
          entered = role === INNER && cursor.toFirstChild();
          if (entered) open.push(index);
        }
        if (entered) continue;
        while (!cursor.toNextSibling()) {
          const parent = open.pop();
          if (parent === undefined) return table;
          table.close(parent);
          cursor.toParent();
        }
      }
    } finally {
      cursor.done();
    }
  }
}

const ANONYMOUS = 0;
const INNER = 1;
const LEAF = 2;
const SKIP = 3;

const LEAVES = new Set(['identifier', 'integer', 'float', 'true', 'false', 'none', 'ellipsis', 'string_content']);
/** Extras, which may stand anywhere; comments are found by the scanner. */
const SKIPPED = new Set(['comment', 'line_continuation']);
