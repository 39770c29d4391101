// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in sandboxes, in the real window with the fake service, whose commands really run.
#include "DesktopFixture.h"
#include "app/engineroom/SandboxSettings.h"
#include "engines/SandboxEngine.h"
#include "engines/SandboxTemplates.h"
#include "tests/helpers/FakeE2b.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/sandboxes/SandboxesPage.h"
#include "ui/settings/SandboxSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using helpers::FakeE2b;
using session::StepState;

class tst_Sandboxes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void init();
    void cleanup();
    void showsARunAndTakesItUpAgain();
    void terminatesFromThePage();
    void terminatesWhatHasNoNameYet();
    void testsTheConnection();
    void keepsTemplatesOfOnesOwn();
    void writesAReportOnTasks();
    void finishesAReportAfterARestart();
    void tellsWhetherASandboxAnswers();

public slots:
    void open(const QUrl &url) { m_opened = url; }

private:
    base::SessionId start(const QString &command)
    {
        session::Session session;
        session.id = base::SessionId::create();
        session.title = u"In the cloud"_s;
        session.project = m_desktop->project();
        session.workingFolder = session.project;
        session.mode = session::Mode::Agentic;
        session.profile.engine = u"e2b"_s;
        session.profile.engineOptions = {{u"folder"_s, u"workspace"_s}};
        session::Step step;
        step.kind = session::StepKind::ShellCommand;
        step.text = command;
        return m_desktop->service().create(session, {step}, session::SessionService::Play::Yes);
    }
    [[nodiscard]] StepState state(const base::SessionId &id) const
    {
        const session::Snapshot *found = m_desktop->service().find(id);
        return found && !found->steps.isEmpty() ? found->steps.first().state : StepState::Pending;
    }
    [[nodiscard]] ui::SandboxesPage *page() const { return m_desktop->child<ui::SandboxesPage>("sandboxesPage"); }
    [[nodiscard]] int rows() const { return page()->table()->model()->rowCount(); }
    void makeInSandbox(const QString &name)
    {
        QFile file(m_fake->workspace() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    /// What claude does in every sandbox, after an update and with its prompt in P.
    void useClaude(const QByteArray &script);
    /// Begins tasks, one in each line; the folder of their report.
    QString runTasks(const QString &texts);
    void letGo() const;
    void openTemplates();
    void fillTemplate(const char *button, const QString &name, const QString &setup);

    std::unique_ptr<FakeE2b> m_fake;
    std::unique_ptr<DesktopFixture> m_desktop;
    QUrl m_opened;
};

void tst_Sandboxes::init()
{
    m_fake = std::make_unique<FakeE2b>();
    qputenv("E2B_API_KEY", FakeE2b::key().toUtf8());
    qputenv("E2B_API_URL", m_fake->url().toUtf8());
    qputenv("E2B_SANDBOX_URL", m_fake->url().toUtf8());
    m_desktop = std::make_unique<DesktopFixture>();
}

void tst_Sandboxes::cleanup()
{
    m_desktop.reset();
    m_fake.reset();
    for (const char *name : {"E2B_API_KEY", "E2B_API_URL", "E2B_SANDBOX_URL"})
        qunsetenv(name);
}

void tst_Sandboxes::showsARunAndTakesItUpAgain()
{
    QVERIFY(m_desktop->start());
    m_desktop->app().window().showPage(u"sandboxes"_s);
    const auto id = start(u"echo one; until [ -e go ]; do sleep 0.05; done; rm go; echo two >made"_s);
    QTRY_VERIFY_WITH_TIMEOUT(state(id) == StepState::Running, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 30'000);
    m_desktop->click("sandboxesRefresh");
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 30'000);
    const QModelIndex row = page()->table()->model()->index(0, 0);
    QVERIFY(row.data().toString().startsWith(u"echo one"_s));
    QCOMPARE(row.siblingAtColumn(ui::SandboxTableModel::SessionColumn).data().toString(), u"In the cloud"_s);
    // The log shows that the command runs; then the window goes.
    auto *log = m_desktop->child<QWidget>("sandboxLog");
    QTRY_VERIFY_WITH_TIMEOUT(log->property("plainText").toString().contains(u"one"_s), 60'000);
    m_desktop->close();
    QCOMPARE(m_fake->sandboxes().size(), 1);
    QVERIFY(m_desktop->start());
    QTRY_VERIFY_WITH_TIMEOUT(state(id) == StepState::Running, 30'000);
    makeInSandbox(u"go"_s);
    QTRY_VERIFY_WITH_TIMEOUT(state(id) == StepState::Succeeded, 60'000);
    QVERIFY(QFile::exists(m_desktop->project() + u"/made"_s));
    QVERIFY(m_fake->sandboxes().isEmpty());
}

void tst_Sandboxes::terminatesFromThePage()
{
    QVERIFY(m_desktop->start());
    const auto id = start(u"sleep 1000"_s);
    m_desktop->app().window().showPage(u"sandboxes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fake->sandboxes().size(), 1, 30'000);
    m_desktop->click("sandboxesRefresh");
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 30'000);
    // Not while the page is busy with something else.
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->child<QAbstractButton>("sandboxTerminate")->isEnabled()
                                 && m_desktop->child<QAbstractButton>("sandboxTerminate")->isVisible(),
                             30'000);
    // The row changes once more when its sandbox gets an id, and a click may come just then.
    const auto asked = [this] {
        auto *found = m_desktop->app().window().findChild<QMessageBox *>(u"terminateSandbox"_s);
        if (!found)
            m_desktop->click("sandboxTerminate");
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(asked() != nullptr, 30'000);
    auto *box = m_desktop->child<QMessageBox>("terminateSandbox");
    for (auto *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_fake->sandboxes().isEmpty(), 30'000);
    // Its sandbox is lost, or was not named yet: then the run was stopped.
    QTRY_VERIFY_WITH_TIMEOUT(state(id) == StepState::Failed || state(id) == StepState::Cancelled, 60'000);
}

/// gantryctl asked for it and was ended: the service may have made it, now or in a moment.
void tst_Sandboxes::terminatesWhatHasNoNameYet()
{
    QVERIFY(m_desktop->start());
    const e2b::SandboxRecords records(engines::SandboxEngine::recordsFolder(m_desktop->app().room().paths()));
    e2b::SandboxRecord record;
    record.tag = u"gantry-test"_s;
    record.createdAt = QDateTime::currentDateTimeUtc();
    QVERIFY(records.write(record));
    m_desktop->app().window().showPage(u"sandboxes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 30'000);
    // The page may have been laid out just now.
    const auto asked = [this] {
        auto *found = m_desktop->app().window().findChild<QMessageBox *>(u"terminateSandbox"_s);
        if (!found && m_desktop->child<QAbstractButton>("sandboxTerminate")->isVisible())
            m_desktop->click("sandboxTerminate");
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(asked() != nullptr, 30'000);
    auto *box = m_desktop->child<QMessageBox>("terminateSandbox");
    for (auto *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(records.find(record.tag)->kill, 30'000);
    const auto looks = [this] {
        return std::ranges::any_of(m_fake->requests(u"GET"_s, u"/v2/sandboxes"_s), [](const QJsonObject &request) {
            return request.value(u"query").toString().contains(u"gantry-test"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(looks(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->child<QAbstractButton>("sandboxTerminate")->isEnabled(), 30'000);
    QVERIFY2(records.find(record.tag)->kill, "it is looked for until it can no longer come");
}

void tst_Sandboxes::openTemplates()
{
    QVERIFY(m_desktop->start());
    m_desktop->app().window().showPage(u"settings"_s);
    m_desktop->child<ui::SettingsPage>("settingsPage")->showSection(u"sandboxes"_s);
}

void tst_Sandboxes::fillTemplate(const char *button, const QString &name, const QString &setup)
{
    m_desktop->child<QPushButton>(button)->click();
    auto *dialog = m_desktop->child<ui::SandboxTemplateDialog>("sandboxTemplateDialog");
    dialog->findChild<QLineEdit *>(u"templateName"_s)->setText(name);
    dialog->findChild<QPlainTextEdit *>(u"templateSetup"_s)->setPlainText(setup);
    dialog->findChild<QPlainTextEdit *>(u"templateEnvironment"_s)->setPlainText(u"NODE_ENV=test\nEMPTY="_s);
    dialog->findChild<QPushButton *>(u"templateSave"_s)->click();
    // Closed dialogs go with the next round of events.
    QTRY_VERIFY(!m_desktop->app().window().findChild<ui::SandboxTemplateDialog *>());
}

void tst_Sandboxes::keepsTemplatesOfOnesOwn()
{
    openTemplates();
    const auto list = [this] { return m_desktop->child<ui::SandboxTemplatesList>("e2bTemplates"); };
    const auto choose = [this, list](const QString &name) {
        m_desktop->child<QListWidget>("e2bTemplatesList")
            ->setCurrentRow(static_cast<int>(list()->names().indexOf(name)));
    };
    const auto stored = [this](const QString &name) {
        return engines::SandboxTemplates(engines::SandboxEngine::templatesFolder(m_desktop->app().room().paths()))
            .find(name);
    };
    const QStringList builtIn = list()->names();
    QVERIFY(!builtIn.isEmpty());
    fillTemplate("e2bTemplateNew", u"own"_s, u"cat >a <<END\n\nEND\n%%\nnpm ci"_s);
    QCOMPARE(list()->names(), builtIn + QStringList{u"own"_s});

    // The next start has it, whole, and it can be changed and get another name.
    m_desktop->close();
    openTemplates();
    QCOMPARE(list()->names(), builtIn + QStringList{u"own"_s});
    QVERIFY(stored(u"own"_s));
    QCOMPARE(stored(u"own"_s)->setup, (QStringList{u"cat >a <<END\n\nEND"_s, u"npm ci"_s}));
    QCOMPARE(stored(u"own"_s)->environment.value(u"NODE_ENV"_s), u"test"_s);
    choose(u"own"_s);
    fillTemplate("e2bTemplateChange", u"own-22"_s, u"npm ci"_s);
    QCOMPARE(list()->names(), builtIn + QStringList{u"own-22"_s});
    QVERIFY(!stored(u"own"_s));

    m_desktop->close();
    openTemplates();
    QCOMPARE(list()->names(), builtIn + QStringList{u"own-22"_s});
    QCOMPARE(stored(u"own-22"_s)->setup, QStringList{u"npm ci"_s});
    choose(u"own-22"_s);
    m_desktop->child<QPushButton>("e2bTemplateRemove")->click();
    auto *box = m_desktop->child<QMessageBox>("removeTemplate");
    for (auto *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(list()->names(), builtIn);
    m_desktop->close();
    openTemplates();
    QCOMPARE(list()->names(), builtIn);
}

void tst_Sandboxes::testsTheConnection()
{
    QVERIFY(m_desktop->start());
    m_desktop->app().window().showPage(u"settings"_s);
    auto *settings = m_desktop->child<ui::SettingsPage>("settingsPage");
    settings->showSection(u"sandboxes"_s);
    QVERIFY2(!m_desktop->child<QLineEdit>("e2bKey")->isEnabled(), "the environment tells it");
    auto *verdict = m_desktop->child<ui::StatusGlyphLabel>("e2bVerdict");
    m_desktop->click("e2bTest");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->glyph() == ui::StatusGlyph::Success, 30'000);
    m_fake->addFault({{u"path"_s, u"/v2/sandboxes"_s}, {u"status"_s, 401}});
    m_desktop->click("e2bTest");
    QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(u"does not accept the API key"_s), 30'000);
    // What is chosen lasts.
    auto *domain = m_desktop->child<QLineEdit>("e2bDomain");
    domain->setText(u"e2b.example"_s);
    QTest::keyClick(domain, Qt::Key_Return);
    m_desktop->close();
    QVERIFY(m_desktop->start());
    QCOMPARE(m_desktop->child<QLineEdit>("e2bDomain")->text(), u"e2b.example"_s);
}

void tst_Sandboxes::useClaude(const QByteArray &script)
{
    const QString bin = m_desktop->home().makeFolder(u"bin"_s);
    QFile claude(bin + u"/claude"_s);
    QVERIFY(claude.open(QIODevice::WriteOnly));
    claude.write("#!/bin/bash\n[ \"$1\" = update ] && exit 0\nP=$(cat)\n" + script);
    claude.close();
    QVERIFY(claude.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_fake = std::make_unique<FakeE2b>(QStringList{u"--bin"_s, bin});
    qputenv("E2B_API_URL", m_fake->url().toUtf8());
    qputenv("E2B_SANDBOX_URL", m_fake->url().toUtf8());
}

QString tst_Sandboxes::runTasks(const QString &texts)
{
    auto preferences = app::SandboxPreferences::load(m_desktop->app().room().settings());
    preferences.workFolder = u"workspace"_s;
    preferences.save(m_desktop->app().room().settings());
    m_desktop->app().window().showPage(u"sandboxes"_s);
    m_desktop->click("sandboxesTasks");
    m_desktop->child<QComboBox>("tasksProject")->setEditText(m_desktop->project());
    m_desktop->child<QPlainTextEdit>("tasksText")->setPlainText(texts);
    m_desktop->child<QCheckBox>("tasksBranches")->setChecked(false);
    const QString report = m_desktop->child<QLineEdit>("tasksReport")->text();
    m_desktop->click("tasksRun");
    return report;
}

/// What waits for a file of this name in a sandbox goes on; one may still be on its way.
void tst_Sandboxes::letGo() const
{
    for (const QJsonObject &sandbox : m_fake->sandboxes()) {
        QFile go(sandbox.value(u"root").toString() + u"/home/user/workspace/go"_s);
        (void)go.open(QIODevice::WriteOnly);
    }
}

void tst_Sandboxes::finishesAReportAfterARestart()
{
    useClaude(R"(until [ -e go ]; do sleep 0.05; done; rm go
echo '{"type":"result","subtype":"success","is_error":false,"result":"ok","session_id":"11111111-2222-4333-8444-555555555555","total_cost_usd":0.5,"num_turns":1,"uuid":"u2"}'
)");
    QVERIFY(m_desktop->start());
    const QString report = runTasks(u"one\ntwo\n"_s);
    const auto areAtWork = [&] {
        const QList<session::Snapshot> sessions = m_desktop->service().sessions();
        return sessions.size() == 2 && std::ranges::all_of(sessions, [](const session::Snapshot &each) {
                   return each.steps.first().state == StepState::Running;
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areAtWork() && m_fake->sandboxes().size() == 2, 60'000);
    m_desktop->close();
    QVERIFY(m_desktop->start());
    const auto areWritten = [&] {
        letGo();
        return QFile::exists(report + u"/summary.md"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(areWritten(), 120'000);
    QFile summary(report + u"/summary.md"_s);
    QVERIFY(summary.open(QIODevice::ReadOnly));
    const QByteArray text = summary.readAll();
    QVERIFY2(text.contains("2 of 2 tasks succeeded"), text.constData());
    QVERIFY(QFile::exists(report + u"/02/result.json"_s));
}

void tst_Sandboxes::tellsWhetherASandboxAnswers()
{
    QVERIFY(m_desktop->start());
    m_desktop->app().window().showPage(u"sandboxes"_s);
    (void)start(u"sleep 1000"_s);
    const auto facts = [this] {
        m_desktop->click("sandboxesRefresh");
        const auto *label = m_desktop->app().window().findChild<ui::ElidedLabel *>(u"sandboxFacts"_s);
        return label ? label->text() : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(facts().contains(u"healthy"_s), 60'000);
}

void tst_Sandboxes::writesAReportOnTasks()
{
    useClaude(R"(echo "$P" >"made by ${P%% *}"
echo '{"type":"assistant","message":{"role":"assistant","content":[{"type":"text","text":"These are my words."}]},"session_id":"11111111-2222-4333-8444-555555555555","uuid":"u1"}'
until [ -e go ]; do sleep 0.05; done; rm go
echo '{"type":"result","subtype":"success","is_error":false,"result":"ok","session_id":"11111111-2222-4333-8444-555555555555","total_cost_usd":0.5,"num_turns":1,"uuid":"u2"}'
[ "$P" != bad ]
)");
    QVERIFY(m_desktop->start());
    const QString report = runTasks(u"good | one\nbad\n"_s);
    QVERIFY2(report.startsWith(m_desktop->home().data()), qPrintable(report));
    // What Claude says is shown as words, not as the JSON it comes in.
    auto *log = m_desktop->child<QWidget>("sandboxLog");
    QString shown;
    const auto isRead = [&] {
        m_desktop->click("sandboxesRefresh");
        shown += log->property("plainText").toString();
        return shown.contains(u"These are my words."_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), 60'000);
    // Its sandbox goes, and the log with it, when a task ends: only now.
    QStringList notices;
    const auto ended = [&] {
        letGo();
        shown += log->property("plainText").toString();
        for (const ui::Notice &notice : m_desktop->app().window().notices().notices())
            notices.append(notice.id);
        return notices.contains(u"sandboxReport:"_s + report);
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 120'000);
    QVERIFY2(!shown.contains(u"\"type\""_s), qPrintable(shown));
    const auto text = [&report](const QString &name) {
        QFile file(report + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray summary = text(u"/summary.md"_s);
    QVERIFY2(summary.contains("1 of 2 tasks succeeded") && summary.contains("| good \\| one |"), summary.constData());
    QCOMPARE(QJsonDocument::fromJson(text(u"/summary.json"_s)).object().value(u"cost_usd").toDouble(), 1.0);
    QVERIFY(text(u"/01/changes.patch"_s).contains("made by good"));
    QVERIFY(text(u"/01/stdout.log"_s).contains("These are my words."));
    QCOMPARE(QJsonDocument::fromJson(text(u"/02/result.json"_s)).object().value(u"exit_code"), 1);
    QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    emit m_desktop->app().window().notices().actionTriggered(u"sandboxReport:"_s + report, 0);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QUrl::fromLocalFile(report));
}

QTEST_MAIN(tst_Sandboxes)
#include "tst_Sandboxes.moc"
