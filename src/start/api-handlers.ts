import { produce } from '../handlers/00-produce.ts'
import { fetch } from '../handlers/01-fetch.ts'
import { listOffsets } from '../handlers/02-list-offsets.ts'
import { metadata } from '../handlers/03-metadata.ts'
import { apiVersions } from '../handlers/18-api-versions.ts'
import { createTopics } from '../handlers/19-create-topics.ts'
import { deleteTopics } from '../handlers/20-delete-topics.ts'
import { initProducerId } from '../handlers/22-init-producer-id.ts'
import { describeConfigs } from '../handlers/32-describe-configs.ts'
import { alterConfigs } from '../handlers/33-alter-configs.ts'
import { createPartitions } from '../handlers/37-create-partitions.ts'
import { incrementalAlterConfigs } from '../handlers/44-incremental-alter-configs.ts'
import { describeCluster } from '../handlers/60-describe-cluster.ts'
import { listConfigResources } from '../handlers/74-list-config-resources.ts'
import { describeTopicPartitions } from '../handlers/75-describe-topic-partitions.ts'
import type { Handler } from '../server/handler.ts'

/** Every API that is served; what is not in this list is not advertised and is refused. */
export function createHandlers(): readonly Handler[] {
  const others = [
    produce,
    fetch,
    listOffsets,
    metadata,
    createTopics,
    deleteTopics,
    initProducerId,
    describeConfigs,
    alterConfigs,
    createPartitions,
    incrementalAlterConfigs,
    describeCluster,
    listConfigResources,
    describeTopicPartitions,
  ]
  return [...others, apiVersions(others)]
}
