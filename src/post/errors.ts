// Every expected failure of the post.

/** `status` is the relay's; `retryAfter` is in seconds. Nothing of an address, name or key is inside. */
export type PostError =
  | { readonly type: 'post/offline' }
  | { readonly type: 'post/busy'; readonly status: number; readonly retryAfter: number }
  | {
    readonly type: 'post/refused' | 'post/gone' | 'post/conflict' | 'post/too-large' | 'post/full' | 'post/unexpected'
    readonly status: number
  }
