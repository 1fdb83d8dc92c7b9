import type kafkajs from 'kafkajs'
import type { ReadRecord, SentRecord } from './client.ts'

/** A record as kafkajs, and what is made after it, sends it. */
export function toMessage({ partition, key, value, timestampMs, headers }: SentRecord): kafkajs.Message {
  return {
    key: key ?? null,
    value,
    ...(partition === undefined ? {} : { partition }),
    ...(timestampMs === undefined ? {} : { timestamp: `${timestampMs}` }),
    ...(headers === undefined ? {} : { headers: headers as kafkajs.IHeaders }),
  }
}

/** A record as it was read. */
export function toReadRecord(topic: string, partition: number, message: kafkajs.KafkaMessage): ReadRecord {
  const { offset, key, value, timestamp, headers = {} } = message
  return {
    topic,
    partition,
    offset: Number(offset),
    key: key?.toString() ?? null,
    value: value?.toString() ?? null,
    timestampMs: Number(timestamp),
    headers: Object.entries(headers).map(([name, one]) => [name, String(one)]),
  }
}
