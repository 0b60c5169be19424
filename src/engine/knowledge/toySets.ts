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

/** Published sets whose numbers lead to nobody. */
const PUBLISHED: readonly ToySet[] = [
  // https://archive.ics.uci.edu/dataset/296
  toy(
    'Diabetes 130 US hospitals',
    'encounterid patientnbr admissiontypeid dischargedispositionid admissionsourceid payercode medicalspecialty numlabprocedures diabetesmed maxgluserum a1cresult',
    4,
  ),
  // https://analyse.kmi.open.ac.uk/open-dataset
  toy(
    'Open University Learning Analytics',
    'idstudent codemodule codepresentation imdband studiedcredits numofprevattempts idassessment idsite dateunregistration sumclick',
    3,
  ),
];

/** Whether these columns, as `normalizeName` writes them, are those of a set that was published without its people. */
export function isPublishedTable(columns: ReadonlySet<string>): boolean {
  return named(PUBLISHED, columns);
}

/** Whether these columns, as `normalizeName` writes them, are those of a classroom data set. */
export function isToyTable(columns: ReadonlySet<string>): boolean {
  return named(TOYS, columns);
}

function named(sets: readonly ToySet[], columns: ReadonlySet<string>): boolean {
  return sets.some((set) => set.columns.filter((name) => columns.has(name)).length >= set.least);
}
