// Attributes of any value: of libraries, modules, paths, classes and objects.
import type { Attribute, Expression, FunctionDef, Lambda } from '../../python/ast';
import { lastName } from '../../python/walk';
import { callFunction, evaluate } from '../interpreter';
import { classChain, INHERITED, methodOf } from '../calls/classes';
import { dataAttribute, isAccessor } from '../data/attributes';
import { takeColumns } from '../data/columnSelection';
import { areTakenApart } from '../data/wholeSeries';
import { estimatorAttribute } from '../estimators/methods';
import { pathAttribute, text } from './folding';
import { choose } from '../join';
import type { Machine } from '../machine';
import type { NameKind } from '../nameKind';
import { namedFrame } from '../sources/namedData';
import { isUnknown } from '../unknowns';
import { UNKNOWN, type ClassValue, type Value } from '../values';

const OF_DICTS: ReadonlySet<string> = new Set(
  'keys values items get pop popitem update copy setdefault clear fromkeys'.split(' '),
);

/** Texts that paths are put together from. */
const OF_PATHS: readonly (readonly [NameKind, string])[] = [
  ['folder itself', '.'],
  ['folder above', '..'],
  ['separator of folders', '/'],
];

/** Value of `x.attr` that is read, not assigned. An unknown receiver is taken for a table first where name and attribute say so. */
export function attribute(m: Machine, node: Attribute): Value {
  const receiver = evaluate(m, node.object);
  if (isUnknown(m, receiver) && namedFrame(m, node) !== null)
    return attributeOf(m, evaluate(m, node.object), node.attr, node);
  return attributeOf(m, receiver, node.attr, node);
}

function attributeOf(m: Machine, receiver: Value, attr: string, node: Expression): Value {
  switch (receiver.kind) {
    case 'library': {
      const name = `${receiver.name}.${attr}`;
      const known = OF_PATHS.find(([kind]) => m.knowledge.is(kind, name));
      return known === undefined ? { kind: 'library', name } : text([known[1]]);
    }
    case 'module':
      return receiver.names.get(attr) ?? UNKNOWN;
    case 'path': {
      const folded = pathAttribute(receiver.parts, attr);
      return folded ?? { kind: 'method', receiver, name: attr, node };
    }
    case 'class': {
      const own = classChain(receiver)
        .map((one) => one.methods.get(attr))
        .find((one) => one !== undefined);
      // `Provider.ask(prompt)` gives the class itself to `cls`.
      if (own?.kind === 'function' && isOfClass(own.node)) return { ...own, receiver };
      return own ?? { kind: 'method', receiver, name: attr, node };
    }
    case 'choice':
      // Of the rows of one table or another: what is located is located in each.
      if (isAccessor(attr) && receiver.options.every((one) => m.object(one)?.kind === 'data'))
        return { kind: 'method', receiver, name: attr, node };
      return choose(receiver.options.map((option) => attributeOf(m, option, attr, node)));
    case 'ref':
      return objectAttribute(m, receiver, attr, node);
    default:
      return { kind: 'method', receiver, name: attr, node };
  }
}

function isOfClass(node: FunctionDef | Lambda): boolean {
  return node.kind === 'FunctionDef' && node.decorators.some((one) => one.kind === 'Name' && one.id === 'classmethod');
}

function isOfSuper(node: Expression): boolean {
  return node.kind === 'Attribute' && node.object.kind === 'Call' && lastName(node.object.func) === 'super';
}

/** The class that `super().name` begins to look in, in a method of the class or of one of its bases; null for `self.name`. */
function classAbove(m: Machine, value: ClassValue, node: Expression): ClassValue | null {
  const { callStack } = m;
  if (!isOfSuper(node)) return null;
  const within = callStack.at(-1);
  const chain = classChain(value);
  const own = chain.find(({ methods }) =>
    [...methods.values()].some((one) => one.kind === 'function' && one.node === within),
  );
  return own?.bases.find((base): base is ClassValue => base.kind === 'class') ?? null;
}

function objectAttribute(m: Machine, receiver: Value & { kind: 'ref' }, attr: string, node: Expression): Value {
  const object = m.store.get(receiver.id);
  switch (object?.kind) {
    case 'data': {
      const value = dataAttribute(m, receiver, object, attr, node);
      // df.age: a method of no library, so a column
      // data.to(device).x
      const isGraph = object.form === 'array' && m.knowledge.is('library of graphs', object.library);
      const isCall =
        value.kind === 'method' &&
        (object.form === 'table' || isGraph) &&
        m.knowledge.is('library of columns as attributes', object.library);
      const known =
        isCall && m.knowledge.method('table', attr) === undefined && m.knowledge.method('column', attr) === undefined;
      const called = node.kind === 'Attribute' && m.calledAttributes.get(node) === true;
      if (known && !called && object.columns.open && !object.columns.dropped.has(attr) && /^[A-Za-z]\w*$/.test(attr)) {
        return takeColumns(m, node, receiver.id, [attr], 'column');
      }
      return value;
    }
    case 'estimator':
      return estimatorAttribute(m, receiver, object, attr, node);
    case 'instance': {
      const own = object.attributes.get(attr);
      if (own !== undefined) return own;
      const base = object.userClass === null ? null : classAbove(m, object.userClass, node);
      const model = object.attributes.get(INHERITED);
      // super().fit(X, y) of a class that derives from a library's model
      if (base === null && model !== undefined && isOfSuper(node))
        return { kind: 'method', receiver: model, name: attr, node };
      const above = base ?? object.userClass;
      const method = above === null ? null : methodOf(above, attr);
      if (method !== null) {
        const bound: Value = { ...method, receiver };
        const isProperty =
          method.node.kind === 'FunctionDef' &&
          method.node.decorators.some((one) => one.kind === 'Name' && /property$/.test(one.id));
        return isProperty && node.kind === 'Attribute'
          ? callFunction(m, node, bound, { positional: [], keywords: new Map(), open: false })
          : bound;
      }
      const inherited =
        object.userClass === null
          ? undefined
          : classChain(object.userClass)
              .map((one) => one.methods.get(attr))
              .find((one) => one !== undefined);
      return inherited ?? { kind: 'method', receiver, name: attr, node };
    }
    case 'dict': {
      // Settings, whose keys are written as attributes; a plain dict has methods only.
      const entry = OF_DICTS.has(attr) ? undefined : object.entries.get(attr);
      return entry ?? { kind: 'method', receiver, name: attr, node };
    }
    case 'list':
      // np.array(EMD()(load)).T
      if (attr === 'T' && areTakenApart(m, object.items)) return object.items[0] ?? UNKNOWN;
      return { kind: 'method', receiver, name: attr, node };
    default:
      return { kind: 'method', receiver, name: attr, node };
  }
}
