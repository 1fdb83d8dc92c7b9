/**
 * Operations a client may do, as Kafka's bit field: one bit per operation code. Everybody may do everything as long as
 * nobody is authorized.
 * @see org.apache.kafka.common.acl.AclOperation
 */
export const authorizedOperations = {
  /** Create, Alter, Describe, ClusterAction, DescribeConfigs, AlterConfigs, IdempotentWrite. */
  cluster: operations(5, 7, 8, 9, 10, 11, 12),
  /** Read, Write, Create, Delete, Alter, Describe, DescribeConfigs, AlterConfigs. */
  topic: operations(3, 4, 5, 6, 7, 8, 10, 11),
  /** Read, Delete, Describe, DescribeConfigs, AlterConfigs. */
  group: operations(3, 6, 8, 10, 11),
  /** The client did not ask. */
  notAsked: -2_147_483_648,
} as const

function operations(...codes: readonly number[]): number {
  return codes.reduce((bits, code) => bits | (1 << code), 0)
}
