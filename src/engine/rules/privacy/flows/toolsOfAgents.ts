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
    return tools.flatMap(({ tool, named }) => {
      if (said.has(tool)) return [];
      said.add(tool);
      const isElsewhere = context.analysis.moduleOf(tool) !== null;
      for (const one of statementsIn(tool.body)) {
        const exposure = one.kind === 'Return' && one.value !== null ? exposedBy(context, one.value) : null;
        if (one.kind !== 'Return' || one.value === null || exposure === null) continue;
        if (exposure.byName === undefined || exposure.byName === 'record')
          return [
            {
              node: isElsewhere ? named : one.value,
              kind: 'llm',
              receiver: `the model of \`${lastName(call.node.func)}\``,
              exposure,
            },
          ];
      }
      return [];
    });
  });
}

interface Tool {
  readonly tool: FunctionDef;
  /** Where it stands in the list of tools. */
  readonly named: Expression;
}

/** Functions of the file, or of a module of the project, that stand in the list of tools. */
function toolsOf(context: RuleContext, { args }: Call): readonly Tool[] {
  const given = [
    ...args.filter(({ keyword }) => keyword === 'tools'),
    ...args.filter(({ keyword }) => keyword === null),
  ];
  for (const { value } of given) {
    const found = listOf(context, value).flatMap((named): Tool[] => {
      const tool = functionNamed(context, named);
      return tool === null ? [] : [{ tool, named }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function listOf(context: RuleContext, node: Expression): readonly Expression[] {
  const made = makingOf(context, node);
  return made?.kind === 'List' ? made.elements : [];
}

function functionNamed({ analysis }: RuleContext, node: Expression): FunctionDef | null {
  const value = node.kind === 'Name' || node.kind === 'Attribute' ? analysis.valueOf(node) : undefined;
  const isThere = value?.kind === 'function' && value.node.kind === 'FunctionDef';
  if (isThere && analysis.moduleOf(value.node) !== null) return value.node;
  const name = node.kind === 'Name' ? node.id : null;
  for (const { chunks } of analysis.unit.cells)
    for (const { body } of chunks)
      for (const one of body) if (one.kind === 'FunctionDef' && one.name === name) return one;
  return null;
}
