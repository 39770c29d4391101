// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <chrono>
#include <csignal>
#include <utility>

namespace helpers {

/// One call of gantryctl, followed while it runs. Killed if it still runs at the end of the test.
class CtlRun
{
public:
    enum class Input { Closed, Open };

    CtlRun(const QProcessEnvironment &environment, const QStringList &arguments, const QByteArray &input = {},
           Input after = Input::Closed)
    {
        m_process.setProcessEnvironment(environment);
        m_process.start(helpers::builtProgram("gantryctl"), arguments);
        m_process.write(input);
        if (after == Input::Closed)
            m_process.closeWriteChannel();
    }
    ~CtlRun()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        // Two signals: the second does not wait for a child that ignores the first.
        m_process.terminate();
        if (!m_process.waitForFinished(3'000))
            m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(CtlRun)

    /// Waits until an event of @p type has been printed @p times times.
    bool waitForEvent(const QString &type, int times = 1, std::chrono::milliseconds limit = std::chrono::seconds(40))
    {
        return QTest::qWaitFor(
            [&] {
                read();
                return events(type).size() >= times;
            },
            QDeadlineTimer(limit));
    }
    /// Waits until a line with this "type" has been printed @p times times.
    bool waitForLine(const QString &type, int times = 1, std::chrono::milliseconds limit = std::chrono::seconds(40))
    {
        return QTest::qWaitFor(
            [&] {
                read();
                return linesOf(type).size() >= times;
            },
            QDeadlineTimer(limit));
    }
    bool waitForEnd(std::chrono::milliseconds limit = std::chrono::seconds(90))
    {
        const bool ended = QTest::qWaitFor(
            [&] {
                read();
                return m_process.state() == QProcess::NotRunning;
            },
            QDeadlineTimer(limit));
        read();
        return ended;
    }

    /// With Input::Open.
    void writeLine(const QJsonObject &line)
    {
        m_process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        m_process.waitForBytesWritten();
    }
    void closeInput() { m_process.closeWriteChannel(); }

    /// Nothing happens when it has ended: number 0 would be this test and whoever runs it.
    void sendSignal(int number) const
    {
        if (const auto pid = static_cast<pid_t>(m_process.processId()); pid > 0)
            ::kill(pid, number);
    }
    /// Only after waitForEnd().
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] const QByteArray &standardOutput() const { return m_output; }
    [[nodiscard]] const QByteArray &standardError() const { return m_errors; }
    [[nodiscard]] const QList<QJsonObject> &lines() const { return m_lines; }
    /// Those with this "type", in order.
    [[nodiscard]] QList<QJsonObject> linesOf(const QString &type) const
    {
        QList<QJsonObject> found = m_lines;
        found.removeIf([&](const QJsonObject &line) { return line.value(u"type").toString() != type; });
        return found;
    }
    /// Of the first line that names one, which is waited for. Empty: none came.
    [[nodiscard]] QString sessionId()
    {
        QString id;
        const auto isNamed = [&] {
            read();
            for (const QJsonObject &line : std::as_const(m_lines)) {
                if (id.isEmpty())
                    id = line.value(u"session_id").toString();
            }
            return !id.isEmpty() || m_process.state() == QProcess::NotRunning;
        };
        (void)QTest::qWaitFor(isNamed, QDeadlineTimer(std::chrono::seconds(40)));
        return id;
    }

    /// event_data of every event of @p type, in order.
    [[nodiscard]] QList<QJsonObject> events(const QString &type) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &line : m_lines) {
            if (line.value(u"type").toString() == u"event" && line.value(u"event_type").toString() == type)
                found.append(line.value(u"event_data").toObject());
        }
        return found;
    }
    [[nodiscard]] QStringList eventTypes() const
    {
        QStringList types;
        for (const QJsonObject &line : m_lines) {
            if (line.value(u"type").toString() == u"event")
                types.append(line.value(u"event_type").toString());
        }
        return types;
    }
    /// The last line; empty before the end.
    [[nodiscard]] QJsonObject result() const
    {
        return !m_lines.isEmpty() && m_lines.last().value(u"type").toString() == u"result" ? m_lines.last()
                                                                                           : QJsonObject();
    }
    [[nodiscard]] QString value(const QString &name) const { return result().value(name).toString(); }

    /// Of the first run_started event.
    [[nodiscard]] qint64 childPid() const { return started().value(u"pid").toInteger(); }
    [[nodiscard]] QString runId() const { return started().value(u"run").toString(); }

    /// All that is known, for the message of a failed check.
    [[nodiscard]] QByteArray story() const
    {
        return m_output + "\n--- standard error ---\n" + m_errors + "\n--- exit code "
            + QByteArray::number(m_process.exitCode());
    }

private:
    [[nodiscard]] QJsonObject started() const { return events(QStringLiteral("run_started")).value(0); }

    void read()
    {
        m_errors += m_process.readAllStandardError();
        const QByteArray fresh = m_process.readAllStandardOutput();
        m_output += fresh;
        m_pending += fresh;
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            const auto line = QJsonDocument::fromJson(m_pending.left(end));
            m_pending.remove(0, end + 1);
            if (line.isObject())
                m_lines.append(line.object());
        }
    }

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    QByteArray m_pending;
    QList<QJsonObject> m_lines;
};

} // namespace helpers

/// QVERIFY that tells what gantryctl printed when it fails.
#define VERIFY_RUN(run, condition) QVERIFY2(condition, (run).story().constData())
#define COMPARE_RUN(run, actual, expected)                                                                             \
    do {                                                                                                               \
        if (!((actual) == (expected)))                                                                                 \
            qWarning("%s", (run).story().constData());                                                                 \
        QCOMPARE(actual, expected);                                                                                    \
    } while (false)
