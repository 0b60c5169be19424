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

/** Whether these columns, as `normalizeName` writes them, are those of a classroom data set. */
export function isToyTable(columns: ReadonlySet<string>): boolean {
  return TOYS.some((set) => set.columns.filter((name) => columns.has(name)).length >= set.least);
}
