// Objects and modules that hold what a program is set to, what it makes up, or what it calls its columns.

/** What is read of an object or module of this name is set for the program, made up, or how a column is called: `self.config["email"]`. */
export function isSetting(text: string): boolean {
  return SETTING.test(text);
}

const SETTING =
  /^(?:(?:self|cls|app|current_app)\.)?(?:args|opts?|[Oo]ptions|[Cc]onfig|cfg|conf|[Ss]ettings|[Cc]onstants|[Pp]rompts?|[Tt]emplates?)\b|^(?:os|env|environ|parser|fake|faker|(?:self\.)?(?:cols?|columns?)|schema|mapping|[A-Z][A-Z_]+)\b|\.(?:options|config|cfg|conf|settings)\b|getenv|\bfake\./;
