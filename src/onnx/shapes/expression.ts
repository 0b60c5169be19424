// Sizes as expressions: a number, or a sum of products of symbols, floors, minima and maxima, kept in one canonical form.
// Equal sizes have equal keys, so `H + 2 - 3 + 1` is `H`, and halving twice is one floor.

export type Expr = number | Sum;

interface Atom {
  readonly kind: 'symbol' | 'floor' | 'min' | 'max';
  /** Text in canonical form; for a symbol its name. */
  readonly key: string;
  /** Operands: dividend and divisor of a floor, operands of a minimum or maximum. */
  readonly of: readonly Expr[];
}

interface Term {
  readonly coefficient: number;
  /** Sorted by key, never empty. */
  readonly factors: readonly Atom[];
}

/** Beyond this many terms or letters an expression says nobody anything and is replaced by a fresh symbol. */
const MAX_TERMS = 64;
const MAX_KEY = 2000;

class Sum {
  private text: string | undefined;

  /** `terms` sorted, distinct, non-empty. */
  constructor(
    readonly terms: readonly Term[],
    readonly constant: number,
  ) {}

  /** Canonical text, also what people see: `2*N*floor((H + 1)/2) + 3`. */
  get key(): string {
    this.text ??= this.terms.map(termText).join('') + constantText(this.constant);
    return this.text;
  }

  toString(): string {
    return this.key;
  }

  toJSON(): string {
    return this.key;
  }
}

function bounded(expr: Sum): Sum {
  if (expr.terms.length <= MAX_TERMS && expr.key.length <= MAX_KEY) return expr;
  let hash = 0;
  for (let i = 0; i < expr.key.length; i++) hash = (Math.imul(hash, 31) + expr.key.charCodeAt(i)) >>> 0;
  return symbol(`?large.${hash.toString(36)}.${expr.key.length}`);
}

/** A size that has a name only, such as a `dim_param`. The same name is the same size. */
export function symbol(name: string): Sum {
  return atomSum({ kind: 'symbol', key: name, of: [] });
}

function atomSum(atom: Atom): Sum {
  return new Sum([{ coefficient: 1, factors: [atom] }], 0);
}

/** Symbols whose name starts with `?` stand for sizes that nobody named: unknown until the model runs. */
export function isAnonymous(name: string): boolean {
  return name.startsWith('?');
}

/** Equality of canonical forms: equal expressions of different form may be told apart. */
export function same(a: Expr, b: Expr): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a === b || a.key === b.key;
}

/** Sum in canonical form; a plain number where all symbols cancel out. */
export function add(a: Expr, b: Expr): Expr {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a + b;
    return a === 0 ? b : new Sum(b.terms, b.constant + a);
  }
  if (typeof b === 'number') return b === 0 ? a : new Sum(a.terms, a.constant + b);
  return fromTerms([...a.terms, ...b.terms], a.constant + b.constant);
}

/** The expression with the other sign. */
export function negate(a: Expr): Expr {
  return multiply(a, -1);
}

/** Difference in canonical form; a number where the symbols cancel out, which proves that both sizes differ by so much. */
export function subtract(a: Expr, b: Expr): Expr {
  return add(a, negate(b));
}

/** Product in canonical form, multiplied out; a fresh symbol where that has too many terms to be of use. */
export function multiply(a: Expr, b: Expr): Expr {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a * b || 0;
    if (a === 0) return 0;
    if (a === 1) return b;
    const terms = b.terms.map((term) => ({ coefficient: term.coefficient * a, factors: term.factors }));
    return new Sum(terms, b.constant * a || 0);
  }
  if (typeof b === 'number') return multiply(b, a);
  const terms: Term[] = [];
  for (const left of a.terms) {
    for (const right of b.terms) {
      const factors = [...left.factors, ...right.factors].sort(byKey);
      terms.push({ coefficient: left.coefficient * right.coefficient, factors });
    }
    if (b.constant !== 0) terms.push({ coefficient: left.coefficient * b.constant, factors: left.factors });
    if (terms.length > 4 * MAX_TERMS) return bounded(new Sum(terms, 0));
  }
  if (a.constant !== 0) {
    for (const right of b.terms) terms.push({ coefficient: right.coefficient * a.constant, factors: right.factors });
  }
  return fromTerms(terms, a.constant * b.constant);
}

/** Sum of many, merged in one go. */
export function sumOf(values: Iterable<Expr>): Expr {
  let constant = 0;
  const terms: Term[] = [];
  for (const value of values) {
    if (typeof value === 'number') constant += value;
    else {
      constant += value.constant;
      for (const term of value.terms) terms.push(term);
    }
  }
  return terms.length === 0 ? constant : fromTerms(terms, constant);
}

/** Product of all values, numbers first; 1 for an empty list, as a scalar has one element. */
export function product(values: readonly Expr[]): Expr {
  let factor = 1;
  let result: Expr = 1;
  for (const value of values) {
    if (typeof value === 'number') factor *= value;
    else result = multiply(result, value);
  }
  return multiply(result, factor);
}

/** floor(a / b) for b > 0. */
export function floorDivide(a: Expr, b: Expr): Expr {
  if (typeof a === 'number' && typeof b === 'number') return b === 0 ? symbol('?/0') : Math.floor(a / b);
  if (b === 1) return a;
  if (same(a, b)) return 1;
  if (a === 0) return 0;
  const exact = divideExactly(a, b);
  if (exact !== undefined) return exact;
  if (typeof a === 'number' || typeof b !== 'number') return floorAtom(a, b);
  return floorByNumber(a, b);
}

/** Whole multiples leave the floor, and a floor inside is merged: floor((floor(x/p) + c)/q) = floor((x + c*p)/(p*q)). */
function floorByNumber(a: Sum, b: number): Expr {
  let outside: Expr = 0;
  const inside: Term[] = [];
  for (const term of a.terms) {
    if (term.coefficient % b === 0) {
      outside = add(outside, new Sum([{ coefficient: term.coefficient / b, factors: term.factors }], 0));
    } else inside.push(term);
  }
  const rest = ((a.constant % b) + b) % b;
  outside = add(outside, (a.constant - rest) / b);
  if (inside.length === 0) return add(outside, Math.floor(rest / b));
  const only = inside[0];
  const inner = only?.factors[0];
  if (inside.length === 1 && only?.coefficient === 1 && only.factors.length === 1 && inner?.kind === 'floor') {
    const [dividend, divisor] = inner.of;
    if (dividend !== undefined && typeof divisor === 'number' && Number.isInteger(rest)) {
      return add(outside, floorDivide(add(dividend, rest * divisor), divisor * b));
    }
  }
  return add(outside, floorAtom(new Sum(inside, rest), b));
}

function floorAtom(a: Expr, b: Expr): Expr {
  return bounded(atomSum({ kind: 'floor', key: `floor((${text(a)})/${grouped(b)})`, of: [a, b] }));
}

/** ceil(a / b) for b > 0. */
export function ceilDivide(a: Expr, b: Expr): Expr {
  if (typeof a === 'number' && typeof b === 'number') return b === 0 ? symbol('?/0') : Math.ceil(a / b) + 0;
  return floorDivide(subtract(add(a, b), 1), b);
}

/** a mod b with the divisor's sign, as Python has it. */
export function modulo(a: Expr, b: Expr): Expr {
  if (typeof a === 'number' && typeof b === 'number') return b === 0 ? 0 : a - b * Math.floor(a / b);
  return subtract(a, multiply(b, floorDivide(a, b)));
}

/** floor of an expression with fractional coefficients, as scaling by 0.5 makes; undefined where no small denominator fits. */
export function floor(a: Expr): Expr | undefined {
  if (typeof a === 'number') return Math.floor(a);
  const denominator = commonDenominator([...a.terms.map((term) => term.coefficient), a.constant]);
  if (denominator === undefined) return undefined;
  return denominator === 1 ? a : floorDivide(roundCoefficients(multiply(a, denominator)), denominator);
}

function roundCoefficients(a: Expr): Expr {
  if (typeof a === 'number') return Math.round(a);
  const terms = a.terms.map(({ coefficient, factors }) => ({ coefficient: Math.round(coefficient), factors }));
  return new Sum(terms, Math.round(a.constant));
}

function commonDenominator(values: readonly number[]): number | undefined {
  for (let candidate = 1; candidate <= 4096; candidate++) {
    if (values.every((value) => Math.abs(value * candidate - Math.round(value * candidate)) < 1e-7 * candidate))
      return candidate;
  }
  return undefined;
}

/** a / b where it is a whole expression; undefined where that cannot be seen. */
export function divideExactly(a: Expr, b: Expr): Expr | undefined {
  if (typeof a === 'number') return typeof b === 'number' && b !== 0 && a % b === 0 ? a / b : a === 0 ? 0 : undefined;
  if (typeof b === 'number') {
    if (b === 0 || a.constant % b !== 0 || a.terms.some((term) => term.coefficient % b !== 0)) return undefined;
    const terms = a.terms.map(({ coefficient, factors }) => ({ coefficient: coefficient / b, factors }));
    return new Sum(terms, a.constant / b || 0);
  }
  if (same(a, b)) return 1;
  const divisor = b.terms[0];
  if (b.terms.length !== 1 || b.constant !== 0 || divisor === undefined || a.constant !== 0) return undefined;
  const terms: Term[] = [];
  let constant = 0;
  for (const term of a.terms) {
    const factors = without(term.factors, divisor.factors);
    if (factors === undefined || term.coefficient % divisor.coefficient !== 0) return undefined;
    const coefficient = term.coefficient / divisor.coefficient;
    if (factors.length === 0) constant += coefficient;
    else terms.push({ coefficient, factors });
  }
  return fromTerms(terms, constant);
}

function without(factors: readonly Atom[], removed: readonly Atom[]): Atom[] | undefined {
  const rest = [...factors];
  for (const atom of removed) {
    const at = rest.findIndex((candidate) => candidate.key === atom.key);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/** The smaller operand where their difference is a number, else a `min(…)` of both. */
export function minimum(a: Expr, b: Expr): Expr {
  return extreme('min', a, b);
}

/** The larger operand where their difference is a number, else a `max(…)` of both. */
export function maximum(a: Expr, b: Expr): Expr {
  return extreme('max', a, b);
}

function extreme(kind: 'min' | 'max', a: Expr, b: Expr): Expr {
  if (typeof a === 'number' && typeof b === 'number') return kind === 'min' ? Math.min(a, b) : Math.max(a, b);
  const difference = subtract(a, b);
  if (typeof difference === 'number') return (kind === 'min') === difference < 0 ? a : b;
  const operands = [...operandsOf(kind, a), ...operandsOf(kind, b)];
  const distinct = new Map(operands.map((operand) => [text(operand), operand]));
  const sorted = [...distinct].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  if (sorted.length === 1) return a;
  const key = `${kind}(${sorted.map(([name]) => name).join(', ')})`;
  return bounded(atomSum({ kind, key, of: sorted.map(([, operand]) => operand) }));
}

/** A minimum of minima is one minimum. */
function operandsOf(kind: 'min' | 'max', a: Expr): readonly Expr[] {
  if (typeof a === 'number' || a.constant !== 0 || a.terms.length !== 1) return [a];
  const term = a.terms[0];
  const atom = term?.factors[0];
  return term?.coefficient === 1 && term.factors.length === 1 && atom?.kind === kind ? atom.of : [a];
}

/** Puts numbers for symbols; what has no value stays. */
export function evaluate(expr: Expr, values: ReadonlyMap<string, number>): Expr {
  if (typeof expr === 'number') return expr;
  let result: Expr = expr.constant;
  for (const term of expr.terms) {
    let value: Expr = term.coefficient;
    for (const factor of term.factors) value = multiply(value, evaluateAtom(factor, values));
    result = add(result, value);
  }
  return result;
}

function evaluateAtom(atom: Atom, values: ReadonlyMap<string, number>): Expr {
  if (atom.kind === 'symbol') return values.get(atom.key) ?? atomSum(atom);
  const of = atom.of.map((operand) => evaluate(operand, values));
  if (atom.kind === 'floor') return floorDivide(of[0] ?? 0, of[1] ?? 1);
  const kind = atom.kind;
  return of.reduce((a, b) => extreme(kind, a, b));
}

/** Names of the symbols in an expression, each once. */
export function symbolsOf(expr: Expr, found = new Set<string>()): Set<string> {
  if (typeof expr === 'number') return found;
  for (const term of expr.terms) {
    for (const factor of term.factors) {
      if (factor.kind === 'symbol') found.add(factor.key);
      else for (const operand of factor.of) symbolsOf(operand, found);
    }
  }
  return found;
}

/** Whether any symbol of an expression is one that nobody named. */
export function hasAnonymous(expr: Expr): boolean {
  if (typeof expr === 'number') return false;
  return expr.terms.some((term) =>
    term.factors.some((factor) => (factor.kind === 'symbol' ? isAnonymous(factor.key) : factor.of.some(hasAnonymous))),
  );
}

/** Whether an expression is a size that can only be 1 or more for symbols of 1 or more; used to drop impossible cases. */
export function isSurelyPositive(expr: Expr): boolean {
  if (typeof expr === 'number') return expr > 0;
  return (
    expr.constant >= 0 &&
    expr.terms.every((term) => term.coefficient > 0 && term.factors.every((f) => f.kind === 'symbol'))
  );
}

/** Canonical text: equal for equal sizes, and what people see. */
export function text(expr: Expr): string {
  return typeof expr === 'number' ? String(expr) : expr.key;
}

function byKey(a: Atom, b: Atom): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function fromTerms(terms: readonly Term[], constant: number): Expr {
  const merged = new Map<string, { coefficient: number; factors: readonly Atom[] }>();
  for (const term of terms) {
    const key = factorsText(term.factors);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { coefficient: term.coefficient, factors: term.factors });
    else known.coefficient += term.coefficient;
  }
  const kept = [...merged].filter(([, term]) => term.coefficient !== 0).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  if (kept.length === 0) return constant;
  return bounded(
    new Sum(
      kept.map(([, term]) => term),
      constant,
    ),
  );
}

function factorsText(factors: readonly Atom[]): string {
  const [only] = factors;
  if (only !== undefined && factors.length === 1) return only.key;
  return factors.map((factor) => factor.key).join('*');
}

function termText(term: Term, index: number): string {
  const size = Math.abs(term.coefficient);
  const name = factorsText(term.factors);
  const sign = term.coefficient < 0 ? (index === 0 ? '-' : ' - ') : index === 0 ? '' : ' + ';
  return `${sign}${size === 1 ? name : `${size}*${name}`}`;
}

function constantText(value: number): string {
  return value === 0 ? '' : value < 0 ? ` - ${-value}` : ` + ${value}`;
}

function grouped(expr: Expr): string {
  return typeof expr === 'number' || /^\w+$/.test(expr.key) ? text(expr) : `(${expr.key})`;
}
