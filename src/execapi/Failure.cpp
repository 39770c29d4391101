// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Failure.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace execapi {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using base::Error;

namespace {

constexpr qsizetype maxTextLength = 500;
constexpr int longestRetryAfter = 3600;

QString tr(const char *text)
{
    return QCoreApplication::translate("execapi::Failure", text);
}

/// {"error", "message"?}: the second says more.
QString wordsIn(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    QStringList words;
    for (const QString &key : {u"error"_s, u"message"_s}) {
        const QString text = answer.value(key).toString();
        if (!text.isEmpty() && !words.contains(text))
            words.append(text.left(maxTextLength));
    }
    return words.join(u": "_s).simplified().left(maxTextLength);
}

Cause causeOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Cause::Unauthorized;
    case 404:
        return Cause::NotFound;
    case 409:
        return Cause::Conflict;
    case 413:
        return Cause::TooLarge;
    case 429:
        return Cause::RateLimited;
    case 503:
        return Cause::Busy;
    default:
        return status >= 500 ? Cause::Server : status >= 400 ? Cause::Refused : Cause::Protocol;
    }
}

Error::Kind kindOf(Cause cause)
{
    switch (cause) {
    case Cause::Unauthorized:
        return Error::Kind::PermissionDenied;
    case Cause::NotFound:
        return Error::Kind::NotFound;
    case Cause::Conflict:
        return Error::Kind::Conflict;
    case Cause::Refused:
        return Error::Kind::InvalidInput;
    case Cause::TooLarge:
        return Error::Kind::TooLarge;
    case Cause::TimedOut:
        return Error::Kind::TimedOut;
    case Cause::Protocol:
        return Error::Kind::Corrupt;
    case Cause::RateLimited:
    case Cause::Busy:
    case Cause::Server:
    case Cause::Unreachable:
        break;
    }
    return Error::Kind::Unavailable;
}

QString wordsFor(const Failure &failure)
{
    switch (failure.cause) {
    case Cause::Unauthorized:
        return tr("The execution service does not accept the key. Set a valid one in the settings or in "
                  "GANTRY_EXECUTION_API_KEY.");
    case Cause::NotFound:
        return tr("The execution service knows no such execution or path. Check the address.");
    case Cause::Conflict:
        return tr("The execution service already has an execution with this id.");
    case Cause::Refused:
        return tr("The execution service refused the request.");
    case Cause::TooLarge:
        return tr("The request is larger than the execution service takes.");
    case Cause::RateLimited:
        return failure.retryAfter ? tr("The execution service received too many requests. Try again in %1 seconds.")
                                        .arg(failure.retryAfter->count())
                                  : tr("The execution service received too many requests. Try again later.");
    case Cause::Busy:
        return tr("The execution service has no room at the moment. Try again later.");
    case Cause::Unreachable:
        return tr("The execution service could not be reached. Check the network and the address.");
    case Cause::TimedOut:
        return tr("The execution service did not answer in time.");
    case Cause::Protocol:
        return tr("The execution service sent an answer that makes no sense. Check the address.");
    case Cause::Server:
        break;
    }
    return tr("The execution service reported an error of its own.");
}

} // namespace

bool Failure::isUncertain() const
{
    return cause == Cause::Unreachable || cause == Cause::TimedOut || cause == Cause::Server
        || cause == Cause::Protocol;
}

bool Failure::mayPass() const
{
    return cause == Cause::RateLimited || cause == Cause::Busy || cause == Cause::Server || cause == Cause::Unreachable
        || cause == Cause::TimedOut;
}

Error Failure::toError() const
{
    QString message = wordsFor(*this);
    if (!text.isEmpty() && cause != Cause::Unauthorized)
        message = tr("%1 It says: %2").arg(message, text);
    return {kindOf(cause), message, u"status %1"_s.arg(status)};
}

Failure failureOf(const net::HttpResponse &answer)
{
    Failure failure{causeOf(answer.status), answer.status, wordsIn(answer.body), {}};
    bool isNumber = false;
    const int seconds = answer.header("Retry-After").trimmed().toInt(&isNumber);
    if (isNumber && seconds >= 0)
        failure.retryAfter = std::chrono::seconds(std::min(seconds, longestRetryAfter));
    return failure;
}

Failure failureOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::TimedOut:
        return {Cause::TimedOut, 0, {}, {}};
    case Error::Kind::TooLarge:
        return {Cause::Protocol, 0, error.message, {}};
    case Error::Kind::InvalidInput:
        return {Cause::Refused, 0, error.message, {}};
    default:
        return {Cause::Unreachable, 0, error.message, {}};
    }
}

std::chrono::milliseconds BackOff::pause(int attempt) const
{
    return std::min(longest, first * (1 << std::clamp(attempt, 0, 16)));
}

} // namespace execapi
