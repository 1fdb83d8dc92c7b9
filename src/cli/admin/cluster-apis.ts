import type { Command } from 'commander'
import { apiDescription } from '../../../generated/api-keys.ts'
import { ApiVersionsRequest } from '../../../generated/api-versions-request.ts'
import { ApiVersionsResponse } from '../../../generated/api-versions-response.ts'
import { throwOnError } from '../../client/client-error.ts'
import { defineCommand } from './define-command.ts'
import { type Shell, withClient, writeJson } from './shell.ts'
import { formatTable } from './table.ts'

export function addClusterApis(parent: Command, shell: Shell): void {
  defineCommand(parent, 'apis', {
    summary: 'Show which APIs a broker serves, and in which versions',
    details: 'What a broker does not list here, commands that need it cannot do.',
    examples: ['chronik cluster apis', 'chronik cluster apis | grep -i config'],
  }).action((_options: object, command: Command) =>
    withClient(shell, command, async ({ client, output, isJson }) => {
      const body = ApiVersionsRequest.create()
      body.clientSoftwareName = 'chronik-stream'
      body.clientSoftwareVersion = '0.1.0'
      const answer = await client.request(ApiVersionsRequest, ApiVersionsResponse, body)
      throwOnError(answer.errorCode, 'ApiVersions')
      const apis = answer.apiKeys
        .map(({ apiKey, minVersion, maxVersion }) => ({
          key: apiKey,
          name: apiDescription(apiKey)?.name ?? 'unknown',
          minVersion,
          maxVersion,
        }))
        .sort((a, b) => a.key - b.key)
      if (isJson) return writeJson(output, apis)
      const rows = apis.map(({ key, name, minVersion, maxVersion }) => [key, name, `${minVersion}-${maxVersion}`])
      output.write(formatTable([{ title: 'KEY', align: 'right' }, { title: 'API' }, { title: 'VERSIONS' }], rows))
    }),
  )
}
