// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/Account.h"
#include "e2b/Retry.h"
#include "e2b/Wire.h"
#include "net/HttpClient.h"

#include <QJsonObject>
#include <QObject>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkRequest;
QT_END_NAMESPACE

namespace e2b {

class E2bProcess;
class E2bStream;

/// How a command ended, with what it wrote.
struct CommandResult
{
    ProcessEnded end;
    QByteArray output; ///< the last maxKeptOutput bytes
    QByteArray errors;
};

struct RunningProcess
{
    qint64 pid = 0;
    QString tag;
};

/// One running sandbox at its own address: commands and files. Streams and short calls use connections of their own,
/// because a stream keeps its connection busy for hours. Thread: the one that made it.
class E2bSandbox : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype maxKeptOutput = 1024 * 1024; ///< of a command that is waited for

    E2bSandbox(const Account &account, const Sandbox &sandbox, const Timings &timings = {}, QObject *parent = nullptr);
    ~E2bSandbox() override;

    [[nodiscard]] const Sandbox &info() const { return m_sandbox; }
    [[nodiscard]] const Timings &timings() const { return m_timings; }

    /// SandboxGone: it does not live, or is paused.
    void health(const Done<> &done);

    /// Starts a command; the process belongs to this object until it is deleted by its owner.
    [[nodiscard]] E2bProcess *start(const ProcessSpec &spec);
    /// Attaches to a process that runs: only what it writes from now on comes.
    [[nodiscard]] E2bProcess *attach(qint64 pid);
    /// Starts a command and waits for its end.
    void run(const ProcessSpec &spec, const Done<CommandResult> &done);
    void processes(const Done<QList<RunningProcess>> &done);
    enum class Signal { Terminate, Kill };
    /// One that is gone already is no failure.
    void signal(qint64 pid, Signal signal, const Done<> &done);
    void sendInput(qint64 pid, const QByteArray &bytes, const Done<> &done);
    /// Refused: the service inside the sandbox is too old for it.
    void closeInput(qint64 pid, const Done<> &done);

    /// Paths are absolute, or relative to the user's home. Folders above are made, a file is replaced.
    void write(const QString &path, const QByteArray &bytes, const Done<> &done);
    /// At most @p maxBytes from @p offset on; empty at and past the end. NotFound: there is no such file.
    void read(const QString &path, qint64 offset, qint64 maxBytes, const Done<QByteArray> &done);
    /// In bytes. NotFound: there is no such file.
    void size(const QString &path, const Done<qint64> &done);

    /// For E2bProcess: one stream, not yet listened to.
    [[nodiscard]] E2bStream *openStream(const QString &method, const QJsonObject &body, const QString &user,
                                        std::chrono::milliseconds deadline, QObject *parent);

private:
    struct Request
    {
        QByteArray method;
        QString path;
        QByteArray query;
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray body;
        std::chrono::milliseconds deadline;
        static constexpr qint64 usualAnswer = 1024 * 1024;
        qint64 maxAnswer = usualAnswer;
        bool isCall = false; ///< of a method
    };

    /// Than that is the service inside the sandbox.
    [[nodiscard]] bool isOlder(int major, int minor, int patch) const;
    [[nodiscard]] QString defaultUser() const;
    [[nodiscard]] QByteArray fileQuery(const QString &path) const;
    [[nodiscard]] static QByteArray authorization(const QString &user);
    [[nodiscard]] QUrl address(const QString &path, const QByteArray &query = {}) const;
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> ownHeaders() const;
    void send(const Request &request, const Done<net::HttpResponse> &done);
    void call(const QString &method, const QJsonObject &body, const Done<QJsonObject> &done);
    void callForNothing(const QString &method, const QJsonObject &body, const Done<> &done);

    Account m_account;
    Sandbox m_sandbox;
    Timings m_timings;
    net::HttpClient *m_short;
    QNetworkAccessManager *m_streams;
};

} // namespace e2b
