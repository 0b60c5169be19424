// The lexicon of personal and sensitive columns. A phrase matches consecutive words of a name, written apart or together.
// `strong` counts alone. `people` counts where the table is about people, `identified` where it holds an identifier besides.

import { OTHER_LANGUAGES } from './languages';
import { withoutAccents } from './tokens';

export type Category =
  | 'direct.name'
  | 'direct.contact'
  | 'direct.natid'
  | 'direct.recordid'
  | 'direct.finid'
  | 'direct.online'
  | 'direct.biometric'
  | 'quasi.date'
  | 'quasi.geo'
  | 'quasi.demographic'
  | 'special.health'
  | 'special.origin'
  | 'special.belief'
  | 'special.sex'
  | 'special.criminal'
  | 'secret'
  | 'proxy'
  | 'custom';

/** Attribute for which groups may be treated unequally. */
export type Attribute =
  | 'sex'
  | 'age'
  | 'race'
  | 'religion'
  | 'disability'
  | 'family'
  | 'nationality'
  | 'orientation'
  | 'belief'
  | 'veteran'
  | 'custom';

export type Needs = 'nothing' | 'people' | 'identified';

export interface Entry {
  readonly phrase: string;
  readonly category: Category;
  readonly attribute: Attribute | null;
  readonly needs: Needs;
  /** Stands for a sensitive attribute without naming it: postcode, surname, school. */
  readonly proxy: boolean;
}

type Group = readonly [category: Category, needs: Needs, attribute: Attribute | null, phrases: string, proxy?: 'proxy'];

const GROUPS: readonly Group[] = [
  [
    'direct.name',
    'nothing',
    null,
    'first name|last name|full name|given name|family name|forename|middle name|middle initial|maiden name|nickname|cardholder name|card holder name|account holder|policy holder|policy holder name|name surname|legal name|doctor name|physician name|next of kin|mother name|father name|manager name|supervisor name|contact person|fname lname|name first|name last|name given|name family|name middle',
  ],
  ['direct.name', 'nothing', null, 'surname', 'proxy'],
  ['direct.name', 'people', null, 'name|fname|lname'],
  [
    'direct.contact',
    'nothing',
    null,
    'email|e mail|email address|mail address|email id|phone number|phone no|phone num|mobile no|mobile number|mobile phone|mobile num|cell phone|cell number|msisdn|cell no|telephone|telephone number|tel no|tel number|fax|fax number|whatsapp|wechat id|wechat|home phone|work phone|contact number|contact no|contact phone|contact email|home address|mailing address|billing address|shipping address|delivery address|postal address|residential address|permanent address|current address',
  ],
  ['direct.contact', 'people', null, 'phone|mobile|tel|street address|address line|street name and number'],
  ['direct.contact', 'identified', null, 'address|contact'],
  [
    'direct.natid',
    'nothing',
    null,
    'hkid|hkic|hkid no|hkid number|hong kong id|identity card|identity card no|identity card number|identity number|identity no|id card|id card no|id card number|national id|national id number|national identification number|national insurance number|ssn|social security|social security number|social security no|nino|ni number|nhs number|nhs no|passport|passport no|passport number|license number|licence number|license no|licence no|tax id|tax number|tax file number|taxpayer id|aadhaar|aadhar|nric|fin number|sin number|cpf|cnp|curp|personnummer|bsn|resident id|resident identity|home return permit|voter id|government id',
  ],
  // Alone it says whether somebody has one.
  ['direct.natid', 'identified', null, 'driver license|drivers license|driver licence|driving licence|driving license'],
  [
    'direct.recordid',
    'nothing',
    null,
    'mrn|medical record|medical record number|medical record no|patient nbr|hospital number|health card number|policy number|policy no|insurance no|insurance number|insurance id|account no|account number|acct no|acct number|health plan|certificate no|badge number|staff no|payroll number|employee code|cif number|cust id|emp id|customer key|loyalty number|membership number|membership no|license plate|number plate|vehicle registration',
  ],
  [
    'direct.recordid',
    'people',
    null,
    'account id|user number|encounter id|admission id|hadm id|loan id|application id',
  ],
  [
    'direct.finid',
    'nothing',
    null,
    'iban|bank account|bank account number|bank account no|card number|card no|credit card number|credit card no|debit card number|credit card num|debit card no|cvv|cvc|cc num|cc number|pan number|sort code',
  ],
  ['direct.finid', 'identified', null, 'credit card|debit card|swift|bic|tin'],
  [
    'direct.online',
    'nothing',
    null,
    'ip address|ip addr|client ip|user ip|mac address|imei|imsi|idfa|advertising id|cookie id|username|user name|login name|login id|screen name|twitter handle|twitter username|facebook id|linkedin url|linkedin profile|social media handle',
  ],
  [
    'direct.online',
    'people',
    null,
    'device id|user id|uid|user uuid|session id|login|ip|handle|visitor id|anonymous id',
  ],
  [
    'direct.biometric',
    'nothing',
    null,
    'face embedding|face encoding|face id|iris scan|iris code|voiceprint|voice print|retina scan|fingerprint template|fingerprint image|fingerprint scan|signature image',
  ],
  ['direct.biometric', 'people', null, 'fingerprint|gait'],

  [
    'quasi.date',
    'nothing',
    'age',
    'date of birth|dob|birth date|birthday|birth day|yob|birth year|year of birth|year birth|birth month|birthdate|birth dt|born',
  ],
  ['quasi.date', 'people', null, 'admission date|discharge date|death date|date of death|hire date|date of hire'],
  [
    'quasi.geo',
    'nothing',
    null,
    'home lat|home lon|home latitude|home longitude|home location|home postcode|patient zip|customer zip code|customer zip code prefix|gps coordinate of home',
    'proxy',
  ],
  [
    'quasi.geo',
    'people',
    null,
    'zip code|zip|postcode|post code|postal code|pin code|pincode|district|borough|neighborhood|neighbourhood|census tract',
    'proxy',
  ],
  [
    'quasi.geo',
    'identified',
    null,
    'latitude|longitude|lat|lon|lng|city|town|gps|place of birth|birth place|birthplace',
  ],

  [
    'quasi.demographic',
    'nothing',
    'sex',
    'sex|gender|is male|is female|is woman|gender code|sex code|male female|adult male|salutation|gender identity',
  ],
  ['quasi.demographic', 'people', 'sex', 'male|female|who|m f'],
  [
    'quasi.demographic',
    'nothing',
    'age',
    'age group|age cat|age category|age band|age bin|age bracket|age range|senior citizen|is senior|applicant age|customer age|patient age|employee age|age of applicant|age at admission|age at diagnosis|age in years|age year|age yrs|agep|respondent age|driver age|person age|client age|borrower age|member age|student age|worker age|policyholder age|insured age',
  ],
  ['quasi.demographic', 'people', 'age', 'age'],
  [
    'quasi.demographic',
    'nothing',
    'family',
    'marital status|marital|marriage status|married|ever married|civil status|personal status|family status|relationship status|num dependent|number of dependent|no of dependent|has child|has children|number of children|num children|no of children|famsize',
  ],
  [
    'quasi.demographic',
    'people',
    'family',
    'marriage|dependent|children|relationship|parental status|partner|mar|family size',
  ],
  [
    'quasi.demographic',
    'nothing',
    'nationality',
    'nationality|citizenship|citizenship status|native country|country of birth|birth country|immigrant|immigration status|foreign worker|national origin|foreign born|pobp',
  ],
  ['quasi.demographic', 'people', 'nationality', 'cit|foreign|country of origin|place of origin'],
  [
    'quasi.demographic',
    'people',
    null,
    'occupation|job title|job role|salary|income|annual income|monthly income|applicant income|estimated salary|education|education level|degree|workclass|employment status|employer|employer name|housing status',
  ],

  [
    'special.health',
    'nothing',
    'disability',
    'disability|disability status|impairment|pregnant|pregnancy|pregnancies|disabled person|handicap|handicapped',
  ],
  ['special.health', 'people', 'disability', 'disabled|dis'],
  [
    'special.health',
    'nothing',
    null,
    'diagnosis code|icd|icd9|icd10|icd code|hiv|hiv status|mental health|mental illness|medical history|blood type|blood group|medical condition|health condition|genome sequence',
  ],
  [
    'special.health',
    'people',
    null,
    'diagnosis|diag|prescription|disease|medication|treatment|lab result|genetic|dna|snp|genotype|symptom|smoker|smoking status|bmi|hypertension|heart disease|health|diabetic|depression|drug use|alcohol use|insulin|cholesterol|comorbidity',
  ],
  [
    'special.origin',
    'nothing',
    'race',
    'race|ethnicity|ethnic|ethnic group|ethnic origin|race ethnicity|skin color|skin colour|skin tone|tribe|caste|rac1p|hisp|hispanic|latino|is hispanic|native american|racial group|applicant race|race code|race desc|african american|caucasian',
  ],
  ['special.origin', 'people', 'race', 'racial|origin ethnicity'],
  ['special.origin', 'nothing', null, 'native language|mother tongue|first language|home language', 'proxy'],
  ['special.belief', 'nothing', 'religion', 'religion|religious|religious affiliation|denomination of faith|faith'],
  [
    'special.belief',
    'nothing',
    'belief',
    'political affiliation|political party|political view|political opinion|party affiliation|party registration|union member|union membership|trade union|philosophical belief',
  ],
  ['special.belief', 'people', 'belief', 'political|philosophical'],
  ['special.sex', 'nothing', 'orientation', 'sexual orientation|sexuality|sex life|lgbt|lgbtq|same sex partner'],
  [
    'special.criminal',
    'nothing',
    null,
    'criminal record|criminal history|prior conviction|conviction record|arrest record|prior arrest|priors count|recid|is recid|is violent recid|two year recid|recidivism|juv fel count|juv misd count|juv other count|juv fel|charge degree|c charge degree|c charge desc',
  ],
  [
    'special.criminal',
    'people',
    null,
    'conviction|arrest|offense|offence|offense type|offense code|offense date|felony|misdemeanor|charge desc',
  ],
  ['quasi.demographic', 'nothing', 'veteran', 'veteran|veteran status|is veteran|protected veteran'],

  [
    'secret',
    'nothing',
    null,
    'password|passwd|pwd|otp|one time password|secret question|secret answer|security question|security answer|mother maiden name|mother maiden|api key|access token|private key',
  ],

  [
    'proxy',
    'people',
    null,
    'school|university|college|english proficiency|accent|income band|part time|housing type|school name|alma mater',
    'proxy',
  ],
];

/** Joined words of each phrase (`dateofbirth`) to its entry. Later groups do not take over from earlier ones. */
export const ENTRIES: ReadonlyMap<string, Entry> = buildEntries();
/** Longest phrase, in words, so that matching knows where to stop. */
export const LONGEST_PHRASE = 6;

function buildEntries(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const abroad = OTHER_LANGUAGES.map(([category, needs, phrases, attribute]): Group => [
    category,
    needs,
    attribute ?? null,
    phrases,
  ]);
  for (const [category, needs, attribute, phrases, proxy] of [...GROUPS, ...abroad]) {
    for (const phrase of phrases.split('|')) {
      const key = withoutAccents(phrase.replaceAll(' ', ''));
      if (!entries.has(key)) entries.set(key, { phrase, category, attribute, needs, proxy: proxy === 'proxy' });
    }
  }
  return entries;
}

/** People by what they are called in tables. With `id`, `number`, `code` they name a record, with `name` a person. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `customer cust client patient applicant employee emp staff student pupil member passenger person individual citizen
  resident voter borrower debtor policyholder subscriber beneficiary insured inmate defendant offender victim tenant guest
  candidate worker participant respondent subject user cardholder donor doctor nurse physician teacher driver host
  guarantor coapplicant household claimant taxpayer survivor prisoner child parent mother father contact owner buyer
  lead prospect consumer shopper visitor author reviewer player interviewee nominee spouse caller complainant attendee volunteer trainee witness speaker sender recipient
  guardian householder pensioner suspect arrestee detainee rider holder`.split(/\s+/),
);

/** Person nouns that also name other things, so that `driver_id`, `host_id`, `author_id` are weak. */
export const WEAK_NOUNS: ReadonlySet<string> = new Set(
  'user driver host author reviewer player owner contact visitor lead subject child parent household buyer consumer shopper prospect client speaker sender recipient guardian rider'.split(
    ' ',
  ),
);

/** Modules of Python whose members are files of an archive, values of an enumeration or parts of a module. */
export const MODULES_WITH_MEMBERS: readonly string[] = ['tarfile', 'zipfile', 'enum', 'inspect'];

/** Nouns that make a table a table of people when they stand in its name. */
export const TABLE_NOUNS: ReadonlySet<string> = new Set(
  `customer patient applicant employee staff student member passenger person citizen voter borrower candidate worker
  participant respondent hr attrition hire hiring recruit loan credit admission adult census compas recidivism titanic
  crew payroll survey people hospital clinical salary`.split(/\s+/),
);
