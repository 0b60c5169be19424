// Files in the manner of git's and DVC's configuration: `[core]`, `[remote "origin"]`, `['remote "storage"']`.

export type IniFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Sections by their name as written in the brackets without outer quotes, keys in lower case, the last value of each.
 * With `continued` an indented line goes on with the value above it, as in setup.cfg; git indents its keys instead.
 */
export function parseIni(text: string, continued = false): IniFile {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  sections.set('', section);
  let key: string | null = null;
  for (const line of text.replaceAll(/\\\r?\n/g, '').split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#') || trimmed.startsWith(';')) continue;
    const header = /^\[\s*(.*?)\s*\]\s*(?:[#;].*)?$/.exec(trimmed);
    if (header !== null) {
      const name = sectionName(header[1] ?? '');
      section = sections.get(name) ?? new Map<string, string>();
      sections.set(name, section);
      key = null;
      continue;
    }
    if (continued && /^\s/.test(line) && key !== null) {
      section.set(key, `${section.get(key) ?? ''}\n${trimmed}`.replace(/^\n/, ''));
      continue;
    }
    const assignment = /^([^=:\s][^=]*?)\s*=\s*(.*)$/.exec(trimmed);
    key = (assignment?.[1] ?? trimmed).toLowerCase();
    section.set(key, assignment === null ? 'true' : unquote(assignment[2] ?? ''));
  }
  return sections;
}

function sectionName(written: string): string {
  const inner = /^(['"])(.*)\1$/.exec(written)?.[2] ?? written;
  const parts = /^(\S+)\s+"(.*)"$/.exec(inner);
  return parts === null ? inner.toLowerCase() : `${(parts[1] ?? '').toLowerCase()} "${parts[2] ?? ''}"`;
}

function unquote(value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(value);
  if (quoted !== null) return (quoted[1] ?? '').replaceAll(/\\(.)/g, '$1');
  return value.replace(/\s+[#;].*$/, '');
}

/** As git reads truth: `true`, `yes`, `on`, `1`, or a name without a value. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(true|yes|on|1)$/i.test(value);
}
