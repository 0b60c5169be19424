// What stands in the way of quantizing a model and of running it on an edge device: every check, worst first.
import { bytesShort } from '../text/bytes';
import { batchNorms } from './batchNorm';
import { CONDITIONS } from './conditions';
import { issue, type Check, type Examined, type ReadinessIssue, type Severity } from './issue';
import { clips, copies, fixedRanges, unfusedLayers } from './patterns';
import { doubles, embeddings, halves, largeIntegers, transposedConvolutions } from './precision';
import { alreadyQuantized, floatGroups, quantShare, saturation, unpaired } from './quantized';
import { dynamicShapes, undeclaredShapes } from './shapes';
import {
  constantNodes,
  controlFlow,
  customDomains,
  dangling,
  order,
  sharedConstants,
  size,
  unnamed,
} from './structure';
import { initializersAsInputs, irVersion, opsets } from './versions';

export type { ReadinessId, ReadinessIssue, ReadinessOptions } from './issue';

const ORDER: readonly Severity[] = ['error', 'warning', 'information'];

/** Peak activations against what the target has beside its runtime. */
const memory: Check = ({ options: { ram } }) => {
  if (ram === undefined || ram.needed <= ram.available / 2) return [];
  const share = ram.needed / ram.available;
  const percent =
    ram.available <= 0
      ? 'more than all of'
      : share >= 10
        ? `${Math.round(share)} times`
        : `${Math.round(100 * share)} % of`;
  const severity = ram.needed > ram.available ? 'error' : ram.needed > 0.8 * ram.available ? 'warning' : 'information';
  return [
    issue(
      'MEM-TIGHT',
      severity,
      `At its peak one run needs ${bytesShort(ram.needed)} of activations: ${percent} what ${ram.target} has beside the runtime.`,
      'Quantize activations to 8 bits, make the input smaller, or split the layer at the peak.',
    ),
  ];
};

const external: Check = ({ rows, problems }) => {
  const outside = rows.filter((row) => row.tensor?.place.kind === 'external');
  if (outside.length === 0) return [];
  const files = new Set(
    outside.flatMap((row) => (row.tensor?.place.kind === 'external' ? [row.tensor.place.location] : [])),
  );
  const broken = problems.filter((one) => one.code.startsWith('external'));
  const bytes = outside.reduce((sum, row) => sum + row.bytes, 0);
  return [
    issue(
      'EXT-DATA',
      broken.length > 0 ? 'error' : 'information',
      broken.length > 0
        ? `${outside.length} tensors lie in files beside the model, and not all can be read: ${broken[0]?.message ?? ''}`
        : `${bytesShort(bytes)} of the weights lie in ${[...files]
            .map((file) => `\`${file}\``)
            .slice(0, 3)
            .join(
              ', ',
            )}: whoever gets the model needs ${files.size === 1 ? 'this file' : 'these files'} too, and converters for microcontrollers read single files only.`,
      broken.length > 0
        ? 'Put the files beside the model, under the names that it gives.'
        : 'Ship both, or move the weights into the model where it stays under 2 GiB.',
      outside.map((row) => row.name),
    ),
  ];
};

const CHECKS: readonly Check[] = [
  opsets,
  irVersion,
  dynamicShapes,
  undeclaredShapes,
  initializersAsInputs,
  batchNorms,
  alreadyQuantized,
  unpaired,
  floatGroups,
  saturation,
  quantShare,
  controlFlow,
  customDomains,
  order,
  external,
  size,
  memory,
  embeddings,
  doubles,
  halves,
  transposedConvolutions,
  unfusedLayers,
  clips,
  fixedRanges,
  copies,
  sharedConstants,
  largeIntegers,
  constantNodes,
  dangling,
  unnamed,
];

/** Every issue of a model, worst first. */
export function readiness(examined: Examined): ReadinessIssue[] {
  return CHECKS.flatMap((check) => check(examined))
    .map((draft) => ({ ...draft, ...CONDITIONS[draft.id] }))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
