// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in the sandbox comes back, and is published from there if that is wished.
#include "engines/SandboxRun.h"

#include "base/PrivateFile.h"
#include "git/Git.h"

namespace engines {

using namespace Qt::StringLiterals;
using Cause = e2b::Failure::Cause;

namespace {

constexpr int maxScriptTries = 2;
constexpr qint64 downloadBytes = 8LL * 1024 * 1024;
constexpr qsizetype maxResultBytes = 512LL * 1024 * 1024;
enum ResultFile : qsizetype { List, Patch, Folders, Commits, Bundle, Count };
constexpr QLatin1StringView resultFiles[Count]
    = {"results.list"_L1, "results.patch"_L1, "results.folders"_L1, "results.commits"_L1, "results.bundle"_L1};

struct Taken
{
    SandboxResults results;
    QString notKept; ///< why they are not on this disk
};

/// On another thread: what the files say is kept, checked, and put into the project. Kept first: what is judged bad has
/// to be there for people to look at.
Taken takeResults(const QByteArrayList &files, const RunFiles &run, const QByteArray &project,
                  const e2b::SandboxRecord &record, bool apply, const std::stop_token &stop)
{
    Taken taken;
    SandboxResults &results = taken.results;
    const auto keep = [&](ResultFile which) {
        if (files[which].isEmpty())
            return QString();
        const QString path = run.folder() + u'/' + resultFiles[which];
        const auto written = base::writePrivateFile(path, files[which]);
        if (!written)
            taken.notKept = results.conflict = written.error().message;
        return written ? path : QString();
    };
    results.patch = keep(Patch);
    results.bundle = keep(Bundle);
    const auto changes = readChanges(files[List]);
    const auto folders = readFolders(files[Folders]);
    const auto commits = readCommits(files[Commits]);
    if (!changes || !folders || !commits) {
        results.conflict = !changes ? changes.error().message
            : !folders              ? folders.error().message
                                    : commits.error().message;
        return taken;
    }
    results.changes = *changes;
    for (const QByteArray &folder : *folders)
        results.changes.append({u'A', folder + '/', {}});
    results.commits = *commits;
    if (!results.bundle.isEmpty()) {
        if (const auto imported = importCommits(results, project, record.run, record.branch, stop); !imported)
            results.conflict = imported.error().message;
    }
    if (record.branch.isEmpty() && apply && results.conflict.isEmpty())
        applyResults(results, project, stop);
    return taken;
}

} // namespace

/// The ending is known from here on; what fails now is told, and changes it no more. All of it may be done twice.
void SandboxRun::collect()
{
    if (m_attempts == 0)
        progress(u"collect"_s, tr("Bringing back what changed."));
    SandboxScript::Commit commit;
    if (!m_record.branch.isEmpty())
        commit = {m_record.title.isEmpty() ? tr("Changes from a sandbox") : m_record.title, m_record.authorName,
                  m_record.authorMail};
    m_sandbox->run(m_script.collect(commit), [this](const e2b::Result<e2b::CommandResult> &collected) {
        if (!m_isCollecting)
            return;
        if (!collected) {
            if (!tryAgain(collected.error(), maxTries, [this] { collect(); }))
                loseResults(collected.error().toError().message);
            return;
        }
        if (collected->end.exitCode != 0) {
            // By itself it fails again; what else runs there may have ended it.
            const e2b::Failure failure{Cause::Server, 0, git::firstWords(collected->errors), {}};
            if (!tryAgain(failure, maxScriptTries, [this] { collect(); }))
                loseResults(failure.text + u'.');
            return;
        }
        m_attempts = m_awayTries = 0;
        m_fetched = {};
        fetch(0);
    });
}

/// The sandbox stays, for as long as the service lets it live.
void SandboxRun::loseResults(const QString &reason)
{
    m_lostResults = reason;
    m_record.keep = true;
    m_fetched = {};
    cleanUp();
}

void SandboxRun::fetch(qsizetype file)
{
    if (file == Count) {
        takeOver();
        return;
    }
    m_fetched.append(QByteArray());
    download(file);
}

/// From where it ends here. A file that is not there stays empty, as when the template has no git.
void SandboxRun::download(qsizetype file)
{
    m_sandbox->read(m_script.file(resultFiles[file]), m_fetched.last().size(), downloadBytes,
                    [this, file](const e2b::Result<QByteArray> &part) {
                        if (!m_isCollecting)
                            return;
                        if (!part && part.error().cause != Cause::NotFound) {
                            if (!tryAgain(part.error(), maxTries, [this, file] { download(file); }))
                                loseResults(part.error().toError().message);
                            return;
                        }
                        m_attempts = m_awayTries = 0;
                        const qsizetype bytes = part ? part->size() : 0;
                        if (part)
                            m_fetched.last() += *part;
                        if (bytes < downloadBytes)
                            fetch(file + 1);
                        else if (m_fetched.last().size() < maxResultBytes)
                            download(file);
                        else
                            loseResults(tr("It is larger than %1 MB.").arg(maxResultBytes / 1024 / 1024));
                    });
}

void SandboxRun::takeOver()
{
    if (m_fetched[List].isEmpty() && m_fetched[Folders].isEmpty()
        && m_fetched[Commits].isEmpty()) { // nothing has changed
        cleanUp();
        return;
    }
    if (m_fetched[Patch].isEmpty() != m_fetched[List].isEmpty()
        || m_fetched[Bundle].isEmpty() != m_fetched[Commits].isEmpty()) {
        loseResults(tr("Not all of it arrived."));
        return;
    }
    m_jobs
        .run([files = m_fetched, run = m_files, record = m_record, apply = m_choices.applyResults,
              project = git::toPath(m_request.session.workingFolder)](const std::stop_token &stop) {
            return takeResults(files, run, project, record, apply, stop);
        })
        .then(this, [this](const Taken &taken) {
            const SandboxResults &results = taken.results;
            m_results = results;
            m_fetched = {};
            if (!taken.notKept.isEmpty()) {
                m_lostResults = taken.notKept;
                m_record.keep = true;
            }
            const auto folders = static_cast<int>(results.folders().size());
            if (folders > 0 && !m_record.branch.isEmpty())
                progress(u"collect"_s,
                         tr("%n empty folders are not on the branch: git keeps none. Put a file into each that is "
                            "needed.",
                            nullptr, folders),
                         {{u"warning"_s, true}});
            // Nobody wants a pull request of a run that failed; its branch is here.
            const bool isGood = m_ending->exitCode == 0 && m_ending->error.isEmpty();
            if (m_record.remote.isEmpty() || results.branch.isEmpty() || !isGood)
                tellResults();
            else
                publish();
        });
}

/// From the sandbox: the project's own credentials are not needed for it.
void SandboxRun::publish()
{
    const SandboxScript::Publication publication = this->publication();
    progress(u"publish"_s, tr("Pushing the branch %1 and opening a pull request.").arg(m_record.branch));
    m_sandbox->write(m_script.file(u"pull.body"_s), publication.body.toUtf8(), [=, this](const e2b::Result<> &body) {
        if (!m_isCollecting)
            return;
        m_sandbox->write(m_script.file(u"pull.json"_s), SandboxScript::pullRequest(publication),
                         [=, this](const e2b::Result<> &json) {
                             if (!m_isCollecting)
                                 return;
                             if (body && json)
                                 push(publication);
                             else if (const auto &failure = (body ? json : body).error();
                                      !tryAgain(failure, maxTries, [this] { publish(); }))
                                 onPublished(failure.toError().message);
                         });
    });
}

void SandboxRun::push(const SandboxScript::Publication &publication)
{
    m_sandbox->run(m_script.publish(publication), [=, this](const e2b::Result<e2b::CommandResult> &published) {
        if (!m_isCollecting)
            return;
        if (!published) {
            if (!tryAgain(published.error(), maxTries, [=, this] { push(publication); }))
                onPublished(published.error().toError().message);
        } else if (published->end.exitCode == SandboxScript::onlyPushed) {
            onPublished(tr("The branch %1 was pushed, but no pull request could be opened: %2")
                            .arg(m_record.branch, git::firstWords(published->errors)));
        } else if (published->end.exitCode != 0) {
            onPublished(
                tr("The branch %1 could not be pushed: %2").arg(m_record.branch, git::firstWords(published->errors)));
        } else {
            m_results->pullRequest = QString::fromUtf8(published->output.trimmed().split('\n').last()).left(500);
            onPublished({});
        }
    });
}

void SandboxRun::onPublished(const QString &problem)
{
    if (!problem.isEmpty())
        m_results->conflict = problem;
    tellResults();
}

SandboxScript::Publication SandboxRun::publication() const
{
    QString body = m_request.step.text.left(4000) + u"\n\n"_s;
    for (const SandboxResults::Commit &commit : std::as_const(m_results->commits))
        body += u"- "_s + commit.subject + u'\n';
    return {.remote = m_record.remote,
            .branch = m_record.branch,
            .target = m_record.target,
            .title = m_record.title,
            .body = body,
            .token = m_choices.gitToken};
}

void SandboxRun::tellResults()
{
    if (const auto written = m_results->write(m_files.folder()); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
    tell("sandbox_results"_L1, u"results"_s, m_results->toJson());
    cleanUp();
}

} // namespace engines
