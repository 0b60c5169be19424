// Files that are tests: what stands in them is made up.

/** A file below `tests/`, or named as pytest and unittest name theirs. */
export function isTestPath(path: string): boolean {
  return /(?:^|\/)(?:tests?|testing|fixtures)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.(?:py|ipynb)$/i.test(path);
}
