// The child process: one request, one answer, and it ends with its parent.
import { isVerifyRequest, type Verification, type Verified, type VerifyRequest } from './protocol';

process.on('disconnect', () => process.exit());

process.on('message', (message) => {
  if (!isVerifyRequest(message)) return;
  void answer(message);
});

async function answer(request: VerifyRequest): Promise<void> {
  let verification: Verification;
  try {
    const run = await library();
    verification = typeof run === 'string' ? { kind: 'unverified', reason: run } : await run(request);
  } catch (error) {
    verification = { kind: 'unverified', reason: messageOf(error) };
  }
  process.send?.({ kind: 'verified', verification } satisfies Verified);
}

/** Loading the library fails on a platform that it has no binary for. */
async function library(): Promise<((request: VerifyRequest) => Promise<Verification>) | string> {
  try {
    return (await import('./verify')).verify;
  } catch (error) {
    return `onnxruntime is not there for this platform (${messageOf(error)})`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
