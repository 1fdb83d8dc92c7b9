import { Argument, type Command } from 'commander'
import { alterConfigs, type ConfigChange, type ConfigResource, describeConfigs } from '../../client/configs.ts'
import { changesOf, deletionsOf } from './config-arguments.ts'
import { addConfigShow } from './config-show.ts'
import { defineCommand } from './define-command.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { formatTable } from './table.ts'
import { UsageError } from './usage-error.ts'

const NAME_HELP = 'A broker is named by its id, or "default" for what holds for all brokers that do not say otherwise.'

/** Adds `config get`, `config set`, `config delete` and `config show`. */
export function addConfigCommands(parent: Command, shell: Shell): void {
  addConfigGet(parent, shell)
  const set = defineCommand(parent, 'set', {
    summary: 'Set configs of a topic or broker',
    details: `${NAME_HELP}\nAll are set, or none. It takes the API IncrementalAlterConfigs.`,
    examples: ['chronik config set topic orders retention.ms=86400000 max.message.bytes=2097152'],
  })
  addResource(set)
    .argument('<name=value...>', 'configs and their new values')
    .option('--validate-only', 'only ask whether it could be done')
    .action((type: ConfigResource['type'], name: string, assignments: readonly string[], options, command) =>
      alter(shell, command, resourceOf(type, name), changesOf('set', assignments), options),
    )
  const remove = defineCommand(parent, 'delete', {
    summary: 'Let configs of a topic or broker go back to their defaults',
    details: `${NAME_HELP}\nIt takes the API IncrementalAlterConfigs.`,
    examples: ['chronik config delete topic orders retention.ms'],
  })
  addResource(remove)
    .argument('<config...>', 'names of configs')
    .option('--validate-only', 'only ask whether it could be done')
    .action((type: ConfigResource['type'], name: string, names: readonly string[], options, command) =>
      alter(shell, command, resourceOf(type, name), deletionsOf(names), options),
    )
  addConfigShow(parent, shell)
}

function addResource(command: Command): Command {
  return command
    .addArgument(new Argument('<type>', 'what has the configs').choices(['topic', 'broker']))
    .argument('<name>', 'name of the topic or id of the broker')
}

function addConfigGet(parent: Command, shell: Shell): void {
  const get = defineCommand(parent, 'get', {
    summary: 'Show configs of a topic or broker',
    details: NAME_HELP,
    examples: [
      'chronik config get topic orders',
      'chronik config get topic orders retention.ms cleanup.policy',
      'chronik config get broker 1 --changed -o json',
    ],
  })
  addResource(get)
    .argument('[config...]', 'names of configs; default all')
    .option('--changed', 'only what is not a default')
    .action(
      (
        type: ConfigResource['type'],
        name: string,
        names: readonly string[],
        options: { changed?: true },
        command: Command,
      ) => {
        const resource = resourceOf(type, name)
        return withClient(shell, command, async ({ client, output, isJson }) => {
          const found = await describeConfigs(client, resource, names.length === 0 ? undefined : names)
          const shown = found.filter(({ source }) => options.changed !== true || source !== 'default')
          for (const wanted of names) {
            if (!found.some((config) => config.name === wanted)) {
              shell.report(new Error(`${type} ${name} has no config ${wanted}`))
            }
          }
          if (isJson) return writeJson(output, shown)
          const rows = shown.map((config) => [
            config.name,
            config.isSensitive ? '(secret)' : (config.value ?? ''),
            config.source + (config.isReadOnly ? ', read-only' : ''),
          ])
          output.write(formatTable([{ title: 'CONFIG' }, { title: 'VALUE' }, { title: 'FROM' }], rows))
        })
      },
    )
}

function resourceOf(type: ConfigResource['type'], name: string): ConfigResource {
  if (type === 'topic') return { type, name }
  if (name !== 'default' && !/^\d{1,9}$/.test(name)) {
    throw new UsageError(`"${name}" is neither the id of a broker nor "default"`)
  }
  return { type, name: name === 'default' ? '' : name }
}

async function alter(
  shell: Shell,
  command: Command,
  resource: ConfigResource,
  changes: readonly ConfigChange[],
  options: { readonly validateOnly?: true },
): Promise<void> {
  const validateOnly = options.validateOnly === true
  await withClient(shell, command, async ({ client, output, isJson }) => {
    await alterConfigs(client, resource, changes, { validateOnly })
    if (isJson) return writeJson(output, { ...resource, altered: !validateOnly })
    const shown = resource.name === '' ? 'all brokers' : `${resource.type} ${resource.name}`
    output.line(`${validateOnly ? 'could be altered:' : 'altered'} ${shown}`)
  })
}
