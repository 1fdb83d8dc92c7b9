// Generated from schemas/AddPartitionsToTxnRequest.json by `npm run codegen`. Do not edit.

import { newArray, readCompactCount, readCount, writeCompactCount, writeCount } from '../src/wire/array.ts'
import { int16, int64, notNull, unsupportedField } from '../src/wire/checks.ts'
import type { RawTaggedField, RequestCodec } from '../src/wire/codec.ts'
import { putCompactInt32Array, putInt32Array, readCompactInt32Array, readInt32Array } from '../src/wire/int32-array.ts'
import type { WireReader } from '../src/wire/reader.ts'
import { putUnknownTags, readUnknownTags, refuseUnknownTags, writeUnknownTags } from '../src/wire/tagged-fields.ts'
import { readCompactString, readString, writeCompactString, writeString } from '../src/wire/text.ts'
import { assertVersion, locateWireError } from '../src/wire/wire-error.ts'
import type { WireWriter } from '../src/wire/writer.ts'

/** Body of AddPartitionsToTxnRequest. Versions 0+, flexible from 3. */
export interface AddPartitionsToTxnRequestData {
  /** Versions 4+, default empty. */
  transactions: AddPartitionsToTxnTransaction[]
  /** Versions 0-3, string, default "", a transactionalId. */
  v3AndBelowTransactionalId: string
  /** Versions 0-3, int64, default 0n, a producerId. */
  v3AndBelowProducerId: bigint
  /** Versions 0-3, int16, default 0. */
  v3AndBelowProducerEpoch: number
  /** Versions 0-3, default empty. */
  v3AndBelowTopics: AddPartitionsToTxnTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** `Transactions` of AddPartitionsToTxnRequest. Versions 4+. */
export interface AddPartitionsToTxnTransaction {
  /** Versions 4+, string, default "", map key, a transactionalId. */
  transactionalId: string
  /** Versions 4+, int64, default 0n, a producerId. */
  producerId: bigint
  /** Versions 4+, int16, default 0. */
  producerEpoch: number
  /** Versions 4+, bool, default false. */
  verifyOnly: boolean
  /** Versions 4+, default empty. */
  topics: AddPartitionsToTxnTopic[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** Used in several places of AddPartitionsToTxnRequest. Versions 0+. */
export interface AddPartitionsToTxnTopic {
  /** Versions 0+, string, default "", map key, a topicName. */
  name: string
  /** Versions 0+, int32 each, default empty. */
  partitions: number[]
  /** Tagged fields this release does not know, ascending by tag; null when there are none. */
  unknownTaggedFields: RawTaggedField[] | null
}

/** AddPartitionsToTxnRequest, API key 24, versions 0 to 5, flexible from 3. */
export const AddPartitionsToTxnRequest: RequestCodec<AddPartitionsToTxnRequestData> = {
  name: 'AddPartitionsToTxnRequest',
  kind: 'request',
  apiKey: 24,
  validVersions: [0, 5],
  flexibleFrom: 3,
  create: createAddPartitionsToTxnRequestData,
  read(reader, version) {
    assertVersion(AddPartitionsToTxnRequest, version, reader.at)
    try {
      if (version >= 3) return readAddPartitionsToTxnRequestDataFlexible(reader, version)
      return readAddPartitionsToTxnRequestDataLegacy(reader)
    } catch (error) {
      throw locateWireError(error, AddPartitionsToTxnRequest, version, reader.at)
    }
  },
  write(writer, message, version) {
    assertVersion(AddPartitionsToTxnRequest, version, writer.byteLength)
    try {
      if (version >= 3) writeAddPartitionsToTxnRequestDataFlexible(writer, message, version)
      else writeAddPartitionsToTxnRequestDataLegacy(writer, message)
    } catch (error) {
      throw locateWireError(error, AddPartitionsToTxnRequest, version, writer.byteLength)
    }
  },
}

/** A AddPartitionsToTxnRequestData in which every field has its default. */
export function createAddPartitionsToTxnRequestData(): AddPartitionsToTxnRequestData {
  return {
    transactions: [],
    v3AndBelowTransactionalId: '',
    v3AndBelowProducerId: 0n,
    v3AndBelowProducerEpoch: 0,
    v3AndBelowTopics: [],
    unknownTaggedFields: null,
  }
}

/** A AddPartitionsToTxnTransaction in which every field has its default. */
export function createAddPartitionsToTxnTransaction(): AddPartitionsToTxnTransaction {
  return {
    transactionalId: '',
    producerId: 0n,
    producerEpoch: 0,
    verifyOnly: false,
    topics: [],
    unknownTaggedFields: null,
  }
}

/**
 * What tells one AddPartitionsToTxnTransaction from another: its `transactionalId`. A list may hold the same key twice.
 */
export function keyOfAddPartitionsToTxnTransaction(message: AddPartitionsToTxnTransaction): string {
  return message.transactionalId
}

/** A AddPartitionsToTxnTopic in which every field has its default. */
export function createAddPartitionsToTxnTopic(): AddPartitionsToTxnTopic {
  return {
    name: '',
    partitions: [],
    unknownTaggedFields: null,
  }
}

/** What tells one AddPartitionsToTxnTopic from another: its `name`. A list may hold the same key twice. */
export function keyOfAddPartitionsToTxnTopic(message: AddPartitionsToTxnTopic): string {
  return message.name
}

function readAddPartitionsToTxnRequestDataFlexible(reader: WireReader, version: number): AddPartitionsToTxnRequestData {
  const view = reader.openView()
  let transactions: AddPartitionsToTxnTransaction[]
  if (version >= 4) {
    const transactionsCount = readCompactCount(reader, 14, 'Transactions')
    transactions = newArray<AddPartitionsToTxnTransaction>(transactionsCount)
    for (let i = 0; i < transactionsCount; i++) {
      transactions[i] = readAddPartitionsToTxnTransactionFlexible(reader)
    }
  } else {
    transactions = []
  }
  let v3AndBelowTransactionalId: string = ''
  let v3AndBelowProducerId: bigint = 0n
  let v3AndBelowProducerEpoch: number = 0
  let v3AndBelowTopics: AddPartitionsToTxnTopic[]
  if (version <= 3) {
    v3AndBelowTransactionalId = readCompactString(reader, 'V3AndBelowTransactionalId')
    const at = reader.take(10, 'V3AndBelowProducerId')
    v3AndBelowProducerId = view.getBigInt64(at)
    v3AndBelowProducerEpoch = view.getInt16(at + 8)
    const v3AndBelowTopicsCount = readCompactCount(reader, 3, 'V3AndBelowTopics')
    v3AndBelowTopics = newArray<AddPartitionsToTxnTopic>(v3AndBelowTopicsCount)
    for (let i = 0; i < v3AndBelowTopicsCount; i++) {
      v3AndBelowTopics[i] = readAddPartitionsToTxnTopicFlexible(reader)
    }
  } else {
    v3AndBelowTopics = []
  }
  const unknownTaggedFields = readUnknownTags(reader, '')
  return {
    transactions,
    v3AndBelowTransactionalId,
    v3AndBelowProducerId,
    v3AndBelowProducerEpoch,
    v3AndBelowTopics,
    unknownTaggedFields,
  }
}

function readAddPartitionsToTxnRequestDataLegacy(reader: WireReader): AddPartitionsToTxnRequestData {
  const view = reader.openView()
  const v3AndBelowTransactionalId = readString(reader, 'V3AndBelowTransactionalId')
  const at = reader.take(10, 'V3AndBelowProducerId')
  const v3AndBelowProducerId = view.getBigInt64(at)
  const v3AndBelowProducerEpoch = view.getInt16(at + 8)
  const v3AndBelowTopicsCount = readCount(reader, 6, 'V3AndBelowTopics')
  const v3AndBelowTopics = newArray<AddPartitionsToTxnTopic>(v3AndBelowTopicsCount)
  for (let i = 0; i < v3AndBelowTopicsCount; i++) {
    v3AndBelowTopics[i] = readAddPartitionsToTxnTopicLegacy(reader)
  }
  return {
    transactions: [],
    v3AndBelowTransactionalId,
    v3AndBelowProducerId,
    v3AndBelowProducerEpoch,
    v3AndBelowTopics,
    unknownTaggedFields: null,
  }
}

function writeAddPartitionsToTxnRequestDataFlexible(
  writer: WireWriter,
  message: AddPartitionsToTxnRequestData,
  version: number,
): void {
  if (version < 4 && (message.transactions === null || message.transactions.length !== 0)) {
    throw unsupportedField('Transactions')
  }
  if (version > 3 && message.v3AndBelowTransactionalId !== '') {
    throw unsupportedField('V3AndBelowTransactionalId')
  }
  if (version > 3 && message.v3AndBelowProducerId !== 0n) {
    throw unsupportedField('V3AndBelowProducerId')
  }
  if (version > 3 && message.v3AndBelowProducerEpoch !== 0) {
    throw unsupportedField('V3AndBelowProducerEpoch')
  }
  if (version > 3 && (message.v3AndBelowTopics === null || message.v3AndBelowTopics.length !== 0)) {
    throw unsupportedField('V3AndBelowTopics')
  }
  if (version >= 4) {
    const transactions = notNull(message.transactions, 'Transactions')
    writeCompactCount(writer, transactions.length)
    for (let i = 0; i < transactions.length; i++) {
      writeAddPartitionsToTxnTransactionFlexible(writer, notNull(transactions[i], 'Transactions'))
    }
  }
  if (version <= 3) {
    writeCompactString(writer, message.v3AndBelowTransactionalId, 'V3AndBelowTransactionalId')
    const at = writer.reserve(10)
    writer.view.setBigInt64(at, int64(message.v3AndBelowProducerId, 'V3AndBelowProducerId'))
    writer.view.setInt16(at + 8, int16(message.v3AndBelowProducerEpoch, 'V3AndBelowProducerEpoch'))
    const v3AndBelowTopics = notNull(message.v3AndBelowTopics, 'V3AndBelowTopics')
    writeCompactCount(writer, v3AndBelowTopics.length)
    for (let i = 0; i < v3AndBelowTopics.length; i++) {
      writeAddPartitionsToTxnTopicFlexible(writer, notNull(v3AndBelowTopics[i], 'V3AndBelowTopics'))
    }
  }
  writeUnknownTags(writer, message.unknownTaggedFields, '')
}

function writeAddPartitionsToTxnRequestDataLegacy(writer: WireWriter, message: AddPartitionsToTxnRequestData): void {
  if ((message.transactions === null || message.transactions.length !== 0)) {
    throw unsupportedField('Transactions')
  }
  refuseUnknownTags(message.unknownTaggedFields, '')
  writeString(writer, message.v3AndBelowTransactionalId, 'V3AndBelowTransactionalId')
  const at = writer.reserve(10)
  writer.view.setBigInt64(at, int64(message.v3AndBelowProducerId, 'V3AndBelowProducerId'))
  writer.view.setInt16(at + 8, int16(message.v3AndBelowProducerEpoch, 'V3AndBelowProducerEpoch'))
  const v3AndBelowTopics = notNull(message.v3AndBelowTopics, 'V3AndBelowTopics')
  writeCount(writer, v3AndBelowTopics.length)
  for (let i = 0; i < v3AndBelowTopics.length; i++) {
    writeAddPartitionsToTxnTopicLegacy(writer, notNull(v3AndBelowTopics[i], 'V3AndBelowTopics'))
  }
}

function readAddPartitionsToTxnTransactionFlexible(reader: WireReader): AddPartitionsToTxnTransaction {
  const view = reader.view
  const transactionalId = readCompactString(reader, 'Transactions.TransactionalId')
  const at = reader.take(11, 'Transactions.ProducerId')
  const producerId = view.getBigInt64(at)
  const producerEpoch = view.getInt16(at + 8)
  const verifyOnly = view.getInt8(at + 10) !== 0
  const topicsCount = readCompactCount(reader, 3, 'Transactions.Topics')
  const topics = newArray<AddPartitionsToTxnTopic>(topicsCount)
  for (let i = 0; i < topicsCount; i++) {
    topics[i] = readAddPartitionsToTxnTopicFlexible(reader)
  }
  const unknownTaggedFields = readUnknownTags(reader, 'Transactions')
  return {
    transactionalId,
    producerId,
    producerEpoch,
    verifyOnly,
    topics,
    unknownTaggedFields,
  }
}

function writeAddPartitionsToTxnTransactionFlexible(writer: WireWriter, message: AddPartitionsToTxnTransaction): void {
  writeCompactString(writer, message.transactionalId, 'Transactions.TransactionalId')
  const at = writer.reserve(11)
  writer.view.setBigInt64(at, int64(message.producerId, 'Transactions.ProducerId'))
  writer.view.setInt16(at + 8, int16(message.producerEpoch, 'Transactions.ProducerEpoch'))
  writer.view.setInt8(at + 10, message.verifyOnly ? 1 : 0)
  const topics = notNull(message.topics, 'Transactions.Topics')
  writeCompactCount(writer, topics.length)
  for (let i = 0; i < topics.length; i++) {
    writeAddPartitionsToTxnTopicFlexible(writer, notNull(topics[i], 'Transactions.Topics'))
  }
  writeUnknownTags(writer, message.unknownTaggedFields, 'Transactions')
}

function readAddPartitionsToTxnTopicFlexible(reader: WireReader): AddPartitionsToTxnTopic {
  const name = readCompactString(reader, 'AddPartitionsToTxnTopic.Name')
  const partitions = readCompactInt32Array(reader, 'AddPartitionsToTxnTopic.Partitions')
  const unknownTaggedFields = readUnknownTags(reader, 'AddPartitionsToTxnTopic')
  return {
    name,
    partitions,
    unknownTaggedFields,
  }
}

function readAddPartitionsToTxnTopicLegacy(reader: WireReader): AddPartitionsToTxnTopic {
  const name = readString(reader, 'AddPartitionsToTxnTopic.Name')
  const partitions = readInt32Array(reader, 'AddPartitionsToTxnTopic.Partitions')
  return {
    name,
    partitions,
    unknownTaggedFields: null,
  }
}

function writeAddPartitionsToTxnTopicFlexible(writer: WireWriter, message: AddPartitionsToTxnTopic): void {
  writeCompactString(writer, message.name, 'AddPartitionsToTxnTopic.Name')
  const partitions = notNull(message.partitions, 'AddPartitionsToTxnTopic.Partitions')
  let at = writer.room(6 + 4 * partitions.length)
  at = putCompactInt32Array(writer, at, partitions, 'AddPartitionsToTxnTopic.Partitions')
  writer.at = at + 1
  putUnknownTags(writer, at, message.unknownTaggedFields, 'AddPartitionsToTxnTopic')
}

function writeAddPartitionsToTxnTopicLegacy(writer: WireWriter, message: AddPartitionsToTxnTopic): void {
  refuseUnknownTags(message.unknownTaggedFields, 'AddPartitionsToTxnTopic')
  writeString(writer, message.name, 'AddPartitionsToTxnTopic.Name')
  const partitions = notNull(message.partitions, 'AddPartitionsToTxnTopic.Partitions')
  let at = writer.room(5 + 4 * partitions.length)
  at = putInt32Array(writer, at, partitions, 'AddPartitionsToTxnTopic.Partitions')
  writer.at = at
}
