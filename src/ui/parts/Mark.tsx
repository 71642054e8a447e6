// The mark of Estafette: the baton, drawn as in the app's icon.
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <g transform="rotate(-32 16 16)">
        <rect x="1" y="11" width="30" height="10" rx="3" fill="var(--baton)" />
        <path
          d="M4 11h4.5v10H4a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3ZM23.5 11H28a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-4.5Z"
          fill="var(--baton-cap)"
        />
      </g>
    </svg>
  )
}
