// The JSON that a ruling writes, so that two versions can be compared.

export interface RuledFinding {
  readonly code: string;
  readonly severity: string;
  readonly cell: number | null;
  readonly line: number;
  readonly message: string;
}

export interface RuledFile {
  /** Of processor time. */
  readonly milliseconds: number;
  readonly notices: number;
  readonly findings: readonly RuledFinding[];
}

export interface Ruling {
  readonly made: string;
  /** Files looked at. */
  readonly count: number;
  readonly rules: Readonly<Record<string, { readonly findings: number; readonly files: number }>>;
  readonly files: Readonly<Record<string, RuledFile>>;
  /** Of the last round of each file, by step and rule. */
  readonly milliseconds: Readonly<Record<string, number>>;
  /** Milliseconds on the clock. */
  readonly total: number;
  /** Milliseconds of processor time. */
  readonly processor: number;
  readonly peakBytes: number;
  readonly crashes: readonly { readonly path: string; readonly message: string }[];
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

export function countRules(files: Ruling['files']): Ruling['rules'] {
  const rules: Record<string, { findings: number; files: number }> = {};
  for (const { findings } of Object.values(files)) {
    for (const { code } of findings) (rules[code] ??= { findings: 0, files: 0 }).findings++;
    for (const code of new Set(findings.map((finding) => finding.code)))
      (rules[code] ??= { findings: 0, files: 0 }).files++;
  }
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
}
