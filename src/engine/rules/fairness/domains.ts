// What a unit decides about people: by its data set, its target, its file and its headings.
import { basename } from '../../../base/paths';
import { domainById, domainSigns, weighDomains, type Domain, type DomainText } from '../../knowledge/domains';
import { EXPERIMENT_NAMES } from '../../knowledge/trackers';
import type { Analysis } from '../../semantics/analysis';
import type { Source } from '../../semantics/values';
import { targetNames } from '../targets';
import { oncePerAnalysis, oncePerKey } from '../once';
import { datasetOf } from '../people';
import { columnsKnown, isToy } from './sensitive';
import type { RuleContext } from '../rule';

/** Headings that are read: later ones speak of details. */
const HEADINGS = 40;

/** A domain, and what told it. */
export interface KnownDomain extends Domain {
  readonly from: DomainText['from'];
}

/** The domain, or null where nothing tells. `sources` is where the rows came from: mostly one, which several rules ask of. */
export function domainOf(context: RuleContext, sources: readonly Source[]): KnownDomain | null {
  const [first] = sources;
  return first !== undefined && sources.length === 1 ? domainOfOne(context, first) : domainOfAll(context, sources);
}

const domainOfOne = oncePerKey((context, source: Source) => domainOfAll(context, [source]));

function domainOfAll(context: RuleContext, sources: readonly Source[]): KnownDomain | null {
  const texts: DomainText[] = [];
  for (const source of sources) {
    const known = datasetOf(context, source);
    if (isToy(context, source)) continue;
    for (const tag of known?.tags ?? []) {
      const domain = tag.startsWith('domain:') ? domainById(tag.slice('domain:'.length)) : undefined;
      if (domain !== undefined) return { ...domain, from: 'data-set' };
    }
    if (known !== undefined) texts.push({ text: known.title, from: 'data-set' });
    if (source.place !== null) texts.push({ text: basename(source.place), from: 'data-set' });
  }
  // What came back from a function that is not followed was most likely made of what the unit reads.
  if (sources.length > 0 && sources.every(({ kind }) => kind === 'unknown'))
    for (const { source } of context.analysis.facts.reads)
      if (source.place !== null) texts.push({ text: basename(source.place), from: 'data-set' });
  // A folder that a whole project lies in is called after what it is about.
  const { root } = context.evidence.project(context.analysis.unit.path) ?? {};
  if (root !== undefined) texts.push({ text: basename(root), from: 'file' });
  return (
    weighDomains([...signsInTargets(context.analysis), ...domainSigns(texts), ...signsInTitles(context.analysis)]) ??
    weighDomains(sources.flatMap((source) => signsInColumns(context, source)))
  );
}

/** Words of its columns, asked only where nothing else tells: three of them name a domain, as in weighDomains. */
const signsInColumns = oncePerKey((context, source: Source) =>
  isToy(context, source)
    ? []
    : domainSigns(columnsKnown(context, source).map((text): DomainText => ({ text, from: 'column' }))),
);

const signsInTargets = oncePerAnalysis((analysis) =>
  domainSigns([...targetNames(analysis)].map((text) => ({ text, from: 'target' }))),
);

const signsInTitles = oncePerAnalysis((analysis) => {
  const path = analysis.unit.path.split('/').slice(-2).join(' ');
  return domainSigns([
    { text: path, from: 'file' },
    ...[...titleOfScript(analysis), ...experiments(analysis)].map((text): DomainText => ({ text, from: 'file' })),
    // The first heading is the title of the whole.
    ...headings(analysis)
      .slice(0, HEADINGS)
      .map((text, index): DomainText => ({ text, from: index === 0 ? 'file' : 'heading' })),
  ]);
});

/** Whether decisions in a domain weigh heavily on people; false where the domain is not known. */
export function isHighStakes(domain: KnownDomain | null): domain is KnownDomain {
  return domain?.stakes === 'high';
}

/** The first line of a script's docstring says what the whole is, as a notebook's first heading does. */
function titleOfScript({ unit }: Analysis): readonly string[] {
  const [first] = unit.kind === 'script' ? (unit.cells[0]?.chunks[0]?.body ?? []) : [];
  const text = first?.kind === 'ExpressionStatement' && first.value.kind === 'Constant' ? first.value.value : null;
  return typeof text === 'string' ? text.trim().split('\n').slice(0, 1) : [];
}

/** `mlflow.set_experiment("loan-approval")` */
function experiments({ facts }: Analysis): readonly string[] {
  return facts.calls.flatMap(({ name, args }) => {
    const named = EXPERIMENT_NAMES.get(name);
    if (named === undefined) return [];
    const given =
      args.keywords.get(named.keyword) ?? (named.position === null ? undefined : args.positional[named.position]);
    return given?.kind === 'constant' && typeof given.value === 'string' ? [given.value] : [];
  });
}

function headings({ unit }: Analysis): string[] {
  return unit.cells
    .filter(({ source }) => source.kind === 'markdown')
    .flatMap(({ source }) => source.text.split('\n').filter((line) => line.startsWith('#')));
}
