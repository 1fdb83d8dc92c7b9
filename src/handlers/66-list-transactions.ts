// ListTransactions: v0-2
//
// Lists the transactional ids that the coordinator knows (KIP-664), by state and producer id; v1 (KIP-994) by how long
// their transaction has been open; v2 (KIP-1152) by a pattern that their whole name must match. Patterns are matched in
// linear time, as in Kafka: one from a client must not be able to hold up everybody.

import { ListTransactionsRequest, type ListTransactionsRequestData } from '../../generated/list-transactions-request.ts'
import { ListTransactionsResponse } from '../../generated/list-transactions-response.ts'
import type { Transaction } from '../coordinator/transaction/transaction.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

/** All that Kafka knows by name, whether or not a transaction is ever seen in it. */
const stateNames: ReadonlySet<string> = new Set([
  'Empty',
  'Ongoing',
  'PrepareCommit',
  'PrepareAbort',
  'CompleteCommit',
  'CompleteAbort',
  'PrepareEpochFence',
  'Dead',
])

export const listTransactions = defineHandler(
  ListTransactionsRequest,
  ListTransactionsResponse,
  { versions: [0, 2], failed: (_request, errorCode) => ({ ...ListTransactionsResponse.create(), errorCode }) },
  async (request, { broker }) => {
    const response = ListTransactionsResponse.create()
    const pattern = await toPattern(request.transactionalIdPattern)
    if (pattern === null) return { ...response, errorCode: ErrorCode.INVALID_REGULAR_EXPRESSION }
    const isWanted = filterOf(request, pattern, broker.nowMs())
    return {
      ...response,
      unknownStateFilters: request.stateFilters.filter((name) => !stateNames.has(name)),
      transactionStates: [...broker.transactions.all()].filter(isWanted).map((transaction) => ({
        transactionalId: transaction.transactionalId,
        producerId: BigInt(transaction.producerId),
        transactionState: transaction.state,
        unknownTaggedFields: null,
      })),
    }
  },
)

/** Says whether a whole text matches. */
interface Pattern {
  matches(text: string): boolean
}

function filterOf(
  { stateFilters, producerIdFilters, durationFilter }: ListTransactionsRequestData,
  pattern: Pattern | undefined,
  nowMs: number,
): (transaction: Transaction) => boolean {
  const states = new Set(stateFilters)
  const producerIds = new Set(producerIdFilters.map(Number))
  const durationMs = Number(durationFilter)
  return ({ transactionalId, state, producerId, startMs }) =>
    (states.size === 0 || states.has(state)) &&
    (producerIds.size === 0 || producerIds.has(producerId)) &&
    (durationMs < 0 || nowMs - startMs > durationMs) &&
    (pattern === undefined || pattern.matches(transactionalId))
}

/** @returns `undefined` when every name is wanted, `null` when the text is no pattern */
async function toPattern(text: string | null): Promise<Pattern | null | undefined> {
  if (text === null || text === '') return undefined
  const { RE2JS, RE2JSException } = await import('re2js')
  try {
    return RE2JS.compile(text)
  } catch (error) {
    if (error instanceof RE2JSException) return null
    throw error
  }
}
