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
    if (given?.kind !== 'constant') return false;
    return typeof given.value !== 'string' || !place.includes(given.value);
  });
}
