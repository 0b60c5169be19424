// What a function of another module of the project reads by its own account: that module tells of it, and not each file that calls.
import { isInside, relativePath } from '../../../base/paths';
import type { ReadFact } from '../../semantics/facts';
import type { RuleContext } from '../rule';
import { isTestPath } from '../testFiles';
import { stagesRunning } from './stagesOf';

/**
 * Whether the file with the read tells of it: a plain function there was called, nothing here names the path or a part of it, and
 * no stage runs that file, where rules about clones are silent.
 */
export function isToldThere(context: RuleContext, { node, elsewhere, source: { place } }: ReadFact): boolean {
  if (elsewhere === undefined || place === null) return false;
  const { analysis, evidence } = context;
  const file = analysis.fileOf(elsewhere);
  const root = evidence.project(analysis.unit.path)?.root;
  if (file === null || root === undefined || !isInside(root, file) || isTestPath(relativePath(root, file)))
    return false;
  const callee = analysis.valueOf(node.func);
  if (callee?.kind !== 'function' || stagesRunning(context, file).length > 0) return false;
  // A default that may be the path holds only where the function is called.
  const isPlain = callee.node.params.every(
    ({ default: given }) => given === null || (given.kind === 'Constant' && typeof given.value !== 'string'),
  );
  if (!isPlain) return false;
  return node.args.every(({ value }) => {
    const given = analysis.valueOf(value);
    return given?.kind === 'constant' && !isPartOf(place, given.value);
  });
}

/** `"train"` of `data/train.csv`, `5` of `fold_05.csv`. */
function isPartOf(place: string, value: unknown): boolean {
  if (typeof value === 'number') return new RegExp(String.raw`(?<!\d)0*${Math.abs(value)}(?!\d)`).test(place);
  return typeof value === 'string' && place.includes(value);
}
