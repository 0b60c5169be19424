// Notices of the packages that a build contains: whose code it is, under which licence, with the licence's own text.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Packages whose archive has no licence file, with the copyright line of their repository. All under the MIT licence. */
const COPYRIGHT = {
  'onnxruntime-common': 'Copyright (c) 2018 - present Microsoft Corporation',
  'onnxruntime-node': `Copyright (c) 2018 - present Microsoft Corporation

Notices of what ONNX Runtime itself contains: ThirdPartyNotices.txt at https://github.com/microsoft/onnxruntime`,
};

const LICENCE_FILE = /^(licen[cs]e|copying)([-.]\w+)*$/i;

/**
 * The notices of every package that one of `files` belongs to, in the order of their names.
 * @param {Iterable<string>} files Absolute paths, or relative to the current folder. Those outside `node_modules` are passed over.
 * @returns {string} Plain text.
 * @throws where a package shows no licence: somebody has to look at it.
 */
export function noticesOf(files) {
  const folders = new Set([...files].flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].map(readNotice).sort((a, b) => (a.name < b.name ? -1 : 1));
  return notices.map(({ name, version, licence, text }) => section(`${name} ${version} (${licence})`, text)).join('\n');
}

/** The folder of the innermost package around a file; undefined where it is of no package. */
function packageFolder(file) {
  const parts = path.resolve(file).split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(path.sep);
}

function readNotice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (file !== undefined) return { name, version, licence: license, text: readText(path.join(folder, file)) };
  const copyright = COPYRIGHT[name];
  if (copyright === undefined || license !== 'MIT')
    throw new Error(`${name} is in the build and has no licence file: add its copyright line to scripts/notices.mjs`);
  return { name, version, licence: license, text: `MIT License\n\n${copyright}\n\n${permission()}` };
}

/** The text of the MIT licence below its copyright line, from this project's own. */
function permission() {
  const own = readText(path.join(ROOT, 'LICENSE'));
  return own.slice(own.indexOf('Permission is hereby granted'));
}

function readText(file) {
  return fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

function section(title, text) {
  const line = '='.repeat(80);
  return `${line}\n${title}\n${line}\n\n${text.trim()}\n`;
}
