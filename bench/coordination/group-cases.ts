import type { CoordinationCase, Measure, Target } from './case.ts'

const START_MEMBER_COUNT = 50
const START_PARTITION_COUNT = 500
const RESTART_MEMBER_COUNT = 10
const RESTART_PARTITION_COUNT = 100
const IDLE_GROUP_COUNT = 1_000
/** Kafka's default. */
const HEARTBEAT_INTERVAL_MS = 3_000
/** Members learn of a rebalance with their heartbeats; ten restarts in turn would last a minute by default. */
const SHORT_HEARTBEAT_INTERVAL_MS = 500

/** Where timers of the clients make nearly all of the time, one run differs from the next by so much. */
const AS_FAST: Target = { kind: 'ratio at most', value: 1.05 }
const NO_MORE: Target = { kind: 'ratio at most', value: 1 }
const AS_MANY: Target = { kind: 'ratio at least', value: 1 }

export function groupCases(isQuick: boolean): CoordinationCase[] {
  return [
    startCase('without delay', 0, SHORT_HEARTBEAT_INTERVAL_MS),
    ...(isQuick ? [] : [startCase('with the default delay of 3 s', 3_000, HEARTBEAT_INTERVAL_MS)]),
    rebalanceCase(isQuick),
    restartCase('static'),
    restartCase('cooperative'),
    idleCase('heartbeats', isQuick),
    idleCase('fetches', isQuick),
  ]
}

function startCase(kind: string, delayMs: number, heartbeatIntervalMs: number): CoordinationCase {
  const name = `group of 50 over 500 partitions, ${kind}`
  return {
    ...{ name, policy: 'os', group: `groups ${delayMs}`, operation: 'member' },
    configs: { 'group.initial.rebalance.delay.ms': `${delayMs}` },
    partitionCount: START_PARTITION_COUNT,
    generator: { client: 'Java', file: 'GroupLoad.java' },
    words: (bootstrap, topic, number) => [
      ...['start', bootstrap, topic, START_MEMBER_COUNT, START_PARTITION_COUNT],
      ...[`${topic}-${number + 1}`, heartbeatIntervalMs],
    ],
    measures: [{ key: 'seconds', name: `${name}, Java: first poll to all assigned`, unit: 's', target: AS_FAST }],
  }
}

function rebalanceCase(isQuick: boolean): CoordinationCase {
  const name = 'rebalance of 50 over 500 partitions'
  const row = (key: string): Measure => ({ key, name: `${name}, raw: ${key}`, unit: 'ms', target: NO_MORE })
  return {
    ...{ name, policy: 'os', group: 'groups 0', configs: noDelay, operation: 'rebalance' },
    partitionCount: START_PARTITION_COUNT,
    generator: { client: 'raw', file: 'rebalances.ts' },
    words: (bootstrap, topic) => [
      ...[bootstrap, topic, START_MEMBER_COUNT, START_PARTITION_COUNT],
      ...[500, isQuick ? 1_000 : 2_500],
    ],
    measures: [row('p50'), row('p99')],
  }
}

function restartCase(kind: 'static' | 'cooperative'): CoordinationCase {
  const name = `rolling restart of 10, ${kind}`
  return {
    ...{ name, policy: 'os', group: 'groups 0', configs: noDelay, operation: 'restart' },
    partitionCount: RESTART_PARTITION_COUNT,
    generator: { client: 'Java', file: 'GroupLoad.java' },
    words: (bootstrap, topic, number) => [
      ...[kind, bootstrap, topic, RESTART_MEMBER_COUNT, RESTART_PARTITION_COUNT],
      ...[`${topic}-${number + 1}`, SHORT_HEARTBEAT_INTERVAL_MS],
    ],
    measures: [
      { key: 'seconds', name: `${name}, Java`, unit: 's', target: AS_FAST },
      { key: 'unowned', name: `${name}, Java: partitions without owner`, unit: 'partition s', target: AS_FAST },
    ],
  }
}

function idleCase(kind: 'heartbeats' | 'fetches', isQuick: boolean): CoordinationCase {
  const what = kind === 'heartbeats' ? 'heartbeats' : 'heartbeats and waiting fetches'
  const name = `1,000 idle groups, ${what}`
  return {
    ...{ name, policy: 'os', group: `idle groups ${kind}`, configs: noDelay, operation: 'request' },
    partitionCount: 1,
    generator: { client: 'raw', file: 'idle-groups.ts' },
    words: (bootstrap, topic) => [bootstrap, topic, IDLE_GROUP_COUNT, kind, isQuick ? 4_000 : 5_000],
    measures: [
      { key: 'brokerCpuPercent', name: `${name}: CPU of the broker`, unit: '% of a core', target: NO_MORE },
      { key: 'brokerRssMb', name: `${name}: memory of the broker (VmRSS)`, unit: 'MB', target: NO_MORE },
    ],
  }
}

const noDelay = { 'group.initial.rebalance.delay.ms': '0' }

/** Offset commits, of Kafka's client and of many groups at once. */
export function commitCases(isQuick: boolean): CoordinationCase[] {
  const times = isQuick ? [300, 700] : [400, 1_600]
  const commits = (
    client: 'Java' | 'raw',
    groupCount: number,
    partitionCount: number,
    policy: CoordinationCase['policy'],
  ): CoordinationCase => {
    const partitions = partitionCount === 1 ? '1 partition' : `${partitionCount} partitions`
    const groups = groupCount === 1 ? '1 group' : `${groupCount} groups`
    const name = `offset commits, ${client}, ${groups}, ${partitions}, ${policy}`
    return {
      ...{ name, policy, group: `commits ${policy}`, configs: noDelay, partitionCount, operation: 'commit' },
      generator: { client, file: client === 'Java' ? 'CommitLoad.java' : 'offset-commits.ts' },
      words: (bootstrap, topic) => [bootstrap, topic, groupCount, partitionCount, ...times],
      measures: [
        { key: 'rate', name, unit: 'commits/s', target: AS_MANY },
        { key: 'p99', name: `${name}: p99`, unit: 'ms', target: NO_MORE },
        ...(policy === 'os' ? [] : [fsyncs(name, 'commit', groupCount === 1 ? 1.05 : 0.5)]),
      ],
    }
  }
  return (['os', 'fsync'] as const).flatMap((policy) => [
    commits('Java', 10, 1, policy),
    ...(isQuick ? [] : [commits('raw', 1, 1, policy)]),
    commits('raw', 50, 1, policy),
    ...(isQuick || policy === 'fsync' ? [] : [commits('raw', 50, 100, policy)]),
  ])
}

/** @param most  what ours may need; below 1 when those that wait at the same time have to share */
export function fsyncs(name: string, operation: string, most: number): Measure {
  const target: Target = { kind: 'our own at most', value: most }
  return { key: 'fsyncsPerOperation', name: `${name}: fsyncs`, unit: `per ${operation}`, target }
}
