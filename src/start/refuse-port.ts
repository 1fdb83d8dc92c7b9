import { StartError } from '../start-error.ts'

/** @throws StartError for a port that cannot be listened on; anything else as it is */
export function refusePort(error: unknown, what: string, host: string, port: number): never {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  const where = host === '' ? `port ${port}` : `${host} port ${port}`
  const reason =
    code === 'EADDRINUSE' ? 'something else listens there already' : code === 'EACCES' ? 'not permitted' : code
  throw new StartError(`cannot serve ${what} on ${where}: ${reason}`, { cause: error })
}
