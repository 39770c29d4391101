// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in the sandbox comes back, and is published from there if that is wished.
#include "engines/SandboxRun.h"

#include "base/PrivateFile.h"
#include "git/Git.h"

namespace engines {

using namespace Qt::StringLiterals;
using Cause = e2b::Failure::Cause;

namespace {

constexpr qint64 downloadBytes = 8LL * 1024 * 1024;
constexpr qsizetype maxResultBytes = 512LL * 1024 * 1024;
enum ResultFile : qsizetype { List, Patch, Folders, Commits, Bundle, Count };
constexpr QLatin1StringView resultFiles[Count]
    = {"results.list"_L1, "results.patch"_L1, "results.folders"_L1, "results.commits"_L1, "results.bundle"_L1};

/// On another thread: what the files say is checked, kept, and put into the project.
SandboxResults takeResults(const QByteArrayList &files, const RunFiles &run, const QByteArray &project,
                           const e2b::SandboxRecord &record, bool apply, const std::stop_token &stop)
{
    SandboxResults results;
    const auto changes = readChanges(files[List]);
    const auto folders = readFolders(files[Folders]);
    const auto commits = readCommits(files[Commits]);
    if (!changes || !folders || !commits) {
        results.conflict = !changes ? changes.error().message
            : !folders              ? folders.error().message
                                    : commits.error().message;
        return results;
    }
    results.changes = *changes;
    for (const QByteArray &folder : *folders)
        results.changes.append({u'A', folder + '/', {}});
    results.commits = *commits;
    const auto keep = [&](ResultFile which, const QString &name) {
        if (files[which].isEmpty())
            return QString();
        const QString path = run.folder() + u'/' + name;
        const auto written = base::writePrivateFile(path, files[which]);
        if (!written)
            results.conflict = written.error().message;
        return written ? path : QString();
    };
    results.patch = keep(Patch, resultFiles[Patch]);
    results.bundle = keep(Bundle, resultFiles[Bundle]);
    if (!results.bundle.isEmpty()) {
        if (const auto taken = importCommits(results, project, record.run, record.branch, stop); !taken)
            results.conflict = taken.error().message;
    }
    if (record.branch.isEmpty() && apply && results.conflict.isEmpty())
        applyResults(results, project, stop);
    return results;
}

} // namespace

/// The ending is known from here on; what fails now is told, and changes it no more.
void SandboxRun::collect()
{
    progress(u"collect"_s, tr("Bringing back what changed."));
    SandboxScript::Commit commit;
    if (!m_record.branch.isEmpty())
        commit = {m_record.title.isEmpty() ? tr("Changes from a sandbox") : m_record.title, m_record.authorName,
                  m_record.authorMail};
    m_sandbox->run(m_script.collect(commit), [this](const e2b::Result<e2b::CommandResult> &collected) {
        if (collected && collected->end.exitCode == 0) {
            m_fetched = {};
            fetch(0);
            return;
        }
        progress(u"collect"_s,
                 tr("What changed in the sandbox could not be collected: %1")
                     .arg(collected ? git::firstWords(collected->errors) : collected.error().toError().message),
                 {{u"warning"_s, true}});
        cleanUp();
    });
}

void SandboxRun::fetch(qsizetype file)
{
    if (file == Count) {
        takeOver();
        return;
    }
    download(resultFiles[file], {}, [this, file](const QByteArray &bytes) {
        m_fetched.append(bytes);
        fetch(file + 1);
    });
}

/// @p then gets nothing when there is no such file, as when the template has no git.
void SandboxRun::download(const QString &name, QByteArray bytes, const Then<QByteArray> &then)
{
    m_sandbox->read(m_script.file(name), bytes.size(), downloadBytes,
                    [this, name, bytes, then](const e2b::Result<QByteArray> &part) {
                        if (!part && part.error().cause != Cause::NotFound) {
                            progress(u"collect"_s, part.error().toError().message, {{u"warning"_s, true}});
                            then({});
                            return;
                        }
                        const QByteArray all = bytes + part.value_or(QByteArray());
                        if (part && part->size() == downloadBytes && all.size() < maxResultBytes)
                            download(name, all, then);
                        else
                            then(all);
                    });
}

void SandboxRun::takeOver()
{
    if (m_fetched[List].isEmpty() && m_fetched[Folders].isEmpty()
        && m_fetched[Commits].isEmpty()) { // nothing has changed
        cleanUp();
        return;
    }
    m_jobs
        .run([files = m_fetched, run = m_files, record = m_record, apply = m_choices.applyResults,
              project = git::toPath(m_request.session.workingFolder)](const std::stop_token &stop) {
            return takeResults(files, run, project, record, apply, stop);
        })
        .then(this, [this](const SandboxResults &results) {
            m_results = results;
            m_fetched = {};
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
    const auto failed = [this](const QString &words) {
        m_results->conflict = words;
        tellResults();
    };
    progress(u"publish"_s, tr("Pushing the branch %1 and opening a pull request.").arg(m_record.branch));
    const auto push = [this, publication, failed] {
        m_sandbox->run(m_script.publish(publication), [this, failed](const e2b::Result<e2b::CommandResult> &published) {
            if (!published) {
                failed(published.error().toError().message);
            } else if (published->end.exitCode == SandboxScript::onlyPushed) {
                failed(tr("The branch %1 was pushed, but no pull request could be opened: %2")
                           .arg(m_record.branch, git::firstWords(published->errors)));
            } else if (published->end.exitCode != 0) {
                failed(tr("The branch %1 could not be pushed: %2")
                           .arg(m_record.branch, git::firstWords(published->errors)));
            } else {
                m_results->pullRequest = QString::fromUtf8(published->output.trimmed().split('\n').last()).left(500);
                tellResults();
            }
        });
    };
    m_sandbox->write(m_script.file(u"pull.body"_s), publication.body.toUtf8(), [=, this](const e2b::Result<> &body) {
        m_sandbox->write(m_script.file(u"pull.json"_s), SandboxScript::pullRequest(publication),
                         [=](const e2b::Result<> &json) {
                             if (body && json)
                                 push();
                             else
                                 failed((body ? json : body).error().toError().message);
                         });
    });
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
