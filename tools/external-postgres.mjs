import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = '/usr/lib/postgresql'

/** The programs of a PostgreSQL the system came with, 15 first; undefined when there is none. */
export function findPostgres() {
  if (!existsSync(packages)) return undefined
  return readdirSync(packages)
    .filter((version) => Number(version) >= 15)
    .sort()
    .map((version) => join(packages, version, 'bin'))
    .find((dir) => existsSync(join(dir, 'initdb')))
}

/**
 * A real PostgreSQL of its own, in a folder of its own, reachable by a socket only. It serves one test
 * run and is thrown away, so it need not survive a power cut.
 */
export function startPostgres(programs) {
  const dir = mkdtempSync(join(tmpdir(), 'tidu-pg-'))
  const user = process.getuid?.() === 0 ? systemUser('postgres') : {}
  if (user.uid !== undefined) chownSync(dir, user.uid, user.gid)
  const cluster = join(dir, 'cluster')
  const run = (program, parameters) => {
    const env = { LC_ALL: 'C', PATH: '/usr/bin:/bin' }
    const options = {
      ...user,
      cwd: '/',
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    }
    const done = spawnSync(join(programs, program), parameters, options)
    if (done.status !== 0) throw new Error(`${program}: ${done.error ?? done.stderr}`)
  }
  const settings = `-c listen_addresses= -c unix_socket_directories=${dir} -c fsync=off -c full_page_writes=off -c max_connections=200`
  try {
    run('initdb', [
      '-D',
      cluster,
      '-U',
      'tidu',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-N',
    ])
    run('pg_ctl', ['-D', cluster, '-w', '-s', '-l', join(dir, 'log'), '-o', settings, 'start'])
  } catch (problem) {
    rmSync(dir, { recursive: true, force: true })
    throw problem
  }
  return {
    url: `postgresql://tidu@localhost/postgres?host=${encodeURIComponent(dir)}`,
    stop() {
      run('pg_ctl', ['-D', cluster, '-w', '-s', '-m', 'immediate', 'stop'])
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function systemUser(name) {
  const ask = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  return { uid: ask('-u'), gid: ask('-g') }
}
