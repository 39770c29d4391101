// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/Failure.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace cloudrun {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using base::Error;

namespace {

constexpr qsizetype maxTextLength = 500;
constexpr qsizetype maxPageBytes = 64 * 1024;
constexpr std::chrono::seconds defaultRetry{60};
constexpr std::chrono::seconds longestRetry{3600};

QString tr(const char *text)
{
    return QCoreApplication::translate("cloudrun::Failure", text);
}

/// What an error page says: the first line of its <pre>, else its title. What follows may be a stack trace.
QString wordsOfPage(const QByteArray &body)
{
    static const QRegularExpression words(u"<(pre|h1|title)[^>]*>([^<]*)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString page = QString::fromUtf8(body.first(std::min(body.size(), maxPageBytes)));
    QString best;
    for (auto found = words.globalMatch(page); found.hasNext();) {
        const auto match = found.next();
        if (best.isEmpty() || match.capturedView(1).compare(u"pre", Qt::CaseInsensitive) == 0)
            best = match.captured(2).trimmed().section(u'\n', 0, 0);
    }
    return best.replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

QString wordsOf(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    // "message" says more where both are given.
    for (const auto key : {"message"_L1, "error"_L1}) {
        if (const QJsonValue value = json.value(key); value.isString())
            return oneLine(value.toString());
        else if (value.isObject()) // as platforms do
            return oneLine(value.toObject().value("message"_L1).toString());
    }
    if (body.contains('<'))
        return oneLine(wordsOfPage(body));
    return json.isEmpty() ? oneLine(QString::fromUtf8(body.first(std::min(body.size(), maxPageBytes)))) : QString();
}

/// The header goes first; the service that is known sends none, but says it in the body.
std::chrono::seconds retryAfter(const net::HttpResponse &answer)
{
    bool isNumber = false;
    qint64 seconds = answer.header("Retry-After").trimmed().toLongLong(&isNumber);
    if (!isNumber)
        seconds = QJsonDocument::fromJson(answer.body).object().value("retryAfter"_L1).toInteger(defaultRetry.count());
    return std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(1), longestRetry);
}

Cause causeOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Cause::SignIn;
    case 404:
        return Cause::NotFound;
    case 409:
        return Cause::Conflict;
    case 413:
        return Cause::TooLarge;
    case 429:
    case 503:
        return Cause::Busy;
    default:
        return status >= 400 && status < 500 ? Cause::Refused : Cause::Server;
    }
}

Error::Kind kindOf(Cause cause)
{
    switch (cause) {
    case Cause::Refused:
        return Error::Kind::InvalidInput;
    case Cause::SignIn:
        return Error::Kind::PermissionDenied;
    case Cause::NotFound:
        return Error::Kind::NotFound;
    case Cause::Conflict:
        return Error::Kind::Conflict;
    case Cause::TooLarge:
        return Error::Kind::TooLarge;
    case Cause::Busy:
    case Cause::Unreachable:
        return Error::Kind::Unavailable;
    case Cause::TimedOut:
        return Error::Kind::TimedOut;
    case Cause::Protocol:
        return Error::Kind::Corrupt;
    case Cause::Server:
        break;
    }
    return Error::Kind::Internal;
}

QString wordsFor(const Failure &failure)
{
    switch (failure.cause) {
    case Cause::Refused:
        return tr("The service refused the request.");
    case Cause::SignIn:
        return failure.status == 403 ? tr("The service does not allow this sign-in to run anything.")
                                     : tr("The service does not accept the sign-in. Check it in Settings, Engines.");
    case Cause::NotFound:
        return tr("The service knows no such path or task. Check its address.");
    case Cause::Conflict:
        return tr("The service has a task with this id already.");
    case Cause::TooLarge:
        return tr("The request is too large for the service.");
    case Cause::Busy:
        return tr("The service is busy.");
    case Cause::Unreachable:
        return tr("The service could not be reached.");
    case Cause::TimedOut:
        return tr("The service did not answer in time.");
    case Cause::Protocol:
        return tr("The service gave an answer that makes no sense.");
    case Cause::Server:
        break;
    }
    return tr("The service failed.");
}

} // namespace

QString oneLine(const QString &text)
{
    QString line = text.left(4 * maxTextLength).simplified().left(maxTextLength);
    line.removeIf([](QChar c) { return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0); });
    return line;
}

base::Error Failure::toError() const
{
    QString message = wordsFor(*this);
    if (status > 0 && !text.isEmpty())
        message += u' ' + tr("It said (%1): %2").arg(status).arg(text);
    else if (status > 0)
        message += u' ' + tr("It answered with status %1.").arg(status);
    else if (!text.isEmpty())
        message += u' ' + text;
    return {kindOf(cause), message, {}};
}

Failure failureOf(const net::HttpResponse &answer)
{
    Failure failure{causeOf(answer.status), answer.status, wordsOf(answer.body), {}};
    if (failure.cause == Cause::Busy)
        failure.retryAfter = retryAfter(answer);
    return failure;
}

Failure transportFailure(const base::Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::TimedOut:
        return {Cause::TimedOut, 0, {}, {}};
    case Kind::InvalidInput:
        return {Cause::Refused, 0, error.message, {}};
    case Kind::TooLarge:
    case Kind::Corrupt:
        return {Cause::Protocol, 0, error.message, {}};
    default:
        return {Cause::Unreachable, 0, error.message, {}};
    }
}

} // namespace cloudrun
