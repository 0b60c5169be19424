// What a data set of the project hands to a model: of the table that it holds its `__getitem__` may take some columns alone.
import { textOf, type ClassDef, type FunctionDef } from '../../../python/ast';
import type { DataObject } from '../../../semantics/values';
import { knowledge } from '../../../knowledge';
import { chunksRun, oncePerAnalysis, oncePerChunk } from '../../once';
import type { RuleContext } from '../../rule';

/** Takes a row as a whole, all columns but some, or those of a list: `row[self.inputs]`, `row[FEATURES]`. */
const WHOLE =
  /\.values\b|\.to_numpy\(|\.to_dict\(|\.drop\(|\biloc\[[^\]]*,|\.columns\b|\.(?:items|tolist)\(|\[\s*(?:self\.\w+|[A-Z][A-Z\d_]+|\w*(?:cols|columns|features|fields|names|inputs))\s*\]/;
const NAMED = /\[\s*['"]/;
/** Columns by name and what is made of them: `frame["text"].str.lower().tolist()`, `frame[["age", "pay"]].values`. */
const OF_COLUMNS = /[\w.]+\[\[?\s*['"][^[\]]*\]\]?(?:\.\w+(?:\([^()]*\))?)*/g;

/** `row = self.table.iloc[i]`: the name of one row of what the data set holds. */
const ROW = /(?<![\w.])(\w+)\s*=\s*self\.\w+\.i?loc\[[^\]]*\]\s*$/gm;
/** What a table has that is no column of it and no method. */
const OF_TABLES: ReadonlySet<string> = new Set(
  'values iloc loc at iat ix index columns shape T dtypes size ndim empty attrs array str dt cat plot style'.split(' '),
);

/** Columns of a table or a row that are taken as its attributes, `row.file`, `frame.age.values`: each is replaced by nothing. */
function withoutFields(text: string, holder: string): string {
  const taken = new RegExp(`(?<![\\w.])${holder}\\.([A-Za-z]\\w*)(?!\\w*\\()(?:\\.\\w+(?:\\([^()]*\\))?)*`, 'g');
  return text.replaceAll(taken, (whole, name: string) =>
    OF_TABLES.has(name) || knowledge.method('table', name) !== undefined ? whole : '',
  );
}

/** Whether an item is made of the fields of one row: `Image.open(row.file), row.kind`. */
function takesFields(getter: string): boolean {
  return [...getter.matchAll(ROW)].some(([, row = '']) => withoutFields(getter, row) !== getter);
}

/** Whether a column of the rows reaches who asks the data set for them: false where it names others and not this one. */
export function isHandedOver({ analysis }: RuleContext, { through }: DataObject, column: string): boolean {
  const own = classes(analysis);
  return through.every((step) => {
    const text = own.get(step);
    return text === undefined || text.includes(column);
  });
}

/** Texts of the classes, also of modules, whose items are columns taken by name, by the names of the classes. */
const classes = oncePerAnalysis((analysis): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const chunk of chunksRun(analysis)) for (const node of byName(chunk)) found.set(node.name, textOf(node));
  return found;
});

const byName = oncePerChunk(({ body }) =>
  body.filter((node): node is ClassDef => {
    if (node.kind !== 'ClassDef') return false;
    const methods = node.body.filter((one) => one.kind === 'FunctionDef');
    const getter = methods.find(({ name }) => name === '__getitem__');
    const maker = methods.find(({ name }) => name === '__init__');
    if (getter === undefined || (maker !== undefined && keepsColumns(maker))) return getter !== undefined;
    const text = textOf(getter);
    return (NAMED.test(text) || takesFields(text)) && !WHOLE.test(textOf(node).replaceAll(OF_COLUMNS, ''));
  }),
);

/** Whether what `__init__` is given stays in columns taken by name alone: `self.texts = frame["text"].tolist()`, and never `self.frame = frame`. */
function keepsColumns({ params, body }: FunctionDef): boolean {
  const [, ...given] = params;
  const written = body.map((one) => textOf(one)).join('\n');
  const text = given.reduce((have, { name }) => withoutFields(have, name), written);
  const isNamed = (name: string): boolean =>
    new RegExp(`(?<![\\w.])${name}\\[\\[?\\s*['"]`).test(text) || withoutFields(written, name) !== written;
  const named = given.filter(({ name }) => isNamed(name));
  const rest = text.replaceAll(OF_COLUMNS, '').replaceAll(/\blen\(\w+\)/g, '');
  return named.length > 0 && named.every(({ name }) => !new RegExp(`(?<![\\w.])${name}\\b`).test(rest));
}
