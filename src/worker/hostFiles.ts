// The host's side of a worker's questions about files.
import { FileError, type FileSystem } from '../base/platform';
import type { FileAnswer, FileQuestion } from './protocol';

/** Answers a worker's question about files on the host's side. */
export async function answerFileQuestion(files: FileSystem, question: FileQuestion): Promise<FileAnswer> {
  try {
    return { ok: true, value: await ask(files, question) };
  } catch (error) {
    if (error instanceof FileError) return { ok: false, error: error.kind, message: error.message };
    return { ok: false, error: 'not-readable', message: error instanceof Error ? error.message : String(error) };
  }
}

function ask(files: FileSystem, question: FileQuestion) {
  switch (question.operation) {
    case 'stat':
      return files.stat(question.path);
    case 'readDirectory':
      return files.readDirectory(question.path);
    case 'readLink':
      if (files.readLink === undefined) throw new FileError('not-readable', question.path);
      return files.readLink(question.path);
    case 'readFile':
      return files.readFile(question.path, question.limit ?? undefined);
    case 'readRange':
      return files.readRange(question.path, question.offset, question.length);
  }
}
