// How the bytes of a model reach the analysis: by ranges from a local file, else the whole file through VS Code, up to a limit.
import * as vscode from 'vscode';
import type { ModelSource } from '../worker/inspectProtocol';
import { InspectionError } from './analyser';

const MIB = 1024 * 1024;
/** VS Code's file system interface reads whole files into memory. */
const WHOLE_FILE_LIMIT = 256 * MIB;

/** `local`: the analysis runs where `file:` lies and opens it itself. Rejects with InspectionError. */
export async function modelSource(uri: vscode.Uri, local: boolean): Promise<ModelSource> {
  if (local && uri.scheme === 'file') return { kind: 'path', path: uri.fsPath };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > WHOLE_FILE_LIMIT) {
      throw new InspectionError(
        `The model has ${Math.round(size / MIB)} MiB. Here VS Code reads files only as a whole, and Assay takes up to ${WHOLE_FILE_LIMIT / MIB} MiB; open the folder in desktop VS Code.`,
      );
    }
    return { kind: 'bytes', bytes: await vscode.workspace.fs.readFile(uri) };
  } catch (error) {
    if (error instanceof InspectionError) throw error;
    const absent = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    const detail = error instanceof Error ? error.message : String(error);
    throw new InspectionError(absent ? 'The file was not found.' : `The file cannot be read (${detail}).`);
  }
}
