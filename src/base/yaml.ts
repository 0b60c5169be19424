// YAML 1.2 as projects write it: duplicate keys and tags of other tools do not stop the reading.
import { DEFAULT_SCHEMA, FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

/** The text is no YAML; the message is one clause with the line. */
export class YamlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'YamlError';
  }
}

/** Values under a tag that is not known are taken as they stand. */
const foreignTags = (['scalar', 'sequence', 'mapping'] as const).map(
  (kind) => new Type('!', { kind, multi: true, construct: (data: unknown) => data }),
);
const TEXT_SCHEMA = FAILSAFE_SCHEMA.extend(foreignTags);
const TYPED_SCHEMA = DEFAULT_SCHEMA.extend(foreignTags);

/** `text`: every scalar stays text, so that a hash of digits is not a number; an empty value is null either way. */
export function parseYaml(text: string, scalars: 'text' | 'typed'): unknown {
  try {
    return load(text, { schema: scalars === 'text' ? TEXT_SCHEMA : TYPED_SCHEMA, json: true }) ?? null;
  } catch (error) {
    if (error instanceof YAMLException) throw new YamlError(sayWhere(error, text));
    throw error;
  }
}

/** What the parser complains of, in words for those who wrote the file. The first that fits. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/null byte|non-printable|control character/i, 'bytes stand there that are no text'],
  [/tab/i, 'a tab stands where only spaces may'],
  [/indentation/i, 'it does not fit the lines around it by its spaces, colons or quotes'],
  [/alias|anchor/i, 'a name after `*` or `&` is not one that the file gives'],
  [/quoted scalar|flow collection|missed comma|unexpected end/i, 'a quote or bracket is not closed'],
  [/escape|hexadecimal/i, 'a backslash in quotes is followed by what means nothing'],
  [/tag|directive/i, 'a tag or directive is not one of YAML'],
  [/multiline key|mapping (?:entry|values?)|implicit key|colon/i, 'a `key: value` was expected'],
  [/single document|end of the stream/i, 'text stands where the file should end'],
];

/** Commits that could not be merged leave both versions behind, between lines that begin so. */
const CONFLICT = /^(?:<{7}|>{7}) /m;

function sayWhere({ reason, mark }: YAMLException, text: string): string {
  const conflict = text.search(CONFLICT);
  if (conflict >= 0)
    return `line ${text.slice(0, conflict).split('\n').length}: a conflict of two commits was left in it`;
  const what =
    REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'something stands there that YAML does not allow';
  // Absent by its type, never; in fact for what concerns the file as a whole.
  const line = (mark as { readonly line?: number } | undefined)?.line;
  if (line === undefined) return what;
  // A mark behind the last line is where the parser noticed; the reader looks for a line that is there.
  return `line ${Math.min(line + 1, text.trimEnd().split('\n').length)}: ${what}`;
}
