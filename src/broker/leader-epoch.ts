import { ErrorCode } from '../protocol/errors.ts'

/** Sent by a client that knows no leader epoch. */
export const UNKNOWN_LEADER_EPOCH = -1

/**
 * Compares the leader epoch that a client knows with the partition's (KIP-320).
 * @returns an error code; 0 when they agree or the client knows none
 */
export function leaderEpochError(clientEpoch: number, leaderEpoch: number): number {
  if (clientEpoch === UNKNOWN_LEADER_EPOCH || clientEpoch === leaderEpoch) return ErrorCode.NONE
  return clientEpoch < leaderEpoch ? ErrorCode.FENCED_LEADER_EPOCH : ErrorCode.UNKNOWN_LEADER_EPOCH
}
