// Check digits of numbers that identify people. Inputs are digits and capital letters without separators.

/** Digits of cards (ISO/IEC 7812-1, annex B). All-zero input passes: callers reject repeated digits. */
export function luhn(digits: string): boolean {
  let sum = 0;
  let double = false;
  for (let at = digits.length - 1; at >= 0; at--) {
    let digit = digits.charCodeAt(at) - 48;
    if (double) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
    double = !double;
  }
  return sum % 10 === 0;
}

/** Hong Kong identity card: one or two letters, six digits, check digit 0-9 or A. Weights 9 to 1, mod 11, space counts 36. */
export function hkid(letters: string, digits: string, check: string): boolean {
  const prefix = letters.length === 1 ? ` ${letters}` : letters;
  let sum = 0;
  for (let at = 0; at < 2; at++) {
    const code = prefix.charCodeAt(at);
    sum += (code === 32 ? 36 : code - 55) * (9 - at);
  }
  for (let at = 0; at < 6; at++) sum += (digits.charCodeAt(at) - 48) * (7 - at);
  sum += check === 'A' ? 10 : check.charCodeAt(0) - 48;
  return sum % 11 === 0;
}

/** Length of an IBAN by country (ISO 13616 registry). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27
  GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27
  MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28
  TL23 TN24 TR26 UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** IBAN without spaces: length of its country and ISO 7064 mod 97-10. */
export function iban(text: string): boolean {
  if (IBAN_LENGTHS[text.slice(0, 2)] !== text.length) return false;
  const turned = text.slice(4) + text.slice(0, 4);
  let remainder = 0;
  for (let at = 0; at < turned.length; at++) {
    const code = turned.charCodeAt(at);
    remainder = code < 58 ? (remainder * 10 + code - 48) % 97 : (remainder * 100 + code - 55) % 97;
  }
  return remainder === 1;
}

/** NHS number of England, Wales and the Isle of Man: ten digits, weights 10 to 2, mod 11; a check value of 10 is never issued. */
export function nhs(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += (digits.charCodeAt(at) - 48) * (10 - at);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits.charCodeAt(9) - 48;
}

/** Resident identity number of China (GB 11643-1999): 17 digits with a date of birth, ISO 7064 mod 11-2. */
export function chineseResident(text: string): boolean {
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  const year = Number(text.slice(6, 10));
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += (text.charCodeAt(at) - 48) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] === text.charAt(17).toUpperCase();
}

const VERHOEFF_D = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const VERHOEFF_P = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Check digit in the dihedral group D5 (J. Verhoeff, "Error Detecting Decimal Codes", 1969), as Aadhaar uses it. */
export function verhoeff(digits: string): boolean {
  let state = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const permuted = Number(VERHOEFF_P[at % 8]?.[digit]);
    state = Number(VERHOEFF_D[state]?.[permuted]);
  }
  return state === 0;
}

const NRIC_WEIGHTS = [2, 7, 6, 5, 4, 3, 2];

/** National registration number of Singapore: S and T for citizens, F, G and M for foreigners, seven digits, a letter. */
export function nric(text: string): boolean {
  const prefix = text.charAt(0);
  let sum = NRIC_WEIGHTS.reduce((total, weight, at) => total + weight * (text.charCodeAt(at + 1) - 48), 0);
  if (prefix === 'T' || prefix === 'G') sum += 4;
  if (prefix === 'M') sum += 3;
  const rest = sum % 11;
  if (prefix === 'S' || prefix === 'T') return 'JZIHGFEDCBA'[rest] === text.charAt(8);
  if (prefix === 'F' || prefix === 'G') return 'XWUTRQPNMLK'[rest] === text.charAt(8);
  return prefix === 'M' && 'KLJNPQRTUWX'[10 - rest] === text.charAt(8);
}

/** Spanish DNI, or NIE with X, Y or Z for 0, 1 or 2 in front: eight digits, and the letter that stands for their rest by 23. */
export function dni(text: string): boolean {
  const digits = text.slice(0, -1).replace(/^[XYZ]/, (letter) => String(letter.charCodeAt(0) - 88));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === text.at(-1);
}

/** Taxpayer of Brazil: nine digits and two check digits, mod 11. All-same digits pass: callers reject them. */
export function cpf(digits: string): boolean {
  for (const length of [9, 10]) {
    let sum = 0;
    for (let at = 0; at < length; at++) sum += (digits.charCodeAt(at) - 48) * (length + 1 - at);
    if (((sum * 10) % 11) % 10 !== digits.charCodeAt(length) - 48) return false;
  }
  return true;
}

/** French social security number: sex, year, month and place of birth, order, and 97 less their rest by 97. */
export function nir(digits: string): boolean {
  return (
    /^[12]\d\d(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)/.test(digits) &&
    97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
  );
}
