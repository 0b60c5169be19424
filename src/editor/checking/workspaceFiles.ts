// The engine's files through VS Code's own file system: virtual workspaces, remote folders and the browser have no other.
import * as vscode from 'vscode';
import { isInside } from '../../base/paths';
import { FileError, type FileKind, type FileSystem } from '../../base/platform';
import { messageOf } from '../errors';
import { enginePath, siblingUri } from './units';

/** Reads only. Paths are the engine's; each is looked for in the workspace folder that holds it. */
export const workspaceFiles: FileSystem = {
  stat: (path) =>
    orFileError(path, async () => {
      const { type, size, mtime } = await vscode.workspace.fs.stat(uriOfPath(path));
      return { kind: kindOf(type), size, mtime, isSymbolicLink: isLink(type) };
    }),

  readDirectory: (path) =>
    orFileError(path, async () => {
      const entries = await vscode.workspace.fs.readDirectory(uriOfPath(path));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type), isSymbolicLink: isLink(type) }));
    }),

  readFile: (path, limit = Number.POSITIVE_INFINITY) =>
    orFileError(path, async () => {
      const uri = uriOfPath(path);
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > limit) throw new FileError('too-large', path);
      return vscode.workspace.fs.readFile(uri);
    }),

  // VS Code's interface has no ranges: the whole file is read, so only small ones are.
  readRange: (path, offset, length) =>
    orFileError(path, async () => {
      const uri = uriOfPath(path);
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > WHOLE_FILE_LIMIT) throw new FileError('too-large', path);
      return (await vscode.workspace.fs.readFile(uri)).slice(offset, offset + length);
    }),
};

/** Bytes of a file that is read whole for a part of it. */
const WHOLE_FILE_LIMIT = 32 * 1024 * 1024;

/** The URI of an engine path: in the workspace folder around it, else beside the first one, else on this machine. */
export function uriOfPath(path: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.find(({ uri }) => isInside(enginePath(uri), path)) ?? folders[0];
  return folder ? siblingUri(folder.uri, path) : vscode.Uri.file(path);
}

function kindOf(type: vscode.FileType): FileKind {
  if (type & vscode.FileType.Directory) return 'directory';
  return type & vscode.FileType.File ? 'file' : 'other';
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

async function orFileError<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const absent = error instanceof vscode.FileSystemError && /NotFound|NotADirectory/.test(error.code);
    throw new FileError(absent ? 'not-found' : 'not-readable', path, messageOf(error));
  }
}
