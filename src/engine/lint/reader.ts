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
    return this.analyserFor(of, order).analyse(unit, order, token);
  }

  /** As `analyse`, which goes on from here, as far as the first statement after which `isAsked`; whether it came to the end. */
  advance(unit: ParsedUnit, of: World, order: CellOrder, token: CancellationToken, isAsked: () => boolean): boolean {
    return this.analyserFor(of, order).advance(unit, order, token, isAsked);
  }

  /** Taken back to where an answer has become another. */
  private analyserFor(of: World, order: CellOrder): AnalyserLike {
    let open = this.analyses.get(order);
    if (open?.of !== of) {
      const watched = new WatchedWorld(of);
      this.analyses.set(order, (open = { of, world: watched, analyser: this.parts.openAnalyser(watched) }));
    }
    const { world, analyser } = open;
    const asked = world.forgetChanged();
    if (asked !== null) analyser.goBack(asked);
    return analyser;
  }

  dispose(): void {
    this.parser.dispose();
    this.analyses.clear();
  }
}
