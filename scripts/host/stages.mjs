// Runs the stages of `npm test`, some at once, and prints each when it ends.
import { seconds } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome
 * @typedef {{ name: string, title: string, after?: string[], hidden?: boolean, run: () => Promise<Outcome> }} Stage
 *   `hidden` stages prepare: they print nothing and count nothing unless they fail.
 *
 * @param {Stage[]} stages
 * @param {string[] | undefined} only names to run, with what they come after; all where undefined
 * @param {number} atOnce
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStages(stages, only, atOnce) {
  const waiting = stages.filter(({ name }) => only === undefined || needed(stages, only).has(name));
  const outcomes = new Map();
  const running = new Set();
  const total = { passed: 0, failed: 0 };

  const finish = (stage, outcome, start) => {
    outcomes.set(stage.name, outcome);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    if (stage.hidden && outcome.failed === 0) return;
    console.log(`${outcome.failed > 0 ? '✖' : '✔'} ${stage.title}: ${describe(outcome)} (${seconds(start)})`);
    if (outcome.failed > 0) console.log(indent(outcome.output));
  };

  const startStage = (stage) => {
    const start = performance.now();
    const task = stage
      .run()
      .catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: String(error.stack ?? error) }))
      .then((outcome) => {
        running.delete(task);
        finish(stage, outcome, start);
      });
    running.add(task);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const stage of [...waiting]) {
      const before = (stage.after ?? []).map((name) => ({ name, outcome: outcomes.get(name) }));
      const broken = before.find(({ outcome }) => outcome !== undefined && outcome.failed > 0);
      const ready = before.every(({ outcome }) => outcome !== undefined);
      if (!broken && (!ready || running.size >= atOnce)) continue;
      waiting.splice(waiting.indexOf(stage), 1);
      if (broken) {
        const output = `Not run, since the stage '${broken.name}' failed.`;
        finish(stage, { passed: 0, failed: 1, skipped: 0, output }, performance.now());
      } else {
        startStage(stage);
      }
    }
    if (running.size > 0) await Promise.race(running);
  }
  return total;
}

/** The named stages with all that they come after. */
function needed(stages, names) {
  const all = new Set();
  const add = (name) => {
    if (all.has(name)) return;
    all.add(name);
    for (const earlier of stages.find((stage) => stage.name === name)?.after ?? []) add(earlier);
  };
  names.forEach(add);
  return all;
}

function describe({ passed, failed, skipped }) {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(', ');
}

function indent(text) {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length > 400 ? [`… ${lines.length - 400} lines before`, ...lines.slice(-400)] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}
