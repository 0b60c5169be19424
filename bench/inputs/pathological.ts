// Scripts at the edges: thousands of the same statement, deep nests, values that double. By what they have too much of.

const HEAD = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
df = pd.read_csv('a.csv')
`;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function nested(count: number, opening: (index: number) => string): string {
  return `${lines(count, (index) => ' '.repeat(index) + opening(index))}\n${' '.repeat(count)}df = df.dropna()`;
}

const SPLIT_AND_FIT = `X_train, X_test, y_train, y_test = train_test_split(df, y)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))`;

export const PATHOLOGICAL: Readonly<Record<string, string>> = {
  '8,000 reassignments of one name': HEAD + lines(8000, (i) => `x = f(x, ${i})`),
  '8,000 reassignments of one table': HEAD + lines(8000, (i) => `df = df[df['c${i}'] > ${i}]`),
  '8,000 columns that are dropped': HEAD + lines(8000, (i) => `df = df.drop('c${i}', axis=1)`),
  '8,000 keys of one dict': `${HEAD}d = {}\n${lines(8000, (i) => `d['k${i}'] = df`)}`,
  '8,000 attributes of one object': `${HEAD}class A:\n  pass\na = A()\n${lines(8000, (i) => `a.k${i} = df`)}`,
  '8,000 additions to one text': `${HEAD}s = ''\n${lines(8000, () => "s = f'{s} and {y}'")}`,
  '8,000 files put together': HEAD + lines(8000, (i) => `df = pd.concat([df, pd.read_csv('b${i}.csv')])`),
  '4,000 fits of one model': `${HEAD}m = LogisticRegression()\n${lines(4000, () => 'm.fit(df, y)\nprint(m.score(df, y))')}`,
  '1,500 scalers before splits': HEAD + lines(1500, () => `df2 = StandardScaler().fit_transform(df)\n${SPLIT_AND_FIT}`),
  '20 loops in loops': HEAD + nested(20, (i) => `for i${i} in range(10):`),
  '8 loops over ten items': HEAD + nested(8, (i) => `for i${i} in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]:`),
  '6 comprehensions in comprehensions': `${HEAD}x = ${'['.repeat(6)}a${' for a in range(9)]'.repeat(6)}`,
  '3,000 functions that call each other':
    HEAD + lines(3000, (i) => `def f${i}(df):\n    df = df.dropna()\n    return f${(i * 7) % 3000}(df)`),
  '5,000 parentheses': `${HEAD}x = ${'('.repeat(5000)}1${')'.repeat(5000)}`,
  'an open quote before 5,000 lines': `${HEAD}x = """\n${lines(5000, () => 'df = df.dropna()')}`,
  '20,000 comments for Assay': HEAD + lines(20_000, (i) => `# assay: ignore[LKG001] reason ${i}`),
};
