import 'react'

declare module 'react' {
  /** Lets a style carry our own custom properties. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
