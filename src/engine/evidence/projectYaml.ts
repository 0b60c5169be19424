// YAML of the project: what cannot be read is said with its line, as every format is.
import { parseYaml, YamlError } from '../../base/yaml';
import { FormatError } from './formatError';

/** Rejects with FormatError. `text`: every scalar stays text, so that a hash of digits stays what it is. */
export function parseProjectYaml(text: string, scalars: 'text' | 'typed'): unknown {
  try {
    return parseYaml(text, scalars);
  } catch (error) {
    throw new FormatError(error instanceof YamlError ? `not valid YAML, ${error.message}` : 'not valid YAML');
  }
}
