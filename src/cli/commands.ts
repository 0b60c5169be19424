// All commands, in the order of the help.
import type { Command } from 'commander';
import { registerCheck, type Installation } from './check';
import { registerCompare } from './models/compare';
import { registerReport } from './createReport';
import { registerFix } from './models/fix';
import { registerInspect } from './models/inspect';
import { registerData } from './inventory';
import { registerRules } from './rulePages';

/** Every command of `assay`; `installation` says where its rule pages and binaries lie. */
export function registerCommands(program: Command, installation: Installation): void {
  registerCheck(program, installation);
  registerReport(program, installation);
  registerData(program, installation);
  registerRules(program, installation.assets);
  registerInspect(program, installation.version);
  registerCompare(program);
  registerFix(program, installation.assets);
}
