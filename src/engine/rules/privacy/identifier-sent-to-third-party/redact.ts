// The fix that redacts a text with Presidio where it is handed over. API of presidio-analyzer and presidio-anonymizer 2.2.
import { spanOf, textOf, type Expression } from '../../../python/ast';
import type { Edit, Fix } from '../../../finding';
import type { RuleContext } from '../../rule';
import type { Outflow } from '../flows/exposed';
import { exposedBy } from '../flows/exposure';

const HELPER = `from presidio_analyzer import AnalyzerEngine
from presidio_anonymizer import AnonymizerEngine


def redact(text: str) -> str:
    found = AnalyzerEngine().analyze(text=text, language="en")
    return AnonymizerEngine().anonymize(text=text, analyzer_results=found).text


`;

/** Wraps the text that is sent, and defines `redact` above the statement where the name is free. */
export function redactFixes({ node }: Outflow, context: RuleContext): Fix[] {
  if (node.kind !== 'Call' || context.analysis.lookup('redact') !== undefined) return [];
  const sent = node.args.map(({ value }) => textIn(context, value)).find((one) => one !== null);
  if (sent === undefined) return [];
  const { chunk } = node;
  const edits: Edit[] = [
    { kind: 'replace', span: { cell: chunk.cell, start: chunk.start, end: chunk.start }, text: HELPER },
    { kind: 'replace', span: spanOf(sent), text: `redact(${textOf(sent)})` },
  ];
  return [{ title: 'Redact the text with Presidio first', safety: 'template', edits }];
}

/** The text with the rows in it, out of the lists and dicts around it; null where something else than a text is sent. */
function textIn(context: RuleContext, node: Expression): Expression | null {
  if (node.kind === 'List' || node.kind === 'Tuple' || node.kind === 'Dict') {
    const parts = node.kind === 'Dict' ? node.entries.map(({ value }) => value) : node.elements;
    return parts.map((part) => textIn(context, part)).find((found) => found !== null) ?? null;
  }
  const isText = node.kind === 'FString' || node.kind === 'BinOp' || context.analysis.dataAt(node)?.form === 'text';
  return isText && exposedBy(context, node) !== null ? node : null;
}
