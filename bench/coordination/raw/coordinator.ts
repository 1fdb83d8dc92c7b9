import { setTimeout as sleep } from 'node:timers/promises'
import { FindCoordinatorRequest } from '../../../generated/find-coordinator-request.ts'
import { FindCoordinatorResponse } from '../../../generated/find-coordinator-response.ts'
import { type Connection, openConnection } from '../../../src/client/connection.ts'
import { ErrorCode } from '../../../src/protocol/errors.ts'

/** The first version that asks for several keys. */
const VERSION = 4
const RETRY_MS = 50
const RETRY_COUNT_MAX = 600
/** Longer than any join waits here. */
const TIMEOUT_MS = 60_000

export type CoordinatorType = 'group' | 'transaction'
const KEY_TYPES: Record<CoordinatorType, number> = { group: 0, transaction: 1 }

/** Opens a connection to the only broker once it coordinates the key; Kafka creates its internal topics meanwhile. */
export async function connectCoordinator(bootstrap: string, type: CoordinatorType, key: string): Promise<Connection> {
  const [host = '', port = ''] = bootstrap.split(':')
  const connection = await openConnection({ host, port: Number(port), timeoutMs: TIMEOUT_MS })
  const body = { ...FindCoordinatorRequest.create(), keyType: KEY_TYPES[type], coordinatorKeys: [key] }
  await untilReady(async () => {
    const answer = await connection.request(FindCoordinatorRequest, FindCoordinatorResponse, body, VERSION)
    return answer.coordinators[0]?.errorCode ?? ErrorCode.UNKNOWN_SERVER_ERROR
  })
  return connection
}

/** Asks again while the coordinator is not there yet. @throws for any other error code than none */
export async function untilReady(ask: () => Promise<number>): Promise<void> {
  const waiting: readonly number[] = [
    ErrorCode.COORDINATOR_NOT_AVAILABLE,
    ErrorCode.COORDINATOR_LOAD_IN_PROGRESS,
    ErrorCode.NOT_COORDINATOR,
  ]
  for (let round = 0; round < RETRY_COUNT_MAX; round++) {
    const errorCode = await ask()
    if (errorCode === ErrorCode.NONE) return
    if (!waiting.includes(errorCode)) throw new Error(`the coordinator answered error ${errorCode}`)
    await sleep(RETRY_MS)
  }
  throw new Error('no coordinator in time')
}
