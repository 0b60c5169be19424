// Host for web-tree-sitter: text in, flat table out. No Tree leaves this file; each is freed before `parse` returns.
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { CancelledError, type CancellationToken } from '../../base/platform';
import { SyntaxTable } from './syntaxTable';

export interface ParserBinaries {
  /** Bytes of `web-tree-sitter.wasm`. */
  readonly runtimeWasm: Uint8Array;
  /** Bytes of `tree-sitter-python.wasm`. */
  readonly grammarWasm: Uint8Array;
}

/** web-tree-sitter keeps one runtime for the whole process; a second `init` would cut off parsers made before it. */
let runtime: Promise<void> | undefined;

/** Loads the runtime (once) and the grammar. Rejects where the bytes are not WebAssembly or the versions do not match. */
export async function createPythonParser(binaries: ParserBinaries): Promise<PythonParser> {
  runtime ??= Parser.init({ wasmBinary: binaries.runtimeWasm }).catch((error: unknown) => {
    runtime = undefined;
    throw error;
  });
  await runtime;
  return new PythonParser(await Language.load(binaries.grammarWasm));
}

export class PythonParser {
  private readonly parser: Parser;
  private readonly types: readonly string[];
  /** By symbol id: 0 anonymous token, 1 inner node, 2 leaf whose children nobody needs, 3 skipped. */
  private readonly roles: Uint8Array;
  private live = 0;

  constructor(language: Language) {
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
    const table = new SyntaxTable();
    const root = tree.rootNode;
    const broken = root.hasError;
    const { types, roles } = this;
    const cursor = root.walk();
    try {
      const open: number[] = [];
      for (;;) {
        const id = cursor.nodeTypeId;
        // ERROR has the id 65535, which no table covers.
        const role = roles[id] ?? INNER;
        let entered = false;
        if (role === ANONYMOUS) {
          table.token(types[id] ?? '', broken && cursor.nodeIsMissing ? cursor.startIndex : -1);
        } else if (role !== SKIP) {
          const start = cursor.startIndex;
          const type = types[id] ?? 'ERROR';
          const index = table.open(type, start, cursor.endIndex, type === 'ERROR' || (broken && cursor.nodeIsMissing));
          entered = role === INNER && cursor.gotoFirstChild();
          if (entered) open.push(index);
        }
        if (entered) continue;
        while (!cursor.gotoNextSibling()) {
          const parent = open.pop();
          if (parent === undefined) return table;
          table.close(parent);
          cursor.gotoParent();
        }
      }
    } finally {
      cursor.delete();
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
