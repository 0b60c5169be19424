// A DVC pipeline: `dvc.yaml` says what its stages read and write, `dvc.lock` what they wrote when they last ran.
import { joinPath } from '../../../base/paths';
import type { PipelineStage } from '../evidence';
import { FormatError } from '../formatError';
import type { Probe } from '../queries';
import { unrecordedOut, type DvcOut } from './out';
import { asList, asText, isMap, parseYaml, readOut, type YamlMap } from './pointerFile';
import { expandStage, mergeContext, lookUp, resolve, type ExpandedStage } from './template';

export interface Pipeline {
  readonly stages: readonly PipelineStage[];
  readonly outs: readonly DvcOut[];
}

interface ResolvedStage {
  readonly stage: PipelineStage;
  readonly declared: readonly { readonly path: string; readonly cache: boolean }[];
}

interface Lock {
  readonly stages: ReadonlyMap<string, YamlMap>;
  readonly readable: boolean;
}

const NOTHING: Pipeline = { stages: [], outs: [] };

/** The pipeline whose `dvc.yaml` lies in `folder`. */
export function readPipeline(probe: Probe, folder: string): Promise<Pipeline> {
  return probe.ask(
    `pipeline:${folder}`,
    async (inner) => {
      const file = joinPath(folder, 'dvc.yaml');
      const lock = await readLock(inner, joinPath(folder, 'dvc.lock'));
      const { stages, names } = await readStages(inner, folder, file);
      return { stages: stages.map(({ stage }) => stage), outs: outsOf(folder, stages, names, lock) };
    },
    NOTHING,
  );
}

async function readLock(probe: Probe, path: string): Promise<Lock> {
  const text = await probe.text(path, probe.limits.lockBytes);
  if (text === null) return { stages: new Map(), readable: true };
  const problem = (message: string): Lock => {
    probe.notice(path, message);
    return { stages: new Map(), readable: false };
  };
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (error) {
    return problem(error instanceof FormatError ? error.message : 'not valid YAML');
  }
  if (!isMap(content)) return problem('not a dvc.lock');
  const schema = asText(content.schema);
  if (schema !== null && !/^2(\.|$)/.test(schema)) {
    return problem(`has schema ${schema}; only 2.0 and older are known`);
  }
  // Before schema 2.0 the stages stood at the top.
  const stages = schema === null ? content : content.stages;
  const entries = isMap(stages) ? Object.entries(stages) : [];
  return {
    stages: new Map(entries.flatMap(([name, stage]) => (isMap(stage) ? [[name, stage] as const] : []))),
    readable: true,
  };
}

/** Stages as far as their templates can be filled in, and the names of all; null where the file cannot be read. */
async function readStages(
  probe: Probe,
  folder: string,
  file: string,
): Promise<{ stages: ResolvedStage[]; names: ReadonlySet<string> | null }> {
  const text = await probe.text(file);
  if (text === null) return { stages: [], names: null };
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (error) {
    probe.notice(file, error instanceof FormatError ? error.message : 'not valid YAML');
    return { stages: [], names: null };
  }
  if (!isMap(content) || !isMap(content.stages)) return { stages: [], names: new Set() };
  const stages: ResolvedStage[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      probe.notice(file, error.message);
    }
  };
  let context: YamlMap = {};
  await attempt(async () => {
    context = mergeContext(await loadFile(probe, joinPath(folder, 'params.yaml')), context);
    context = await loadVars(probe, content.vars, folder, context);
  });
  for (const [name, definition] of Object.entries(content.stages)) {
    if (!isMap(definition)) continue;
    await attempt(async () => {
      for (const stage of expandStage(name, definition, context))
        stages.push(await resolveStage(probe, stage, folder, file));
    });
  }
  return { stages, names: new Set(Object.keys(content.stages)) };
}

async function resolveStage(probe: Probe, stage: ExpandedStage, folder: string, file: string): Promise<ResolvedStage> {
  const { definition } = stage;
  const workFolder = joinPath(folder, asText(resolve(definition.wdir, stage.context)) ?? '.');
  const context = await loadVars(probe, resolve(definition.vars, stage.context), workFolder, stage.context);
  const declared = ['outs', 'metrics', 'plots'].flatMap((kind) =>
    named(resolve(definition[kind], context)).map(({ name, value }) => ({
      path: joinPath(workFolder, posix(name)),
      cache: !(isMap(value) && value.cache === 'false'),
    })),
  );
  const parameters = named(resolve(definition.params, context)).flatMap(({ name, value }) => {
    if (value === undefined) return [`params.yaml:${name}`];
    const keys = asList(value).flatMap((key) => asText(key) ?? []);
    return keys.length === 0 ? [name] : keys.map((key) => `${name}:${key}`);
  });
  return {
    stage: {
      name: stage.name,
      file,
      command: commandOf(definition.cmd, context),
      folder: workFolder,
      dependencies: named(resolve(definition.deps, context)).map(({ name }) => joinPath(workFolder, posix(name))),
      outputs: declared.map((out) => out.path),
      parameters,
    },
    declared,
  };
}

/** `.\\data\\rows.csv`, as it is written on Windows. */
function posix(path: string): string {
  return path.replaceAll('\\', '/');
}

/** A command may put a whole map into its arguments; its text matters only as far as it names a script. */
function commandOf(command: unknown, context: YamlMap): string {
  const lines = Array.isArray(command) ? (command as unknown[]) : [command];
  return lines
    .flatMap((line) => asText(line) ?? [])
    .map((line) =>
      line.replaceAll(/(?<!\\)\$\{(.*?)\}/g, (written, path: string) => {
        const value = lookUp(context, path);
        return typeof value === 'string' ? value : written;
      }),
    )
    .join('\n');
}

/** Entries that are a name, or a map of one name to what is said of it. */
function named(list: unknown): { name: string; value: unknown }[] {
  return asList(list).flatMap((entry): { name: string; value: unknown }[] => {
    if (typeof entry === 'string') return [{ name: entry, value: undefined }];
    return isMap(entry) ? Object.entries(entry).map(([name, value]) => ({ name, value: value ?? '' })) : [];
  });
}

async function loadVars(probe: Probe, vars: unknown, folder: string, context: YamlMap): Promise<YamlMap> {
  let merged = context;
  for (const entry of asList(vars)) {
    if (isMap(entry)) {
      merged = mergeContext(merged, entry);
      continue;
    }
    const [path = '', keys] = (asText(resolve(entry, merged)) ?? '').split(':');
    if (path === '') continue;
    const content = await loadFile(probe, joinPath(folder, path));
    if (keys === undefined) merged = mergeContext(merged, content);
    for (const key of keys?.split(',') ?? []) {
      const parts = key.trim().split('.').toReversed();
      let value = lookUp(content, key);
      for (const part of parts) value = { [part]: value };
      if (isMap(value)) merged = mergeContext(merged, value);
    }
  }
  return merged;
}

async function loadFile(probe: Probe, path: string): Promise<YamlMap> {
  const text = await probe.text(path);
  if (text === null || !/\.(ya?ml|json)$/.test(path)) return {};
  const content = parseYaml(text);
  return isMap(content) ? content : {};
}

function outsOf(
  folder: string,
  stages: readonly ResolvedStage[],
  names: ReadonlySet<string> | null,
  lock: Lock,
): DvcOut[] {
  const byName = new Map(stages.map(({ stage }) => [stage.name, stage]));
  const outs = new Map<string, DvcOut>();
  for (const { stage, declared } of stages) {
    for (const { path, cache } of declared) {
      outs.set(path, { ...unrecordedOut(path, stage.file, stage.name), cache, unreadable: !lock.readable });
    }
  }
  const pointer = joinPath(folder, 'dvc.lock');
  for (const [name, locked] of lock.stages) {
    const stage = byName.get(name);
    for (const entry of asList(locked.outs)) {
      const out = readOut(entry, stage?.folder ?? folder, pointer, name);
      // What the lock says of a stage that is no longer there holds no longer.
      if (out === null || names?.has(name.split('@')[0] ?? '') === false) continue;
      outs.set(out.path, { ...out, cache: outs.get(out.path)?.cache ?? true });
    }
  }
  return [...outs.values()];
}
