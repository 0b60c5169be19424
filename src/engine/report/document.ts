// A report as a tree of plain blocks: what is said is decided once, and each format only spells it.
import { samePlace, type FoundAt } from '../survey/places';

export type Inline =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  /** A place in a file, cell and line. */
  | { readonly at: FoundAt }
  /** A file as a whole, by its absolute path. */
  | { readonly file: string };

export type Text = readonly Inline[];

/** `good`: found, as it should be. `look`: somebody should look. `open`: not found, or cannot be told. */
export type Tone = 'good' | 'look' | 'open';

export interface Bar {
  readonly label: string;
  readonly count: number;
}

/** One box of the picture of the flow of data: a table, a model or a measurement. */
export interface FlowBox {
  readonly title: string;
  /** A second line in plain words. */
  readonly detail: string;
  readonly tone: Tone;
}

/** From data to models to measurements. */
export interface Flow {
  readonly data: readonly FlowBox[];
  readonly models: readonly FlowBox[];
  readonly measured: readonly FlowBox[];
  /** Index of a data box to that of a model. */
  readonly learns: readonly (readonly [data: number, model: number])[];
  /** Index of a model to that of its measurement. */
  readonly scored: readonly (readonly [model: number, measured: number])[];
  /** Boxes that did not fit, by column. */
  readonly more: { readonly data: number; readonly models: number };
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Text[])[] }
  /** Questions with their answers; the mark says the tone in words. */
  | {
      readonly kind: 'answers';
      readonly rows: readonly {
        readonly question: string;
        readonly tone: Tone;
        readonly mark: string;
        readonly answer: Text;
      }[];
    }
  | { readonly kind: 'flow'; readonly flow: Flow }
  | { readonly kind: 'bars'; readonly title: string; readonly bars: readonly Bar[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export interface ReportDocument {
  readonly title: string;
  /** The only file that places are in; null where there are several. */
  readonly file: string | null;
  /** Under the title: when, from what, by what. */
  readonly subtitle: Text;
  readonly blocks: readonly Block[];
}

export const TONE_WORDS: Readonly<Record<Tone, string>> = { good: 'Found', look: 'Look here', open: 'Not found' };

/** A message with `code` in it, as rules write them. */
export function fromMarkdown(message: string): Text {
  return message.split(/(`[^`]+`)/).flatMap((part): Inline[] => {
    if (part === '') return [];
    return part.startsWith('`') && part.endsWith('`') && part.length > 2 ? [{ code: part.slice(1, -1) }] : [part];
  });
}

/** `a`, `b` and `c`, at most so many; the others are counted. */
export function codeList(names: readonly string[], most = 8): Text {
  const shown: Inline[] = [];
  for (const [index, name] of names.slice(0, most).entries()) {
    const last = index === Math.min(names.length, most) - 1;
    if (index > 0) shown.push(last && names.length <= most ? ' and ' : ', ');
    shown.push({ code: name });
  }
  if (names.length > most) shown.push(` and ${names.length - most} more`);
  return shown;
}

/** Places one after the other, at most so many. */
export function placeList(places: readonly FoundAt[], most = 3): Text {
  const once = places.filter((at, index) => places.findIndex((one) => samePlace(one, at)) === index);
  const shown: Inline[] = once.slice(0, most).flatMap((at, index): Inline[] => (index > 0 ? ['; ', { at }] : [{ at }]));
  if (once.length > most) shown.push(`; and ${once.length - most} more`);
  return shown;
}

/** `1 file`, `2 files` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "data/train.py, cell 3, line 2": cells are counted from 1, as people count them. Without the name of the only file. */
export function placeText(
  { path, cell, line }: FoundAt,
  shown: (path: string) => string,
  onlyFile: string | null = null,
): string {
  const parts = [...(path === onlyFile ? [] : [shown(path)]), ...(cell === null ? [] : [`cell ${cell + 1}`])];
  return [...parts, `line ${line}`].join(', ');
}
