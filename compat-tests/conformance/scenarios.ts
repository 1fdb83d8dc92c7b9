import { apiVersionsScenario } from './scenarios/api-versions.ts'
import { createTopicsScenario, topicConfigsScenario } from './scenarios/create-topics.ts'
import { deleteTopicsScenario, madeAnewScenario } from './scenarios/delete-topics.ts'
import { describeClusterScenario } from './scenarios/describe-cluster.ts'
import { describeConfigsScenario } from './scenarios/describe-configs.ts'
import { fetchBytesScenario, fetchScenario, fetchSessionsScenario, fetchWaitsScenario } from './scenarios/fetch.ts'
import { framesScenario } from './scenarios/frames.ts'
import { idempotenceScenario } from './scenarios/idempotence.ts'
import { initProducerIdScenario } from './scenarios/init-producer-id.ts'
import { listOffsetsScenario } from './scenarios/list-offsets.ts'
import { metadataScenario } from './scenarios/metadata.ts'
import {
  acksZeroScenario,
  oddBatchesScenario,
  produceScenario,
  recordsScenario,
  topicRulesScenario,
} from './scenarios/produce.ts'
import type { Scenario } from './session.ts'

/** Everything that is compared. */
export const scenarios: readonly Scenario[] = [
  apiVersionsScenario,
  framesScenario,
  metadataScenario,
  createTopicsScenario,
  topicConfigsScenario,
  deleteTopicsScenario,
  madeAnewScenario,
  produceScenario,
  acksZeroScenario,
  oddBatchesScenario,
  recordsScenario,
  topicRulesScenario,
  idempotenceScenario,
  fetchScenario,
  fetchBytesScenario,
  fetchSessionsScenario,
  fetchWaitsScenario,
  listOffsetsScenario,
  initProducerIdScenario,
  describeClusterScenario,
  describeConfigsScenario,
]
