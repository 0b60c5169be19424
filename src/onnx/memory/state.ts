// State that a caller carries from run to run: key-value caches, hidden states. Recognised by pairs of an input and an output.
import type { GraphInfo } from '../graph/model';
import type { Expr } from '../shapes/expression';
import { add } from '../shapes/expression';
import { asTensor } from '../shapes/facts';
import type { Scope } from '../shapes/infer';
import type { FloatBytes } from './lifetimes';
import { factSize } from './lifetimes';

export interface StatePair {
  readonly input: string;
  readonly output: string;
  /** Bytes of the output, which the next run gets. */
  readonly bytes: Expr;
}

export interface StateMemory {
  readonly pairs: readonly StatePair[];
  readonly bytes: Expr;
}

/** Words that tell the state given from the state handed back. */
const DIRECTION = /past_key_values|past|present|prev(?:ious)?|next|new|updated|output|input|out|in/g;

/** A state's name without what differs between its input and its output: `past_key_values.0.key`, `present.0.key` → `0key`. */
function stem(name: string): string {
  const bare = name.replace(/(?:_?[Nn]|_?[01])$/, '');
  return bare
    .toLowerCase()
    .replace(DIRECTION, '')
    .replace(/[^a-z0-9]/g, '');
}

const STATE_WORDS = /past|present|cache|state|hidden|memory|^h_?[0n]?$|^c_?[0n]?$|_h_?\d*$|_c_?\d*$/i;

/** Pairs of an input and an output of one type and rank whose names say that one becomes the other. */
export function stateMemory(graph: GraphInfo, scope: Scope, floatBytes?: FloatBytes): StateMemory {
  const pairs: StatePair[] = [];
  const taken = new Set<string>();
  let bytes: Expr = 0;
  for (const output of graph.outputs) {
    if (!STATE_WORDS.test(output.name)) continue;
    const fact = asTensor(scope.fact(output.name));
    const match = graph.inputs.find((input) => {
      if (taken.has(input.name) || !STATE_WORDS.test(input.name) || !sameStem(input.name, output.name)) return false;
      const given = asTensor(scope.fact(input.name));
      return given?.type === fact?.type && (given?.shape?.length === fact?.shape?.length || fact?.shape === undefined);
    });
    const size =
      factSize(fact, floatBytes) ?? (match === undefined ? undefined : factSize(scope.fact(match.name), floatBytes));
    if (match === undefined || size === undefined) continue;
    taken.add(match.name);
    pairs.push({ input: match.name, output: output.name, bytes: size });
    bytes = add(bytes, size);
  }
  return { pairs, bytes };
}

function sameStem(a: string, b: string): boolean {
  const [left, right] = [stem(a), stem(b)];
  return left === right || (/\d$/.test(a) && /\d$/.test(b) && bareStem(a) === bareStem(b));
}

/** `past_0`, `present_0`: the last digit is the layer, not the direction. */
function bareStem(name: string): string {
  return name
    .toLowerCase()
    .replace(DIRECTION, '')
    .replace(/[^a-z0-9]/g, '');
}
