// What could not be read, and how a notice says so.
import { FileError } from '../../base/platform';

/** Not readable as what it says it is; the message is a clause for a notice: "not a git index". */
export class FormatError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormatError';
  }
}

/** The clause of a notice that says why something could not be read. */
export function sentence(error: unknown): string {
  if (error instanceof FormatError) return error.message;
  if (error instanceof FileError) {
    return {
      'not-found': 'not found',
      'not-readable': 'not readable',
      'too-large': 'too large to be read',
      'outside-workspace': 'outside the workspace',
    }[error.kind];
  }
  return `could not be read (${error instanceof Error ? error.message : String(error)})`;
}
