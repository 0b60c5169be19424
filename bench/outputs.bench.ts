// How fast saved outputs are searched for identifiers: 10 MB of each kind of output, so that 100 ms are 100 MB/s.
import { scanText } from '../src/engine/knowledge/validators/scan';
import { extractTables } from '../src/engine/knowledge/validators/tables';
import { time } from './harness';

const SIZE = 10_000_000;

function fill(line: (index: number) => string): string {
  const lines: string[] = [];
  for (let size = 0, index = 0; size < SIZE; index++) {
    const next = line(index);
    lines.push(next);
    size += next.length + 1;
  }
  return lines.join('\n');
}

const noise = (index: number) => ((index * 2654435761) >>> 0) / 4294967296;

const kinds: [string, string][] = [
  [
    'numbers as text',
    fill(
      (index) =>
        `${index}   ${noise(index).toFixed(6)}  ${(noise(index + 1) * 1000).toFixed(2)}  ${Math.floor(noise(index + 2) * 1e7)}   -0.${Math.floor(noise(index + 3) * 1e6)}`,
    ),
  ],
  [
    'tables as HTML',
    `<table border="1" class="dataframe">\n<thead><tr><th></th><th>name</th></tr></thead><tbody>\n${fill(
      (index) =>
        `    <tr>\n      <th>${index}</th>\n      <td>Row ${index}</td>\n      <td>${noise(index).toFixed(4)}</td>\n    </tr>`,
    )}</tbody></table>`,
  ],
  [
    'training log',
    fill(
      (index) =>
        `Epoch ${index}/100 - 12s 3ms/step - loss: ${noise(index).toFixed(4)} - val_accuracy: ${noise(index + 1).toFixed(4)} [2026-08-01 12:00:${index % 60}]`,
    ),
  ],
  [
    'people',
    fill(
      (index) =>
        `${index},Alice Wong,alice${index}@clinic.hk,E364912(5),+852 9123 4567,536-22-${1000 + (index % 9000)}`,
    ),
  ],
];

async function main(): Promise<void> {
  for (const [name, text] of kinds) {
    const limit = name === 'people' ? undefined : 100;
    await time(`scan 10 MB of ${name}`, () => scanText(text), { samples: 15, warmup: 3, limit });
  }
  const html = kinds[1]?.[1] ?? '';
  await time('tables in 10 MB of HTML', () => extractTables({ 'text/html': html }), {
    samples: 15,
    warmup: 3,
    limit: 100,
  });
}

void main();
