// The ONNX files that a unit names, as rules about models and the editor's links ask for them.
import { modelPaths, type ModelUse } from '../../knowledge/onnxModels';
import { spanOf, type Span } from '../../python/ast';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact } from '../../semantics/facts';
import { stringOf } from '../../semantics/language/folding';
import type { World } from '../../semantics/world';
import { callsIn } from '../once';

export interface ModelFile {
  readonly call: CallFact;
  /** The path as it was folded. */
  readonly place: string;
  /** Absolute; null where it is not known yet. */
  readonly path: string | null;
  readonly use: ModelUse;
  readonly span: Span;
}

/** Each naming of an ONNX file by a call that loads, runs, exports, saves or quantizes it, in the order of the run. */
export function modelFiles(analysis: Analysis, world: Pick<World, 'resolve'>): ModelFile[] {
  const found: ModelFile[] = [];
  const said = new Set<string>();
  for (const { call, row } of callsIn(analysis, modelPaths)) {
    for (const [parameter, use] of Object.entries(row.paths)) {
      const index = row.params.indexOf(parameter);
      const value = call.args.keywords.get(parameter) ?? (index < 0 ? undefined : call.args.positional[index]);
      const place = stringOf(value);
      if (place === null || !/\.onnx$/i.test(place)) continue;
      const path = world.resolve(place, analysis.unit.path) ?? null;
      const span = spanOf(call.node);
      // A loop runs a call more than once.
      const key = `${span.cell}:${span.start}:${place}`;
      if (said.has(key)) continue;
      said.add(key);
      found.push({ call, place, path, use, span });
    }
  }
  return found;
}
