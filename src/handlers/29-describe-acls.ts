// DescribeAcls: v1-3
//
// There is no authorizer: SECURITY_DISABLED, as Kafka answers without one, which tools and applications that look for
// ACLs take for an answer.

import { DescribeAclsRequest } from '../../generated/describe-acls-request.ts'
import { DescribeAclsResponse } from '../../generated/describe-acls-response.ts'
import { NO_AUTHORIZER } from '../broker/no-authorizer.ts'
import { ErrorCode } from '../protocol/errors.ts'
import { defineHandler } from '../server/handler.ts'

export const describeAcls = defineHandler(
  DescribeAclsRequest,
  DescribeAclsResponse,
  { versions: [1, 3], failed: (_, errorCode) => ({ ...DescribeAclsResponse.create(), errorCode }) },
  () => ({ ...DescribeAclsResponse.create(), errorCode: ErrorCode.SECURITY_DISABLED, errorMessage: NO_AUTHORIZER }),
)
