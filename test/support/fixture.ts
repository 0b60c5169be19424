// A rule's fixture: source with its expectations in comments, and the project that lies around it.
//
//   # expect: LKG001 "fragment of the message"     on the line of the finding; several may follow each other
//   # expect-next: PRV009 "…"                      on the line above, where no comment can stand
//   # expect-cell: PRV002 "…"                      anywhere in the cell, for findings on its outputs or markdown
//   # rules: all                                   all rules run, not only the fixture's own
//   # config: rules.PRV021 = { max-epsilon = 3 }   settings, as a line of assay.toml
//   # file: data/train.csv = people.csv            a file beside the fixture, at another place of the project
//   # file: data/train.csv = "age,sex\n1,2\n"      a file given here
import { LineIndex } from '../../src/base/lines';
import { parseConfiguration, Settings } from '../../src/engine/configuration';
import { createEvidence } from '../../src/engine/evidence/collector';
import type { Finding, LintResult } from '../../src/engine/finding';
import type { Linter, OpenUnit } from '../../src/engine/lint';
import { notebookUnit } from '../../src/engine/python/notebook';
import { scriptUnit } from '../../src/engine/python/script';
import type { SourceUnit } from '../../src/engine/python/unit';
import { lintUntilSettled } from '../../src/engine/settle';
import { readModelFacts } from '../../src/worker/modelFacts';
import { MemoryFileSystem } from './memoryFileSystem';
import { percentNotebook } from './units';

export const PROJECT = '/project';

export interface Expectation {
  readonly code: string;
  readonly fragment: string;
  readonly cell: number;
  /** From 0; null for anywhere in the cell. */
  readonly line: number | null;
}

export interface Fixture {
  readonly name: string;
  readonly unit: SourceUnit;
  readonly expectations: readonly Expectation[];
  readonly allRules: boolean;
  readonly config: string;
  /** Place in the project, relative, to content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** `companions`: files beside the fixture, by relative path. */
export function readFixture(name: string, text: string, companions: ReadonlyMap<string, Uint8Array>): Fixture {
  const unit = unitOf(name, text);
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of companions) files.set(path.replace(/(^|\/)dot-/g, '$1.'), content);
  const source = unit.cells.map((cell) => cell.text).join('\n');
  for (const [, place = '', from = ''] of source.matchAll(/^\s*# file:\s*(\S+)\s*=\s*(.+?)\s*$/gm)) {
    const quoted = from.startsWith('"');
    const content = quoted ? new TextEncoder().encode(String(JSON.parse(from))) : companions.get(from);
    if (content === undefined) throw new Error(`${name}: ${from} does not lie beside the fixture`);
    files.set(place, content);
  }
  return {
    name,
    unit,
    expectations: unit.cells.flatMap((cell) => expectationsIn(cell.text, cell.index)),
    allRules: /^\s*# rules: all\s*$/m.test(source),
    config: [...source.matchAll(/^\s*# config:\s*(.+)$/gm)].map(([, line]) => line ?? '').join('\n'),
    files,
  };
}

/** `x.ipynb` as it is, `x.nb.py` and text with `# %%` in cells, else a script. */
export function unitOf(name: string, text: string): SourceUnit {
  const path = `${PROJECT}/${name}`;
  if (name.endsWith('.ipynb')) return notebookUnit(path, text);
  if (name.endsWith('.nb.py')) return percentNotebook(text, path.replace(/\.nb\.py$/, '.ipynb'));
  return scriptUnit(path, text);
}

function expectationsIn(text: string, cell: number): Expectation[] {
  const found: Expectation[] = [];
  for (const [line, content] of text.split(/\r?\n/).entries()) {
    for (const [, where = '', list = ''] of content.matchAll(
      /expect(-next|-cell)?:((?:\s*[A-Z]{3}\d{3}(?:\s+"[^"]*")?)+)/g,
    )) {
      for (const [, code = '', fragment = ''] of list.matchAll(/([A-Z]{3}\d{3})(?:\s+"([^"]*)")?/g)) {
        const at = where === '-cell' ? null : where === '-next' ? line + 1 : line;
        found.push({ code, fragment, cell, line: at });
      }
    }
  }
  return found;
}

/** Source without the comments that are only for the test. */
export function withoutExpectations(text: string): string {
  return text.replace(/[ \t]*# expect(-\w+)?:.*$/gm, '').replace(/[ \t]*# (file|config|rules):.*\r?\n/g, '');
}

export interface Checked {
  readonly open: OpenUnit;
  readonly result: LintResult;
}

/** Lints a fixture with the whole engine, in its project; the caller disposes of `open`. */
export async function checkFixture(linter: Linter, fixture: Fixture, codes: readonly string[]): Promise<Checked> {
  const files = new MemoryFileSystem();
  for (const [place, content] of fixture.files) files.write(`${PROJECT}/${place}`, content);
  files.write(fixture.unit.path, fixture.unit.cells.map(({ text }) => text).join('\n'));
  const evidence = createEvidence({
    fs: files,
    roots: [PROJECT],
    parse: (unit, token) => linter.parse(unit, token),
    readModel: readModelFacts,
  });
  const reading = parseConfiguration(`${PROJECT}/assay.toml`, fixture.config, linter.rules);
  const configuration = reading?.configuration ?? { root: PROJECT, file: null, layer: {} };
  const mistakes = (reading?.notices ?? []).map(({ message }) => message);
  if (mistakes.length > 0) throw new Error(`${fixture.name}: ${mistakes.join(' ')}`);
  const select = fixture.allRules ? {} : { select: codes };
  const settings = new Settings({ ...configuration, layer: { ...select, ...configuration.layer } });
  const open = linter.open();
  const options = { settings, pending: () => evidence.wanted > 0 };
  const result = await lintUntilSettled(() => open.lint(fixture.unit, evidence, options), evidence);
  return { open, result };
}

/** Sentences about findings that were not expected and expectations that were not found. */
export function differences(fixture: Fixture, findings: readonly Finding[]): string[] {
  const open = [...fixture.expectations];
  const sentences: string[] = [];
  for (const finding of findings) {
    const at = open.findIndex((expectation) => fulfils(fixture, finding, expectation));
    if (at >= 0) open.splice(at, 1);
    else sentences.push(`not expected: ${placeOf(fixture, finding)} ${finding.code} ${finding.message}`);
  }
  for (const { code, cell, line, fragment } of open) {
    sentences.push(`not found: cell ${cell} line ${line === null ? 'any' : line + 1} ${code} "${fragment}"`);
  }
  return sentences;
}

function fulfils(fixture: Fixture, finding: Finding, expectation: Expectation): boolean {
  const { code, cell, line, fragment } = expectation;
  if (finding.code !== code || finding.span.cell !== cell || !finding.message.includes(fragment)) return false;
  if (line === null) return true;
  const lines = new LineIndex(fixture.unit.cells[cell]?.text ?? '');
  return lines.lineOf(finding.span.start) <= line && line <= lines.lineOf(finding.span.end);
}

function placeOf(fixture: Fixture, { span }: Finding): string {
  const lines = new LineIndex(fixture.unit.cells[span.cell]?.text ?? '');
  return `cell ${span.cell} line ${lines.lineOf(span.start) + 1}`;
}
