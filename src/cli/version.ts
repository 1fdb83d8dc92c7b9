import { readFileSync } from 'node:fs'

/** The package's version; its manifest lies two folders up in a checkout and three in the built package. */
export function readVersion(): string {
  for (const path of ['../../package.json', '../../../package.json']) {
    const version = versionIn(new URL(path, import.meta.url))
    if (version !== null) return version
  }
  return 'unknown'
}

function versionIn(manifest: URL): string | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
    const { name, version } = parsed as { name?: unknown; version?: unknown }
    return name === 'chronik-stream' && typeof version === 'string' ? version : null
  } catch {
    return null
  }
}
