// Initializers that are graph inputs too: a caller may override them, so no runtime folds what they lead to.
import type { Subject } from '../fix';
import { counted, Outcome } from '../fix';
import { intField } from '../encode';

/** From this version of the format on, an initializer need not be an input. */
const IR_WITHOUT_INPUTS = 4;
const MODEL = { offset: 0, length: 0 };

/** Takes initializers out of the graph's inputs, which IR version 4 allows: version 3 is raised to 4, below 3 nothing is done. */
export function removeInitializerInputs({ model }: Subject): Promise<Outcome> {
  const outcome = new Outcome();
  const { graph, irVersion = 0 } = model;
  const initializers = new Set([...graph.initializers, ...graph.sparseInitializers].map((tensor) => tensor.name));
  const both = graph.inputs.filter((input) => initializers.has(input.name));
  if (both.length === 0) return Promise.resolve(outcome);
  if (irVersion < 3) {
    outcome.left.push(`IR version ${irVersion} needs initializers among the inputs; export the model again.`);
    return Promise.resolve(outcome);
  }
  for (const input of both) outcome.patches.remove(input);
  let change = `${counted(both.length, 'initializer')} taken out of the graph's inputs`;
  if (irVersion < IR_WITHOUT_INPUTS) {
    outcome.patches.set(MODEL, 1, [intField(1, IR_WITHOUT_INPUTS)]);
    change += `; IR version ${irVersion} became ${IR_WITHOUT_INPUTS}, which allows it`;
  }
  outcome.changes.push(change);
  return Promise.resolve(outcome);
}
