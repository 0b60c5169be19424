// The closer look at a run of digits: format, check digit, test numbers, and words near by where the format alone is weak.
import { isDigit } from '../../python/characters';
import { chineseResident, cpf, dni, hkid, iban, luhn, nhs, nir, nric, verhoeff } from './checkDigits';
import { candidate, isCapital, isWord, matchAt, nearby } from './near';
import type { Candidate } from './identifiers';

// ---- numbers -----------------------------------------------------------------------------------------------------

/** `start` and `end` bound a run of digits; null where it is no part of an identifier. */
export function numberAt(text: string, start: number, end: number, context: string): Candidate | null {
  const before = start === 0 ? 32 : text.charCodeAt(start - 1);
  // Digits after a decimal point, and in the middle of a name.
  if (before === 95 || (before === 46 && isDigit(text.charCodeAt(start - 2)))) return null;
  const length = end - start;
  const next = text.charCodeAt(end);
  if (isCapital(before)) return lettersThenDigits(text, start, end, context);
  if (before === 43) return phoneAt(text, start, context);
  if (isWord(before)) return null;
  if (length <= 4) {
    if (next === 46) return length <= 3 ? (dottedCpf(text, start) ?? ipAt(text, start, end, context)) : null;
    if (next !== 45 && next !== 32) return null;
    if (!isDigit(text.charCodeAt(end + 1))) return null;
    if (length === 2) return spacedNino(text, start, context);
    if (length === 3 && text.startsWith('852', start)) return prefixedHongKong(text, start, context);
    if (length === 3) return next === 45 ? dashed(text, start, context) : spacedNhs(text, start, context);
    return length === 4 ? spacedFours(text, start, context) : null;
  }
  // A decimal point or another word character right after: a float, a hash, a file name.
  if (next === 46 && isDigit(text.charCodeAt(end + 1))) return null;
  switch (length) {
    case 8:
      return dniAt(text, start, context);
    case 11:
      return plainCpf(text, start, end, context);
    case 15:
      return nirAt(text, start, end, context) ?? plainCard(text, start, end, context);
    case 10:
      return isWord(next) ? null : plainNhs(text, start, end, context);
    case 17:
    case 18:
      return residentAt(text, start, end) ?? plainCard(text, start, end, context);
    default:
      return length >= 13 && length <= 19 ? plainCard(text, start, end, context) : null;
  }
}

const SSN = /(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/y;
const ITIN = /9\d{2}-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-\d{4}(?![\d-])/y;
const DASHED_NHS = /\d{3}-\d{3}-\d{4}(?![\d-])/y;
/** Published for tests, in advertisements, or as the sample of Presidio's documentation (https://microsoft.github.io/presidio/). */
const PLACEHOLDER_SSN = new Set([
  '078-05-1120',
  '078-05-1126',
  '219-09-9999',
  '123-45-6789',
  '111-11-1111',
  '987-65-4321',
]);

function dashed(text: string, start: number, context: string): Candidate | null {
  if (text.charCodeAt(start - 1) === 45) return null;
  const social = matchAt(SSN, text, start);
  if (social !== null) {
    return PLACEHOLDER_SSN.has(social[0]) ? null : candidate('ssn', text, start, start + social[0].length);
  }
  if (matchAt(ITIN, text, start) !== null) return candidate('itin', text, start, start + 11);
  const number = matchAt(DASHED_NHS, text, start);
  if (number === null || !nhs(number[0].replaceAll('-', ''))) return null;
  return nearby('nhs', text, start, start + 12, context) ? candidate('nhs', text, start, start + 12) : null;
}

/** Groups of digits with spaces are also how arrays print: nothing numeric and no bracket may stand at either side. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\d[(][ ]*$/.test(text.slice(Math.max(0, start - 4), start)) && !/^[ ]*[\d\])]/.test(text.slice(end, end + 4))
  );
}

const SPACED_NHS = /\d{3} \d{3} \d{4}(?!\w)/y;

function spacedNhs(text: string, start: number, context: string): Candidate | null {
  const number = matchAt(SPACED_NHS, text, start);
  if (number === null || !nhs(number[0].replaceAll(' ', '')) || /^(\d)\1\1 \1\1\1 /.test(number[0])) return null;
  const end = start + number[0].length;
  return standsAlone(text, start, end) || nearby('nhs', text, start, end, context)
    ? candidate('nhs', text, start, end)
    : null;
}

function plainNhs(text: string, start: number, end: number, context: string): Candidate | null {
  if (!nhs(text.slice(start, end)) || !nearby('nhs', text, start, end, context)) return null;
  return candidate('nhs', text, start, end);
}

/** 12345678Z, X1234567L and those of one digit are everybody's examples. */
const DNI = /(?!12345678|87654321|[XYZ]1234567|[\dXYZ](\d)\1{6})(?:\d{8}|[XYZ]\d{7})-?[A-Z](?!\w)/y;

/** Also an NIE, from its letter. */
function dniAt(text: string, start: number, context: string): Candidate | null {
  const found = matchAt(DNI, text, start);
  if (found === null || !dni(found[0].replace('-', ''))) return null;
  const end = start + found[0].length;
  return nearby('dni', text, start, end, context) ? candidate('dni', text, start, end) : null;
}

const DOTTED_CPF = /\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)/y;

function dottedCpf(text: string, start: number): Candidate | null {
  const found = matchAt(DOTTED_CPF, text, start);
  return found !== null && isCpf(found[0].replace(/\D/g, ''))
    ? candidate('cpf', text, start, start + found[0].length)
    : null;
}

function plainCpf(text: string, start: number, end: number, context: string): Candidate | null {
  if (isWord(text.charCodeAt(end)) || !isCpf(text.slice(start, end))) return null;
  return nearby('cpf', text, start, end, context) ? candidate('cpf', text, start, end) : null;
}

/** In documentation and lessons everywhere, or counted up or down. */
const EXAMPLE_CPF = new Set(['12345678909', '98765432100', '11144477735', '52998224725', '00000000191']);

function isCpf(digits: string): boolean {
  return !EXAMPLE_CPF.has(digits) && !/^(\d)\1+$/.test(digits) && cpf(digits);
}

/** Of the specimens of the card, and of articles about the number. */
const EXAMPLE_NIR = new Set(['184127645108946', '269054958815780', '255081416802538']);

function nirAt(text: string, start: number, end: number, context: string): Candidate | null {
  const digits = text.slice(start, end);
  if (isWord(text.charCodeAt(end)) || EXAMPLE_NIR.has(digits) || !nir(digits)) return null;
  return nearby('nir', text, start, end, context) ? candidate('nir', text, start, end) : null;
}

const SPACED_CARD = /\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![\w-])|\d{4}([ -])\d{6}\2\d{4,5}(?![\w-])/y;
const SPACED_AADHAAR = /[2-9]\d{3} \d{4} \d{4}(?!\w)/y;

function spacedFours(text: string, start: number, context: string): Candidate | null {
  if (text.charCodeAt(start - 1) === 45) return null;
  const card = matchAt(SPACED_CARD, text, start);
  if (card !== null) {
    const end = start + card[0].length;
    if (!isCard(card[0].replace(/[ -]/g, ''))) return null;
    return standsAlone(text, start, end) || nearby('card', text, start, end, context)
      ? candidate('card', text, start, end)
      : null;
  }
  const aadhaar = matchAt(SPACED_AADHAAR, text, start);
  if (aadhaar === null || !verhoeff(aadhaar[0].replaceAll(' ', ''))) return null;
  const end = start + aadhaar[0].length;
  return standsAlone(text, start, end) || nearby('aadhaar', text, start, end, context)
    ? candidate('aadhaar', text, start, end)
    : null;
}

function plainCard(text: string, start: number, end: number, context: string): Candidate | null {
  if (isWord(text.charCodeAt(end)) || !isCard(text.slice(start, end))) return null;
  return nearby('card', text, start, end, context) ? candidate('card', text, start, end) : null;
}

/** Ranges by brand: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay. */
const BRANDS: readonly (readonly [RegExp, ReadonlySet<number>])[] = [
  [/^4/, new Set([13, 16, 19])],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, new Set([16])],
  [/^3[47]/, new Set([15])],
  [/^3(?:0[0-5]|[68])/, new Set([14])],
  [/^(?:6011|64[4-9]|65)/, new Set([16, 19])],
  [/^35(?:2[89]|[3-8])/, new Set([16, 17, 18, 19])],
  [/^62/, new Set([16, 17, 18, 19])],
];
/** Numbers that payment providers publish for tests, and that of Presidio's sample text. */
const TEST_CARDS = new Set(
  '4111111111111111 4242424242424242 4012888888881881 4000056655665556 5555555555554444 5105105105105100 2223003122003222 378282246310005 371449635398431 6011111111111117 6011000990139424 30569309025904 38520000023237 3530111333300000 3566002020360505 4222222222222 4000000000000002 4095260993934932'.split(
    ' ',
  ),
);

function isCard(digits: string): boolean {
  if (TEST_CARDS.has(digits) || /^(\d)\1+$/.test(digits) || !luhn(digits)) return false;
  return BRANDS.some(([prefix, lengths]) => lengths.has(digits.length) && prefix.test(digits));
}

const RESIDENT = /[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)/y;

function residentAt(text: string, start: number, end: number): Candidate | null {
  const found = matchAt(RESIDENT, text, start);
  if (found === null || end - start > 18 || !chineseResident(found[0])) return null;
  return candidate('cn-id', text, start, start + 18);
}

// ---- letters before the digits -----------------------------------------------------------------------------------

const HKID = /([A-Z]{1,2})(\d{6})\s?(?:\(([0-9A])\)|([0-9A])(?!\w))/y;
const PLACEHOLDER_HKID = /^A123456\s?\(?3/;
const NRIC = /[STFGM]\d{7}[A-Z](?!\w)/y;
const NINO = /(?!BG|GB|NK|KN|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2}( ?)\d{2}\1\d{2}\1[A-D](?!\w)/y;
const IBAN = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?!\w)/y;

function lettersThenDigits(text: string, start: number, end: number, context: string): Candidate | null {
  const letters = isCapital(text.charCodeAt(start - 2)) ? 2 : 1;
  const from = start - letters;
  if (from > 0 && isWord(text.charCodeAt(from - 1))) return null;
  const length = end - start;
  if (length === 6 || length === 7) {
    const card = hkidAt(text, from, context);
    if (card !== null) return card;
  }
  if (letters === 1) {
    if (length !== 7) return null;
    const foreigner = dniAt(text, from, context);
    if (foreigner !== null) return foreigner;
    const found = matchAt(NRIC, text, from);
    if (found === null || !nric(found[0]) || !nearby('nric', text, from, end + 1, context)) return null;
    return candidate('nric', text, from, from + found[0].length);
  }
  const insurance = length === 6 || length === 2 ? matchAt(NINO, text, from) : null;
  if (insurance !== null) {
    const close = from + insurance[0].length;
    const spaced = insurance[1] === ' ';
    if (spaced || nearby('nino', text, from, close, context)) return candidate('nino', text, from, close);
  }
  return length >= 2 ? ibanAt(text, from) : null;
}

/** `AB 12 34 56 C`, from its first digits. */
function spacedNino(text: string, start: number, context: string): Candidate | null {
  if (text.charCodeAt(start - 1) !== 32 || !isCapital(text.charCodeAt(start - 2))) return null;
  const from = start - 3;
  if (from > 0 && isWord(text.charCodeAt(from - 1))) return null;
  const found = matchAt(NINO, text, from);
  if (found?.[1] !== ' ') return null;
  const end = from + found[0].length;
  return nearby('nino', text, from, end, context) ? candidate('nino', text, from, end) : null;
}

function hkidAt(text: string, from: number, context: string): Candidate | null {
  const found = matchAt(HKID, text, from);
  if (found === null || PLACEHOLDER_HKID.test(found[0])) return null;
  const [whole, letters = '', digits = '', bracketed, bare] = found;
  const check = bracketed ?? bare ?? '';
  if (!hkid(letters, digits, check)) return null;
  const end = from + whole.length;
  if (bracketed === undefined && !nearby('hkid', text, from, end, context)) return null;
  return candidate('hkid', text, from, end);
}

/** Of Presidio's sample text, which goes round with it, and the examples of the registry (ISO 13616), which are nobody's. */
const SAMPLE_IBANS = new Set(
  'IL150120690000003111111 GB82WEST12345698765432 GB29NWBK60161331926819 GB33BUKB20201555555555 DE89370400440532013000 FR1420041010050500013M02606 ES9121000418450200051332 IT60X0542811101000000123456 NL91ABNA0417164300 BE68539007547034 CH9300762011623852957 AT611904300234573201 IE29AIBK93115212345678 LU280019400644750000 PT50000201231234567890154 DK5000400440116243 NO9386011117947 SE4550000000058398257466 FI2112345600000785 PL61109010140000071219812874'.split(
    ' ',
  ),
);

function ibanAt(text: string, from: number): Candidate | null {
  const found = matchAt(IBAN, text, from);
  if (found === null) return null;
  // The pattern may run on into a following word: try shorter ends at spaces.
  for (let value = found[0]; value.length >= 15; value = value.slice(0, Math.max(0, value.lastIndexOf(' ')))) {
    const plain = value.replaceAll(' ', '');
    if (iban(plain) && !SAMPLE_IBANS.has(plain)) return candidate('iban', text, from, from + value.length);
  }
  return null;
}

// ---- phones and machines -----------------------------------------------------------------------------------------

const HK_PHONE = /852[- ]?[2-9]\d{3}[- ]?\d{4}(?![\w-])/y;
const HK_PHONE_SPACED = /852[- ][2-9]\d{3}[- ]?\d{4}(?![\w-])/y;
const PHONE = /[1-9]\d{0,2}[ -]?(?:\(?\d{1,4}\)?[ -]?){2,4}\d{2,4}(?![\w.])/y;

/**
 * North American numbers of no person: 555-01xx for fiction, the area 555 that nobody was given, 555-1212 and the like, those that
 * callers do not pay, and those that Twilio keeps for tests (https://www.twilio.com/docs/iam/test-credentials). In any country,
 * those that count up or down from their first digit.
 */
const NOBODYS =
  /^1(?:8(?:00|33|44|55|66|77|88)\d{7}|555\d{7}|50055500\d\d|\d{3}555(?:01\d\d|1212|1234|4321|5555|0000))$|55501\d\d$|(?:0123456789|1234567890|2345678901|7654321098|8765432109|9876543210)$|(?:1234567|7654321)$|^1234567\d{3,4}$|^\d{1,3}(?:12345678|23456789|98765432|87654321)/;

/** Numbers that Ofcom, ACMA and Arcep keep for fiction: +44 20 7946 0958, +61 491 570 156, +33 6 39 98 12 34. */
const OF_FICTION =
  /^(?:44(?:1(?:1[3-8]|[2-6]1)4960|1914980|1632960|207946|2890180|2920180|3069990|7700900|808157|909879)0?\d{3}|61(?:[2378](?:5550|7010)\d{4}|49157[01]\d{3})|33(?:19900|26191|35301|46571|53649|63998)\d{4})$/;

/** `852-2345 6789` without a plus. */
function prefixedHongKong(text: string, start: number, context: string): Candidate | null {
  const found = matchAt(HK_PHONE_SPACED, text, start);
  if (found === null) return null;
  const end = start + found[0].length;
  return nearby('hk-phone', text, start, end, context) ? candidate('hk-phone', text, start, end) : null;
}

/** `start` is the first digit after `+`. */
function phoneAt(text: string, start: number, context: string): Candidate | null {
  const from = start - 1;
  // `1e+10`, `a+852…`: arithmetic.
  if (from > 0 && !/[\s"'(:,;>[|=]/.test(text.charAt(from - 1))) return null;
  const local = matchAt(HK_PHONE, text, start);
  if (local !== null) return candidate('hk-phone', text, from, start + local[0].length);
  const found = matchAt(PHONE, text, start);
  if (found === null) return null;
  const digits = found[0].replace(/\D/g, '');
  if (digits.length < 9 || digits.length > 15 || /^(\d)\1+$/.test(digits.slice(-7))) return null;
  if (NOBODYS.test(digits) || OF_FICTION.test(digits)) return null;
  const end = start + found[0].length;
  const grouped = /[ -]/.test(found[0]);
  if (grouped ? !standsAlone(text, from, end) : digits.length < 10) return null;
  return grouped || nearby('phone', text, from, end, context) ? candidate('phone', text, from, end) : null;
}

const IP = /(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w.])/y;
const PRIVATE_IP =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|22[4-9]|2[3-5]\d|192\.0\.2|198\.51\.100|203\.0\.113|8\.8\.[84]|1\.[01]\.[01]|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

function ipAt(text: string, start: number, end: number, context: string): Candidate | null {
  // Two more dots must follow within a few characters: floats end here.
  let dots = 1;
  for (let at = end + 1; at < end + 13 && dots < 3; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) dots++;
    else if (!isDigit(code)) return null;
  }
  if (dots < 3) return null;
  const found = matchAt(IP, text, start);
  if (found === null || PRIVATE_IP.test(`${found[0]}.`)) return null;
  const before = text.slice(Math.max(0, start - 20), start);
  if (/version|release|==|~=|>=|<=|\bv$|-$|chrome|safari|build/i.test(before)) return null;
  const close = start + found[0].length;
  return nearby('ipv4', text, start, close, context) ? candidate('ipv4', text, start, close) : null;
}
