// The pinned Python inputs of the benchmarks: the same text in every run, with what the rules look for.
import type { SourceCell, SourceUnit } from '../../src/engine/python/unit';

/** One experiment of a project, about 25 lines; `index` makes its names its own. */
function experiment(index: number): string[] {
  const name = `run_${index}`;
  return [
    `def load_${name}(folder, limit=${1000 + index}):`,
    `    """Reads the applications of one branch and joins their history."""`,
    `    applications = pd.read_csv(os.path.join(folder, "applications_${index}.csv"), nrows=limit)`,
    `    history = pd.read_csv(f"{folder}/history_${index}.csv")`,
    `    frame = applications.merge(history, on="application_id", how="left")`,
    `    frame["ratio"] = frame["amount"] / frame["monthly_income"].clip(lower=1)`,
    `    for column in ["amount", "monthly_income", "ratio"]:`,
    `        frame[column] = frame[column].fillna(0.0)`,
    `    return frame`,
    ``,
    `frame_${index} = load_${name}(DATA)`,
    `y_${index} = frame_${index}["defaulted"]`,
    `X_${index} = frame_${index}.drop(columns=["defaulted", "application_id"])`,
    `scaler_${index} = StandardScaler()`,
    `X_scaled_${index} = scaler_${index}.fit_transform(X_${index})`,
    `X_train_${index}, X_test_${index}, y_train_${index}, y_test_${index} = train_test_split(`,
    `    X_scaled_${index}, y_${index}, test_size=0.25, random_state=SEED`,
    `)`,
    `model_${index} = LogisticRegression(max_iter=1000, C=${(index % 7) + 1})`,
    `model_${index}.fit(X_train_${index}, y_train_${index})`,
    `probability_${index} = model_${index}.predict_proba(X_test_${index})[:, 1]`,
    `score_${index} = roc_auc_score(y_test_${index}, probability_${index})`,
    `print(f"experiment ${index}: {score_${index}:.3f}")`,
    `results.append({"name": "${name}", "score": score_${index}, "rows": len(frame_${index})})`,
    ``,
  ];
}

const HEADER = [
  'import os',
  'import pandas as pd',
  'from sklearn.linear_model import LogisticRegression',
  'from sklearn.metrics import roc_auc_score',
  'from sklearn.model_selection import train_test_split',
  'from sklearn.preprocessing import StandardScaler',
  '',
  'SEED = 42',
  'DATA = "data"',
  'results = []',
  '',
];

/** A script of exactly `lines` lines. */
export function script(lines: number): SourceUnit {
  const text = [...HEADER];
  for (let index = 0; text.length < lines; index++) text.push(...experiment(index));
  return { path: '/bench/train.py', kind: 'script', cells: [codeCell(0, text.slice(0, lines).join('\n'))] };
}

/** A notebook of `count` cells: one in five is Markdown, the others hold an experiment in pieces. */
export function notebook(count: number): SourceUnit {
  const cells: SourceCell[] = [codeCell(0, HEADER.join('\n'))];
  for (let index = 0; cells.length < count; index++) {
    const lines = experiment(index);
    const pieces = [lines.slice(0, 9), lines.slice(10, 13), lines.slice(13, 18), lines.slice(18, 24)];
    cells.push({ ...codeCell(cells.length, `## Experiment ${index}`), kind: 'markdown', language: 'markdown' });
    for (const piece of pieces) cells.push(codeCell(cells.length, piece.join('\n')));
  }
  return { path: '/bench/train.ipynb', kind: 'notebook', cells: cells.slice(0, count) };
}

/** The unit after a keystroke in `cell`: one argument of a call near its middle has another value. */
export function withKeystroke(unit: SourceUnit, cell: number, count: number): SourceUnit {
  const cells = unit.cells.map((source) => {
    if (source.index !== cell) return source;
    const lines = source.text.split('\n');
    const middle = lines.findIndex((line, row) => row >= lines.length / 2 && line.startsWith('model_'));
    const row = middle < 0 ? lines.length - 1 : middle;
    const typed = (lines[row] ?? '').replace(/max_iter=1000|$/, (found) =>
      found === '' ? `\nx = ${count}` : `max_iter=${count}`,
    );
    return { ...source, text: [...lines.slice(0, row), typed, ...lines.slice(row + 1)].join('\n') };
  });
  return { ...unit, cells };
}

function codeCell(index: number, text: string): SourceCell {
  return { index, kind: 'code', language: 'python', text, executionCount: null, outputs: [], tags: [] };
}
