// Which part of a split a name speaks of: of a variable, a file or a parameter.
import type { PartRole } from '../values';

/** As English, Spanish, Portuguese, French, Italian, Indonesian and Turkish name them, without accents. */
const ROLE_WORDS: readonly (readonly [PartRole, ReadonlySet<string>])[] = [
  [
    'validation',
    words('val va valid validation dev eval evaluation cv validacion validacao validazione validasi dogrulama'),
  ],
  ['test', words('test testing tst holdout unseen oot xte yte teste prueba pruebas uji pengujian')],
  [
    'train',
    words(
      `train training trn tr trainset traindata xtrain ytrain xtr ytr
       treino treinamento entrenamiento entrainement apprentissage addestramento latih pelatihan egitim`,
    ),
  ],
];

function words(all: string): ReadonlySet<string> {
  return new Set(all.trim().split(/\s+/));
}

/** Bound on remembered names, so that a long session stays small. */
const REMEMBERED = 5000;
const namedRoles = new Map<string, PartRole | null>();

/** The part that a name speaks of: `X_test`, `trainData`, `data/val.csv`. */
export function roleInName(name: string): PartRole | null {
  let role = namedRoles.get(name);
  if (role !== undefined) return role;
  role = findRole(name);
  if (namedRoles.size >= REMEMBERED) namedRoles.clear();
  namedRoles.set(name, role);
  return role;
}

/** `valid_values`, `valid_pixels`: what is not missing, and no part to validate on. */
const NOT_MISSING = /(?:^|_)valid_(?=(?:values?|entries|points|pixels|numbers|readings|dates|ids|cols|columns)(?:_|$))/;

function findRole(name: string): PartRole | null {
  const spelt = new Set(
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replace(NOT_MISSING, '_')
      .split(/[^a-z]+/),
  );
  if (spelt.has('xtest') || spelt.has('ytest') || spelt.has('testset') || spelt.has('testdata')) return 'test';
  // te_x, X_te beside tr_x; by itself it is the target encoding of something.
  if (spelt.has('te') && spelt.size === 2 && (spelt.has('x') || spelt.has('y'))) return 'test';
  const found = ROLE_WORDS.filter(([, all]) => [...all].some((word) => spelt.has(word)));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only[0] : null;
}

/** `is_train`, `test_flag`, `training`; no `test_result`, which is a column of its own. */
const FLAG = /^(?:is|in|from)?_?(train|test)(?:ing)?(?:_?(?:set|data|part|row|flag|indicator))?$/i;

/** The table that a column or a value of one speaks of, where it tells the rows of joined tables apart. */
export function roleOfFlag(name: string): 'train' | 'test' | null {
  const word = FLAG.exec(name)?.[1]?.toLowerCase();
  return word === 'train' || word === 'test' ? word : null;
}
