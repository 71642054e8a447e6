// The one polite voice of a screen: what changes here is read aloud when the reader pauses.

/** Keep it mounted and change its text; an empty text says nothing. */
export function Live(props: { text: string }) {
  return <p class="vh" role="status">{props.text}</p>
}
