// Text to analysis, with the state that makes the next edit cheap.
import type { CancellationToken } from '../../base/platform';
import type { ParsedUnit, SourceUnit } from '../python/unit';
import type { Analysis } from '../semantics/analysis';
import type { CellOrder } from '../semantics/facts';
import type { World } from '../semantics/world';
import { WatchedWorld } from '../watchedWorld';
import type { AnalyserLike, LinterParts, UnitParserLike } from './parts';

interface OpenAnalysis {
  readonly of: World;
  readonly world: WatchedWorld;
  readonly analyser: AnalyserLike;
}

/** Text to analysis, with the state that makes the next edit cheap. */
export class Reader {
  private readonly parser: UnitParserLike;
  private readonly analyses = new Map<CellOrder, OpenAnalysis>();

  constructor(private readonly parts: LinterParts) {
    this.parser = parts.openParser();
  }

  parse(source: SourceUnit, token: CancellationToken): ParsedUnit {
    return this.parser.parse(source, token);
  }

  analyse(unit: ParsedUnit, of: World, order: CellOrder, token: CancellationToken): Analysis {
    let open = this.analyses.get(order);
    if (open?.of !== of) {
      const watched = new WatchedWorld(of);
      this.analyses.set(order, (open = { of, world: watched, analyser: this.parts.openAnalyser(watched) }));
    }
    const { world, analyser } = open;
    if (world.hasChanged()) {
      world.forget();
      analyser.reset();
    }
    return analyser.analyse(unit, order, token);
  }

  dispose(): void {
    this.parser.dispose();
    this.analyses.clear();
  }
}
