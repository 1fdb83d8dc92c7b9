import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProperties } from './properties.ts'

/** `${provider:key}` or `${provider:path:key}`. */
const REFERENCE = /\$\{(env|file|directory):(?:([^}:]*):)?([^}]*)\}/g

/**
 * Puts in what a value refers to: `${env:NAME}`, `${file:path:key}` (a key of a properties file) and
 * `${directory:path:name}` (a whole file, its last line end left out). This is how secrets stay out of settings.
 * @returns the value, or what cannot be found; without any of the values
 * @see Kafka's EnvVarConfigProvider, FileConfigProvider, DirectoryConfigProvider (KIP-297, KIP-421)
 */
export function resolveReferences(
  value: string,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly value: string } | { readonly fault: string } {
  let fault: string | null = null
  const resolved = value.replace(
    REFERENCE,
    (reference: string, provider: string, path: string | undefined, key: string) => {
      try {
        return lookUp(provider, path ?? '', key, environment)
      } catch (error) {
        fault = `${reference} ${error instanceof NotThere ? error.message : `cannot be read (${codeOf(error)})`}`
        return ''
      }
    },
  )
  return fault === null ? { value: resolved } : { fault }
}

/** True when a value refers to another place: what it stands for may be a secret. */
export function hasReference(value: string): boolean {
  return value.search(REFERENCE) >= 0
}

class NotThere extends Error {}

function lookUp(
  provider: string,
  path: string,
  key: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (provider === 'directory') return readFileSync(join(path, key), 'utf8').replace(/\r?\n$/, '')
  const found =
    provider === 'env'
      ? environment[key]
      : parseProperties(readFileSync(path, 'utf8'), path).findLast((entry) => entry.key === key)?.value
  if (found === undefined) throw new NotThere(provider === 'env' ? 'is not set' : 'has no such key')
  return found
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'it is no properties file'
}
