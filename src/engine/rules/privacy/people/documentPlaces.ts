// Texts that are read from a place which is called as documents about people: `resumes/jane.txt`, `data/clinical_notes/17.txt`.
import type { Call, Expression } from '../../../python/ast';
import { lastName } from '../../../python/walk';
import { isDocumentName } from '../../../knowledge/documentsOfPeople';
import type { DataObject, Value } from '../../../semantics/values';
import type { RuleContext } from '../../rule';

/** What gives the text of the file at a path: of docx2txt, pdfminer, textract, pypdf and kin. */
const GIVES_TEXT = /^(?:process|extract_text|read_pdf|parse_pdf|partition(?:_\w+)?|from_file)$/;

/** What a place is called that a text comes from, where that is documents about people; null for others. */
export function documentPlace(context: RuleContext, node: Expression, held: DataObject | null): string | null {
  const places = held === null ? placesGiven(context, node) : held.form === 'text' ? placesOf(held) : [];
  for (const place of places) {
    const found = documentIn(place);
    if (found !== null) return found;
  }
  return null;
}

function placesOf({ sources, through }: DataObject): readonly string[] {
  if (through.some((step) => step !== 'read' && step !== 'item')) return [];
  return sources.flatMap(({ kind, place }) => (kind === 'read' && place !== null ? [place] : []));
}

function placesGiven({ analysis }: RuleContext, node: Expression): readonly string[] {
  if (node.kind !== 'Call' || !GIVES_TEXT.test(lastName(node.func))) return [];
  const [first] = (node satisfies Call).args;
  return first === undefined ? [] : writtenParts(analysis.valueOf(first.value));
}

/** What is known of a path: `data/resumes/` of one whose file a loop gives. */
function writtenParts(value: Value | undefined): readonly string[] {
  if (value?.kind === 'constant') return typeof value.value === 'string' ? [value.value] : [];
  return value?.kind === 'text' || value?.kind === 'path' ? [value.parts.map((part) => part ?? '*').join('')] : [];
}

/** The part of a path that is called so: a folder, or a file by all of its name or by an end of it (`ana_resume.pdf`). */
function documentIn(place: string): string | null {
  if (place.length > 400 || NO_DOCUMENTS.test(place)) return null;
  const parts = place.split(/[\\/]/);
  return parts.find((part) => isDocuments(part.replace(/\.\w+$/, '').replace(/[\s-]/g, '_'))) ?? null;
}

function isDocuments(name: string): boolean {
  const [end] = /(?<=_)(?:resume|cv|curriculum_vitae)$/i.exec(name) ?? [];
  return [name, name.replace(/s$/, ''), name.replace(/_?\d+$/, ''), end ?? ''].some(isDocumentName);
}

/** What is made up, or says how to write and judge such documents. */
const NO_DOCUMENTS =
  /sample|example|dummy|fake|mock|demo|synth|test|template|prompt|schema|config|instruction|guide|rubric|criteri|keyword|skill|log\b/i;
