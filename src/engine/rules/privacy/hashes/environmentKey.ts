// A key that is read from the environment, as fixes write it.
import { textOf, type NodeBase } from '../../../python/ast';
import { isAround } from '../../../python/around';
import { statementOf, walk } from '../../../python/walk';

/** In an f-string with the quotes that it does not have itself: before Python 3.12 its own end it. */
export function environmentKey(at: NodeBase): string {
  const statement = statementOf(at);
  let text = '';
  walk(statement === null ? [] : [statement], (one) => {
    if (!isAround(one, at)) return 'skip';
    if (one.kind === 'FString') text = textOf(one);
    return undefined;
  });
  const quote = /^[a-z]*"/i.test(text) ? "'" : '"';
  return `os.environ[${quote}PSEUDONYM_KEY${quote}]`;
}
