// Files that the host reads for the worker: each method is a question, and its answer comes by number.
import { FileError, type DirectoryEntry, type FileStat, type FileSystem } from '../base/platform';
import type { FileAnswer, FileQuestion } from './protocol';

/** Files of another process, by messages: each call waits for the answer of its id, which `receive` brings. */
export class RemoteFiles implements FileSystem {
  private next = 1;
  private readonly waiting = new Map<number, (answer: FileAnswer) => void>();

  constructor(private readonly post: (id: number, question: FileQuestion) => void) {}

  receive(id: number, answer: FileAnswer): void {
    this.waiting.get(id)?.(answer);
    this.waiting.delete(id);
  }

  // SAFETY: of each answer below: the host answers an operation with that operation's type.
  stat = (path: string) => this.ask({ operation: 'stat', path }) as Promise<FileStat>;
  readDirectory = (path: string) => this.ask({ operation: 'readDirectory', path }) as Promise<DirectoryEntry[]>;
  readLink = (path: string) => this.ask({ operation: 'readLink', path }) as Promise<string>;
  readFile = (path: string, limit?: number) =>
    this.ask({ operation: 'readFile', path, limit: limit ?? null }) as Promise<Uint8Array>;
  readRange = (path: string, offset: number, length: number) =>
    this.ask({ operation: 'readRange', path, offset, length }) as Promise<Uint8Array>;

  private async ask(question: FileQuestion) {
    const id = this.next++;
    const answer = await new Promise<FileAnswer>((resolve) => {
      this.waiting.set(id, resolve);
      this.post(id, question);
    });
    if (!answer.ok) throw new FileError(answer.error, question.path, answer.message);
    return answer.value;
  }
}
