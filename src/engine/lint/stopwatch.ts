// Time per step, where it is asked for.

/** Milliseconds per step, added up; measures nothing where it is off. */
export class Stopwatch {
  readonly milliseconds: Record<string, number> = {};

  constructor(private readonly on: boolean) {}

  time<Result>(step: string, work: () => Result): Result {
    if (!this.on) return work();
    const start = performance.now();
    try {
      return work();
    } finally {
      this.milliseconds[step] = (this.milliseconds[step] ?? 0) + performance.now() - start;
    }
  }
}
