/** Replies of the API. Invariant: they are about this moment, so nothing keeps them. */
import type { ApiError, ErrorCode } from '../contract'

/** What every reply says, whatever is in it. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

/** HTTP status of each code. The page goes by the code; the status is for tools. */
const statuses: Record<ErrorCode, number> = {
  badRequest: 400,
  forbidden: 403,
  notFound: 404,
  sequenceGap: 409,
  otherHistory: 409,
  questionsChanged: 409,
  fileChanged: 409,
  notWriter: 423,
  tooLarge: 413,
  internal: 500,
  storageFailed: 500,
  notSupported: 501,
  readOnly: 503,
  diskFull: 507,
}

/** A reply with a JSON body. */
export function jsonReply(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } })
}

/** The reply to a request that is refused. */
export function refusalReply({ code, message }: ApiError): Response {
  return jsonReply({ code, message } satisfies ApiError, statuses[code])
}
