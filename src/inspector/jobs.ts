// Fixes and comparisons in a worker of their own, one for each job: a long one holds up nothing, and cancelling ends it.
import * as vscode from 'vscode';
import { isFromJob, type JobAnswers, type JobRequest } from '../measure/jobProtocol';
import type { Port } from '../worker/protocol';
import { InspectionError } from './analyser';

/** A cancelled job may still remove what it wrote; then it is stopped. */
const GRACE_MS = 5_000;

/** Long work on models, one worker for each job. */
export class Jobs {
  constructor(private readonly openPort: () => Port) {}

  /** With a notification that can cancel. Rejects with {@link InspectionError}, or `CancellationError`. */
  run<K extends JobRequest['kind']>(title: string, request: Extract<JobRequest, { kind: K }>): Promise<JobAnswers[K]> {
    const location = vscode.ProgressLocation.Notification;
    return Promise.resolve(
      vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) =>
        this.perform(request, (message) => progress.report({ message }), token),
      ),
    );
  }

  private perform<K extends JobRequest['kind']>(
    request: Extract<JobRequest, { kind: K }>,
    onStep: (step: string) => void,
    token: vscode.CancellationToken,
  ): Promise<JobAnswers[K]> {
    return new Promise((resolve, reject) => {
      const port = this.openPort();
      const end = (finish: () => void): void => {
        cancelling.dispose();
        clearTimeout(timer);
        port.terminate();
        finish();
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const cancelling = token.onCancellationRequested(() => {
        port.post({ kind: 'cancel' });
        timer = setTimeout(() => end(() => reject(new vscode.CancellationError())), GRACE_MS);
      });
      port.onMessage((message) => {
        if (!isFromJob(message)) return;
        if (message.kind === 'step') onStep(stepText(message.step));
        else if (token.isCancellationRequested) end(() => reject(new vscode.CancellationError()));
        else if (message.kind === 'failed') end(() => reject(new InspectionError(message.message)));
        // SAFETY: the worker answers a request with the value of its kind.
        else end(() => resolve(message.value as JobAnswers[K]));
      });
      port.onFailure((error) =>
        end(() => reject(new InspectionError(`The work on the model ended early (${error.message}).`))),
      );
      port.post(request);
    });
  }
}

function stepText(step: string): string {
  switch (step) {
    case 'rewriting':
      return vscode.l10n.t('rewriting');
    case 'writing':
      return vscode.l10n.t('writing');
    case 'verifying':
      return vscode.l10n.t('comparing outputs in onnxruntime');
    case 'comparing':
      return vscode.l10n.t('reading both models');
    default:
      return step;
  }
}
