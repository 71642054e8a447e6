// What a screen may ask of the shell around it: a way back in the topbar.
import { createContext, useContext } from 'solid-js'

export type Back = { readonly to: string; readonly text: string }
export type ShellPorts = { readonly showBack: (back: Back) => () => void }

export const ShellContext = createContext<ShellPorts>()

/** The shell around this screen, or undefined where there is none (welcome, lock, samen kijken). */
export const useShell = (): ShellPorts | undefined => useContext(ShellContext)
