// PRV013: a path in a saved output gives the login name of whoever ran the notebook.
import { defineRule } from '../../rule';
import { clearOutput, outputSpan, savedOutputs, type SavedOutput } from '../outputs';

interface Data {
  readonly saved: SavedOutput;
  readonly masked: string;
}

export const rule = defineRule<Data>({
  meta: {
    code: 'PRV013',
    name: 'user-path-in-output',
    concern: 'privacy',
    severity: 'information',
    summary: 'A login name stands in a path in a saved output.',
    evidence: 'O',
    fix: 'safe',
    since: '0.1.0',
  },
  *detect(context) {
    for (const saved of savedOutputs(context)) {
      const masked = saved.shows.homePath;
      if (masked !== null) yield { span: outputSpan(saved.cell), data: { saved, masked } };
    }
  },
  message: ({ masked }) =>
    `The saved output holds \`${masked}\`, a home folder that gives a login name. Clear the output before sharing.`,
  fixes: ({ data }) => clearOutput(data.saved),
});
