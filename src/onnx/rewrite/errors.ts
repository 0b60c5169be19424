// Why a model was not rewritten.

/** `message` is one sentence for the user. */
export class RewriteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RewriteError';
  }
}
