// Columns that a statement of SQL hashes by themselves: `SELECT md5(lower(email)) AS key FROM members`.
import { matchesIn } from '../../people';
import type { RuleContext } from '../../rule';

const DIGEST = /\b(md5|sha1|sha224|sha256|sha384|sha512|sha2|farm_fingerprint)\s*\(/gi;
const MAX_STATEMENT = 20_000;
/** Another text, a parameter of the statement or a name may be a salt. */
const MAY_SALT = /['"?:{%]|\|\||\bconcat|salt|pepper|secret|\bhmac/i;

export interface HashedInSql {
  /** As it is written there. */
  readonly digest: string;
  readonly columns: readonly string[];
}

/** Identifiers that the first digest with some takes without anything beside them; null where there is none. */
export function hashedInSql(context: RuleContext, statement: string): HashedInSql | null {
  if (statement.length > MAX_STATEMENT) return null;
  const columns: string[] = [];
  let digest = '';
  for (const found of statement.matchAll(DIGEST)) {
    const inner = withinBrackets(statement, found.index + found[0].length);
    if (inner === null || MAY_SALT.test(inner) || isBucket(statement, found.index, inner)) continue;
    const names = [...inner.matchAll(/[\p{L}_][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$]|\s*[(.])/gu)].map(([name]) => name);
    const own = matchesIn(context, names, []).filter(({ identifier, strength }) => identifier && strength === 'strong');
    if (own.length === 0) continue;
    if (digest === '') digest = found[1] ?? '';
    columns.push(...own.map(({ column }) => column));
  }
  return columns.length === 0 ? null : { digest, columns: [...new Set(columns)] };
}

/** `mod(abs(farm_fingerprint(email)), 10) < 8`, `… % 10`: into which part a row falls, which many share. */
function isBucket(text: string, start: number, inner: string): boolean {
  const after = text.indexOf(inner, start) + inner.length;
  return (
    /\bmod\s*\(\s*(?:\w+\s*\(\s*)*$/i.test(text.slice(Math.max(0, start - 80), start)) ||
    /^[\s)]*%\s*\d/.test(text.slice(after, after + 40))
  );
}

/** What stands between a bracket that was opened before `start` and the one that closes it. */
function withinBrackets(text: string, start: number): string | null {
  let depth = 1;
  for (let at = start; at < text.length && at < start + 400; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return text.slice(start, at);
  }
  return null;
}
