// Federated learning in a unit: its calls, and the mechanisms that stand in the unit or in the files of the same app.
import {
  APP_FILES,
  APP_FOLDERS,
  federatedTable,
  FLOWER,
  OTHER_PRIVACY,
  type FederatedRole,
  type FederatedRow,
} from '../../knowledge/federated';
import type { ClassDef, FunctionDef, NodeBase } from '../../python/ast';
import type { ParsedUnit } from '../../python/unit';
import { lastPart } from '../../python/names';
import { lastName } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import type { CallFact } from '../../semantics/facts';
import type { ClassValue } from '../../semantics/values';
import { isTestPath } from '../testFiles';
import { callsIn } from '../once';
import { isOwnCall } from '../ownCalls';
import type { RuleContext } from '../rule';

export interface FederatedCall {
  readonly call: CallFact;
  readonly row: FederatedRow;
}

/** Each call once, in the order of the run; none in a test. */
export function federatedCalls(analysis: Analysis, ...roles: readonly FederatedRole[]): FederatedCall[] {
  const found = new Map<NodeBase, FederatedCall>();
  if (isTestPath(analysis.unit.path)) return [];
  for (const { call, row } of callsIn(analysis, federatedTable)) {
    if (!isOwnCall(call)) continue;
    if (!found.has(call.node) && (roles.length === 0 || roles.includes(row.role))) found.set(call.node, { call, row });
  }
  return [...found.values()];
}

/** Each construction of a strategy of the project's own that derives from one of a library, with the row of that one. */
export function ownStrategies(analysis: Analysis): FederatedCall[] {
  if (isTestPath(analysis.unit.path)) return [];
  // What the project's own classes make has no name of a library.
  return (analysis.facts.callsByName.get('') ?? []).flatMap((call) => {
    const object = call.result.kind === 'ref' ? analysis.object(call.result.id) : undefined;
    if (object?.kind !== 'instance' || object.userClass === null || object.node !== call.node) return [];
    if (!isOwnCall(call)) return [];
    const row = basesOf(object.userClass)
      .map((name) => federatedTable.find(name))
      .find((one) => one?.clients !== undefined);
    return row === undefined ? [] : [{ call, row }];
  });
}

/** Names of the library classes that a class derives from, also by way of the project's own. */
function basesOf({ bases }: ClassValue, depth = 0): string[] {
  return bases.flatMap((base) =>
    base.kind === 'library' ? [base.name] : base.kind === 'class' && depth < 4 ? basesOf(base, depth + 1) : [],
  );
}

/** What the table's rows do, by their last names: in `mods=[secaggplus_mod]` there is no call. */
export const ROLES: ReadonlyMap<string, FederatedRole> = new Map(
  federatedTable.rows.map(({ name, role }) => [lastPart(name), role]),
);
const NAMES = [...ROLES].map(([name, role]) => [new RegExp(`\\b${name}\\b`), role] as const);

/** Mechanisms written by hand: what they are worth is not known, but there is one. */
const BY_HAND =
  /sec(?:ure)?_?agg|homomorphic|paillier|differential_?privacy|noise_multiplier|(?:add|gaussian|laplace|dp)_?noise|_encrypt|encrypt_/i;

export interface Mechanisms {
  readonly roles: ReadonlySet<FederatedRole>;
  readonly localPrivacy: boolean;
  /** Words of mechanisms that the project writes itself. */
  readonly byHand: boolean;
  /** The code of all of it, without comments and docstrings. */
  readonly texts: readonly string[];
  /** Names of the files beside the unit that were looked through. */
  readonly searched: readonly string[];
}

const known = new WeakMap<Analysis, Mechanisms>();

/**
 * Roles and protections that the unit and the modules beside it show, by names in their text; `searched` says which files were read. Computed
 * once per analysis.
 */
export function mechanismsOf({ analysis, evidence }: RuleContext): Mechanisms {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const searched: string[] = [];
  const seen = new Set([analysis.unit.path]);
  const texts = [textOfUnit(analysis.unit)];
  const look = (name: string, from: string, level = 1): void => {
    const unit = evidence.module(name, level, from);
    const file = `${'../'.repeat(level - 1)}${name.replaceAll('.', '/')}.py`;
    if (unit === undefined || seen.has(unit.path)) return;
    seen.add(unit.path);
    searched.push(file);
    texts.push(textOfUnit(unit));
  };
  for (const name of [...APP_FILES, ...counterparts(analysis.unit.path)]) look(name, analysis.unit.path);
  for (const name of APP_FOLDERS) for (const level of [1, 2]) look(name, analysis.unit.path, level);
  for (const name of otherFolder(analysis.unit.path)) look(name, analysis.unit.path, 2);
  // What a client that lies beside imports from beside it.
  for (const text of texts.slice(1))
    for (const [, name] of text.matchAll(/^from \.?(\w+) import\b/gm))
      if (name !== undefined) look(name, analysis.unit.path);
  const code = texts.map(withoutRemarks);
  const has = (pattern: RegExp): boolean => code.some((text) => pattern.test(text));
  const used = code.map(withoutImports);
  const roles = new Set(NAMES.filter(([pattern]) => used.some((text) => pattern.test(text))).map(([, role]) => role));
  const mechanisms = { roles, localPrivacy: has(OTHER_PRIVACY), byHand: has(BY_HAND), texts: code, searched };
  known.set(analysis, mechanisms);
  return mechanisms;
}

/** `keyboard_client` beside `keyboard_server.py`, and the other way round. */
function counterparts(path: string): readonly string[] {
  const name = /(\w+)\.\w+$/.exec(path)?.[1] ?? '';
  const other = name.replace(/server|client/, (side) => (side === 'server' ? 'client' : 'server'));
  return other === name ? [] : [other];
}

/** `client.app` for `server/app.py`, and the other way round: the file of the same name in the folder of the other side. */
function otherFolder(path: string): readonly string[] {
  const [, folder = '', name = ''] = /(\w+)[\\/](\w+)\.\w+$/.exec(path) ?? [];
  const other = folder.replace(/server|client/, (side) => (side === 'server' ? 'client' : 'server'));
  return other === folder ? [] : [`${other}.${name}`, `${other}s.${name}`];
}

/** Comments and docstrings in the first group; other long texts beside them, so that the end of one begins no docstring. */
const REMARKS = /(^[ \t]*[rRbBuU]?("""|''')[\s\S]*?\2|(?<=^|[ \t])#.*$)|("""|''')[\s\S]*?\3/gm;

/** The text without comments and docstrings: what these promise is not yet done. */
export function withoutRemarks(text: string): string {
  return text.replace(REMARKS, (found, remark: string | undefined) => (remark === undefined ? found : ''));
}

/** The text without imports under the same name: what these name is not yet used. */
function withoutImports(text: string): string {
  return text.replace(/^[ \t]*(?:from[ \t]+[\w.]+[ \t]+)?import\b[ \t]*(?:\([^)]*\)|.*$)/gm, (statement) =>
    /\bas\b/.test(statement) ? statement : '',
  );
}

function textOfUnit(unit: ParsedUnit): string {
  return unit.cells.flatMap(({ chunks }) => chunks.map(({ text }) => text)).join('\n');
}

/** "in this file", "in this file, client_app.py and task.py" */
export function placesSearched({ searched }: Mechanisms): string {
  if (searched.length === 0) return 'in this file';
  const last = searched.at(-1) ?? '';
  return `in this file${searched.length > 1 ? `, ${searched.slice(0, -1).join(', ')}` : ''} and ${last}`;
}

/** Public pictures, words and benchmarks: nobody's updates. */
const PUBLIC_DATA =
  /(?:\b|_)(?:cifar|f?e?mnist|fashion_?mnist|imagenet|svhn|shakespeare|load_iris|load_digits|load_wine|make_classification|make_regression|speech_?commands|california_housing|flowers102|oxford|imdb|sst2|two_moons|ag_news|alpaca|lerobot|pusht)/i;

/** Whether the unit and what lies beside it train on a data set that everybody has. */
export function isPublicData(context: RuleContext): boolean {
  return [context.analysis.unit.path, ...mechanismsOf(context).texts].some((text) => PUBLIC_DATA.test(text));
}

/** Classes of the unit that derive from a Flower client, with their methods by name. */
export function clientClasses(
  analysis: Analysis,
): { readonly node: ClassDef; readonly methods: ReadonlyMap<string, FunctionDef> }[] {
  if (![...analysis.imports.keys()].some((name) => FLOWER.test(name)) || isTestPath(analysis.unit.path)) return [];
  const statements = analysis.unit.cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => body));
  return statements
    .filter((statement): statement is ClassDef => statement.kind === 'ClassDef')
    .filter(({ bases }) => bases.some(({ value }) => /Client$/.test(lastName(value))))
    .map((node) => ({
      node,
      methods: new Map(
        node.body.filter((one): one is FunctionDef => one.kind === 'FunctionDef').map((one) => [one.name, one]),
      ),
    }));
}

const PRIVACY = /\bpriva(?:te|cy)\b|privacy[-_]preserving|\bconfidential/i;

/** Whether code, comments or text promise privacy. */
export function speaksOfPrivacy({ unit }: Analysis): boolean {
  return unit.cells.some(({ source }) => PRIVACY.test(source.text));
}
