// CreateAcls: v1-3
//
// There is no authorizer: SECURITY_DISABLED for each ACL, as Kafka answers without one. None is kept, since none would
// be heeded.

import { CreateAclsRequest } from '../../generated/create-acls-request.ts'
import { CreateAclsResponse, createAclCreationResult } from '../../generated/create-acls-response.ts'
import { NO_AUTHORIZER } from '../broker/no-authorizer.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const createAcls = defineHandler(
  CreateAclsRequest,
  CreateAclsResponse,
  {
    versions: [1, 3],
    failed: ({ creations }, errorCode) => ({
      ...CreateAclsResponse.create(),
      results: creations.map(() => ({ ...createAclCreationResult(), errorCode })),
    }),
  },
  ({ creations }) => ({
    ...CreateAclsResponse.create(),
    results: creations.map(() => ({
      ...createAclCreationResult(),
      errorCode: ErrorCode.SECURITY_DISABLED,
      errorMessage: NO_AUTHORIZER,
    })),
  }),
)
