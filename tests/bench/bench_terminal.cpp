// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the terminal pane in a real window. Prints one JSON object.
//   bench-terminal drain FILE COUNT     COUNT sessions print FILE, the first one is on show
//   bench-terminal keys SAMPLES FLOODS  from a key to its paint, while FLOODS sessions nobody looks at print
#include "HeldFlood.h"

#include "ui/terminal/TerminalPane.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

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
    if (!QTest::qWaitFor([&] { return flood.started() > 0; }, 10'000))
        return 1;
    pane.setChannel(flood.channel(0));
    const GapWatch gaps;
    const bool done = QTest::qWaitFor([&] {
        if (shown == 0 && pane.exitRecord() && pane.isDrained())
            shown = seconds();
        return shown > 0 && flood.ended() == count;
    }, 300'000);
    if (!done)
        return 1;
    print({{QStringLiteral("all_s"), seconds()}, {QStringLiteral("shown_s"), shown},
           {QStringLiteral("worst_gap_ms"), gaps.worst()}, {QStringLiteral("rss_mb"), residentMegabytes()}});
    return 0;
}

/// Tells when the display paints.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *display) { display->installEventFilter(this); }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_count;
        return false;
    }

private:
    int m_count = 0;
};

/// The echo of one key: painted for the first time after the emulator has used the byte.
double measureKey(ui::TerminalPane &pane, const PaintWatch &paints, char letter, int expected)
{
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(pane.display(), letter);
    const auto echoed = [&] { return pane.text().count(QLatin1Char(letter)) >= expected; };
    if (!QTest::qWaitFor([&] { return paints.count() > 0 && echoed(); }, 10'000))
        return -1;
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

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
    if (!QTest::qWaitFor([&] { return flood.started() == 1; }, 10'000))
        return 1;
    pane.setChannel(flood.channel(0));
    if (!QTest::qWaitFor([&] { return pane.isLive() && !pane.isReplaying(); }, 10'000))
        return 1;
    flood.start(floods, QStringLiteral("/usr/bin/yes"), {QString(119, u'y')});
    QTest::qWait(1'000);
    std::vector<double> times;
    for (int i = 0; i < samples; ++i) {
        // Every letter on a line of its own, so that the text to look through stays short.
        QTest::qWait(20 + i % 17);
        const auto before = pane.text().count(u'k');
        const PaintWatch paints(pane.display());
        const double took = measureKey(pane, paints, 'k', static_cast<int>(before) + 1);
        if (took < 0)
            return 1;
        times.push_back(took);
    }
    std::ranges::sort(times);
    const auto at = [&times](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    print({{QStringLiteral("p50_ms"), at(0.5)}, {QStringLiteral("p99_ms"), at(0.99)}, {QStringLiteral("worst_ms"), times.back()}});
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
