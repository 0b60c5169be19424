// Objects and modules that hold what a program is set to, what it makes up, or what it calls its columns.

/** What is read of an object or module of this name is set for the program, made up, or how a column is called. */
export function isSetting(text: string): boolean {
  return SETTING.test(text);
}

const SETTING =
  /^(?:os|args|opts?|options|config|cfg|conf|settings|env|environ|parser|fake|faker|cols?|columns?|schema|mapping|[A-Z][A-Z_]+|self\.(?:opts?|cols|columns))\b|\.(?:options|config|cfg|conf|settings)\b|getenv|\bfake\./;
