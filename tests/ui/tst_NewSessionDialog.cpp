// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PermissionMode.h"
#include "ui/newsession/LimitsPanel.h"
#include "ui/newsession/NewSessionDialog.h"
#include "ui/newsession/WorktreeRow.h"
#include "ui/style/ThemeManager.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using session::Mode;
using session::StepKind;

static QList<EngineChoice> engines()
{
    return {
        {u"local"_s,
         Mode::Manual,
         u"Terminal"_s,
         u"On this computer, you watch and type"_s,
         u"engineTerminal"_s,
         true,
         {},
         {}},
        {u"local"_s, Mode::Agentic, u"Background"_s, u"On this computer"_s, u"engineBackground"_s, true, {}, {}},
        {u"sandbox"_s, Mode::Agentic, u"Sandbox"_s, u"E2B"_s, u"engineSandbox"_s, false, u"Key missing"_s,
         u"Enter a key"_s},
    };
}

class tst_NewSessionDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void startsWithWhatWasTyped();
    void startsWithoutAPrompt();
    void startsByKey();
    void startsOnce();
    void refusesFolders_data();
    void refusesFolders();
    void refusesAnEmptyCommand();
    void refusesAnEngineThatIsNotReady();
    void needsAConfirmationToBypass();
    void focusesTheFirstError();
    void dropsLateHints();
    void asksForChoicesOfAProject();
    void keepsChoicesButNoSecrets();
    void ignoresDamagedChoices();
    void keepsWhatWasTypedWhenTheProjectChanges();
    void countsCharacters();
    void checksVariables_data();
    void checksVariables();
    void refusesBadVariables();
    void readsToolRules();
    void asksBeforeThrowingAwayAPrompt();
    void closesAtOnceWithoutAPrompt();
    void offersAllPermissionModes();
    void addsToTheQueue();
    void mapsToASession();
    void offersAWorktreeWhereThereIsARepository();
    void namesTheBranchAfterThePrompt();
    void asksForBranchAndBase();
    void showsHowTheWorktreeIsMade();
    void namesEverything();

private:
    template <typename T>
    T *child(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }
    void press() { child<QPushButton>(u"startButton"_s)->click(); }
    void type(const QString &text) { child<QPlainTextEdit>(u"firstText"_s)->setPlainText(text); }
    void setFolder(const QString &text) { child<QComboBox>(u"projectFolder"_s)->setEditText(text); }
    void offerWorktree(const QStringList &branches = {u"main"_s, u"develop"_s})
    {
        m_dialog->setWorktreeFacts(
            m_folder.path(),
            {.possible = true, .reason = {}, .current = branches.first(), .branches = branches, .rules = {}});
    }
    [[nodiscard]] QString message(const QString &name)
    {
        auto *label = child<QLabel>(name);
        return label->isHidden() ? QString() : label->text();
    }

    ThemeManager m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<NewSessionDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_started;
};

void tst_NewSessionDialog::initTestCase()
{
    QVERIFY(m_theme.apply(ThemeMode::Light));
}

void tst_NewSessionDialog::init()
{
    m_started.reset();
    m_dialog = std::make_unique<NewSessionDialog>();
    m_dialog->setEngines(engines());
    m_dialog->setModels({u"opus"_s, u"sonnet"_s});
    m_dialog->setProjects({m_folder.path()});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_started = std::make_unique<QSignalSpy>(m_dialog.get(), &NewSessionDialog::startRequested);
}

void tst_NewSessionDialog::startsWithWhatWasTyped()
{
    type(u"-h \"$HOME\" /help\n\u00e4"_s);
    child<QLineEdit>(u"sessionTitle"_s)->setText(u"  A   title "_s);
    child<QComboBox>(u"model"_s)->setEditText(u"claude-next"_s);
    press();
    QCOMPARE(m_started->count(), 1);
    const auto values = m_started->first().first().value<NewSessionValues>();
    QCOMPARE(values.project, m_folder.path());
    QCOMPARE(values.title, u"A title"_s);
    QCOMPARE(values.text, u"-h \"$HOME\" /help\n\u00e4"_s);
    QCOMPARE(values.model, u"claude-next"_s);
    QCOMPARE(values.permissionMode, u"manual"_s);
    QCOMPARE(values.engine, u"local"_s);
    QVERIFY(values.mode == Mode::Manual);
    QVERIFY(!values.autoPlay);
}

void tst_NewSessionDialog::startsWithoutAPrompt()
{
    press();
    QCOMPARE(m_started->count(), 1);
    QCOMPARE(m_started->first().first().value<NewSessionValues>().model, QString());
}

void tst_NewSessionDialog::startsByKey()
{
    type(u"go"_s);
    QTest::keyClick(child<QPlainTextEdit>(u"firstText"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_started->count(), 1);
}

void tst_NewSessionDialog::startsOnce()
{
    type(u"go"_s);
    press();
    press();
    QTest::keyClick(child<QPlainTextEdit>(u"firstText"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_started->count(), 1);
    m_dialog->showError(NewSessionDialog::Field::Folder, u"The disk is full."_s);
    QCOMPARE(message(u"folderProblem"_s), u"The disk is full."_s);
    QVERIFY(child<QPushButton>(u"startButton"_s)->isEnabled());
}

void tst_NewSessionDialog::refusesFolders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QString() << u"Choose the folder"_s;
    QTest::newRow("blank") << u"   "_s << u"Choose the folder"_s;
    QTest::newRow("relative") << u"src/x"_s << u"whole path"_s;
    QTest::newRow("missing") << u"/not/there/at/all"_s << u"does not exist"_s;
    QTest::newRow("a file") << u"/proc/self/status"_s << u"is not a folder"_s;
}

void tst_NewSessionDialog::refusesFolders()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, reason);
    setFolder(folder);
    press();
    QCOMPARE(m_started->count(), 0);
    QVERIFY2(message(u"folderProblem"_s).contains(reason), qPrintable(message(u"folderProblem"_s)));
    QVERIFY(child<QComboBox>(u"projectFolder"_s)->property("error").toBool());
    setFolder(m_folder.path());
    press();
    QCOMPARE(m_started->count(), 1);
    QVERIFY(message(u"folderProblem"_s).isEmpty());
}

void tst_NewSessionDialog::refusesAnEmptyCommand()
{
    child<QComboBox>(u"firstKind"_s)->setCurrentIndex(1);
    QVERIFY(!child<QComboBox>(u"permissions"_s)->isEnabled());
    press();
    QCOMPARE(m_started->count(), 0);
    QVERIFY(!message(u"textProblem"_s).isEmpty());
    type(u"npm test"_s);
    QVERIFY(message(u"textProblem"_s).isEmpty());
    press();
    QVERIFY(m_started->first().first().value<NewSessionValues>().kind == StepKind::ShellCommand);
}

void tst_NewSessionDialog::refusesAnEngineThatIsNotReady()
{
    type(u"go"_s);
    child<QAbstractButton>(u"engine-sandbox-agentic"_s)->click();
    QSignalSpy fixes(m_dialog.get(), &NewSessionDialog::engineFixRequested);
    child<QPushButton>(u"engine-sandbox-agentic-fix"_s)->click();
    QCOMPARE(fixes.first().first().toString(), u"sandbox"_s);
    press();
    QCOMPARE(m_started->count(), 0);
    QVERIFY(message(u"engineProblem"_s).contains(u"Key missing"_s));
    child<QAbstractButton>(u"engine-local-agentic"_s)->click();
    QVERIFY(message(u"engineProblem"_s).isEmpty());
    press();
    QVERIFY(m_started->first().first().value<NewSessionValues>().mode == Mode::Agentic);
}

void tst_NewSessionDialog::needsAConfirmationToBypass()
{
    type(u"go"_s);
    auto *modes = child<QComboBox>(u"permissions"_s);
    auto *box = child<QWidget>(u"bypassBox"_s);
    auto *confirm = child<QCheckBox>(u"bypassConfirm"_s);
    QVERIFY(!box->isVisible());
    modes->setCurrentIndex(modes->findData(u"bypassPermissions"_s));
    QVERIFY(box->isVisible());
    press();
    QCOMPARE(m_started->count(), 0);
    QVERIFY(confirm->hasFocus());
    confirm->click();
    // Another choice in between takes the confirmation back.
    modes->setCurrentIndex(0);
    modes->setCurrentIndex(modes->findData(u"bypassPermissions"_s));
    QVERIFY(!confirm->isChecked());
    confirm->click();
    press();
    QCOMPARE(m_started->count(), 1);
    QCOMPARE(m_started->first().first().value<NewSessionValues>().permissionMode, u"bypassPermissions"_s);
}

void tst_NewSessionDialog::focusesTheFirstError()
{
    setFolder(u"/not/there"_s);
    child<QComboBox>(u"firstKind"_s)->setCurrentIndex(1);
    press();
    QVERIFY(!message(u"folderProblem"_s).isEmpty());
    QVERIFY(!message(u"textProblem"_s).isEmpty());
    QVERIFY(child<QComboBox>(u"projectFolder"_s)->hasFocus()
            || child<QComboBox>(u"projectFolder"_s)->lineEdit()->hasFocus());
}

void tst_NewSessionDialog::dropsLateHints()
{
    m_dialog->setFolderHint(m_folder.path(), u"git, main, clean"_s);
    QCOMPARE(message(u"folderHint"_s), u"git, main, clean"_s);
    m_dialog->setFolderHint(u"/somewhere/else"_s, u"git, other"_s);
    QCOMPARE(message(u"folderHint"_s), u"git, main, clean"_s);
    m_dialog->setFolderHint(m_folder.path(), u"Gantry cannot write here: permission denied"_s, true);
    QVERIFY(message(u"folderHint"_s).isEmpty());
    press();
    QCOMPARE(m_started->count(), 0);
    QCOMPARE(message(u"folderProblem"_s), u"Gantry cannot write here: permission denied"_s);
}

void tst_NewSessionDialog::asksForChoicesOfAProject()
{
    QSignalSpy asked(m_dialog.get(), &NewSessionDialog::folderChanged);
    child<QComboBox>(u"projectFolder"_s)->setFocus();
    setFolder(QDir::tempPath());
    QTest::keyClick(child<QComboBox>(u"projectFolder"_s)->lineEdit(), Qt::Key_Tab);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QDir::cleanPath(QDir::tempPath()));
}

void tst_NewSessionDialog::keepsChoicesButNoSecrets()
{
    NewSessionValues values;
    values.project = u"/p"_s;
    values.title = u"title"_s;
    values.text = u"the prompt"_s;
    values.environment = {{u"TOKEN"_s, u"s3cret"_s}};
    values.permissionMode = u"bypassPermissions"_s;
    values.model = u"opus"_s;
    values.mode = Mode::Agentic;
    values.autoPlay = true;
    values.allowedTools = QStringList{u"Read"_s};
    values.timeLimit = std::chrono::minutes(30);
    const QVariantMap choices = values.toChoices();
    for (const QVariant &choice : choices) {
        QVERIFY(!choice.toString().contains(u"s3cret"_s));
        QVERIFY(!choice.toString().contains(u"prompt"_s));
        QVERIFY(!choice.toString().contains(u"bypass"_s));
    }
    const auto back = NewSessionValues::withChoices({}, choices);
    QCOMPARE(back.model, u"opus"_s);
    QVERIFY(back.mode == Mode::Agentic);
    QCOMPARE(back.allowedTools, QStringList{u"Read"_s});
    QCOMPARE(back.timeLimit, std::chrono::seconds(1800));
    QCOMPARE(back.permissionMode, u"manual"_s);
    QVERIFY(back.autoPlay);
}

void tst_NewSessionDialog::ignoresDamagedChoices()
{
    const auto back = NewSessionValues::withChoices({},
                                                    {{u"permissionMode"_s, u"bypassPermissions"_s},
                                                     {u"timeLimitSeconds"_s, -5},
                                                     {u"maxTurns"_s, u"many"_s},
                                                     {u"mode"_s, u"sideways"_s},
                                                     {u"kind"_s, u"parallel"_s},
                                                     {u"engine"_s, 7},
                                                     {u"model"_s, QVariant()}});
    QCOMPARE(back, NewSessionValues());
}

void tst_NewSessionDialog::keepsWhatWasTypedWhenTheProjectChanges()
{
    type(u"typed already"_s);
    m_dialog->applyChoices({{u"kind"_s, u"shell"_s}, {u"model"_s, u"sonnet"_s}});
    QCOMPARE(m_dialog->values().text, u"typed already"_s);
    QVERIFY(m_dialog->values().kind == StepKind::ClaudePrompt);
    QCOMPARE(m_dialog->values().model, u"sonnet"_s);
    QSignalSpy closed(m_dialog.get(), &QDialog::rejected);
    m_dialog->reject();
    QCOMPARE(closed.count(), 0);
}

void tst_NewSessionDialog::countsCharacters()
{
    type(u"a"_s);
    QCOMPARE(child<QLabel>(u"textCounter"_s)->text(), u"1 character"_s);
    type(QString(94, u'x'));
    QCOMPARE(child<QLabel>(u"textCounter"_s)->text(), u"94 characters"_s);
    QCOMPARE(child<QLabel>(u"textNote"_s)->text(), u"Sent from a private file, never on a command line."_s);
}

void tst_NewSessionDialog::checksVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"NODE_ENV"_s << true;
    QTest::newRow("lower case") << u"_x1"_s << true;
    QTest::newRow("digit first") << u"1X"_s << false;
    QTest::newRow("space") << u"A B"_s << false;
    QTest::newRow("equals") << u"A=B"_s << false;
    QTest::newRow("newline at the end") << u"A\n"_s << false;
    QTest::newRow("letter outside ASCII") << u"\u00c4"_s << false;
    QTest::newRow("ours") << u"GANTRY_RUN_ID"_s << false;
    QTest::newRow("the seeds' ones") << u"CODE_MY_SPEC_API_TOKEN"_s << false;
}

void tst_NewSessionDialog::checksVariables()
{
    QFETCH(const QString, name);
    QFETCH(const bool, good);
    QCOMPARE(LimitsPanel::problemWithName(name).isEmpty(), good);
}

void tst_NewSessionDialog::refusesBadVariables()
{
    type(u"go"_s);
    auto *table = child<QTableWidget>(u"environment"_s);
    child<QPushButton>(u"addVariableButton"_s)->click();
    table->setItem(0, 0, new QTableWidgetItem(u"A B"_s));
    press();
    QCOMPARE(m_started->count(), 0);
    QVERIFY(table->isVisible());
    QVERIFY(!message(u"limitsProblem"_s).isEmpty());
    table->item(0, 0)->setText(u"CI"_s);
    table->setItem(0, 1, new QTableWidgetItem(u"1"_s));
    QVERIFY(message(u"limitsProblem"_s).isEmpty());
    press();
    QCOMPARE(m_started->count(), 1);
    QCOMPARE(m_started->first().first().value<NewSessionValues>().environment.value(u"CI"_s), u"1"_s);
}

void tst_NewSessionDialog::readsToolRules()
{
    child<QLineEdit>(u"allowedTools"_s)->setText(u"Read,  Bash(git log:*, x) Edit"_s);
    QCOMPARE(m_dialog->values().allowedTools, QStringList({u"Read"_s, u"Bash(git log:*, x)"_s, u"Edit"_s}));
}

void tst_NewSessionDialog::asksBeforeThrowingAwayAPrompt()
{
    QSignalSpy closed(m_dialog.get(), &QDialog::rejected);
    type(u"a long prompt"_s);
    QTest::keyClick(child<QPlainTextEdit>(u"firstText"_s), Qt::Key_Escape);
    QCOMPARE(closed.count(), 0);
    auto *question = m_dialog->findChild<QDialog *>(u"discardQuestion"_s);
    QVERIFY(question);
    for (auto *button : question->findChildren<QPushButton *>()) {
        if (button->text() == u"Discard prompt"_s)
            button->click();
    }
    QCOMPARE(closed.count(), 1);
}

void tst_NewSessionDialog::closesAtOnceWithoutAPrompt()
{
    QSignalSpy closed(m_dialog.get(), &QDialog::rejected);
    m_dialog->reject();
    QCOMPARE(closed.count(), 1);
}

void tst_NewSessionDialog::offersAllPermissionModes()
{
    auto *modes = child<QComboBox>(u"permissions"_s);
    QCOMPARE(modes->count(), 6);
    for (const PermissionMode &mode : PermissionMode::all()) {
        const int row = modes->findData(mode.cli);
        QVERIFY(row >= 0);
        QCOMPARE(modes->itemText(row), mode.words);
        QVERIFY(modes->itemData(row, Qt::ToolTipRole).toString().contains(mode.cli));
    }
}

void tst_NewSessionDialog::offersAWorktreeWhereThereIsARepository()
{
    auto *box = child<QCheckBox>(u"worktreeBox"_s);
    QVERIFY(!box->isEnabled());
    m_dialog->setWorktreeFacts(m_folder.path(),
                               {.possible = false,
                                .reason = u"This folder is not in a git repository."_s,
                                .current = {},
                                .branches = {},
                                .rules = {}});
    QCOMPARE(child<QLabel>(u"worktreeWords"_s)->text(), u"This folder is not in a git repository.");
    m_dialog->setWorktreeFacts(u"/another/folder"_s,
                               {.possible = true, .reason = {}, .current = u"main"_s, .branches = {}, .rules = {}});
    QVERIFY(!box->isEnabled());
    offerWorktree();
    QVERIFY(box->isEnabled());
    QVERIFY(!child<QPushButton>(u"worktreeChange"_s)->isEnabled());
    type(u"Add paging"_s);
    press();
    QVERIFY(!m_started->last().first().value<NewSessionValues>().ownWorktree);
}

void tst_NewSessionDialog::namesTheBranchAfterThePrompt()
{
    offerWorktree();
    child<QCheckBox>(u"worktreeBox"_s)->setChecked(true);
    type(u"Add cursor pagination to GET /orders\nand more"_s);
    QCOMPARE(child<QLabel>(u"worktreeWords"_s)->text(), u"Own branch add-cursor-pagination-to-get from main");
    child<QLineEdit>(u"sessionTitle"_s)->setText(u"Paging"_s);
    QCOMPARE(child<QLabel>(u"worktreeWords"_s)->text(), u"Own branch paging from main");
    press();
    const auto values = m_started->last().first().value<NewSessionValues>();
    QVERIFY(values.ownWorktree);
    QCOMPARE(values.worktreeName, u"paging");
    QVERIFY(values.worktreeBase.isEmpty());
    // The choice is remembered for the project, its branch is not.
    const auto again = NewSessionValues::withChoices({}, values.toChoices());
    QVERIFY(again.ownWorktree);
    QVERIFY(again.worktreeName.isEmpty());
}

void tst_NewSessionDialog::asksForBranchAndBase()
{
    offerWorktree();
    child<QCheckBox>(u"worktreeBox"_s)->setChecked(true);
    QSignalSpy rules(m_dialog.get(), &NewSessionDialog::worktreeRulesChanged);
    child<QPushButton>(u"worktreeChange"_s)->click();
    auto *dialog = child<QDialog>(u"worktreeDialog"_s);
    auto *keep = dialog->findChild<QPushButton *>(u"worktreeKeep"_s);
    dialog->findChild<QLineEdit *>(u"worktreeName"_s)->setText(u"--force"_s);
    keep->click();
    QVERIFY(dialog->findChild<QLabel *>(u"worktreeProblem"_s)->isVisible());
    dialog->findChild<QLineEdit *>(u"worktreeName"_s)->setText(u"mine"_s);
    dialog->findChild<QComboBox *>(u"worktreeBase"_s)->setEditText(u"develop"_s);
    dialog->findChild<QPlainTextEdit *>(u"worktreeScript"_s)->setPlainText(u"npm ci\n"_s);
    keep->click();
    QCOMPARE(child<QLabel>(u"worktreeWords"_s)->text(), u"Own branch mine from develop");
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first().last().value<git::WorktreeRules>().setUpScript, u"npm ci");
    type(u"x"_s);
    press();
    QCOMPARE(m_started->last().first().value<NewSessionValues>().worktreeBase, u"develop");
}

void tst_NewSessionDialog::showsHowTheWorktreeIsMade()
{
    offerWorktree();
    child<QCheckBox>(u"worktreeBox"_s)->setChecked(true);
    type(u"Add paging"_s);
    press();
    m_dialog->showProgress(u"Running the set-up script…"_s, "added 12 packages\n");
    QVERIFY(child<QPlainTextEdit>(u"worktreeLog"_s)->isVisible());
    QVERIFY(child<QPlainTextEdit>(u"worktreeLog"_s)->toPlainText().contains(u"12 packages"));
    QSignalSpy cancelled(m_dialog.get(), &NewSessionDialog::cancelRequested);
    child<QPushButton>(u"cancelButton"_s)->click();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(m_dialog->isVisible());
    m_dialog->showError(NewSessionDialog::Field::Worktree, u"Cancelled."_s);
    QCOMPARE(message(u"worktreeProblemLine"_s), u"Cancelled.");
    QVERIFY(!child<QPlainTextEdit>(u"worktreeLog"_s)->isVisible());
    QVERIFY(child<QPushButton>(u"startButton"_s)->isEnabled());
}

void tst_NewSessionDialog::addsToTheQueue()
{
    auto *queue = child<QPushButton>(u"queueButton"_s);
    QSignalSpy queued(m_dialog.get(), &NewSessionDialog::queueRequested);
    type(u"Add paging"_s);
    queue->click();
    QCOMPARE(queued.size(), 1);
    QCOMPARE(queued.first().first().value<NewSessionValues>().text, u"Add paging");
    QCOMPARE(m_started->size(), 0);
    QVERIFY(!queue->isEnabled() && !child<QPushButton>(u"startButton"_s)->isEnabled());
    m_dialog->showError(NewSessionDialog::Field::Text, u"The queue is full."_s);
    QVERIFY(queue->isEnabled());
    m_dialog->setBudgetLine(u"Today $1.00 of $2.00, $1.00 left"_s);
    QVERIFY(child<QLabel>(u"budgetLine"_s)->isVisible());
}

void tst_NewSessionDialog::mapsToASession()
{
    NewSessionValues values;
    values.project = u"/p"_s;
    values.text = u"prompt"_s;
    values.autoPlay = true;
    values.environment = {{u"CI"_s, u"1"_s}};
    const auto session = values.toSession();
    QCOMPARE(session.project, u"/p"_s);
    QCOMPARE(session.workingFolder, u"/p"_s);
    QVERIFY(session.autoPlay);
    QCOMPARE(session.profile.permissionMode, u"manual"_s);
    const auto steps = values.toSteps();
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().text, u"prompt"_s);
    QVERIFY(steps.first().afterTurn == session::AfterTurn::Close);
    QCOMPARE(steps.first().environment.value(u"CI"_s), u"1"_s);
}

void tst_NewSessionDialog::namesEverything()
{
    for (const QWidget *control : m_dialog->findChildren<QWidget *>()) {
        const bool isInside = qobject_cast<const QComboBox *>(control->parentWidget())
            || qobject_cast<const QAbstractSpinBox *>(control->parentWidget());
        const bool isOurs = control->focusPolicy() != Qt::NoFocus && control->isVisible() && !isInside
            && !control->objectName().startsWith("qt_"_L1) && !qobject_cast<const QLabel *>(control);
        if (!isOurs)
            continue;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

QTEST_MAIN(tst_NewSessionDialog)
#include "tst_NewSessionDialog.moc"
