// SPDX-License-Identifier: GPL-3.0-or-later
// Drives tests/fakes/fake_e2b.py with the official SDK: what the SDK takes for right, our client may rely on.
// E2B_API_URL, E2B_SANDBOX_URL and E2B_API_KEY name the fake; E2B_SDK the folder that has node_modules/e2b.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(pathToFileURL(process.env.E2B_SDK + '/package.json'))
const sdk = require('e2b')
const { Sandbox } = sdk
assert.equal(require('e2b/package.json').version, '2.51.0')

async function fails(promise, name, words) {
  await assert.rejects(promise, (error) => {
    assert.equal(error.constructor.name, name, `${error.constructor.name}: ${error.message}`)
    assert.match(error.message, words)
    return true
  })
}

const checks = {
  async createAndInspect() {
    const sandbox = await Sandbox.create('anthropic-claude-code', {
      timeoutMs: 120_000, metadata: { tag: 'a b&c' }, envs: { GREETING: 'hello' },
    })
    const info = await sandbox.getInfo()
    assert.equal(info.state, 'running')
    assert.deepEqual(info.metadata, { tag: 'a b&c' })
    assert.equal(info.endAt - info.startedAt, 120_000)
    assert.equal(await sandbox.isRunning(), true)
    const pages = Sandbox.list({ query: { metadata: { tag: 'a b&c' }, state: ['running', 'paused'] } })
    assert.deepEqual((await pages.nextItems()).map((each) => each.sandboxId), [sandbox.sandboxId])
    const none = Sandbox.list({ query: { metadata: { tag: 'a b' } } })
    assert.deepEqual(await none.nextItems(), [])
    await sandbox.setTimeout(600_000)
    await sandbox.kill()
    assert.equal(await sandbox.isRunning(), false)
    assert.equal(await Sandbox.kill(sandbox.sandboxId), false)
  },
  async refusals() {
    await fails(Sandbox.create('nothing-like-this'), 'SandboxError', /template 'nothing-like-this' not found/)
    await fails(Sandbox.create('base', { apiKey: 'e2b_wrong' }), 'AuthenticationError', /Invalid API key/)
    await fails(Sandbox.create('base', { timeoutMs: 25 * 3600_000 }), 'SandboxError', /cannot be greater than 24 hours/)
    await fails(Sandbox.connect('i0000000000000000000'), 'SandboxNotFoundError', /not found/)
  },
  async commands(sandbox) {
    let live = ''
    const result = await sandbox.commands.run('echo "$GREETING $X"; echo oops >&2; pwd', {
      envs: { X: 'y' }, onStdout: (text) => { live += text },
    })
    assert.equal(result.exitCode, 0)
    assert.match(result.stdout, /^hello y\n.*\/home\/user\n$/)
    assert.equal(result.stderr, 'oops\n')
    assert.equal(live, result.stdout)
    await assert.rejects(sandbox.commands.run('exit 3'), (error) => error.exitCode === 3)
    await assert.rejects(sandbox.commands.run('kill -9 $$'), (error) => error.exitCode === -1)
    await fails(sandbox.commands.run('true', { cwd: '/nope' }), 'InvalidArgumentError', /does not exist/)
    await fails(sandbox.commands.run('true', { user: 'nobody-here' }), 'AuthenticationError', /invalid username/)
    await fails(sandbox.commands.run('sleep 30', { timeoutMs: 300 }), 'TimeoutError', /timed? ?out|deadline/)
  },
  async processes(sandbox) {
    const command = await sandbox.commands.run('read line; echo "got $line"; exit 4', { background: true, stdin: true })
    assert.ok((await sandbox.commands.list()).some((each) => each.pid === command.pid))
    const again = await sandbox.commands.connect(command.pid)
    await sandbox.commands.sendStdin(command.pid, 'this\n')
    await assert.rejects(again.wait(), (error) => error.exitCode === 4 && error.stdout === 'got this\n')
    await assert.rejects(command.wait(), (error) => error.exitCode === 4)
    const sleeper = await sandbox.commands.run('sleep 30', { background: true })
    assert.equal(await sandbox.commands.kill(sleeper.pid), true)
    await assert.rejects(sleeper.wait(), (error) => error.exitCode === -1)
    assert.equal(await sandbox.commands.kill(999_999), false)
  },
  async files(sandbox) {
    await sandbox.files.write('/workspace/notes/a b ü.txt', 'héllo\n')
    assert.equal(await sandbox.files.read('/workspace/notes/a b ü.txt'), 'héllo\n')
    await sandbox.files.write([{ path: '/workspace/1', data: 'one' }, { path: '/workspace/2', data: 'two' }])
    assert.equal(await sandbox.files.read('/workspace/2'), 'two')
    const entries = await sandbox.files.list('/workspace')
    assert.deepEqual(entries.map((each) => [each.name, each.type]), [['1', 'file'], ['2', 'file'], ['notes', 'dir']])
    assert.equal((await sandbox.files.getInfo('/workspace/1')).size, 3)
    assert.equal(await sandbox.files.exists('/workspace/3'), false)
    assert.equal(await sandbox.files.makeDir('/workspace/d'), true)
    assert.equal(await sandbox.files.makeDir('/workspace/d'), false)
    await sandbox.files.rename('/workspace/1', '/workspace/3')
    await sandbox.files.remove('/workspace/d')
    await assert.rejects(sandbox.files.read('/workspace/1'), /does not exist/)
    await assert.rejects(sandbox.files.read('/workspace'), /directory/)
  },
  async pauseAndResume(sandbox) {
    const command = await sandbox.commands.run('sleep 0.5; echo late', { background: true })
    await sandbox.pause()
    assert.equal(await sandbox.isRunning(), false)
    await command.wait().catch(() => {})
    const resumed = await Sandbox.connect(sandbox.sandboxId)
    assert.equal(await resumed.isRunning(), true)
    assert.equal((await resumed.commands.run('echo up')).stdout, 'up\n')
  },
}

for (const [name, check] of Object.entries(checks)) {
  const sandbox = check.length > 0 ? await Sandbox.create('base', { envs: { GREETING: 'hello' } }) : undefined
  await check(sandbox)
  if (sandbox) await Sandbox.kill(sandbox.sandboxId)
  console.log(`ok ${name}`)
}
process.exit(0)
