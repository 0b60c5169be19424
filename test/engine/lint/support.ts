// A linter over the real parser with small rules of the tests' own, which look at the source alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { joinPath } from '../../../src/base/paths';
import { parseConfiguration, Settings, standardConfiguration } from '../../../src/engine/configuration';
import type { Evidence } from '../../../src/engine/evidence/evidence';
import type { Edit, Fix } from '../../../src/engine/finding';
import { createLinter, type Linter } from '../../../src/engine/lint';
import { UnitParser } from '../../../src/engine/python/parseUnit';
import { createPythonParser, type PythonParser } from '../../../src/engine/python/treeSitter';
import { rules as assayRules } from '../../../src/engine/rules/index';
import { defineRule, type Rule, type RuleMeta } from '../../../src/engine/rules/rule';
import type { Analysis } from '../../../src/engine/semantics/analysis';
import type { Knowledge } from '../../../src/engine/semantics/effects';
import { emptyWorld } from '../../../src/engine/semantics/world';

const require = createRequire(__filename);
let parser: Promise<PythonParser> | undefined;

function pythonParser(): Promise<PythonParser> {
  parser ??= createPythonParser({
    runtimeWasm: readFileSync(joinPath(require.resolve('web-tree-sitter'), '../web-tree-sitter.wasm')),
    grammarWasm: readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  });
  return parser;
}

export const noEvidence: Evidence = {
  ...emptyWorld,
  dataVersion: () => undefined,
  modelFacts: () => undefined,
  project: () => undefined,
  fairnessWork: () => undefined,
  maker: () => undefined,
};

const noKnowledge: Knowledge = {
  class: () => undefined,
  function: () => undefined,
  method: () => undefined,
  canonical: (name) => name,
  dataset: () => undefined,
  covers: () => false,
  is: () => false,
  isTimeName: () => false,
  hostName: () => undefined,
  session: () => undefined,
  implied: (what) => what,
};

/** Finds each occurrence of a word; the fix replaces it. */
export function wordRule(meta: Partial<RuleMeta> & Pick<RuleMeta, 'code' | 'name'>, word: string, to?: string): Rule {
  return defineRule<Edit>({
    meta: {
      concern: 'leakage',
      severity: 'warning',
      summary: `the word ${word}`,
      evidence: 'A',
      fix: to === undefined ? 'none' : 'safe',
      since: '0.1.0',
      ...meta,
    },
    *detect({ analysis }) {
      for (const { source } of analysis.unit.cells) {
        for (const { index } of source.text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))) {
          const span = { cell: source.index, start: index, end: index + word.length };
          yield { span, data: { kind: 'replace', span, text: to ?? '' } };
        }
      }
    },
    message: () => `The word ${word} was found.`,
    fixes: ({ data }): readonly Fix[] =>
      to === undefined ? [] : [{ title: `Replace ${word}`, safety: 'safe', edits: [data] }],
  });
}

export const leaky = wordRule({ code: 'LKG001', name: 'fit-before-split' }, 'leaky', 'sound');
export const secret = wordRule({ code: 'PRV001', name: 'identifier-in-features', concern: 'privacy' }, 'secret');

export async function testLinter(rules: readonly Rule[] = [leaky, secret]): Promise<Linter> {
  const python = await pythonParser();
  return createLinter({
    openParser: () => new UnitParser(python),
    openAnalyser: () => ({ analyse: analysisOf, advance: () => true, goBack: () => undefined }),
    knowledge: noKnowledge,
    rules: [...rules, ...assayRules.filter(({ meta }) => meta.concern === 'assay')],
  });
}

/** An analysis that saw no facts. */
function analysisOf(unit: Analysis['unit']): Analysis {
  return {
    unit,
    order: 'document',
    facts: {
      calls: [],
      callsByWritten: new Map(),
      callsByName: new Map(),
      reads: [],
      writes: [],
      splits: [],
      fits: [],
      transforms: [],
      predictions: [],
      scores: [],
      crossValidations: [],
      stats: [],
      columns: [],
      displays: [],
      bindings: [],
    },
    object: () => undefined,
    objectOf: () => undefined,
    dataOf: () => null,
    lookup: () => undefined,
    valueOf: () => undefined,
    dataAt: () => null,
    fileOf: () => null,
    moduleOf: () => null,
    importsOfModules: new Map(),
    makersAt: new Map(),
    imports: new Map(),
    steps: 0,
    limits: [],
    answers: null,
  };
}

export const standardSettings = new Settings(standardConfiguration('/repo'));

export function settingsFrom(linter: Linter, toml: string): Settings {
  const reading = parseConfiguration('/repo/assay.toml', toml, linter.rules);
  if (reading === null) throw new Error('the text has no settings');
  return new Settings(reading.configuration);
}
