import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A small heap and one compiler: many of these run at once. */
const JVM_OPTIONS = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

/** Starts a main class of jvm/programs; installed-clients.sh has compiled it. @param root  the checkout */
export async function javaCommand(root: string, mainClass: string): Promise<readonly string[]> {
  const java = join(root, 'compat-tests', 'jvm', 'programs', 'target')
  const classPath = `${join(java, 'classes')}:${(await readFile(join(java, 'classpath.txt'), 'utf8')).trim()}`
  return ['java', ...JVM_OPTIONS, '-cp', classPath, mainClass]
}

/** Starts a script with the Python that has confluent-kafka; installed-clients.sh has installed it. */
export function pythonCommand(root: string, script: string): readonly string[] {
  // Without -B it leaves compiled files in the checkout.
  return [join(root, '.cache', 'librdkafka', 'bin', 'python3'), '-B', join(root, 'compat-tests', script)]
}
