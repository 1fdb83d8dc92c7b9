import { Argument, type Command, type Option } from 'commander'
import { defineCommand } from './define-command.ts'
import type { Shell } from './shell.ts'

const shells = ['bash', 'zsh', 'fish'] as const

/** One command of the tree, as a completion script needs it. */
interface CompletionNode {
  /** Names from the root to here, without the program's own: `topic create`. */
  readonly path: string
  readonly commands: readonly { readonly name: string; readonly summary: string }[]
  readonly options: readonly CompletionOption[]
  /** What the first argument may be, where that is a fixed set. */
  readonly argumentChoices: readonly string[]
}

interface CompletionOption {
  readonly flags: readonly string[]
  readonly description: string
  readonly takesValue: boolean
  readonly choices: readonly string[]
}

export function addCompletion(program: Command, shell: Shell): void {
  defineCommand(program, 'completion', {
    summary: 'Print the completion script of a shell',
    examples: [
      'source <(chronik completion bash)',
      'source <(chronik completion zsh)',
      'chronik completion fish > ~/.config/fish/completions/chronik.fish',
    ],
  })
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .action((name: (typeof shells)[number]) => shell.output.write(completionScript(program, name)))
}

/** The script for one shell, made from the tree of commands so that the two cannot drift apart. */
export function completionScript(program: Command, shell: (typeof shells)[number]): string {
  const nodes = nodesOf(program, [])
  switch (shell) {
    case 'bash':
      return bashScript(nodes)
    case 'zsh':
      // zsh reads bash's completions. The script must leave alone what is special there: path, words.
      return `autoload -U +X bashcompinit && bashcompinit\n${bashScript(nodes)}`
    case 'fish':
      return fishScript(nodes)
  }
}

function nodesOf(command: Command, names: readonly string[]): readonly CompletionNode[] {
  const commands = command.commands.filter((child) => child.name() !== 'help')
  const common = names.length === 0 ? [] : rootOf(command).options.filter(({ long }) => long !== '--version')
  const node: CompletionNode = {
    path: names.join(' '),
    commands: commands.map((child) => ({ name: child.name(), summary: child.summary() })),
    options: [...command.options, ...common].map(optionOf),
    argumentChoices: command.registeredArguments[0]?.argChoices ?? [],
  }
  return [node, ...commands.flatMap((child) => nodesOf(child, [...names, child.name()]))]
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent)
}

function optionOf({ short, long, description, required, optional, argChoices }: Option): CompletionOption {
  const flags = [long, short].filter((flag) => typeof flag === 'string')
  return { flags, description, takesValue: required || optional, choices: argChoices ?? [] }
}

function bashScript(nodes: readonly CompletionNode[]): string {
  const words = nodes.map((node) => {
    const offered = [...node.commands.map(({ name }) => name), ...node.argumentChoices, ...longFlags(node), '--help']
    return `    '${node.path}') offered='${offered.join(' ')}' ;;`
  })
  const values = nodes.flatMap((node) =>
    node.options
      .filter(({ takesValue }) => takesValue)
      .flatMap(({ flags, choices }) =>
        flags.map((flag) => `    '${node.path} ${flag}') offered='${choices.join(' ')}' ;;`),
      ),
  )
  return `_chronik() {
  local place='' word offered='' at
  for ((at = 1; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    case "$place\${place:+ }$word" in
      ${nodes.flatMap(({ path }) => (path === '' ? [] : [`'${path}'`])).join(' | ')}) place="$place\${place:+ }$word" ;;
    esac
  done
  case "$place" in
${words.join('\n')}
  esac
  case "$place \${COMP_WORDS[COMP_CWORD - 1]}" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$offered" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _chronik chronik
`
}

function longFlags({ options }: CompletionNode): readonly string[] {
  return options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith('--')))
}

function fishScript(nodes: readonly CompletionNode[]): string {
  const lines = nodes.flatMap((node) => {
    const condition = `-n '__chronik_at "${node.path}"'`
    const commands = node.commands.map(({ name, summary }) => `${condition} -a ${name} -d ${quoteForFish(summary)}`)
    const choices = node.argumentChoices.map((choice) => `${condition} -a ${choice}`)
    const options = node.options.map(({ flags, description, takesValue, choices: values }) => {
      const named = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
      const value = takesValue ? ` -r${values.length === 0 ? '' : ` -a '${values.join(' ')}'`}` : ''
      return `${condition} ${named.join(' ')}${value} -d ${quoteForFish(description)}`
    })
    return [...commands, ...choices, ...options].map((rest) => `complete -c chronik ${rest}`)
  })
  const paths = nodes.flatMap(({ path }) => (path === '' ? [] : [`"${path}"`]))
  return `function __chronik_at
  set -l path ''
  for word in (commandline -opc)[2..]
    set -l next (string trim "$path $word")
    if contains -- "$next" ${paths.join(' ')}
      set path $next
    end
  end
  test "$path" = "$argv[1]"
end
complete -c chronik -f
${lines.join('\n')}
`
}

function quoteForFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
