import { readFileSync } from 'node:fs'
import type { GivenConfig } from './given-config.ts'
import { parseProperties } from './properties.ts'
import { SettingError } from './setting-error.ts'

/**
 * Reads the configs of a properties file, which is UTF-8.
 * @throws SettingError when it cannot be read or is not a properties file
 */
export function readConfigFile(path: string): readonly GivenConfig[] {
  return parseProperties(textOf(path), path).map(({ key, value, lineNumber }) => ({
    name: key,
    value,
    origin: `${path} line ${lineNumber}: ${key}`,
    rank: 'file',
  }))
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new SettingError([`--config: ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`])
  }
}
