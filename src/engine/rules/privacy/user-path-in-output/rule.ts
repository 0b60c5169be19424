// PRV013: a path in a saved output gives the login name of whoever ran the notebook. Told once for a name: a warning of a
// library that each cell repeats is one thing to mend.
import { grouped } from '../../once';
import { defineRule } from '../../rule';
import { clearOutputs, outputSpan, savedOutputs, type SavedOutput } from '../outputs';

interface Data {
  /** All that show the name, in order. */
  readonly saved: readonly SavedOutput[];
  readonly masked: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV013',
    name: 'user-path-in-output',
    concern: 'privacy',
    severity: 'information',
    summary: 'A login name stands in a path in a saved output: reported once per name.',
    evidence: 'O',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    const byName = grouped(savedOutputs(context), ({ shows: { homePath } }) =>
      homePath === null ? [] : [homePath.toLowerCase()],
    );
    // Windows spells the same folder `\\Users\\Ann` and `\\users\\ann`.
    for (const saved of byName.values()) {
      const [first, ...others] = saved;
      if (first === undefined) continue;
      const related = others
        .filter(({ cell }, i, all) => cell !== first.cell && all.findIndex((one) => one.cell === cell) === i)
        .map(({ cell }) => ({ span: outputSpan(cell), message: 'An output here shows it too' }));
      yield { span: outputSpan(first.cell), data: { saved, masked: first.shows.homePath ?? '' }, related };
    }
  },
  message: ({ saved, masked }) =>
    saved.length === 1
      ? `The saved output holds \`${masked}\`, a home folder that gives a login name. Clear the output before sharing.`
      : `${saved.length} saved outputs hold \`${masked}\`, a home folder that gives a login name. Clear them before sharing.`,
  causes: ({ masked }) => [masked],
  fixes: ({ data }) => clearOutputs(data.saved),
});
