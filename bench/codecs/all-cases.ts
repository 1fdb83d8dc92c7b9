import type { BenchCase, Contender, ContenderName } from './case.ts'
import { apiVersionsCases } from './cases/api-versions.ts'
import { fetchRequestCases } from './cases/fetch-request.ts'
import { fetchResponseCases } from './cases/fetch-response.ts'
import { heartbeatCases } from './cases/heartbeat.ts'
import { listOffsetsCases } from './cases/list-offsets.ts'
import { metadataCases } from './cases/metadata.ts'
import { produceCases } from './cases/produce.ts'

/** Every case of the table, in its order. */
export function allCases(): BenchCase[] {
  return [
    ...metadataCases(),
    ...fetchRequestCases(),
    ...fetchResponseCases(),
    ...apiVersionsCases(),
    ...produceCases(),
    ...listOffsetsCases(),
    ...heartbeatCases(),
  ]
}

/**
 * Checks that every encoder of a case writes what it should: a comparison of different messages says nothing.
 * @throws Error naming case and library
 */
export async function checkCase(benchCase: BenchCase): Promise<void> {
  for (const [name, expected] of Object.entries(benchCase.expectedBytes ?? {}) as [ContenderName, Buffer][]) {
    const contender: Contender | undefined = benchCase[name]
    const written = await (contender?.bytes ?? contender?.run)?.()
    if (!Buffer.isBuffer(written) || !written.equals(expected)) {
      throw new Error(`${benchCase.name}: ${name} does not write the bytes of this message`)
    }
  }
}
