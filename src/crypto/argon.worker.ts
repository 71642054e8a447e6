// The worker behind argonInWorker: one task in, one answer out.
import { argonHere } from './argon-here.ts'
import type { ArgonAnswer, ArgonTask } from './argon.ts'

self.onmessage = async ({ data }: MessageEvent<ArgonTask>) => {
  const answer = await argonHere(data.pass, data.salt, data.params).then(
    (hash): ArgonAnswer => ({ hash }),
    (cause: unknown): ArgonAnswer => ({ error: cause instanceof Error ? cause.message : 'argon failed' }),
  )
  self.postMessage(answer)
}
