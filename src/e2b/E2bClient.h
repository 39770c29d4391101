// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/Account.h"
#include "e2b/Retry.h"
#include "e2b/Wire.h"
#include "net/HttpClient.h"

#include <QObject>

namespace e2b {

/// The control plane: sandboxes as a whole. All calls are asynchronous; destroying the client drops them without an
/// answer. The key goes into headers only. Thread: the one that made it.
class E2bClient : public QObject
{
    Q_OBJECT
public:
    explicit E2bClient(const Account &account, const Timings &timings = {}, QObject *parent = nullptr);

    [[nodiscard]] const Account &account() const { return m_account; }

    /// Whether there may be a sandbox although create() failed: only an outright refusal is certain to have made none.
    [[nodiscard]] static bool mayHaveCreated(const Failure &failure);
    /// How long the team's sandboxes may live, when @p failure says that a longer life was asked for.
    [[nodiscard]] static std::optional<std::chrono::hours> longestLife(const Failure &failure);

    /// A request that got no clear answer is not repeated: the sandbox with the request's tag is looked for, and taken
    /// when it is there. A failure that mayHaveCreated(): it may live all the same, so kill what carries the tag later.
    void create(const CreateRequest &request, const Done<Sandbox> &done);
    /// Attaches to a running sandbox, or resumes a paused one. The time to live is only ever made longer.
    void connectTo(const QString &id, std::chrono::seconds timeout, const Done<Sandbox> &done);
    void inspect(const QString &id, const Done<Sandbox> &done);
    /// All pages, at most 10,000 sandboxes.
    void list(const ListFilter &filter, const Done<QList<Sandbox>> &done);
    /// One that is gone already is no failure.
    void kill(const QString &id, const Done<> &done);
    /// One that is paused already is no failure.
    void pause(const QString &id, const Done<> &done);
    /// Counted from now; may make it shorter.
    void setTimeout(const QString &id, std::chrono::seconds timeout, const Done<> &done);

private:
    struct Call
    {
        QByteArray method;
        QString path;
        QByteArray query;
        std::optional<QJsonObject> body;
        Repeatable repeatable;
        Done<net::HttpResponse> done;
        int attempt = 0;
    };

    void send(const Call &call);
    void onAnswer(Call call, const base::Result<net::HttpResponse> &answer);
    void createAt(const QString &path, const CreateRequest &request, const Done<Sandbox> &done);
    void refuse(const Sandbox &sandbox, const Done<Sandbox> &done);
    void adopt(const CreateRequest &request, const Failure &failure, int attempt, const Done<Sandbox> &done);
    void connectAt(const QString &path, const QString &id, std::chrono::seconds timeout, const Done<Sandbox> &done);
    void listFrom(const ListFilter &filter, const QByteArray &token, QList<Sandbox> before, int page,
                  const Done<QList<Sandbox>> &done);
    void later(std::chrono::milliseconds pause, const std::function<void()> &action);

    Account m_account;
    Timings m_timings;
    net::HttpClient *m_http;
    bool m_onlyOldPaths = false; ///< the installation lacks the /v2 paths of create and connect
};

} // namespace e2b
