// LKG011: rows of one person, patient or device stand on both sides of a split.
import { spanOf, textOf, type Call, type NodeBase } from '../../../python/ast';
import { statementOf } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import { mayHave } from '../../../semantics/columns';
import { partsOf, sourcesOf } from '../../../semantics/rows/rows';
import type { DataObject, Value } from '../../../semantics/values';
import { callsWritten, oncePerAnalysis } from '../../once';
import { defineRule } from '../../rule';
import { isTestFile } from '../../testFiles';
import { ENTITY } from '../entities';
import { splitByGroup } from '../fixes/holdouts';
import { receiverName } from '../wording';

interface Data {
  readonly node: NodeBase;
  readonly column: string;
  /** The table that was grouped, as written; null where it has no name. */
  readonly table: string | null;
}

/** Rows that are divided: by a split, or by the folds of a cross-validation. */
interface Division {
  readonly node: NodeBase;
  readonly inputs: readonly DataObject[];
}

/** Shops stay where they are: what is learnt of them is used on the very same ones. */
const PLACE = /^(?:store|shop)/i;

/** What people chose, bought or rated, by its id. */
const ITEM =
  /^(?:item|movie|film|show|product|book|song|track|artist|album|article|news|video|business|restaurant|hotel|anime|game|recipe|course|ad|advert|sku|isbn)_?(?:ids?|no|nr|num|number|key|code|uid|asin)$|^isbn$|^asin$/i;

/** Libraries of recommenders divide what is known of each user. */
const RECOMMENDERS = /^(?:recommenders|reco_utils|surprise|lightfm|implicit|cornac|spotlight|lenskit|recbole)(?:\.|$)/;

/** Who chooses, buys or rates. A patient that is shown a film is no reader of films. */
const CHOOSER = /^(?:user|customer|client|member|household|session|player|author)/i;

/** What bare names mean beside such columns: the subject of a letter or of a school. */
const NO_PERSON =
  /^(?:texts?|titles?|body|content|articles?|headlines?|news|messages?|e?mails?|marks?|grades?|students?|teachers?|exams?)$/i;

/** What is asked of all columns that the code names, once. */
const namedColumns = oncePerAnalysis(({ facts, imports }) => {
  const names = new Set(facts.columns.flatMap(({ columns }) => columns));
  return {
    isOfTexts: [...names].some((name) => NO_PERSON.test(name)),
    haveItems:
      [...imports.keys()].some((name) => RECOMMENDERS.test(name)) || [...names].some((name) => ITEM.test(name)),
  };
});

/** A row for each pair of a user and an item: a recommender is asked about users that it knows, and has to have seen them. */
function areInteractions(analysis: Analysis, features: DataObject): boolean {
  return namedColumns(analysis).haveItems || [...features.columns.known.keys()].some((name) => ITEM.test(name));
}

/** `subject`, `person` without an id: a topic, or a kind of person that the code made itself, is nobody. */
function isKind(analysis: Analysis, { columns }: DataObject, name: string): boolean {
  if (!/^(?:subject|person|user|customer|client)s?$/i.test(name)) return false;
  const from = columns.known.get(name)?.from ?? [];
  const isMade = from.length > 0 && !from.includes(name);
  return isMade || (/^subjects?$/i.test(name) && namedColumns(analysis).isOfTexts);
}

export const rule = defineRule<Data>({
  meta: {
    code: 'LKG011',
    name: 'ungrouped-entity-split',
    concern: 'leakage',
    severity: 'information',
    summary: 'Rows of one entity may stand on both sides of a split without groups.',
    evidence: 'FC',
    fix: 'template',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    if (isTestFile(analysis)) return;
    const repeated = [...repeatedNames(analysis)].flatMap(({ names, data, table }) =>
      names
        .filter((name) => ENTITY.test(name) && !PLACE.test(name) && !isKind(analysis, data, name))
        .map((name) => ({ name, sources: sourcesOf(data.rows), table })),
    );
    if (repeated.length === 0) return;
    const said = new Set<unknown>();
    for (const { node, inputs } of divisionsOf(analysis)) {
      const known = inputs.filter(({ rows }) => sourcesOf(rows).length > 0);
      // A table with one row for each group is not repeated any more.
      if (said.has(node) || known.some(isOnceEach)) continue;
      const asked = known.some((one) => areInteractions(analysis, one))
        ? repeated.filter(({ name }) => !CHOOSER.test(name))
        : repeated;
      const own = known.flatMap(({ rows }) => sourcesOf(rows));
      const found = asked.find(
        ({ name, sources }) =>
          !isAnswer(inputs, name) &&
          !(known.some(({ form }) => form === 'array') && numberedRows(analysis).has(name)) &&
          sources.some((source) => own.includes(source)) &&
          // Dropped from the features, it tells the rows apart all the same, where these are of no other table.
          (known.some(({ columns }) => mayHave(columns, name)) || own.every((source) => sources.includes(source))),
      );
      if (found === undefined) continue;
      said.add(node);
      // Divided once more, the same rows need the same groups: one telling of them is enough.
      const told = own
        .filter((source) => found.sources.includes(source))
        .map(({ id }) => `${found.name} ${String(id)}`);
      if (told.some((one) => said.has(one))) continue;
      for (const one of told) said.add(one);
      yield { span: spanOf(node), data: { node, column: found.name, table: found.table } };
    }
  },
  message({ column }) {
    return `Rows of one \`${column}\` may fall into both train and test, so the model can recognise the entity instead of learning. Split by group: \`GroupShuffleSplit\` or \`GroupKFold\` with \`groups=…['${column}']\`.`;
  },
  fixes({ data: { node, column, table } }, { analysis }) {
    return table === null ? [] : splitByGroup(analysis, node, table, column);
  },
});

/** Columns that come more than once in a table: the code groups by them, or counts how often each value is there. */
function* repeatedNames(
  analysis: Analysis,
): Generator<{ names: readonly string[]; data: DataObject; table: string | null }> {
  for (const { action, data: id, columns: names, node } of analysis.facts.columns) {
    const data = action !== 'group' || id === null ? undefined : analysis.object(id);
    if (data?.kind === 'data') yield { names, data, table: receiverName(node) };
  }
  for (const { receiver, node } of callsWritten(analysis, 'value_counts')) {
    if (ASKS_IF_ONCE.test(textAround(node))) continue;
    const data = receiver === null ? undefined : analysis.objectOf(receiver);
    if (data?.kind !== 'data' || data.form !== 'column') continue;
    // Of a column that is asked for by a name which is not known, each one of the table may be meant.
    const names = [...data.columns.known.keys()];
    if (names.length === 1) yield { names, data, table: tableOfColumn(node) };
  }
}

/** `assert visits['patient_id'].value_counts().max() == 1`: whether each is there once, where the answer is not known. */
const ASKS_IF_ONCE = /\.max\(\)\s*(?:[=!]=|<=?|>=?)\s*[12]\b/;

function textAround(node: Call): string {
  const statement = statementOf(node);
  return statement === null ? '' : textOf(statement);
}

/** `visits['patient_id'].value_counts()`: the name of the table. */
function tableOfColumn({ func }: Call): string | null {
  const column = func.kind === 'Attribute' ? func.object : null;
  const table = column?.kind === 'Subscript' || column?.kind === 'Attribute' ? column.object : null;
  return table?.kind === 'Name' ? table.id : null;
}

function* divisionsOf(analysis: Analysis): Generator<Division> {
  for (const { node, split, inputs } of analysis.facts.splits) {
    if (!split.grouped && !split.ordered && split.kind !== 'manual' && split.kind !== 'files') yield { node, inputs };
  }
  for (const { node, features, splitter, purpose } of analysis.facts.crossValidations) {
    // Folds of a part lie within what a split before them made of the entities.
    if (features === null || purpose !== 'report' || partsOf(features.rows).length > 0) continue;
    if (node.args.some(({ keyword }) => keyword === 'groups') || keepsTogether(analysis, splitter)) continue;
    yield { node, inputs: [features] };
  }
}

/** Folds by group or in the order of time, or of a kind that is not known. */
function keepsTogether(analysis: Analysis, splitter: Value | null): boolean {
  if (splitter === null || splitter.kind === 'constant') return false;
  const object = analysis.objectOf(splitter);
  const kind = object?.kind === 'instance' || object?.kind === 'estimator' ? object.row : null;
  return kind?.splitter === undefined || kind.splitter.grouped === true || kind.splitter.ordered === true;
}

/** `train_test_split(X, voices["speaker"])`: who it is, is what is asked. */
function isAnswer([, answer]: readonly DataObject[], name: string): boolean {
  return answer?.form === 'column' && answer.columns.known.has(name);
}

/** Columns whose values number the rows of a sparse matrix, one for each: `csr_matrix((counts, (users, words)))`. */
const numberedRows = oncePerAnalysis((analysis): ReadonlySet<string> => {
  const names = analysis.facts.calls.flatMap(({ name, args: { positional } }) => {
    const [filled] = /^scipy\.sparse\./.test(name) ? positional : [];
    const places = filled?.kind === 'tuple' ? filled.items[1] : undefined;
    const rows =
      places?.kind === 'tuple' && places.items[0] !== undefined ? analysis.objectOf(places.items[0]) : undefined;
    return rows?.kind === 'data' ? [...rows.columns.known.keys()] : [];
  });
  return new Set(names);
});

/** After these a row is there for each value, and the values themselves may be divided: `ids.unique()`. */
const ONCE_EACH = ['aggregated', 'drop_duplicates', 'unique'];

function isOnceEach({ grouped, through }: DataObject): boolean {
  return grouped.length > 0 || ONCE_EACH.some((step) => through.includes(step));
}
