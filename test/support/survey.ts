// Surveys of a project in memory, as the hosts make them: each script and notebook linted until its evidence is settled.
import { createEvidence } from '../../src/engine/evidence/collector';
import type { Finding } from '../../src/engine/finding';
import { LineIndex } from '../../src/base/lines';
import { parseConfiguration, Settings, standardConfiguration } from '../../src/engine/configuration';
import type { PlacedFinding, ReportUnit } from '../../src/engine/report/report';
import { lintUntilSettled } from '../../src/engine/settle';
import type { UnitSurvey } from '../../src/engine/survey/survey';
import type { SourceUnit } from '../../src/engine/python/unit';
import { testEngine } from './engine';
import { PROJECT, unitOf } from './fixture';
import { MemoryFileSystem } from './memoryFileSystem';

/** `files`: content by path from the project's root; scripts, `x.nb.py` and notebooks among them are surveyed, in order. */
export async function surveyProject(files: Readonly<Record<string, string>>, config = ''): Promise<ReportUnit[]> {
  const linter = await testEngine();
  const fs = new MemoryFileSystem();
  for (const [name, content] of Object.entries(files))
    fs.write(`${PROJECT}/${name.replace(/\.nb\.py$/, '.ipynb')}`, content);
  const evidence = createEvidence({ fs, roots: [PROJECT], parse: (unit, token) => linter.parse(unit, token) });
  const reading = parseConfiguration(`${PROJECT}/assay.toml`, config, linter.rules);
  const settings = new Settings(reading?.configuration ?? standardConfiguration(PROJECT));
  const units: ReportUnit[] = [];
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(?:py|ipynb)$/.test(name)) continue;
    const unit = unitOf(name, content);
    const open = linter.open();
    const result = await lintUntilSettled(() => {
      const linted = open.lint(unit, evidence, { settings });
      open.survey();
      return linted;
    }, evidence);
    units.push({
      path: unit.path,
      survey: open.survey(),
      findings: result.findings.map((finding) => placed(unit, finding)),
      suppressed: result.suppressed.map(({ finding, reason }) => ({ ...placed(unit, finding), reason })),
      notices: result.notices.map(({ message }) => message),
    });
    open.dispose();
  }
  return units;
}

export async function surveyOf(
  text: string,
  files: Readonly<Record<string, string>> = {},
  config = '',
): Promise<UnitSurvey> {
  const [unit] = await surveyProject({ 'train.py': text, ...files }, config);
  if (unit?.survey == null) throw new Error('the script could not be analysed');
  return unit.survey;
}

function placed(unit: SourceUnit, { code, name, concern, severity, message, span }: Finding): PlacedFinding {
  const { line, column } = new LineIndex(unit.cells[span.cell]?.text ?? '').position(span.start);
  const cell = unit.kind === 'notebook' ? span.cell : null;
  return { code, name, concern, severity, message, at: { path: unit.path, cell, line: line + 1, column: column + 1 } };
}
