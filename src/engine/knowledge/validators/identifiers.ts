// Kinds of identifiers of people, their names, and what a look at one place in a text gives back.

export type IdentifierType =
  | 'email'
  | 'hkid'
  | 'card'
  | 'iban'
  | 'ssn'
  | 'itin'
  | 'nhs'
  | 'nino'
  | 'hk-phone'
  | 'phone'
  | 'cn-id'
  | 'aadhaar'
  | 'nric'
  | 'dni'
  | 'cpf'
  | 'nir'
  | 'ipv4'
  | 'home-path';

export const TYPE_NAMES: Readonly<Record<IdentifierType, string>> = {
  email: 'e-mail address',
  hkid: 'Hong Kong identity card number',
  card: 'payment card number',
  iban: 'IBAN',
  ssn: 'US social security number',
  itin: 'US taxpayer number',
  nhs: 'NHS number',
  nino: 'UK national insurance number',
  'hk-phone': 'Hong Kong phone number',
  phone: 'phone number',
  'cn-id': 'Chinese resident identity number',
  aadhaar: 'Aadhaar number',
  nric: 'Singapore NRIC or FIN',
  dni: 'Spanish DNI or NIE number',
  cpf: 'Brazilian CPF number',
  nir: 'French social security number',
  ipv4: 'IP address',
  'home-path': 'login name in a path',
};

/** What a look at one place found; `end` is where the scan goes on. */
export interface Candidate {
  readonly type: IdentifierType;
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}
