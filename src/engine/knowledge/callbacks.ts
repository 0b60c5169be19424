// What is called after each epoch of a training, and what it decides.

/** Callbacks that stop training, keep the best weights or change the learning rate by the validation rows. */
export const DECIDING_CALLBACK = /(?:EarlyStopping(?:Callback)?|ModelCheckpoint|ReduceLROnPlateau|early_stopping)$/;

/** Those that are told first where to write, and only then what to watch. */
export const WRITES_FIRST = /Checkpoint$/;

/**
 * Callbacks that write the weights of every epoch, or the last, unless this parameter tells them to keep the best.
 * https://keras.io/api/callbacks/model_checkpoint/,
 * https://lightning.ai/docs/pytorch/stable/api/lightning.pytorch.callbacks.ModelCheckpoint.html
 */
export const KEEPS_EVERY_EPOCH = [
  { callback: /(?:keras|tensorflow).*ModelCheckpoint$/, unless: { keyword: 'save_best_only', position: 3 } },
  { callback: /lightning.*ModelCheckpoint$/, unless: { keyword: 'monitor', position: 2 } },
] as const;
