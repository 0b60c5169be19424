// Classes of records that a unit declares or imports: data classes, pydantic's models, and what their text gives of them.
import { textOf, type ClassDef, type Expression } from '../../../python/ast';
import { fieldDeclared, lastName } from '../../../python/walk';
import type { Analysis } from '../../../semantics/analysis';
import type { Value } from '../../../semantics/values';
import { oncePerAnalysis } from '../../once';

/** Whether the text of an object of the class gives its fields: it is a record, and says nothing else of itself. */
export function showsFields(analysis: Analysis, type: string): boolean {
  const classes = classesAbove(analysis, type);
  return classes.some(isRecordClass) && !classes.some(showsItself);
}

/** Objects of the class show their fields when they are written: data classes, and records that are checked as they are made. */
function isRecordClass({ bases, decorators }: ClassDef): boolean {
  return (
    bases.some(({ value }) => SHOWN_RECORDS.test(lastName(value))) ||
    decorators.some((one) => /^dataclass$/.test(lastName(one.kind === 'Call' ? one.func : one)))
  );
}

function showsItself({ body }: ClassDef): boolean {
  return body.some((one) => one.kind === 'FunctionDef' && SHOWS_ITSELF.test(one.name));
}

/** Says what is written of an object of the class. */
const SHOWS_ITSELF = /^__(?:repr|str|format|repr_args)__$/;

const SHOWN_RECORDS = /^(?:BaseModel|TypedDict|NamedTuple|SQLModel|Struct)$/;

/** The class of this name, of this file or imported from another one of the project, and those that it is derived from. */
function classesAbove(analysis: Analysis, name: string): readonly ClassDef[] {
  const known = ownClasses(analysis);
  const found: ClassDef[] = [];
  for (let at: string | undefined = name; at !== undefined && found.length < 4;) {
    const value: Value | undefined = known.has(at) ? undefined : analysis.lookup(at);
    const node: ClassDef | undefined = known.get(at) ?? (value?.kind === 'class' ? value.node : undefined);
    if (node === undefined || found.includes(node)) break;
    found.push(node);
    const base: Expression | undefined = node.bases[0]?.value;
    at = base?.kind === 'Name' ? base.id : undefined;
  }
  return found;
}

const ownClasses = oncePerAnalysis(
  ({ unit }): ReadonlyMap<string, ClassDef> =>
    new Map(
      unit.cells
        .flatMap(({ chunks }) => chunks.flatMap(({ body }) => body))
        .flatMap((one) => (one.kind === 'ClassDef' ? [[one.name, one] as const] : [])),
    ),
);

/**
 * Fields that a class declares with their types, and whether the text of an object gives them. What is a `SecretStr` writes
 * stars wherever it goes.
 */
export function fieldsOf(analysis: Analysis, type: string): ReadonlyMap<string, boolean> {
  // What a class says of a field goes before what it is derived from says.
  const classes = [...classesAbove(analysis, type)].reverse();
  const fields = classes.flatMap(({ body }) =>
    body.flatMap((one): [string, boolean][] => {
      const field = fieldDeclared(one);
      if (field === null || SECRET.test(textOf(field.annotation))) return [];
      return [[field.name, field.value === null || !NOT_SHOWN.test(textOf(field.value))]];
    }),
  );
  return new Map(fields);
}

/** The class that a field is declared to be of: `Client` of `client: Client`, also where there may be none. */
export function classOfField(analysis: Analysis, type: string, field: string): string | null {
  for (const { body } of classesAbove(analysis, type))
    for (const one of body) {
      const declared = fieldDeclared(one);
      if (declared?.name === field) return ONE_CLASS.exec(textOf(declared.annotation))?.[1] ?? null;
    }
  return null;
}

/** `Client`, `"Client"`, `Optional[Client]`, `Client | None` */
const ONE_CLASS = /^(?:(?:typing\.)?Optional\[)?["']?([A-Z]\w*)["']?\]?(?:\s*\|\s*None)?$/;

const SECRET = /\bSecret(?:Str|Bytes)\b/;

/** `Field(repr=False)`, `Field(exclude=True)` */
const NOT_SHOWN = /\brepr\s*=\s*False\b|\bexclude\s*=\s*True\b/;
