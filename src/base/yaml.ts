// YAML 1.2 as projects write it: duplicate keys and tags of other tools do not stop the reading.
import { DEFAULT_SCHEMA, FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

/** The text is no YAML; the message is one clause with the place. */
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
    if (error instanceof YAMLException) throw new YamlError(error.message.split('\n')[0] ?? 'not valid YAML');
    throw error;
  }
}
