// Passes questions on to the project's evidence and remembers them, to notice when an answer has become another.
import type { ParsedUnit } from './python/unit';
import type { DataColumns, World } from './semantics/world';

type Question = readonly [ask: (world: World) => unknown, answer: unknown];

/** What an analysis asked of the world, and from where on it rests on answers that no longer hold. */
export class WatchedWorld implements World {
  private readonly questions = new Map<string, Question>();

  constructor(private readonly world: World) {}

  dataColumns(path: string): DataColumns | undefined {
    return this.ask(`columns ${path}`, (world) => world.dataColumns(path));
  }

  module(name: string, level: number, from: string): ParsedUnit | undefined {
    return this.ask(`module ${level} ${name} ${from}`, (world) => world.module(name, level, from));
  }

  fileRun(path: string, from: string): ParsedUnit | undefined {
    return this.ask(`run ${path} ${from}`, (world) => world.fileRun(path, from));
  }

  madeBy(path: string, from: string): ParsedUnit | undefined {
    return this.ask(`made ${path} ${from}`, (world) => world.madeBy(path, from));
  }

  settings(path: string): object | undefined {
    return this.ask(`settings ${path}`, (world) => world.settings(path));
  }

  catalogFile(name: string, from: string): string | undefined {
    return this.ask(`catalog ${name} ${from}`, (world) => world.catalogFile(name, from));
  }

  resolve(path: string, from: string): string | undefined {
    return this.ask(`resolve ${path} ${from}`, (world) => world.resolve(path, from));
  }

  get asked(): number {
    return this.questions.size;
  }

  /**
   * Forgets the first question whose answer has become another, and all that were asked after it. How many are left; null
   * where all answers hold. They are compared by identity: evidence hands out the same object until it knows better.
   */
  forgetChanged(): number | null {
    const before = [...this.questions];
    const place = before.findIndex(([, [ask, answer]]) => ask(this.world) !== answer);
    if (place < 0) return null;
    for (const [key] of before.slice(place)) this.questions.delete(key);
    return place;
  }

  private ask<Answer>(key: string, ask: (world: World) => Answer): Answer {
    const answer = ask(this.world);
    this.questions.set(key, [ask, answer]);
    return answer;
  }
}
