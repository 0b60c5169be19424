// The targets that a person can choose from: those that the inspection judged, by name.
import type { Inspection } from '../onnx/inspection';
import type { TargetChoice } from './protocol';

/** All targets by name, the project's own among them. */
export function targetChoices({ fits }: Inspection): TargetChoice[] {
  return fits
    .map(({ now: { target } }) => ({ id: target.id, name: target.name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
