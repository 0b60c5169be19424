// What takes a match back: words in the same name (`email_opened`, `house_age`) and tables about other things than people.
import { chineseKinds } from './chinese';
import type { Category, Entry } from './phrases';
import { isChinese } from './tokens';

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** A flag, a count, an event or a property of the thing, not the thing. */
const ABOUT = set(
  `is has was were can should did does do flag indicator ind opt opted optin optout valid verified verification missing null na provided exists exist
  enabled enable known listed own owned count cnt num total sum avg average mean median max min std ratio rate pct percent percentage
  len length freq frequency opened open sent send clicked click bounced template subject campaign notification reminder
  body response domain provider source type status category score similarity distance levenshtein leven lev jaro jarowinkler winkler jaccard cosine mismatch free format service brand use usage plan app os network agent hash hashed masked encrypted anonymized
  anonymised pseudonymized pseudonymised token embedding vector encoded enc emb embed embedded tfidf onehot changed change changes since days match matched matches
  survival survived surviving perishing perished women men encoded label factorized group grouped
  available availability consent consented permission allowed present preference preferred language version size weight wt price subscription subscriptions subscriber subscribers lines signup sentiment spam bool binary dummy char chars word words digit digits`,
);

/** Number words that a phrase for records needs (`policy number`), so they cancel only in front. */
const AGGREGATES = set(
  'mean avg average median med max min std total sum pct percent percentage rate ratio population count cnt per density share proportion index',
);

/** Their names are known to everybody. */
const ORGANISATIONS =
  'org organization organisation company business firm corporation corporate entity institution facility hospital supplier vendor merchant';

const OF_THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  age: set(
    'house building mean avg median vehicle car account loan page stage device tree model property home housing policy credit company firm equipment machine asset engine battery acct website domain bond rock stand forest star galaxy inventory invoice acc membership subscription gestational bone wine whisky plant crop cache file pipe bridge roof concrete cement file code data ice moon fleet road job tenure relationship email message ticket order debt pump motor turbine compressor transformer tire tyre tool part component pole pipeline sewer rail vessel ship boat aircraft reactor appliance structure installation',
  ),
  race: set(
    'id lap track circuit position called correctly primary general election won candidate runoff time date name number no num type distance result year round day horse condition speed class key url grade start finish win winner pace history inner outer ball bearing margin rating seat turnout',
  ),
  address: set(
    'ip mac contract base memory mem wallet token eth btc web url network subnet start end virtual physical physic source src dst destination from to pointer hex type bus i2c register duration years months tenure time since length',
  ),
  // Who issued it and for which vehicles.
  license: set('state class'),
  phone: set('service lines brand model price camera os battery type usage plan ram cpu series case calls call'),
  mobile: set(
    'wt weight price app traffic device network ram os usage plan data sessions site web visits service game banking',
  ),
  sex: set('ratio offender trafficking education content chromosome linked violent crime'),
  gender: set(
    'gap ratio inequality equality parity pay reveal studies bias connector plug noun word article product item',
  ),
  ip: set('packet packets src dst source destination proto protocol len ttl flag'),
  login: set('time date page url page success failed failure attempt attempts event type method duration last page'),
  arrest: set('cardiac heart'),
  fingerprint: set('morgan molecular ecfp maccs browser wifi audio rdkit circular bit fp smiles'),
  veteran: set('population'),
  income: set('net operating gross fixed statement tax median med per'),
  nickname: set('model estimator forecaster run product team'),
  'full name': set(`zone timezone product model file exchange repo ${ORGANISATIONS}`),
  'legal name': set(ORGANISATIONS),
  'screen name': set('source tab system target unified firebase device class page view'),
  partner: set('id channel company business merchant bank name code'),
  offense: set('rating team rank yards score efficiency points play'),
  lat: set('index'),
  height: set('building'),
  origin: set('airport city station'),
  diag: set('matrix'),
  health: set('check points bar status score system app machine battery bird'),
  relationship: set('manager type duration satisfaction'),
  household: set('size'),
  marital: set('extra contact contacts affair affairs'),
  treatment: set('group effect arm'),
  passport: set('seat'),
  ssn: set('porch sunspot dod'),
  cellphone: set('with caller'),
};

/** With the bare word `name` only these make the name of a person: `full_name`, `name_first`, `Name 1`. */
const NAME_WORDS = set('full given family first last middle display real legal complete person of the full1 1 2');

const ANIMAL_WORDS =
  'species island beak wing flipper culmen billlengthmm billdepthmm billlength billdepth lamb ewe calf piglet sire wholeweight shellweight breed bird fish shell shucked viscera tail fin litter herd cow cattle horse dog cat pet animal antler whisker feather egg nest carapace clutch spawn larva rodent mouse rat penguin abalone crab turtle whale salmon trout forklength snout plumage hatchling fur especie espece tierart rasse perro gato vaca oveja mascota chien vache brebis hund katze kuh schaf';

/** Animals that people eat, which surveys ask them of, and `cat`, which is short for a category as well. */
const NO_HERD = set('cat fish egg crab salmon trout lamb');
const HERD_WORDS: ReadonlySet<string> = new Set(
  [...set(ANIMAL_WORDS), 'milk', 'lactation', 'calving'].filter((word) => !NO_HERD.has(word)),
);

/** Beside those, what the name of a table alone says: `mice_protein.csv`, `livestock.csv`. */
const NAMES_OF_ANIMALS: ReadonlySet<string> = new Set([
  ...HERD_WORDS,
  ...set(
    'mice cats pets kitten livestock poultry sheep goat swine pony donkey macaque primate mosquito canine feline bovine equine wildlife zoo veterinary',
  ),
]);

/** Whether the words of a table's name say that its rows are animals; `milk`, `nest` and the like may be what people have. */
export function namesAnimals(words: readonly string[]): boolean {
  return words.some((word) => NAMES_OF_ANIMALS.has(word) && !OF_PEOPLE_TOO.has(word));
}

/** A scan (PET) is called like what people keep. */
const OF_PEOPLE_TOO = set(
  'pet clutch species island breed milk lactation nest shell tail fin beak wing feather calf mouse litter',
);

/** Words in other columns that say what the rows are, when they are not people. */
const TABLES: readonly (readonly [kind: TableKind, least: number, words: ReadonlySet<string>])[] = [
  ['animals', 1, set(ANIMAL_WORDS)],
  ['herds', 2, HERD_WORDS],
  [
    'sport',
    1,
    set(
      'lap circuit constructor jockey racecourse podium pitstop pitlane grandprix qualifyid furlong raceid driverid racetrack',
    ),
  ],
  [
    'houses',
    2,
    set(
      'bedroom bathroom room sqft house housing floor garage lot rent kitchen basement households median_house_value property acre bhk furnished listing_id building_id listing building',
    ),
  ],
  [
    'vehicles',
    2,
    set(
      'horsepower mpg cylinder engine fuel mileage vehicle transmission displacement torque car odometer km gearbox seats veh make model trim wheel auction',
    ),
  ],
  [
    'products',
    2,
    set(
      'product sku brand item price quantity stock genre platform publisher calories ingredient rating discount category runtime imdb budget',
    ),
  ],
  // Whose shelf it stands on: men's, women's.
  [
    'clothes',
    2,
    set(
      'clothes clothing garment apparel fashion footwear basecolour basecolor colour color articletype mastercategory subcategory season sleeve neckline fabric style usage productdisplayname',
    ),
  ],
  // Elves and orcs.
  [
    'game characters',
    2,
    set(
      'dnd character strength dexterity constitution wisdom charisma intelligence alignment hp mana hero guild weapon armor spell',
    ),
  ],
  // What sensors tell of the thing that they sit on.
  [
    'machines',
    2,
    set(
      'sensor vibration rms kurtosis rul rpm bearing pump turbine accelerometer voltage rssi modbus plc telemetry gateway compressor actuator',
    ),
  ],
  // What runs on a host: there its name is an address.
  [
    'machines',
    1,
    set(
      'port cpu server service container node pod uptime instance datacenter protocol kernel subnet tower router firewall firmware latency bandwidth throughput vlan',
    ),
  ],
  ['repositories', 1, set('repo repository stargazer fork watcher')],
  ['biology', 2, set('organism target chembl taxon taxonomy assay smiles protein gene component')],
  // Where pupils live: `U` or `R`.
  ['pupils', 2, set('famsize pstatus medu fedu')],
  // How a bank called: `cellular` or `telephone`.
  ['calls', 1, set('poutcome pdays')],
  // Utilities report what they generate (EIA): they are the respondents there.
  ['grid', 1, set('fueltype megawatthours mwh subba')],
  // Whether who asks for a loan has a telephone: `none` or `yes`.
  ['loan forms', 2, set('foreign installment installement guarantors debtors')],
  // Shops, practices and offices, as a map tells of them.
  ['places', 3, set('website placeid openinghours rating reviews cuisine amenity')],
  // Firms by the numbers that markets and registers know them by (Compustat, CRSP, EDGAR): their telephones ring in an office.
  ['firms', 2, set('gvkey cusip isin sedol permno permco conm cik naics gsector ggroup lei ticker')],
  // Who goods come from: their addresses and telephones are an office's.
  ['suppliers', 1, set('supplier vendor manufacturer wholesaler distributor')],
  // Models that are tried one after the other.
  [
    'trials',
    2,
    set('rocauc prauc auc f1 accuracy logloss rmse modelname modeltype hyperparameters hyperparams params trial'),
  ],
  // Where people are treated, taught or served: what such a register says of each reaches a house.
  [
    'register',
    2,
    set(
      'hospitalname hospitaltype hospitalownership hospitaloverallrating facilityname facilitytype clinicname clinictype pharmacyname pharmacytype schoolname schooltype storename storetype branchname branchtype hotelname hoteltype restaurantname restauranttype',
    ),
  ],
  ['elections', 2, set('incumbent votes vote pollster primary ballot runoff nominee turnout')],
  ['messages', 1, set('spam ham')],
  ['messages', 2, set('spam ham subject body message text label class content sender asunto assunto texto etiqueta')],
  // There DNI is what the sun sends straight down.
  ['sunlight', 1, set('ghi dhi gti gni bhi poa irradiance irradiation clearsky zenith')],
  ['sunlight', 2, set('dni solar temperature temp humidity pressure cloud wind windspeed azimuth power')],
];

export type TableKind =
  | 'animals'
  | 'herds'
  | 'sport'
  | 'elections'
  | 'firms'
  | 'suppliers'
  | 'trials'
  | 'register'
  | 'places'
  | 'houses'
  | 'vehicles'
  | 'products'
  | 'clothes'
  | 'game characters'
  | 'machines'
  | 'repositories'
  | 'biology'
  | 'pupils'
  | 'calls'
  | 'loan forms'
  | 'grid'
  | 'messages'
  | 'sunlight';

/** What the table is about, by the words of all its columns and its own name. */
export function tableKinds(words: ReadonlySet<string>): ReadonlySet<TableKind> {
  const kinds = new Set<TableKind>();
  for (const [kind, least, markers] of TABLES) {
    let found = 0;
    for (const marker of markers) if (words.has(marker)) found++;
    if (found >= least) kinds.add(kind);
  }
  for (const kind of chineseKinds([...words].filter(isChinese))) kinds.add(kind);
  return kinds;
}

/** What animals have as well as people: owners give them names, shelters write down their age and sex, and vets what they have. */
const OF_ANIMALS: ReadonlySet<string> = new Set(['sex', 'age', 'race', 'direct.name', 'special.health']);

/** In how many ways columns of such tables tell of people; what is told of animals, or of elves, alone is none. */
export function hitsOfPeople(facets: ReadonlySet<string>, kinds: ReadonlySet<TableKind>): number {
  const mayBeOthers = kinds.has('herds') || kinds.has('game characters');
  return mayBeOthers && [...facets].every((one) => OF_ANIMALS.has(one)) ? 0 : facets.size;
}

const IDENTIFIERS: readonly Category[] = [
  'direct.name',
  'direct.contact',
  'direct.natid',
  'direct.recordid',
  'direct.finid',
  'direct.online',
  'direct.biometric',
  'secret',
];

/** Whether a category names a person by itself, or is a secret, as against one that only describes people. */
export function isIdentifier(category: Category): boolean {
  return IDENTIFIERS.includes(category);
}

/** Whether other words of the same name take the match back. `start` and `end` bound the phrase within `words`. */
export function cancelledByName(entry: Entry, words: readonly string[], start: number, end: number): boolean {
  const others = [...words.slice(0, start), ...words.slice(end)];
  if (others.length === 0) return false;
  // `address_U`: one of the values of a category.
  if (entry.phrase === 'address' && words.length === end + 1 && /^[a-z]$/.test(words[end] ?? '')) return true;
  // `mobile_user`: who uses one.
  if (words.length === end + 1 && OF_USERS.has(entry.phrase) && /^users?$/.test(words[end] ?? '')) return true;
  const last = entry.phrase.split(' ').at(-1) ?? '';
  if (entry.phrase === 'name') return !others.every((word) => NAME_WORDS.has(word));
  const things = OF_THINGS[entry.phrase] ?? OF_THINGS[last];
  if (things !== undefined && others.some((word) => things.has(word))) return true;
  if (start > 0 && OF_SEVERAL.has(words[0] ?? '') && MANY.test(words[end - 1] ?? '')) return true;
  if (isIdentifier(entry.category)) return start > 0 && COUNTED.has(words[0] ?? '') ? true : others.some(isAbout);
  return others.some((word) => AGGREGATES.has(word));
}

const OF_USERS: ReadonlySet<string> = new Set(['mobile', 'phone', 'mobile phone', 'cell phone', 'cellphone']);

/** `n_emails`, `nb_phones`: how many there are. */
const COUNTED = set('n nb nr');

/** `prior_addresses`, `distinct_emails`, `incoming_emails`: how many there were, too. */
const OF_SEVERAL = set(
  'prior previous past distinct unique different recent incoming outgoing inbound outbound sent received unread unanswered',
);
const MANY = /^(?:addresses|e?mails|phones|mobiles|surnames|names)$/;

/** Also a span of time: `emails_30d`. */
function isAbout(word: string): boolean {
  return ABOUT.has(word) || /^\d{1,3}(?:d|h|w|m|y|days?|months?)$/.test(word);
}

const OF_WRITERS =
  /sender|recipient|reply|author|^from\W?e?mail|^to\W?e?mail|(?:user|customer|client|member|contact|owner|employee|staff|student|patient|applicant|candidate)s?[\W_]?e?\W?mail|mail[\W_]?addr/i;

/** Whether what the table is about takes the match back. */
export function cancelledByTable(
  { entry, column }: { readonly entry: Entry; readonly column: string },
  kinds: ReadonlySet<TableKind>,
  peopleHits: number,
): boolean {
  if (kinds.size === 0) return false;
  if (kinds.has('animals') && peopleHits < 3) {
    const ofAnimals = ['sex', 'age', 'race', 'individual id', 'subject id', 'license number', 'fingerprint'];
    const said = ofAnimals.includes(entry.phrase) || entry.attribute === 'sex' || entry.category === 'quasi.date';
    if (said || entry.needs !== 'nothing') return true;
  }
  if (kinds.has('clothes') && entry.attribute === 'sex' && peopleHits < 2) return true;
  if (kinds.has('game characters') && /^(?:race|sex|age)$/.test(entry.attribute ?? '') && peopleHits < 3) return true;
  // The number of a species in the taxonomy.
  if (kinds.has('biology') && entry.phrase === 'tax id') return true;
  if (
    kinds.has('machines') &&
    /^(?:host name|ip|ip address|mac address|device id)$/.test(entry.phrase) &&
    peopleHits < 3
  )
    return true;
  if (kinds.has('pupils') && entry.phrase === 'address') return true;
  if (kinds.has('calls') && entry.category === 'direct.contact') return true;
  if (kinds.has('grid') && entry.phrase.startsWith('respondent ')) return true;
  if (kinds.has('trials') && entry.phrase.startsWith('candidate ')) return true;
  if ((kinds.has('suppliers') || kinds.has('register')) && entry.category === 'direct.contact') return true;
  if (kinds.has('firms') && entry.category === 'direct.contact') return true;
  // What a map tells of shops, practices and offices.
  if (kinds.has('places') && (entry.category === 'direct.contact' || entry.phrase === 'name')) return true;
  if (kinds.has('sunlight') && entry.phrase === 'dni' && peopleHits < 2) return true;
  if (kinds.has('loan forms') && entry.phrase === 'telephone') return true;
  // Where a flat or a house is to let: the address is the product's.
  if (kinds.has('houses') && /address/.test(entry.phrase)) return true;
  if (kinds.has('elections') && entry.phrase === 'race' && peopleHits < 3) return true;
  if (kinds.has('messages') && entry.category === 'secret') return true;
  // Drivers and jockeys are known by name: nobody decides on them.
  if (kinds.has('sport') && (entry.attribute !== null || entry.category === 'direct.recordid')) return true;
  // `full_name` is `owner/name` there.
  if (kinds.has('repositories') && entry.category === 'direct.name' && peopleHits < 2) return true;
  // In a table of e-mails `email` is the text, unless it says whose address it is.
  if (kinds.has('messages') && entry.category === 'direct.contact' && peopleHits < 2) return !OF_WRITERS.test(column);
  // Where a car or a product comes from.
  if ((kinds.has('vehicles') || kinds.has('products')) && entry.attribute === 'nationality' && peopleHits < 2)
    return true;
  if (kinds.has('houses') || kinds.has('vehicles') || kinds.has('products')) {
    return entry.needs !== 'nothing' && peopleHits < 3;
  }
  return false;
}
