// Data that a pipeline of the project makes: what stages of DVC say that they write, and the layers of Kedro.
import { isCall } from '../../python/ast';
import { lastName } from '../../python/walk';
import { isInside } from '../../../base/paths';
import type { ReadFact } from '../../semantics/facts';
import type { RuleContext } from '../rule';

/** Numbered layers of Kedro's folder, also under a project's own names, that its pipelines write; only `01_raw` comes from outside. */
const KEDRO_MADE = /\/data\/0[2-9]_[a-z]\w*\//;

/** Whether a file lies in a layer that Kedro's pipelines write. */
export function isKedroLayer(path: string): boolean {
  return KEDRO_MADE.test(path);
}

/** What a node of Kedro is given and another one made: `node(train, ["model_input"], "model")`, not `catalog.load("model_input")`. */
export function isBetweenNodes({ node, source: { path } }: ReadFact): boolean {
  return path !== null && isKedroLayer(path) && isCall(node) && /^(?:node|Node)$/.test(lastName(node.func));
}

/** Whether a stage of the project's `dvc.yaml` names a file, or a folder around it, as what it writes: then it can be made again. */
export function isStageOutput({ analysis, evidence }: RuleContext, path: string): boolean {
  const stages = evidence.project(analysis.unit.path)?.stages ?? [];
  return stages.some(({ outputs }) => outputs.some((out) => isInside(out, path)));
}
