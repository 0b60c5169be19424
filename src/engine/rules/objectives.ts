// Functions that settings are tried with: by optimisers, and by `map`.
import { knowledge } from '../knowledge';
import type { FunctionDef, Lambda } from '../python/ast';
import { trialsOf } from '../semantics/calls/optimisers';
import { oncePerAnalysis } from './once';

/** Also the one that a lambda hands a trial on to. */
export const objectives = oncePerAnalysis((analysis): readonly (FunctionDef | Lambda)[] =>
  trialsOf(knowledge, analysis, analysis.facts).map(({ node: given }) => {
    // lambda trial: objective(trial, X, y)
    const called = given.kind === 'Lambda' && given.body.kind === 'Call' ? given.body.func : null;
    const found = called?.kind === 'Name' ? analysis.lookup(called.id) : undefined;
    return found?.kind === 'function' ? found.node : given;
  }),
);

/** Functions that are asked for one thing after another: `map(lambda t: f1_score(y, scores > t), thresholds)`. */
export const mapped = oncePerAnalysis((analysis): readonly (FunctionDef | Lambda)[] =>
  (analysis.facts.callsByWritten.get('map') ?? []).flatMap(({ receiver, args }) => {
    const [given] = args.positional;
    return receiver === null && given?.kind === 'function' ? [given.node] : [];
  }),
);
