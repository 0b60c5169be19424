// What a data set of the project hands to a model: of the table that it holds its `__getitem__` may take some columns alone.
import { textOf, type ClassDef } from '../../../python/ast';
import type { DataObject } from '../../../semantics/values';
import { oncePerAnalysis, oncePerChunk } from '../../once';
import type { RuleContext } from '../../rule';

/** Takes a row as a whole, all columns but some, or those of a list: `row[self.inputs]`, `row[FEATURES]`. */
const WHOLE =
  /\.values\b|\.to_numpy\(|\.to_dict\(|\.drop\(|\biloc\[[^\]]*,|\.columns\b|\.(?:items|tolist)\(|\[\s*(?:self\.\w+|[A-Z][A-Z\d_]+|\w*(?:cols|columns|features|fields|names|inputs))\s*\]/;
const NAMED = /\[\s*['"]/;

/** Whether a column of the rows reaches who asks the data set for them: false where it names others and not this one. */
export function isHandedOver({ analysis }: RuleContext, { through }: DataObject, column: string): boolean {
  const own = classes(analysis);
  return through.every((step) => {
    const text = own.get(step);
    return text === undefined || text.includes(column);
  });
}

/** Texts of the classes whose items are columns taken by name, by the names of the classes. */
const classes = oncePerAnalysis(({ unit }): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { chunks } of unit.cells)
    for (const chunk of chunks) for (const node of byName(chunk)) found.set(node.name, textOf(node));
  return found;
});

const byName = oncePerChunk(({ body }) =>
  body.filter((node): node is ClassDef => {
    if (node.kind !== 'ClassDef') return false;
    const getter = node.body.find((one) => one.kind === 'FunctionDef' && one.name === '__getitem__');
    return getter !== undefined && NAMED.test(textOf(getter)) && !WHOLE.test(textOf(node));
  }),
);
