// Targets of a project: tables of its configuration, board files of PlatformIO, overheads that a user sets, ranges of latency.
import assert from 'node:assert/strict';
import { parseConfiguration, Settings } from '../../src/engine/configuration';
import { latencyRange } from '../../src/onnx/targets/latency';
import { boardsIn, parseBoard, projectTargets, targetOf } from '../../src/onnx/targets/project';
import { findTarget, fitTarget, OVERHEADS, overheadOf, TARGETS } from '../../src/onnx/targets/targets';
import { RUNTIMES } from '../../src/onnx/runtimes/catalogue';
import { FileError, type FileSystem } from '../../src/base/platform';
import { targetsAround } from '../../src/worker/projectTargets';

const BOARD = JSON.stringify({
  name: 'Test board',
  build: { cpu: 'cortex-m0plus', f_cpu: '48000000L', mcu: 'x' },
  upload: { maximum_size: 131072, maximum_ram_size: 16384 },
});

/** Files by path; all else is not found. */
function folder(content: Readonly<Record<string, string>>): FileSystem {
  const readFile = (path: string): Promise<Uint8Array> => {
    const text = content[path];
    if (text === undefined) return Promise.reject(new FileError('not-found', path, 'not there'));
    return Promise.resolve(new TextEncoder().encode(text));
  };
  // SAFETY: targets read whole files and nothing else.
  return { readFile } as unknown as FileSystem;
}

function targetsOf(toml: string) {
  const reading = parseConfiguration('/p/assay.toml', toml, []);
  assert.ok(reading !== null);
  return {
    entries: new Settings(reading.configuration).targets,
    notices: reading.notices.map(({ message }) => message),
  };
}

describe('the catalogue of targets', () => {
  it('holds more than the 21 of the survey, and every runtime that a target names is judged and has an overhead', () => {
    assert.ok(TARGETS.length > 21, String(TARGETS.length));
    const judged = new Set(RUNTIMES.map(({ id }) => id));
    for (const target of TARGETS)
      for (const runtime of target.runtimes)
        assert.ok(judged.has(runtime) && runtime in OVERHEADS, `${target.id}: ${runtime}`);
  });

  it('has a range of latency for every target with a processor and a clock', () => {
    for (const target of TARGETS) {
      const range = latencyRange(target, 1e6, 'int8');
      if (target.core === '' || target.clock === null) assert.equal(range, null, target.id);
      else assert.ok(range !== null && range.low > 0 && range.high > range.low && range.assumption !== '', target.id);
    }
  });
});

describe('targets of a project', () => {
  it('are read from the configuration, with units', async () => {
    const { entries, notices } = targetsOf(
      '[[targets]]\nid = "ours"\nflash = "128KB"\nram = "40KB"\nclock = "64M"\ncore = "Cortex-M4F"\noverhead-ram = "6KB"\n' +
        'macs-per-second = ["5M", "20M"]\nruntimes = ["st-edge-ai"]\n',
    );
    assert.deepEqual(notices, []);
    const { targets, problems } = await projectTargets(folder({}), '/p', entries);
    assert.deepEqual(problems, []);
    const [target] = targets;
    assert.ok(target !== undefined);
    assert.deepEqual([target.flash, target.ram, target.clock, target.runtimes], [131072, 40960, 64e6, ['st-edge-ai']]);
    assert.equal(overheadOf(target, 'st-edge-ai').ram, 6144);
    assert.equal(overheadOf(target, 'st-edge-ai').flash, OVERHEADS['st-edge-ai'].flash);
    assert.deepEqual(latencyRange(target, 1e7, 'int8')?.macsPerSecond, [5e6, 20e6]);
    assert.equal(findTarget('ours', targets), target);
  });

  it('are told what is wrong with them, and the rest holds', async () => {
    const { entries, notices } = targetsOf(
      '[[targets]]\nid = "Bad Id"\n[[targets]]\nid = "good"\nflas = 3\nram = "x"\n',
    );
    assert.equal(entries.length, 1);
    assert.match(notices.join('\n'), /`id` of lower-case letters/);
    assert.match(notices.join('\n'), /Did you mean `flash`/);
    assert.match(notices.join('\n'), /number of bytes/);
    const { problems } = await projectTargets(folder({}), '/p', [
      { id: 'x', board: '../../etc/passwd', runtimes: ['tflm'] },
    ]);
    assert.match(problems.join('\n'), /outside the project/);
    assert.match(problems.join('\n'), /no runtime is called `tflm`/);
  });

  it('take sizes and clock from a PlatformIO board file', async () => {
    const files = folder({ '/p/boards/ours.json': BOARD });
    const { targets } = await projectTargets(files, '/p', [{ id: 'ours', board: 'boards/ours.json', ram: 8192 }]);
    const [target] = targets;
    assert.deepEqual([target?.name, target?.core, target?.clock], ['Test board', 'Cortex-M0+', 48e6]);
    assert.deepEqual([target?.flash, target?.ram], [131072, 8192]);
  });

  it('come by themselves from platformio.ini: own boards, known boards, sizes that it sets', async () => {
    const ini =
      '[platformio]\ndefault_envs = a\n[env:a]\nboard = ours ; mine\nboard_upload.maximum_ram_size = 10000\n[env:b]\nboard = nano33ble\n[env:c]\nboard = nobodys\n';
    assert.deepEqual(
      boardsIn(ini).map(({ board }) => board),
      ['ours', 'nano33ble', 'nobodys'],
    );
    // What other sections share is no board of its own, and a size of nothing is none.
    assert.deepEqual(boardsIn('[common]\nboard = uno\n[env:a]\nboard = ours\nboard_upload.maximum_size = 0\n'), [
      { board: 'ours', flash: null, ram: null },
    ]);
    const files = folder({ '/p/platformio.ini': ini, '/p/boards/ours.json': BOARD });
    const { targets, board } = await projectTargets(files, '/p', []);
    assert.deepEqual(
      targets.map(({ id, ram, flash }) => [id, ram, flash]),
      [['platformio-ours', 10000, 131072]],
    );
    assert.equal(board, 'platformio-ours');
    const known = await projectTargets(folder({ '/p/platformio.ini': '[env]\nboard = nano33ble\n' }), '/p', []);
    assert.equal(known.board, 'arduino-nano-33-ble');
  });

  it('are found from a model upwards, with the one that the project is meant for', async () => {
    const files = folder({ '/p/assay.toml': 'target = "ours"\n[[targets]]\nid = "ours"\nflash = 1000\n' });
    const { targets, target } = await targetsAround(files, '/p/models/deep');
    assert.deepEqual([targets.map(({ id }) => id), target], [['ours'], 'ours']);
    assert.deepEqual(await targetsAround(folder({}), '/p/models'), { targets: [], target: null });
  });

  it('read no board from a text that is none', () => {
    assert.equal(parseBoard('{'), null);
    assert.equal(parseBoard('[]'), null);
    assert.deepEqual(parseBoard('{}'), { name: '', mcu: '', cpu: '', clock: null, flash: null, ram: null });
    assert.equal(targetOf({ id: 'x' }, parseBoard('{}')).flash, null);
  });
});

describe('the fit of a model', () => {
  const needs = { weights: 100_000, activations: 50_000, macs: 1e6, precision: 'int8' } as const;

  it('counts the overhead that a user sets, and says whose it is', () => {
    const target = findTarget('arduino-nano-33-ble');
    assert.ok(target !== undefined);
    const edited = fitTarget(target, needs, { 'tflite-micro': { flash: 1000, ram: 2000 } });
    assert.deepEqual(
      edited.resources.map(({ overhead }) => overhead),
      [1000, 2000],
    );
    assert.match(edited.overhead.source, /Given by the project/);
    assert.match(fitTarget(target, needs).overhead.source, /TensorFlow Lite Micro/);
  });

  it('loads weights into RAM where there is no flash to run from', () => {
    const pi = findTarget('pi-4');
    assert.ok(pi !== undefined);
    const [, ram] = fitTarget(pi, needs).resources;
    assert.ok(ram !== undefined);
    assert.equal(ram.model, 150_000);
    assert.match(ram.formula, /weights, which are loaded/);
  });
});
