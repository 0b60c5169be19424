// The layers of the house: an import may only point down this list. `base` holds the small interfaces that engine and onnx share.
import tseslint from 'typescript-eslint';

const LAYERS = ['cli', 'editor', 'inspector', 'webview', 'measure', 'worker', 'engine', 'onnx', 'base'];
const ENGINE_LAYERS = ['report', 'inventory', 'survey', 'rules', 'evidence', 'knowledge', 'semantics', 'python'];

/** Folders that a layer may not import: those above it. */
function above(layers, layer) {
  return layers.slice(0, layers.indexOf(layer));
}

function layerRule(files, groups, paths = []) {
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: groups.map(({ regex, message }) => ({ regex, message })),
          paths: paths.map((name) => ({
            name,
            message: 'This layer knows neither VS Code nor Node: take a small interface instead.',
          })),
        },
      ],
    },
  };
}

const pureOnly = [
  { regex: '^node:', message: 'engine, onnx and base run in the browser too: take a small interface instead.' },
  { regex: '^vscode$', message: 'Only editor, inspector and the entries know VS Code.' },
];

/** `../../engine/x` and the like, for each folder in `names`. */
const upward = (names) =>
  names.map((name) => ({
    regex: `^(\\.\\./)+${name}(/|$)`,
    message: `An import may only point down: ${name}/ is above this layer.`,
  }));

const houseRules = [
  ...['editor', 'inspector', 'webview', 'measure', 'worker'].map((layer) =>
    layerRule(
      [`src/${layer}/**/*.ts`],
      [
        ...upward(['cli']),
        ...(layer === 'webview' || layer === 'worker' || layer === 'measure' ? upward(['editor']) : []),
        ...(layer === 'measure' || layer === 'worker' ? upward(['inspector', 'webview']) : []),
        ...(layer === 'webview' || layer === 'worker' || layer === 'measure' ? [pureOnly[1]] : []),
      ],
    ),
  ),
  layerRule(['src/cli/**/*.ts'], [...upward(['editor', 'inspector', 'webview']), pureOnly[1]]),
  ...['engine', 'onnx', 'base'].map((layer) =>
    layerRule([`src/${layer}/**/*.ts`], [...pureOnly, ...upward(above(LAYERS, layer))]),
  ),
  ...ENGINE_LAYERS.slice(1).map((layer) =>
    layerRule(
      [`src/engine/${layer}/**/*.ts`],
      [...pureOnly, ...upward([...above(LAYERS, 'engine'), ...above(ENGINE_LAYERS, layer), 'lint'])],
    ),
  ),
];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.test',
      'examples',
      'scripts/**',
      'esbuild.js',
      'bench/**/*.mjs',
      'eslint.config.mjs',
      'media',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...houseRules,
);
