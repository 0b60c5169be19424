// PRV008: the key or salt of a hash stands in the source, so whoever has the code can undo the pseudonyms.
import type { Edit } from '../../../finding';
import {
  spanOf,
  textOf,
  type Attribute,
  type Call,
  type Constant,
  type Expression,
  type FunctionDef,
} from '../../../python/ast';
import { argumentOf, givenBy, lastName, statementOf, statementsIn } from '../../../python/walk';
import { COLUMN_HASHES, HASH_UPDATES, KEYED_HASHES, plainHashPlace } from '../../../knowledge/hashes';
import { stringOf } from '../../../semantics/language/folding';
import type { CallFact } from '../../../semantics/facts';
import { importEdits } from '../../imports';
import { matchesIn } from '../../people';
import { environmentKey } from '../hashes/environmentKey';
import { defineRule, type RuleContext } from '../../rule';
import { callsWritten } from '../../once';
import { functionsAround, parameterAround, isSelf } from '../../scopes';
import { assigned } from '../assignments';
import { onlyPassed } from '../makers';
import { joined } from '../hashes/joined';
import { saltHanded } from '../hashes/saltsHanded';
import { nameOf } from '../flows/sinkNames';
import { CONCATENATES, identifiersNamed } from '../people/namedColumns';
import { isTestPath } from '../../testFiles';

interface Data {
  readonly call: CallFact;
  readonly key: Key;
  readonly word: 'key' | 'salt';
}

interface Key {
  /** As it stands in the call: a name or the literal itself. */
  readonly written: Expression;
  /** Null where it stands in another file of the project. */
  readonly literal: Constant | null;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV008',
    name: 'hash-key-in-source',
    concern: 'privacy',
    severity: 'warning',
    summary: 'The key or salt of a hash is a literal in the source.',
    evidence: 'AF',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect(context) {
    if (isTestPath(context.analysis.unit.path)) return;
    const said = new Set<unknown>();
    for (const call of context.analysis.facts.calls) {
      if (said.has(call.node)) continue;
      const found =
        call.elsewhere === undefined
          ? (keyOf(context, call) ?? saltOf(context, call) ?? fedSalt(context, call) ?? columnSalt(context, call))
          : handedElsewhere(context, call);
      if (found === null) continue;
      said.add(call.node);
      const { literal, written } = found.key;
      yield {
        span: spanOf(call.node),
        data: found,
        related:
          literal === null || literal === written
            ? []
            : [{ span: spanOf(literal), message: `The ${found.word} is written here` }],
      };
    }
  },
  message({ call, key, word }) {
    // The literal itself is never shown: it is what should be secret.
    const { written } = key;
    const shown = written.kind === 'Name' || written.kind === 'Attribute' ? `\`${textOf(written)}\`` : 'a literal';
    return `\`${call.name}\` takes ${shown} from the source as its ${word}, so whoever reads the code can undo the pseudonyms. Read the ${word} from the environment or a secret store.`;
  },
  fixes({ data: { key } }, context) {
    const { literal } = key;
    if (literal === null) return [];
    const read = `${environmentKey(literal)}${literal.bytes ? '.encode()' : ''}`;
    const edits: Edit[] = [
      { kind: 'replace', span: spanOf(literal), text: read },
      ...importEdits(context.analysis, ['os']),
    ];
    return [{ title: 'Read it from the environment variable `PSEUDONYM_KEY`', safety: 'unsafe', edits }];
  },
});

/** The key or salt parameter of a keyed hash, where it comes from a literal. */
function keyOf(context: RuleContext, call: CallFact): Data | null {
  const takes = KEYED_HASHES.get(call.name);
  if (takes === undefined || isSignature(context, call.node)) return null;
  for (const { position, parameter, word } of takes) {
    const argument = argumentOf(call.node.args, position, parameter);
    const key = argument === undefined || argument.star !== '' ? null : literalKey(context, argument.value);
    if (key !== null) return { call, key, word };
  }
  return null;
}

/** `expected = hmac.new(secret, body, sha256)`: it says who sent a message, and stands for nobody. */
function isSignature(context: RuleContext, node: Call): boolean {
  if (node.args.some(({ value }) => hasPeople(context, withoutEncoding(value)))) return false;
  const statement = statementOf(node);
  const bound = statement === null ? [] : givenBy(statement).map(({ target }) => textOf(target));
  return [...bound, ...functionsAround(node).map(({ name }) => name)].some((name) => SIGNS.test(name));
}

const SIGNS = /signature|(?:^|_)sig(?:$|_)|(?:^|_)sign(?:$|_|ed)|expected|verif|webhook|(?:^|_)auth|payment|csrf/i;

const SECRET_NAME = /salt|pepper|secret|(?:^|_)key(?:$|_)/i;

/** A literal that is put to the text before it is hashed. */
function saltOf(context: RuleContext, call: CallFact): Data | null {
  const isFed = HASH_UPDATES.test(nameOf(context, call));
  const place = isFed ? 0 : plainHashPlace(call.name);
  const argument = place === undefined ? undefined : call.node.args[place];
  if (argument === undefined) return null;
  const text = textBehind(context, argument.value);
  const parts = joined(text);
  if (parts.length < 2) return null;
  // Away from the hash itself, a name such as `key` says less.
  const isNear = !isFed && text === argument.value;
  for (const part of parts) {
    const named = isNamedSecret(context, part);
    const besides = parts.some((other) => other !== part && hasPeople(context, other));
    if (!(named ? isNear || besides : part.kind === 'Constant' && besides)) continue;
    const key = literalKey(context, part);
    if (key !== null && (named || String(key.literal?.value ?? '').length >= 4)) return { call, key, word: 'salt' };
  }
  return null;
}

/** `h.update(PEPPER.encode())`, `h.update(email.encode())`: a literal that a hash is fed before or behind what it is of. */
function fedSalt(context: RuleContext, call: CallFact): Data | null {
  const [given] = call.node.args;
  if (given === undefined || !HASH_UPDATES.test(nameOf(context, call)) || call.node.func.kind !== 'Attribute')
    return null;
  const { object } = call.node.func;
  const part = withoutEncoding(given.value);
  const set = part.kind === 'Name' ? parameterAround(part, part.id)?.default : null;
  if (!isNamedSecret(context, part) && (set == null || !isNamedSecret(context, set))) return null;
  const [around] = functionsAround(call.node);
  const isFedToo = (other: CallFact): boolean =>
    other.node !== call.node &&
    other.node.func.kind === 'Attribute' &&
    textOf(other.node.func.object) === textOf(object) &&
    functionsAround(other.node)[0] === around &&
    other.node.args.some(({ value }) => hasPeople(context, withoutEncoding(value)));
  if (object.kind !== 'Name' || !callsWritten(context.analysis, 'update').some(isFedToo)) return null;
  const key = literalKey(context, part);
  return key === null ? null : { call, key, word: 'salt' };
}

/** `digest(email, PEPPER)` of another file: the literal stands here. */
function handedElsewhere(context: RuleContext, call: CallFact): Data | null {
  const handed = saltHanded(context, call, (name) => SECRET_NAME.test(name));
  if (handed === null) return null;
  const besides = call.node.args.some(({ value }) => value !== handed && hasPeople(context, withoutEncoding(value)));
  const key = besides ? literalKey(context, handed) : null;
  return key === null || key.literal === null ? null : { call, key, word: 'salt' };
}

/** `F.sha2(F.concat(F.col("email"), F.lit("pepper")), 256)`: a literal beside columns of people. */
function columnSalt(context: RuleContext, call: CallFact): Data | null {
  const given = COLUMN_HASHES.test(call.name) ? call.node.args[0]?.value : undefined;
  if (given?.kind !== 'Call' || !CONCATENATES.test(lastName(given.func))) return null;
  if (identifiersNamed(context, given).length === 0) return null;
  for (const { value } of given.args) {
    if (value.kind !== 'Call' || lastName(value.func) !== 'lit') continue;
    const [literal] = value.args;
    const key = literal === undefined ? null : literalKey(context, literal.value);
    if (key !== null && String(key.literal?.value ?? '').length >= 4) return { call, key, word: 'salt' };
  }
  return null;
}

/** `salt`, `self.SALT`, or `p` of `p = pepper or default_pepper()`. */
function isNamedSecret(context: RuleContext, node: Expression): boolean {
  if (node.kind === 'Attribute') return isOwn(node.object) && SECRET_NAME.test(node.attr);
  if (node.kind === 'BoolOp') return node.values.some((one) => isNamedSecret(context, one));
  if (node.kind !== 'Name') return false;
  const made = SECRET_NAME.test(node.id) ? null : assigned(context, node);
  return SECRET_NAME.test(made === null ? node.id : textOf(made));
}

/** `text = SALT + email` of `hashlib.sha256(text.encode())`. */
function textBehind(context: RuleContext, node: Expression): Expression {
  const inner = withoutEncoding(node);
  const given = assigned(context, inner);
  const made = given === null ? null : withoutEncoding(given);
  return made?.kind === 'BinOp' || made?.kind === 'FString' ? made : node;
}

function literalKey(context: RuleContext, node: Expression, depth = 0): Key | null {
  const inner = withoutEncoding(node);
  if (inner.kind === 'Constant') return isSecret(inner) ? { written: inner, literal: inner } : null;
  if (inner.kind === 'Call') return fallback(inner) ?? givenBack(context, inner, depth);
  // `pepper or _pepper()`: what stands last is taken where nothing else is there.
  if (inner.kind === 'BoolOp' && inner.op === 'or') {
    const last = inner.values.at(-1);
    return last === undefined ? null : literalKey(context, last, depth + 1);
  }
  // `settings.SALT` of a module of the project.
  if (inner.kind === 'Attribute') {
    const own = depth > 3 || !isOwn(inner.object) ? null : ofClass(inner);
    if (own !== null) {
      const key = literalKey(context, own, depth + 1);
      return key === null ? null : { written: inner, literal: key.literal };
    }
    return SECRET_NAME.test(inner.attr) && (stringOf(context.analysis.valueOf(inner)) ?? '') !== ''
      ? { written: inner, literal: null }
      : null;
  }
  if (inner.kind !== 'Name' || depth > 3) return null;
  const made = assigned(context, inner);
  const parameter = made === null ? parameterAround(node, inner.id) : null;
  // `from settings import PEPPER` of a module of the project.
  if (made === null && parameter === null)
    return SECRET_NAME.test(inner.id) && (stringOf(context.analysis.valueOf(inner)) ?? '') !== ''
      ? { written: inner, literal: null }
      : null;
  const given = made ?? parameter?.default ?? onlyPassed(context, inner);
  const key = given === null ? null : literalKey(context, given, depth + 1);
  return key === null ? null : { written: inner, literal: key.literal };
}

/** `self` and `cls`. */
function isOwn(node: Expression): boolean {
  return node.kind === 'Name' && isSelf(node.id);
}

/** What `self.salt` was set to in the body of its class, or where the class is made. */
function ofClass(node: Attribute): Expression | null {
  const around = node.chunk.body.find(
    (one) => one.kind === 'ClassDef' && one.start <= node.start && node.end <= one.end,
  );
  if (around?.kind !== 'ClassDef') return null;
  const set = statementsIn(around.body).flatMap(givenBy);
  const isIt = (target: Expression): boolean =>
    target.kind === 'Name'
      ? target.id === node.attr
      : target.kind === 'Attribute' && isOwn(target.object) && target.attr === node.attr;
  const all = set.filter(({ target }) => isIt(target));
  return all.length === 1 ? (all[0]?.value ?? null) : null;
}

/** The literal that stands in where the environment holds nothing: `os.getenv("SALT", "pepper123")`. */
function fallback({ func, args }: Call): Key | null {
  const [, second] = args;
  const reads = /(?:^|\.)(?:getenv|environ\.get)$/.test(textOf(func));
  if (!reads || second?.value.kind !== 'Constant' || !isSecret(second.value)) return null;
  return { written: second.value, literal: second.value };
}

/** `def _pepper(): return os.getenv("PEPPER", "pepper123")`: what a function of the file that takes nothing gives back. */
function givenBack(context: RuleContext, { func, args }: Call, depth: number): Key | null {
  if (func.kind !== 'Name' || args.length > 0 || depth > 3) return null;
  for (const { chunks } of context.analysis.unit.cells) {
    for (const { body } of chunks) {
      const made = body.find((one): one is FunctionDef => one.kind === 'FunctionDef' && one.name === func.id);
      const last = made?.body.at(-1);
      if (last?.kind === 'Return' && last.value !== null) return literalKey(context, last.value, depth + 1);
    }
  }
  return null;
}

/** `x` of `x.encode()`, `bytes(x, "utf-8")`, `str(x).encode()` and `x[:64]`. */
function withoutEncoding(node: Expression): Expression {
  if (node.kind === 'Subscript' && node.index.kind === 'Slice') return withoutEncoding(node.object);
  if (node.kind !== 'Call') return node;
  const { func } = node;
  if (func.kind === 'Attribute' && func.attr === 'encode') return withoutEncoding(func.object);
  const [first] = node.args;
  const converts = func.kind === 'Name' && /^(?:bytes|str)$/.test(func.id);
  return converts && first !== undefined ? withoutEncoding(first.value) : node;
}

/** Text that could be a secret: not empty, and no placeholder to be filled in. */
function isSecret(node: Constant): boolean {
  return (
    typeof node.value === 'string' && node.value !== '' && !/^(?:<.*>|\{.*\}|utf-?8)$/i.test(textOf(node).slice(1, -1))
  );
}

function hasPeople(context: RuleContext, node: Expression): boolean {
  const data = context.analysis.dataAt(node);
  const names = [...(data?.columns.known.keys() ?? []), ...(node.kind === 'Name' ? [node.id] : [])];
  return matchesIn(context, names, data?.sources ?? []).some((one) => one.identifier);
}
