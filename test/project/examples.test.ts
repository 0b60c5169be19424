// What `assay check examples/` finds: each intended finding, at its place, and nothing besides.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { normalizePath } from '../../src/base/paths';
import { FileChecker } from '../../src/cli/checkFile';
import { createEngine } from '../../src/engine/engine';
import { createEvidence } from '../../src/engine/evidence/collector';
import { rules } from '../../src/engine/rules';
import { nodeFileSystem } from '../../src/worker/nodeFileSystem';

interface Expected {
  readonly code: string;
  /** Over all cells of a notebook; null in a script. */
  readonly cell: number | null;
  /** A part of the line that the finding begins on. */
  readonly line: string;
}

const root = normalizePath(process.cwd());
const folder = `${root}/examples`;
// SAFETY: the file lies beside this one and has just this form.
const expected = JSON.parse(readFileSync('test/project/examples.expected.json', 'utf8')) as Record<string, Expected[]>;
const codes = new Set(rules.map(({ meta }) => meta.code));

function sources(at = ''): string[] {
  return readdirSync(join('examples', at), { withFileTypes: true }).flatMap((entry) => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : sources(path);
    return /\.(py|ipynb)$/.test(entry.name) ? [path] : [];
  });
}

/** Lines of the cells, or of the script as its only cell. */
function cellsOf(path: string): string[][] {
  const text = readFileSync(join('examples', path), 'utf8');
  if (!path.endsWith('.ipynb')) return [text.split('\n')];
  // SAFETY: our own notebooks, in nbformat 4.
  const { cells } = JSON.parse(text) as { cells: { source: string | string[] }[] };
  return cells.map(({ source }) => [source].flat().join('').split('\n'));
}

describe('examples', () => {
  let checker: FileChecker;
  before(async () => {
    const require = createRequire(join(process.cwd(), 'package.json'));
    const linter = await createEngine({
      runtimeWasm: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
      grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
    });
    const evidence = createEvidence({
      fs: nodeFileSystem,
      roots: [folder],
      parse: (unit, token) => linter.parse(unit, token),
    });
    const write = () => Promise.reject(new Error('nothing is to be written'));
    const options = { folder, layer: {}, configuration: null, fix: [], order: null, timing: false, timeout: 20_000 };
    checker = new FileChecker({ files: nodeFileSystem, linter, evidence, write }, { ...options, offerFixes: true });
  });

  it('has a file for each expectation', () => {
    const present = sources();
    assert.deepEqual(
      Object.keys(expected).filter((path) => !present.includes(path)),
      [],
    );
  });

  for (const path of sources()) {
    it(`${path}: ${expected[path] === undefined ? 'nothing' : 'the intended findings'}`, async () => {
      const report = await checker.check(`${folder}/${path}`);
      assert.equal(report.error, null);
      const cells = cellsOf(path);
      const wanted = (expected[path] ?? []).filter(({ code }) => codes.has(code));
      const left = [...wanted];
      const surplus = report.findings.filter(({ code, cell, line }) => {
        const text = cells[cell ?? 0]?.[line - 1] ?? '';
        const at = left.findIndex((each) => each.code === code && each.cell === cell && text.includes(each.line));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      const said = ({ code, cell, line, message }: (typeof surplus)[number]) => `${code} ${cell}:${line} ${message}`;
      assert.deepEqual({ surplus: surplus.map(said), notFound: left }, { surplus: [], notFound: [] });
    });
  }
});
