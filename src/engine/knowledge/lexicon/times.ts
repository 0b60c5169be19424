// Names of columns that hold points in time: `order_date`, `YearBuilt`, `orderdate`; not `lifetime`, `candidate`,
// `sentiment` or `hours_per_week`.
const TIMES = new RegExp(
  [
    '(?!update|candidate|mandate|validate)[a-z]*dates?',
    '(?:date|start|end|begin|open|close|event|log|unix|epoch|pickup|arrival|departure)?times?',
    'timestamps?',
    '(?:year)?(?:months?|weeks?|days?)|years?',
  ]
    .map((words) => `(?:^|(?<![^a-z]per|^per)[^a-z])(?:${words})(?![a-z])`)
    .join('|'),
);

/** Whether a column of this name holds points in time, by which rows stand in an order. */
export function isTimeName(column: string): boolean {
  return TIMES.test(column.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase());
}

/** Whether a column of this name says when a row was, within a day too: `hour`, `obs_t`. */
export function saysWhen(column: string): boolean {
  return isTimeName(column) || /hour|(?:^|_)t$/i.test(column);
}
