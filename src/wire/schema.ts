// What the other rooms need of a schema: to read something unknown with it.
import type * as z from 'zod/mini'

export type Schema<T> = Pick<z.ZodMiniType<T>, 'safeParse'>
