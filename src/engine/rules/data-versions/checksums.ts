// A digest of a file that the code compares with one that it holds: whoever has other rows is stopped.
import { type Chunk, type Expression, type Node } from '../../python/ast';
import { lastName, walk } from '../../python/walk';
import type { Analysis } from '../../semantics/analysis';
import { stringOf } from '../../semantics/language/folding';
import type { Source } from '../../semantics/values';
import { oncePerAnalysis, oncePerChunk } from '../once';

/** Whether the file that a source is read from is compared by its digest, here or in the function of another module that reads it. */
export function isChecked(analysis: Analysis, source: Source): boolean {
  const { place, node } = source;
  const { chunk } = analysis.facts.reads.find((read) => read.source === source)?.elsewhere ?? node;
  if (takesDigest(chunk) && comparesDigest(chunk)) return true;
  if (place === null) return false;
  const { opened, handed } = checkedHere(analysis);
  return handed.has(place) || opened.has(place);
}

/** Files that calls beside readers of tables are given in a unit that compares digests, and those that are handed over with one. */
const checkedHere = oncePerAnalysis(({ facts, unit }): Readonly<Record<'opened' | 'handed', ReadonlySet<string>>> => {
  const opened = new Set<string>();
  const handed = new Set<string>();
  const hashes = ['hexdigest', 'file_digest'].some((name) => facts.callsByWritten.has(name));
  const compares = hashes && unit.cells.some(({ chunks }) => chunks.some(comparesDigest));
  for (const { args, name } of facts.calls) {
    const texts = [...args.positional, ...args.keywords.values()].flatMap((value) => stringOf(value) ?? []);
    const isWithDigest = texts.some((text) => DIGEST.test(text));
    for (const text of texts) {
      if (isWithDigest) handed.add(text);
      else if (compares && (READS_BYTES.test(name) || name === '')) opened.add(text);
    }
  }
  return { opened, handed };
});

const READS_BYTES = /^(?:builtins\.open|io\.open|pathlib\.Path|hashlib\.file_digest)$/;

/** A digest as text: of MD5, SHA-1, SHA-256, SHA-384 or SHA-512. */
const DIGEST = /^(?:(?:md5|sha\d+):)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

const DIGEST_NAME = /(?:^|_)(?:sha(?:1|224|256|384|512)?|md5|(?:hex)?digest|check_?sum|hash)(?:_|$)/i;

const takesDigest = oncePerChunk(({ body }: Chunk): boolean =>
  found(body, (node) => node.kind === 'Call' && /^(?:hexdigest|file_digest)$/.test(lastName(node.func))),
);

/** `digest != SHA256`, `assert sha256(path) == "b94d27b9…"` */
const comparesDigest = oncePerChunk(({ body }: Chunk): boolean =>
  found(
    body,
    (node) =>
      node.kind === 'Compare' &&
      node.ops.every((op) => op === '==' || op === '!=') &&
      [node.left, ...node.comparators].some(isDigest),
  ),
);

function found(body: readonly Node[], fits: (node: Node) => boolean): boolean {
  return !walk(body, (node) => (fits(node) ? 'stop' : undefined));
}

function isDigest(node: Expression): boolean {
  if (node.kind === 'Constant') return typeof node.value === 'string' && DIGEST.test(node.value);
  // A constant of the module, or what is kept beside the path.
  return (node.kind === 'Name' || node.kind === 'Attribute') && DIGEST_NAME.test(lastName(node));
}
