/**
 * Adds the contract's JSON routes to the handler. Invariant: no answer sees a request that its schema does not let
 * through.
 */
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Gets, Params, Posts } from '../contract/routes'
import { parseRequest } from '../schemas/schemas'
import { bodyLimitBytes, readJson } from './body'
import { jsonReply } from './replies'

type Answered<Reply> = Reply | Promise<Reply>

/** Where a request went: what its route leaves open. */
type Place<Route extends string> = { params: Params<Route> }

/** For requests that say nothing: a body is read all the same, so that only our own page can send it. */
export const nothingSchema = z.unknown().transform(() => ({}))

/** The two ways of adding a route. `limitBytes` is the most a body may have. */
export function jsonRoutes(app: Hono) {
  return {
    get<Route extends keyof Gets>(
      route: Route,
      answer: (place: Place<Route>) => Answered<Gets[Route]>,
    ): void {
      app.get(route, async (context) => jsonReply(await answer(placeOf(context))))
    },
    post<Route extends keyof Posts, Request extends Posts[Route][0]>(
      route: Route,
      schema: z.ZodType<Request>,
      answer: (request: Request, place: Place<Route>) => Answered<Posts[Route][1]>,
      limitBytes = bodyLimitBytes.other,
    ): void {
      app.post(route, async (context) => {
        const request = parseRequest(schema, await readJson(context.req.raw, limitBytes))
        return jsonReply(await answer(request, placeOf(context)))
      })
    },
  }
}

function placeOf<Route extends string>({ req }: Context): Place<Route> {
  return { params: req.param() as Params<Route> }
}
