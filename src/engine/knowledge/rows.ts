// Helpers that keep the tables short: a row group shares its library place and meaning, and names its members in one string.
import type {
  ClassRole,
  ClassRow,
  DatasetRow,
  FunctionEffect,
  FunctionRow,
  MethodEffect,
  MethodRow,
  Receiver,
} from '../semantics/effects';

export type Row = ClassRow | FunctionRow | MethodRow | DatasetRow;

interface Member {
  readonly name: string;
  readonly params: readonly string[] | undefined;
}

/** `PCA(n_components copy) FastICA`: names with their positional parameters, where they are given. */
export function members(spec: string): Member[] {
  const found: Member[] = [];
  for (const match of spec.matchAll(/([^\s()]+)(?:\(([^)]*)\))?/g)) {
    const params = match[2];
    found.push({ name: match[1] ?? '', params: params === undefined ? undefined : words(params) });
  }
  return found;
}

export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function place(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}

type ClassRest = Partial<Omit<ClassRow, 'kind' | 'name' | 'role'>>;

/** Classes of one module with one role. */
export function classes(module: string, role: ClassRole, spec: string, rest: ClassRest = {}): ClassRow[] {
  return members(spec).map(({ name, params }) => ({
    kind: 'class',
    name: place(module, name),
    role,
    certainty: 'documented',
    ...(params === undefined ? {} : { params }),
    ...rest,
  }));
}

type FunctionRest = Partial<Omit<FunctionRow, 'kind' | 'name' | 'effect'>>;

/** Functions of one module with one effect. */
export function functions(
  module: string,
  effect: FunctionEffect,
  spec: string,
  rest: FunctionRest = {},
): FunctionRow[] {
  return members(spec).map(({ name, params }) => ({
    kind: 'function',
    name: place(module, name),
    effect,
    certainty: 'documented',
    ...(params === undefined ? {} : { params }),
    ...rest,
  }));
}

/** Readers: the place that is read is their first parameter unless `path` says otherwise. */
export function readers(module: string, spec: string, rest: FunctionRest = {}): FunctionRow[] {
  return functions(module, 'read', spec, { returns: 'table', ...rest }).map((row) => ({
    ...row,
    path: rest.path ?? row.params?.[0],
  }));
}

type Score = NonNullable<FunctionRow['score']>;

/** Metrics whose first parameter is the truth and the second the prediction. */
export function scores(module: string, spec: string, meaning: Omit<Score, 'truth' | 'prediction'>): FunctionRow[] {
  return functions(module, 'score', spec, { returns: 'scalar' }).map((row) => ({
    ...row,
    score: { truth: row.params?.[0] ?? 'y_true', prediction: row.params?.[1] ?? 'y_pred', ...meaning },
  }));
}

type MethodRest = Partial<Omit<MethodRow, 'kind' | 'name' | 'effect' | 'on'>>;

/** Methods that mean the same on each receiver in `on`. A parameter called `inplace` makes the row say so. */
export function methods(on: string, effect: MethodEffect, spec: string, rest: MethodRest = {}): MethodRow[] {
  // SAFETY: every word is checked against Receiver by the tests, over all rows.
  const receivers = words(on) as Receiver[];
  return members(spec).map(({ name, params }) => ({
    kind: 'method',
    on: receivers,
    name,
    effect,
    certainty: 'documented',
    ...(params === undefined ? {} : { params }),
    ...(params?.includes('inplace') === true ? { inplace: true } : {}),
    ...rest,
  }));
}

type DatasetRest = Partial<Omit<DatasetRow, 'kind' | 'title' | 'appears' | 'columns' | 'people'>>;

/** A known data set: `appears` and `columns` are `|`-separated, because names of columns hold spaces. */
export function dataset(
  title: string,
  people: boolean,
  appears: string,
  columns: string,
  rest: DatasetRest = {},
): DatasetRow {
  return {
    kind: 'dataset',
    title,
    people,
    appears: appears.toLowerCase().split('|'),
    ...(columns === '' ? {} : { columns: columns.split('|') }),
    ...rest,
  };
}
