// Classes of the project: their bases, and the methods that they and these define.
import type { Knowledge } from '../effects';
import type { ClassValue, FunctionValue } from '../values';

/** The attribute under which an object keeps what its class inherits of a library's model. */
export const INHERITED = '__inherited__';

/** The class and its bases in the project, depth first, each once, at most about 16. */
export function classChain(value: ClassValue): ClassValue[] {
  const all: ClassValue[] = [];
  const visit = (one: ClassValue): void => {
    if (all.includes(one) || all.length > 16) return;
    all.push(one);
    for (const base of one.bases) if (base.kind === 'class') visit(base);
  };
  visit(value);
  return all;
}

/** Canonical names of library classes that the class derives from. */
export function libraryBases(knowledge: Knowledge, value: ClassValue): string[] {
  return classChain(value).flatMap((one) =>
    one.bases.flatMap((base) => (base.kind === 'library' ? [knowledge.canonical(base.name)] : [])),
  );
}

/** A method of the class or the nearest base that has it; null for methods that only a library defines. */
export function methodOf(value: ClassValue, name: string): FunctionValue | null {
  for (const one of classChain(value)) {
    const method = one.methods.get(name);
    if (method?.kind === 'function') return method;
  }
  return null;
}
