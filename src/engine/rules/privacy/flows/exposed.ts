// What reaches a sink: rows of people in an expression, with what is known of them, and how a finding says it.
import type { Expression } from '../../../python/ast';
import type { SinkKind } from '../../../knowledge/sinks';
import { INDEX } from '../../../semantics/columns';
import type { CallFact } from '../../../semantics/facts';
import type { DataObject } from '../../../semantics/values';
import type { RelatedPlace } from '../../../finding';
import { listed, NAMED_IN_CODE } from '../../people';
import type { RuleContext } from '../../rule';
import { readingSteps } from '../../steps';
import { NAMED_VALUE } from '../people/namedPeople';

/** Rows of people that an expression holds. */
export interface Exposure {
  /** The expression that held the rows. */
  readonly node: Expression;
  readonly data: DataObject;
  readonly columns: readonly string[];
  readonly origin: string;
  /** The expression stands in an f-string, where quotes cannot be put. */
  readonly inText?: boolean;
  /** Only its name tells what it is: one value, a text about a person or all that is known of one, a mail with its sender. */
  readonly byName?: 'value' | 'document' | 'record' | 'mail';
  /** Of a record, that there are many such. */
  readonly isList?: true;
  /** Nothing but record numbers, of a table about health or the like. */
  readonly numbersOnly?: true;
}

/** Rows of people that reach a sink. */
export interface Outflow {
  readonly node: Expression;
  readonly kind: SinkKind;
  readonly receiver: string;
  readonly exposure: Exposure;
  /** Where a function of another file does it. */
  readonly call?: CallFact;
}

/** A value of which only its name tells whose it is. */
export function valueCalled(node: Expression, name: string): Exposure {
  return { node, data: NAMED_VALUE, columns: [name], origin: NAMED_IN_CODE, byName: 'value' };
}

/** Whether the column is the index of the rows. */
export function isIndex({ data: { columns, through } }: Exposure, name: string): boolean {
  return !columns.known.has(name) && through.includes(`${INDEX}${name}`);
}

/** Related places of a finding: where the exposed rows are read, if that is known. */
export function readAt({ analysis }: RuleContext, { data }: Exposure): RelatedPlace[] {
  return readingSteps(analysis, data.sources[0]);
}

/** `email` and `name` (header of people.csv) */
export function shownColumns({ columns, origin }: Exposure): string {
  return `${listed(columns)} (${origin})`;
}
