// SPDX-License-Identifier: GPL-3.0-or-later
// Drives tests/fakes/fake_github.py with GitHub's official client: what it takes for right, our client may rely on.
// GITHUB_API names the fake, GITHUB_APP_KEY the file with the private key of its App 12345, OCTOKIT the folder that has
// node_modules/octokit.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(pathToFileURL(process.env.OCTOKIT + '/package.json'))
const folder = process.env.OCTOKIT + '/node_modules/octokit'
assert.equal(JSON.parse(readFileSync(folder + '/package.json')).version, '5.0.5')
const { App, Octokit, RequestError } = await import(pathToFileURL(require.resolve('octokit')))

const baseUrl = process.env.GITHUB_API
const repo = { owner: 'octo', repo: 'demo' }
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const throttle = { onRateLimit: (wait, options, octokit, tries) => tries < 1, onSecondaryRateLimit: (wait, options, octokit, tries) => tries < 1 }

async function fails(promise, status, words) {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof RequestError, String(error))
    assert.equal(error.status, status)
    assert.match(error.message, words)
    return true
  })
}

async function steer(what, body) {
  const answer = await fetch(`${baseUrl}/_fake/${what}`, { method: 'POST', body: JSON.stringify(body) })
  return answer.json()
}

const github = (auth = 'ghp_static') => new Octokit({ auth, baseUrl, log: quiet, throttle, retry: { enabled: false } })

const checks = {
  async issues() {
    const { rest } = github()
    const { data: made } = await rest.issues.create({ ...repo, title: 'Mend ü', body: 'Text', labels: ['gantry', 'bug'] })
    assert.equal(made.title, 'Mend ü')
    assert.deepEqual(made.labels.map((each) => each.name), ['gantry', 'bug'])
    const number = { ...repo, issue_number: made.number }
    await rest.issues.addLabels({ ...number, labels: ['gantry:queued'] })
    await rest.issues.removeLabel({ ...number, name: 'bug' })
    await fails(rest.issues.removeLabel({ ...number, name: 'bug' }), 404, /Label does not exist/)
    await rest.issues.update({ ...number, body: 'Other', state: 'closed', state_reason: 'completed' })
    const { data: read } = await rest.issues.get(number)
    assert.deepEqual([read.body, read.state, read.state_reason], ['Other', 'closed', 'completed'])
    assert.deepEqual(read.labels.map((each) => each.name), ['gantry', 'gantry:queued'])
    const { data: comment } = await rest.issues.createComment({ ...number, body: 'Done' })
    assert.equal((await rest.issues.listComments(number)).data[0].body, 'Done')
    await rest.issues.updateComment({ ...repo, comment_id: comment.id, body: 'Done again' })
    assert.equal((await rest.issues.listComments(number)).data[0].body, 'Done again')
    await rest.issues.deleteComment({ ...repo, comment_id: comment.id })
    assert.equal((await rest.issues.listComments(number)).data.length, 0)
    await fails(rest.issues.create({ ...repo, title: '' }), 422, /Validation Failed.*missing_field/)
    await fails(rest.issues.get({ ...repo, issue_number: 999 }), 404, /Not Found/)
    await rest.issues.createLabel({ ...repo, name: 'new', color: 'ededed' })
    await fails(rest.issues.createLabel({ ...repo, name: 'new', color: 'ededed' }), 422, /already_exists/)
  },
  async pages() {
    const octokit = github()
    for (let i = 0; i < 120; ++i) await steer('issue', { owner: 'octo', name: 'demo', title: `Page ${i}`, labels: ['pages'] })
    const all = await octokit.paginate(octokit.rest.issues.listForRepo,
      { ...repo, labels: 'pages', state: 'all', per_page: 50, direction: 'asc' })
    assert.deepEqual([all.length, all[0].title, all[119].title], [120, 'Page 0', 'Page 119'])
  },
  async etags() {
    const octokit = github()
    const first = await octokit.request('GET /repos/{owner}/{repo}/issues', { ...repo, labels: 'pages' })
    const again = octokit.request('GET /repos/{owner}/{repo}/issues',
      { ...repo, labels: 'pages', headers: { 'if-none-match': first.headers.etag } })
    await fails(again, 304, /Not modified/)
  },
  async limits() {
    await steer('faults', { path: '/repos/octo/demo/issues/1', status: 403, headers: { 'Retry-After': '1' },
      body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' } })
    const start = Date.now()
    await github().rest.issues.get({ ...repo, issue_number: 1 })
    assert.ok(Date.now() - start >= 1000)
    await steer('limit', { remaining: 0, seconds: 1 })
    await github().rest.issues.get({ ...repo, issue_number: 1 })
    await steer('limit', { remaining: 5000, seconds: 3600 })
  },
  async app() {
    const app = new App({ appId: 12345, privateKey: readFileSync(process.env.GITHUB_APP_KEY, 'utf8'), log: quiet,
      Octokit: Octokit.defaults({ baseUrl, log: quiet, throttle }), webhooks: { secret: 'development' } })
    assert.equal((await app.octokit.request('GET /app')).data.id, 12345)
    const { data: installation } = await app.octokit.request('GET /repos/{owner}/{repo}/installation', repo)
    assert.equal(installation.id, 77)
    const octokit = await app.getInstallationOctokit(installation.id)
    const { data: facts } = await octokit.rest.repos.get(repo)
    assert.deepEqual([facts.default_branch, facts.clone_url], ['main', `${baseUrl}/octo/demo.git`])
    const { data: made } = await octokit.rest.issues.create({ ...repo, title: 'By the App' })
    assert.equal(made.user.login, 'gantry-app[bot]')
    await fails(github('ghs_wrong').rest.issues.get({ ...repo, issue_number: 1 }), 401, /Bad credentials/)
    await fails(github('a.b.c').request('GET /app'), 401, /could not be decoded/)
  },
  async pulls() {
    const { rest } = github()
    await fails(rest.pulls.create({ ...repo, title: 'T', head: 'nowhere', base: 'main' }), 422, /Validation Failed/)
    await fails(rest.pulls.create({ ...repo, title: 'T', head: 'main', base: 'main' }), 422, /No commits between main and main/)
    assert.deepEqual((await rest.pulls.list({ ...repo, head: 'octo:nowhere' })).data, [])
  },
  async webhooks() {
    const app = new App({ appId: 12345, privateKey: readFileSync(process.env.GITHUB_APP_KEY, 'utf8'), webhooks: { secret: 'development' } })
    const { createServer } = await import('node:http')
    const server = createServer((request, answer) => answer.end('ok')).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const url = `http://127.0.0.1:${server.address().port}/`
    const sent = await steer('webhook', { url, secret: 'development', event: 'issues', body: { action: 'labeled', text: 'ü' } })
    assert.equal(sent.status, 200)
    assert.equal(await app.webhooks.verify(sent.sent, sent.signature), true)
    assert.equal(await app.webhooks.verify(sent.sent + ' ', sent.signature), false)
    assert.equal(await app.webhooks.sign(sent.sent), sent.signature)
    server.close()
  },
}

for (const [name, check] of Object.entries(checks)) {
  await check()
  console.log(`ok ${name}`)
}
process.exit(0)
