// Which way a condition goes, where that is certain: literals, `__name__ == '__main__'`, and parameters of a call whose argument
// is known, also where an object keeps it. A flag in a variable is not decided, since someone will turn it.
import {
  isCall,
  type Attribute,
  type Call,
  type ClassDef,
  type Expression,
  type If,
  type Node,
} from '../../python/ast';
import { loopsAround } from '../../python/around';
import { lastPart } from '../../python/names';
import { walk } from '../../python/walk';
import { stringOf } from './folding';
import { sameValue } from '../join';
import type { Machine } from '../machine';
import type { Value } from '../values';

/**
 * The outcome of a condition that is known before the run: constants, `__name__ == "__main__"`, and what the caller passed. Null where either
 * branch may run.
 */
export function decided(m: Machine, test: Expression): boolean | null {
  if (test.kind === 'Constant') return Boolean(test.value);
  if (test.kind === 'Compare' && test.left.kind === 'Name' && test.left.id === '__name__')
    return test.ops[0] === '==' && m.path !== '';
  return truth(m, test);
}

/**
 * `for name in df.columns: if name != 'price': …`: in each turn it is known which name that is; so it is of
 * `loss < best and phase == 'val'` where the phase is another.
 */
export function decidedByTurn(test: Expression, value: Value): boolean | null {
  if (value.kind !== 'constant') return null;
  if (test.kind === 'BoolOp') return test.op === 'and' && !value.value && test.values.some(isOfTurn) ? false : null;
  return isOfTurn(test) ? Boolean(value.value) : null;
}

/** Whether a comparison speaks of what a loop goes through. */
export function isOfTurn(test: Expression): boolean {
  if (test.kind !== 'Compare') return false;
  const names = [test.left, ...test.comparators].flatMap((one) => (one.kind === 'Name' ? [one.id] : []));
  return loopsAround(test).some(
    (loop) => loop.kind === 'For' && namesIn(loop.target).some((name) => names.includes(name)),
  );
}

/**
 * `if not fitted: …; fitted = True` in a loop: the flag is turned by this very condition, so each turn finds it as the one before
 * left it.
 */
export function decidedByFlag({ test, body }: If, value: Value): boolean | null {
  const flag = test.kind === 'UnaryOp' && test.op === 'not' ? test.operand : test;
  if (flag.kind !== 'Name' || value.kind !== 'constant' || typeof value.value !== 'boolean') return null;
  const isTurned = body.some(
    (one) =>
      one.kind === 'Assign' &&
      one.value.kind === 'Constant' &&
      one.targets.some((target) => target.kind === 'Name' && target.id === flag.id),
  );
  return isTurned && loopsAround(test).some(({ kind }) => kind === 'For') ? value.value : null;
}

/** `part`, and both of `part, rows` in a loop over the items of a dict. */
function namesIn(target: Expression): readonly string[] {
  if (target.kind === 'Name') return [target.id];
  return target.kind === 'Tuple' || target.kind === 'List' ? target.elements.flatMap(namesIn) : [];
}

function truth(m: Machine, node: Expression): boolean | null {
  switch (node.kind) {
    case 'Name':
    case 'Attribute': {
      const value = given(m, node);
      return value === null ? null : isTrue(m, value);
    }
    case 'UnaryOp': {
      const inner = node.op === 'not' ? truth(m, node.operand) : null;
      return inner === null ? null : !inner;
    }
    case 'BoolOp': {
      const all = node.values.map((one) => truth(m, one));
      const decisive = node.op === 'or';
      if (all.includes(decisive)) return decisive;
      return all.includes(null) ? null : !decisive;
    }
    case 'Compare': {
      const [op] = node.ops;
      const [right] = node.comparators;
      return op === undefined || right === undefined || node.ops.length > 1 ? null : compared(m, op, node.left, right);
    }
    case 'Call':
      return isInstance(m, node);
    default:
      return null;
  }
}

/** `isinstance(model, lgb.Booster)`, where the caller passed a model of another library. Within one library a class may be made from another. */
function isInstance(m: Machine, { func, args }: Call): boolean | null {
  const [one, type] = args;
  if (func.kind !== 'Name' || func.id !== 'isinstance' || one === undefined || type === undefined) return null;
  const value = given(m, one.value);
  const object = value === null ? undefined : m.object(value);
  if (object?.kind !== 'estimator') return null;
  const types = type.value.kind === 'Tuple' ? type.value.elements : [type.value];
  const all = types.map((each) => isOfClass(m, object.className, classNamed(m, each)));
  if (all.includes(true)) return true;
  return all.includes(null) ? null : false;
}

/** `BaseEstimator`, `ClassifierMixin`, `nn.Module`: what classes of many libraries are made from. */
const MADE_FROM = /^(?:Base|object$)|Mixin$|^(?:Module|Model)$/;

function isOfClass(m: Machine, own: string, tested: string | null): boolean | null {
  if (tested === null || MADE_FROM.test(lastPart(tested))) return null;
  const [from = '', to = ''] = [own, tested].map((one) => one.split('.')[0]);
  if (from === to) return lastPart(own) === lastPart(tested) ? true : null;
  return [from, to].every((one) => m.knowledge.is('library of own models', one)) ? false : null;
}

function classNamed(m: Machine, node: Expression): string | null {
  if (node.kind === 'Attribute') {
    const object = classNamed(m, node.object);
    return object === null ? null : `${object}.${node.attr}`;
  }
  const value = node.kind === 'Name' ? m.store.lookup(m.scope, node.id) : undefined;
  return value?.kind === 'library' ? value.name : null;
}

/** What a parameter was given, while it still holds that. */
function given(m: Machine, node: Expression): Value | null {
  if (node.kind === 'Constant') return node.value === undefined ? null : { kind: 'constant', value: node.value };
  if (node.kind === 'Attribute') return givenToInstance(m, node);
  if (node.kind !== 'Name' || m.scope.given.size === 0) return null;
  const value = m.scope.given.get(node.id);
  return value !== undefined && m.store.lookup(m.scope, node.id) === value ? value : null;
}

/** `self.training`, a constant that the call of the class handed in and no method sets anew. */
function givenToInstance(m: Machine, { object, attr }: Attribute): Value | null {
  if (object.kind !== 'Name') return null;
  const instance = m.object(m.store.lookup(m.scope, object.id));
  if (instance?.kind !== 'instance' || instance.userClass === null || !isCall(instance.node)) return null;
  const value = instance.attributes.get(attr);
  return value?.kind === 'constant' && keptParameters(instance.userClass.node).has(attr) ? value : null;
}

const kept = new WeakMap<ClassDef, ReadonlySet<string>>();

/** Attributes that the class sets in one place, to a parameter of its call: `self.training = training`. */
function keptParameters(definition: ClassDef): ReadonlySet<string> {
  const known = kept.get(definition);
  if (known !== undefined) return known;
  const init = definition.body.find((one) => one.kind === 'FunctionDef' && one.name === '__init__');
  const parameters = new Set(init?.kind === 'FunctionDef' ? init.params.map(({ name }) => name) : []);
  /** Null where it is set twice, or in another way. */
  const sources = new Map<string, string | null>();
  walk(definition.body, (node) => {
    for (const target of targetsOf(node))
      walk([target], (part) => {
        if (part.kind !== 'Attribute' || part.object.kind !== 'Name') return undefined;
        sources.set(part.attr, sources.has(part.attr) || part !== target ? null : nameGiven(node));
        return undefined;
      });
    return undefined;
  });
  const names = new Set([...sources].flatMap(([name, from]) => (from !== null && parameters.has(from) ? [name] : [])));
  kept.set(definition, names);
  return names;
}

function targetsOf(node: Node): readonly Expression[] {
  if (node.kind === 'Assign') return node.targets;
  return node.kind === 'Declaration' || node.kind === 'AugAssign' || node.kind === 'For' ? [node.target] : [];
}

/** The name whose value an assignment takes as it is. */
function nameGiven(node: Node): string | null {
  return node.kind === 'Assign' && node.value.kind === 'Name' ? node.value.id : null;
}

function isTrue(m: Machine, value: Value): boolean | null {
  if (value.kind === 'constant') return Boolean(value.value);
  if (value.kind === 'function' || value.kind === 'class') return true;
  // `settings.DEBUG`
  if (value.kind === 'library') return /(?:^|\.)[A-Z\d_]+$/.test(value.name) ? null : true;
  const object = m.object(value);
  if (object?.kind === 'estimator') return true;
  // What a function of a library gives, such as a tick in a box, may be anything.
  return object?.kind === 'instance' && (object.userClass !== null || isClassName(object.className)) ? true : null;
}

function isClassName(dotted: string): boolean {
  return /^[A-Z]/.test(lastPart(dotted));
}

function compared(m: Machine, op: string, left: Expression, right: Expression): boolean | null {
  const a = given(m, left);
  const b = given(m, right);
  if (a === null || b === null) return null;
  if (op === 'is' || op === 'is not' || op === '==' || op === '!=') {
    const same = equal(a, b);
    return same === null ? null : same === (op === 'is' || op === '==');
  }
  if (op === 'in' || op === 'not in') {
    const [name, whole] = [stringOf(a), stringOf(b)];
    return name === null || whole === null ? null : whole.includes(name) === (op === 'in');
  }
  return null;
}

/** Whether two values are the same, as far as it is known: nothing that is an object is None. */
function equal(a: Value, b: Value): boolean | null {
  if (a.kind === 'constant' && b.kind === 'constant') return sameValue(a, b);
  const [one, other] = a.kind === 'constant' ? [a, b] : [b, a];
  const isObject = other.kind !== 'unknown' && other.kind !== 'choice' && other.kind !== 'constant';
  return one.kind === 'constant' && one.value === null && isObject ? false : null;
}
