// Which way this browser has to install an app, told from what it says about itself.

/**
 * `ios`: Safari and all other browsers of iPhone and iPad; `android`: a browser with the word in its menu; `mac`: Safari
 * with its Dock; `chromium`: a laptop with the sign in the address bar; `geen`: it cannot, Firefox on a laptop.
 */
export type Installeerwijze = 'ios' | 'android' | 'mac' | 'chromium' | 'geen'

type Zelf = { readonly userAgent: string; readonly maxTouchPoints: number }

/** The way of this browser. An iPad calls itself a Macintosh, but no Mac can be touched. */
export function installeerwijze({ userAgent, maxTouchPoints }: Zelf = navigator): Installeerwijze {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios'
  if (/Android/.test(userAgent)) return 'android'
  if (/Chrome\//.test(userAgent)) return 'chromium'
  return /Macintosh/.test(userAgent) && /Safari\//.test(userAgent) ? 'mac' : 'geen'
}

/** Whether the app was installed (runs in a window of its own). */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)

/** A tab of which the system may throw everything away after a week without a visit: iPad, iPhone, Safari on a Mac. */
export const isVluchtig = (): boolean => ['ios', 'mac'].includes(installeerwijze()) && !isInstalled()
