// Where a plain request goes, as its address tells or what that is called in the code: a hosted model, a channel, a table of others.
import { textOf, type Call, type Expression } from '../../../python/ast';
import { HOSTED_MODELS_AT } from '../../../knowledge/sinkServices';
import { isAround } from '../../../python/around';
import type { SinkRow } from '../../../knowledge/sinkRows';
import type { CallFact } from '../../../semantics/facts';
import { stringOf } from '../../../semantics/language/folding';
import type { RuleContext } from '../../rule';
import { functionsAround } from '../../scopes';
import { assigned } from '../assignments';
import type { Outflow } from './exposed';
import { CHANNELS_AT } from '../../../knowledge/channels';

const HOSTED = { kind: 'llm', receiver: 'a hosted model' } as const;

/** The model or channel of another company that a call asks or fills; null where it is neither, or anybody's. */
export function addressee(
  context: RuleContext,
  call: CallFact,
  row: SinkRow,
): Pick<Outflow, 'kind' | 'receiver'> | null {
  if (row.kind === 'llm') return { kind: 'llm', receiver: row.receiver };
  if (row.kind !== 'http') return null;
  if (asksModel(context, call)) return HOSTED;
  const channel = channelOf(context, call);
  return channel === null ? null : { kind: 'http', receiver: channel };
}

/** `requests.post("https://openrouter.ai/api/v1/chat/completions", json=…)`, also of an address that settings begin. */
export function asksModel(context: RuleContext, call: CallFact): boolean {
  return HOSTED_MODELS_AT.test(addressOf(context, call));
}

/** `Slack` of `requests.post(SLACK_WEBHOOK_URL, json=…)`: who keeps what is posted there; null where it may be anybody. */
export function channelOf(context: RuleContext, call: CallFact): string | null {
  const address = addressOf(context, call);
  const named = CHANNELS_AT.find(({ at }) => at.test(address));
  if (named !== undefined) return named.receiver === 'Telegram' && answersChat(call) ? null : named.receiver;
  if (!WEBHOOK.test(address)) return null;
  // `requests.post(self.webhook_url, …)` in `def notify_slack(…)` or `class SlackNotifier`
  const node = nodeOf(call);
  const within = node.chunk.body.flatMap((one) => (one.kind === 'ClassDef' && isAround(one, node) ? [one.name] : []));
  const told = [...functionsAround(node).map(({ name }) => name), ...within].join(' ');
  return CHANNELS.find((name) => told.toLowerCase().includes(name.toLowerCase())) ?? null;
}

/** `{"chat_id": update.chat.id, …}`: whoever wrote to the bot gets an answer, and not a channel of the firm. */
function answersChat(call: CallFact): boolean {
  const node = nodeOf(call);
  const [around] = functionsAround(node);
  const [, chat] = WHICH_CHAT.exec(textOf(node)) ?? WHICH_CHAT.exec(around === undefined ? '' : textOf(around)) ?? [];
  return chat !== undefined && !CHAT_OF_FIRM.test(chat);
}

const WHICH_CHAT = /["']?chat_id["']?\s*[:=]\s*([^,}\n]+)/;
/** A constant, a setting or a chat that is called as that of those who run the program. */
const CHAT_OF_FIRM = /^["'-]?\d|^["'@]|[A-Z]{3}|getenv|environ|settings|config|secret|admin|owner|group|channel|alert/;

const WEBHOOK = /web_?hook|hook_?url/i;
const CHANNELS = ['Slack', 'Discord', 'Telegram', 'Teams'];

/** What is called, in this file or in another one that it belongs to. */
function nodeOf({ node, elsewhere }: CallFact): Call {
  return elsewhere !== undefined && 'kind' in elsewhere && elsewhere.kind === 'Call' ? (elsewhere as Call) : node;
}

function addressOf(context: RuleContext, call: CallFact): string {
  const { args } = call;
  const value = args.positional[0] ?? args.keywords.get('url');
  const known = stringOf(value);
  if (known !== null) return known;
  const given = nodeOf(call).args.find(({ keyword }) => keyword === null || keyword === 'url')?.value;
  // `f"https://…/{model}:generateContent"`, bound in the function of another file
  const parts = value?.kind === 'text' ? value.parts.map((part) => part ?? '…').join('') : '';
  return given === undefined ? parts : `${parts} ${written(context, given, call.elsewhere === undefined)}`;
}

function written(context: RuleContext, given: Expression, isHere: boolean): string {
  const made = isHere ? assigned(context, given) : null;
  return `${textOf(given)} ${made === null ? '' : textOf(made)}`;
}
