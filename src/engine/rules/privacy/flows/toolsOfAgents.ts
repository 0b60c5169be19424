// What the tools of an agent give back: a hosted model reads all of it.
import { type Call, type Expression, type FunctionDef } from '../../../python/ast';
import { lastName, statementsIn } from '../../../python/walk';
import { AGENT_MAKER, HOSTED_AGENT } from '../../../knowledge/sinkServices';
import type { SinkKind } from '../../../knowledge/sinks';
import { callsWrittenLike } from '../../once';
import type { RuleContext } from '../../rule';
import { makingOf } from '../makers';
import { crewsStayHere } from './crews';
import type { Outflow } from './exposed';
import { exposedBy } from './exposure';
import { holdsHostedModel, isModelHere, localClients } from './sinkNames';

/** `create_react_agent(ChatOpenAI(), [lookup])` with `def lookup(id): … return row`: the row goes where the model is. */
export function givenByTools(context: RuleContext, kinds: ReadonlySet<SinkKind>): Outflow[] {
  if (!kinds.has('llm')) return [];
  const said = new Set<unknown>();
  return callsWrittenLike(context.analysis, (written) => AGENT_MAKER.test(written)).flatMap((call): Outflow[] => {
    const tools = call.elsewhere === undefined ? toolsOf(context, call.node) : [];
    if (tools.length === 0 || isModelHere(call) || localClients(context.analysis).size > 0) return [];
    const isHosted = HOSTED_AGENT.test(call.name) ? !crewsStayHere(context) : holdsHostedModel(context, call.node);
    if (!isHosted) return [];
    return tools.flatMap((tool) => {
      if (said.has(tool)) return [];
      said.add(tool);
      for (const one of statementsIn(tool.body)) {
        const exposure = one.kind === 'Return' && one.value !== null ? exposedBy(context, one.value) : null;
        if (one.kind !== 'Return' || one.value === null || exposure === null) continue;
        if (exposure.byName === undefined || exposure.byName === 'record')
          return [{ node: one.value, kind: 'llm', receiver: `the model of \`${lastName(call.node.func)}\``, exposure }];
      }
      return [];
    });
  });
}

/** Functions of the file that stand in the list of tools. */
function toolsOf(context: RuleContext, { args }: Call): readonly FunctionDef[] {
  const given = [
    ...args.filter(({ keyword }) => keyword === 'tools'),
    ...args.filter(({ keyword }) => keyword === null),
  ];
  for (const { value } of given) {
    const names = listOf(context, value).flatMap((one) => (one.kind === 'Name' ? [one.id] : []));
    const found = functionsNamed(context, new Set(names));
    if (found.length > 0) return found;
  }
  return [];
}

function listOf(context: RuleContext, node: Expression): readonly Expression[] {
  const made = makingOf(context, node);
  return made?.kind === 'List' ? made.elements : [];
}

function functionsNamed({ analysis }: RuleContext, names: ReadonlySet<string>): readonly FunctionDef[] {
  if (names.size === 0) return [];
  return analysis.unit.cells.flatMap(({ chunks }) =>
    chunks.flatMap(({ body }) =>
      body.filter((one): one is FunctionDef => one.kind === 'FunctionDef' && names.has(one.name)),
    ),
  );
}
