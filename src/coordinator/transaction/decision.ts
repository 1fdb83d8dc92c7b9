import { ErrorCode } from '../../protocol/errors.ts'
import { NO_PRODUCER_EPOCH, NO_PRODUCER_ID, type Transaction } from './transaction.ts'

/** How a transaction ends: what its partitions' markers say. Partitions and groups are those of the state before. */
export interface Ending {
  readonly type: 'commit' | 'abort'
  readonly producerId: number
  readonly producerEpoch: number
}

/** What a request makes of a transactional id. */
export type Decision =
  /** Nothing changes. Id and epoch are -1 unless the answer tells them. */
  | {
      readonly kind: 'answer'
      readonly errorCode: number
      readonly producerId: number
      readonly producerEpoch: number
    }
  /** Make `next` durable, in one commit with the ending if there is one, then answer with its id and epoch. */
  | {
      readonly kind: 'store'
      readonly next: Transaction
      readonly ending: Ending | null
      /** Of the answer when all went well. */
      readonly errorCode: number
    }
  /** Decide again with a producer id that nobody has had. */
  | { readonly kind: 'needs-producer-id' }

export const needsProducerId: Decision = { kind: 'needs-producer-id' }

export function refuse(errorCode: number): Decision {
  return { kind: 'answer', errorCode, producerId: NO_PRODUCER_ID, producerEpoch: NO_PRODUCER_EPOCH }
}

/** All is as it was asked for already. */
export function agree({ producerId, producerEpoch }: Transaction): Decision {
  return { kind: 'answer', errorCode: ErrorCode.NONE, producerId, producerEpoch }
}

export function store(next: Transaction, ending: Ending | null = null, errorCode: number = ErrorCode.NONE): Decision {
  return { kind: 'store', next, ending, errorCode }
}
