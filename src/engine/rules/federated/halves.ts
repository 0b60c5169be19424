// Mechanisms of which one half is at the server and the other at the clients: what is found of one without the other.
import type { FederatedRole } from '../../knowledge/federated';
import { spanOf, textOf, type Expression, type Span } from '../../python/ast';
import { lastName } from '../../python/walk';
import { standsFor } from '../privacy/noise/privateCalls';
import type { RuleContext } from '../rule';
import { federatedCalls, mechanismsOf, placesSearched, ROLES, type FederatedCall } from './federation';

export interface Half {
  readonly span: Span;
  readonly found: FederatedCall;
  readonly places: string;
  /** Of a half at the client: the mod, as it is written in `mods`. */
  readonly mod?: string;
}

/**
 * The call of one half, where the other half stands neither in the unit nor in the files beside it. Silent where no
 * code of the other side is in sight: it may lie in a project of its own.
 */
export function* halves(
  context: RuleContext,
  here: FederatedRole,
  other: FederatedRole,
  otherSide: RegExp,
): Generator<Half> {
  const [found] = federatedCalls(context.analysis, here);
  if (found === undefined) return;
  const places = missing(context, [other], otherSide);
  if (places !== null) yield { span: spanOf(found.call.node.func), found, places };
}

/** A mod among the `mods` of a ClientApp, where the server's half is nowhere in sight, and a server is. */
export function* clientHalves(
  context: RuleContext,
  here: FederatedRole,
  ...others: readonly FederatedRole[]
): Generator<Half> {
  for (const found of federatedCalls(context.analysis, 'client')) {
    const given = found.call.node.args.find(({ keyword }) => keyword === 'mods')?.value;
    const mod = given === undefined ? undefined : elementsOf(context, given).find((one) => roleOf(one) === here);
    if (mod === undefined) continue;
    const places = missing(context, others, SERVER_SIDE);
    if (places !== null) yield { span: spanOf(mod), found, places, mod: textOf(mod) };
    return;
  }
}

function missing(context: RuleContext, others: readonly FederatedRole[], otherSide: RegExp): string | null {
  const mechanisms = mechanismsOf(context);
  if (others.some((role) => mechanisms.roles.has(role)) || !mechanisms.texts.some((text) => otherSide.test(text)))
    return null;
  return placesSearched(mechanisms);
}

function elementsOf(context: RuleContext, node: Expression): readonly Expression[] {
  const meant = standsFor(context, node) ?? node;
  return meant.kind === 'List' || meant.kind === 'Tuple' ? meant.elements : [];
}

/** `secaggplus_mod`, by its last name, as in `mods=[mod.secaggplus_mod]`. */
function roleOf(node: Expression): FederatedRole | undefined {
  const name = lastName(node);
  return name === '' ? undefined : ROLES.get(name);
}

export const CLIENT_SIDE = /\b(?:ClientApp|NumPyClient|start_client|start_numpy_client)\b/;
const SERVER_SIDE = /\b(?:ServerApp|ServerAppComponents|start_server|run_simulation|start_simulation)\b/;
