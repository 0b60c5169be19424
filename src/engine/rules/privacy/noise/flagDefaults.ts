// Defaults of the flags of a command line as Abseil and TensorFlow define them: `flags.DEFINE_float('clip', 1.0, …)`, `FLAGS.clip`.
import type { Attribute, Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { callsWrittenLike, oncePerAnalysis } from '../../once';

const DEFINES = /^DEFINE_(?:float|integer)$/;
/** What the modules call the object that holds all flags. */
const HOLDERS = /^(?:FLAGS|flags)$/;

const defaults = oncePerAnalysis((analysis: Analysis): ReadonlyMap<string, Expression> => {
  const found = new Map<string, Expression>();
  for (const { node } of callsWrittenLike(analysis, (written) => DEFINES.test(written))) {
    const [name, second] = node.args;
    const given = node.args.find(({ keyword }) => keyword === 'default') ?? second;
    if (name?.value.kind !== 'Constant' || typeof name.value.value !== 'string' || given === undefined) continue;
    found.set(name.value.value, given.value);
  }
  return found;
});

/** The default of `FLAGS.name`; null for every other attribute. */
export function flagDefault(analysis: Analysis, node: Attribute): Expression | null {
  if (!HOLDERS.test(lastName(node.object))) return null;
  return defaults(analysis).get(node.attr) ?? null;
}
