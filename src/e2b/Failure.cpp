// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/Failure.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace e2b {

using Cause = Failure::Cause;
using base::Error;

namespace {

constexpr qsizetype maxTextLength = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("e2b::Failure", text);
}

/// Foreign text for one line of ours.
QString oneLine(const QString &text)
{
    return text.left(4 * maxTextLength).simplified().left(maxTextLength);
}

QString messageIn(const QByteArray &body)
{
    return oneLine(QJsonDocument::fromJson(body).object().value(u"message").toString());
}

Error::Kind kindOf(Cause cause)
{
    switch (cause) {
    case Cause::Unauthorized:
    case Cause::Forbidden:
        return Error::Kind::PermissionDenied;
    case Cause::NotFound:
        return Error::Kind::NotFound;
    case Cause::Conflict:
        return Error::Kind::Conflict;
    case Cause::Refused:
        return Error::Kind::InvalidInput;
    case Cause::DiskFull:
        return Error::Kind::TooLarge;
    case Cause::Deadline:
    case Cause::TimedOut:
        return Error::Kind::TimedOut;
    case Cause::Protocol:
        return Error::Kind::Corrupt;
    case Cause::Cancelled:
        return Error::Kind::Cancelled;
    case Cause::Server:
        return Error::Kind::Internal;
    case Cause::RateLimited:
    case Cause::TooMany:
    case Cause::Busy:
    case Cause::SandboxGone:
    case Cause::Dropped:
    case Cause::Unreachable:
        return Error::Kind::Unavailable;
    }
    return Error::Kind::Internal;
}

QString wordsFor(const Failure &failure)
{
    switch (failure.cause) {
    case Cause::Unauthorized:
        return tr("E2B does not accept the API key. Set a valid key in the settings or in E2B_API_KEY.");
    case Cause::Forbidden:
        return tr("E2B does not allow this for your team.");
    case Cause::NotFound:
        return tr("E2B knows no such template, sandbox, file or process.");
    case Cause::Conflict:
        return tr("The sandbox is in a state that does not allow this.");
    case Cause::RateLimited:
        return failure.retryAfter
            ? tr("E2B received too many requests. Try again in %1 seconds.").arg(failure.retryAfter->count())
            : tr("E2B received too many requests. Try again later.");
    case Cause::TooMany:
        return tr("Your team already has as many sandboxes as it may have. Terminate one, or wait for one to end.");
    case Cause::Busy:
        return tr("E2B has no room for this at the moment. Try again later.");
    case Cause::Refused:
        return tr("E2B refused the request.");
    case Cause::SandboxGone:
        return tr("The sandbox no longer answers: it ended, expired or was paused.");
    case Cause::DiskFull:
        return tr("The disk of the sandbox is full. Send fewer files, or use a template with a larger disk.");
    case Cause::Deadline:
        return tr("The command in the sandbox took longer than it was allowed to.");
    case Cause::Dropped:
        return tr("The connection to the sandbox broke.");
    case Cause::Unreachable:
        return tr("E2B could not be reached. Check the network and the address.");
    case Cause::TimedOut:
        return tr("E2B did not answer in time.");
    case Cause::Protocol:
        return tr("E2B sent an answer that makes no sense.");
    case Cause::Cancelled:
        return tr("Cancelled.");
    case Cause::Server:
        break;
    }
    return tr("E2B reported an error of its own.");
}

Cause causeOf(int status)
{
    switch (status) {
    case 400:
    case 406:
    case 415:
        return Cause::Refused;
    case 401:
        return Cause::Unauthorized;
    case 403:
        return Cause::Forbidden;
    case 404:
        return Cause::NotFound;
    case 409:
        return Cause::Conflict;
    case 429:
        return Cause::RateLimited;
    case 503:
    case 504:
        return Cause::Busy;
    case 507:
        return Cause::DiskFull;
    default:
        return Cause::Server;
    }
}

std::optional<std::chrono::seconds> retryAfter(const net::HttpResponse &answer)
{
    bool isNumber = false;
    const int seconds = answer.header("Retry-After").trimmed().toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return {};
    return std::chrono::seconds(seconds);
}

} // namespace

Error Failure::toError() const
{
    QString message = wordsFor(*this);
    if (!text.isEmpty() && cause != Cause::Unauthorized)
        message = tr("%1 The service says: %2").arg(message, text);
    return {kindOf(cause), message, tr("status %1: %2").arg(status).arg(text)};
}

Failure controlFailure(const net::HttpResponse &answer)
{
    Failure failure{causeOf(answer.status), answer.status, messageIn(answer.body), retryAfter(answer)};
    // Both limits come as 429; only the one on requests says when to come back or names the rate.
    if (failure.cause == Cause::RateLimited && !failure.retryAfter
        && failure.text.contains(u"concurrent", Qt::CaseInsensitive))
        failure.cause = Cause::TooMany;
    return failure;
}

Failure sandboxFailure(int status, const QByteArray &body)
{
    if (const auto error = net::connect::readError(body))
        return callFailure(*error, status);
    Failure failure{causeOf(status), status, messageIn(body), {}};
    if (status == 502) {
        // Something on the way, or a port that is not open yet, says nothing about the sandbox.
        const QJsonObject told = QJsonDocument::fromJson(body).object();
        const bool isGone = told.contains(u"sandboxId") && !told.contains(u"port");
        failure.cause = isGone ? Cause::SandboxGone : Cause::Unreachable;
    }
    return failure;
}

Failure callFailure(const net::connect::CallError &error, int status)
{
    static const QHash<QString, Cause> causes{
        {QStringLiteral("invalid_argument"), Cause::Refused},
        {QStringLiteral("failed_precondition"), Cause::Refused},
        {QStringLiteral("out_of_range"), Cause::Refused},
        // A user name the sandbox does not know comes as "unauthenticated" too; the key was accepted long before.
        {QStringLiteral("unauthenticated"), Cause::Refused},
        {QStringLiteral("permission_denied"), Cause::Forbidden},
        {QStringLiteral("not_found"), Cause::NotFound},
        {QStringLiteral("already_exists"), Cause::Conflict},
        {QStringLiteral("aborted"), Cause::Conflict},
        {QStringLiteral("resource_exhausted"), Cause::RateLimited},
        {QStringLiteral("unimplemented"), Cause::Refused},
        {QStringLiteral("unavailable"), Cause::Busy},
        {QStringLiteral("deadline_exceeded"), Cause::Deadline},
        {QStringLiteral("canceled"), Cause::Cancelled},
    };
    return {causes.value(error.code, Cause::Server), status, oneLine(error.message), {}};
}

Failure transportFailure(const base::Error &error)
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

} // namespace e2b
