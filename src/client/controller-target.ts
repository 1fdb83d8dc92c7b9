import type { Client, RequestTarget } from './client.ts'

/**
 * Whom to ask for a change of the cluster. Brokers of KRaft clusters hand such requests on, those of older clusters
 * answer NOT_CONTROLLER, so the controller is asked where there is a choice.
 */
export async function controllerTarget(client: Client): Promise<RequestTarget> {
  const { brokers, controllerId } = await client.metadata([])
  return brokers.length > 1 && controllerId >= 0 ? { nodeId: controllerId } : {}
}
