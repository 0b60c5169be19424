// Whether a model keeps to the limits that a project sets.
import type { ModelReport } from './report';
import { bytesShort } from './text/bytes';

/** What a model may cost; null where no limit is set. */
export interface ModelBudget {
  /** Of the file and its external data. */
  readonly maxBytes: number | null;
  readonly maxMacs: number | null;
  /** Bytes of activations alive at once. */
  readonly maxPeakMemory: number | null;
  /** `Loop`, or `com.microsoft:FusedConv` outside ai.onnx. */
  readonly forbiddenOperators: readonly string[];
}

export type BudgetLimit = 'max-bytes' | 'max-macs' | 'max-peak-memory' | 'forbid-ops';

export interface BudgetIssue {
  readonly limit: BudgetLimit;
  /** False where the model does not tell what is limited: then nothing is known to be over. */
  readonly exceeded: boolean;
  /** One sentence. */
  readonly message: string;
}

/** What of a model is measured against a budget. */
export type BudgetFacts = Pick<ModelReport, 'bytes' | 'externalBytes' | 'macs' | 'peakActivationBytes' | 'operators'>;

/**
 * Limits that a model is over, and those that could not be checked because the model does not tell (`exceeded` is false there). Sizes in
 * bytes; a value equal to its limit keeps it.
 */
export function budgetIssues(facts: BudgetFacts, budget: ModelBudget): BudgetIssue[] {
  const issues: BudgetIssue[] = [];
  const compare = (
    limit: BudgetLimit,
    value: number | null,
    most: number | null,
    what: string,
    show: (value: number) => string,
  ): void => {
    if (most === null || (value !== null && value <= most)) return;
    issues.push(
      value === null
        ? { limit, exceeded: false, message: `${what} cannot be told, so the limit of ${show(most)} was not checked.` }
        : { limit, exceeded: true, message: `${what}: ${show(value)}, over the limit of ${show(most)}.` },
    );
  };
  compare('max-bytes', facts.bytes + facts.externalBytes, budget.maxBytes, 'Size', bytesShort);
  compare('max-macs', facts.macs, budget.maxMacs, 'Multiply-accumulates of one run', shortCount);
  compare('max-peak-memory', facts.peakActivationBytes, budget.maxPeakMemory, 'Peak memory of activations', bytesShort);
  for (const name of budget.forbiddenOperators) {
    const count = facts.operators[name.replace(/^ai\.onnx:/, '')];
    if (count === undefined) continue;
    const message = `Operator ${name} is forbidden and occurs ${count === 1 ? 'once' : `${count} times`}.`;
    issues.push({ limit: 'forbid-ops', exceeded: true, message });
  }
  return issues;
}

const STEPS = ['', 'K', 'M', 'G', 'T'];

/** `12 M` */
export function shortCount(count: number): string {
  let rest = count;
  let step = 0;
  while (rest >= 1000 && step < STEPS.length - 1) {
    rest /= 1000;
    step++;
  }
  const digits = step === 0 || rest >= 100 ? 0 : rest >= 10 ? 1 : 2;
  return `${Number(rest.toFixed(digits)).toLocaleString('en')} ${STEPS[step] ?? ''}`.trim();
}
