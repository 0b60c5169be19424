// Fixes are proven before anyone sees them: the fixed text is linted, and must have lost the finding and gained none.
import { CancelledError, type CancellationToken } from '../base/platform';
import type { Edit, Finding, Fix, FixSafety, LintResult } from './finding';
import { applyEdits, compatibleFixes, composeEdits, untouched, type EditedUnit } from './fix/applyEdits';
import { isInExportedMagic } from './python/exportedMagics';
import type { SourceUnit } from './python/unit';
import { UNUSED_SUPPRESSION } from './suppressions';

export { applyEdits, editsBetween, type EditedUnit } from './fix/applyEdits';

/** What proving needs of the linter. */
export interface Relint {
  (unit: SourceUnit): { readonly result: LintResult; readonly candidates: (finding: Finding) => readonly Fix[] };
}

/** Findings by code, and what does not parse. */
class Census {
  private readonly counts = new Map<string, number>();
  private readonly syntaxProblems: number;

  constructor(result: LintResult) {
    for (const { code } of result.findings) this.counts.set(code, this.count(code) + 1);
    this.syntaxProblems = result.notices.filter(({ kind }) => kind === 'syntax').length;
  }

  count(code: string): number {
    return this.counts.get(code) ?? 0;
  }

  /** Whether `after` has none of what this has not. A suppression that a fix made needless may be reported. */
  gainedIn(after: Census): boolean {
    if (after.syntaxProblems > this.syntaxProblems) return true;
    return [...after.counts].some(([code, count]) => code !== UNUSED_SUPPRESSION && count > this.count(code));
  }
}

/** The fixes of one finding that hold what they promise. A fix that only shows a terminal command, or
 * adds to a `dvc.yaml`, changes nothing here that could be linted. */
export function provenFixes(
  unit: SourceUnit,
  before: LintResult,
  finding: Finding,
  candidates: readonly Fix[],
  relint: Relint,
): readonly Fix[] {
  const census = new Census(before);
  return candidates.filter((fix) => {
    if (fix.edits.length === 0) return fix.terminal !== undefined || fix.pipeline !== undefined;
    return removes(unit, fix, new Map([[finding.code, 1]]), census, relint) !== null;
  });
}

/** The edited unit where the edits remove so many findings of each code and add none; else null. */
function removes(
  unit: SourceUnit,
  fix: Pick<Fix, 'edits'>,
  promised: ReadonlyMap<string, number>,
  before: Census,
  relint: Relint,
): EditedUnit | null {
  if (fix.edits.some((edit) => breaksString(unit, edit))) return null;
  let edited: EditedUnit;
  try {
    edited = applyEdits(unit, fix.edits);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const after = new Census(relint(edited.unit).result);
  if (before.gainedIn(after)) return null;
  const kept = [...promised].every(([code, count]) => after.count(code) <= before.count(code) - count);
  return kept ? edited : null;
}

/** Code in the string of an exported magic is read, but cannot be edited without its escapes. */
function breaksString(unit: SourceUnit, edit: Edit): boolean {
  if (edit.kind !== 'replace') return false;
  const text = unit.cells[edit.span.cell]?.text;
  return text !== undefined && isInExportedMagic(text, edit.span.start);
}

export interface FixAllResult {
  readonly edited: EditedUnit;
  /** What was mended, as it stood when it was. */
  readonly fixed: readonly Finding[];
}

const MAX_ROUNDS = 10;

/**
 * Applies every proven fix whose safety is wanted, until nothing changes, at most ten rounds. Fixes of one round are
 * tried together; where that fails, one by one.
 */
export function fixAll(
  unit: SourceUnit,
  wanted: (finding: Finding, safety: FixSafety) => boolean,
  relint: Relint,
  token: CancellationToken,
): FixAllResult {
  let edited = untouched(unit);
  const fixed: Finding[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { result, candidates } = relint(edited.unit);
    const census = new Census(result);
    const proposals = compatibleFixes(
      result.findings.flatMap((finding) => {
        const fix = candidates(finding).find((one) => one.edits.length > 0 && wanted(finding, one.safety));
        return fix === undefined ? [] : [{ finding, edits: fix.edits }];
      }),
    );
    if (token.isCancellationRequested) throw new CancelledError();
    if (proposals.length === 0) break;

    const held =
      tryTogether(edited.unit, proposals, census, relint) ?? tryInTurn(edited.unit, proposals, census, relint, token);
    if (held === null) break;
    edited = composeEdits(edited, held.edited);
    fixed.push(...held.findings);
  }
  return { edited, fixed };
}

interface Proposal {
  readonly finding: Finding;
  readonly edits: Fix['edits'];
}

interface Held {
  readonly findings: readonly Finding[];
  readonly edited: EditedUnit;
}

function tryTogether(unit: SourceUnit, proposals: readonly Proposal[], census: Census, relint: Relint): Held | null {
  const findings = proposals.map(({ finding }) => finding);
  const edits = proposals.flatMap((proposal) => proposal.edits);
  const edited = removes(unit, { edits }, countByCode(findings), census, relint);
  return edited === null ? null : { findings, edited };
}

/** Adds one proposal after the other to those that hold. */
function tryInTurn(
  unit: SourceUnit,
  proposals: readonly Proposal[],
  census: Census,
  relint: Relint,
  token: CancellationToken,
): Held | null {
  let accepted: readonly Proposal[] = [];
  let held: Held | null = null;
  for (const proposal of proposals) {
    if (token.isCancellationRequested) throw new CancelledError();
    const trial = tryTogether(unit, [...accepted, proposal], census, relint);
    if (trial === null) continue;
    accepted = [...accepted, proposal];
    held = trial;
  }
  return held;
}

function countByCode(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
