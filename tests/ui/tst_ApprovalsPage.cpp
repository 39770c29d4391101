// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approvals/ApprovalFoot.h"
#include "ui/approvals/ApprovalsPage.h"
#include "ui/approvals/EditInputDialog.h"
#include "ui/approvals/QuestionForm.h"
#include "ui/approvals/RuleDialog.h"
#include "ui/diffview/DiffView.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/Disclosure.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;
using session::Answer;
using session::Question;
using ui::ApprovalItem;
using ui::ApprovalsPage;

namespace {

const QDateTime start(QDate(2026, 3, 2), QTime(10, 0), QTimeZone::UTC);

ApprovalItem item(const QString &id, const QString &tool, const QJsonObject &input, int secondsLater = 0)
{
    ApprovalItem made;
    made.question.id = base::QuestionId(id);
    made.question.run = base::RunId(u"run-"_s + id);
    made.question.tool = tool;
    made.question.input = input;
    made.question.channel = Question::Channel::Hook;
    made.question.askedAt = start.addSecs(secondsLater);
    made.session = base::SessionId(u"session-"_s + id);
    made.sessionTitle = u"Title "_s + id;
    made.project = u"/srv/ledger"_s;
    made.workingFolder = u"/srv/ledger"_s;
    made.permissionMode = u"manual"_s;
    made.step = 2;
    made.steps = 4;
    return made;
}

ApprovalItem bash(const QString &id, int secondsLater = 0)
{
    return item(id, u"Bash"_s, {{u"command"_s, u"make "_s + id}}, secondsLater);
}

QJsonObject colours()
{
    const QJsonArray options{QJsonObject{{u"label"_s, u"Red & white"_s}, {u"description"_s, u"both"_s}},
                             QJsonObject{{u"label"_s, u"Blue"_s}}};
    const QJsonObject question{{u"question"_s, u"Which colour?"_s},
                               {u"header"_s, u"Colour"_s},
                               {u"multiSelect"_s, false},
                               {u"options"_s, options}};
    return {{u"questions"_s, QJsonArray{question}}};
}

struct Given
{
    QString question;
    Answer answer;
};

} // namespace

class tst_ApprovalsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void listsOldestFirst();
    void answersWithKeys_data();
    void answersWithKeys();
    void allowsNothingForTheSessionUnseen();
    void takesNoSecondKeyAtOnce();
    void guardsWhatComesByItself();
    void keysDoNotReachAnAnswerFromTheMessage();
    void enterAnswersNothing();
    void sendsTheMessageWithADenial();
    void keepsRowsWhileThePointerIsThere();
    void offersAgainWhatFailed();
    void showsTheWholeInput_data();
    void showsTheWholeInput();
    void fillsTheForm();
    void showsWhatClaudeSaid();
    void editsTheInput();
    void keepsWhatWasTypedForAQuestionThatIsOver();
    void makesARule();
    void opensTheSession();
    void takesTheFocusWhenChosen();
    void saysWhyItIsEmpty();
    void everyControlHasNames();

private:
    template <typename T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QListView *list() const { return find<QListView>(u"approvalsWaiting"_s); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(list(), key, modifiers); }
    /// What comes by itself is not to be answered for a moment.
    void show(const QList<ApprovalItem> &items)
    {
        m_page->setItems(items);
        waitForGuard();
    }
    void waitForGuard() { QTRY_VERIFY(!m_page->isGuarded()); }

    std::unique_ptr<ui::ThemeManager> m_themes;
    std::unique_ptr<ApprovalsPage> m_page;
    QList<Given> m_given;
};

void tst_ApprovalsPage::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_ApprovalsPage::init()
{
    m_given.clear();
    m_page = std::make_unique<ApprovalsPage>();
    connect(m_page.get(), &ApprovalsPage::answerRequested, this,
            [this](const ApprovalItem &asked, const Answer &answer) {
                m_given.append({asked.question.id.toString(), answer});
            });
    m_page->resize(1200, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    // The pointer of an earlier test may stand anywhere.
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(list()->viewport(), &leave);
    list()->setFocus();
}

void tst_ApprovalsPage::cleanup()
{
    m_page.reset();
}

void tst_ApprovalsPage::listsOldestFirst()
{
    const QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counts(m_page.get(), &ApprovalsPage::openCountChanged);
    m_page->setItems({bash(u"b"_s, 20)});
    m_page->setItems({bash(u"a"_s, 10), bash(u"b"_s, 20), bash(u"c"_s, 30)});
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(list()->model()->index(0, 0).data(ui::ApprovalRoles::ArgumentRole).toString(), u"make a"_s);
    QCOMPARE(m_page->currentQuestion().toString(), u"b"_s); // what is looked at stays
    QCOMPARE(counts.last()[0].toInt(), 3);
    m_page->setItems({bash(u"a"_s, 10)});
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(m_page->currentQuestion().toString(), u"a"_s);
    m_page->setItems({});
    QVERIFY(m_page->currentQuestion().isNull());
    QCOMPARE(counts.last()[0].toInt(), 0);
}

void tst_ApprovalsPage::answersWithKeys_data()
{
    QTest::addColumn<Qt::Key>("pressed");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<int>("decision");
    QTest::newRow("A") << Qt::Key_A << false << int(Answer::Decision::AllowOnce);
    QTest::newRow("Shift+A") << Qt::Key_A << true << int(Answer::Decision::AllowForSession);
    QTest::newRow("D") << Qt::Key_D << false << int(Answer::Decision::Deny);
}

void tst_ApprovalsPage::answersWithKeys()
{
    QFETCH(Qt::Key, pressed);
    QFETCH(bool, shift);
    QFETCH(int, decision);
    show({bash(u"a"_s), bash(u"b"_s, 10)});
    key(pressed, shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(m_given.size(), 1);
    QCOMPARE(m_given[0].question, u"a"_s);
    QCOMPARE(int(m_given[0].answer.decision), decision);
    QVERIFY(!m_given[0].answer.input);
    QVERIFY(m_given[0].answer.rule.isEmpty());
    QCOMPARE(m_page->currentQuestion().toString(), u"b"_s); // the next one
    QCOMPARE(m_page->openCount(), 1);
}

/// The input was too large for the hook, or is not there at all: a rule from it would allow everything.
void tst_ApprovalsPage::allowsNothingForTheSessionUnseen()
{
    show({item(u"a"_s, u"Bash"_s, {})});
    key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(m_given.isEmpty());
    key(Qt::Key_A);
    QCOMPARE(m_given.size(), 1);
    QVERIFY(m_given[0].answer.decision == Answer::Decision::AllowOnce);
}

void tst_ApprovalsPage::takesNoSecondKeyAtOnce()
{
    show({bash(u"a"_s), bash(u"b"_s, 10), bash(u"c"_s, 20)});
    key(Qt::Key_A);
    key(Qt::Key_A);
    key(Qt::Key_D);
    QTest::mouseClick(find<ui::KeyButton>(u"approvalAllow"_s), Qt::LeftButton);
    QTest::keyClick(find<ui::KeyButton>(u"approvalAllow"_s), Qt::Key_Space);
    QCOMPARE(m_given.size(), 1);
    waitForGuard();
    key(Qt::Key_D);
    QCOMPARE(m_given.size(), 2);
    QCOMPARE(m_given[1].question, u"b"_s);
}

void tst_ApprovalsPage::guardsWhatComesByItself()
{
    show({bash(u"a"_s), bash(u"b"_s, 10)});
    m_page->setItems({bash(u"b"_s, 10)}); // the first was answered in the terminal
    QCOMPARE(m_page->currentQuestion().toString(), u"b"_s);
    key(Qt::Key_A);
    QVERIFY(m_given.isEmpty());
    waitForGuard();
    key(Qt::Key_A);
    QCOMPARE(m_given.size(), 1);
    // Nor may a key meant for the one before, or for an empty page, answer the first one to come.
    m_page->setItems({});
    m_page->setItems({bash(u"c"_s, 20)});
    key(Qt::Key_A);
    QCOMPARE(m_given.size(), 1);
}

void tst_ApprovalsPage::keysDoNotReachAnAnswerFromTheMessage()
{
    show({bash(u"a"_s)});
    auto *message = find<QLineEdit>(u"approvalMessage"_s);
    message->setFocus();
    QTest::keyClicks(message, u"adAredo"_s);
    QCOMPARE(message->text(), u"adAredo"_s);
    QTest::keyClick(message, Qt::Key_Return);
    QVERIFY(m_given.isEmpty());
}

void tst_ApprovalsPage::enterAnswersNothing()
{
    show({bash(u"a"_s)});
    key(Qt::Key_Return);
    key(Qt::Key_Enter);
    for (const char *name : {"approvalAllow", "approvalAllowSession", "approvalEdit", "approvalDeny"}) {
        auto *button = find<ui::KeyButton>(QString::fromLatin1(name));
        QVERIFY(!button->isDefault() && !button->autoDefault());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
    }
    QVERIFY(m_given.isEmpty());
}

void tst_ApprovalsPage::sendsTheMessageWithADenial()
{
    show({bash(u"a"_s), bash(u"b"_s, 10)});
    find<QLineEdit>(u"approvalMessage"_s)->setText(u" use ninja "_s);
    QTest::mouseClick(find<ui::KeyButton>(u"approvalDeny"_s), Qt::LeftButton);
    QCOMPARE(m_given.size(), 1);
    QCOMPARE(m_given[0].answer.message, u"use ninja"_s);
    QCOMPARE(find<QLineEdit>(u"approvalMessage"_s)->text(), QString()); // not for the next one
}

void tst_ApprovalsPage::keepsRowsWhileThePointerIsThere()
{
    show({bash(u"a"_s), bash(u"b"_s, 10), bash(u"c"_s, 20)});
    const QPointF inside(10, 10);
    QEnterEvent enter(inside, inside, inside);
    QCoreApplication::sendEvent(list()->viewport(), &enter);
    m_page->setItems({bash(u"late"_s, 5), bash(u"b"_s, 10), bash(u"c"_s, 20)});
    const auto argument
        = [this](int row) { return list()->model()->index(row, 0).data(ui::ApprovalRoles::ArgumentRole).toString(); };
    QCOMPARE(list()->model()->rowCount(), 4);
    QCOMPARE(argument(0), u"make a"_s);
    QCOMPARE(argument(1), u"make b"_s);
    QCOMPARE(argument(3), u"make late"_s);
    QVERIFY(list()->model()->index(0, 0).data(ui::ApprovalRoles::IsDoneRole).toBool());
    QCOMPARE(m_page->openCount(), 3);
    key(Qt::Key_A); // the row that is done cannot be answered
    QVERIFY(m_given.isEmpty());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(list()->viewport(), &leave);
    QCOMPARE(list()->model()->rowCount(), 3);
}

void tst_ApprovalsPage::offersAgainWhatFailed()
{
    show({bash(u"a"_s)});
    key(Qt::Key_A);
    QCOMPARE(m_page->openCount(), 0);
    m_page->answerFailed(base::QuestionId(u"a"_s));
    QCOMPARE(m_page->openCount(), 1);
    waitForGuard();
    key(Qt::Key_D);
    QCOMPARE(m_given.size(), 2);
}

void tst_ApprovalsPage::showsTheWholeInput_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("view"); ///< object name of what is shown
    QTest::addColumn<QString>("text");
    QTest::newRow("command") << u"Bash"_s << QJsonObject{{u"command"_s, u"a \\\n  && b"_s}} << u"approvalText"_s
                             << u"a \\\n  && b"_s;
    QTest::newRow("edit") << u"Edit"_s
                          << QJsonObject{{u"file_path"_s, u"/srv/ledger/src/a.cpp"_s},
                                         {u"old_string"_s, u"int a;\n"_s},
                                         {u"new_string"_s, u"int b;\n"_s}}
                          << u"approvalDiff"_s << QString();
    QTest::newRow("write") << u"Write"_s
                           << QJsonObject{{u"file_path"_s, u"/srv/ledger/b.txt"_s}, {u"content"_s, u"new\n"_s}}
                           << u"approvalDiff"_s << QString();
    const QJsonObject cell{{u"notebook_path"_s, u"/srv/ledger/a.ipynb"_s}, {u"cell_id"_s, u"c1"_s}};
    const auto with = [&cell](const QString &key, const QString &value) {
        QJsonObject more = cell;
        more.insert(key, value);
        return more;
    };
    QTest::newRow("notebook") << u"NotebookEdit"_s << with(u"new_source"_s, u"print(1)\n"_s) << u"approvalDiff"_s
                              << QString();
    QTest::newRow("a cell to delete") << u"NotebookEdit"_s << with(u"edit_mode"_s, u"delete"_s) << u"approvalText"_s
                                      << u"{\n    \"cell_id\": \"c1\",\n    \"edit_mode\": \"delete\",\n    "
                                         "\"notebook_path\": \"/srv/ledger/a.ipynb\"\n}\n"_s;
    QTest::newRow("plan") << u"ExitPlanMode"_s << QJsonObject{{u"plan"_s, u"# Plan\n\n1. first\n2. second"_s}}
                          << u"approvalPlan"_s << u"Plan\nfirst\nsecond"_s;
    QTest::newRow("plan with a picture from elsewhere")
        << u"ExitPlanMode"_s << QJsonObject{{u"plan"_s, u"![x](http://127.0.0.1:1/x.png)"_s}} << u"approvalPlan"_s
        << QString(QChar::ObjectReplacementCharacter);
    QTest::newRow("plan without words") << u"ExitPlanMode"_s << QJsonObject() << u"approvalText"_s
                                        << u"Claude sent no plan with the question. What it said before may hold it."_s;
    QTest::newRow("other") << u"mcp__github__create"_s << QJsonObject{{u"title"_s, u"<b>x</b>"_s}} << u"approvalText"_s
                           << u"{\n    \"title\": \"<b>x</b>\"\n}\n"_s;
}

void tst_ApprovalsPage::showsTheWholeInput()
{
    QFETCH(QString, tool);
    QFETCH(QJsonObject, input);
    QFETCH(QString, view);
    QFETCH(QString, text);
    m_page->setItems({item(u"x"_s, tool, input)});
    auto *shown = find<QWidget>(view);
    QVERIFY(shown->isVisible());
    if (auto *plain = qobject_cast<QPlainTextEdit *>(shown))
        QCOMPARE(plain->toPlainText(), text);
    if (auto *plan = qobject_cast<QTextBrowser *>(shown))
        QCOMPARE(plan->toPlainText(), text);
    auto *full = find<ui::Disclosure>(u"approvalFullInput"_s);
    full->setOpen(true);
    QCOMPARE(QJsonDocument::fromJson(find<QPlainTextEdit>(u"approvalJson"_s)->toPlainText().toUtf8()).object(), input);
}

void tst_ApprovalsPage::fillsTheForm()
{
    show({item(u"q"_s, u"AskUserQuestion"_s, colours())});
    auto *allow = find<ui::KeyButton>(u"approvalAllow"_s);
    QCOMPARE(allow->text(), u"Send answers"_s);
    QVERIFY(!allow->isEnabled()); // nothing is chosen for the user
    QVERIFY(!find<ui::KeyButton>(u"approvalAllowSession"_s)->isEnabled());
    key(Qt::Key_A);
    QVERIFY(m_given.isEmpty());
    auto *option = find<QRadioButton>(u"approvalOption1-1"_s);
    QCOMPARE(option->accessibleName(), u"Red & white"_s);
    option->click();
    QVERIFY(allow->isEnabled());
    // The session goes on meanwhile: what was filled in stays.
    ApprovalItem fresh = item(u"q"_s, u"AskUserQuestion"_s, colours());
    fresh.cost = base::Money::fromMicros(470'000);
    m_page->setItems({fresh});
    QVERIFY(find<QRadioButton>(u"approvalOption1-1"_s)->isChecked());
    key(Qt::Key_A); // no guard: it is the same question
    QCOMPARE(m_given.size(), 1);
    QCOMPARE(m_given[0].answer.input->value("answers"_L1).toObject(),
             (QJsonObject{{u"Which colour?"_s, u"Red & white"_s}}));
    QCOMPARE(m_given[0].answer.input->value("questions"_L1), colours().value("questions"_L1));
}

void tst_ApprovalsPage::showsWhatClaudeSaid()
{
    QSignalSpy wanted(m_page.get(), &ApprovalsPage::contextWanted);
    m_page->setItems({bash(u"a"_s)});
    QCOMPARE(wanted.count(), 1);
    auto *said = find<QLabel>(u"approvalSaid"_s);
    QVERIFY(!said->isVisible());
    m_page->setContext(base::QuestionId(u"other"_s), {.said = u"of another"_s, .file = {}, .note = {}});
    QVERIFY(!said->isVisible());
    m_page->setContext(base::QuestionId(u"a"_s), {.said = u"<b>I build</b>"_s, .file = {}, .note = {}});
    QVERIFY(said->isVisible());
    QVERIFY(said->text().contains("<b>I build</b>"_L1));
    QCOMPARE(said->textFormat(), Qt::PlainText);
}

void tst_ApprovalsPage::editsTheInput()
{
    show({bash(u"a"_s), bash(u"b"_s, 1)});
    key(Qt::Key_E);
    auto *dialog = find<ui::EditInputDialog>(u"editInputDialog"_s);
    QVERIFY(dialog);
    auto *allow = dialog->findChild<QPushButton *>(u"editInputAllow"_s);
    QVERIFY(!allow->isEnabled()); // not changed
    auto *text = dialog->findChild<QPlainTextEdit *>(u"editInputText"_s);
    QCOMPARE(text->toPlainText(), u"make a"_s);
    text->setPlainText(u"make -n a"_s);
    QVERIFY(allow->isEnabled());
    m_page->showQuestion(base::QuestionId(u"b"_s)); // from a notification
    allow->click();
    QCOMPARE(m_given.size(), 1);
    QCOMPARE(m_given[0].question, u"a"_s);
    QVERIFY(m_given[0].answer.decision == Answer::Decision::AllowOnce);
    QCOMPARE(*m_given[0].answer.input, (QJsonObject{{u"command"_s, u"make -n a"_s}}));
}

void tst_ApprovalsPage::keepsWhatWasTypedForAQuestionThatIsOver()
{
    show({bash(u"a"_s), bash(u"b"_s, 1)});
    key(Qt::Key_E);
    auto *dialog = find<ui::EditInputDialog>(u"editInputDialog"_s);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"editInputText"_s);
    auto *allow = dialog->findChild<QPushButton *>(u"editInputAllow"_s);
    text->setPlainText(u"make -n a"_s);
    // Another question in front changes nothing.
    m_page->showQuestion(base::QuestionId(u"b"_s));
    QVERIFY(allow->isEnabled());
    m_page->setItems({bash(u"b"_s, 1)}); // answered in the terminal
    QVERIFY(dialog->isVisible());
    QCOMPARE(text->toPlainText(), u"make -n a"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"editInputError"_s)->text().contains(u"not open any more"));
    text->setPlainText(u"make -n a b"_s);
    QVERIFY(!allow->isEnabled());
    QVERIFY(m_given.isEmpty());
}

void tst_ApprovalsPage::makesARule()
{
    QSignalSpy asked(m_page.get(), &ApprovalsPage::ruleRequested);
    show({item(u"r"_s, u"Bash"_s, {{u"command"_s, u"npm run test"_s}})});
    key(Qt::Key_R);
    auto *dialog = find<ui::RuleDialog>(u"ruleDialog"_s);
    QVERIFY(dialog);
    auto *pattern = dialog->findChild<QLineEdit *>(u"rulePattern"_s);
    auto *save = dialog->findChild<QPushButton *>(u"ruleSave"_s);
    pattern->setText(u"npm test; rm -rf /"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"ruleError"_s)->text().isEmpty());
    pattern->setText(u"npm run"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QCOMPARE(asked.count(), 1);
    const auto rule = asked[0][0].value<session::ApprovalRule>();
    QCOMPARE(rule.tool, u"Bash"_s);
    QCOMPARE(rule.pattern, u"npm run"_s);
    QCOMPARE(rule.project, u"/srv/ledger"_s);
    QVERIFY(m_given.isEmpty()); // the rule answers, or nobody
}

void tst_ApprovalsPage::opensTheSession()
{
    QSignalSpy opened(m_page.get(), &ApprovalsPage::openSessionRequested);
    show({bash(u"a"_s), bash(u"b"_s, 10)});
    m_page->showQuestion(base::QuestionId(u"b"_s));
    key(Qt::Key_O);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].value<base::SessionId>().toString(), u"session-b"_s);
}

void tst_ApprovalsPage::takesTheFocusWhenChosen()
{
    QStackedWidget stack;
    auto *before = new QPushButton(u"before"_s);
    auto *page = new ApprovalsPage;
    stack.addWidget(before);
    stack.addWidget(page);
    stack.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stack));
    stack.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stack));
    before->setFocus();
    // A page that hides hands its focus to the next control, here the first of the page.
    stack.setCurrentWidget(page);
    QTRY_VERIFY(page->findChild<QListView *>(u"approvalsWaiting"_s)->hasFocus());
}

void tst_ApprovalsPage::saysWhyItIsEmpty()
{
    auto *empty = find<QWidget>(u"approvalsEmpty"_s);
    const auto shows = [&](const QString &words) {
        const auto labels = empty->findChildren<QLabel *>();
        return empty->isVisible()
            && std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(shows(u"Nothing is waiting"_s));
    QVERIFY(shows(u"Questions from all sessions come here."_s));
    m_page->showTab(ApprovalsPage::Rules);
    QVERIFY(shows(u"No rules yet"_s));
}

void tst_ApprovalsPage::everyControlHasNames()
{
    m_page->setItems({item(u"q"_s, u"AskUserQuestion"_s, colours())});
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QListView *>(widget);
        if (!control || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1)
            || widget->objectName().startsWith("Scroll"_L1) || qobject_cast<const QTabBar *>(widget->parentWidget()))
            continue;
        if (qobject_cast<const ui::DiffView *>(widget->parentWidget()->parentWidget())
            || widget->window() != m_page.get())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
    }
}

QTEST_MAIN(tst_ApprovalsPage)
#include "tst_ApprovalsPage.moc"
