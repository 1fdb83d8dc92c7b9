import { Command } from 'commander'
import { addClusterApis } from './cluster-apis.ts'
import { addClusterInfo } from './cluster-info.ts'
import { addCompletion } from './completion.ts'
import { addConfigCommands } from './config-commands.ts'
import { defineGroup } from './define-command.ts'
import { addCommonOptions, type Shell } from './shell.ts'
import { addTopicAddPartitions } from './topic-add-partitions.ts'
import { addTopicAlter } from './topic-alter.ts'
import { addTopicConsume } from './topic-consume.ts'
import { addTopicCreate } from './topic-create.ts'
import { addTopicDelete } from './topic-delete.ts'
import { addTopicDescribe } from './topic-describe.ts'
import { addTopicList } from './topic-list.ts'
import { addTopicOffsets } from './topic-offsets.ts'
import { addTopicProduce } from './topic-produce.ts'
import { addTopicTrim } from './topic-trim.ts'

const MORE = `
Exit codes:
  0  done
  1  a broker refused it, could not be reached, or part of it failed
  2  the command line is wrong

Environment:
  CHRONIK_BOOTSTRAP  brokers to ask when --bootstrap is not given

Results go to standard output, one line per fault and progress to standard error.
More on a command: chronik help topic, chronik topic create --help`

/** The whole tree of commands of `chronik`. */
export function createProgram(shell: Shell, version: string): Command {
  const program = new Command('chronik')
    .description('Work with the topics and brokers of any Kafka cluster.')
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => title })
    .configureOutput({
      writeOut: (text) => shell.output.write(text),
      writeErr: (text) => void shell.streams.stderr.write(text),
      // Faults are told in one place, whatever found them.
      outputError: () => undefined,
    })
    .addHelpText('after', MORE)
  addCommonOptions(program)
  const topic = defineGroup(program, 'topic', 'Create, read, write, change and delete topics')
  addTopicList(topic, shell)
  addTopicDescribe(topic, shell)
  addTopicCreate(topic, shell)
  addTopicAlter(topic, shell)
  addTopicAddPartitions(topic, shell)
  addTopicTrim(topic, shell)
  addTopicDelete(topic, shell)
  addTopicProduce(topic, shell)
  addTopicConsume(topic, shell)
  addTopicOffsets(topic, shell)
  const cluster = defineGroup(program, 'cluster', 'Look at the cluster')
  addClusterInfo(cluster, shell)
  addClusterApis(cluster, shell)
  addConfigCommands(defineGroup(program, 'config', 'Show and change configs of topics and brokers'), shell)
  addCompletion(program, shell)
  return program
}
