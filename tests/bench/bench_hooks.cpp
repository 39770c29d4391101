// SPDX-License-Identifier: GPL-3.0-or-later
// From a hook's POST to its row in the database, through the real callback server and store. Prints one JSON object.
//   bench-hooks SAMPLES SECONDS CONNECTIONS
#include "base/Secret.h"
#include "hooks/CallbackServer.h"
#include "session/EventStore.h"
#include "session/State.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

/// A blocking client of the simplest kind, so that what is measured is the server.
class Client
{
public:
    Client(quint16 port, const QByteArray &path)
        : m_path(path)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int one = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect");
        m_host = "127.0.0.1:" + QByteArray::number(port);
    }
    ~Client() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Client)

    /// True for a 200.
    bool post(const QByteArray &body, const QByteArray &id)
    {
        const QByteArray request = "POST " + m_path + " HTTP/1.1\r\nHost: " + m_host
            + "\r\nContent-Type: application/json\r\nX-Gantry-Event-Id: " + id
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        if (::send(m_socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) != request.size())
            return false;
        QByteArray answer;
        char part[4096];
        while (!answer.contains("\r\n\r\n")) {
            const ssize_t length = ::recv(m_socket, part, sizeof part, 0);
            if (length <= 0)
                return false;
            answer.append(part, length);
        }
        qsizetype rest = 0;
        const QByteArray head = answer.left(answer.indexOf("\r\n\r\n")).toLower();
        if (const auto at = head.indexOf("content-length:"); at >= 0)
            rest = head.mid(at + 15, 12).split('\r').first().trimmed().toLongLong() - (answer.size() - head.size() - 4);
        while (rest > 0) {
            const ssize_t length = ::recv(m_socket, part, sizeof part, 0);
            if (length <= 0)
                return false;
            rest -= length;
        }
        return answer.startsWith("HTTP/1.1 200");
    }

private:
    int m_socket = -1;
    QByteArray m_path;
    QByteArray m_host;
};

QByteArray hookBody()
{
    return R"({"session_id":"cd76d41d-0000-4000-8000-000000000000","transcript_path":"/home/user/.claude/projects/p/x.jsonl",)"
           R"("cwd":"/home/user/project","hook_event_name":"PostToolUse","tool_name":"Bash","tool_use_id":"toolu_1",)"
           R"("tool_input":{"command":"make -j8 all && ctest","description":"Build and test"},)"
           R"("tool_response":{"stdout":"[100%] Built target gantry\n","stderr":"","interrupted":false},"duration_ms":1834})";
}

session::Event makeEvent(QLatin1StringView type, const session::Session &session, const base::StepId &step,
                         const QJsonObject &data)
{
    return {.id = 0,
            .session = session.id,
            .step = step,
            .source = QStringLiteral("user"),
            .sourceId = {},
            .type = type,
            .data = data,
            .at = QDateTime::currentDateTimeUtc()};
}

/// A stored session with one running step, and its token.
base::Secret prepare(session::EventStore &store, session::Session &session, session::Step &step, session::Run &run)
{
    const base::Secret token = base::Secret::random();
    session.id = base::SessionId::create();
    session.project = session.workingFolder = QStringLiteral("/tmp");
    session.createdAt = session.lastActivity = QDateTime::currentDateTimeUtc();
    step.id = base::StepId::create();
    step.session = session.id;
    run.id = base::RunId::create();
    run.session = session.id;
    run.step = step.id;
    run.engine = QStringLiteral("local");
    run.startedAt = session.createdAt;
    run.tokenFingerprint = token.fingerprint();
    const auto created
        = store.append(makeEvent(session::eventtype::sessionCreated, session, {}, session::toJson(session))).result();
    const auto added
        = store.append(makeEvent(session::eventtype::stepAdded, session, step.id, session::toJson(step))).result();
    const auto begun
        = store
              .beginRun(run,
                        makeEvent(session::eventtype::runStarting, session, step.id,
                                  {{QStringLiteral("run"), run.id.toString()}, {QStringLiteral("engine"), run.engine}}))
              .result();
    for (const auto &result : {created, added, begun}) {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
    }
    return token;
}

double measureLatency(Client &client, int samples, std::vector<double> &times)
{
    const QByteArray body = hookBody();
    for (int i = 0; i < samples; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!client.post(body, "latency-" + QByteArray::number(i)))
            qFatal("a hook was not stored");
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(0.99 * static_cast<double>(times.size() - 1))];
}

int measureRate(quint16 port, const QByteArray &path, int connections, int seconds)
{
    std::atomic<int> stored = 0;
    std::atomic<bool> go = true;
    std::vector<std::jthread> threads;
    for (int c = 0; c < connections; ++c) {
        threads.emplace_back([&, c] {
            Client client(port, path);
            const QByteArray body = hookBody();
            for (int i = 0; go; ++i) {
                if (!client.post(body, "rate-" + QByteArray::number(c) + '-' + QByteArray::number(i)))
                    qFatal("a hook was lost");
                ++stored;
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    go = false;
    threads.clear();
    return stored;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: bench-hooks SAMPLES SECONDS CONNECTIONS\n", stderr);
        return 2;
    }
    const int samples = arguments[1].toInt();
    const int seconds = arguments[2].toInt();
    const QTemporaryDir folder;
    const auto opened = session::EventStore::open(folder.filePath(QStringLiteral("bench.sqlite")));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    session::EventStore &store = *opened->store;
    session::Session session;
    session::Step step;
    session::Run run;
    const base::Secret token = prepare(store, session, step, run);
    const auto server = hooks::CallbackServer::start(
        [&store](const session::Event &event) {
            return store.append(event).then([](const base::Result<session::Change> &change) -> base::Result<> {
                if (!change)
                    return std::unexpected(change.error());
                return {};
            });
        },
        {});
    if (!server)
        qFatal("%s", qPrintable(server.error().message));
    (*server)->expect({session.id, step.id, run.id, token.fingerprint()});
    const QByteArray path = QUrl((*server)->callbackUrl(step.id, token)).path().toUtf8();
    std::vector<double> times;
    double p99 = 0;
    {
        Client client((*server)->port(), path);
        p99 = measureLatency(client, samples, times);
    }
    const int stored = measureRate((*server)->port(), path, arguments[3].toInt(), seconds);
    const auto kept = store.events(session.id, 0, 10'000'000).result();
    const qint64 rows = kept ? kept->size() - 3 : -1;
    const QJsonObject result{{QStringLiteral("p50_ms"), times[times.size() / 2]},
                             {QStringLiteral("p99_ms"), p99},
                             {QStringLiteral("per_second"), stored / seconds},
                             {QStringLiteral("lost"), samples + stored - rows}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return rows == samples + stored ? 0 : 1;
}
