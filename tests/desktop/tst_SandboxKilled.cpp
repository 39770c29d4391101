// SPDX-License-Identifier: GPL-3.0-or-later
// A run in a sandbox whose programs are killed one after the other while the project goes up: gantryctl, then the
// window, then gantryctl brings it to its end.
#include "DesktopFixture.h"
#include "tests/helpers/CtlRun.h"
#include "tests/helpers/FakeE2b.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::CtlRun;
using helpers::FakeE2b;

class tst_SandboxKilled : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void goesOnWithTheUpload();
    void startsAgainWhatWasStillBeingPacked();

private:
    static void writeNoise(const QString &name, qsizetype bytes)
    {
        QByteArray noise(bytes, Qt::Uninitialized);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(noise) == noise.size());
    }
    /// The next @p skip uploads arrive; the one after them breaks off and is never answered.
    void breakOffAfter(int skip)
    {
        m_fake->addFault({{u"method"_s, u"POST"_s},
                          {u"path"_s, u"/files"_s},
                          {u"skip"_s, skip},
                          {u"keep_bytes"_s, 1000},
                          {u"hold"_s, 600}});
    }
    [[nodiscard]] QStringList uploadedParts() const
    {
        QStringList parts;
        for (const QJsonObject &upload : m_fake->requests(u"POST"_s, u"/files"_s)) {
            const QString query = upload.value(u"query").toString();
            if (query.contains(u"part."_s))
                parts.append(query.right(1));
        }
        return parts;
    }

    std::unique_ptr<FakeE2b> m_fake;
};

void tst_SandboxKilled::goesOnWithTheUpload()
{
    m_fake = std::make_unique<FakeE2b>();
    const DesktopFixture desktop;
    auto environment = desktop.home().environment();
    environment.insert(u"E2B_API_KEY"_s, FakeE2b::key());
    environment.insert(u"E2B_API_URL"_s, m_fake->url());
    environment.insert(u"E2B_SANDBOX_URL"_s, m_fake->url());
    // Three parts, as large as they are for everybody; noise does not become smaller.
    writeNoise(desktop.project() + u"/noise"_s, 40 * 1024 * 1024);

    breakOffAfter(1);
    CtlRun first(environment,
                 {u"run"_s, u"--engine"_s, u"e2b"_s, u"--project"_s, desktop.project(), u"--shell"_s,
                  u"sha256sum <noise"_s, u"--json"_s, u"--sandbox-folder"_s, u"workspace"_s});
    QTRY_COMPARE_WITH_TIMEOUT(uploadedParts(), QStringList({u"0"_s, u"1"_s}), 90'000);
    first.sendSignal(SIGKILL);
    VERIFY_RUN(first, first.waitForEnd());
    QCOMPARE(m_fake->sandboxes().size(), 1);

    breakOffAfter(1);
    QProcess window;
    window.setProcessEnvironment(environment);
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {u"--window"_s});
    QTRY_COMPARE_WITH_TIMEOUT(uploadedParts(), QStringList({u"0"_s, u"1"_s, u"1"_s, u"2"_s}), 90'000);
    window.kill();
    QVERIFY(window.waitForFinished());
    QCOMPARE(m_fake->sandboxes().size(), 1);

    CtlRun last(environment, {u"session"_s, u"follow"_s, first.sessionId(), u"--json"_s});
    VERIFY_RUN(last, last.waitForEnd());
    COMPARE_RUN(last, last.events(u"run_exited"_s).value(0).value(u"exit_code").toInt(-1), 0);
    QFile noise(desktop.project() + u"/noise"_s);
    QVERIFY(noise.open(QIODevice::ReadOnly));
    const QByteArray sum = QCryptographicHash::hash(noise.readAll(), QCryptographicHash::Sha256).toHex();
    QFile log(desktop.home().data() + u"/runs/"_s + first.runId() + u"/run.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll(), sum + "  -\n");
    QCOMPARE(uploadedParts(), QStringList({u"0"_s, u"1"_s, u"1"_s, u"2"_s, u"2"_s}));
    QCOMPARE(m_fake->requests(u"POST"_s, u"/v2/sandboxes"_s).size(), 1);
    QVERIFY(m_fake->sandboxes().isEmpty());
    QVERIFY(!QFile::exists(desktop.home().data() + u"/runs/"_s + first.runId() + u"/packed.tgz"_s));
}

void tst_SandboxKilled::startsAgainWhatWasStillBeingPacked()
{
    m_fake = std::make_unique<FakeE2b>();
    DesktopFixture desktop;
    auto environment = desktop.home().environment();
    environment.insert(u"E2B_API_KEY"_s, FakeE2b::key());
    environment.insert(u"E2B_API_URL"_s, m_fake->url());
    environment.insert(u"E2B_SANDBOX_URL"_s, m_fake->url());
    writeNoise(desktop.project() + u"/noise"_s, 40 * 1024 * 1024);
    // Should it be packed sooner than the signal comes, nothing comes to life either.
    m_fake->addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/v2/sandboxes"_s}, {u"delay"_s, 600}});
    CtlRun first(environment,
                 {u"run"_s, u"--engine"_s, u"e2b"_s, u"--project"_s, desktop.project(), u"--shell"_s, u"cat words"_s,
                  u"--json"_s, u"--sandbox-folder"_s, u"workspace"_s});
    VERIFY_RUN(first, first.waitForEvent(u"sandbox_progress"_s));
    first.sendSignal(SIGKILL);
    VERIFY_RUN(first, first.waitForEnd());
    const QDir folder(desktop.home().data() + u"/runs/"_s + first.runId());
    QVERIFY(m_fake->sandboxes().isEmpty());

    m_fake = std::make_unique<FakeE2b>(); // without that fault
    qputenv("E2B_API_KEY", FakeE2b::key().toUtf8());
    qputenv("E2B_API_URL", m_fake->url().toUtf8());
    qputenv("E2B_SANDBOX_URL", m_fake->url().toUtf8());
    const auto forget = qScopeGuard([] {
        for (const char *name : {"E2B_API_KEY", "E2B_API_URL", "E2B_SANDBOX_URL"})
            qunsetenv(name);
    });
    // The window says what became of it and offers to run it again; nothing is left of the first try.
    QVERIFY(desktop.start());
    const auto step = [&desktop] { return desktop.only().steps.value(0); };
    QTRY_VERIFY_WITH_TIMEOUT(step().state == session::StepState::Failed, 60'000);
    QVERIFY2(step().result.error.contains(u"run the step again"_s), qPrintable(step().result.error));
    QVERIFY(folder.entryList({u"packed*"_s}, QDir::Files).isEmpty());
    QVERIFY(m_fake->sandboxes().isEmpty());
    QVERIFY(QFile::remove(desktop.project() + u"/noise"_s));
    QFile words(desktop.project() + u"/words"_s);
    QVERIFY(words.open(QIODevice::WriteOnly) && words.write("here\n") == 5);
    words.close();
    const base::SessionId id = desktop.only().session.id;
    desktop.child<ui::TerminalArea>("terminalArea")->open(id);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.child<QAbstractButton>("endRetry")->isVisible(), 20'000);
    desktop.click("endRetry");
    QTRY_VERIFY_WITH_TIMEOUT(step().state == session::StepState::Succeeded, 60'000);
    QFile log(desktop.home().data() + u"/runs/"_s + step().run.toString() + u"/run.log"_s);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll(), QByteArray("here\n"));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().contains(u"--window"_s)) {
        auto window = app::DesktopApp::create();
        if (!window)
            return 1;
        (*window)->start();
        return QApplication::exec();
    }
    tst_SandboxKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SandboxKilled.moc"
