// FED002: updates travel in clear between client and server.
import { INSECURE_STARTS } from '../../../knowledge/federated';
import { spanOf, textOf as textOfNode } from '../../../python/ast';
import type { CallFact } from '../../../semantics/facts';
import type { Value } from '../../../semantics/values';
import { defineRule, type RuleContext } from '../../rule';
import { callsWritten } from '../../once';
import { isOwnCall } from '../../ownCalls';
import { withoutRemarks } from '../federation';
import { standsFor } from '../../privacy/privateCalls';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly call: CallFact;
  readonly address: string | null;
  readonly isServer: boolean;
  /** Nothing leaves this machine, yet. */
  readonly isLocal: boolean;
}

const SERVERS: ReadonlySet<string> = new Set(['flwr.server.start_server', 'flwr.server.app.start_server']);
/** Both ends on this machine. A client that connects to the address of all interfaces reaches itself, where a server listens on them all. */
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1|unix:)/;
const LOCAL_TO_A_CLIENT = /^(?:0\.0\.0\.0|\[::\]|::)(?::|$)/;

/** Where a server of Flower listens unless it is told. */
const EVERYWHERE = '[::]:8080';

export const rule = defineRule<Data>({
  meta: {
    code: 'FED002',
    name: 'insecure-transport',
    concern: 'federated',
    severity: 'warning',
    summary: 'A Flower client or server is started without certificates: updates travel in clear.',
    evidence: 'A',
    fix: 'none',
    since: '0.1.0',
  },
  *detect(context) {
    const { analysis } = context;
    if (isTestPath(analysis.unit.path)) return;
    // A function of the project may have the same name as the one that it calls.
    const namesFlower = (text: string): boolean => text.includes('flwr') && /\bflwr\b/.test(withoutRemarks(text));
    if (!analysis.unit.cells.some(({ source }) => namesFlower(source.text))) return;
    const said = new Set<unknown>();
    for (const call of analysis.facts.calls) {
      const isServer = SERVERS.has(call.name);
      if ((!isServer && !INSECURE_STARTS.has(call.name)) || said.has(call.node) || call.args.open) continue;
      if (!isOwnCall(call)) continue;
      said.add(call.node);
      const { keywords, positional } = call.args;
      const given = keywords.get(isServer ? 'certificates' : 'root_certificates');
      const isSecure = isValue(keywords.get('insecure'), false);
      if (isSecure || (given !== undefined && !isValue(given, null))) continue;
      const where = keywords.get('server_address') ?? positional[0];
      const address = where === undefined && isServer ? EVERYWHERE : textOf(where);
      const isDeployed = address === null && isSetOutside(context, call);
      const isLocal = address !== null && (LOCAL.test(address) || (!isServer && LOCAL_TO_A_CLIENT.test(address)));
      // Where the address is not known, it may be this machine's; one that is set from outside leads elsewhere.
      const isOutside = address !== null || isValue(keywords.get('insecure'), true) || isDeployed;
      yield {
        span: spanOf(call.node.func),
        data: { call, address, isServer, isLocal },
        ...(isLocal ? { severity: 'hint' as const } : isOutside ? {} : { severity: 'information' as const }),
      };
    }
  },
  message({ call, address, isServer, isLocal }) {
    const what = `\`${call.written}\`${address === null ? '' : ` at \`${address}\``} has no ${isServer ? '`certificates`' : '`root_certificates`'}`;
    return isLocal
      ? `${what}, which does no harm on this machine alone. With another machine's address model updates travel in clear: pass the certificates of the server then.`
      : `${what}, so model updates travel in clear and can be read and replaced on the way. Pass the certificates of the server.`;
  },
});

/** `os.environ["FL_SERVER"]`, `sys.argv[1]` or an argument of the command line that must be given: nothing stands in for it. */
function isSetOutside(context: RuleContext, { node }: CallFact): boolean {
  const [first] = node.args;
  const given =
    node.args.find(({ keyword }) => keyword === 'server_address') ?? (first?.keyword === null ? first : undefined);
  if (given === undefined) return false;
  const text = textOfNode(standsFor(context, given.value) ?? given.value);
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
