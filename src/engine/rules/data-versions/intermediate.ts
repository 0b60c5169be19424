// Data that other code makes, as the project says: `[tool.assay.rules.DVL001] intermediate = ["data/interim/"]`.
import { relativePath } from '../../../base/paths';

/** Where the patterns are set. */
export const INTERMEDIATE_OPTION = { code: 'DVL001', key: 'intermediate' } as const;

/** Whether a pattern names the path or a folder around it; `*` stands for any part of a name. Patterns start at the root. */
export function isIntermediate(patterns: readonly string[], root: string | undefined, path: string): boolean {
  if (patterns.length === 0 || root === undefined) return false;
  const relative = relativePath(root, path);
  return patterns.some((pattern) => {
    const plain = pattern
      .replaceAll('\\', '/')
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '');
    const parts = plain.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[^/]*')}(?:/|$)`).test(relative);
  });
}
