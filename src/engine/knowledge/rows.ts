// Helpers that keep the tables short: a row group shares its library place and meaning, and names its members in one string.
// Literals begin with their only spread: thousands of rows are made when the module loads, and engines copy such ones fast.
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
function members(spec: string): Member[] {
  return (spec.match(/[^\s()]+(?:\([^)]*\))?/g) ?? []).map((member) => {
    const open = member.indexOf('(');
    return open < 0
      ? { name: member, params: undefined }
      : { name: member.slice(0, open), params: words(member.slice(open + 1, -1)) };
  });
}

/** The words between spaces and line breaks: how tables write lists. */
export function words(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

function place(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}

type ClassRest = Partial<Omit<ClassRow, 'kind' | 'name' | 'role'>>;

/** Classes of one module with one role. */
export function classes(module: string, role: ClassRole, spec: string, rest: ClassRest = {}): ClassRow[] {
  return members(spec).map(({ name, params }) => ({
    ...rest,
    kind: 'class',
    name: place(module, name),
    role,
    params: params ?? rest.params,
    certainty: rest.certainty ?? 'documented',
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
    ...rest,
    kind: 'function',
    name: place(module, name),
    effect,
    params: params ?? rest.params,
    certainty: rest.certainty ?? 'documented',
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
    ...rest,
    kind: 'method',
    on: receivers,
    name,
    effect,
    params: params ?? rest.params,
    inplace: rest.inplace ?? params?.includes('inplace') === true,
    certainty: rest.certainty ?? 'documented',
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
