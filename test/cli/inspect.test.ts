// `assay inspect`: formats, sizes given for symbols, and what cannot be read.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { inspect, registerInspect } from '../../src/cli/models/inspect';
import { nodeTensorSource, openRandomAccess } from '../../src/worker/nodeRandomAccess';
import { bytes, int, message, model, node, tensor, text, value } from '../onnx/support/protobuf';

const external = (location: string): number[] =>
  tensor({
    name: 'w',
    dims: [4, 6],
    type: 1,
    rest: [
      message(13, text(1, 'location'), text(2, location)),
      message(13, text(1, 'length'), text(2, '96')),
      int(14, 1),
    ],
  });

describe('assay inspect', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-inspect-'));
    const nodes = [node({ op: 'MatMul', inputs: ['x', 'w'], outputs: ['y'], name: 'layer/fc' })];
    const content = (weight: number[]): Uint8Array =>
      model({ inputs: [value('x', 1, ['N', 4])], outputs: [value('y', 1, ['N', 6])], initializers: [weight], nodes });
    const inline = tensor({ name: 'w', dims: [4, 6], type: 1, rest: [bytes(9, new Uint8Array(96))] });
    writeFileSync(join(folder, 'small.onnx'), content(inline));
    writeFileSync(join(folder, 'short.onnx'), content(external('weights.bin')));
    writeFileSync(join(folder, 'weights.bin'), new Uint8Array(50));
    writeFileSync(join(folder, 'absent.onnx'), content(external('nowhere.bin')));
    writeFileSync(join(folder, 'outside.onnx'), content(external('../secret.bin')));
    writeFileSync(join(folder, 'linked.onnx'), content(external('link.bin')));
    symlinkSync('/etc/hostname', join(folder, 'link.bin'));
    writeFileSync(join(folder, 'empty.onnx'), new Uint8Array(0));
  });
  after(() => rmSync(folder, { recursive: true }));

  const json = async (names: string[], dims = new Map<string, number>()) => {
    const { output, failed } = await inspect(
      names.map((name) => join(folder, name)),
      { format: 'json', dims },
    );
    return { report: JSON.parse(output) as Record<string, unknown>, failed };
  };

  it('gives the keys that programs rely on', async () => {
    const { report } = await json(['small.onnx']);
    for (const key of [
      'path',
      'bytes',
      'irVersion',
      'opsets',
      'producer',
      'nodes',
      'operators',
      'parameters',
      'parameterBytes',
      'inputs',
      'outputs',
      'issues',
      'macs',
      'coverage',
      'peakActivationBytes',
    ]) {
      assert.ok(key in report, key);
    }
    assert.equal(report['parameters'], 24);
    assert.equal(report['nodes'], 1);
    assert.deepEqual(report['operators'], { MatMul: 1 });
    assert.deepEqual(report['parameterBytes'], { float32: 96 });
    assert.deepEqual(report['opsets'], [{ domain: '', version: 17 }]);
    assert.equal(report['macs'], 24);
    assert.equal(report['macsFormula'], '24*N');
    assert.deepEqual(report['assumedDims'], { N: 1 });
  });

  it('puts given sizes for symbols', async () => {
    const { report } = await json(['small.onnx'], new Map([['N', 10]]));
    assert.equal(report['macs'], 240);
    assert.equal(report['peakActivationBytes'], 160 + 240);
    assert.deepEqual(report['assumedDims'], {});
  });

  it('takes a model that stands behind a size for the model', () => {
    const program = new Command();
    registerInspect(program, '0');
    const command = program.commands[0];
    assert.ok(command);
    const { operands } = command.parseOptions(['--dim', 'N=2', '--dim', 'M=3', 'small.onnx']);
    assert.deepEqual(operands, ['small.onnx']);
    assert.deepEqual(
      [...command.opts<{ dim: Map<string, number> }>().dim],
      [
        ['N', 2],
        ['M', 3],
      ],
    );
  });

  it('writes text and Markdown', async () => {
    const paths = [join(folder, 'small.onnx')];
    const text = await inspect(paths, { format: 'text', dims: new Map() });
    assert.match(text.output, /parameters +24\n/);
    assert.match(text.output, /multiply-accumulates +24 = 24\*N/);
    const markdown = await inspect(paths, { format: 'markdown', dims: new Map() });
    assert.match(markdown.output, /\| parameters \| 24 \|/);
  });

  const external_: [name: string, code: string][] = [
    ['short.onnx', 'external-short'],
    ['absent.onnx', 'external-not-found'],
    ['outside.onnx', 'external-outside'],
    ['linked.onnx', 'external-link'],
  ];
  for (const [name, code] of external_) {
    it(`reports ${code}`, async () => {
      const { report } = await json([name]);
      const issues = report['issues'] as { code: string }[];
      assert.deepEqual(
        issues.map((issue) => issue.code),
        [code],
      );
    });
  }

  it('shows what would steer a terminal, and does not send it there', async () => {
    const nodes = [node({ op: 'Relu', inputs: ['x\u001b[2J'], outputs: ['y\u202e'] })];
    const [input, output] = [value('x\u001b[2J', 1, [4]), value('y\u202e', 1, [4])];
    writeFileSync(join(folder, 'steering.onnx'), model({ nodes, inputs: [input], outputs: [output] }));
    for (const format of ['text', 'markdown'] as const) {
      const { output: shown } = await inspect([join(folder, 'steering.onnx')], { format, dims: new Map() });
      assert.doesNotMatch(shown, /[\u001b\u202e]/);
      assert.match(shown, /u001b/);
    }
  });

  it('goes on after what cannot be read, and says each in one sentence', async () => {
    const paths = ['empty.onnx', 'none.onnx', 'small.onnx'].map((name) => join(folder, name));
    const { output, failed } = await inspect([...paths, folder], { format: 'json', dims: new Map() });
    assert.deepEqual(
      failed.map((failure) => failure.message.replace(folder, '')),
      ['The file is empty.', 'The file was not found.', 'The file cannot be read:  is not a file.'],
    );
    assert.equal((JSON.parse(output) as unknown[]).length, 4);
  });

  it('opens external data inside the folder, and follows no link', async () => {
    const file = await openRandomAccess(join(folder, 'short.onnx'));
    const source = nodeTensorSource(file, folder);
    const opened = await source.openExternal?.('weights.bin');
    assert.equal(opened?.size, 50);
    await opened.close();
    await assert.rejects(async () => source.openExternal?.('link.bin'), /symbolic link/);
    await assert.rejects(async () => source.openExternal?.('../secret.bin'), { kind: 'outside-workspace' });
    await file.close();
  });
});
