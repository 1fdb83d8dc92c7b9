import { ClientError } from './client-error.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

const ADDRESS = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/

/**
 * Reads `host:port[,host:port...]`; an IPv6 host stands in brackets.
 * @throws ClientError naming the part that is not an address
 */
export function parseBootstrap(text: string): readonly Address[] {
  return text.split(',').map((part) => {
    const match = ADDRESS.exec(part.trim())
    const port = Number(match?.[3])
    const host = match?.[1] ?? match?.[2]
    if (host === undefined || port < 1 || port > 65_535) {
      throw new ClientError('CONNECTION_LOST', `"${part.trim()}" is not an address of the form host:port`)
    }
    return { host, port }
  })
}
