// The whole engine put together: parser, analysis, knowledge and every rule.
import { knowledge } from './knowledge/index';
import { createLinter, type Linter } from './lint';
import { UnitParser } from './python/parseUnit';
import { SpareStatements } from './python/spareStatements';
import { createPythonParser, type ParserBinaries } from './python/treeSitter';
import { rules } from './rules/index';
import { Analyser } from './semantics/analyse';

export interface EngineOptions {
  /** UTF-16 units of statements that are kept of files that are done, for the next ones; none where it is absent. */
  readonly spare?: number;
}

/** Rejects where the bytes are not the WebAssembly of the parser and its grammar. */
export async function createEngine(binaries: ParserBinaries, { spare = 0 }: EngineOptions = {}): Promise<Linter> {
  const parser = await createPythonParser(binaries);
  const statements = spare === 0 ? null : new SpareStatements(spare);
  return createLinter({
    openParser: () => new UnitParser(parser, statements),
    openAnalyser: (world) => new Analyser(knowledge, world),
    knowledge,
    rules,
  });
}
