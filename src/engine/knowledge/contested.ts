// Data sets that were withdrawn or are contested, with the reason that a message gives (FAI010).
import { lastPart } from '../python/names';
export interface ContestedDataset {
  readonly id: string;
  readonly title: string;
  /** Names of loaders and of files, lower-case; `*name*` counts wherever it stands. Letters, digits, `_`, `-`, `.` and `:` only. */
  readonly appears: readonly string[];
  readonly reason: string;
}

function contested(id: string, title: string, appears: string, reason: string): ContestedDataset {
  return { id, title, appears: appears.split('|'), reason };
}

const CONTESTED_DATASETS: readonly ContestedDataset[] = [
  contested(
    'boston-housing',
    'Boston housing',
    'load_boston|fetch_boston|fetch_openml:boston|fetch_openml:531|keras.datasets.boston_housing.load_data|shap.datasets.boston|bostonhousing.csv',
    'its column B is made from the share of Black residents; scikit-learn removed it in 1.2',
  ),
  contested(
    'ms-celeb-1m',
    'MS-Celeb-1M',
    '*ms_celeb*|*ms-celeb*|*msceleb*|*ms1m*',
    'faces taken without consent; withdrawn by its makers in 2019',
  ),
  contested('dukemtmc', 'Duke MTMC', '*dukemtmc*', 'people filmed without consent; withdrawn in 2019'),
  contested('megaface', 'MegaFace', '*megaface*', 'photos of private persons, children among them; withdrawn in 2020'),
  contested('brainwash', 'Brainwash', '*brainwash*', 'guests of a café filmed without consent; withdrawn in 2019'),
  contested(
    'tiny-images',
    '80 Million Tiny Images',
    '*tiny_images*|*tinyimages*|*80million*|*80-million*',
    'insulting labels of people; withdrawn in 2020',
  ),
  contested(
    'laion-5b',
    'LAION-5B',
    '*laion5b*|*laion-5b*|*laion2b*|*laion-2b*|*laion400m*',
    'links to illegal pictures were found in 2023; a cleaned release, Re-LAION, replaced it',
  ),
  contested(
    'oxford-town-centre',
    'Oxford Town Centre',
    '*towncentre*|*town_centre*',
    'passers-by filmed without consent; withdrawn in 2020',
  ),
];

const EXACT = new Map(
  CONTESTED_DATASETS.flatMap((row) =>
    row.appears.filter((name) => !name.includes('*')).map((name): [string, ContestedDataset] => [name, row]),
  ),
);

/** Names that count wherever they stand (`*name*`), with their data sets. */
const PARTS = new Map(
  CONTESTED_DATASETS.flatMap((row) =>
    row.appears
      .filter((name) => name.includes('*'))
      .map((name): [string, ContestedDataset] => [name.replaceAll('*', ''), row]),
  ),
);

const ANY_PART = new RegExp([...PARTS.keys()].join('|'));

/** The contested data set that a loader (`load_boston`, `fetch_openml:boston`), repository or file name stands for. */
export function contestedDataset(appears: string): ContestedDataset | undefined {
  const name = appears.toLowerCase();
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const colon = name.includes('/') ? -1 : name.indexOf(':');
  const called = colon < 0 ? name : name.slice(0, colon);
  const loader = lastPart(called) + (colon < 0 ? '' : name.slice(colon));
  const exact = EXACT.get(name) ?? EXACT.get(file) ?? EXACT.get(loader);
  if (exact !== undefined) return exact;
  const [part] = ANY_PART.exec(name) ?? [];
  return part === undefined ? undefined : PARTS.get(part);
}
