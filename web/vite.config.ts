import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

/**
 * The server serves `dist` itself. While developing, Vite serves the page and hands `/api` to a
 * running server: `TIDU_API=http://localhost:3000 npm run dev`.
 */
export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, import.meta.dirname, 'TIDU_')
  return {
    plugins: [react()],
    build: { outDir: 'dist', manifest: true, target: 'es2022', chunkSizeWarningLimit: 700 },
    server: {
      proxy: { '/api': { target: env.TIDU_API ?? 'http://localhost:3000' } },
    },
  }
})
