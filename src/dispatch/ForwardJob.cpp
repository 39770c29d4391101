// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/ForwardJob.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dispatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxAnswerBytes = 8LL * 1024 * 1024;
constexpr qsizetype maxTextChars = 256 * 1024;
constexpr qsizetype maxReasonChars = 2000;

} // namespace

ForwardJob::ForwardJob(DispatchRequest request, const Settings &settings, const base::Clock &clock)
    : m_request(std::move(request))
    , m_settings(settings)
    , m_app(settings.api, settings.appId, settings.appKey, clock, settings.timings)
{
}

void ForwardJob::start()
{
    m_app.installation(m_request.repository, [this](const github::Result<qint64> &id) {
        if (m_isOver) // a server that shuts down begins nothing
            return;
        if (id)
            return send(*id);
        const bool isNotInstalled = id.error().cause == github::Failure::Cause::NotFound;
        finish(std::unexpected(DispatchFailure{isNotInstalled, id.error().toError().message}));
    });
}

void ForwardJob::stop()
{
    fail(tr("The server was shut down before the work was over."));
}

void ForwardJob::send(qint64 installation)
{
    QUrl url = m_settings.runnerUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/run"_s);
    QJsonObject body{{u"repository_url"_s, m_settings.webAddress() + u'/' + m_request.repository.toString()},
                     {u"task_prompt"_s, m_request.context},
                     {u"claude_oauth_token"_s, QString::fromUtf8(m_settings.oauthToken.reveal())},
                     {u"github_app_private_key"_s, QString::fromUtf8(m_settings.appPem.reveal())},
                     {u"installation_id"_s, installation}};
    if (!m_request.base.isEmpty())
        body.insert(u"base_branch"_s, m_request.base);
    net::HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}, {"User-Agent", "gantry/" GANTRY_VERSION}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.deadline = longest;
    request.maxResponseBytes = maxAnswerBytes;
    request.mayRepeat = false;
    m_http.send(request, [this](const base::Result<net::HttpResponse> &answer) { onAnswer(answer); });
}

void ForwardJob::onAnswer(const base::Result<net::HttpResponse> &answer)
{
    if (!answer)
        return fail(answer.error().message);
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (answer->status >= 300 || !json.value(u"success").toBool()) {
        QString reason = json.value(u"error").toString(json.value(u"message").toString()).left(maxReasonChars);
        if (reason.isEmpty())
            reason
                = tr("%1 answered with status %2 and no reason.").arg(m_settings.runnerUrl.host()).arg(answer->status);
        return fail(reason);
    }
    DispatchResult result;
    result.pullRequest.url = json.value(u"pull_request_url").toString().left(2048);
    result.pullRequest.number = json.value(u"pull_request_number").toInteger();
    result.branch = json.value(u"branch_name").toString().left(1024);
    result.hasChanges = !result.pullRequest.url.isEmpty();
    result.output = redacted(json.value(u"claude_output").toString().left(maxTextChars));
    result.durationMs = json.value(u"execution_time_ms").toInteger();
    finish(result);
}

QString ForwardJob::redacted(QString text) const
{
    for (const base::Secret &secret : {m_settings.oauthToken, m_settings.appPem})
        text.replace(QString::fromUtf8(secret.reveal()), u"[redacted]"_s);
    return text;
}

void ForwardJob::fail(const QString &message)
{
    finish(std::unexpected(DispatchFailure{false, redacted(message)}));
}

void ForwardJob::finish(const std::expected<DispatchResult, DispatchFailure> &result)
{
    if (!std::exchange(m_isOver, true))
        emit ended(result);
}

} // namespace dispatch
