// A finding with where the editor shows it.
import type * as vscode from 'vscode';
import type { Finding } from '../../engine/finding';
import type { FoundAt } from '../../engine/survey/places';

/** A finding where it is shown: in an open document, or at a file that is not open. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
  /** Set for a notebook that is not open: its diagnostic can stand at its file alone. */
  readonly inCell?: InCell;
}

export interface InCell {
  readonly place: FoundAt;
  /** Without its place. */
  readonly message: string;
}
