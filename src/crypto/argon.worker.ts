// The worker behind argonInWorker: one task in, one answer out.
import { type ArgonAnswer, type ArgonTask, argonHere } from './argon.ts'

self.onmessage = async ({ data }: MessageEvent<ArgonTask>) => {
  const answer = await argonHere(data.pass, data.salt, data.params).then(
    (hash): ArgonAnswer => ({ hash }),
    (cause: unknown): ArgonAnswer => ({ error: cause instanceof Error ? cause.message : 'argon failed' }),
  )
  self.postMessage(answer)
}
