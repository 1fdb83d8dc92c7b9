// DeleteAcls: v1-3
//
// There is no authorizer: SECURITY_DISABLED for each filter, as Kafka answers without one.

import { DeleteAclsRequest } from '../../generated/delete-acls-request.ts'
import { createDeleteAclsFilterResult, DeleteAclsResponse } from '../../generated/delete-acls-response.ts'
import { NO_AUTHORIZER } from '../broker/no-authorizer.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const deleteAcls = defineHandler(
  DeleteAclsRequest,
  DeleteAclsResponse,
  {
    versions: [1, 3],
    failed: ({ filters }, errorCode) => ({
      ...DeleteAclsResponse.create(),
      filterResults: filters.map(() => ({ ...createDeleteAclsFilterResult(), errorCode })),
    }),
  },
  ({ filters }) => ({
    ...DeleteAclsResponse.create(),
    filterResults: filters.map(() => ({
      ...createDeleteAclsFilterResult(),
      errorCode: ErrorCode.SECURITY_DISABLED,
      errorMessage: NO_AUTHORIZER,
    })),
  }),
)
