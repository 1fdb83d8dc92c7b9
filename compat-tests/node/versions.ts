import { readFile } from 'node:fs/promises'

/** The version of a package of the checkout, or of another folder with packages. */
export async function installedVersion(
  name: string,
  folder: URL = new URL('../../', import.meta.url),
): Promise<string> {
  const text = await readFile(new URL(`node_modules/${name}/package.json`, folder), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
