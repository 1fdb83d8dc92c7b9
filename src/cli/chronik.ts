import { runChronik } from './admin/run.ts'

process.exitCode = await runChronik(process.argv.slice(2), {
  // Read only when a command asks: a terminal that is opened for reading keeps the process.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
})
