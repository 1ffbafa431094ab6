import { signIn } from '@tidu/contracts/access/endpoints'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import type { OutputOf } from '../../lib/row-of.ts'
import { useWork } from '../../lib/use-work.ts'

type Step = OutputOf<typeof signIn>['step']

/** Password first; when the server asks for a second factor, the same request goes again with it. */
export function useSignIn(onSignedIn: (step: Exclude<Step, 'code'>) => unknown) {
  const [needsCode, setNeedsCode] = useState(false)
  const attempt = useWork({
    mutationFn: (input: { login: string; password: string; code?: string }) => call(signIn, input),
    onSuccess: async ({ step }) => {
      if (step === 'code') setNeedsCode(true)
      else await onSignedIn(step)
    },
  })
  const startOver = () => {
    setNeedsCode(false)
    attempt.reset()
  }
  return { attempt, needsCode, startOver }
}
