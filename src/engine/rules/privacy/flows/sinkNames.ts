// The names that calls have in the table of sinks, also where a client is kept in a variable or on an object, and whether a
// chain is made with a model of somebody else.
import {
  textOf,
  type Attribute,
  type Call,
  type Expression,
  type Node,
  type NodeBase,
  type Subscript,
} from '../../../python/ast';
import { givenBy, lastName, statementsIn, walk } from '../../../python/walk';
import { CHAIN_LIBRARIES, HOSTED_CHAIN, sinkTable } from '../../../knowledge/sinks';
import {
  CREW_STARTS,
  EMBEDS_HERE,
  FROM_PROVIDER,
  INDEX_LIBRARY,
  INDEX_SETTINGS,
  MODEL_HERE,
  STORE_HERE,
  THIS_MACHINE,
  VECTOR_STORES,
} from '../../../knowledge/sinkServices';
import { lastPart } from '../../../python/names';
import type { Analysis } from '../../../semantics/analysis';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import type { Value } from '../../../semantics/values';
import { callsAt, callsNamedLike, oncePerAnalysis } from '../../once';
import type { RuleContext } from '../../rule';
import { isSelf } from '../../scopes';
import { makingOf } from '../makers';
import { crewsStayHere } from './crews';

/** The canonical name, also of `client.chat.completions.create`: below the class of the object that the chain begins at. */
export function nameOf(context: RuleContext, call: CallFact): string {
  return isPlain(call.name) ? call.name : nameBelow(context, call);
}

/** Calls that their own name does not tell of and that may be in the table, in no order. */
export function callsNamedBelow(analysis: Analysis): readonly CallFact[] {
  const nameless = analysis.facts.callsByName.get('') ?? [];
  return [...nameless.filter(mayBeSink), ...callsNamedLike(analysis, (name) => !isPlain(name))];
}

/** What is called by an attribute is named with that at its end; only an attribute of `self` may be called itself. */
function mayBeSink({ node, elsewhere }: CallFact): boolean {
  const { func } = isCall(elsewhere) ? elsewhere : node;
  if (func.kind !== 'Attribute' || sinkTable.endsAt(func.attr)) return true;
  return func.object.kind === 'Subscript' || (func.object.kind === 'Name' && isSelf(func.object.id));
}

function isPlain(name: string): boolean {
  return name !== '' && (!CHAIN_LIBRARIES.test(name) || sinkTable.find(name) !== undefined);
}

/** What stands in a loop or in a function is called again and again: it is named once at its place. */
function nameBelow(context: RuleContext, { name, node, elsewhere }: CallFact): string {
  // What a function of another file calls is named there.
  const place = isCall(elsewhere) ? elsewhere : node;
  const names = namesBelow(context.analysis);
  let known = names.get(place);
  if (known === undefined) names.set(place, (known = new Map<string, string>()));
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = findNameBelow(context, place, name)));
  return found;
}

const namesBelow = oncePerAnalysis(() => new Map<Call, Map<string, string>>());

function findNameBelow(context: RuleContext, node: Call, name: string): string {
  const { analysis } = context;
  const chain: string[] = [];
  let at: Expression = node.func;
  let first: Expression = at;
  for (; at.kind === 'Attribute' || (at.kind === 'Subscript' && chain.length > 0); first = at, at = at.object)
    if (at.kind === 'Attribute') chain.unshift(at.attr);
  const kept = keptObject(context, node);
  if (kept !== null && name === '') return kept;
  const value = analysis.valueOf(at);
  if (chain.length === 0 && value?.kind === 'function') return name;
  // A method by another name is called as what it is: `ask = client.responses.create`.
  const called = chain.length > 0 ? chain : value?.kind === 'method' ? [] : ['__call__'];
  const maker = makerOf(context, at, value);
  const below = maker === '' ? '' : [maker, ...(value?.kind === 'library' ? chain : called)].join('.');
  const own = name === '' ? below : name;
  if (at.kind !== 'Name' || sinkTable.find(own) !== undefined) return own;
  if (isSelf(at.id) && chain.length > 0) return ofAttribute(context, first, chain.slice(1)) ?? own;
  return holdsHostedModel(context, at) ? [HOSTED_CHAIN, ...called].join('.') : own;
}

function isCall(node: NodeBase | undefined): node is Call {
  return node !== undefined && 'kind' in node && node.kind === 'Call';
}

/** `openai.OpenAI.chat.completions.create` of `self.client.chat.completions.create(…)`, where the attribute is known to hold such an object. */
function keptObject({ analysis }: RuleContext, { func }: Call): string | null {
  const after: string[] = [];
  for (let at: Expression = func; at.kind === 'Attribute'; at = at.object) {
    const value = after.length === 0 ? undefined : analysis.valueOf(at);
    const maker = value?.kind === 'library' ? '' : madeBy(analysis, value);
    const name = [maker, ...after].join('.');
    if (maker !== '' && sinkTable.find(name) !== undefined) return name;
    after.unshift(at.attr);
  }
  return null;
}

/** `self.client.messages.create(…)` where a method of the same class has `self.client = Anthropic()`. */
function ofAttribute(context: RuleContext, node: Expression, after: readonly string[]): string | null {
  const made = makingOf(context, node);
  if (made === null || made === node) return null;
  const name = [nameAt(context.analysis, made), ...(after.length === 0 ? ['__call__'] : after)].join('.');
  if (sinkTable.find(name) !== undefined) return name;
  return holdsHostedModel(context, made) ? [HOSTED_CHAIN, ...after].join('.') : null;
}

/** The class or function that made the object of an expression; empty where it is not known. */
export function ownerOf(context: RuleContext, node: Expression): string {
  return makerOf(context, node, context.analysis.valueOf(node));
}

/** The class or function that made what a chain of attributes begins at. */
function makerOf(context: RuleContext, at: Expression, value: Value | undefined, depth = 0): string {
  const { analysis } = context;
  // `task.get_logger().report_table(…)`
  if (at.kind === 'Call' && (value === undefined || value.kind === 'unknown')) {
    const own = makingOf(context, at);
    if (own !== null && own !== at) return nameAt(analysis, own);
    const made = callsAt(analysis, at).findLast(({ elsewhere }) => elsewhere === undefined);
    return made === undefined ? '' : nameOf(context, made);
  }
  const maker = madeBy(analysis, value);
  if (maker !== '' || !isOpenValue(value)) return maker;
  // What a library's function gave, of which nothing but its maker is known: `writer = csv.writer(file)`.
  const made = makingOf(context, at);
  if (made === null || made === at) return '';
  return made.kind === 'Attribute' || made.kind === 'Subscript'
    ? ownerOfPart(context, made, depth + 1)
    : nameAt(analysis, made);
}

function isOpenValue(value: Value | undefined): boolean {
  return value === undefined || value.kind === 'unknown' || value.kind === 'method';
}

/** Parts of parts are followed as far: `self.inner.settle(state.counts)` in `settle(self, state)` makes `state` of a part of itself. */
const MOST_PARTS = 4;

/** What made the client of `client["shop"].orders`: a part of it, under a name of the user's own. */
function ownerOfPart(context: RuleContext, part: Attribute | Subscript, depth: number): string {
  let at: Expression = part;
  while (at.kind === 'Attribute' || at.kind === 'Subscript') at = at.object;
  // `MongoClient(address)["shop"]`
  if (at.kind === 'Call') return nameAt(context.analysis, at);
  return at.kind === 'Name' && depth < MOST_PARTS ? makerOf(context, at, context.analysis.valueOf(at), depth) : '';
}

/** The library's class of an object; of `client = None` that is made where it is first asked for, the one that it becomes. */
function madeBy(analysis: Analysis, value: Value | undefined): string {
  if (value?.kind === 'choice')
    return value.options.map((one) => madeBy(analysis, one)).find((one) => one !== '') ?? '';
  if (value?.kind === 'library') return value.name;
  if (value?.kind === 'method') {
    const owner = madeBy(analysis, value.receiver);
    return owner === '' ? '' : `${owner}.${value.name}`;
  }
  const object = analysis.objectOf(value);
  return object?.kind === 'instance' && object.userClass === null ? object.className : '';
}

/**
 * Whether a chain, an agent or an index of LangChain or LlamaIndex is made with a model of somebody else: `prompt | ChatOpenAI()`,
 * `LLMChain(llm=llm)`, `FAISS.from_texts(texts, OpenAIEmbeddings())`.
 */
export function holdsHostedModel(context: RuleContext, node: Expression, depth = 0): boolean {
  if (depth > 8 || !importsHostedModels(context.analysis)) return false;
  const value = context.analysis.valueOf(node);
  const ways = value?.kind === 'choice' ? value.options : [value];
  if (ways.some((one) => isHostedModel(madeBy(context.analysis, one)))) return true;
  const within = (parts: readonly (Expression | null)[]): boolean =>
    parts.some((part) => part !== null && holdsHostedModel(context, part, depth + 1));
  switch (node.kind) {
    case 'Name':
      return within([makingOf(context, node)]);
    case 'BinOp':
      return node.op === '|' && within([node.left, node.right]);
    case 'Dict':
      return within(node.entries.map((entry) => entry.value));
    case 'Call': {
      const name = nameAt(context.analysis, node);
      if (isHostedModel(name)) return true;
      const { func } = node;
      const isChain = /chain|agent|executor|retriev|memory|engine|index|with_structured_output|bind|pipe|Settings/i;
      return (
        isChain.test(textOf(func)) &&
        within([func.kind === 'Attribute' ? func.object : null, ...node.args.map(({ value }) => value)])
      );
    }
    default:
      return false;
  }
}

function isHostedModel(maker: string): boolean {
  return ASKS.some((method) => {
    const kind = maker === '' ? undefined : sinkTable.find(`${maker}.${method}`)?.kind;
    return kind === 'llm';
  });
}

const ASKS = ['invoke', 'embed_documents', 'complete'];

/** Whether the file, or a module that it imports, imports a library that has models of somebody else: most do not. */
const importsHostedModels = oncePerAnalysis(({ imports }): boolean =>
  [...imports.keys()].some((name) => HOSTING_LIBRARIES.has(libraryOf(name))),
);

const HOSTING_LIBRARIES: ReadonlySet<string> = new Set(
  sinkTable.rows.flatMap(({ name, kind }) =>
    kind === 'llm' && ASKS.includes(lastPart(name)) ? [libraryOf(name)] : [],
  ),
);

/** `langchain` of `langchain_openai.ChatOpenAI`: libraries move their classes between their packages. */
function libraryOf(name: string): string {
  return /^[a-z\d]*/i.exec(name)?.[0] ?? '';
}

/** Canonical name of what is called there; empty where nothing is, or nobody knows what. */
function nameAt(analysis: Analysis, node: Expression): string {
  return callsAt(analysis, node).at(-1)?.name ?? '';
}

/** The service is on this machine: by its own address, or by that of the client which the call goes through. */
export function staysHere(context: RuleContext, call: CallFact): boolean {
  const address = stringOf(call.args.positional[0] ?? call.args.keywords.get('url')) ?? '';
  if (THIS_MACHINE.test(address) || isModelHere(call)) return true;
  if (CREW_STARTS.test(call.written)) return crewsStayHere(context);
  if (INDEX_LIBRARY.test(call.name) && indexesHere(context.analysis)) return true;
  const local = localClients(context.analysis);
  return local.size > 0 && (local.has(call.node) || isMadeBy(context, call.node.func, local));
}

/** `Settings.embed_model = HuggingFaceEmbedding()`, and no hosted model that is then asked about the rows. */
const indexesHere = oncePerAnalysis((analysis): boolean => {
  const set = analysis.unit.cells
    .flatMap(({ chunks }) => chunks.flatMap(({ body }) => statementsIn(body)))
    .flatMap(givenBy);
  const last = (name: string): Expression | undefined =>
    set.findLast(
      ({ target }) => target.kind === 'Attribute' && target.attr === name && lastName(target.object) === INDEX_SETTINGS,
    )?.value;
  const [embedding, model] = [last('embed_model'), last('llm')];
  if (embedding === undefined || !EMBEDS_HERE.test(textOf(embedding))) return false;
  return model === undefined || !isHostedModel(nameAt(analysis, model));
});

/** The model is named as one of this machine: `completion(model="ollama/llama3", …)`, `from_provider("ollama/llama3")`. */
export function isModelHere({ args }: CallFact): boolean {
  return MODEL_HERE.test(stringOf(args.keywords.get('model') ?? args.positional[0]) ?? '');
}

/** Calls that are given the address of a model on this machine. */
export const localClients = oncePerAnalysis(
  ({ facts }): ReadonlySet<Expression> =>
    new Set(
      facts.calls
        .filter(
          (call) =>
            (call.written === FROM_PROVIDER && isModelHere(call)) ||
            (VECTOR_STORES.test(call.written) && isStoreHere(call)) ||
            [...ADDRESSES, ...(CLIENTS.test(call.written) ? ['host'] : [])].some((name) =>
              THIS_MACHINE.test(stringOf(call.args.keywords.get(name)) ?? ''),
            ),
        )
        .map(({ node }) => node),
    ),
);

/** `QdrantClient(":memory:")`, `MilvusClient("notes.db")`, `QdrantClient(url="http://qdrant:6333")`: without an address they look for it here. */
function isStoreHere({ args }: CallFact): boolean {
  if (args.open) return false;
  if (args.keywords.has('path')) return true;
  const named = ['url', 'uri', 'host', 'location'].map((name) => args.keywords.get(name));
  const at = args.positional[0] ?? named.find((one) => one !== undefined);
  const place = stringOf(at) ?? '';
  return at === undefined || STORE_HERE.test(place) || THIS_MACHINE.test(place);
}

const ADDRESSES = ['base_url', 'api_base', 'openai_api_base', 'endpoint_url'];
/** A database or a server has a `host` as well. */
const CLIENTS = /client|ollama|llm|chat/i;

/** Whether one of these calls made what an expression begins at. Of what was made out of sight, any may have. */
function isMadeBy(context: RuleContext, node: Expression, makers: ReadonlySet<Expression>): boolean {
  let first = node;
  let at = node;
  while (at.kind === 'Attribute' || at.kind === 'Subscript' || at.kind === 'Call') {
    if (makers.has(at)) return true;
    // `client().responses.create(…)` of a function of the file
    const given = at.kind === 'Call' ? makingOf(context, at) : at;
    if (given !== null && given !== at) return holds(context, given, makers);
    first = at;
    at = at.kind === 'Call' ? at.func : at.object;
  }
  if (at.kind !== 'Name') return true;
  const made = makingOf(context, isSelf(at.id) ? first : at);
  if (made === null || made === first) return context.analysis.valueOf(at)?.kind !== 'library';
  return holds(context, made, makers);
}

function holds(context: RuleContext, node: Expression, makers: ReadonlySet<Expression>): boolean {
  const within: ReadonlySet<Node> = makers;
  const isIt = (part: Node): boolean =>
    within.has(part) || (part.kind === 'Name' && within.has(makingOf(context, part) ?? part));
  return !walk([node], (part) => (isIt(part) ? 'stop' : undefined));
}
