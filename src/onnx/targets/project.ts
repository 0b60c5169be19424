// Targets of a project: tables in its configuration, and boards of PlatformIO that it names (`platformio.ini`, `boards/*.json`).
import { FileError, type FileSystem } from '../../base/platform';
import { isInside, joinPath, normalizePath } from '../../base/paths';
import type { RuntimeId } from '../runtimes/types';
import { OVERHEADS, TARGETS, type Target } from './targets';

/** A target as a project writes it: sizes in bytes, clock in hertz. What is absent comes from the board file, or is no limit. */
export interface TargetEntry {
  readonly id: string;
  readonly name?: string;
  readonly core?: string;
  readonly clock?: number;
  readonly flash?: number;
  readonly ram?: number;
  readonly class?: Target['class'];
  readonly runtimes?: readonly string[];
  /** PlatformIO board file, from the folder of the configuration. */
  readonly board?: string;
  readonly 'overhead-flash'?: number;
  readonly 'overhead-ram'?: number;
  /** From and to. */
  readonly 'macs-per-second'?: readonly number[];
}

export interface ProjectTargets {
  readonly targets: readonly Target[];
  /** The target of the project's own board, where `platformio.ini` names one; null otherwise. */
  readonly board: string | null;
  /** What is wrong, each one sentence. */
  readonly problems: readonly string[];
}

/** What a PlatformIO board file says of a board. */
export interface Board {
  readonly name: string;
  readonly mcu: string;
  readonly cpu: string;
  /** Hertz. */
  readonly clock: number | null;
  /** Bytes. */
  readonly flash: number | null;
  readonly ram: number | null;
}

const SIZE_LIMIT = 256 * 1024;

/** Never rejects: what cannot be read is told in `problems`. `root` is the folder of the configuration, absolute. */
export async function projectTargets(
  files: FileSystem,
  root: string,
  entries: readonly TargetEntry[],
): Promise<ProjectTargets> {
  const problems: string[] = [];
  const targets: Target[] = [];
  for (const entry of entries) {
    const board = entry.board === undefined ? null : await readBoard(files, root, entry.board, problems);
    const unknown = (entry.runtimes ?? []).filter((runtime) => !(runtime in OVERHEADS));
    if (unknown.length > 0)
      problems.push(`Target \`${entry.id}\`: no runtime is called ${unknown.map((one) => `\`${one}\``).join(', ')}.`);
    targets.push(targetOf(entry, board));
  }
  const named = boardsIn(await readText(files, joinPath(root, 'platformio.ini')));
  let own: string | null = null;
  for (const { board: name, flash, ram } of named) {
    const target = await boardTarget(files, root, name, { flash, ram });
    if (target === null) continue;
    if (target.id.startsWith('platformio-')) targets.push(target);
    own ??= target.id;
  }
  return { targets, board: own, problems };
}

/** A target from the project's entry, completed from its board file where there is one. `flash` and `ram` in bytes, null where neither says. */
export function targetOf(entry: TargetEntry, board: Board | null): Target {
  const { id } = entry;
  const runtimes = (entry.runtimes ?? []).filter((runtime): runtime is RuntimeId => runtime in OVERHEADS);
  const [low, high] = entry['macs-per-second'] ?? [];
  const overhead = {
    ...(entry['overhead-flash'] === undefined ? {} : { flash: entry['overhead-flash'] }),
    ...(entry['overhead-ram'] === undefined ? {} : { ram: entry['overhead-ram'] }),
  };
  const kind = entry.class ?? 'mcu';
  return {
    id,
    name: entry.name ?? board?.name ?? id,
    core: entry.core ?? board?.cpu ?? '',
    clock: entry.clock ?? board?.clock ?? null,
    flash: entry.flash ?? board?.flash ?? null,
    ram: entry.ram ?? board?.ram ?? null,
    class: kind,
    runtimes: runtimes.length > 0 ? runtimes : [kind === 'mcu' ? 'tflite-micro' : 'onnxruntime-cpu'],
    certainty: 'documented',
    source:
      board === null
        ? "the project's configuration"
        : `the project's configuration and its board file ${entry.board ?? ''}`,
    ...(Object.keys(overhead).length > 0 ? { overhead } : {}),
    ...(low !== undefined && high !== undefined && low > 0 && high >= low
      ? { macsPerSecond: [low, high] as const }
      : {}),
  };
}

/** Null where the text is no board file. */
export function parseBoard(text: string): Board | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isTable(json)) return null;
  const [build, upload] = [isTable(json['build']) ? json['build'] : {}, isTable(json['upload']) ? json['upload'] : {}];
  const size = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  const mcu = word(build['mcu']);
  const clock = Number.parseInt(word(build['f_cpu']), 10);
  return {
    name: word(json['name']) || mcu,
    mcu,
    cpu: coreName(word(build['cpu']), mcu),
    clock: Number.isFinite(clock) && clock > 0 ? clock : null,
    flash: size(upload['maximum_size']),
    ram: size(upload['maximum_ram_size']),
  };
}

/** `cortex-m0plus` → `Cortex-M0+`; Espressif's files name no core, but their chips have one kind each. */
function coreName(cpu: string, mcu: string): string {
  const cortex = /^cortex-([am]\d+)(plus)?/i.exec(cpu);
  if (cortex !== null) return `Cortex-${(cortex[1] ?? '').toUpperCase()}${cortex[2] === undefined ? '' : '+'}`;
  if (/^esp32s3/i.test(mcu)) return 'Xtensa LX7 (PIE)';
  if (/^esp32s2/i.test(mcu)) return 'Xtensa LX7';
  if (/^esp32[cph]/i.test(mcu)) return 'RISC-V';
  if (/^esp32/i.test(mcu)) return 'Xtensa LX6';
  return cpu;
}

interface NamedBoard {
  readonly board: string;
  readonly flash: number | null;
  readonly ram: number | null;
}

/** Boards of the environments of `platformio.ini`, with the sizes that it sets itself. */
export function boardsIn(ini: string | null): NamedBoard[] {
  if (ini === null) return [];
  const found: NamedBoard[] = [];
  for (const section of ini.split(/^\s*\[/m).slice(1)) {
    if (!/^env\b/.test(section)) continue;
    const value = (key: string): string | undefined =>
      new RegExp(`^\\s*${key.replaceAll('.', '\\.')}\\s*=\\s*([^;#\\r\\n]+)`, 'm').exec(section)?.[1]?.trim();
    const board = value('board');
    if (board === undefined || !/^[\w.-]+$/.test(board)) continue;
    const bytes = (key: string): number | null => {
      const number = Number(value(key));
      return Number.isFinite(number) && number > 0 ? number : null;
    };
    found.push({ board, flash: bytes('board_upload.maximum_size'), ram: bytes('board_upload.maximum_ram_size') });
  }
  return found;
}

/** From the project's own `boards/NAME.json`, else from the catalogue; null where neither knows the board. */
async function boardTarget(
  files: FileSystem,
  root: string,
  name: string,
  sizes: { readonly flash: number | null; readonly ram: number | null },
): Promise<Target | null> {
  const text = await readText(files, joinPath(root, `boards/${name}.json`));
  const board = text === null ? null : parseBoard(text);
  const known = TARGETS.find((target) => target.boards?.includes(name) === true);
  if (board === null && known === undefined) return null;
  if (board === null && known !== undefined && sizes.flash === null && sizes.ram === null) return known;
  const source =
    board === null
      ? 'platformio.ini'
      : `boards/${name}.json${sizes.flash === null && sizes.ram === null ? '' : ' and platformio.ini'}`;
  return {
    ...(known ?? { class: 'mcu', runtimes: ['tflite-micro'], core: board?.cpu ?? '', clock: board?.clock ?? null }),
    id: `platformio-${name}`,
    name: board?.name ?? known?.name ?? name,
    core: known?.core ?? board?.cpu ?? '',
    clock: board?.clock ?? known?.clock ?? null,
    flash: sizes.flash ?? board?.flash ?? known?.flash ?? null,
    ram: sizes.ram ?? board?.ram ?? known?.ram ?? null,
    certainty: 'documented',
    source: `PlatformIO: ${source}`,
  };
}

async function readBoard(files: FileSystem, root: string, path: string, problems: string[]): Promise<Board | null> {
  const file = normalizePath(joinPath(root, path));
  if (!isInside(root, file)) {
    problems.push(`The board file ${path} lies outside the project and is not read.`);
    return null;
  }
  const text = await readText(files, file);
  const board = text === null ? null : parseBoard(text);
  if (board === null)
    problems.push(`The board file ${path} ${text === null ? 'was not found' : 'is no PlatformIO board'}.`);
  return board;
}

async function readText(files: FileSystem, path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await files.readFile(path, SIZE_LIMIT));
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
