// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/JsonView.h"
#include "ui/inspector/StepDialog.h"
#include "ui/models/TimelineModel.h"
#include "ui/style/ThemeManager.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace ui;
using session::StepState;

static const base::StepId pendingId(u"four"_s);

class tst_Inspector : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void showsTheStepThatRuns();
    void countsWhatIsDone();
    void followsAutoPlay();
    void addsAStep_data();
    void addsAStep();
    void addsOnlyWithText();
    void keysReorderAndRemove();
    void buttonsFitTheState_data();
    void buttonsFitTheState();
    void actionsAsk();
    void editsAPendingStep();
    void asksBeforeDiscardingAnEdit();
    void showsLogAndCommand();
    void showsTheContextOfAStep();
    void warnsAboutAMissingHook();
    void clearsForAnotherSession();
    void keepsWhatWasTypedForEachSession();
    void showsEventJson();
    void leavesBigJsonPlain();
    void coloursJson();
    void tellsTheBasis();
    void showsTheContext();
    void saysWhenNothingIsOpen();
    void namesEverything();

private:
    template <typename T>
    T *child(const QString &name)
    {
        return m_inspector->findChild<T *>(name);
    }
    void select(int row)
    {
        child<QListView>(u"stepList"_s)->setCurrentIndex(child<QListView>(u"stepList"_s)->model()->index(row, 0));
    }
    [[nodiscard]] QAction *action(const QString &name) { return child<QAction>(name); }

    ThemeManager m_theme;
    std::unique_ptr<Inspector> m_inspector;
};

void tst_Inspector::initTestCase()
{
    QVERIFY(m_theme.apply(ThemeMode::Light));
}

void tst_Inspector::init()
{
    m_inspector = std::make_unique<Inspector>();
    m_inspector->setNow(samples::now());
    m_inspector->setSnapshot(samples::retrySession());
    m_inspector->timeline()->setEvents(samples::events(), false);
    m_inspector->setSnapshot(samples::retrySession());
    m_inspector->resize(300, 770);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
}

void tst_Inspector::showsTheStepThatRuns()
{
    QCOMPARE(child<QListView>(u"stepList"_s)->currentIndex().row(), 2);
    QVERIFY(child<QLabel>(u"stepStarted"_s)->text().endsWith(u", hook SessionStart"_s));
    QCOMPARE(child<QLabel>(u"stepConversation"_s)->text(), u"6f1c90be-42d7-4a0e-9d51-1c2b3a4d5e6f"_s);
    QVERIFY(child<QLabel>(u"stepTokens"_s)->text().startsWith(u"212k in"_s));
    select(1);
    QVERIFY(child<QLabel>(u"stepConversation"_s)->isHidden());
    QVERIFY(child<QLabel>(u"stepEnded"_s)->text().contains(u"exit code 0"_s));
}

void tst_Inspector::countsWhatIsDone()
{
    QCOMPARE(child<QLabel>(u"stepsDone"_s)->text(), u"2 of 5 done"_s);
}

void tst_Inspector::followsAutoPlay()
{
    auto *box = child<QCheckBox>(u"autoPlayBox"_s);
    QSignalSpy asked(m_inspector.get(), &Inspector::autoPlayRequested);
    QVERIFY(box->isChecked());
    auto snapshot = samples::retrySession();
    snapshot.session.autoPlay = false;
    m_inspector->setSnapshot(snapshot);
    QVERIFY(!box->isChecked());
    QCOMPARE(asked.count(), 0);
    box->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(1).toBool(), true);
}

void tst_Inspector::addsAStep_data()
{
    QTest::addColumn<bool>("shell");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("prompt by key") << false << true;
    QTest::newRow("command by button") << true << false;
}

void tst_Inspector::addsAStep()
{
    QFETCH(const bool, shell);
    QFETCH(const bool, byKey);
    QSignalSpy asked(m_inspector.get(), &Inspector::addStepRequested);
    auto *text = child<QPlainTextEdit>(u"stepText"_s);
    child<QComboBox>(u"stepKind"_s)->setCurrentIndex(shell ? 1 : 0);
    child<QComboBox>(u"stepAfterTurn"_s)->setCurrentIndex(1);
    text->setPlainText(u"echo \"$HOME\" && exit 3"_s);
    if (byKey)
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    else
        child<QPushButton>(u"addStepButton"_s)->click();
    QCOMPARE(asked.count(), 1);
    const auto step = asked.first().at(1).value<session::Step>();
    QCOMPARE(step.text, u"echo \"$HOME\" && exit 3"_s);
    QVERIFY(step.kind == (shell ? session::StepKind::ShellCommand : session::StepKind::ClaudePrompt));
    QVERIFY(step.afterTurn == session::AfterTurn::Close);
    QVERIFY(step.id.isNull());
    QVERIFY(text->toPlainText().isEmpty());
}

void tst_Inspector::addsOnlyWithText()
{
    QSignalSpy asked(m_inspector.get(), &Inspector::addStepRequested);
    auto *add = child<QPushButton>(u"addStepButton"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY(!add->toolTip().isEmpty());
    auto *text = child<QPlainTextEdit>(u"stepText"_s);
    text->setPlainText(u" \n "_s);
    QVERIFY(!add->isEnabled());
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.count(), 0);
}

void tst_Inspector::keysReorderAndRemove()
{
    auto *list = child<QListView>(u"stepList"_s);
    QSignalSpy moved(m_inspector.get(), &Inspector::moveStepRequested);
    QSignalSpy removed(m_inspector.get(), &Inspector::removeStepRequested);
    select(3);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.first().at(0).value<base::StepId>(), pendingId);
    QCOMPARE(moved.first().at(1).toInt(), 4);
    QCOMPARE(list->currentIndex().row(), 3);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
    select(2); // runs
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(removed.count(), 1);
}

void tst_Inspector::buttonsFitTheState_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("done") << 0 << QStringList{u"retryStepButton"_s, u"removeStepButton"_s};
    QTest::newRow("running") << 2 << QStringList{u"stopStepButton"_s};
    QTest::newRow("pending") << 3 << QStringList{u"playStepButton"_s, u"editStepButton"_s, u"removeStepButton"_s};
}

void tst_Inspector::buttonsFitTheState()
{
    QFETCH(const int, row);
    QFETCH(const QStringList, shown);
    select(row);
    for (const QString &name :
         {u"playStepButton"_s, u"retryStepButton"_s, u"stopStepButton"_s, u"editStepButton"_s, u"removeStepButton"_s})
        QVERIFY2(child<QToolButton>(name)->isHidden() != shown.contains(name), qPrintable(name));
}

void tst_Inspector::actionsAsk()
{
    QSignalSpy played(m_inspector.get(), &Inspector::playRequested);
    QSignalSpy stopped(m_inspector.get(), &Inspector::stopRequested);
    QSignalSpy retried(m_inspector.get(), &Inspector::retryRequested);
    QSignalSpy finished(m_inspector.get(), &Inspector::finishRequested);
    select(3);
    child<QToolButton>(u"playStepButton"_s)->click();
    select(2);
    child<QToolButton>(u"stopStepButton"_s)->click();
    select(0);
    child<QToolButton>(u"retryStepButton"_s)->click();
    action(u"finishSession"_s)->trigger();
    QCOMPARE(played.first().first().value<base::StepId>(), pendingId);
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(retried.count(), 1);
    QCOMPARE(finished.first().first().value<base::SessionId>(), m_inspector->session());
}

void tst_Inspector::editsAPendingStep()
{
    QSignalSpy edited(m_inspector.get(), &Inspector::editStepRequested);
    select(2);
    QTest::keyClick(child<QListView>(u"stepList"_s), Qt::Key_F2);
    QVERIFY(!m_inspector->findChild<StepDialog *>());
    select(3);
    QTest::keyClick(child<QListView>(u"stepList"_s), Qt::Key_F2);
    auto *dialog = m_inspector->findChild<StepDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(u"stepText"_s)->setPlainText(u"npm run check"_s);
    dialog->findChild<QPushButton *>(u"saveStepButton"_s)->click();
    QCOMPARE(edited.count(), 1);
    const auto step = edited.first().first().value<session::Step>();
    QCOMPARE(step.id, pendingId);
    QCOMPARE(step.text, u"npm run check"_s);
    QVERIFY(step.kind == (session::StepKind::ShellCommand));
}

void tst_Inspector::asksBeforeDiscardingAnEdit()
{
    StepDialog dialog(samples::retrySession().steps.at(3));
    QSignalSpy closed(&dialog, &QDialog::rejected);
    dialog.show();
    dialog.findChild<QPlainTextEdit *>(u"stepText"_s)->setPlainText(u"changed"_s);
    dialog.reject();
    QCOMPARE(closed.count(), 0);
    auto *question = dialog.findChild<QDialog *>(u"discardQuestion"_s);
    QVERIFY(question);
    for (auto *button : question->findChildren<QPushButton *>()) {
        if (button->text() == u"Discard changes"_s)
            button->click();
    }
    QCOMPARE(closed.count(), 1);
}

void tst_Inspector::showsLogAndCommand()
{
    auto *log = child<QPushButton>(u"openLogButton"_s);
    QVERIFY(log->isHidden());
    const base::RunId run(u"run-three"_s);
    m_inspector->setStepDetails({pendingId, run, 5});
    QVERIFY(log->isHidden());
    m_inspector->setStepDetails({base::StepId(u"three"_s), run, 1'800'000});
    QCOMPARE(log->text(), u"1.8\u202fMB, open in Logs"_s);
    QSignalSpy opened(m_inspector.get(), &Inspector::openLogRequested);
    log->click();
    QCOMPARE(opened.first().first().value<base::RunId>(), run);
    child<QToolButton>(u"copyCommandButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), samples::retrySession().steps.at(2).command);
}

void tst_Inspector::showsTheContextOfAStep()
{
    auto *context = child<QWidget>(u"stepContext"_s);
    const base::StepId id(u"three"_s);
    auto snapshot = samples::retrySession();
    snapshot.steps[2].contextTokens.reset();
    m_inspector->setSnapshot(snapshot);
    QVERIFY(context->isHidden());
    snapshot.steps[2].contextTokens = 76'000;
    m_inspector->setSnapshot(snapshot);
    QVERIFY(!context->isHidden());
    ui::StepDetails details{id, base::RunId(u"run-three"_s), {}};
    details.contextWindow = 200'000;
    m_inspector->setStepDetails(details);
    QCOMPARE(context->accessibleName(), u"Context: 76k of 200k tokens, 38\u202f%"_s);
}

void tst_Inspector::warnsAboutAMissingHook()
{
    auto snapshot = samples::retrySession();
    snapshot.steps[0].result.warning = u"Claude's SessionEnd hook did not arrive within 5 seconds."_s;
    snapshot.steps[0].result.error = u"exit code 0"_s;
    m_inspector->setSnapshot(snapshot);
    select(0);
    QCOMPARE(child<QLabel>(u"stepWarning"_s)->text(), snapshot.steps[0].result.warning);
    QVERIFY(child<QLabel>(u"stepError"_s)->isHidden());
}

void tst_Inspector::clearsForAnotherSession()
{
    QSignalSpy shown(m_inspector.get(), &Inspector::shownChanged);
    child<QPlainTextEdit>(u"stepText"_s)->setPlainText(u"for the first session"_s);
    m_inspector->setSnapshot(samples::session({u"Other"_s, u"/p"_s, session::Status::Idle, {}, 1, 0}));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_inspector->timeline()->eventCount(), 0);
    QVERIFY(child<QPlainTextEdit>(u"stepText"_s)->toPlainText().isEmpty());
}

void tst_Inspector::keepsWhatWasTypedForEachSession()
{
    const session::Snapshot first = samples::retrySession();
    const session::Snapshot other = samples::session({u"Other"_s, u"/p"_s, session::Status::Idle, {}, 1, 0});
    auto *text = child<QPlainTextEdit>(u"stepText"_s);
    child<QComboBox>(u"stepKind"_s)->setCurrentIndex(1);
    text->setPlainText(u"make for the first"_s);
    m_inspector->setSnapshot(other);
    // A step that was refused comes back, and not over what is typed now.
    session::Step refused;
    refused.text = u"refused"_s;
    m_inspector->giveBackStep(other.session.id, refused);
    QCOMPARE(text->toPlainText(), u"refused"_s);
    m_inspector->giveBackStep(first.session.id, refused);
    m_inspector->setSnapshot(std::nullopt);
    m_inspector->setSnapshot(first);
    QCOMPARE(text->toPlainText(), u"make for the first"_s);
    QCOMPARE(child<QComboBox>(u"stepKind"_s)->currentIndex(), 1);
    child<QPushButton>(u"addStepButton"_s)->click();
    m_inspector->setSnapshot(other);
    QCOMPARE(text->toPlainText(), u"refused"_s);
    m_inspector->setSnapshot(first);
    QVERIFY(text->toPlainText().isEmpty()); // it was added
}

void tst_Inspector::showsEventJson()
{
    m_inspector->showTab(Inspector::TimelinePage);
    auto *list = child<QListView>(u"timelineList"_s);
    auto *json = child<QPlainTextEdit>(u"eventJson"_s);
    QVERIFY(!json->isVisible());
    list->setCurrentIndex(list->model()->index(3, 0));
    QVERIFY(json->isVisible());
    QVERIFY(json->toPlainText().contains(u"\"tool_name\": \"Bash\""_s));
    child<QToolButton>(u"copyEventButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), json->toPlainText());
}

void tst_Inspector::leavesBigJsonPlain()
{
    JsonView view;
    view.setJson({{u"small"_s, 1}});
    QVERIFY(view.isHighlighted());
    view.setJson({{u"big"_s, QString(JsonView::plainAbove + 10, u'x')}});
    QVERIFY(!view.isHighlighted());
    view.setJson({{u"small"_s, 1}});
    QVERIFY(view.isHighlighted());
}

void tst_Inspector::coloursJson()
{
    JsonView view;
    view.setJson({{u"name"_s, u"value"_s}, {u"number"_s, 42}});
    const auto &colors = theme(&view).syntax();
    QSet<QRgb> used;
    QTRY_VERIFY(!view.document()->findBlockByNumber(1).layout()->formats().isEmpty());
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (const auto &range : block.layout()->formats())
            used << range.format.foreground().color().rgb();
    }
    QVERIFY(used.contains(colors.key.rgb()));
    QVERIFY(used.contains(colors.string.rgb()));
    QVERIFY(used.contains(colors.number.rgb()));
}

void tst_Inspector::tellsTheBasis()
{
    m_inspector->showTab(Inspector::UsagePage);
    auto *basis = child<QWidget>(u"usageBasis"_s);
    QCOMPARE(child<QLabel>(u"usageCost"_s)->text(), u"$1.84"_s);
    QCOMPARE(basis->accessibleName(), u"Basis: So far"_s); // a step runs
    auto snapshot = samples::retrySession();
    snapshot.steps[0].cost.reset();
    m_inspector->setSnapshot(snapshot);
    QCOMPARE(basis->accessibleName(), u"Basis: Part unknown"_s);
    snapshot.session.cost.reset();
    m_inspector->setSnapshot(snapshot);
    QCOMPARE(child<QLabel>(u"usageCost"_s)->text(), u"–"_s);
    QCOMPARE(basis->accessibleName(), u"Basis: Unknown"_s);
}

void tst_Inspector::showsTheContext()
{
    m_inspector->showTab(Inspector::UsagePage);
    auto *meter = child<QWidget>(u"contextMeter"_s);
    QVERIFY(meter->isHidden());
    auto snapshot = samples::retrySession();
    snapshot.steps[0].contextTokens = 9'000;
    snapshot.steps[2].contextTokens = 31'000;
    m_inspector->setSnapshot(snapshot);
    QCOMPARE(child<QLabel>(u"usageContext"_s)->text(), u"31k tokens"_s);
    m_inspector->setContext(76'000, {});
    QCOMPARE(child<QLabel>(u"usageContext"_s)->text(), u"76k tokens"_s);
    m_inspector->setContext(76'000, 200'000);
    QVERIFY(!meter->isHidden());
    QCOMPARE(child<QLabel>(u"usageContext"_s)->text(), u"76k of 200k tokens, 38\u202f%"_s);
}

void tst_Inspector::saysWhenNothingIsOpen()
{
    m_inspector->setSnapshot({});
    QVERIFY(m_inspector->session().isNull());
    QVERIFY(!child<QListView>(u"stepList"_s)->isVisible());
    m_inspector->showTab(Inspector::UsagePage);
    QVERIFY(!child<QWidget>(u"usageTable"_s)->isVisible());
}

void tst_Inspector::namesEverything()
{
    for (const auto tab : {Inspector::StepsPage, Inspector::TimelinePage, Inspector::UsagePage}) {
        m_inspector->showTab(tab);
        for (const QWidget *control : m_inspector->findChildren<QWidget *>()) {
            const bool isOurs = control->focusPolicy() != Qt::NoFocus && control->isVisible()
                && !control->objectName().startsWith("qt_"_L1) && !qobject_cast<const QLabel *>(control);
            if (!isOurs)
                continue;
            QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        }
    }
}

QTEST_MAIN(tst_Inspector)
#include "tst_Inspector.moc"
