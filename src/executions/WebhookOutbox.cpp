// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/WebhookOutbox.h"

#include "base/PrivateFile.h"
#include "execapi/Failure.h"
#include "execapi/Signature.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTimer>

namespace executions {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qint64 maxLetterBytes = 2 * 1024 * 1024;

} // namespace

WebhookOutbox::WebhookOutbox(const QString &folder, const Options &options, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_options(options)
{
}

base::Result<> WebhookOutbox::check(const QUrl &url)
{
    const bool isHere = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isHere)))
        return {};
    return base::fail(Error::Kind::InvalidInput,
                      tr("webhook_url must begin with https://, or with http:// and name this computer."));
}

void WebhookOutbox::start()
{
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject kept = QJsonDocument::fromJson(file.read(maxLetterBytes)).object();
        const QByteArray body = kept.value("body"_L1).toString().toUtf8();
        const QString execution = kept.value("execution"_L1).toString();
        m_next = std::max(m_next, name.section(u'-', 0, 0).toULongLong() + 1);
        m_lines[execution].letters.append(
            {file.fileName(), QUrl(kept.value("url"_L1).toString()), body, kept.value("event"_L1).toString(),
             QDateTime::fromString(kept.value("added_at"_L1).toString(), Qt::ISODateWithMs)});
    }
    for (const QString &execution : m_lines.keys())
        deliver(execution);
}

base::Result<> WebhookOutbox::add(const QString &execution, const QUrl &url, const QJsonObject &body)
{
    if (const auto made = base::makePrivateFolder(m_folder); !made)
        return made;
    const auto name = u"%1-%2.json"_s.arg(m_next++, 12, 10, QLatin1Char('0')).arg(execution);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Letter letter{m_folder + u'/' + name, url, QJsonDocument(body).toJson(QJsonDocument::Compact),
                  body.value("event"_L1).toString(), now};
    const QJsonObject kept{{u"execution"_s, execution},
                           {u"url"_s, url.toString()},
                           {u"event"_s, letter.event},
                           {u"added_at"_s, now.toString(Qt::ISODateWithMs)},
                           // As text: what is sent again is the same to the byte.
                           {u"body"_s, QString::fromUtf8(letter.body)}};
    if (const auto written = base::writePrivateFile(letter.file, QJsonDocument(kept).toJson(QJsonDocument::Compact));
        !written)
        return written;
    m_lines[execution].letters.append(letter);
    deliver(execution);
    return {};
}

qsizetype WebhookOutbox::waiting() const
{
    qsizetype all = 0;
    for (const Line &line : m_lines)
        all += line.letters.size();
    return all;
}

void WebhookOutbox::deliver(const QString &execution)
{
    Line &line = m_lines[execution];
    if (line.isBusy || line.letters.isEmpty())
        return;
    line.isBusy = true;
    const Letter &letter = line.letters.first();
    net::HttpRequest request;
    request.method = "POST";
    request.url = letter.url;
    request.headers = {{"Content-Type", "application/json"},
                       {"User-Agent", "gantry/" GANTRY_VERSION},
                       {execapi::signatureHeader, execapi::signatureOf(m_options.webhookSecret, letter.body)}};
    request.body = letter.body;
    m_http.send(request,
                [this, execution](const base::Result<net::HttpResponse> &answer) { onAnswer(execution, answer); });
}

void WebhookOutbox::onAnswer(const QString &execution, const base::Result<net::HttpResponse> &answer)
{
    Line &line = m_lines[execution];
    line.isBusy = false;
    const Letter &letter = line.letters.first();
    if (answer && answer->status >= 200 && answer->status < 300) {
        const QString event = letter.event;
        drop(execution);
        emit delivered(execution, event);
        return;
    }
    const bool isRefused = answer && answer->status >= 400 && answer->status < 500 && answer->status != 408
        && answer->status != 425 && answer->status != 429;
    const bool isOld = letter.addedAt.msecsTo(QDateTime::currentDateTimeUtc()) > m_options.webhookPatience.count();
    if (isRefused || isOld) {
        qWarning("the webhook %s of %s was given up: %s", qUtf8Printable(letter.event), qUtf8Printable(execution),
                 answer ? qUtf8Printable(u"status %1"_s.arg(answer->status)) : "no answer");
        drop(execution);
        return;
    }
    const execapi::BackOff backOff{m_options.webhookFirstPause, m_options.webhookLongestPause};
    line.isBusy = true;
    QTimer::singleShot(backOff.pause(line.attempt++), this, [this, execution] {
        m_lines[execution].isBusy = false;
        deliver(execution);
    });
}

void WebhookOutbox::drop(const QString &execution)
{
    Line &line = m_lines[execution];
    QFile::remove(line.letters.takeFirst().file);
    line.attempt = 0;
    if (line.letters.isEmpty())
        m_lines.remove(execution);
    else
        deliver(execution);
}

} // namespace executions
