// The fixes by name: what each does and which issues it ends. No code of theirs, so that a page can list them.

export type FixId =
  | 'remove-initializer-inputs'
  | 'freeze'
  | 'sort'
  | 'fold-batchnorm'
  | 'fold-constants'
  | 'prune'
  | 'name-nodes'
  | 'external-data'
  | 'inline-data';

export interface FixDescription {
  readonly id: FixId;
  /** What it does, as a person is offered it. */
  readonly title: string;
  /** Conditions that readiness finds and that it ends. */
  readonly issues: readonly string[];
  /** Needs nothing but the model, and changes neither its interface nor its files. */
  readonly isPlain: boolean;
}

/** In the order in which they are done: each makes work for the later ones. */
export const FIXES: readonly FixDescription[] = [
  {
    id: 'remove-initializer-inputs',
    title: 'Remove initializers from the graph inputs',
    issues: ['INIT-INPUT'],
    isPlain: true,
  },
  { id: 'freeze', title: 'Freeze open dimensions', issues: ['DYN-BATCH', 'DYN-SHAPE'], isPlain: false },
  { id: 'sort', title: 'Sort nodes topologically', issues: ['TOPO'], isPlain: true },
  { id: 'fold-batchnorm', title: 'Fold batch normalizations into the weights', issues: ['BN-UNFOLDED'], isPlain: true },
  {
    id: 'fold-constants',
    title: 'Fold constants, where the file does not grow',
    issues: ['CONST-FOLD'],
    isPlain: true,
  },
  {
    id: 'prune',
    title: 'Remove what no output needs, keep equal constants once',
    issues: ['DANGLING', 'DUPLICATE'],
    isPlain: true,
  },
  { id: 'name-nodes', title: 'Name the nodes', issues: ['UNNAMED'], isPlain: true },
  { id: 'external-data', title: 'Move the weights to a file beside the model', issues: ['SIZE-2G'], isPlain: false },
  { id: 'inline-data', title: 'Move external weights into the model', issues: ['EXT-DATA'], isPlain: false },
];
