// What a call of a library of differential privacy is: which parameter holds the noise, the budget, the clipping, the bounds.
import { places, type Certainty } from '../nameTable';

export interface PrivacyCallRow {
  readonly name: string;
  readonly library:
    'opacus' | 'tensorflow_privacy' | 'diffprivlib' | 'flwr' | 'opendp' | 'snsql' | 'interpret' | 'tff' | 'other';
  readonly role:
    /** Returns what must be used instead of its arguments. */
    | 'make-private'
    | 'optimizer'
    | 'model'
    | 'tool'
    | 'mechanism'
    | 'accountant'
    /** Reads or states the budget spent. */
    | 'report'
    | 'strategy'
    | 'fix';
  readonly noise?: string;
  readonly epsilon?: string;
  readonly delta?: string;
  readonly clip?: string;
  /** Each of these that is not given is taken from the data. */
  readonly bounds?: readonly string[];
  /** Bounds that may be left out: the library then finds some within the budget. */
  readonly limits?: readonly string[];
  readonly seed?: string;
  /** `make-private`: what is returned, in order. With `grad_sample_mode='ghost'` the criterion comes third of four. */
  readonly returns?: readonly string[];
  readonly deprecated?: string;
  /** The version of the library that no longer has it. */
  readonly goneSince?: string;
  /** Only a call that is given this parameter does what the row says: other versions take it elsewhere. */
  readonly only?: string;
  readonly params?: readonly string[];
  readonly certainty: Certainty;
}

type Rest = Partial<Omit<PrivacyCallRow, 'name' | 'library' | 'role'>>;

/** Calls of one library with one role: every name below every owner, both as words. */
export function calls(
  library: PrivacyCallRow['library'],
  role: PrivacyCallRow['role'],
  owners: string,
  names: string,
  rest: Rest = {},
): PrivacyCallRow[] {
  return places(owners, names).map((name) => ({
    ...rest,
    name,
    library,
    role,
    certainty: rest.certainty ?? 'documented',
  }));
}
