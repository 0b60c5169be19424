// What leakage rules say alike: names as the user wrote them, and the way that the rows took.
import type { RelatedPlace } from '../../finding';
import { spanOf, textOf, type Call, type NodeBase } from '../../python/ast';
import { readingOf, type Leak } from './leaks';

const MAX_NAME = 40;

/** A short piece of the user's own code. */
export function quote(node: NodeBase): string {
  const text = textOf(node).replaceAll(/\s+/g, ' ');
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME - 1)}…` : text;
}

/** The name by which a call's result or receiver is known: `scaler` in `scaler.fit_transform(X)`. */
export function receiverName(node: NodeBase): string | null {
  if (!isCall(node) || node.func.kind !== 'Attribute') return null;
  return node.func.object.kind === 'Name' ? node.func.object.id : null;
}

export function isCall(node: NodeBase): node is Call {
  return 'kind' in node && node.kind === 'Call';
}

/** Read here, fitted there, split there, evaluated there. */
export function wayOf(leak: Leak): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const add = (node: NodeBase | null | undefined, message: string): void => {
    if (node === null || node === undefined || node === leak.stat.node) return;
    places.push({ span: spanOf(node), message });
  };
  add(readingOf(leak.stat), 'The rows are read here');
  add(leak.split?.node, 'Split into parts here, after');
  add(leak.crossValidation?.node, 'Cross-validated here, on rows that were all seen');
  add(leak.fit?.node, 'The model is fitted here');
  add(leak.evaluation?.node, 'Evaluated here');
  return places;
}

/** Where the parts were divided, for a message. */
export function dividedBy(leak: Leak): string {
  if (leak.crossValidation !== null) return `\`${shortCall(leak.crossValidation.node)}\``;
  if (leak.split === null) return 'the split';
  return leak.split.node.chunk.text === '' ? 'the split' : `\`${shortCall(leak.split.node)}\``;
}

function shortCall(node: NodeBase): string {
  if (!isCall(node)) return quote(node);
  const { func } = node;
  return func.kind === 'Name' ? func.id : func.kind === 'Attribute' ? func.attr : quote(func);
}
