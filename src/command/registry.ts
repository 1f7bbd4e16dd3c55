import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

/** The commands by name. */
export type Commands = ReadonlyMap<string, Command>;

const commandName = /^[\p{Ll}\p{N}_-]{1,32}$/u;

/**
 * Loads every command of a folder: one file each, named after its command, with the command as default export.
 * A file that is none, or two commands of one name, stop the start.
 *
 * @param folder default: `commands/` of this house
 */
export async function loadCommands(folder: URL = new URL('../../commands/', import.meta.url)): Promise<Commands> {
  const files = readdirSync(fileURLToPath(folder))
    .filter((file) => !file.startsWith('.'))
    .sort();
  const loaded = await Promise.all(
    files.map(async (file) => {
      if (!file.endsWith('.ts')) throw new Error(`commands/${file}: not a command file (only .ts files belong here)`);
      const module: unknown = await import(new URL(file, pathToFileURL(fileURLToPath(folder))).href);
      return {
        file,
        command: typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined,
      };
    }),
  );
  return registry(loaded);
}

/** The commands of some files by name; throws an Error that names the file that is wrong. */
export function registry(loaded: readonly { file: string; command: unknown }[]): Commands {
  const commands = new Map<string, Command>();
  const files = new Map<string, string>();
  for (const { file, command } of loaded) {
    if (!isCommand(command))
      throw new Error(`commands/${file}: its default export is not a command (declaration and run)`);
    const { name } = command.declaration;
    const earlier = files.get(name);
    if (earlier !== undefined)
      throw new Error(`commands/${file}: the command "${name}" is already in commands/${earlier}`);
    if (!commandName.test(name) && (command.declaration.type ?? 1) === 1)
      throw new Error(`commands/${file}: "${name}" is not a name for a command`);
    if (`${name}.ts` !== file && (command.declaration.type ?? 1) === 1)
      throw new Error(`commands/${file}: a file is named after its command, "${name}"`);
    commands.set(name, command);
    files.set(name, file);
  }
  return commands;
}

function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null || !('declaration' in value) || !('run' in value)) return false;
  const { declaration, run } = value;
  return (
    typeof run === 'function' &&
    typeof declaration === 'object' &&
    declaration !== null &&
    'name' in declaration &&
    typeof declaration.name === 'string'
  );
}
