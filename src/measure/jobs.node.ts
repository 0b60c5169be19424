// Fixing and comparing models as a worker thread: files by ranges, git for revisions, the child for outputs.
import { dirname } from 'node:path';
import { normalizePath } from '../base/paths';
import { revisionOfFile } from '../worker/gitRevision';
import { ownThreadPort } from '../worker/nodePort';
import { nodeTensorSource, openRandomAccess } from '../worker/nodeRandomAccess';
import { measureWith } from './client';
import { fixModelFile } from './fixFile';
import type { JobSource } from './jobProtocol';
import { serveJobs, type OpenedSource } from './jobs';

serveJobs(ownThreadPort(), {
  open: (source) => (source.kind === 'revision' ? openRevision(source) : openFile(source.path)),
  async fix(path, { fixes, sizes, measure }, signal, onProgress) {
    const {
      path: written,
      changes,
      left,
      verification,
    } = await fixModelFile(path, {
      fixes: new Set(fixes),
      sizes: new Map(Object.entries(sizes)),
      measure: measure === null ? null : measureWith(measure),
      signal,
      onProgress,
    });
    return { path: written, files: null, changes, left, verification };
  },
});

async function openFile(path: string): Promise<OpenedSource> {
  const file = await openRandomAccess(path);
  const source = nodeTensorSource(file, normalizePath(dirname(path)));
  return { file, openExternal: (name) => openBeside(source, name), close: () => file.close() };
}

function openBeside(source: ReturnType<typeof nodeTensorSource>, name: string) {
  if (source.openExternal === undefined) return Promise.reject(new Error('no folder'));
  return source.openExternal(name);
}

async function openRevision({ path, revision }: Extract<JobSource, { kind: 'revision' }>): Promise<OpenedSource> {
  const { files, name } = revisionOfFile(path, revision);
  try {
    const file = await files.open(name);
    return {
      file,
      openExternal: (beside) => files.openBeside(name, beside),
      async close() {
        await file.close();
        await files.close();
      },
    };
  } catch (error) {
    await files.close();
    throw error;
  }
}
