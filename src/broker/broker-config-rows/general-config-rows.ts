import { type BrokerConfigRow, ConfigType } from '../config-definition.ts'

const { BOOLEAN, CLASS, INT, LIST, LONG, STRING } = ConfigType

/** Configs of a broker about everything else. */
export const generalConfigRows: readonly BrokerConfigRow[] = [
  ['alter.config.policy.class.name', CLASS, null, {}, 'Java class that may veto changes of configs.'],
  [
    'auto.create.topics.enable',
    BOOLEAN,
    'true',
    { effect: 'acts' },
    'Whether a topic that a client asks for is created.',
  ],
  ['broker.id', INT, '-1', { effect: 'acts' }, 'Id of the broker, an older name of node.id.'],
  ['broker.rack', STRING, null, {}, 'Rack in which the broker stands.'],
  [
    'config.providers',
    LIST,
    '',
    { updateMode: 'cluster-wide' },
    'Names of the places that config values are fetched from.',
  ],
  ['create.topic.policy.class.name', CLASS, null, {}, 'Java class that may veto the creation of topics.'],
  ['default.replication.factor', INT, '1', { effect: 'acts' }, 'Replicas of a topic whose creator does not say.'],
  ['delete.topic.enable', BOOLEAN, 'true', { effect: 'acts' }, 'Whether topics can be deleted.'],
  [
    'kafka.metrics.polling.interval.secs',
    INT,
    '10',
    { min: 1 },
    'Seconds between two readings by kafka.metrics.reporters.',
  ],
  ['kafka.metrics.reporters', LIST, '', {}, 'Java classes that report Yammer metrics.'],
  [
    'metric.reporters',
    LIST,
    'org.apache.kafka.common.metrics.JmxReporter',
    { updateMode: 'cluster-wide' },
    'Java classes that report metrics; this broker has /metrics.',
  ],
  ['metrics.num.samples', INT, '2', { min: 1 }, 'Samples that a metric is computed from.'],
  ['metrics.recording.level', STRING, 'INFO', {}, 'Least important level of metrics that is recorded.'],
  ['metrics.sample.window.ms', LONG, '30000', { min: 1 }, 'Milliseconds that one sample of a metric spans.'],
  ['node.id', INT, null, { min: 0, effect: 'acts' }, 'Id of the node in its cluster.'],
  ['num.partitions', INT, '1', { min: 1, effect: 'acts' }, 'Partitions of a topic whose creator does not say.'],
  ['telemetry.max.bytes', INT, '1048576', { min: 1 }, 'Largest push of client metrics, in bytes (KIP-714).'],
]
