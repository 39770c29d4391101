// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/DispatchRun.h"

#include "claude/CommandLine.h"
#include "engines/RemoteSecrets.h"
#include "net/Address.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;
using net::HttpRequest;
using net::HttpResponse;

namespace {

constexpr int cancelledCode = 130;
constexpr int maxFailures = 60;
constexpr qint64 maxAnswerBytes = 16LL * 1024 * 1024;

QByteArray toLine(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

/// The answer as Claude's lines, so that it looks like any other run.
QByteArray linesOf(const cloudrun::DispatchOutcome &outcome)
{
    const QString output = outcome.output.isEmpty() ? outcome.message : outcome.output;
    const QJsonObject message{{u"role"_s, u"assistant"_s},
                              {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, output}}}}};
    QJsonObject result{{u"type"_s, u"result"_s},
                       {u"subtype"_s, outcome.success ? u"success"_s : u"error_during_execution"_s},
                       {u"is_error"_s, !outcome.success},
                       {u"result"_s, output}};
    if (outcome.executionTimeMs >= 0)
        result.insert(u"duration_ms"_s, outcome.executionTimeMs);
    return toLine({{u"type"_s, u"assistant"_s}, {u"message"_s, message}}) + toLine(result);
}

bool isIn(const QString &state, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::find(words, state) != words.end();
}

} // namespace

base::Result<DispatchOptions> DispatchOptions::of(const QJsonObject &engineOptions,
                                                  const QList<settings::EngineConnection> &known)
{
    auto connection = settings::connectionOf(engineOptions, u"dispatch"_s, known);
    if (!connection)
        return std::unexpected(connection.error());
    if (connection->auth != u"none" && !net::isSafeForSecrets(QUrl(connection->url)))
        return base::fail(Error::Kind::PermissionDenied,
                          DispatchRun::tr("%1 is not encrypted, and your token would be sent there. Give an address "
                                          "that begins with https://.")
                              .arg(connection->url));
    const QJsonObject json = connection->options;
    const auto [owner, repository] = cloudrun::repositoryOf(json.value("gitRepo"_L1).toString());
    if (owner.isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          DispatchRun::tr("A dispatch backend works on a GitHub repository. Name it as owner/name."));
    DispatchOptions options{*connection,
                            owner,
                            repository,
                            json.value("gitBranch"_L1).toString(u"main"_s),
                            json.value("actionType"_L1).toString(u"create-pr"_s),
                            json.value("repositoryId"_L1).toVariant().toString()};
    if (const qint64 poll = json.value("pollMs"_L1).toInteger(); poll > 0)
        options.poll = std::chrono::milliseconds(poll);
    return options;
}

DispatchRun::DispatchRun(const session::RunRequest &request, const RunFiles &files, const DispatchOptions &options,
                         const settings::Secrets &secrets, const base::Clock &clock, QObject *parent)
    : RemoteRun(request, files, clock, parent)
    , m_options(options)
    , m_secretSource(secrets)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DispatchRun::poll);
}

QString DispatchRun::displayCommand() const
{
    return u"gantryctl run --engine dispatch --service %1 --git-repo %2/%3 --prompt-file prompt"_s.arg(
        claude::shellQuoted(m_options.connection.name), m_options.owner, m_options.repository);
}

void DispatchRun::begin()
{
    prepare([this] { dispatch(); });
}

void DispatchRun::prepare(const std::function<void()> &then)
{
    QMap<QString, QString> references;
    if (m_options.connection.auth != u"none")
        references.insert(u"signIn"_s, m_options.connection.secret);
    readSecrets(m_secretSource, references, this, [this, then](const base::Result<SecretBundle> &secrets) {
        if (isOver())
            return;
        if (!secrets) {
            end({{}, secrets.error().message});
            return;
        }
        m_token = secrets->value(u"signIn"_s);
        then();
    });
}

HttpRequest DispatchRun::call(const QByteArray &method, const QString &path) const
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(m_options.connection.url + path);
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    if (!m_token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + m_token.reveal().trimmed());
    request.deadline = 60s;
    request.maxResponseBytes = maxAnswerBytes;
    request.mayRepeat = method == "GET";
    return request;
}

void DispatchRun::dispatch()
{
    progress(u"send"_s,
             tr("The backend works on %1/%2, branch %3. It answers when it is done.")
                 .arg(m_options.owner, m_options.repository, m_options.branch));
    HttpRequest request = call("POST", u"/api/workflows/dispatch"_s);
    request.body = cloudrun::DispatchRequest{m_options.owner,  m_options.repository, DispatchRun::request().step.text,
                                             m_options.branch, m_options.action,     m_options.repositoryId}
                       .body();
    request.deadline = m_options.limit;
    m_http.send(request, [this](const base::Result<HttpResponse> &answer) { onAnswer(answer); });
}

void DispatchRun::onAnswer(const base::Result<HttpResponse> &answer)
{
    if (isOver())
        return;
    if (!answer) {
        end({{},
             cloudrun::transportFailure(answer.error()).toError().message + u' '
                 + tr("It may still work on it; look for a pull request before it is sent again.")});
        return;
    }
    if (answer->status < 200 || answer->status >= 300) {
        end({1, cloudrun::failureOf(*answer).toError().message});
        return;
    }
    const auto outcome = cloudrun::readDispatch(answer->body);
    if (!outcome) {
        end({{}, outcome.error().toError().message});
    } else if (outcome->isQueued() && outcome->output.isEmpty() && outcome->pullRequestUrl.isEmpty()) {
        m_taskId = outcome->taskId;
        m_statusPath = outcome->statusPath;
        if (const auto kept = keepRecord({{u"task"_s, m_taskId}, {u"status_path"_s, m_statusPath}}); !kept)
            qWarning("%s", qUtf8Printable(kept.error().message));
        progress(u"queued"_s, tr("The backend has queued it as %1.").arg(m_taskId));
        m_timer.start(m_options.poll);
    } else {
        succeed(*outcome);
    }
}

void DispatchRun::poll()
{
    // Backends name a status address that some of them do not have.
    const bool isFirstPath = !m_statusPath.isEmpty();
    const QString path = isFirstPath ? m_statusPath : u"/api/tasks/"_s + m_taskId;
    m_http.send(call("GET", path),
                [this, isFirstPath](const base::Result<HttpResponse> &answer) { onStatus(answer, isFirstPath); });
}

void DispatchRun::onStatus(const base::Result<HttpResponse> &answer, bool isFirstPath)
{
    if (isOver())
        return;
    if (answer && answer->status == 404 && isFirstPath && !m_taskId.isEmpty()) {
        m_statusPath.clear();
        poll();
        return;
    }
    if (!answer || answer->status < 200 || answer->status >= 300) {
        if (++m_failures >= maxFailures)
            end({{},
                 answer ? cloudrun::failureOf(*answer).toError().message
                        : cloudrun::transportFailure(answer.error()).toError().message});
        else
            m_timer.start(m_options.poll);
        return;
    }
    m_failures = 0;
    const QString state = cloudrun::taskStateIn(answer->body);
    auto outcome = cloudrun::readDispatch(answer->body).value_or(cloudrun::DispatchOutcome());
    if (isIn(state, {"completed"_L1, "complete"_L1, "succeeded"_L1, "success"_L1, "done"_L1, "finished"_L1})) {
        succeed(outcome);
    } else if (isIn(state, {"failed"_L1, "error"_L1, "cancelled"_L1, "canceled"_L1})) {
        const QString why = outcome.message.isEmpty() ? tr("The backend gave it up: %1.").arg(state) : outcome.message;
        end({state.startsWith(u"cancel") ? cancelledCode : 1, why});
    } else {
        m_timer.start(m_options.poll);
    }
}

void DispatchRun::succeed(const cloudrun::DispatchOutcome &outcome)
{
    write(linesOf(outcome));
    QJsonObject results{{u"message"_s, outcome.message}};
    if (!outcome.pullRequestUrl.isEmpty())
        results.insert(u"pull_request_url"_s, outcome.pullRequestUrl);
    if (outcome.pullRequestNumber > 0)
        results.insert(u"pull_request_number"_s, outcome.pullRequestNumber);
    if (!outcome.branch.isEmpty())
        results.insert(u"branch"_s, outcome.branch);
    if (outcome.executionTimeMs >= 0)
        results.insert(u"execution_time_ms"_s, outcome.executionTimeMs);
    tell("dispatch_results"_L1, u"results"_s, results);
    progress(u"results"_s,
             outcome.pullRequestUrl.isEmpty()
                 ? tr("There is no pull request: %1")
                       .arg(outcome.message.isEmpty() ? tr("the backend names none.") : outcome.message)
                 : tr("Pull request: %1").arg(outcome.pullRequestUrl));
    end({outcome.success ? 0 : 1, outcome.success ? QString() : outcome.message, false, results});
}

void DispatchRun::halt(session::Engine::Stop how)
{
    if (isOver())
        return;
    m_timer.stop();
    // No call stops what a backend does while it answers nothing; and whoever insists does not wait for one.
    if (m_taskId.isEmpty() || how == session::Engine::Stop::Force) {
        leave();
        return;
    }
    HttpRequest request = call("PATCH", u"/api/tasks/"_s + m_taskId);
    request.body = R"({"action":"cancel"})";
    request.deadline = 10s;
    m_http.send(request, [this](const base::Result<HttpResponse> &answer) {
        if (answer && answer->status >= 200 && answer->status < 300)
            end({cancelledCode, {}});
        else
            leave();
    });
}

void DispatchRun::leave()
{
    progress(u"stop"_s, tr("The backend is not waited for any longer. It may still open a pull request."));
    end({cancelledCode, {}});
}

void DispatchRun::takeUp()
{
    const QJsonObject kept = record();
    m_taskId = kept.value("task"_L1).toString();
    m_statusPath = kept.value("status_path"_L1).toString();
    if (m_taskId.isEmpty() && m_statusPath.isEmpty()) {
        giveUp(); // its answer was to come on a connection that is gone
        return;
    }
    prepare([this] {
        poll();
        onTakenUp();
    });
}

} // namespace engines
