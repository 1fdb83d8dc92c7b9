import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { javaCommand, pythonCommand } from '../installed-clients.ts'
import { type Acknowledgements, newAcknowledgements, takeLine } from './acknowledgements.ts'

const STOP_TIMEOUT_MS = 60_000

/** What a producer is told to do. */
export interface ProduceTask {
  readonly bootstrap: string
  readonly topic: string
  readonly partitionCount: number
  readonly recordsPerSecond: number
}

/** A producer in a process of its own, which goes on through every death of the broker. */
export interface RunningProducer {
  readonly name: string
  readonly topic: string
  readonly acknowledgements: Acknowledgements
  /** Resolves with the next acknowledgement; rejects when the producer ends instead. */
  nextAcknowledgement(): Promise<void>
  /** Lets it finish what is under way. */
  stop(): Promise<void>
  kill(): void
}

/** Name and command of each producer that is tried. */
export async function producerCommands(root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map([
    ['java', await javaCommand(root, 'chronik.kill.Main')],
    ['librdkafka', pythonCommand(root, 'kill/producer.py')],
  ])
}

/** Starts a producer. */
export function startProducer(name: string, command: readonly string[], task: ProduceTask): RunningProducer {
  const { bootstrap, topic, partitionCount, recordsPerSecond } = task
  const [program = '', ...args] = command
  const child = spawn(program, [...args, bootstrap, topic, `${partitionCount}`, `${recordsPerSecond}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const acknowledgements = newAcknowledgements(partitionCount)
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => takeLine(acknowledgements, line))
  const closed = once(lines, 'close')
  return {
    name,
    topic,
    acknowledgements,
    nextAcknowledgement: async () => {
      const ended = closed.then(() => Promise.reject(new Error(`the ${name} producer ended by itself`)))
      await Promise.race([once(lines, 'line'), ended])
    },
    stop: () => stop(child, closed, name),
    kill: () => void child.kill('SIGKILL'),
  }
}

async function stop(child: ChildProcess, closed: Promise<unknown>, name: string): Promise<void> {
  child.stdin?.end()
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await closed
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  clearTimeout(timer)
  if (child.exitCode !== 0) throw new Error(`the ${name} producer ended with ${child.exitCode ?? child.signalCode}`)
}
