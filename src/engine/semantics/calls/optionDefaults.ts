// Defaults of options that a command line fills in: `@click.option("--path", default="rows.csv")`, `typer.Option("rows.csv")`.
import type { Expression, FunctionDef, Parameter } from '../../python/ast';
import { evaluate } from '../interpreter';
import { numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import { hydraSettings } from '../sources/settings';
import { UNKNOWN, type Value } from '../values';

/** What the decorators of a function give to parameters that its callers leave out, by name. */
export function givenByDecorators(m: Machine, definition: FunctionDef): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  if (definition.decorators.length === 0) return found;
  const settings = hydraSettings(m, definition.decorators);
  const [first] = definition.params;
  if (settings !== null && first !== undefined) found.set(first.name, settings);
  for (const decorator of definition.decorators) {
    if (decorator.kind !== 'Call') continue;
    const callee = evaluate(m, decorator.func);
    if (callee.kind !== 'library' || !m.knowledge.is('option decorator', callee.name)) continue;
    const names = decorator.args.flatMap((one) =>
      one.keyword === null ? (stringOf(evaluate(m, one.value)) ?? []) : [],
    );
    const name = names.find((one) => !one.startsWith('-')) ?? names.find((one) => one.startsWith('--'));
    const fallback = decorator.args.find((one) => one.keyword === 'default');
    const value = fallback === undefined ? null : orAnother(evaluate(m, fallback.value));
    if (name !== undefined && value !== null) found.set(name.replace(/^-+/, '').replaceAll('-', '_'), value);
  }
  return found;
}

/** The default of a parameter: of `typer.Option("rows.csv")` what stands in it. */
export function defaultOf(m: Machine, parameter: Parameter): Value | undefined {
  if (parameter.default === null) return undefined;
  const value = evaluate(m, parameter.default);
  const inner = insideOption(m, parameter.default);
  return inner === null ? value : (orAnother(inner) ?? UNKNOWN);
}

function insideOption(m: Machine, node: Expression): Value | null {
  if (node.kind !== 'Call') return null;
  const callee = evaluate(m, node.func);
  if (callee.kind !== 'library' || !m.knowledge.is('option default', callee.name)) return null;
  const given = node.args.find((one) => one.keyword === 'default') ?? node.args.find((one) => one.keyword === null);
  return given === undefined ? null : evaluate(m, given.value);
}

/** Whoever runs the script may say something else. Flags are left out: which way a condition on one goes is not known. */
export function orAnother(value: Value): Value | null {
  if (stringOf(value) === null && numberOf(value) === null) return null;
  return { kind: 'choice', options: [value, UNKNOWN] };
}
