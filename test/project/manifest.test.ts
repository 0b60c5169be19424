// The manifest and the code name the same commands, settings, tools and files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { TARGETS } from '../../src/onnx/targets/targets';

const ROOT = path.resolve(__dirname, '../..');

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly snippets: readonly { readonly path: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Setting {
  readonly anyOf?: readonly { readonly enum?: readonly string[]; readonly enumDescriptions?: readonly string[] }[];
  readonly markdownDescription?: string;
  readonly order?: number;
  readonly scope?: string;
}

interface Step {
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents?: readonly string[];
}

const text = fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8');
// SAFETY: the project's own manifest; what is not there fails the assertions below.
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8')) as Record<string, string>;
const { contributes } = manifest;

function sources(): string {
  const base = path.join(ROOT, 'src');
  return fs
    .readdirSync(base, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && /^(editor|inspector|extension)/.test(file))
    .map((file) => fs.readFileSync(path.join(base, file), 'utf8'))
    .join('\n');
}

const code = sources();
const unique = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map((match) => match[1] ?? ''))].sort();

describe('the manifest', () => {
  const declared = contributes.commands.map(({ command }) => command).sort();

  it('declares every command that the code registers, and no other', () => {
    const registered = unique(code.matchAll(/registerCommand\(\s*'(assay\.\w+)'/g));
    assert.deepEqual(declared, registered);
  });

  it('declares every command that code, menus and walkthrough call', () => {
    const called = [
      ...unique(code.matchAll(/(?:executeCommand\(\s*|command: )'(assay\.\w+)'/g)),
      ...unique(
        Object.values(strings)
          .join('\n')
          .matchAll(/command:(assay\.\w+)/g),
      ),
      ...Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? [])),
    ];
    assert.deepEqual(
      called.filter((command) => !declared.includes(command)),
      [],
    );
  });

  it('keeps to at most 15 commands in the palette, all of one category', () => {
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false');
    const shown = declared.filter((command) => !hidden.some((item) => item.command === command));
    assert.ok(shown.length <= 15, `${shown.length} commands`);
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['Assay']);
  });

  it('declares every setting that the code reads, and no other', () => {
    const read = unique(code.matchAll(/section\.get(?:<[^>]*>)?\('([\w.]+)'/g)).map((key) => `assay.${key}`);
    assert.deepEqual(Object.keys(contributes.configuration.properties).sort(), read);
  });

  it('keeps to at most 15 settings, each described, ordered and scoped', () => {
    const properties = Object.entries(contributes.configuration.properties);
    assert.ok(properties.length <= 15, `${properties.length} settings`);
    for (const [key, { markdownDescription, order, scope }] of properties) {
      assert.ok(markdownDescription !== undefined && order !== undefined && scope !== undefined, key);
    }
  });

  it('offers the targets of the catalogue, and leaves a project its own', () => {
    const [offered, free] = contributes.configuration.properties['assay.targetDevice']?.anyOf ?? [];
    assert.deepEqual(offered?.enum, TARGETS.map(({ id }) => id).sort());
    assert.equal(offered.enumDescriptions?.length, TARGETS.length);
    assert.deepEqual(free, { type: 'string' });
  });

  it('declares every agent tool that the code registers, and no other', () => {
    const registered = unique(code.matchAll(/registerTool(?:<\w+>)?\(\s*'(\w+)'/g));
    assert.deepEqual(contributes.languageModelTools.map(({ name }) => name).sort(), registered);
  });

  it('writes code in the walkthrough as VS Code shows it there: between two backticks', () => {
    const shown = Object.entries(strings).filter(([key]) => /^walkthrough\..*description$/.test(key));
    assert.deepEqual(
      shown.filter(([, words]) => words.replaceAll(/``[^`]+``/g, '').includes('`')).map(([key]) => key),
      [],
    );
  });

  it('has a text for every placeholder, and no text without one', () => {
    const used = unique(text.matchAll(/"%([\w.]+)%"/g));
    assert.deepEqual(Object.keys(strings).sort(), used);
  });

  it('starts with Python and Jupyter notebooks only', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:python', 'onNotebook:jupyter-notebook']);
  });

  it('names files that are there', () => {
    const files = [
      ...contributes.snippets.map((snippet) => snippet.path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ];
    assert.deepEqual(
      files.filter((file) => !fs.existsSync(path.join(ROOT, file))),
      [],
    );
  });
});
