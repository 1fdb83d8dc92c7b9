import type { ChaosEvent, EventOf, Isolation } from './history.ts'

/**
 * What became of a transaction. 'unknown': its commit was asked for and never answered, so that it may be either;
 * one whose commit was never asked for is aborted, whatever became of its client.
 */
export type Outcome = 'committed' | 'aborted' | 'unknown'

export interface Transaction {
  readonly id: string
  readonly sends: EventOf<'send'>[]
  readonly offsets: Map<string, number>
  /** When its commit was asked for; infinite when never. */
  commitAtUs: number
  committedAtUs: number
  outcome: Outcome
}

/** A history, looked up by what the checks ask for. */
export interface Facts {
  readonly events: readonly ChaosEvent[]
  readonly sends: ReadonlyMap<string, EventOf<'send'>>
  /** Acknowledged offset of each id. */
  readonly sentOffsets: ReadonlyMap<string, number>
  readonly transactions: ReadonlyMap<string, Transaction>
  /** Isolation of each process that reads. */
  readonly isolations: ReadonlyMap<string, Isolation>
}

/** Name of a partition, as Kafka prints it. */
export function partitionName(topic: string, partition: number): string {
  return `${topic}-${partition}`
}

/** Gathers what the checks look up. @throws when an event is of a transaction that never began */
export function gatherFacts(events: readonly ChaosEvent[]): Facts {
  const sends = new Map<string, EventOf<'send'>>()
  const sentOffsets = new Map<string, number>()
  const isolations = new Map<string, Isolation>()
  const transactions = new Map<string, Transaction>()
  for (const event of events) {
    if (event.type === 'start') {
      if (event.isolation !== '') isolations.set(event.process, event.isolation)
    } else if (event.type === 'sent') {
      sentOffsets.set(event.id, event.offset)
    } else if (event.type === 'send') {
      sends.set(event.id, event)
      if (event.transaction !== null) find(transactions, event.transaction).sends.push(event)
    } else {
      takeTransactionEvent(transactions, event)
    }
  }
  return { events, sends, sentOffsets, transactions, isolations }
}

function takeTransactionEvent(transactions: Map<string, Transaction>, event: ChaosEvent): void {
  if (event.type === 'begin') {
    transactions.set(event.transaction, newTransaction(event.transaction))
  } else if (event.type === 'offsets') {
    const { offsets } = find(transactions, event.transaction)
    for (const [topic, partition, offset] of event.offsets) offsets.set(partitionName(topic, partition), offset)
  } else if (event.type === 'commit') {
    const transaction = find(transactions, event.transaction)
    transaction.commitAtUs = event.atUs
    transaction.outcome = 'unknown'
  } else if (event.type === 'committed') {
    const transaction = find(transactions, event.transaction)
    transaction.committedAtUs = event.atUs
    transaction.outcome = 'committed'
  } else if (event.type === 'aborted') {
    find(transactions, event.transaction).outcome = 'aborted'
  }
}

function newTransaction(id: string): Transaction {
  const never = Number.POSITIVE_INFINITY
  return { id, sends: [], offsets: new Map(), commitAtUs: never, committedAtUs: never, outcome: 'aborted' }
}

function find(transactions: ReadonlyMap<string, Transaction>, id: string): Transaction {
  const transaction = transactions.get(id)
  if (transaction === undefined) throw new Error(`the history tells of transaction ${id} before its begin`)
  return transaction
}
