// Objects and modules that hold what a program is set to, or what it makes up.

/** What is read of an object or module of this name is set for the program, or made up. */
export function isSetting(text: string): boolean {
  return SETTING.test(text);
}

const SETTING =
  /^(?:os|args|opts?|options|config|cfg|conf|settings|env|environ|parser|fake|faker|self\.(?:config|settings|cfg))\b|getenv|\bfake\./;
