// Column names taken apart: `customerEmail`, `customer_email` and `Customer E-mail` are the same words.

const CJK = /[\u3400-\u9fff]/;

/** Bound on remembered names, so that a long session stays small. */
const REMEMBERED = 5000;
const tokenized = new Map<string, readonly string[]>();

/** Words of a name in lower case; runs of Chinese characters stay whole. Columns are asked for many times in a file. */
export function tokenize(name: string): readonly string[] {
  let tokens = tokenized.get(name);
  if (tokens !== undefined) return tokens;
  tokens = cut(name);
  if (tokenized.size >= REMEMBERED) tokenized.clear();
  tokenized.set(name, tokens);
  return tokens;
}

/** `teléfono` and `telefono` are one word; the letters of Turkish and Vietnamese that are no accented ones change too. */
export function withoutAccents(text: string): string {
  return /^[ -~]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('ı', 'i')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D')
        .normalize('NFC');
}

function cut(name: string): string[] {
  return withoutAccents(name)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/([\u3400-\u9fff]+)/g, ' $1 ')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether a text has a CJK character: such names have no word boundaries. */
export function isChinese(text: string): boolean {
  return CJK.test(text);
}

/** A map, since a column may be called `constructor`. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['addresses', 'address'],
  ['surnames', 'surname'],
  ['children', 'children'],
  ['diagnoses', 'diagnosis'],
  ['countries', 'country'],
  ['cities', 'city'],
  ['nationalities', 'nationality'],
  ['races', 'race'],
  ['ages', 'age'],
  ['sexes', 'sex'],
  ['people', 'person'],
  ['women', 'woman'],
  ['men', 'man'],
  // No plurals.
  ...['diabetes', 'compas', 'analytics', 'nhanes'].map((word): [string, string] => [word, word]),
]);

/** Singular form, and without the number at the end: `emails`, `address2`, `Diag_1`. Short words and codes stay. */
export function baseForm(word: string): string {
  const bare = /^[a-z]{3,}\d{1,2}$/.test(word) ? word.replace(/\d+$/, '') : word;
  const irregular = IRREGULAR.get(bare);
  if (irregular !== undefined) return irregular;
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.length > 3 && bare.endsWith('s') && !/(?:ss|us|is)$/.test(bare)) return bare.slice(0, -1);
  return bare;
}

/** One spelling for comparing whole names: `Customer ID` and `customerId` are `customerid`. */
export function normalizeName(name: string): string {
  let normal = normalized.get(name);
  if (normal !== undefined) return normal;
  normal = tokenize(name).join('');
  if (normalized.size >= REMEMBERED) normalized.clear();
  normalized.set(name, normal);
  return normal;
}

const normalized = new Map<string, string>();
