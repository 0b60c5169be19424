// Attribute names of a Weka file (ARFF), which may be cut before its data.
import type { FileHeader } from './header';

/** Names of the attributes; null where there are none. */
export function readArffHeader(text: string): FileHeader | null {
  const names: string[] = [];
  let complete = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*@data\b/i.test(line)) {
      complete = true;
      break;
    }
    const match = /^\s*@attribute\s+(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\S+))/i.exec(line);
    if (match !== null) names.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return names.length === 0 ? null : { names, complete };
}
