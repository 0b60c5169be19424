// Data that other code makes, as the project says: `[tool.assay.rules.DVL001] intermediate = ["data/interim/"]`.
import { isInside, relativePath } from '../../../base/paths';

/** Where the patterns are set. */
export const INTERMEDIATE_OPTION = { code: 'DVL001', key: 'intermediate' } as const;

/**
 * Whether a pattern names the path or a folder around it; `*` stands for any part of a name. Patterns start at one of the folders: that
 * of the configuration file, or the project's root.
 */
export function isIntermediate(
  patterns: readonly string[],
  folders: readonly (string | undefined)[],
  path: string,
): boolean {
  if (patterns.length === 0) return false;
  const relative = folders.flatMap((folder) =>
    folder === undefined || !isInside(folder, path) ? [] : relativePath(folder, path),
  );
  return patterns.some((pattern) => {
    const plain = pattern
      .replaceAll('\\', '/')
      .replace(/^\.?\//, '')
      .replace(/\/+$/, '');
    const parts = plain.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const named = new RegExp(`^${parts.join('[^/]*')}(?:/|$)`);
    return relative.some((one) => named.test(one));
  });
}
