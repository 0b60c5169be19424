// PRV009: an identifier of a person, its check digit right, is typed in code, a prompt, a comment or a markdown cell.
import { scanText, type TextMatch } from '../../../knowledge/validators/scan';
import type { Span } from '../../../python/ast';
import type { Edit } from '../../../finding';
import type { Analysis } from '../../../semantics/analysis';
import { countTypes, describe, PERSON_TYPES, type Count } from '../people/identifiers';
import { defineRule } from '../../rule';
import { callsWritten } from '../../once';
import { isTestPath, makesSamples } from '../../testFiles';
import { inventsPeople } from '../people/synthetic';
import { isCounted, isPersonal, placesIn, type LiteralPlace } from './places';

interface Data {
  readonly place: LiteralPlace;
  readonly matches: readonly TextMatch[];
  readonly counts: readonly Count[];
  /** As they stand there: never said. */
  readonly values: readonly string[];
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV009',
    name: 'personal-data-literal',
    concern: 'privacy',
    severity: 'warning',
    summary: 'A validated identifier of a person is typed in code, prompt, comment or markdown.',
    evidence: 'A',
    fix: 'unsafe',
    since: '0.1.0',
  },
  *detect({ analysis }) {
    const { path } = analysis.unit;
    if (isTestPath(path) || makesSamples(path) || inventsPeople(analysis) || isPackaging(analysis)) return;
    for (const cell of analysis.unit.cells) {
      const { text } = cell.source;
      const all = scanText(text, { types: PERSON_TYPES });
      if (all.length === 0) continue;
      for (const { place, matches } of placesIn(cell, all)) {
        const likely = matches.filter((match) => isPersonal(place, match, matches));
        const personal = likely.every((match) => isCounted(text, match)) ? [] : likely;
        const [first] = personal;
        if (first !== undefined)
          yield {
            span: spanOfMatch(cell.source.index, first),
            data: {
              place,
              matches: personal,
              counts: countTypes(personal, text),
              values: personal.map(({ index, length }) => text.slice(index, index + length)),
            },
          };
      }
    }
  },
  message({ place, matches, counts }) {
    const where = { string: 'the code', comment: 'a comment', markdown: 'this text' }[place.kind];
    const many = matches.length > 1;
    return `${counts.map(describe).join(' and ')} ${many ? 'stand' : 'stands'} in ${where}, so whoever gets the source or its history gets ${many ? 'them' : 'it'} too. Put made-up values or a placeholder there, or read ${many ? 'them' : 'it'} from the environment.`;
  },
  causes: ({ values }) => values,
  fixes({ data: { place, matches } }) {
    const edits: Edit[] = matches.map((match) => ({
      kind: 'replace',
      span: spanOfMatch(place.cell, match),
      text: placeholder(match),
    }));
    return [{ title: 'Replace by a placeholder', safety: 'unsafe', edits }];
  },
});

/** What a package says of itself: whose it is, and where its authors are written to. */
function isPackaging(analysis: Analysis): boolean {
  return callsWritten(analysis, 'setup').some(({ name }) => /^(?:setuptools|distutils)\./.test(name));
}

function spanOfMatch(cell: number, { index, length }: TextMatch): Span {
  return { cell, start: index, end: index + length };
}

/** An address of the domain that is reserved for examples (RFC 2606), else the mask. */
function placeholder({ type, masked }: TextMatch): string {
  return type === 'email' ? 'person@example.com' : masked;
}
