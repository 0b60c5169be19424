// Times Netron's loader: what its window does between a file's name and a model that can be drawn, without drawing it.
//   node bench/peers/netron.mjs FOLDER FILE      FOLDER: Netron's modules, as in the `netron` folder of its Python package
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is read at once. */
const BLOCK = 1 << 20;

/** A file as Netron's readers take it, by ranges as in its desktop application. */
class FileStream {
  constructor(handle, start, length) {
    this.handle = handle;
    this.start = start;
    this.length = length;
    this.position = 0;
    this.block = Buffer.alloc(0);
    this.blockStart = 0;
  }

  stream(length) {
    const part = new FileStream(this.handle, this.start + this.position, length);
    this.skip(length);
    return part;
  }

  seek(position) {
    this.position = position >= 0 ? position : this.length + position;
  }

  skip(count) {
    this.position += count;
  }

  peek(length = this.length - this.position) {
    const offset = this.position - this.blockStart;
    if (offset < 0 || offset + length > this.block.length) {
      this.blockStart = this.position;
      this.block = Buffer.allocUnsafe(Math.min(Math.max(length, BLOCK), this.length - this.position));
      fs.readSync(this.handle, this.block, 0, this.block.length, this.start + this.position);
    }
    const from = this.position - this.blockStart;
    return new Uint8Array(this.block.buffer, this.block.byteOffset + from, length);
  }

  read(length = this.length - this.position) {
    const bytes = this.peek(length).slice();
    this.position += length;
    return bytes;
  }
}

const [folder = '', file = ''] = process.argv.slice(2);
const module = (name) => import(pathToFileURL(path.resolve(folder, `${name}.js`)).href);
const host = {
  type: 'Test',
  environment: () => undefined,
  event: () => undefined,
  exception: (error) => {
    throw error;
  },
  require: (id) => module(id.replace(/^\.\//, '')),
  asset: (name) => fs.promises.readFile(path.join(folder, name), 'utf8'),
};
const { ModelFactoryService } = await module('view');
const service = new ModelFactoryService(host);

async function open() {
  const handle = fs.openSync(file);
  const context = {
    identifier: path.basename(file),
    stream: new FileStream(handle, 0, fs.fstatSync(handle).size),
    entries: new Map(),
    asset: host.asset,
    require: host.require,
    fetch: () => Promise.reject(new Error('not found')),
    error: host.exception,
  };
  const start = performance.now();
  const model = await service.open(context);
  const nodes = model.modules.reduce((sum, one) => sum + one.nodes.length, 0);
  const taken = performance.now() - start;
  fs.closeSync(handle);
  return { taken, nodes };
}

try {
  // The first opening also loads modules; the later ones tell what the file takes.
  const runs = [await open(), await open(), await open()];
  runs.sort((a, b) => a.taken - b.taken);
  console.log(`netron ${runs[1].taken} ${runs[1].nodes}`);
} catch (error) {
  console.log(`failed ${error.name}: ${error.message.split('\n')[0]}`);
}
