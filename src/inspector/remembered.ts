// Inspections of models that were closed: opened again unchanged, they need no reading. A few, the latest used.
import type { Inspection } from '../onnx/inspection';

/** What tells that a file is as it was. */
export interface Stamp {
  readonly mtime: number;
  readonly size: number;
}

const MOST = 4;

/** Inspections of files that have not changed since, by size and time of change; those asked for longest ago go first. */
export class Remembered {
  private readonly kept = new Map<string, { readonly stamp: Stamp; readonly inspection: Inspection }>();

  get(key: string, stamp: Stamp): Inspection | undefined {
    const found = this.kept.get(key);
    if (found?.stamp.mtime !== stamp.mtime || found.stamp.size !== stamp.size) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.inspection;
  }

  clear(): void {
    this.kept.clear();
  }

  /** Models with data in other files are not kept: whether those changed, the model's own stamp does not tell. */
  set(key: string, stamp: Stamp, inspection: Inspection): void {
    if (inspection.report.externalBytes > 0) return;
    this.kept.delete(key);
    this.kept.set(key, { stamp, inspection });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}
