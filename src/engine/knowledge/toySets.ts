// Classroom data sets by their columns, for copies that are read as `train.csv`: what is said of them is a hint at most.

interface ToySet {
  readonly title: string;
  /** Column names without spaces and marks, lower-case. */
  readonly columns: readonly string[];
  /** So many of them together name the set. */
  readonly least: number;
}

function toy(title: string, columns: string, least: number): ToySet {
  return { title, columns: columns.split(' '), least };
}

const TOYS: readonly ToySet[] = [
  toy('Titanic', 'survived pclass sibsp parch embarked cabin', 3),
  toy('Spaceship Titanic', 'homeplanet cryosleep vip roomservice foodcourt shoppingmall vrdeck transported', 2),
];

interface PublishedSet extends ToySet {
  /** Its numbers of people, which lead to nobody. */
  readonly numbers: readonly string[];
}

const PUBLISHED: readonly PublishedSet[] = [
  // https://archive.ics.uci.edu/dataset/296
  {
    ...toy(
      'Diabetes 130 US hospitals',
      'encounterid patientnbr admissiontypeid dischargedispositionid admissionsourceid payercode medicalspecialty numlabprocedures diabetesmed maxgluserum a1cresult',
      4,
    ),
    numbers: ['encounterid', 'patientnbr'],
  },
  // https://analyse.kmi.open.ac.uk/open-dataset
  {
    ...toy(
      'Open University Learning Analytics',
      'idstudent codemodule codepresentation imdband studiedcredits numofprevattempts idassessment idsite dateunregistration sumclick',
      3,
    ),
    numbers: ['idstudent'],
  },
];

/** The numbers among these columns, as `normalizeName` writes them, of a set that was published without its people. */
export function publishedNumbers(columns: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(PUBLISHED.flatMap((set) => (isSet(set, columns) ? set.numbers : [])));
}

/** Whether these columns, as `normalizeName` writes them, are those of a classroom data set. */
export function isToyTable(columns: ReadonlySet<string>): boolean {
  return TOYS.some((set) => isSet(set, columns));
}

function isSet(set: ToySet, columns: ReadonlySet<string>): boolean {
  return set.columns.filter((name) => columns.has(name)).length >= set.least;
}
