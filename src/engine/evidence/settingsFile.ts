// A file of settings that code reads, as plain values: `params.yaml`, `config.json`, `settings.toml`.
import { parse as parseToml, TomlError } from 'smol-toml';
import { parseProjectYaml } from './projectYaml';
import { FormatError } from './formatError';
import type { Probe } from './queries';

/** Values of the file at an absolute path; null where it is not there or holds no mapping. */
export function readSettings(probe: Probe, path: string): Promise<object | null> {
  return probe.ask(
    `settings:${path}`,
    async (inner) => {
      const text = await inner.text(path);
      const values = text === null ? null : parseSettings(path, text);
      return typeof values === 'object' && !Array.isArray(values) ? values : null;
    },
    null,
  );
}

/** Throws FormatError. */
function parseSettings(path: string, text: string): unknown {
  if (!/\.(?:json|toml)$/i.test(path)) return parseProjectYaml(text, 'typed');
  try {
    return path.toLowerCase().endsWith('.json') ? JSON.parse(text) : parseToml(text);
  } catch (error) {
    if (error instanceof TomlError || error instanceof SyntaxError) throw new FormatError('not valid settings');
    throw error;
  }
}
