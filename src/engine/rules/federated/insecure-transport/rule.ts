// FED002: updates travel in clear between client and server.
import { NAMES_FLOWER } from '../../../knowledge/federated';
import {
  ADDRESSED,
  FLOWER_ADDRESS,
  FLOWER_CLIENTS,
  FLOWER_SERVERS,
  GRPC,
  HTTP_CLIENTS,
  PLAIN_CHANNELS,
  PLAIN_SWITCHES,
} from '../../../knowledge/transport';
import { spanOf, textOf as textOfNode, type Expression } from '../../../python/ast';
import { walk } from '../../../python/walk';
import type { CallFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { defineRule, type Detection, type RuleContext } from '../../rule';
import { callsWritten } from '../../once';
import { isOwnCall } from '../../ownCalls';
import { withoutRemarks } from '../federation';
import { standsFor } from '../../privacy/noise/privateCalls';
import { functionsAround } from '../../scopes';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly call: CallFact;
  readonly address: string | null;
  readonly isServer: boolean;
  /** Nothing leaves this machine, yet. */
  readonly isLocal: boolean;
  /** "has no `certificates`" */
  readonly lacks: string;
}

/** Both ends on this machine. A client that connects to the address of all interfaces reaches itself, where a server listens on them all. */
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1|unix:)/;
const LOCAL_TO_A_CLIENT = /^(?:0\.0\.0\.0|\[::\]|::)(?::|$)/;

export const rule = defineRule<Data>({
  meta: {
    code: 'FED002',
    name: 'insecure-transport',
    concern: 'federated',
    severity: 'warning',
    summary: 'A client or server of a federation is started without certificates: updates travel in clear.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestPath(analysis.unit.path)) return;
    // One thing to mend: the same address, or an end of the federation on this machine, started in several ways.
    const first = new Map<unknown, Detection<Data>[]>();
    for (const one of [
      ...ofFlower(context),
      ...ofSwitches(context),
      ...ofChannels(context),
      ...ofPlainAddresses(context),
    ]) {
      const { call, address, isServer, isLocal } = one.data;
      const key = address === null ? call.node : `${isServer} ${isLocal ? 'here' : address}`;
      const same = first.get(key);
      if (same === undefined) first.set(key, [one]);
      else same.push(one);
    }
    for (const [one, ...others] of first.values()) {
      if (one === undefined) continue;
      const related = others.map(({ span }) => ({ span, message: 'Here too' }));
      yield related.length === 0 ? one : { ...one, related };
    }
  },
  message({ call, address, isLocal, lacks }) {
    const what = `\`${call.written}\`${address === null ? '' : ` at \`${address}\``} ${lacks}`;
    return isLocal
      ? `${what}, which does no harm on this machine alone. With another machine's address model updates travel in clear: pass the certificates of the server then.`
      : `${what}, so model updates travel in clear and can be read and replaced on the way. ${address?.startsWith('http:') === true ? 'Use `https://`' : 'Pass the certificates of the server'}.`;
  },
});

/** Calls that are wanted and made in this file, each once. */
function* callsHere({ analysis }: RuleContext, isWanted: (call: CallFact) => boolean): Generator<CallFact> {
  const said = new Set<unknown>();
  for (const call of analysis.facts.calls) {
    if (!isWanted(call) || said.has(call.node) || !isOwnCall(call)) continue;
    said.add(call.node);
    yield call;
  }
}

function* ofFlower(context: RuleContext): Generator<Detection<Data>> {
  const namesFlower = (text: string): boolean => NAMES_FLOWER.test(text) && NAMES_FLOWER.test(withoutRemarks(text));
  if (!context.analysis.unit.cells.some(({ source }) => namesFlower(source.text))) return;
  for (const call of callsHere(context, ({ name }) => FLOWER_SERVERS.has(name) || FLOWER_CLIENTS.has(name))) {
    if (call.args.open) continue;
    const isServer = FLOWER_SERVERS.has(call.name);
    const { keywords, positional } = call.args;
    const given = keywords.get(isServer ? 'certificates' : 'root_certificates');
    const isSecure = isValue(keywords.get('insecure'), false);
    if (isSecure || (given !== undefined && !isValue(given, null))) continue;
    const where = keywords.get('server_address') ?? positional[0];
    const address = where === undefined && isServer ? FLOWER_ADDRESS : textOf(where);
    // Where the address is not known, it may be this machine's; one that is set from outside leads elsewhere.
    const isOutside = isValue(keywords.get('insecure'), true) || (address === null && isSetOutside(context, call));
    const lacks = `has no ${isServer ? '`certificates`' : '`root_certificates`'}`;
    yield opening(call, { address, isServer, lacks }, isOutside);
  }
}

/** `Federation(director_node_fqdn="director.example.org", tls=False)`: meant, so the address need not be known. */
function* ofSwitches(context: RuleContext): Generator<Detection<Data>> {
  for (const call of callsHere(context, ({ name }) => PLAIN_SWITCHES.has(name))) {
    const plain = PLAIN_SWITCHES.get(call.name);
    if (plain === undefined || !isValue(call.args.keywords.get(plain.parameter), plain.off)) continue;
    const address = textOf(call.args.keywords.get('director_node_fqdn'));
    const isServer = call.name.endsWith('Server');
    const lacks = `has \`${plain.parameter}=${plain.off ? 'True' : 'False'}\``;
    yield opening(call, { address, isServer, lacks }, true);
  }
}

/** What is trained goes through the channels of this file. */
const FEDERATED = /federat|\bfed_?avg|\bfl_?(?:server|client)|aggregat/i;
const UPDATES = /state_dict|weights|gradients|parameters/i;

/** gRPC in clear, in a file that sends what a model learnt to an aggregator, or takes it. */
function* ofChannels(context: RuleContext): Generator<Detection<Data>> {
  const { imports, unit } = context.analysis;
  if (![...imports.keys()].some((name) => GRPC.test(name))) return;
  const says = (pattern: RegExp): boolean => unit.cells.some(({ source }) => pattern.test(source.text));
  if (!says(FEDERATED) || !says(UPDATES)) return;
  const opens = ({ name, written }: CallFact): boolean => PLAIN_CHANNELS.has(name) || written === 'add_insecure_port';
  for (const call of callsHere(context, opens)) {
    const isServer = PLAIN_CHANNELS.get(call.name) ?? true;
    const address = textOf(call.args.positional[0]);
    yield opening(call, { address, isServer, lacks: 'is in clear' }, address === null && isSetOutside(context, call));
  }
}

/** `http://` of another machine: where a federation logs in, or where a file that averages models sends them. */
function* ofPlainAddresses(context: RuleContext): Generator<Detection<Data>> {
  const { unit } = context.analysis;
  const sends = (pattern: RegExp): boolean =>
    unit.cells.some(({ source }) => pattern.test(withoutRemarks(source.text)));
  const isOwn = sends(FEDERATED) && sends(UPDATES);
  const isSending = (call: CallFact): boolean => isOwn && HTTP_CLIENTS.test(call.name) && speaksOfUpdates(call);
  for (const call of callsHere(context, (one) => ADDRESSED.has(one.name) || isSending(one))) {
    const parameter = ADDRESSED.get(call.name) ?? 'url';
    const place = /^http:\/\/(?!\/)(.*)$/i.exec(
      textOf(call.args.keywords.get(parameter) ?? call.args.positional[0]) ?? '',
    );
    const address = place?.[1] ?? '';
    if (address === '' || LOCAL.test(address) || LOCAL_TO_A_CLIENT.test(address)) continue;
    if (!ADDRESSED.has(call.name) && WITHOUT_UPDATES.test(address)) continue;
    yield opening(call, { address: `http://${address}`, isServer: false, lacks: 'has no TLS' }, true);
  }
}

/** A model or its update goes along, as the request or the function around it says: a certificate that is asked for is none. */
function speaksOfUpdates({ node }: CallFact): boolean {
  const [around] = functionsAround(node);
  return ABOUT_UPDATES.test(around === undefined ? node.chunk.text : textOfNode(around));
}

/** What is asked of a server besides: `/certificates/generate`, `/health`. */
const WITHOUT_UPDATES = /\/(?:certificates?|certs?|health\w*|heartbeat|ping|status|register|login|token)(?:\/|$)/i;

const ABOUT_UPDATES = /state_?dict|weights?\b|gradients?\b|param(?:eter)?s?\b|model|updates?\b|aggregat|round/i;

function opening(
  call: CallFact,
  { address, isServer, lacks }: Pick<Data, 'address' | 'isServer' | 'lacks'>,
  isOutside: boolean,
): Detection<Data> {
  const isLocal = address !== null && (LOCAL.test(address) || (!isServer && LOCAL_TO_A_CLIENT.test(address)));
  const severity = isLocal ? 'hint' : address !== null || isOutside ? null : 'information';
  return {
    span: spanOf(call.node.func),
    data: { call, address, isServer, isLocal, lacks },
    ...(severity === null ? {} : { severity }),
  };
}

/** `os.environ["FL_SERVER"]`, `sys.argv[1]` or an argument of the command line that must be given: nothing stands in for it. */
function isSetOutside(context: RuleContext, { node }: CallFact): boolean {
  const [first] = node.args;
  const given =
    node.args.find(({ keyword }) => keyword === 'server_address') ?? (first?.keyword === null ? first : undefined);
  if (given === undefined) return false;
  return placesIn(given.value).some((part) => isOutside(context, part));
}

/** An address, or the names that it is put together from: `f"{host}:{port}"`. */
function placesIn(node: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  if (node.kind === 'FString')
    walk([node], (part) => {
      if (part.kind === 'Name') parts.push(part);
    });
  return [node, ...parts];
}

function isOutside(context: RuleContext, node: Expression): boolean {
  const text = textOfNode(standsFor(context, node) ?? node);
  if (/^(?:os\.)?(?:environ\[[^\]]+\]|getenv\([^,]+\)|environ\.get\([^,]+\))$|\bsys\.argv\[\d+\]/.test(text))
    return true;
  const option = /^(?:f?["']\{?)?\w+\.(\w+)\b/.exec(text)?.[1];
  return option !== undefined && isDemanded(context, option);
}

/** An argument of the command line that has no default. */
function isDemanded({ analysis }: RuleContext, option: string): boolean {
  const added = callsWritten(analysis, 'add_argument').find(({ node: { args } }) =>
    args.some(
      ({ keyword, value }) =>
        keyword === null &&
        value.kind === 'Constant' &&
        typeof value.value === 'string' &&
        value.value.replace(/^--?/, '').replaceAll('-', '_') === option,
    ),
  );
  return added !== undefined && !added.node.args.some(({ keyword }) => keyword === 'default' || keyword === 'action');
}

function isValue(value: Value | undefined, wanted: boolean | null): boolean {
  return value?.kind === 'constant' && value.value === wanted;
}

function textOf(value: Value | undefined): string | null {
  if (value?.kind === 'constant' && typeof value.value === 'string') return value.value;
  // The default of an argument of the command line.
  if (value?.kind === 'choice') return textOf(value.options[0]);
  // `f"{host}:8080"` with a host that is known.
  return value?.kind === 'text' && typeof value.parts[0] === 'string' ? value.parts[0] : null;
}
