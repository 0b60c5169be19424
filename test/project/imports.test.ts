// Imports lead one way: no files import each other in a circle, types included.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.join(__dirname, '../../src');

/** What a file imports or hands on of the project, by path below src/. */
function importsOf(file: string, files: ReadonlySet<string>): string[] {
  const text = readFileSync(path.join(SOURCE, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s[^;']*?'(\.[^']+)'/gm)].flatMap(([, from = '']) => {
    const place = path.posix.join(path.posix.dirname(file), from);
    return [`${place}.ts`, `${place}/index.ts`].filter((one) => files.has(one));
  });
}

/** The first circle that a walk over all files comes upon; null where there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    way.push(file);
    for (const next of graph.get(file) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    way.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const found = visit(file);
    if (found !== null) return found;
  }
  return null;
}

describe('the imports of the source', () => {
  const files = new Set(
    readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts')),
  );
  const graph = new Map([...files].map((file) => [file, importsOf(file, files)]));

  it('are seen', () => {
    assert.ok((graph.get('engine/lint.ts') ?? []).includes('engine/finding.ts'), 'lint.ts imports finding.ts');
  });

  it('make no circle', () => {
    const found = circle(graph);
    assert.equal(
      found,
      null,
      `They import each other: ${found?.join(' → ') ?? ''}. The way up is a door, see docs/architecture.md.`,
    );
  });
});
