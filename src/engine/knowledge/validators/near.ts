// What the closer looks share: words near by, masks, and reading a text at one place.
import type { Candidate, IdentifierType } from './identifiers';

/** Characters; a label mostly stands before its number. */
const NEAR_BEFORE = 300;
const NEAR_AFTER = 60;

/** Words that make a number of weak format one of its type, anywhere near it or in the context given. */
const KEYWORDS: Partial<Record<IdentifierType, RegExp>> = {
  hkid: /hk ?id|hkic|identity card|id card|身份證|身分證|身份证/i,
  card: /card|visa|master ?card|amex|credit|debit|payment|(?<![a-z])pan(?![a-z])|信用卡|卡号|卡號/i,
  nhs: /(?<![a-z])nhs(?![a-z])/i,
  nino: /(?<![a-z])nino(?![a-z])|national insurance|(?<![a-z])ni[ _](?:number|no)\b/i,
  'hk-phone': /phone|mobile|(?<![a-z])tel(?![a-z])|電話|电话|手機|手机/i,
  nric: /nric|(?<![a-z])fin(?![a-z])|identity|singapore/i,
  dni: /(?<![a-z])(?:dni|nif|nie)(?![a-z])|identidad/i,
  cpf: /(?<![a-z])cpf(?![a-z])/i,
  nir: /(?<![a-z])(?:nir|nss|insee)(?![a-z])|s[ée]cu(?![a-z])|s[ée]curit[ée][ _]sociale/i,
  aadhaar: /aadha?ar|uidai/i,
  ipv4: /(?<![a-z])ip(?:[ _]?v4)?(?:[ _]?addr(?:ess)?(?:es)?)?(?![a-z])/i,
  phone: /phone|mobile|(?<![a-z])tel(?![a-z])|cell|whatsapp|contact|call/i,
};

/** Whether a word of the type stands in `context`, or within 300 characters before and 60 after; true for types whose format is proof enough. */
export function nearby(type: IdentifierType, text: string, start: number, end: number, context: string): boolean {
  const keyword = KEYWORDS[type];
  if (keyword === undefined) return true;
  return keyword.test(context) || keyword.test(text.slice(Math.max(0, start - NEAR_BEFORE), end + NEAR_AFTER));
}

/** Keeps the first `shown` letters and digits and all separators. */
function mask(value: string, shown: number): string {
  let kept = 0;
  return value.replace(/[A-Za-z0-9]/g, (char) => (kept++ < shown ? char : '*'));
}

/** Text in [start, end) as a candidate; only its first two letters or digits stay readable. */
export function candidate(type: IdentifierType, text: string, start: number, end: number): Candidate {
  return { type, start, end, masked: mask(text.slice(start, end), 2) };
}

/** ASCII letters, digits and the underscore. */
export function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** Whether a UTF-16 unit is one of A to Z. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** `pattern` is sticky. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
