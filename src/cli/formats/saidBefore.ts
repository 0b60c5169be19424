// Which findings of one file say what another one said further up, but for the user's own names and numbers.
import type { ReportedFinding } from '../report';

/** That a further finding is compared with; a file of thousands has each of these. */
const MOST_COMPARED = 20;

interface Said {
  readonly finding: ReportedFinding;
  readonly parts: readonly string[];
}

export interface SaidBefore {
  readonly finding: ReportedFinding;
  /** The one name in which they differ; null where they differ in none. */
  readonly name: string | null;
}

/** The findings of one file, in their order. */
export class Sayings {
  private readonly before = new Map<string, Said[]>();

  /** One that says the same, where at most one name is another; remembers the finding for those that follow. */
  add(finding: ReportedFinding): SaidBefore | null {
    // What stands between the quotes, at odd places, are the user's own names.
    const parts = finding.message.split('`');
    const words = parts.filter((_, index) => index % 2 === 0).map(unnumbered);
    const key = [finding.code, finding.severity, parts.length, ...words].join('`');
    const before = this.before.get(key) ?? [];
    this.before.set(key, before);
    if (before.length < MOST_COMPARED) before.push({ finding, parts });
    for (const said of before) {
      if (said.finding === finding) break;
      const names = [...new Set(parts.filter((part, index) => index % 2 === 1 && part !== said.parts[index]))];
      const own = names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
      if (own.length <= 1) return { finding: said.finding, name: own[0] ?? null };
    }
    return null;
  }
}

/** How many outputs, models or rows it were is no news. */
export function unnumbered(text: string): string {
  return text.replaceAll(/\d+/g, '#');
}
