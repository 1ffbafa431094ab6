import * as api from '@tidu/contracts/access/endpoints'
import type { Serve } from '../../http/serve.ts'
import { changePassword } from './change-password.ts'
import { changeSettings } from './change-settings.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { createAccount } from './create-account.ts'
import { createApiKey } from './create-api-key.ts'
import { createDelegation } from './create-delegation.ts'
import { disableAccount } from './disable-account.ts'
import { disableSecondFactor } from './disable-second-factor.ts'
import { enableAccount } from './enable-account.ts'
import { endDelegation } from './end-delegation.ts'
import { exportAccounts } from './export-accounts.ts'
import { exportMatrix } from './export-matrix.ts'
import { listAccounts } from './list-accounts.ts'
import { listApiKeys } from './list-api-keys.ts'
import { listDelegations } from './list-delegations.ts'
import { listSessions } from './list-sessions.ts'
import { resetPassword } from './reset-password.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { revokeSession } from './revoke-session.ts'
import { makeSeedBox } from './seed-box.ts'
import { showAccount } from './show-account.ts'
import { showMatrix } from './show-matrix.ts'
import { showSettings } from './show-settings.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { startSecondFactor } from './start-second-factor.ts'
import { unlockAccount } from './unlock-account.ts'
import { updateAccount } from './update-account.ts'
import { whoAmI } from './who-am-i.ts'

/** `dataDir` holds the key that seals the seeds of second factors. */
export function accessRoutes(serve: Serve, { dataDir }: { dataDir: string }): void {
  const seeds = makeSeedBox(dataDir)

  serve(api.signIn, (context, input) => signIn(context, input, seeds))
  serve(api.signOut, signOut)
  serve(api.whoAmI, whoAmI)
  serve(api.changePassword, changePassword)
  serve(api.startSecondFactor, (context, input) => startSecondFactor(context, input, seeds))
  serve(api.confirmSecondFactor, (context, input) => confirmSecondFactor(context, input, seeds))
  serve(api.disableSecondFactor, (context, input) => disableSecondFactor(context, input, seeds))
  serve(api.listSessions, listSessions)
  serve(api.revokeSession, revokeSession)

  serve(api.listAccounts, listAccounts)
  serve(api.exportAccounts, exportAccounts)
  serve(api.showAccount, showAccount)
  serve(api.createAccount, createAccount)
  serve(api.updateAccount, updateAccount)
  serve(api.disableAccount, disableAccount)
  serve(api.enableAccount, enableAccount)
  serve(api.resetPassword, resetPassword)
  serve(api.resetSecondFactor, resetSecondFactor)
  serve(api.unlockAccount, unlockAccount)

  serve(api.showMatrix, showMatrix)
  serve(api.exportMatrix, exportMatrix)
  serve(api.showSettings, showSettings)
  serve(api.changeSettings, changeSettings)

  serve(api.listApiKeys, listApiKeys)
  serve(api.createApiKey, createApiKey)
  serve(api.revokeApiKey, revokeApiKey)
  serve(api.listDelegations, listDelegations)
  serve(api.createDelegation, createDelegation)
  serve(api.endDelegation, endDelegation)
}
