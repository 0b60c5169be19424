// The tables against an installed scikit-learn: every estimator is listed with its role and its positional parameters.
// Skips where Python or scikit-learn is not there; ASSAY_PYTHON names another interpreter.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { ClassRow } from '../../../src/engine/semantics/effects';
import { knowledge } from '../../../src/engine/knowledge/index';

const SCRIPT = `
import inspect, json, warnings
warnings.filterwarnings('ignore')
from sklearn.base import is_classifier, is_clusterer, is_regressor
from sklearn.utils.discovery import all_estimators
import sklearn.metrics
def public(thing):
    return '.'.join(part for part in thing.__module__.split('.') if not part.startswith('_')) + '.' + thing.__name__
def positional(thing):
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [p.name for p in inspect.signature(thing).parameters.values() if p.kind in kinds]
estimators = [{'name': public(c), 'params': positional(c), 'transforms': hasattr(c, 'transform'),
    'kinds': [m.__name__ for m in c.__mro__ if m.__name__ in ('ClassifierMixin', 'RegressorMixin', 'ClusterMixin')]}
    for _, c in all_estimators()]
metrics = [{'name': 'sklearn.metrics.' + n, 'params': positional(getattr(sklearn.metrics, n))} for n in sklearn.metrics.__all__
    if inspect.isfunction(getattr(sklearn.metrics, n))]
print(json.dumps({'estimators': estimators, 'metrics': metrics}))
`;

interface Installed {
  readonly estimators: { name: string; params: string[]; transforms: boolean; kinds: string[] }[];
  readonly metrics: { name: string; params: string[] }[];
}

function installed(): Installed | null {
  const run = spawnSync(process.env.ASSAY_PYTHON ?? 'python3', ['-c', SCRIPT], { encoding: 'utf8', timeout: 60_000 });
  // SAFETY: the shape that the script above prints.
  return run.status === 0 ? (JSON.parse(run.stdout) as Installed) : null;
}

const ROLES: Readonly<Record<string, string>> = {
  ClassifierMixin: 'classifier',
  RegressorMixin: 'regressor',
  ClusterMixin: 'clusterer',
};

/** Wrapped estimators say what they are by a tag; transformers that cluster or regress may stay transformers. */
function agrees(row: ClassRow, mixin: string): boolean {
  const role = ROLES[mixin] ?? '';
  return [row.role, ...(row.tags ?? [])].includes(role) || row.role === 'transformer' || row.role === 'search';
}

describe('the tables beside an installed scikit-learn', () => {
  let found: Installed | null = null;
  before(function () {
    this.timeout(70_000);
    found = installed();
    if (found === null) this.skip();
  });

  it('list every estimator with a fitting role', () => {
    const wrong: string[] = [];
    for (const { name, kinds, transforms } of found?.estimators ?? []) {
      const row = knowledge.class(name);
      if (row === undefined) wrong.push(`${name}: not listed`);
      else if (kinds.some((kind) => !agrees(row, kind))) wrong.push(`${name}: ${row.role}, is a ${kinds.join(', ')}`);
      else if (transforms && row.role === 'other') wrong.push(`${name}: transforms, listed as other`);
    }
    assert.deepEqual(wrong, []);
  });

  it('name the positional parameters of estimators and metrics', () => {
    const wrong: string[] = [];
    // Given by position before they became keywords, or put in front later.
    const moved = new Set([
      'sklearn.neural_network.MLPRegressor',
      'sklearn.metrics.log_loss',
      'sklearn.metrics.d2_log_loss_score',
    ]);
    for (const { name, params } of [...(found?.estimators ?? []), ...(found?.metrics ?? [])]) {
      const listed = (knowledge.class(name) ?? knowledge.function(name))?.params;
      if (listed === undefined || moved.has(name)) continue;
      if (params.slice(0, listed.length).join(' ') !== listed.slice(0, params.length).join(' ')) {
        wrong.push(`${name}: ${listed.join(' ')}, installed ${params.join(' ')}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('say of every metric over labels and predictions which is which', () => {
    const wrong: string[] = [];
    for (const { name, params } of found?.metrics ?? []) {
      if (!/^(?:y_true|labels_true)$/.test(params[0] ?? '')) continue;
      const row = knowledge.function(name);
      if (row?.effect !== 'score' || row.score?.truth !== params[0]) wrong.push(name);
    }
    assert.deepEqual(wrong, []);
  });
});
