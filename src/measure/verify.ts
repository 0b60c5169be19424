// Runs two models on the same made-up inputs and compares their outputs. Part of the child: onnxruntime may take the process down.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { halfToNumber } from '../onnx/reader/elements';
import type { Attempt, InputSpec } from './inputs';
import { ATTEMPTS, dataOf, generator, shapeOf } from './inputs';
import type { Verification, VerifyRequest } from './protocol';

type Feeds = Record<string, Tensor>;
type Outputs = InferenceSession.ReturnType;

/** Allowed difference of an output, relative to its greatest magnitude: rounding of folded weights, not another result. */
const TOLERANCE = 1e-4;
/** Half floats have 11 bits: one of them lost at each of several layers. */
const HALF_TOLERANCE = 1e-2;

/**
 * Compares outputs of ONNX Runtime before and after a fix on the same made-up inputs, as many runs as asked. `unverified` where the original
 * does not run, `broken` where only the fixed model does not.
 */
export async function verify(request: VerifyRequest): Promise<Verification> {
  const before = await load(request.before);
  if (typeof before === 'string') return unverified(`onnxruntime does not load the original (${before})`);
  const after = await load(request.after);
  if (typeof after === 'string') return { kind: 'broken', reason: after };
  const specs = inputSpecs(after);
  if (typeof specs === 'string') return unverified(specs);
  const compared = before.outputMetadata.filter((output) => output.isTensor).map((output) => output.name);
  if (compared.length === 0) return unverified('none of its outputs is a tensor');
  const found = await firstThatRuns(before, specs, compared, request);
  if (typeof found === 'string') return unverified(found);
  let largest = 0;
  for (let run = 0; run < request.runs; run++) {
    const feeds = feedsFor(specs, request, found, run);
    if (typeof feeds === 'string') return unverified(feeds);
    const expected = await before.run(feeds, compared);
    let actual: Outputs;
    try {
      actual = await after.run(feeds, compared);
    } catch (error) {
      return { kind: 'broken', reason: firstLine(error) };
    }
    for (const name of compared) {
      const [left, right] = [expected[name], actual[name]];
      if (left === undefined || right === undefined) return { kind: 'broken', reason: `it has no output \`${name}\`` };
      const difference = differenceOf(left, right);
      if (difference === undefined) return unverified(`outputs of type ${left.type} are not compared`);
      const tolerance = left.type === 'float16' ? HALF_TOLERANCE : TOLERANCE;
      if (!(difference <= tolerance)) {
        // JSON, in which this crosses to the host, has no infinity.
        const shown = Number.isFinite(difference) ? difference : null;
        return { kind: 'different', output: name, largest: shown, tolerance };
      }
      largest = Math.max(largest, difference);
    }
  }
  return { kind: 'equal', runs: request.runs, largest, outputs: [compared.length, before.outputNames.length] };
}

function unverified(reason: string): Verification {
  return { kind: 'unverified', reason };
}

/** Without onnxruntime's own rewriting, so that what is compared is what the files say; some models run only with it. */
async function load(path: string): Promise<InferenceSession | string> {
  const options = { logSeverityLevel: 4, intraOpNumThreads: 2 } as const;
  try {
    return await InferenceSession.create(path, { ...options, graphOptimizationLevel: 'disabled' });
  } catch {
    try {
      return await InferenceSession.create(path, options);
    } catch (error) {
      return firstLine(error);
    }
  }
}

function inputSpecs(session: InferenceSession): InputSpec[] | string {
  const specs: InputSpec[] = [];
  for (const metadata of session.inputMetadata) {
    if (!metadata.isTensor) return `its input \`${metadata.name}\` is no tensor`;
    specs.push({ name: metadata.name, type: metadata.type, shape: metadata.shape });
  }
  return specs;
}

/** How the original takes made-up inputs; a sentence where it takes none. */
async function firstThatRuns(
  before: InferenceSession,
  specs: readonly InputSpec[],
  outputs: readonly string[],
  request: VerifyRequest,
): Promise<Attempt | string> {
  let reason = '';
  for (const attempt of ATTEMPTS) {
    const feeds = feedsFor(specs, request, attempt, 0);
    if (typeof feeds === 'string') {
      reason ||= feeds;
      continue;
    }
    try {
      await before.run(feeds, outputs);
      return attempt;
    } catch (error) {
      reason ||= firstLine(error);
    }
  }
  return `the original does not run on made-up inputs (${reason})`;
}

function feedsFor(
  specs: readonly InputSpec[],
  { dims, seed }: VerifyRequest,
  attempt: Attempt,
  run: number,
): Feeds | string {
  const random = generator(seed + run);
  const feeds: Feeds = {};
  for (const spec of specs) {
    const shape = shapeOf(spec, dims, attempt);
    if (shape === undefined) return `its input \`${spec.name}\` is too large to make up`;
    const count = shape.reduce((product, dim) => product * dim, 1);
    const data = dataOf(spec.type, count, attempt.below, random);
    if (data === undefined) return `inputs of type ${spec.type} are not made up`;
    // SAFETY: dataOf gives the array that onnxruntime expects for the type.
    feeds[spec.name] = new Tensor(spec.type as 'float32', data as Float32Array, shape);
  }
  return feeds;
}

/** Greatest difference relative to the greatest magnitude; infinite for other shapes or NaN on one side; undefined for other types. */
function differenceOf(left: Tensor, right: Tensor): number | undefined {
  if (left.type !== right.type || left.dims.join() !== right.dims.join()) return Infinity;
  const [a, b] = [numbers(left), numbers(right)];
  if (a === undefined || b === undefined) {
    if (left.type !== 'string') return undefined;
    // SAFETY: the data of a string tensor.
    return (left.data as string[]).join('\0') === (right.data as string[]).join('\0') ? 0 : Infinity;
  }
  let [largest, magnitude] = [0, 0];
  for (let index = 0; index < a.length; index++) {
    const [x, y] = [a[index] ?? 0, b[index] ?? 0];
    if (Object.is(x, y) || x === y) {
      if (Number.isFinite(x)) magnitude = Math.max(magnitude, Math.abs(x));
      continue;
    }
    const difference = Math.abs(x - y);
    if (!Number.isFinite(difference)) return Infinity;
    largest = Math.max(largest, difference);
    magnitude = Math.max(magnitude, Math.abs(x));
  }
  return largest === 0 ? 0 : largest / (magnitude === 0 ? 1 : magnitude);
}

function numbers(tensor: Tensor): ArrayLike<number> | undefined {
  const { data } = tensor;
  if (tensor.type === 'float16' && data instanceof Uint16Array) return Float64Array.from(data, halfToNumber);
  if (Array.isArray(data)) return undefined;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Array.from(data, Number);
  return data;
}

const LONGEST = 200;

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = (text.split('\n')[0] ?? '').replace(/^\[ONNXRuntimeError\] : \d+ : /, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
