// Checks one file: reads it, lints it until the project's evidence is settled, fixes it where asked, and reports.
import { isAscii } from 'node:buffer';
import { extname } from '../base/paths';
import { CancelledError, FileError, type CancellationToken, type FileSystem } from '../base/platform';
import type { Finding, Fix, FixSafety, LintResult, Notice } from '../engine/finding';
import type { Linter, OpenUnit } from '../engine/lint';
import type { LintOptions } from '../engine/lint/parts';
import { NotebookError, notebookUnit } from '../engine/python/notebook';
import { bounded, CutOffError } from './bounded';
import { Configurations, type ConfigurationOptions } from './configurations';
import { withoutPictures } from './thinNotebook';
import { scriptUnit } from '../engine/python/script';
import type { SourceUnit } from '../engine/python/unit';
import type { CellOrder } from '../engine/semantics/facts';
import type { UnitSurvey } from '../engine/survey/survey';
import { lintUntilSettled, type EvidenceSource } from '../engine/settle';
import { fileReport, Places, shownPath } from './fileReport';
import { writeNotebook } from './notebookText';
import { failedReport, type FileReport } from './report';

export interface CheckOptions extends ConfigurationOptions {
  /** Fixes to apply; none to leave the file alone. */
  readonly fix: readonly FixSafety[];
  /** Report proven fixes with the findings. */
  readonly offerFixes: boolean;
  /** Null for both, where the saved execution counts tell of another order than the written one. */
  readonly order: CellOrder | null;
  readonly timing: boolean;
  /** Milliseconds for one file. */
  readonly timeout: number;
  /** Also tell what the file shows of data, people and models. */
  readonly survey?: boolean;
}

/** What checking needs of the machine. */
export interface CheckWorld {
  readonly files: FileSystem;
  readonly linter: Linter;
  readonly evidence: EvidenceSource;
  write(path: string, text: string): Promise<void>;
}

const SIZE_LIMIT = 256 * 1024 * 1024;

/** Characters in which a NUL tells that a file is no text, as many as git looks at. */
const LOOKED_AT = 8000;

/** The file is no text in UTF-8, whatever its name says. */
class NotTextError extends Error {}

export interface HowToCheck {
  /** Stands in for the text of the file. */
  readonly text?: string;
  /** Whether a file that hangs is cut off, which costs each file about a millisecond. */
  readonly isGuarded?: boolean;
}

/** Does a piece of work, for as long as it may take. */
type Bound = <T>(work: () => T) => T;

/** Checks the files of one run. */
export class FileChecker {
  readonly configurations: Configurations;
  /** The engine was cut off in the midst of a file, so it is not to be asked of another. */
  isCutOff = false;

  constructor(
    private readonly world: CheckWorld,
    private readonly options: CheckOptions,
  ) {
    this.configurations = new Configurations(world.files, world.linter.rules, options);
  }

  /** Never rejects: what cannot be checked is said in the report. */
  async check(path: string, { text, isGuarded = true }: HowToCheck = {}): Promise<FileReport> {
    const shown = shownPath(this.options.folder, path);
    const within: Bound = isGuarded ? (work) => this.bounded(work) : (work) => work();
    // What is to be written again has to be read whole.
    const isThin = text === undefined && extname(path) === '.ipynb' && this.options.fix.length === 0;
    try {
      try {
        return await this.checkText(path, shown, text ?? (await this.read(path, isThin)), within);
      } catch (error) {
        if (!isThin || !(error instanceof NotebookError)) throw error;
        // The place of a mistake is told in the file as it is.
        return await this.checkText(path, shown, await this.read(path, false), within);
      }
    } catch (error) {
      return failedReport(shown, reasonOf(error, this.options.timeout));
    }
  }

  /** The engine looks at the clock itself, but where it hangs: it has as long again for that as a thread has. */
  private bounded<T>(work: () => T): T {
    try {
      return bounded(work, this.options.timeout * 2);
    } catch (error) {
      if (error instanceof CutOffError) this.isCutOff = true;
      throw error;
    }
  }

  private async read(path: string, isThin: boolean): Promise<string> {
    const bytes = await this.world.files.readFile(path, SIZE_LIMIT);
    return decoded(isThin ? withoutPictures(bytes) : bytes);
  }

  private async checkText(path: string, shown: string, text: string, within: Bound): Promise<FileReport> {
    if (text.slice(0, LOOKED_AT).includes('\0')) throw new NotTextError();
    const unit = unitOf(path, text);
    const settings = await this.configurations.settingsFor(path);
    const { order, timing, fix, offerFixes } = this.options;
    const options: LintOptions = {
      settings,
      timing,
      pending: () => this.world.evidence.wanted > 0,
      ...(order === null ? {} : { order }),
    };
    const token = deadline(this.options.timeout);
    const open = this.world.linter.open();
    try {
      let survey: UnitSurvey | null = null;
      // A survey asks more of the project than the rules do: its questions are settled with theirs.
      const once = (source: SourceUnit): LintResult => {
        const result = within(() => open.lint(source, this.world.evidence, options, token));
        if (this.options.survey === true) survey = within(() => open.survey());
        return result;
      };
      const lint = (source: SourceUnit): Promise<LintResult> =>
        lintUntilSettled(
          () => once(source),
          this.world.evidence,
          token,
          (from) => within(() => open.foresee(from, source, this.world.evidence, options, token)),
        );
      let result = await lint(unit);
      let current = { unit, text };
      let fixed = 0;
      if (fix.length > 0) {
        const done = await this.fix(open, path, current, token, within);
        if (done !== null) {
          fixed = done.fixed;
          current = done;
          result = await lint(done.unit);
        }
      }
      const offered = (finding: Finding): readonly Fix[] =>
        offerFixes ? within(() => open.fixesOf(finding, token)) : [];
      const told = { ...result, notices: this.withoutConfigurations(result.notices) };
      const others = await this.placesBeside(result);
      const root = this.world.evidence.project(path)?.root;
      const report = fileReport(shown, current, told, offered, this.options.folder, others);
      return { ...report, fixed, survey, ...(root === undefined ? {} : { project: root }) };
    } finally {
      open.dispose();
      this.world.evidence.forget();
    }
  }

  /** Lines of the modules and makers of data that findings point into. */
  private async placesBeside({ findings, suppressed }: LintResult): Promise<ReadonlyMap<string, Places>> {
    const all = [...findings, ...suppressed.map(({ finding }) => finding)];
    const places = new Map<string, Places>();
    for (const path of new Set(all.flatMap(({ related }) => related.flatMap((one) => one.path ?? [])))) {
      // One that went since then costs its place, and no finding.
      const text = await this.read(path, false).catch(() => null);
      if (text !== null) places.set(path, new Places(unitOf(path, text), text));
    }
    return places;
  }

  /** Without what evidence says of a file that is read as configuration too: its mistake is told once, with its line. */
  private withoutConfigurations(notices: readonly Notice[]): readonly Notice[] {
    if (notices.every(({ kind }) => kind !== 'evidence')) return notices;
    const told = new Set(this.configurations.notices.map(({ path }) => path));
    return notices.filter(({ kind, path }) => kind !== 'evidence' || path === undefined || !told.has(path));
  }

  /** Applies what was asked for and writes the file; null where nothing changed. */
  private async fix(
    open: OpenUnit,
    path: string,
    before: { readonly unit: SourceUnit; readonly text: string },
    token: CancellationToken,
    within: Bound,
  ): Promise<{ unit: SourceUnit; text: string; fixed: number } | null> {
    const done = within(() => open.fixAll((_, safety) => this.options.fix.includes(safety), token));
    if (done === null || done.fixed.length === 0) return null;
    const text =
      before.unit.kind === 'notebook'
        ? writeNotebook(before.text, before.unit, done.edited)
        : (done.edited.unit.cells[0]?.text ?? null);
    if (text === null) return null;
    // Byte order marks and the like are not in the unit: only a text that reads back the same is written.
    const again = before.unit.kind === 'notebook' ? notebookUnit(path, text) : scriptUnit(path, text);
    if (again.cells.some((cell, index) => cell.text !== done.edited.unit.cells[index]?.text)) return null;
    await this.world.write(
      path,
      before.text.startsWith('\ufeff') && !text.startsWith('\ufeff') ? `\ufeff${text}` : text,
    );
    return { unit: again, text, fixed: done.fixed.length };
  }
}

/** As UTF-8. Most files are ASCII, which is copied rather than decoded, and takes half the memory of other text. */
function unitOf(path: string, text: string): SourceUnit {
  return extname(path) === '.ipynb' ? notebookUnit(path, text) : scriptUnit(path, text);
}

function decoded(bytes: Uint8Array): string {
  if (!isAscii(bytes)) return new TextDecoder().decode(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function deadline(milliseconds: number): CancellationToken {
  const end = performance.now() + milliseconds;
  return {
    get isCancellationRequested() {
      return performance.now() > end;
    },
  };
}

function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof NotebookError) return `${error.message}.`.replace(/\.\.$/, '.');
  if (error instanceof NotTextError) return 'Holds NUL bytes, so it is no text in UTF-8: not checked.';
  if (error instanceof CancelledError || error instanceof CutOffError)
    return `Checking took longer than ${Math.round(timeout / 1000)} s and was stopped.`;
  if (error instanceof FileError) {
    if (error.kind === 'not-found') return 'Not found.';
    return error.kind === 'too-large' ? 'Larger than 256 MB: not checked.' : 'Cannot be read.';
  }
  return `Could not be checked: ${error instanceof Error ? error.message : String(error)}`;
}
