import { type Place, type Step, type StepFile, TOOLS } from './step.ts'

/** New offsets for `--from-file`. */
export const resetFile: StepFile = { name: 'offsets.csv', text: '"tools",0,4\n' }

/**
 * kafka-consumer-groups --reset-offsets in its forms.
 * @param group  has no members; its offset is to be 5 in partition 0 of topic tools, where 2 to 4 are left
 */
export function resetSteps({ bootstrap, workDir }: Place, group: string): readonly Step[] {
  const groups = ['--bootstrap-server', bootstrap, '--group', group]
  const reset = (form: string, args: readonly string[], prints: RegExp): Step => ({
    name: `kafka-consumer-groups resets ${form}`,
    tool: { mainClass: `${TOOLS}.consumer.group.ConsumerGroupCommand` },
    args: [...groups, '--reset-offsets', ...args],
    prints: [prints],
  })
  const topic = ['--topic', 'tools:0']
  const offset = (value: number) => new RegExp(`^${group}\\s+tools\\s+0\\s+${value}\\s*$`, 'm')
  return [
    reset('by a shift, dry run', [...topic, '--shift-by', '-2', '--dry-run'], offset(3)),
    reset('to where it is: the dry run changed nothing', [...topic, '--to-current', '--dry-run'], offset(5)),
    reset('to a time', [...topic, '--to-datetime', '2020-01-01T00:00:00.000', '--execute'], offset(2)),
    reset('by a shift', [...topic, '--shift-by', '1', '--execute'], offset(3)),
    reset('by a duration', [...topic, '--by-duration', 'PT1H', '--dry-run'], offset(2)),
    reset(
      'to an offset below the first, which it takes instead',
      [...topic, '--to-offset', '0', '--dry-run'],
      offset(2),
    ),
    reset('to latest', [...topic, '--to-latest', '--dry-run'], offset(5)),
    reset('to an offset, for a file', [...topic, '--to-offset', '3', '--export', '--dry-run'], /^"?tools"?,0,3\s*$/m),
    reset('from a file', ['--from-file', `${workDir}/${resetFile.name}`, '--execute'], offset(4)),
    reset('to what the file said', [...topic, '--to-current', '--dry-run'], offset(4)),
    {
      name: 'kafka-streams-application-reset, dry run',
      tool: { mainClass: `${TOOLS}.StreamsResetter` },
      args: [
        ...['--bootstrap-server', bootstrap, '--application-id', group],
        ...['--input-topics', 'tools', '--to-earliest', '--dry-run'],
      ],
      prints: [/^Topic: tools Partition: 0 Offset: 2$/m, /^Deleting inferred internal topics \[\]$/m],
    },
  ]
}
