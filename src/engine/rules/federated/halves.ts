// Mechanisms of which one half is at the server and the other at the clients: what is found of one without the other.
import type { FederatedRole } from '../../knowledge/federated';
import type { RuleContext } from '../rule';
import { federatedCalls, mechanismsOf, placesSearched, type FederatedCall } from './federation';

export interface Half {
  readonly found: FederatedCall;
  readonly places: string;
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
  const mechanisms = mechanismsOf(context);
  if (mechanisms.roles.has(other) || !mechanisms.texts.some((text) => otherSide.test(text))) return;
  yield { found, places: placesSearched(mechanisms) };
}

export const CLIENT_SIDE = /\b(?:ClientApp|NumPyClient|start_client|start_numpy_client)\b/;
