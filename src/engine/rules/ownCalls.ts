// Whether what happened stands in this file. What a function of another module does is told at the call here, and in that module
// once more; only what the call itself names belongs here.
import { basename } from '../../base/paths';
import { textOf } from '../python/ast';
import { lastPart } from '../python/names';
import { lastName } from '../python/walk';
import type { CallFact, ReadFact } from '../semantics/facts';

/** Whether a call was made by the name that its fact tells, rather than inside a function that it stands for. */
export function isOwnCall({ node, written }: CallFact): boolean {
  return lastName(node.func) === written;
}

/** Also where another module reads, from a place that is given here. */
export function isOwnRead({ node, source: { reader, place } }: ReadFact): boolean {
  if (lastName(node.func) === lastPart(reader)) return true;
  return place !== null && textOf(node).includes(basename(place));
}
