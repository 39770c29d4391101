// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/Failure.h"

#include "github/RateLimit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace github {

using Cause = Failure::Cause;
using base::Error;

namespace {

constexpr qsizetype maxTextLength = 400;
constexpr qsizetype maxErrors = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("github::Failure", text);
}

/// Foreign text for one line of ours.
QString oneLine(const QString &text)
{
    return text.left(4 * maxTextLength).simplified().left(maxTextLength);
}

Error::Kind kindOf(Cause cause)
{
    switch (cause) {
    case Cause::Unauthorized:
    case Cause::Forbidden:
        return Error::Kind::PermissionDenied;
    case Cause::NotFound:
    case Cause::Gone:
        return Error::Kind::NotFound;
    case Cause::Conflict:
        return Error::Kind::Conflict;
    case Cause::Invalid:
    case Cause::Local:
        return Error::Kind::InvalidInput;
    case Cause::TimedOut:
        return Error::Kind::TimedOut;
    case Cause::Protocol:
        return Error::Kind::Corrupt;
    case Cause::RateLimited:
    case Cause::SlowDown:
    case Cause::Unreachable:
    case Cause::Server:
        break;
    }
    return Error::Kind::Unavailable;
}

QString whenText(const std::optional<QDateTime> &time)
{
    return time ? QLocale::c().toString(time->toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QString wordsFor(const Failure &failure)
{
    switch (failure.cause) {
    case Cause::Unauthorized:
        return tr("GitHub does not accept the token. Make a new one, or check the App's id and private key.");
    case Cause::Forbidden:
        return tr(
            "GitHub does not allow this. Give the token or the App the permissions that it lacks: Issues, Contents "
            "and Pull requests, read and write.");
    case Cause::NotFound:
        return tr(
            "GitHub knows no such thing, or hides it from this token. Check the name, and that the token or the App "
            "may see the repository.");
    case Cause::Gone:
        return tr("It has been deleted, or issues are switched off in this repository.");
    case Cause::Conflict:
        return tr("GitHub says that this does not fit what is there now. Look at it and try again.");
    case Cause::Invalid:
        return tr("GitHub refuses the request.");
    case Cause::RateLimited:
        return failure.retryAt ? tr("The hourly limit of requests to GitHub is used up until %1. Try again then, or "
                                    "use a token with a higher "
                                    "limit.")
                                     .arg(whenText(failure.retryAt))
                               : tr("The hourly limit of requests to GitHub is used up. Try again later.");
    case Cause::SlowDown:
        return failure.retryAt
            ? tr("GitHub asks for fewer requests at a time. Try again at %1.").arg(whenText(failure.retryAt))
            : tr("GitHub asks for fewer requests at a time. Try again in a few minutes.");
    case Cause::Unreachable:
        return tr("GitHub could not be reached. Check the network and the address.");
    case Cause::TimedOut:
        return tr("GitHub did not answer in time. Try again.");
    case Cause::Protocol:
        return tr("GitHub sent an answer that makes no sense. Check that the address is that of its REST interface.");
    case Cause::Local:
        return failure.text;
    case Cause::Server:
        break;
    }
    return tr("GitHub has a fault of its own (%1). Try again later.").arg(failure.status);
}

Cause causeOf(int status)
{
    switch (status) {
    case 401:
        return Cause::Unauthorized;
    case 403:
        return Cause::Forbidden;
    case 404:
        return Cause::NotFound;
    case 410:
        return Cause::Gone;
    case 409:
    case 412:
        return Cause::Conflict;
    case 400:
    case 422:
        return Cause::Invalid;
    case 429:
        return Cause::SlowDown;
    default:
        return status >= 500 ? Cause::Server : Cause::Protocol;
    }
}

/// message, then what errors[] says about single fields.
void readBody(const QByteArray &body, Failure &failure)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QStringList words{oneLine(object.value(u"message").toString())};
    const QJsonArray errors = object.value(u"errors").toArray();
    for (qsizetype i = 0; i < qMin(errors.size(), maxErrors); ++i) {
        const QJsonObject error = errors.at(i).toObject();
        failure.codes.append(error.value(u"code").toString().left(60));
        const QString message = errors.at(i).isString() ? errors.at(i).toString() : error.value(u"message").toString();
        words.append(oneLine(!message.isEmpty()
                                 ? message
                                 : QStringList{error.value(u"resource").toString(), error.value(u"field").toString(),
                                               error.value(u"code").toString()}
                                       .join(u' ')));
    }
    words.removeAll(QString());
    failure.text = oneLine(words.join(QStringLiteral("; ")));
}

} // namespace

Error Failure::toError() const
{
    QString message = wordsFor(*this);
    const bool isSaid = cause == Cause::Local || cause == Cause::Unauthorized || cause == Cause::RateLimited;
    if (!text.isEmpty() && !isSaid)
        message = tr("%1 GitHub says: %2").arg(message, text);
    if (!what.isEmpty())
        message = tr("%1 (%2)").arg(message, what);
    return {kindOf(cause), message, QStringLiteral("%1: status %2: %3").arg(what).arg(status).arg(text)};
}

Failure failureOf(const net::HttpResponse &answer, const QString &what, const QDateTime &now)
{
    Failure failure;
    failure.cause = causeOf(answer.status);
    failure.status = answer.status;
    failure.what = what;
    readBody(answer.body, failure);
    if (const auto limit = limitIn(answer, failure.text, now)) {
        failure.cause = limit->isSecondary ? Cause::SlowDown : Cause::RateLimited;
        failure.retryAt = limit->until;
    }
    return failure;
}

Failure transportFailure(const base::Error &error, const QString &what)
{
    Failure failure;
    failure.text = oneLine(error.message);
    failure.what = what;
    switch (error.kind) {
    case Error::Kind::TimedOut:
        failure.cause = Cause::TimedOut;
        break;
    case Error::Kind::TooLarge:
        failure.cause = Cause::Protocol;
        break;
    case Error::Kind::InvalidInput:
        failure.cause = Cause::Local;
        break;
    default:
        failure.cause = Cause::Unreachable;
        break;
    }
    return failure;
}

Failure localFailure(const base::Error &error)
{
    Failure failure;
    failure.cause = Cause::Local;
    failure.text = error.message;
    return failure;
}

} // namespace github
