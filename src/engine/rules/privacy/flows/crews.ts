// Whether a crew of agents thinks with models of this machine alone: those that its agents are given in the code, here or in a
// module of the project, or in the file of settings beside the class of the crew.
import { isCall, textOf, type Call, type ClassDef } from '../../../python/ast';
import type { ParsedUnit } from '../../../python/unit';
import { lastName, statementsIn, walk } from '../../../python/walk';
import {
  CREW_AGENT,
  CREW_FILE,
  MODEL_CLASS,
  MODEL_CLASS_HERE,
  MODEL_HERE,
  THIS_MACHINE,
} from '../../../knowledge/sinkServices';
import { oncePerContext } from '../../once';
import type { RuleContext } from '../../rule';

/** Some model is known to be here, and none is known to be elsewhere. */
export const crewsStayHere = oncePerContext((context): boolean => {
  const models = unitsOf(context).flatMap((unit) => modelsIn(context, unit));
  return models.length > 0 && models.every((isHere) => isHere);
});

/** The unit, and the modules of the project that it imports. */
function unitsOf({ analysis: { unit }, evidence }: RuleContext): readonly ParsedUnit[] {
  const imported = unit.cells.flatMap(({ chunks }) =>
    chunks.flatMap(({ body }) =>
      body.flatMap((one) =>
        one.kind === 'ImportFrom' ? (evidence.module(one.module, one.level, unit.path) ?? []) : [],
      ),
    ),
  );
  return [unit, ...imported];
}

/** Of each model that agents of a unit get, whether it is here. */
function modelsIn(context: RuleContext, { cells, path }: ParsedUnit): readonly boolean[] {
  const found: (boolean | 'in its file')[] = [];
  for (const { chunks } of cells)
    for (const { body } of chunks)
      walk(body, (node) => {
        const model = isCall(node) ? modelOf(node) : null;
        if (model !== null) found.push(model);
        return undefined;
      });
  const told = found.filter((one) => one !== 'in its file');
  if (told.length === found.length) return told;
  const statements = cells.flatMap(({ chunks }) => chunks.flatMap(({ body }) => statementsIn(body)));
  return [...told, ...statements.flatMap((one) => (one.kind === 'ClassDef' ? modelsOfFile(context, one, path) : []))];
}

/** Whether a model, or what an agent is given as one, is here; null for other calls, and for what is told elsewhere. */
function modelOf({ func, args }: Call): boolean | 'in its file' | null {
  const name = lastName(func);
  const given = (keyword: string) => args.find((one) => one.keyword === keyword)?.value;
  const isText = (value: ReturnType<typeof given>, pattern: RegExp): boolean | null =>
    value?.kind === 'Constant' && typeof value.value === 'string' ? pattern.test(value.value) : null;
  if (name === CREW_AGENT) {
    const model = given('llm');
    if (model === undefined) return given('config') === undefined ? false : 'in its file';
    return isText(model, MODEL_HERE);
  }
  if (MODEL_CLASS_HERE.test(name)) return true;
  if (!MODEL_CLASS.test(name)) return null;
  if (isText(given('base_url'), THIS_MACHINE) === true) return true;
  return isText(given('model') ?? args[0]?.value, MODEL_HERE);
}

/** Of each agent that the file beside a class of a crew tells, whether its model is here. */
function modelsOfFile({ evidence }: RuleContext, { body, decorators }: ClassDef, from: string): readonly boolean[] {
  const named = body.flatMap((one) =>
    one.kind === 'Assign' && one.targets.some((target) => lastName(target) === CREW_FILE.attribute) ? [one.value] : [],
  )[0];
  if (named === undefined && !decorators.some((one) => textOf(one) === CREW_FILE.decorator)) return [];
  const name = named?.kind === 'Constant' && typeof named.value === 'string' ? named.value : CREW_FILE.usual;
  const path = evidence.resolve(name, from);
  const agents = path === undefined ? undefined : evidence.settings(path);
  return Object.values(agents ?? {}).map((agent: unknown) => {
    const model = typeof agent === 'object' && agent !== null && 'llm' in agent ? agent.llm : null;
    return typeof model === 'string' && MODEL_HERE.test(model);
  });
}
