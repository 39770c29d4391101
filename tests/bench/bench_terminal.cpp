// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the terminal pane in a real window. Prints one JSON object.
//   bench-terminal drain FILE COUNT     COUNT sessions print FILE, the first one is on show
//   bench-terminal keys SAMPLES FLOODS  from a key to its paint, while FLOODS sessions nobody looks at print
#include "HeldFlood.h"

#include "ui/terminal/TerminalPane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

void print(const QJsonObject &result)
{
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

/// The longest time in which the main thread did not come round.
class GapWatch
{
public:
    GapWatch()
    {
        m_last.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_worst = std::max(m_worst, m_last.nsecsElapsed() / 1e6);
            m_last.start();
        });
        m_timer.start(0);
    }
    [[nodiscard]] double worst() const { return m_worst; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    double m_worst = 0;
};

/// Runs the event loop as the application does until @p done; QTest's waits sleep between rounds.
bool loopUntil(const std::function<bool()> &done, int limitMs)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    poll.start(2);
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    limit.start(limitMs);
    return done() || loop.exec() == 0;
}

int drain(const QString &file, int count)
{
    const QTemporaryDir folder(QStringLiteral("/tmp/gb-XXXXXX"));
    ui::TerminalPane pane(ui::TerminalSettings{});
    pane.resize(1600, 1000);
    pane.show();
    if (!QTest::qWaitForWindowExposed(&pane))
        return 1;
    QElapsedTimer timer;
    timer.start();
    bench::HeldFlood flood(folder.path());
    flood.start(count, QStringLiteral("/bin/cat"), {file});
    double shown = 0;
    const auto seconds = [&timer] { return static_cast<double>(timer.elapsed()) / 1000; };
    if (!loopUntil([&] { return flood.hasStarted(0); }, 10'000))
        return 1;
    pane.setChannel(flood.channel(0));
    const GapWatch gaps;
    const bool done = loopUntil(
        [&] {
            if (shown == 0 && pane.exitRecord() && pane.isDrained())
                shown = seconds();
            return shown > 0 && flood.ended() == count;
        },
        300'000);
    if (!done)
        return 1;
    print({{QStringLiteral("all_s"), seconds()},
           {QStringLiteral("shown_s"), shown},
           {QStringLiteral("worst_gap_ms"), gaps.worst()},
           {QStringLiteral("rss_mb"), residentMegabytes()}});
    return 0;
}

/// Passes a channel on and counts the bytes that came.
class WatchedChannel : public process::TerminalChannel
{
public:
    WatchedChannel(std::unique_ptr<process::TerminalChannel> inner, qint64 &count)
        : m_inner(std::move(inner))
    {
        connect(m_inner.get(), &TerminalChannel::attached, this, &TerminalChannel::attached);
        connect(m_inner.get(), &TerminalChannel::gap, this, &TerminalChannel::gap);
        connect(m_inner.get(), &TerminalChannel::ended, this, &TerminalChannel::ended);
        connect(m_inner.get(), &TerminalChannel::failed, this, &TerminalChannel::failed);
        connect(m_inner.get(), &TerminalChannel::received, this,
                [this, &count](const QByteArray &bytes, qint64 offset) {
                    count += bytes.size();
                    emit received(bytes, offset);
                });
    }
    void open(qint64 replayBytes) override { m_inner->open(replayBytes); }
    void consumed() override { m_inner->consumed(); }
    [[nodiscard]] bool isLive() const override { return m_inner->isLive(); }
    void sendInput(const QByteArray &bytes) override { m_inner->sendInput(bytes); }
    void resize(int rows, int columns) override { m_inner->resize(rows, columns); }

private:
    std::unique_ptr<process::TerminalChannel> m_inner;
};

/// From a key press to the end of the first paint that shows its echo.
class KeyTimer : public QObject
{
public:
    KeyTimer(ui::TerminalPane &pane, const qint64 &received)
        : m_pane(pane)
        , m_received(received)
    {
        pane.display()->installEventFilter(this);
    }
    /// Milliseconds; below 0: no echo came.
    double press(char letter)
    {
        m_before = m_received;
        m_took = -1;
        m_waiting = true;
        m_timer.start();
        QTest::keyClick(m_pane.display(), letter);
        loopUntil([this] { return m_took >= 0; }, 10'000);
        m_waiting = false;
        return m_took;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const bool shows = m_waiting && m_received > m_before && m_pane.isDrained();
        if (event->type() == QEvent::Paint && shows) {
            m_waiting = false;
            QMetaObject::invokeMethod(
                this, [this] { m_took = static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    ui::TerminalPane &m_pane;
    const qint64 &m_received;
    QElapsedTimer m_timer;
    qint64 m_before = 0;
    double m_took = -1;
    bool m_waiting = false;
};

int keys(int samples, int floods)
{
    const QTemporaryDir folder(QStringLiteral("/tmp/gb-XXXXXX"));
    ui::TerminalPane pane(ui::TerminalSettings{});
    pane.resize(1000, 700);
    pane.show();
    if (!QTest::qWaitForWindowExposed(&pane))
        return 1;
    bench::HeldFlood flood(folder.path());
    flood.start(1, QStringLiteral("/bin/cat"), {});
    if (!loopUntil([&] { return flood.hasStarted(0); }, 10'000))
        return 1;
    qint64 received = 0;
    pane.setChannel(std::make_unique<WatchedChannel>(flood.channel(0), received));
    if (!loopUntil([&] { return pane.isLive() && !pane.isReplaying(); }, 10'000))
        return 1;
    flood.start(floods, QStringLiteral("/usr/bin/yes"), {QString(119, u'y')});
    KeyTimer timer(pane, received);
    for (int i = 0; i < 20; ++i) { // as somebody who has been typing for two seconds
        timer.press('w');
        QTest::qWait(100);
    }
    std::vector<double> times;
    for (int i = 0; i < samples; ++i) {
        QTest::qWait(20 + i % 17);
        const double took = timer.press('k');
        if (took < 0)
            return 1;
        times.push_back(took);
    }
    std::ranges::sort(times);
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    print({{QStringLiteral("p50_ms"), at(0.5)},
           {QStringLiteral("p99_ms"), at(0.99)},
           {QStringLiteral("worst_ms"), times.back()}});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"drain" && arguments.size() == 4)
        return drain(arguments[2], arguments[3].toInt());
    if (arguments.value(1) == u"keys" && arguments.size() == 4)
        return keys(arguments[2].toInt(), arguments[3].toInt());
    std::fputs("usage: bench-terminal drain FILE COUNT | keys SAMPLES FLOODS\n", stderr);
    return 2;
}
