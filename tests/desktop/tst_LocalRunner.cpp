// SPDX-License-Identifier: GPL-3.0-or-later
// Settings → Engines in the real window, and the runner of this computer that is started from there.
#include "DesktopFixture.h"
#include "app/desktop/EngineChoices.h"
#include "app/desktop/LocalRunner.h"
#include "app/desktop/NewSessionController.h"
#include "settings/Secrets.h"
#include "tests/helpers/FakeCloudRun.h"
#include "tests/helpers/Processes.h"
#include "ui/settings/EnginesSection.h"
#include "ui/settings/SettingsPage.h"

#include <QLabel>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QUuid>

using namespace Qt::StringLiterals;
using settings::EngineConnection;

class tst_LocalRunner : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void init() { m_desktop = std::make_unique<DesktopFixture>(); }
    void cleanup() { m_desktop.reset(); }
    void startsOneAndStopsItWithTheProgram();
    void testsWhatIsThere();
    void saysWhyItDoesNotStart();
    void endsWhatItRuns();
    void keepsKeysOfTheSameNameApart();

private:
    [[nodiscard]] bool open()
    {
        if (!m_desktop->start())
            return false;
        m_desktop->app().window().showPage(u"settings"_s);
        page().showSection(u"engines"_s);
        return true;
    }
    [[nodiscard]] ui::SettingsPage &page() const { return *m_desktop->child<ui::SettingsPage>("settingsPage"); }
    /// "local-runner, Cloud Run, Ready"
    [[nodiscard]] QString row(const QString &name) const
    {
        auto *list = m_desktop->child<QListWidget>("engineEntries");
        for (int i = 0; i < list->count(); ++i) {
            const QString words = list->item(i)->data(Qt::AccessibleTextRole).toString();
            if (words.startsWith(name + u','))
                return words;
        }
        return {};
    }
    [[nodiscard]] QList<helpers::ProcessFacts> runners() const
    {
        auto found = helpers::processesWith("GANTRY_DATA_DIR=" + m_desktop->home().data().toUtf8());
        found.removeIf([](const helpers::ProcessFacts &each) { return !each.arguments.contains("serve"); });
        return found;
    }
    [[nodiscard]] static int statusOf(const QUrl &url)
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(60'000))
            return 0;
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_LocalRunner::startsOneAndStopsItWithTheProgram()
{
    QVERIFY(open());
    QVERIFY(runners().isEmpty());
    m_desktop->click("startRunner");
    QTRY_VERIFY2_WITH_TIMEOUT(row(u"local-runner"_s).endsWith(u"Ready"), qPrintable(row(u"local-runner"_s)), 90'000);
    QCOMPARE(page().engines().current(), u"local-runner"_s);
    QVERIFY(m_desktop->child<QLabel>("runnerNote")->text().contains(u"127.0.0.1"));
    // A real one, on loopback, and it wants its token.
    const auto known = m_desktop->app().room().settings().engines();
    QCOMPARE(known.size(), 1);
    const QUrl url(known.first().url);
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QCOMPARE(known.first().auth, u"bearer"_s);
    QCOMPARE(statusOf(url.resolved(QUrl(u"/tasks/status"_s))), 401);
    // The token is nowhere but in memory.
    const auto found = runners();
    QCOMPARE(found.size(), 1);
    const qsizetype option = found.first().arguments.indexOf("--token-file");
    QVERIFY(option > 0);
    const QString tokenFile = QString::fromUtf8(found.first().arguments.value(option + 1));
    QVERIFY(!tokenFile.isEmpty());
    QVERIFY(!QFile::exists(tokenFile));
    // Pressed again, there is still one.
    m_desktop->click("startRunner");
    QCOMPARE(runners().size(), 1);
    m_desktop->close();
    QVERIFY(runners().isEmpty());
    QVERIFY(!QFile::exists(QFileInfo(tokenFile).path()));
    // At the next start it is known and not running: its token went with the program.
    QVERIFY(open());
    QVERIFY(row(u"local-runner"_s).endsWith(u"Not started"));
    app::EngineRoom &room = m_desktop->app().room();
    QCOMPARE(app::connectionChoices(room.settings().engines(), room.secrets()).first().reason, u"Not started"_s);
    m_desktop->click("startRunner");
    QTRY_VERIFY_WITH_TIMEOUT(row(u"local-runner"_s).endsWith(u"Ready"), 90'000);
    QCOMPARE(room.settings().engines().size(), 1);
    QVERIFY(app::connectionChoices(room.settings().engines(), room.secrets()).first().ready);
}

void tst_LocalRunner::testsWhatIsThere()
{
    const helpers::FakeCloudRun fake;
    QVERIFY(open());
    QCOMPARE(page().engines().current(), ui::EnginesSection::computerRow());
    auto *title = m_desktop->child<QLabel>("engineTestTitle");
    QTRY_VERIFY_WITH_TIMEOUT(title->text().startsWith(u"Last test"), 60'000); // looked at without being asked
    ui::SettingsValues values = page().values();
    const auto add = [&values](const QString &name, const QString &kind, const QString &url) {
        ui::EngineEntry entry;
        entry.name = name;
        entry.kind = kind;
        entry.url = url;
        values.engines.append(entry);
    };
    add(u"good"_s, u"cloud-run"_s, fake.url());
    add(u"away"_s, u"cloud-run"_s, u"http://127.0.0.1:9"_s);
    add(u"pr"_s, u"dispatch"_s, fake.url());
    page().setValues(values);
    emit page().changed(values);
    for (const QString &name : {u"good"_s, u"away"_s, u"pr"_s}) {
        page().engines().showEngine(name);
        QVERIFY(row(name).endsWith(u"Not tested"));
        m_desktop->click("testEngine");
    }
    QTRY_VERIFY_WITH_TIMEOUT(row(u"good"_s).endsWith(u"Ready"), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(row(u"away"_s).endsWith(u"Unreachable"), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(row(u"pr"_s).endsWith(u"Ready"), 60'000);
    // This computer is looked at by the same button.
    page().engines().showEngine(ui::EnginesSection::computerRow());
    m_desktop->click("testEngine");
    QVERIFY(title->text().startsWith(u"Checking"));
    QTRY_VERIFY_WITH_TIMEOUT(title->text().startsWith(u"Last test"), 60'000);
}

void tst_LocalRunner::saysWhyItDoesNotStart()
{
    app::LocalRunner runner;
    QSignalSpy failed(&runner, &app::LocalRunner::failed);
    QSignalSpy ready(&runner, &app::LocalRunner::ready);
    const QString folder = m_desktop->home().path(u"runner"_s);
    runner.start(m_desktop->home().path(u"nothing-here"_s), folder, {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    const QString script = m_desktop->home().path(u"refuses"_s);
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho 'a warning' >&2\necho 'gantryctl: the folder is full' >&2\nexit 3\n");
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    file.close();
    runner.start(script, folder, {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 20'000);
    const auto error = failed.last().first().value<base::Error>();
    QVERIFY(error.message.contains(u"3"_s) && error.message.contains(u"the folder is full"));
    QVERIFY(ready.isEmpty());
    QVERIFY(!runner.isRunning());
}

/// Also a Claude that does not listen.
void tst_LocalRunner::endsWhatItRuns()
{
    const QString stubborn = m_desktop->home().path(u"stubborn"_s);
    QFile file(stubborn);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\ntrap '' TERM INT HUP\nwhile :; do sleep 0.1; done\n");
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    file.close();
    auto runner = std::make_unique<app::LocalRunner>();
    QSignalSpy ready(runner.get(), &app::LocalRunner::ready);
    runner->start(helpers::builtProgram("gantryctl"), m_desktop->home().path(u"runner"_s), stubborn);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 90'000);
    QNetworkRequest request(ready.first().at(0).toUrl().resolved(QUrl(u"/run"_s)));
    request.setRawHeader("Authorization", "Bearer " + ready.first().at(1).value<base::Secret>().reveal());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray mark = "RUN_MARK=" + QUuid::createUuid().toByteArray(QUuid::Id128);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request,
                     R"({"prompt":"go","anthropicApiKey":"k","environmentSecrets":{"RUN_MARK":")"
                         + mark.mid(mark.indexOf('=') + 1) + R"("}})"));
    QTRY_VERIFY_WITH_TIMEOUT(!helpers::processesWith(mark).isEmpty(), 60'000);
    runner.reset();
    QVERIFY(helpers::processesWith(mark).isEmpty());
}

void tst_LocalRunner::keepsKeysOfTheSameNameApart()
{
    const QString one = app::sshKeyName(u"/home/a/.ssh/id_ed25519"_s);
    QVERIFY(one.startsWith(u"ssh:id_ed25519-"));
    QCOMPARE(app::sshKeyName(u"/home/a/.ssh/id_ed25519"_s), one);
    QVERIFY(app::sshKeyName(u"/srv/keys/id_ed25519"_s) != one);
}

QTEST_MAIN(tst_LocalRunner)
#include "tst_LocalRunner.moc"
