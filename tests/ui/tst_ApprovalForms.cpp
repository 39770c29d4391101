// SPDX-License-Identifier: GPL-3.0-or-later
// The form for Claude's questions, the dialog for changed input, and the lists of decisions and rules.
#include "ui/approvals/ApprovalsPage.h"
#include "ui/approvals/EditInputDialog.h"
#include "ui/approvals/QuestionForm.h"
#include "ui/style/ThemeManager.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

using namespace Qt::StringLiterals;
using ui::QuestionForm;

class tst_ApprovalForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void joinsSeveralAnswers();
    void takesWordsOfOnesOwn();
    void takesAnyFormInput_data();
    void takesAnyFormInput();
    void refusesBrokenInput_data();
    void refusesBrokenInput();
    void listsDecidedAndRules();
    void tellsWhatHappensToACell_data();
    void tellsWhatHappensToACell();

private:
    std::unique_ptr<ui::ThemeManager> m_themes;
};

namespace {

QJsonObject colours(bool several)
{
    const QJsonArray options{QJsonObject{{u"label"_s, u"Red"_s}}, QJsonObject{{u"label"_s, u"Blue"_s}}};
    const QJsonObject question{
        {u"question"_s, u"Which colour?"_s}, {u"multiSelect"_s, several}, {u"options"_s, options}};
    return {{u"questions"_s, QJsonArray{question}}};
}

QString answerOf(const QuestionForm &form)
{
    return form.answeredInput().value("answers"_L1).toObject().value("Which colour?"_L1).toString();
}

QAbstractButton *option(const QuestionForm &form, const QString &name)
{
    return form.findChild<QAbstractButton *>(u"approvalOption1-"_s + name);
}

} // namespace

void tst_ApprovalForms::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_ApprovalForms::joinsSeveralAnswers()
{
    QuestionForm form;
    form.setInput(colours(true));
    QVERIFY(!form.isComplete());
    option(form, u"1"_s)->click();
    option(form, u"2"_s)->click();
    QCOMPARE(answerOf(form), u"Red, Blue"_s);
    option(form, u"1"_s)->click();
    QCOMPARE(answerOf(form), u"Blue"_s);
    form.setInput(colours(false)); // nothing is left from the question before
    QVERIFY(!form.isComplete());
}

void tst_ApprovalForms::takesWordsOfOnesOwn()
{
    QuestionForm form;
    form.setInput(colours(true));
    option(form, u"2"_s)->click();
    option(form, u"other"_s)->click();
    QCOMPARE(answerOf(form), u"Blue"_s); // no words yet
    QTest::keyClicks(form.findChild<QLineEdit *>(u"approvalOption1-otherWords"_s), u"green"_s);
    QCOMPARE(answerOf(form), u"Blue, green"_s);
    form.setInput(colours(false));
    QTest::keyClicks(form.findChild<QLineEdit *>(u"approvalOption1-otherWords"_s), u"green"_s);
    QVERIFY(option(form, u"other"_s)->isChecked()); // typing chooses it
    QVERIFY(form.isComplete());
    QCOMPARE(answerOf(form), u"green"_s);
}

void tst_ApprovalForms::takesAnyFormInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("none") << "{}"_ba;
    QTest::newRow("not a list") << R"({"questions":7})"_ba;
    QTest::newRow("no objects") << R"({"questions":[1,"x",null]})"_ba;
    QTest::newRow("options of another type") << R"({"questions":[{"question":1,"options":{"a":1}}]})"_ba;
    QByteArray many = R"({"questions":[)";
    for (int i = 0; i < 500; ++i)
        many += R"({"question":"q","options":[]},)";
    QTest::newRow("many") << many.chopped(1) + "]}";
}

void tst_ApprovalForms::takesAnyFormInput()
{
    QFETCH(QByteArray, input);
    QuestionForm form;
    form.setInput(QJsonDocument::fromJson(input).object());
    QVERIFY(!form.isComplete());
    QVERIFY(form.findChildren<QLineEdit *>().size() <= QuestionForm::maxQuestions);
}

void tst_ApprovalForms::refusesBrokenInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("fine") << uR"({"file_path":"/b","content":"y","mode":1})"_s << QString();
    QTest::newRow("cut") << uR"({"file_path":)"_s << u"not JSON"_s;
    QTest::newRow("list") << u"[1]"_s << u"one JSON object"_s;
    QTest::newRow("other type") << uR"({"file_path":7,"content":"y"})"_s << u"another type"_s;
    QTest::newRow("missing") << uR"({"content":"y"})"_s << u"missing"_s;
    QTest::newRow("empty") << QString() << u"not JSON"_s;
}

void tst_ApprovalForms::refusesBrokenInput()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    session::Question question;
    question.tool = u"Write"_s;
    question.input = {{u"file_path"_s, u"/a"_s}, {u"content"_s, u"x"_s}};
    ui::EditInputDialog dialog(question);
    dialog.findChild<QPlainTextEdit *>(u"editInputText"_s)->setPlainText(text);
    const QString words = dialog.findChild<QLabel *>(u"editInputError"_s)->text();
    QVERIFY2(error.isEmpty() ? words.isEmpty() : words.contains(error), qPrintable(words));
    QCOMPARE(dialog.findChild<QPushButton *>(u"editInputAllow"_s)->isEnabled(), error.isEmpty());
}

void tst_ApprovalForms::listsDecidedAndRules()
{
    ui::ApprovalsPage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy wanted(&page, &ui::ApprovalsPage::decidedWanted);
    QSignalSpy removed(&page, &ui::ApprovalsPage::ruleRemovalRequested);
    QSignalSpy opened(&page, &ui::ApprovalsPage::openSessionRequested);
    page.showTab(ui::ApprovalsPage::Decided);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toLongLong(), 0);
    session::AuditEntry entry;
    entry.event = 7;
    entry.at = QDateTime::currentDateTimeUtc();
    entry.session = base::SessionId(u"s"_s);
    entry.tool = u"Bash"_s;
    entry.detail = u"make all"_s;
    entry.decision = session::Answer::Decision::Deny;
    entry.by = u"user"_s;
    entry.message = u"no"_s;
    session::AuditEntry newer = entry;
    newer.event = 8;
    newer.decision.reset();
    newer.withdrawn = u"terminal"_s;
    page.setSessionTitles({{entry.session, u"Nightly build"_s}});
    page.setNewestDecided({entry});
    page.setNewestDecided({newer, entry});
    page.setNewestDecided({newer, entry});
    session::AuditEntry older = entry;
    older.event = 3;
    page.addOlderDecided({older});
    const auto *decided = page.findChild<QListView *>(u"approvalsDecided"_s)->model();
    const QAbstractItemModelTester tester(page.findChild<QListView *>(u"approvalsDecided"_s)->model());
    QCOMPARE(decided->rowCount(), 3);
    QCOMPARE(decided->index(0, 0).data(ui::ApprovalRoles::ThirdRole).toString(), u"Answered in the terminal"_s);
    QCOMPARE(decided->index(1, 0).data(ui::ApprovalRoles::ThirdRole).toString(), u"Denied by you"_s);
    QCOMPARE(decided->index(1, 0).data(ui::ApprovalRoles::SecondRole).toString(), u"Nightly build"_s);
    page.findChild<QPushButton *>(u"approvalRecordAction"_s)->click();
    QCOMPARE(opened.count(), 1);
    QSignalSpy answered(&page, &ui::ApprovalsPage::answerRequested);
    QTest::keyClick(page.findChild<QListView *>(u"approvalsDecided"_s), Qt::Key_A); // nothing to answer here
    QVERIFY(answered.isEmpty());

    session::ApprovalRule rule;
    rule.id = u"r1"_s;
    rule.project = u"/srv/ledger"_s;
    rule.tool = u"Read"_s;
    rule.createdAt = QDateTime::currentDateTimeUtc();
    page.setRules({rule});
    page.showTab(ui::ApprovalsPage::Rules);
    QVERIFY(page.findChild<QTabBar *>(u"approvalsTabs"_s)->tabText(ui::ApprovalsPage::Rules).contains(u'1'));
    page.findChild<QPushButton *>(u"approvalRecordAction"_s)->click();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][0].toString(), u"r1"_s);
    page.setRules({});
    QCOMPARE(page.findChild<QListView *>(u"approvalsRules"_s)->model()->rowCount(), 0);
}

void tst_ApprovalForms::tellsWhatHappensToACell_data()
{
    QTest::addColumn<QJsonObject>("edit");
    QTest::addColumn<std::optional<ui::TextFragments>>("change");
    const auto edit = [](const QString &cell, const QString &mode) {
        return QJsonObject{{u"notebook_path"_s, u"a.ipynb"_s},
                           {u"cell_id"_s, cell},
                           {u"edit_mode"_s, mode},
                           {u"new_source"_s, u"new"_s}};
    };
    using Change = std::optional<ui::TextFragments>;
    QTest::newRow("replace") << edit(u"b"_s, {}) << Change({"one\ntwo\n", "new"});
    QTest::newRow("counted") << edit(u"cell-0"_s, u"replace"_s) << Change({"first", "new"});
    QTest::newRow("insert") << edit(u"b"_s, u"insert"_s) << Change({{}, "new"});
    QTest::newRow("delete") << edit(u"b"_s, u"delete"_s) << Change({"one\ntwo\n", {}});
    QTest::newRow("no such cell") << edit(u"c"_s, u"replace"_s) << Change();
    QTest::newRow("beyond the last") << edit(u"cell-2"_s, u"replace"_s) << Change();
    QTest::newRow("no cell named") << edit({}, u"replace"_s) << Change();
}

void tst_ApprovalForms::tellsWhatHappensToACell()
{
    QFETCH(const QJsonObject, edit);
    QFETCH(const std::optional<ui::TextFragments>, change);
    session::Question question;
    question.tool = u"NotebookEdit"_s;
    question.input = edit;
    const QByteArray notebook = R"({"cells": [{"source": "first"}, {"id": "b", "source": ["one\n", "two\n"]}]})";
    QVERIFY(ui::changeIn(notebook, question) == change);
    QVERIFY(!ui::changeIn("no notebook", question) || edit.value(u"edit_mode"_s) == u"insert"_s);
    QCOMPARE(ui::fileOf(question, u"/srv"_s), u"/srv/a.ipynb"_s);
}

QTEST_MAIN(tst_ApprovalForms)
#include "tst_ApprovalForms.moc"
