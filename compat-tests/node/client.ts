/** What each client is asked for, so that one list of checks fits all of them; texts stand for keys and values. */

export interface ReadRecord {
  readonly topic: string
  readonly partition: number
  readonly offset: number
  readonly key: string | null
  readonly value: string | null
  readonly timestampMs: number
  /** Names and values in the order in which the client tells them. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

export interface SentRecord {
  /** Left to the client when not given. */
  readonly partition?: number
  readonly key?: string | null
  readonly value: string | null
  readonly timestampMs?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const
export type Codec = (typeof CODECS)[number]

export interface ProducerOptions {
  readonly codec?: Codec
  readonly isIdempotent?: boolean
  readonly transactionalId?: string
  readonly autoCreatesTopics?: boolean
}

export interface Producer {
  /** Resolves once it is acknowledged. */
  send(topic: string, records: readonly SentRecord[]): Promise<void>
  begin(): Promise<Transaction>
  close(): Promise<void>
}

export interface Transaction {
  send(topic: string, records: readonly SentRecord[]): Promise<void>
  /** Commits with the transaction that the consumer has read a record, the last it has read of its partition. */
  sendOffset(consumer: Consumer, record: ReadRecord): Promise<void>
  commit(): Promise<void>
  abort(): Promise<void>
}

export interface ConsumerOptions {
  readonly group: string
  readonly isReadCommitted?: boolean
  readonly instanceId?: string
  readonly isCooperative?: boolean
}

/** Reads one topic from where its group was, else from the start, until it is closed. */
export interface Consumer {
  readonly records: ReadRecord[]
  readonly group: string
  assignment(): ReadonlySet<number>
  /** Goes back, or on, to an offset. */
  seek(partition: number, offset: number): Promise<void>
  commit(partition: number, offset: number, metadata: string): Promise<void>
  close(): Promise<void>
}

export interface Committed {
  readonly offset: number
  readonly metadata: string
}

export interface Admin {
  createTopic(name: string, partitionCount: number, configs: Readonly<Record<string, string>>): Promise<void>
  deleteTopic(name: string): Promise<void>
  topics(): Promise<readonly string[]>
  partitionCount(name: string): Promise<number>
  createPartitions(name: string, count: number): Promise<void>
  topicConfig(name: string, key: string): Promise<string | null>
  brokerConfig(brokerId: number, key: string): Promise<string | null>
  alterTopicConfig(name: string, key: string, value: string): Promise<void>
  deleteRecords(topic: string, partition: number, beforeOffset: number): Promise<void>
  /** First offset, and the one after the last. */
  offsets(topic: string, partition: number): Promise<readonly [start: number, end: number]>
  /** First offset at or after a time, else the end. */
  offsetForTime(topic: string, partition: number, timestampMs: number): Promise<number>
  groups(): Promise<readonly string[]>
  describeGroup(group: string): Promise<readonly [state: string, memberCount: number]>
  deleteGroup(group: string): Promise<void>
  /** `null`: nothing is committed. */
  committed(group: string, topic: string, partition: number): Promise<Committed | null>
  alterCommitted(group: string, topic: string, partition: number, offset: number): Promise<void>
  cluster(): Promise<{
    readonly clusterId: string
    readonly brokerIds: readonly number[]
    readonly controllerId: number
  }>
  listAcls(): Promise<void>
  close(): Promise<void>
}

export interface Client {
  /** With the version that runs. */
  readonly name: string
  /** What it lacks, by name of the check: why. */
  readonly lacks: Readonly<Record<string, string>>
  producer(options?: ProducerOptions): Promise<Producer>
  consumer(topic: string, options: ConsumerOptions): Promise<Consumer>
  admin(): Promise<Admin>
  /** Kafka's error code of what a call threw, `undefined` when it has none. */
  errorCode(error: unknown): number | undefined
}
