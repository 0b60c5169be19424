// Formulas in Wilkinson's notation as Patsy and formulaic read them: `y ~ a + C(b) + np.log(c) + a:b`. Which columns of
// the table they name, on either side.
import { CHOSEN_COLUMNS, perhaps, selectColumns } from '../columns';
import { stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { Columns, DataObject, Value } from '../values';

export interface Formula {
  readonly response: readonly string[];
  readonly terms: readonly string[];
}

/** `Q("a name with blanks")`, a text, a call's name, a keyword of a call, a name that may be a column. */
const TOKEN =
  /\bQ\(\s*(?:"([^"]*)"|'([^']*)')\s*\)|"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.]*\s*(?:\(|=(?!=))|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*)/gu;

/** The columns that a formula may name. What stands in a call is named as well: `C(b, Treatment("x"))` names `b`. */
export function parseFormula(text: string): Formula {
  const tilde = text.indexOf('~');
  return { response: namesIn(tilde < 0 ? '' : text.slice(0, tilde)), terms: namesIn(text.slice(tilde + 1)) };
}

function namesIn(side: string): string[] {
  const names = [...side.matchAll(TOKEN)].map(([, double, single, plain]) => double ?? single ?? plain);
  return [...new Set(names.filter((name) => name !== undefined))];
}

export interface FormulaData {
  readonly features: Value;
  readonly target: Value | undefined;
}

/** What a model with a formula learns from: the columns that the formula names, or some of them where it is not known. */
export function formulaData(m: Machine, formula: Value | undefined, data: DataObject): FormulaData {
  const text = formula === undefined ? null : stringOf(formula);
  if (text === null) return { features: m.derive(data, { columns: someOf(data.columns) }), target: undefined };
  const { response, terms } = parseFormula(text);
  return {
    features: m.derive(data, { columns: selectColumns(data.columns, terms) }),
    target:
      response.length === 0
        ? undefined
        : m.derive(data, { form: 'column', columns: selectColumns(data.columns, response) }),
  };
}

function someOf(columns: Columns): Columns {
  return columns.known.size === 0 ? CHOSEN_COLUMNS : { ...perhaps(columns), chosen: true };
}
