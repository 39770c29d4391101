// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HeldProcess.h"
#include "process/TerminalChannels.h"
#include "ui/style/ThemeManager.h"
#include "ui/terminal/TerminalPane.h"

#include "tests/helpers/TestPaths.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace ui;

/// A pane over a real gantry-hold with a real shell.
class tst_HeldTerminal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void startsTheChildWithThePanesSize();
    void typesAndSeesTheAnswer();
    void tellsTheProgramANewSize();
    void comesBackAfterThePaneIsGone();
    void redrawsAFullScreenProgram();
    void staysWithAFlood();
    void showsTheEndAndKeepsTheText();
    void showsAnEndedRunFromItsLog();
    void pastesALargeTextUnharmed();

private:
    void run(const QStringList &arguments);
    void openPane(QSize size = {660, 400});
    void type(const QString &text);
    [[nodiscard]] QString shown() const { return m_pane->text(); }

    ThemeManager m_themes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<process::HeldProcess> m_process;
    std::unique_ptr<TerminalPane> m_pane;
    QString m_runFolder;
    QString m_socket;
    bool m_over = false;
};

void tst_HeldTerminal::initTestCase()
{
    QVERIFY(m_themes.apply(ThemeMode::Dark));
}

void tst_HeldTerminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_runFolder = m_folder->filePath(QStringLiteral("run"));
    QVERIFY(QDir().mkdir(m_runFolder));
    QVERIFY(QFile::setPermissions(m_runFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_socket = m_folder->filePath(QStringLiteral("hold.sock"));
}

void tst_HeldTerminal::cleanup()
{
    m_pane.reset();
    if (m_process && !m_over) {
        m_process->signalChild(SIGKILL, process::HeldProcess::Target::Group);
        QTRY_VERIFY_WITH_TIMEOUT(m_over, 10'000);
    }
    m_process.reset();
}

void tst_HeldTerminal::run(const QStringList &arguments)
{
    process::LaunchSpec spec;
    spec.runFolder = m_runFolder;
    spec.socketPath = m_socket;
    spec.program = QStringLiteral("/bin/bash");
    spec.arguments = arguments;
    spec.environment = {"PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "PS1=$ ", "HOME=/nonexistent"};
    spec.workingFolder = m_folder->path();
    spec.waitForAttach = true;
    m_over = false;
    m_process = std::make_unique<process::HeldProcess>(helpers::builtProgram("gantry-hold"));
    connect(m_process.get(), &process::HeldProcess::exited, this, [this] { m_over = true; });
    connect(m_process.get(), &process::HeldProcess::failed, this, [this] { m_over = true; });
    QSignalSpy started(m_process.get(), &process::HeldProcess::started);
    m_process->start(spec);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 10'000);
}

void tst_HeldTerminal::openPane(QSize size)
{
    m_pane = std::make_unique<TerminalPane>(TerminalSettings{});
    m_pane->resize(size);
    m_pane->setChannel(process::openChannel(m_runFolder, m_socket));
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void tst_HeldTerminal::type(const QString &text)
{
    QTest::keyClicks(m_pane->display(), text);
    QTest::keyClick(m_pane->display(), Qt::Key_Return);
}

void tst_HeldTerminal::startsTheChildWithThePanesSize()
{
    run({QStringLiteral("-c"), QStringLiteral("echo size $(stty size).; sleep 30")});
    openPane();
    const QSize size = m_pane->gridSize();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(QStringLiteral("size %1 %2.").arg(size.height()).arg(size.width())),
                             10'000);
}

void tst_HeldTerminal::typesAndSeesTheAnswer()
{
    run({QStringLiteral("--norc"), QStringLiteral("-i")});
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"$ "), 10'000);
    QTest::keyClicks(m_pane->display(), QStringLiteral("echo wrongx"));
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(m_pane->display(), Qt::Key_Backspace);
    type(QStringLiteral("$((6*7))_ok"));
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"\n42_ok"), 10'000);

    type(QStringLiteral("echo sleep''ing; sleep 100"));
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"\nsleeping"), 10'000);
    QTest::keyClick(m_pane->display(), Qt::Key_C, Qt::ControlModifier);
    type(QStringLiteral("echo after $?"));
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"after 130"), 10'000);
}

void tst_HeldTerminal::tellsTheProgramANewSize()
{
    run({QStringLiteral("-c"),
         QStringLiteral("trap 'echo now $(stty size).' WINCH; echo ready; while :; do sleep 0.05; done")});
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"ready"), 10'000);
    m_pane->resize(500, 300);
    QTRY_VERIFY(m_pane->gridSize().width() < 70);
    const QSize size = m_pane->gridSize();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(QStringLiteral("now %1 %2.").arg(size.height()).arg(size.width())),
                             10'000);
}

void tst_HeldTerminal::comesBackAfterThePaneIsGone()
{
    run({QStringLiteral("-c"),
         QStringLiteral("printf '\\033[c\\033[6nbefore\\n'; read -r line; printf 'got <%q>\\n' \"$line\"; sleep 30")});
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"before"), 10'000);
    QTRY_VERIFY(m_pane->isDrained());
    // The live answers to the two queries are in the line now; the replay must not add more.
    m_pane.reset();
    openPane({500, 400});
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"before"), 10'000);
    QTRY_VERIFY(!m_pane->isReplaying() && m_pane->isLive());
    type(QStringLiteral("typed later"));
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"got <"), 10'000);
    const QString line = shown().mid(shown().indexOf(u"got <"));
    QCOMPARE(line.count(QStringLiteral("1;2c")), 1);
    QVERIFY(line.contains(u"typed later"));
}

void tst_HeldTerminal::redrawsAFullScreenProgram()
{
    run({QStringLiteral("-c"),
         QStringLiteral("n=0; draw() { n=$((n+1)); printf '\\033[2J\\033[Hdrawn %s at %s.' $n \"$(stty size)\"; }; "
                        "trap draw WINCH; printf '\\033[?1049h'; draw; while :; do sleep 0.02; done")});
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"drawn 1"), 10'000);
    m_pane.reset();
    openPane();
    const QSize size = m_pane->gridSize();
    // The size is what it was; only rows-1 and back made the program draw again.
    const QString wanted = QStringLiteral("at %1 %2.").arg(size.height()).arg(size.width());
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(wanted) && !shown().contains(u"drawn 1 "), 10'000);
}

void tst_HeldTerminal::staysWithAFlood()
{
    run({QStringLiteral("-c"), QStringLiteral("seq 1 400000; echo the end; sleep 30")});
    openPane();
    QElapsedTimer gap;
    qint64 longest = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, gap.restart()); });
    gap.start();
    tick.start(5);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_pane->isDrained() && m_pane->rows().constLast().text.isEmpty() && shown().contains(u"the end"), 60'000);
    QVERIFY2(longest < 1'000, qPrintable(QStringLiteral("the window stood still for %1 ms").arg(longest)));
}

void tst_HeldTerminal::showsTheEndAndKeepsTheText()
{
    run({QStringLiteral("-c"), QStringLiteral("seq 1 3000; echo last words; exit 7")});
    openPane();
    QSignalSpy ended(m_pane.get(), &TerminalPane::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 15'000);
    QCOMPARE(m_pane->exitRecord()->exitCode, 7);
    QVERIFY(shown().contains(u"last words"));
    QVERIFY(!m_pane->isLive());
}

void tst_HeldTerminal::showsAnEndedRunFromItsLog()
{
    run({QStringLiteral("-c"), QStringLiteral("echo from the log; exit 3")});
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(m_over, 10'000);
    m_pane.reset();
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->exitRecord().has_value(), 10'000);
    QTRY_VERIFY(shown().contains(u"from the log"));
    QVERIFY(!m_pane->isLive());
    QCOMPARE(m_pane->exitRecord()->exitCode, 3);
}

void tst_HeldTerminal::pastesALargeTextUnharmed()
{
    run({QStringLiteral("-c"),
         QStringLiteral("stty raw -echo; printf '\\033[?2004hready'; head -c 307212 | md5sum; sleep 30")});
    openPane();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"ready"), 10'000);
    const QString text = QStringLiteral("0123456789abcde\n").repeated(300 * 1024 / 16);
    QGuiApplication::clipboard()->setText(text);
    m_pane->paste();
    QByteArray sent = text.toUtf8();
    sent = "\x1b[200~" + sent.replace('\n', '\r') + "\x1b[201~";
    QCOMPARE(sent.size(), 307212);
    const QByteArray sum = QCryptographicHash::hash(sent, QCryptographicHash::Md5).toHex();
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains(QString::fromLatin1(sum)), 20'000);
}

QTEST_MAIN(tst_HeldTerminal)
#include "tst_HeldTerminal.moc"
