import type { JoinedTopic, Transaction } from './transaction.ts'

/** A transactional id as it is stored: JSON. */
export interface TransactionRow
  extends Pick<
    Transaction,
    | 'state'
    | 'producerId'
    | 'previousProducerId'
    | 'producerEpoch'
    | 'lastProducerEpoch'
    | 'timeoutMs'
    | 'startMs'
    | 'updateMs'
  > {
  readonly topics: readonly {
    readonly topicId: string
    readonly name: string
    readonly partitions: readonly number[]
  }[]
  readonly groups: readonly string[]
}

export function toRow({ transactionalId: _key, topics, groups, ...facts }: Transaction): TransactionRow {
  return {
    ...facts,
    topics: Array.from(topics, ([topicId, { name, partitions }]) => ({ topicId, name, partitions: [...partitions] })),
    groups: [...groups],
  }
}

export function fromRow(transactionalId: string, { topics, groups, ...facts }: TransactionRow): Transaction {
  const joined = topics.map(({ topicId, name, partitions }): [string, JoinedTopic] => [
    topicId,
    { name, partitions: new Set(partitions) },
  ])
  return { ...facts, transactionalId, topics: new Map(joined), groups: new Set(groups) }
}
