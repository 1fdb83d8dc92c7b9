import { clientSteps } from './client-steps.ts'
import { resetFile, resetSteps } from './reset-steps.ts'
import { type Place, type Step, type StepFile, TOOLS as tools } from './step.ts'

const TOPIC = 'tools'
const kcat = { program: 'kcat' }

/** Files that steps read. */
export const stepFiles: readonly StepFile[] = [
  resetFile,
  {
    name: 'offsets.json',
    text: JSON.stringify({ version: 1, partitions: [{ topic: TOPIC, partition: 0, offset: 2 }] }),
  },
  {
    name: 'reassignment.json',
    text: JSON.stringify({ version: 1, partitions: [{ topic: TOPIC, partition: 0, replicas: [1] }] }),
  },
]

/** All of them, in an order in which each finds what those before it left. */
export function toolSteps(place: Place): readonly Step[] {
  return [
    ...topicSteps(place),
    ...recordSteps(place),
    ...groupSteps(place),
    ...clientSteps(place),
    ...producerSteps(place),
    ...transactionSteps(place),
    ...brokerSteps(place),
    ...clusterSteps(place),
  ]
}

function topicSteps({ bootstrap }: Place): Step[] {
  const kafkaTopics = (name: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name: `kafka-topics ${name}`,
    tool: { mainClass: `${tools}.TopicCommand` },
    args: ['--bootstrap-server', bootstrap, '--topic', TOPIC, ...args],
    prints,
  })
  const kafkaConfigs = (name: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name: `kafka-configs ${name}`,
    tool: { mainClass: 'kafka.admin.ConfigCommand' },
    args: ['--bootstrap-server', bootstrap, '--entity-type', 'topics', '--entity-name', TOPIC, ...args],
    prints,
  })
  return [
    kafkaTopics(
      'creates',
      ['--create', '--partitions', '2', '--replication-factor', '1'],
      [/^Created topic tools\.$/m],
    ),
    kafkaTopics('adds a partition', ['--alter', '--partitions', '3'], [/^$/]),
    kafkaTopics(
      'describes',
      ['--describe'],
      [/PartitionCount: 3\tReplicationFactor: 1/, /Partition: 2\tLeader: 1\tReplicas: 1\tIsr: 1/],
    ),
    kafkaConfigs('alters', ['--alter', '--add-config', 'retention.ms=123456789'], [/Completed updating config/]),
    kafkaConfigs(
      'describes',
      ['--describe'],
      [/retention\.ms=123456789 .*DYNAMIC_TOPIC_CONFIG:retention\.ms=123456789/],
    ),
    kafkaConfigs('resets', ['--alter', '--delete-config', 'retention.ms'], [/Completed updating config/]),
  ]
}

function recordSteps({ bootstrap, workDir }: Place): Step[] {
  const getOffsets = (name: string, time: string, prints: RegExp): Step => ({
    name: `kafka-get-offsets ${name}`,
    tool: { mainClass: `${tools}.GetOffsetShell` },
    args: ['--bootstrap-server', bootstrap, '--topic', TOPIC, '--time', time],
    prints: [prints],
  })
  const produce = ['-b', bootstrap, '-P', '-t', TOPIC, '-p', '0', '-X', 'acks=all']
  const consume = ['-b', bootstrap, '-C', '-t', TOPIC, '-p', '0', '-e', '-q', '-o']
  return [
    { name: 'kcat produces', tool: kcat, args: produce, stdin: 'a\nb\nc\nd\ne\n', prints: [/^$/] },
    getOffsets('latest', 'latest', /^tools:0:5\ntools:1:0\ntools:2:0$/m),
    getOffsets('of the largest time', 'max-timestamp', /^tools:0:\d$/m),
    {
      name: 'kafka-delete-records',
      tool: { mainClass: `${tools}.DeleteRecordsCommand` },
      args: ['--bootstrap-server', bootstrap, '--offset-json-file', `${workDir}/offsets.json`],
      prints: [/^partition: tools-0\tlow_watermark: 2$/m],
    },
    getOffsets('earliest', 'earliest', /^tools:0:2$/m),
    { name: 'kcat consumes what is left', tool: kcat, args: [...consume, 'beginning'], prints: [/^c\nd\ne\n$/] },
    {
      name: 'kcat asks below the start',
      tool: kcat,
      args: [...consume, '0', '-X', 'auto.offset.reset=earliest'],
      prints: [/^c\nd\ne\n$/],
    },
    {
      name: 'kafka-log-dirs',
      tool: { mainClass: `${tools}.LogDirsCommand` },
      args: ['--bootstrap-server', bootstrap, '--describe', '--topic-list', TOPIC],
      prints: [
        /"broker":1/,
        /"error":null/,
        /\{"partition":"tools-0","size":[1-9]\d*,"offsetLag":0,"isFuture":false\}/,
      ],
    },
  ]
}

function groupSteps(place: Place): Step[] {
  const { bootstrap } = place
  const groups = (name: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name: `kafka-consumer-groups ${name}`,
    tool: { mainClass: `${tools}.consumer.group.ConsumerGroupCommand` },
    args: ['--bootstrap-server', bootstrap, ...args],
    prints,
  })
  const javaGroup = ['--group', 'java-group']
  const reset = ['--reset-offsets', '--to-earliest', '--topic', TOPIC, '--execute']
  return [
    {
      name: 'the console consumer reads in a group',
      tool: { mainClass: `${tools}.consumer.ConsoleConsumer` },
      args: [
        ...['--bootstrap-server', bootstrap, '--topic', TOPIC, '--group', 'java-group', '--max-messages', '3'],
        ...['--from-beginning', '--timeout-ms', '60000'],
      ],
      prints: [/^c\nd\ne\n/],
    },
    {
      name: 'kcat reads in a group',
      tool: kcat,
      args: ['-b', bootstrap, '-G', 'kcat-group', '-e', '-q', '-X', 'auto.offset.reset=earliest', TOPIC],
      prints: [/^c\nd\ne\n/],
    },
    groups('lists', ['--list'], [/^java-group$/m, /^kcat-group$/m]),
    {
      name: 'kafka-groups lists',
      tool: { mainClass: `${tools}.GroupsCommand` },
      args: ['--bootstrap-server', bootstrap, '--list'],
      prints: [/^java-group\s+Classic\s+consumer\s*$/m, /^kcat-group\s+Classic\s+consumer\s*$/m],
    },
    groups('tells states', ['--list', '--state'], [/^java-group\s+Empty\s*$/m]),
    groups('describes', ['--describe', ...javaGroup], [/^java-group\s+tools\s+0\s+5\s+5\s+0\s+-\s+-\s+-\s*$/m]),
    ...resetSteps(place, 'java-group'),
    groups('resets', [...javaGroup, ...reset], [/^java-group\s+tools\s+0\s+2\s*$/m]),
    groups('tells the lag', ['--describe', ...javaGroup], [/^java-group\s+tools\s+0\s+2\s+5\s+3\s/m]),
    groups(
      'deletes offsets',
      ['--delete-offsets', ...javaGroup, '--topic', `${TOPIC}:0`],
      [/^tools\s+0\s+Successful/m],
    ),
    groups('deletes', ['--delete', ...javaGroup], [/successful/]),
    { ...groups('lists what is left', ['--list'], [/^kcat-group$/m]), lacks: /^java-group$/m },
  ]
}

function producerSteps({ bootstrap }: Place): Step[] {
  const idempotent = ['-b', bootstrap, '-P', '-t', TOPIC, '-p', '1', '-X', 'enable.idempotence=true']
  const describe = (partition: number, prints: readonly RegExp[]): Step => ({
    name: `kafka-transactions describe-producers of partition ${partition}`,
    tool: { mainClass: `${tools}.TransactionsCommand` },
    args: ['--bootstrap-server', bootstrap, 'describe-producers', '--topic', TOPIC, '--partition', `${partition}`],
    prints,
  })
  const header = /ProducerId\s+ProducerEpoch\s+LatestCoordinatorEpoch\s+LastSequence\s+LastTimestamp/
  return [
    { name: 'kcat produces with sequences', tool: kcat, args: idempotent, stdin: 'x\ny\n', prints: [/^$/] },
    describe(1, [header, /^\d+\s+0\s+-1\s+1\s+\d{13}\s+None\s*$/m]),
    { ...describe(2, [header]), lacks: /^\d/m },
  ]
}

function transactionSteps({ bootstrap }: Place): Step[] {
  const transactions = (name: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name: `kafka-transactions ${name}`,
    tool: { mainClass: `${tools}.TransactionsCommand` },
    args: ['--bootstrap-server', bootstrap, ...args],
    prints,
  })
  const place = ['--topic', TOPIC, '--partition', '2']
  const producer = `kcat -b ${bootstrap} -P -t ${TOPIC} -p 2 -X transactional.id`
  // kcat reads its input in blocks, so there must be more than one line.
  const lines = 'exec 2>/dev/null; yes open | head -n 20000'
  const committed = ['-b', bootstrap, '-C', '-t', TOPIC, '-p', '2', '-o', 'beginning', '-e', '-q']
  return [
    {
      name: 'kcat commits a transaction',
      tool: { program: 'bash' },
      args: ['-c', `printf 'one\\ntwo\\n' | ${producer}=done`],
      prints: [/^$/],
    },
    {
      name: 'kcat dies in the middle of a transaction',
      tool: { program: 'bash' },
      args: ['-c', `timeout -s KILL 8 ${producer}=hangs -X linger.ms=0 < <(${lines}; sleep 20); [ $? = 137 ]`],
      prints: [/^$/],
    },
    {
      name: 'kcat sees what is committed',
      tool: kcat,
      args: [...committed, '-X', 'isolation.level=read_committed'],
      prints: [/^one\ntwo\n$/],
    },
    transactions('lists', ['list'], [/^done\s+1\s+\d+\s+CompleteCommit\s*$/m, /^hangs\s+1\s+\d+\s+Ongoing\s*$/m]),
    {
      ...transactions('lists by pattern', ['list', '--transactional-id-pattern', 'h.*'], [/^hangs\s/m]),
      lacks: /^done/m,
    },
    transactions('describes', ['describe', '--transactional-id', 'hangs'], [/\sOngoing\s+60000\s.*\stools-2\s*$/m]),
    transactions('describes the producers', ['describe-producers', ...place], [/^\d+\s+0\s+.*\s3\s*$/m]),
    transactions('finds none that hangs', ['find-hanging', ...place], [/^Topic\s+Partition\s+ProducerId/m]),
    transactions('aborts', ['abort', ...place, '--start-offset', '3'], [/^$/]),
    {
      ...transactions('tells that it is aborted', ['describe-producers', ...place], [/^\d+\s+0\s.*\sNone\s*$/m]),
      lacks: /\s3\s*$/m,
    },
    {
      name: 'kcat sees past what was aborted',
      tool: { program: 'bash' },
      args: ['-c', `echo plain | kcat -b ${bootstrap} -P -t ${TOPIC} -p 2 && kcat ${committed.join(' ')}`],
      prints: [/^one\ntwo\nplain\n$/],
    },
  ]
}

/** What tools ask of the broker itself. */
function brokerSteps({ bootstrap }: Place): Step[] {
  const step = (name: string, mainClass: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name,
    tool: { mainClass: `${tools}.${mainClass}` },
    args: [...args, '--bootstrap-server', bootstrap],
    prints,
  })
  const refused = [/SecurityDisabledException/]
  const acl = ['--allow-principal', 'User:any', '--operation', 'Read', '--topic', TOPIC]
  return [
    step(
      'kafka-broker-api-versions',
      'BrokerApiVersionsCommand',
      [],
      [
        /^\tProduce\(0\): 0 to 13 \[usable: 13\],$/m,
        /^\tFetch\(1\): 4 to 18 \[usable: 18\],$/m,
        /^\tApiVersions\(18\): 0 to 4 \[usable: 4\],$/m,
      ],
    ),
    step('kafka-cluster cluster-id', 'ClusterTool', ['cluster-id'], [/^Cluster ID: [\w-]{22}$/m]),
    {
      name: 'kafka-features describe',
      tool: { mainClass: `${tools}.FeatureCommand` },
      args: ['--bootstrap-server', bootstrap, 'describe'],
      prints: [/^Feature: transaction\.version\s.*FinalizedVersionLevel: 2\s/m],
    },
    { ...step('kafka-acls --list is refused', 'AclCommand', ['--list'], refused), exitCode: 1 },
    { ...step('kafka-acls --add is refused', 'AclCommand', ['--add', ...acl], refused), exitCode: 1 },
    { ...step('kafka-acls --remove is refused', 'AclCommand', ['--remove', '--force', ...acl], refused), exitCode: 1 },
  ]
}

function clusterSteps({ bootstrap, workDir }: Place): Step[] {
  const elect = (name: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name: `kafka-leader-election ${name}`,
    tool: { mainClass: `${tools}.LeaderElectionCommand` },
    args: ['--bootstrap-server', bootstrap, '--election-type', 'preferred', ...args],
    prints,
  })
  const reassign = (name: string, args: readonly string[], prints: readonly RegExp[]): Step => ({
    name: `kafka-reassign-partitions ${name}`,
    tool: { mainClass: `${tools}.reassign.ReassignPartitionsCommand` },
    args: ['--bootstrap-server', bootstrap, ...args],
    prints,
  })
  const file = ['--reassignment-json-file', `${workDir}/reassignment.json`]
  const kafkaTopics = { mainClass: `${tools}.TopicCommand` }
  const topicArgs = ['--bootstrap-server', bootstrap]
  return [
    elect(
      'of one partition',
      ['--topic', TOPIC, '--partition', '0'],
      [/Valid replica already elected for partitions tools-0/],
    ),
    elect('of all', ['--all-topic-partitions'], [/^$/]),
    reassign('lists', ['--list'], [/^No partition reassignments found\.$/m]),
    reassign('executes', ['--execute', ...file], [/Successfully started partition reassignment for tools-0/]),
    reassign('verifies', ['--verify', ...file], [/Reassignment of partition tools-0 is completed\./]),
    {
      name: 'kafka-topics deletes',
      tool: kafkaTopics,
      args: [...topicArgs, '--delete', '--topic', TOPIC],
      prints: [/^$/],
    },
    { name: 'kafka-topics lists', tool: kafkaTopics, args: [...topicArgs, '--list'], prints: [/^/], lacks: /^tools$/m },
  ]
}
