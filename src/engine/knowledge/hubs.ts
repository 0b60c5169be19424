// Hubs that serve models and data by name, and how a call pins what it gets (DVL004, SEC005, SEC006).
import { nameTable, places, type Certainty } from './nameTable';

export interface HubRow {
  readonly name: string;
  /** Parameter with the repository or handle: first position unless `position` says otherwise. */
  readonly repo: string;
  readonly position: number;
  /** Parameters any of which pins a version. */
  readonly pins: readonly string[];
  readonly hub: 'huggingface' | 'torch' | 'tensorflow' | 'kaggle' | 'other';
  /** What comes back may run code on loading. */
  readonly runsCode: 'with-trust-remote-code' | 'always' | 'never';
  /** Only a handle that begins with `hf_hub:` is one of the hub; other names are of models that the library ships. */
  readonly marked?: boolean;
  readonly serves: 'model' | 'data' | 'both';
  readonly certainty: Certainty;
}

type Rest = Partial<Omit<HubRow, 'name' | 'repo'>>;

function rows(owners: string, names: string, repo: string, rest: Rest = {}): HubRow[] {
  return places(owners, names).map((name) => ({
    name,
    repo,
    position: 0,
    pins: ['revision'],
    hub: 'huggingface',
    runsCode: 'never',
    serves: 'model',
    certainty: 'documented',
    ...rest,
  }));
}

const remote = { runsCode: 'with-trust-remote-code' } as const;

export const hubTable = nameTable<HubRow>([
  ...rows('huggingface_hub huggingface_hub.HfApi', 'hf_hub_download snapshot_download', 'repo_id', { serves: 'both' }),
  ...rows('huggingface_hub', 'HfFileSystem.open', 'path', { serves: 'both' }),
  ...rows('datasets', 'load_dataset load_dataset_builder', 'path', { ...remote, serves: 'data' }),
  ...rows('transformers', 'pipeline', 'model', { ...remote, position: 1 }),
  ...rows('sentence_transformers', 'SentenceTransformer CrossEncoder', 'model_name_or_path', remote),
  ...rows('timm', 'create_model', 'model_name', { pins: [], marked: true }),
  ...rows('peft', 'PeftModel.from_pretrained', 'model_id', { position: 1 }),
  ...rows('torch.hub', 'load', 'repo_or_dir', { hub: 'torch', pins: [], runsCode: 'always' }),
  ...rows('torch.hub', 'load_state_dict_from_url', 'url', { hub: 'torch', pins: ['check_hash'] }),
  ...rows('torch.hub', 'download_url_to_file', 'url', { hub: 'torch', pins: ['hash_prefix'] }),
  ...rows('tensorflow_hub', 'load KerasLayer resolve Module', 'handle', { hub: 'tensorflow', pins: [] }),
  ...rows('kagglehub', 'dataset_download model_download notebook_output_download', 'handle', {
    hub: 'kaggle',
    pins: [],
    serves: 'both',
  }),
  ...rows('kagglehub', 'dataset_load load_dataset', 'handle', { hub: 'kaggle', pins: [], serves: 'data', position: 1 }),
]);

/** Libraries whose classes load from the Hugging Face Hub by `from_pretrained(repo, revision=…)`. */
const FROM_PRETRAINED =
  /^(?:transformers|diffusers|sentence_transformers|peft|optimum|adapters|auto_gptq|awq|unsloth|trl|flair|setfit|span_marker|gliner|ctransformers|open_clip|laion_clap|huggingface_hub)\b.*\.from_pretrained$/;

/** The row of a call by its name: listed, or some class's `from_pretrained`. */
export function hubCall(name: string): HubRow | undefined {
  const listed = hubTable.find(name);
  if (listed !== undefined || !FROM_PRETRAINED.test(name)) return listed;
  return {
    name,
    repo: 'pretrained_model_name_or_path',
    position: 0,
    pins: ['revision'],
    hub: 'huggingface',
    runsCode: 'with-trust-remote-code',
    serves: 'model',
    certainty: 'documented',
  };
}

/** A commit: seven to forty hexadecimal digits. Branches and tags can be moved. */
export function isCommit(revision: string): boolean {
  return /^[0-9a-f]{7,40}$/i.test(revision);
}

/** Builders of `datasets` that read local files, named like a repository. */
const LOCAL_BUILDERS = new Set(
  'csv json parquet text imagefolder audiofolder videofolder pandas sql arrow webdataset xml generator'.split(' '),
);

/** Whether the name is a place on this machine and no repository. */
export function isLocalRepository(repo: string): boolean {
  return (
    /^(?:\.{1,2}(?:[\\/]|$)|[\\/~]|[A-Za-z]:[\\/])/.test(repo) ||
    /\.(?:csv|json|jsonl|parquet|bin|pt|pth|ckpt|safetensors)$/.test(repo) ||
    /^(?:models?|checkpoints?|outputs?|results?|data|saved?_\w+)\//.test(repo) ||
    LOCAL_BUILDERS.has(repo) ||
    repo.endsWith('/') ||
    repo.split('/').length > 2
  );
}

/** Whether a loader takes the name for a folder, not for a repository of its hub. */
export function isFolder({ hub }: HubRow, name: string): boolean {
  if (hub === 'torch' || hub === 'kaggle') return false;
  // What is no address is a folder to TensorFlow Hub.
  return hub === 'tensorflow' ? !name.includes('://') : isLocalRepository(name);
}

/** What a load is pinned by. */
export type Pin = 'revision' | 'ref' | 'version' | 'hash';

/** How a loader is told which version is meant. */
export function pinOf({ hub, pins, name }: HubRow): Pin {
  if (pins.includes('revision')) return 'revision';
  if (pins.length > 0) return 'hash';
  return hub === 'torch' && name.endsWith('.load') ? 'ref' : 'version';
}

/** Files that run code when they are loaded. */
export const PICKLED_FILE = /\.(?:pkl|pickle|joblib|dill)$/i;

/** Methods that put a model into a folder or make one: the first argument, or what `mkdir` of a path is asked of. */
export const FOLDER_MAKERS: ReadonlySet<string> = new Set(['save_pretrained', 'save_model', 'makedirs', 'mkdir']);

/** Parameters that name the folder into which a call puts models: of savers, trainers and downloads. */
export const FOLDER_PARAMETERS: ReadonlySet<string> = new Set(['save_directory', 'output_dir', 'local_dir']);

/** Loads that run what a checkpoint holds where this parameter is false. */
export const UNPICKLES: ReadonlyMap<string, string> = new Map([['torch.load', 'weights_only']]);

/** Checkpoints of PyTorch: pickles too, of which `torch.load` takes only tensors unless it is told otherwise (2.6). */
export const CHECKPOINT_FILE = /\.(?:pth?|ckpt|bin|tar)$/i;

/** Whether the handle, as its hub writes them, names a version by itself. */
export function isPinnedHandle({ hub, name }: HubRow, handle: string): boolean {
  switch (hub) {
    case 'torch':
      // Files of model zoos carry the start of their hash in their name.
      return name.endsWith('.load') ? isPinnedTorchHub(handle) : /-[0-9a-f]{8,}\.\w+$/.test(handle);
    case 'tensorflow':
      return isPinnedTensorflowHub(handle);
    case 'kaggle':
      return isPinnedKaggleHandle(handle);
    case 'huggingface':
    case 'other':
      return /@[0-9a-f]{7,40}$/i.test(handle);
  }
}

/** `owner/dataset/versions/3`, `owner/model/framework/variation/2`: the handle carries its version. */
export function isPinnedKaggleHandle(handle: string): boolean {
  return /\/versions\/\d+$/.test(handle) || /^[^/]+\/[^/]+\/[^/]+\/[^/]+\/\d+$/.test(handle);
}

/** `owner/repo:ref` of torch.hub: only a commit or a tag like `v1.2` does not move by itself. */
export function isPinnedTorchHub(repo: string): boolean {
  const ref = /:([^:/]+)$/.exec(repo)?.[1];
  return ref !== undefined && (isCommit(ref) || /^v?\d+(?:\.\d+)+/.test(ref));
}

/** `https://tfhub.dev/google/…/4`: the last segment is the version. */
export function isPinnedTensorflowHub(handle: string): boolean {
  return /\/\d+\/?$/.test(handle);
}
