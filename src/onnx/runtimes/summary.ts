// A runtime's verdict in words.
import type { OutcomeGroup, PartitionMap, RuntimeVerdict, Support } from './types';

/** One or two sentences on what a runtime makes of a model; counts are nodes, `obstacles` name the operators that are in the way. */
export function summaryOf(
  verdict: RuntimeVerdict,
  counts: Readonly<Record<Support, number>>,
  obstacles: readonly OutcomeGroup[],
  partitions: PartitionMap | null,
): string {
  const total = counts.supported + counts['falls-back'] + counts['not-supported'] + counts.unknown;
  const operatorsOf = (support: Support): string => {
    const names = [
      ...new Set(obstacles.filter((one) => one.support === support).flatMap((one) => Object.keys(one.operators))),
    ];
    return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
  };
  const many = (count: number): string => (count === 1 ? '1 node' : `${count} nodes`);
  switch (verdict) {
    case 'all':
      return total === 0 ? 'Nothing is left to run.' : `Runs all ${many(total)}.`;
    case 'partly': {
      const parts =
        partitions === null
          ? ''
          : ` in ${partitions.partitions === 1 ? '1 partition' : `${partitions.partitions} partitions`}`;
      const advice =
        partitions === null || partitions.suitability === 'yes'
          ? ''
          : partitions.suitability === 'maybe'
            ? ' Whether that is faster than the CPU alone has to be measured.'
            : ' Copies between them will likely cost more than is gained.';
      return `Runs ${counts.supported} of ${many(total)}${parts}; the rest falls back (${operatorsOf('falls-back')}).${advice}`;
    }
    case 'none':
      return `Takes none of the ${many(total)} (${operatorsOf('falls-back')}): all of it falls back.`;
    case 'fails':
      return `Does not run: nothing takes ${many(counts['not-supported'])} (${operatorsOf('not-supported')}).`;
    case 'unknown':
      return `Not known: ${many(counts.unknown)} (${operatorsOf('unknown')}) are not in the table; ${counts.supported} of ${many(total)} run.`;
  }
}
