// What changed between two rulings of the same corpus.
import type { Ruling, RuledFinding } from './ruling';

const SHOWN = 40;

/** A text: counts that moved, then findings that came and went. */
export function compareRulings(before: Ruling, after: Ruling): string {
  const codes = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].sort();
  const lines = ['', `Compared with ${before.made}:`];
  for (const code of codes) {
    const was = before.rules[code]?.findings ?? 0;
    const is = after.rules[code]?.findings ?? 0;
    if (was !== is) lines.push(`  ${code}  ${was} -> ${is}`);
  }
  const came = difference(after, before);
  const went = difference(before, after);
  lines.push(`  ${came.length} findings came, ${went.length} went`);
  for (const line of came.slice(0, SHOWN)) lines.push(`  + ${line}`);
  for (const line of went.slice(0, SHOWN)) lines.push(`  - ${line}`);
  lines.push(
    `  processor time ${before.processor} -> ${after.processor} ms, memory ${megabytes(before)} -> ${megabytes(after)} MB`,
  );
  return lines.join('\n');
}

function difference(a: Ruling, b: Ruling): string[] {
  return Object.entries(a.files).flatMap(([path, { findings }]) => {
    const others = new Set((b.files[path]?.findings ?? []).map(keyOf));
    return findings
      .filter((finding) => !others.has(keyOf(finding)))
      .map((finding) => `${path} cell ${finding.cell ?? '-'} line ${finding.line} ${finding.code} ${finding.message}`);
  });
}

function keyOf({ code, cell, line }: RuledFinding): string {
  return `${code} ${cell ?? ''} ${line}`;
}

function megabytes({ peakBytes }: Ruling): number {
  return Math.round(peakBytes / 2 ** 20);
}
