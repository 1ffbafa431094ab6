import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueries } from './app/make-queries.ts'
import { makeRouter } from './app/router.tsx'
import { appText } from './app/text.ts'
import { setUnreachableSentence } from './lib/api.ts'
import { startTexts } from './lib/text.ts'
import { startPreferences } from './ui/preferences.ts'
import './ui/styles/tokens.css'
import './ui/styles/ground.css'
import './ui/styles/frame.css'
import './ui/styles/page.css'
import './ui/styles/controls.css'
import './ui/styles/status.css'
import './ui/styles/tiles.css'
import './ui/styles/login.css'
import './ui/styles/table.css'
import './ui/styles/print.css'

startPreferences()
await startTexts()
setUnreachableSentence(() => appText[i18next.language === 'en' ? 'en' : 'zh'].unreachable)

const queries: QueryClient = makeQueries()
const router = makeRouter(queries)
const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
