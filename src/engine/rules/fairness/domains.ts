// What a unit decides about people: by its data set, its target, its file and its headings.
import { basename } from '../../../base/paths';
import { decisionDomain, domainById, type Domain, type DomainText } from '../../knowledge/domains';
import type { Source } from '../../semantics/values';
import { targetNames } from '../leakage/leaks';
import { datasetOf } from '../people';
import type { RuleContext } from '../rule';

/** Headings that are read: later ones speak of details. */
const HEADINGS = 40;

/** The domain, or null where nothing tells. `sources` is where the rows came from. */
export function domainOf(context: RuleContext, sources: readonly Source[]): Domain | null {
  const texts: DomainText[] = [...targetNames(context.analysis)].map((text) => ({ text, from: 'target' }));
  for (const source of sources) {
    const known = datasetOf(context, source);
    if (known?.toy === true) continue;
    for (const tag of known?.tags ?? []) {
      const domain = tag.startsWith('domain:') ? domainById(tag.slice('domain:'.length)) : undefined;
      if (domain !== undefined) return domain;
    }
    if (known !== undefined) texts.push({ text: known.title, from: 'data-set' });
    if (source.place !== null) texts.push({ text: basename(source.place), from: 'data-set' });
  }
  const { unit } = context.analysis;
  texts.push({ text: unit.path.split('/').slice(-2).join(' '), from: 'file' });
  for (const text of headings(context).slice(0, HEADINGS)) texts.push({ text, from: 'heading' });
  return decisionDomain(texts);
}

export function isHighStakes(domain: Domain | null): domain is Domain {
  return domain?.stakes === 'high';
}

function headings({ analysis: { unit } }: RuleContext): string[] {
  return unit.cells
    .filter(({ source }) => source.kind === 'markdown')
    .flatMap(({ source }) => source.text.split('\n').filter((line) => line.startsWith('#')));
}
