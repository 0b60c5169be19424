// The whole engine put together: parser, analysis, knowledge and every rule.
import { knowledge } from './knowledge/index';
import { createLinter, type Linter } from './lint';
import { UnitParser } from './python/parseUnit';
import { createPythonParser, type ParserBinaries } from './python/treeSitter';
import { rules } from './rules/index';
import { Analyser } from './semantics/analyse';

/** Rejects where the bytes are not the WebAssembly of the parser and its grammar. */
export async function createEngine(binaries: ParserBinaries): Promise<Linter> {
  const parser = await createPythonParser(binaries);
  return createLinter({
    openParser: () => new UnitParser(parser),
    openAnalyser: (world) => new Analyser(knowledge, world),
    knowledge,
    rules,
  });
}
