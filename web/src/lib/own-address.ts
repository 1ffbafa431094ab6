/** The address if it is one of our own pages: `//elsewhere` and `/\\elsewhere` would leave the site. */
export function ownAddress(address: string | undefined): string | undefined {
  return address?.startsWith('/') && !/^\/[/\\]/.test(address) ? address : undefined
}
