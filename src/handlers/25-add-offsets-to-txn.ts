// AddOffsetsToTxn: v0-4
//
// Makes a group part of a transaction before its offsets are sent. v2 (KIP-588) tells PRODUCER_FENCED; v4 (KIP-890)
// adds an error code only. Clients that use transaction.version 2 do not send it.

import { AddOffsetsToTxnRequest } from '../../generated/add-offsets-to-txn-request.ts'
import { AddOffsetsToTxnResponse } from '../../generated/add-offsets-to-txn-response.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

const FENCED_FROM_VERSION = 2

export const addOffsetsToTxn = defineHandler(
  AddOffsetsToTxnRequest,
  AddOffsetsToTxnResponse,
  { versions: [0, 4], failed: (_request, errorCode) => ({ ...AddOffsetsToTxnResponse.create(), errorCode }) },
  async ({ transactionalId, producerId, producerEpoch, groupId }, { broker, apiVersion }) => {
    const response = AddOffsetsToTxnResponse.create()
    if (transactionalId === '') return { ...response, errorCode: ErrorCode.INVALID_REQUEST }
    const joining = { producerId: Number(producerId), producerEpoch, partitions: [], groups: [groupId] }
    const errorCode = await broker.transactions.join(transactionalId, joining)
    const isFenced = errorCode === ErrorCode.PRODUCER_FENCED && apiVersion < FENCED_FROM_VERSION
    return { ...response, errorCode: isFenced ? ErrorCode.INVALID_PRODUCER_EPOCH : errorCode }
  },
)
