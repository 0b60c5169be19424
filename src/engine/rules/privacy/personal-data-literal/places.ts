// What an identifier stands in, and whether that speaks of a person whom the data is about: e-mail addresses are mostly
// credits, accounts and settings, and numbers in examples say that they are examples.
import { classifyColumns } from '../../../knowledge/lexicon/classify';
import type { TextMatch } from '../../../knowledge/validators/scan';
import type { Call, Dict, Node } from '../../../python/ast';
import { childrenOf, isStatement, lastName } from '../../../python/walk';
import type { ParsedCell } from '../../../python/unit';

export interface LiteralPlace {
  readonly kind: 'string' | 'comment' | 'markdown';
  readonly cell: number;
  /** Text of the string, comment or cell; for strings with the line that it stands on. */
  readonly text: string;
  /** Nodes around the string, outermost first. */
  readonly around: readonly Node[];
}

interface Found {
  readonly place: LiteralPlace;
  readonly matches: TextMatch[];
}

/** Identifiers by what they stand in: together those of one statement, comment or markdown cell. Code itself holds none. */
export function placesIn(cell: ParsedCell, matches: readonly TextMatch[]): Found[] {
  const { index, kind, text } = cell.source;
  if (kind === 'markdown')
    return [{ place: { kind: 'markdown', cell: index, text, around: [] }, matches: [...matches] }];
  if (cell.state === 'not-python') return [];
  const found = new Map<unknown, Found>();
  for (const match of matches) {
    const place = placeOf(cell, match.index);
    if (place === null) continue;
    const key = place.around.findLast(isStatement) ?? place.text;
    const have = found.get(key);
    if (have === undefined) found.set(key, { place, matches: [match] });
    else have.matches.push(match);
  }
  return [...found.values()];
}

function placeOf(cell: ParsedCell, at: number): LiteralPlace | null {
  const { index, text } = cell.source;
  const comment = cell.comments.find(({ start, end }) => start <= at && at < end);
  if (comment !== undefined) return { kind: 'comment', cell: index, text: comment.text, around: [] };
  const chunk = cell.chunks.find(({ start, text: { length } }) => start <= at && at < start + length);
  if (chunk === undefined) return null;
  const around: Node[] = [];
  const holds = ({ start, end }: Node): boolean => chunk.start + start <= at && at < chunk.start + end;
  let inner: readonly Node[] = chunk.body;
  for (let node = inner.find(holds); node !== undefined; node = inner.find(holds)) {
    around.push(node);
    inner = childrenOf(node);
  }
  const last = around.at(-1);
  if (last?.kind !== 'Constant' && last?.kind !== 'FString') return null;
  // What a suppression says of the value is not the line's own word.
  const line = lineAt(text, at).replace(/#\s*assay:.*$/i, '');
  const own = chunk.text.slice(last.start, last.end);
  // A docstring is a comment.
  const isDoc = around.at(-2)?.kind === 'ExpressionStatement';
  return { kind: isDoc ? 'comment' : 'string', cell: index, text: `${line}\n${own}`, around };
}

const MADE_UP =
  /\b(?:fake|dummy|synthetic|placeholder|mock(?:ed|up)?|made[- ]up|fictional|fictitious|example|invalid|i\.e\. format|regex|pattern)\b|\be\.g\.|\beg[:,]|虛構|虚构|杜撰|示例|示範|示范|範例|范例|樣本號|測試用|测试用|模擬|模拟|(?<!json|xml|csv|html|markdown|輸出|输出|文字|文本|以下) ?格式|(?<![請请休病事放年產产])假(?:資料|数据|數據|設|名|號|号|人)/i;
/** Where everybody may call: `查詢熱線：+852 2748 0033`. */
const HOTLINE =
  /hot ?line|help ?line|help ?desk|switch ?board|customer (?:service|care|support)|call cent(?:er|re)|service desk|general enquir|熱線|热线|總機|总机|客服|客戶服務|客户服务|(?:查詢|查询)(?:處|处|電話|电话|請|请|可|[:：]| |$)|傳真|传真/i;
/** Somebody calls there or is asked for: `Hi customer support, my number is …`, `客服記錄：陳先生 …`. */
const OF_CALLER = /\b(?:my|his|her|their|mr|mrs|ms)\b|我|先生|小姐|女士|太太/i;
/** What everybody types who needs a number of Hong Kong: +852 9123 4567, +852 2345 6789, +852 9999 9999. */
const TYPED = /^852(?:[2-9]1234567|23456789|98765432|([2-9])\1{7})$/;

/** Whether a number was made up by counting. */
export function isCounted(text: string, { type, index, length }: TextMatch): boolean {
  return type === 'hk-phone' && TYPED.test(text.slice(index, index + length).replace(/\D/g, ''));
}

/** What a number that may pass for an identity card's is called: one in eleven of such numbers of goods has the right digit. */
const OF_GOODS =
  /^(?:sku|skus|product|products|item|items|part|article|serial|model|version|order|invoice|batch|lot|asset)(?:_?(?:no|nos|number|numbers|code|codes|id|ids))?$|貨品|货品|貨號|货号|產品|产品|商品|物料|零件|型號|型号|版本|訂單|订单|發票|发票|批號|批号|藥物|药物|資產|资产/i;
/** Addresses of others, as `team@example.com`, say nothing of this one. */
const ADDRESSES = /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const CREDITS =
  /author|maintainer|contact (?:me|us)|questions|thanks|credit|written by|created by|feedback|github|kaggle|linkedin|@email|mail(?:to)?:|cite|paper|licen[cs]e|feel free|reach (?:me|out)/i;
const PEOPLE =
  /\b(?:customers?|patients?|clients?|applicants?|employees?|students?|members?|passengers?|claimants?|complain\w*|dear|my name is|born|lives? (?:in|at)|diagnos\w+|date of birth|dob)\b/i;
const TEXT_NAMES =
  /prompt|message|content|text|ticket|note|record|complaint|letter|transcript|conversation|query|question|input|body|document/i;

/** Whether a match is likely a real person's. E-mail addresses alone count only in records, tables and prompts, or where the text speaks of people. */
export function isPersonal(place: LiteralPlace, match: TextMatch, beside: readonly TextMatch[]): boolean {
  if (MADE_UP.test(place.text.replace(ADDRESSES, ' '))) return false;
  if (match.type === 'hkid' && isOfGoods(place.around)) return false;
  const said = place.kind === 'markdown' ? lineAt(place.text, match.index) : place.text;
  // A long text that speaks of customers may be a talk with one.
  if (/phone$/.test(match.type) && said.length < 240 && HOTLINE.test(said) && !OF_CALLER.test(said)) return false;
  if (match.type !== 'email') return true;
  if (beside.some(({ type }) => type !== 'email')) return true;
  if (place.kind === 'comment') return isPrivate(place.text) && PEOPLE.test(place.text) && !CREDITS.test(place.text);
  if (place.kind === 'markdown') {
    const line = lineAt(place.text, match.index);
    return isPrivate(line) && PEOPLE.test(line) && !CREDITS.test(line);
  }
  if (isCalled(place.around, INVENTED)) return false;
  if ((isRole(place.around) || isCalled(place.around, EXAMPLE)) && !isPrivate(place.text)) return false;
  return (
    inRecord(place.around) ||
    isTable(place.text) ||
    inPrompt(place) ||
    isPaper(place.text) ||
    (isPrivate(place.text) && isMailbox(place))
  );
}

/** Whether what is assigned or handed over is called so: `MOCK_MAILS = [{"sender": "jane.doe@acme.com"}]`, `demo_mails=(…)`. */
function isCalled(around: readonly Node[], what: RegExp): boolean {
  if (around.some((node) => node.kind === 'Argument' && what.test(node.keyword ?? ''))) return true;
  const made = around.findLast((node) => node.kind === 'Assign');
  const [target] = made?.kind === 'Assign' ? made.targets : [];
  return target?.kind === 'Name' && what.test(target.id);
}

const INVENTED = /^_?(?:dummy|mock|fake)_/i;
/** What is called so is made up, but for mailboxes at providers where somebody has one of their own. */
const EXAMPLE = /^_?(?:test|sample|example|demo)_/i;

/** A value of `{"貨品編號": […]}`, `sku="…"`, `產品編號 = "…"`. */
function isOfGoods(around: readonly Node[]): boolean {
  const name = around
    .map((node, place): string => {
      if (node.kind === 'Argument') return node.keyword ?? '';
      if (node.kind === 'Assign') return node.targets[0] === undefined ? '' : lastName(node.targets[0]);
      const key = node.kind === 'Dict' ? node.entries.find(({ value }) => value === around[place + 1])?.key : null;
      return key?.kind === 'Constant' && typeof key.value === 'string' ? key.value : '';
    })
    .findLast((one) => one !== '');
  return name !== undefined && OF_GOODS.test(name) && !/證|证/.test(name);
}

/** Rows of CSV typed into a string: a line of it names columns of people. */
function isTable(text: string): boolean {
  return text
    .replaceAll('\\n', '\n')
    .split('\n', 6)
    .some(
      (line) => /[,;\t|]/.test(line) && !line.includes('@') && classifyColumns(line.split(/[,;\t|"']/)).length >= 2,
    );
}

/** A résumé or a card, typed in: somebody's own mailbox, and a number that it says is a telephone's. */
function isPaper(source: string): boolean {
  const text = source.replaceAll('\\n', '\n');
  const number = LABELLED_PHONE.exec(text)?.[1];
  if (number === undefined || COUNTED_DIGITS.test(number.replace(/\D/g, ''))) return false;
  return isPrivate(text) && LABELLED_MAIL.test(text) && !OF_MAKERS.test(text);
}

const LABELLED_MAIL = /\be-?mail(?: ?(?:id|address))?\s*[:|]/i;
const LABELLED_PHONE =
  /\b(?:(?:tele|cell|mobile ?)?phone|mobile|cell|tel|contact)(?: ?(?:no\.?|number))?\s*[:|]\s*(\+?\d[\d ()./-]{7,18}\d)/i;
const COUNTED_DIGITS = /0123456|1234567|2345678|3456789|9876543|8765432|555|(\d)\1{4}/;
/** Whoever made the program may be written to. */
const OF_MAKERS =
  /author|maintainer|(?:developed|created|written|made|built|designed) by|contact (?:me|us)|reach (?:me|us)|feedback|support|help ?desk|office|©|copyright/i;

/** Addresses at providers for everybody: at others the address is as often an account of a system. */
function isPrivate(text: string): boolean {
  return /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|t-online|freenet|proton(?:mail)?|fastmail|tutanota|libero|virgilio|laposte|wanadoo|seznam|wp|interia|yandex|rambler|rediffmail|btinternet|qq|163|126|139|sina|foxmail|naver|hanmail|daum|mail)\./i.test(
    text,
  );
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** `email = "somebody@gmail.com"`: somebody's own mailbox, and nothing else. */
function isMailbox({ around }: LiteralPlace): boolean {
  const last = around.at(-1);
  const parent = around.at(-2);
  if (last?.kind !== 'Constant' || typeof last.value !== 'string' || /\s/.test(last.value.trim())) return false;
  if (parent?.kind === 'Argument') return MAILBOX.test(parent.keyword ?? '');
  // `receivers = ["somebody@gmail.com"]`
  const bound = parent?.kind === 'List' ? around.at(-3) : parent;
  if (bound?.kind !== 'Assign') return false;
  const [target] = bound.targets;
  if (target?.kind === 'Name') return MAILBOX.test(target.id);
  return target?.kind === 'Attribute' && MAILBOX.test(target.attr);
}

const MAILBOX = /e_?mail|recipient|receiver|sender|(?:to|from)_addr|^to$/i;

/** A value of a record or table that tells more of people: `{"name": …, "email": …}`, `{"email": [… , …]}`. */
function inRecord(around: readonly Node[]): boolean {
  for (const node of [...around].reverse()) {
    if (isStatement(node)) return false;
    if (node.kind === 'Call' && classifyColumns(keywordsOf(node)).length >= 2) return true;
    if (node.kind !== 'Dict') continue;
    const matched = classifyColumns(keysOf(node));
    const isColumn = around.some((one) => one.kind === 'List' && around.indexOf(one) > around.indexOf(node));
    if (matched.length >= 2 || (isColumn && matched.some(({ identifier }) => identifier))) return true;
  }
  return false;
}

/**
 * Who logs in to a system with a password that stands there too, who is credited and who a system writes as are mostly no
 * people that the data is about: `client.login(email=…, password=…)`, `add_contributor(name=…, email=…)`, `email_sender=…`.
 */
function isRole(around: readonly Node[]): boolean {
  return around.some(
    (node) =>
      (node.kind === 'Call' && (CREDITING.test(lastName(node.func)) || keywordsOf(node).some(isOfSystem))) ||
      (node.kind === 'Dict' && keysOf(node).some(isOfSystem)) ||
      (node.kind === 'Argument' && SENDERS.test(node.keyword ?? '')),
  );
}

const CREDITING = /contributor|author|maintainer|uploader/i;
const SENDERS = /sender|admin|support|reply|^from/i;

function isOfSystem(name: string): boolean {
  return /^(?:password|passwd|pwd|passphrase)$/i.test(name);
}

function keysOf({ entries }: Dict): string[] {
  return entries.flatMap(({ key }) => (key?.kind === 'Constant' && typeof key.value === 'string' ? [key.value] : []));
}

function keywordsOf({ args }: Call): string[] {
  return args.flatMap(({ keyword }) => keyword ?? []);
}

/** Running text about somebody, in what is named as a text. */
function inPrompt({ text, around }: LiteralPlace): boolean {
  if (!PEOPLE.test(text) || CREDITS.test(text)) return false;
  return around.some(
    (node) =>
      (node.kind === 'Assign' && node.targets.some((target) => TEXT_NAMES.test(lastName(target)))) ||
      (node.kind === 'Argument' && TEXT_NAMES.test(node.keyword ?? '')) ||
      (node.kind === 'Dict' && keysOf(node).some((key) => TEXT_NAMES.test(key))) ||
      node.kind === 'Call',
  );
}
