// What a command line would give: the defaults of argparse. Whoever runs the script may say something else, so that each is one of two.
import type { Call } from '../../python/ast';
import { numberOf, stringOf } from '../language/folding';
import type { Machine } from '../machine';
import type { ObjectCall } from './objectCall';
import { UNKNOWN, type CallArguments, type InstanceObject, type Value } from '../values';

const PARSER = 'argparse.ArgumentParser';
/** Where a group of arguments keeps the parser that it belongs to; no attribute of Python's is called so. */
const OWNER = '<parser>';
/** Before the name of an argument, so that it is no attribute of the parser. */
const ARGUMENT = '<argument>';
const MAX_ARGUMENTS = 128;

/** Whether an object is a parser of the command line, one of its groups, or what makes parsers of subcommands. */
export function isParser({ className }: InstanceObject): boolean {
  return className.startsWith(PARSER);
}

/**
 * A method of such a parser. `add_argument` notes the default, where it is a text or a number; `parse_args` gives an object that holds them.
 * Flags are left out: which way a condition on one goes is not known.
 */
export function parserCall(m: Machine, { node, receiver, object, name, args }: ObjectCall<InstanceObject>): Value {
  const owner = object.attributes.get(OWNER);
  const parser = owner?.kind === 'ref' ? owner : receiver;
  switch (name) {
    case 'add_argument': {
      const dest = nameOf(args);
      if (dest !== null) note(m, parser, [[dest, args.keywords.get('default')]]);
      return UNKNOWN;
    }
    case 'set_defaults':
      note(m, parser, [...args.keywords]);
      return UNKNOWN;
    case 'parse_args':
    case 'parse_known_args': {
      const space = namespace(m, node, parser);
      return name === 'parse_args' ? space : { kind: 'tuple', items: [space, UNKNOWN] };
    }
    default:
      return m.store.allocate({
        kind: 'instance',
        className: `${PARSER}.${name}`,
        row: null,
        userClass: null,
        node,
        args,
        attributes: new Map([[OWNER, parser]]),
      });
  }
}

function note(m: Machine, parser: Value, defaults: readonly (readonly [string, Value | undefined])[]): void {
  const object = m.object(parser);
  if (parser.kind !== 'ref' || object?.kind !== 'instance') return;
  const attributes = new Map(object.attributes);
  for (const [name, value] of defaults) {
    const known = stringOf(value) !== null || numberOf(value) !== null ? value : undefined;
    if (known === undefined || attributes.size >= MAX_ARGUMENTS) attributes.delete(ARGUMENT + name);
    else attributes.set(ARGUMENT + name, { kind: 'choice', options: [known, UNKNOWN] });
  }
  m.store.put(parser.id, { ...object, attributes });
}

function namespace(m: Machine, node: Call, parser: Value): Value {
  const object = m.object(parser);
  const all = object?.kind === 'instance' ? [...object.attributes] : [];
  const attributes = new Map(
    all.flatMap(([key, value]) => (key.startsWith(ARGUMENT) ? [[key.slice(ARGUMENT.length), value] as const] : [])),
  );
  return m.store.allocate({
    kind: 'instance',
    className: 'argparse.Namespace',
    row: null,
    userClass: null,
    node,
    args: { positional: [], keywords: new Map(), open: true },
    attributes,
  });
}

/** `dest`, else the first long option, else the first name, as `add_argument` takes it. */
function nameOf({ positional, keywords }: CallArguments): string | null {
  const given = stringOf(keywords.get('dest'));
  if (given !== null) return given;
  const names = positional.map(stringOf).filter((name) => name !== null);
  const name = names.find((one) => one.startsWith('--')) ?? names[0];
  return name === undefined ? null : name.replace(/^-+/, '').replaceAll('-', '_');
}
