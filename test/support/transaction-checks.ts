import { readControlRecord } from '../../src/records/control-record.ts'
import { readRecords } from '../../src/records/read-records.ts'
import { readAll } from './read-partition.ts'
import { type SimulatedBroker, TOPIC } from './simulated-broker.ts'
import type { SentOffset, SentTransaction, TransactionClients } from './transaction-clients.ts'
import { GROUP } from './transaction-clients.ts'

type Fate = 'open' | 'commit' | 'abort'

/** What became of each record that is in a log, by its value. */
export type Fates = ReadonlyMap<string, Fate>

/** Reads what the logs say, marker by marker. */
export async function fatesOf(world: SimulatedBroker): Promise<Fates> {
  const fates = new Map<string, Fate>()
  const { storage, topicId, partitionCount } = world
  for (let partition = 0; partition < partitionCount; partition++) {
    const open = new Map<number, string[]>()
    for (const { header, bytes } of await readAll(storage, { topicId, partition })) {
      if (header.producerId === -1) continue
      const records = readRecords(bytes, { ...header, at: 0 })
      const { producerId } = header
      const mine = open.get(producerId) ?? []
      open.set(producerId, mine)
      for (const record of records) {
        if (header.isControl) {
          const { type } = readControlRecord(record)
          if (type !== 'commit' && type !== 'abort') throw new Error(`a control record ${type}`)
          for (const value of mine.splice(0)) fates.set(value, type)
        } else {
          const value = record.value?.toString() ?? ''
          if (fates.has(value)) throw new Error(`${value} is in the log twice`)
          fates.set(value, 'open')
          mine.push(value)
        }
      }
    }
  }
  return fates
}

/** What a consumer gets that reads committed records only, as Kafka's consumers pick them. */
export async function committedValues(world: SimulatedBroker): Promise<ReadonlySet<string>> {
  const values = new Set<string>()
  const { storage, topicId, partitionCount } = world
  for (let partition = 0; partition < partitionCount; partition++) {
    const place = { topicId, partition }
    for (let offset = 0; ; ) {
      const options = { maxBytes: 700, minOneBatch: true, isolation: 'read-committed' } as const
      const read = await storage.read(place, offset, options)
      if (read.kind !== 'records') throw new Error(`read: ${read.kind}`)
      if (read.byteLength === 0) break
      const waiting = [...(read.abortedTransactions ?? [])].sort((left, right) => left.firstOffset - right.firstOffset)
      const aborted = new Set<number>()
      const upTo = offset + read.byteLength
      for (const { header, bytes } of await readAll(storage, place, offset, { isolation: 'read-committed' })) {
        const lastOffset = header.baseOffset + header.lastOffsetDelta
        const isOfThisRead = read.segments.some((segment) => segment.includes(bytes))
        if (!isOfThisRead || lastOffset > upTo) break
        while ((waiting[0]?.firstOffset ?? Number.POSITIVE_INFINITY) <= lastOffset) {
          aborted.add(waiting.shift()?.producerId ?? -1)
        }
        offset = lastOffset + 1
        const { producerId } = header
        if (producerId === -1) continue
        const records = readRecords(bytes, { ...header, at: 0 })
        if (header.isControl) {
          if (records.some((record) => readControlRecord(record).type === 'abort')) aborted.delete(producerId)
        } else if (!aborted.has(producerId)) for (const { value } of records) values.add(value?.toString() ?? '')
      }
    }
  }
  return values
}

/**
 * Holds the broker to what it has told its clients, at any moment.
 * @returns the first fault; `null`: there is none
 */
export async function findFault(world: SimulatedBroker, clients: TransactionClients): Promise<string | null> {
  if (clients.fault !== null) return clients.fault
  if (world.bugs.length > 0) return `a handler failed: ${String(world.bugs[0])}`
  const fates = await fatesOf(world)
  const visible = await committedValues(world)
  for (const value of visible) {
    if (fates.get(value) !== 'commit') return `${value} is read as committed and is ${fates.get(value)}`
  }
  for (const transaction of clients.transactions) {
    const fault = transactionFault(transaction, fates, visible)
    if (fault !== null) return fault
  }
  return null
}

function transactionFault(
  { producer, records, asked, endedAt }: SentTransaction,
  fates: Fates,
  visible: ReadonlySet<string>,
): string | null {
  const found = records.filter(({ value }) => fates.has(value))
  const values = found.map(({ value }) => `${value}:${fates.get(value)}`).join(' ')
  const kinds = new Set(found.map(({ value }) => fates.get(value)))
  if (kinds.size > 1) return `torn: ${values}`
  const isEnded = endedAt < Number.POSITIVE_INFINITY
  const lost = records.find(({ value, isAcknowledged }) => isAcknowledged && !fates.has(value))
  if (lost !== undefined) return `${lost.value} was acknowledged and is gone`
  if (asked !== 'commit' && kinds.has('commit')) return `nobody committed ${values}`
  if (isEnded && asked === 'abort' && found.some(({ value }) => visible.has(value)))
    return `aborted, but read: ${values}`
  const lostLater = records.find(({ value }) => isEnded && asked === 'commit' && fates.get(value) !== 'commit')
  if (lostLater !== undefined) return `${lostLater.value} was committed and is ${fates.get(lostLater.value)}`
  const zombie = found.find(({ broughtAt }) => broughtAt > producer.fencedAt)
  if (zombie !== undefined) return `${zombie.value} came from a fenced producer`
  const late = found.find(({ broughtAt }) => producer.isV2 && broughtAt > endedAt)
  if (late !== undefined) return `${late.value} joined a later transaction`
  return null
}

/**
 * What must hold once nothing is under way and every transaction has ended.
 * @returns the first fault; `null`: there is none
 */
export async function findFaultAtRest(world: SimulatedBroker, clients: TransactionClients): Promise<string | null> {
  const { storage, topicId, partitionCount, broker } = world
  for (let partition = 0; partition < partitionCount; partition++) {
    const offsets = storage.offsets({ topicId, partition })
    if (offsets?.lastStableOffset !== offsets?.highWatermark) return `partition ${partition} hangs`
    if (broker.groups.pending.has(GROUP, TOPIC, partition)) return `offset ${partition} hangs`
  }
  for (const { transactionalId, state } of broker.transactions.all()) {
    if (state === 'Ongoing') return `${transactionalId} is still open`
  }
  const rows = await storage.loadTable('pending-offsets')
  if (rows.size > 0) return `offsets that nobody ends: ${[...rows.keys()].join(' ')}`
  const fates = await fatesOf(world)
  const visible = await committedValues(world)
  const hidden = [...fates].find(([value, fate]) => fate === 'commit' && !visible.has(value))
  if (hidden !== undefined) return `${hidden[0]} was committed and is not read`
  for (const partition of [0, 1]) {
    const committed = broker.groups.offsets.find(GROUP, TOPIC, partition)?.offset ?? -1
    const fault = offsetFault(clients, partition, committed, fates)
    if (fault !== null) return fault
  }
  return findFault(world, clients)
}

function offsetFault(
  { offsets }: TransactionClients,
  partition: number,
  committed: number,
  fates: Fates,
): string | null {
  const mine = offsets.filter((sent) => sent.partition === partition)
  const must = mine.filter((sent) => effectOf(sent, fates) === 'surely')
  const last = mine.find(({ offset }) => offset === committed)
  if (committed === -1) return must.length === 0 ? null : `offset ${must.at(-1)?.offset} was committed and is gone`
  if (last === undefined) return `offset ${committed} was never sent`
  if (effectOf(last, fates) === 'never') return `offset ${committed} was not committed and is there`
  const later = must.find(({ broughtAt }) => broughtAt > last.settledAt)
  if (later !== undefined) return `offset ${committed} is there and not ${later.offset}, which came later`
  return null
}

/** Whether an offset has been committed. */
function effectOf(
  { transaction, isAcknowledged, broughtAt }: SentOffset,
  fates: Fates,
): 'surely' | 'perhaps' | 'never' {
  if (broughtAt === Number.POSITIVE_INFINITY) return 'never'
  if (transaction === null) return isAcknowledged ? 'surely' : 'perhaps'
  const { asked, endedAt, records } = transaction
  const kinds = new Set(records.map(({ value }) => fates.get(value)))
  if (asked !== 'commit' || kinds.has('abort')) return 'never'
  if (!isAcknowledged) return endedAt < broughtAt ? 'never' : 'perhaps'
  return endedAt < Number.POSITIVE_INFINITY || kinds.has('commit') ? 'surely' : 'perhaps'
}
