// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxDetail.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/sandboxes/SandboxTasksDialog.h"
#include "ui/sandboxes/SandboxesPage.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/Labels.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::SandboxesPage;
using ui::SandboxRow;
using ui::SandboxTableModel;
using State = SandboxRow::State;

class tst_SandboxesPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void changesOnlyWhatDiffers();
    void keepsTheOrderItIsTold();
    void givesTheTableTheFocus();
    void countsOnByItself();
    void saysWhyItIsEmpty();
    void offersWhatCanBeDone_data();
    void offersWhatCanBeDone();
    void asksBeforeItTerminates();
    void asksBeforeItForgetsChanges();
    void tellsHealth();
    void extendsByMinutes();
    void showsChangesBeforeTheyAreApplied();
    void followsTheLog();
    void asksForTasks();
    void everyControlHasNames();

private:
    static SandboxRow row(const QString &id, State state = State::Running)
    {
        SandboxRow row;
        row.id = id;
        row.title = u"Task of "_s + id;
        row.templateName = u"base"_s;
        row.state = state;
        row.age = 41min;
        row.limit = 60min;
        row.readAt = QDateTime::fromString(u"2026-01-01T12:00:00Z"_s, Qt::ISODate);
        row.endAt = row.readAt.addSecs(19 * 60);
        row.cost = base::Money::fromMicros(68'000);
        row.hourly = base::Money::fromMicros(100'000);
        row.region = u"e2b.app"_s;
        return row;
    }
    static QPushButton *button(const QWidget &in, const QString &name)
    {
        auto *found = in.findChild<QPushButton *>(name);
        return found && found->isVisibleTo(&in) ? found : nullptr;
    }

    std::unique_ptr<ui::ThemeManager> m_themes;
};

void tst_SandboxesPage::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_SandboxesPage::changesOnlyWhatDiffers()
{
    SandboxTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows({row(u"i1"_s), row(u"i2"_s)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rows().first().id, u"i1"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows({row(u"i1"_s), row(u"i2"_s)});
    QCOMPARE(changed.count() + removed.count() + inserted.count(), 0);
    model.setRows({row(u"i3"_s), row(u"i2"_s, State::Paused)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rows().first().id, u"i3"_s);
    QVERIFY(model.find(u"i2"_s)->state == State::Paused && !model.find(u"i1"_s));
}

void tst_SandboxesPage::keepsTheOrderItIsTold()
{
    SandboxTableModel model;
    const QAbstractItemModelTester tester(&model);
    const auto ids = [&model] {
        QStringList all;
        for (const SandboxRow &each : model.rows())
            all.append(each.id);
        return all;
    };
    // Recorded ones are known first, oldest first; then the service tells all, newest first.
    for (const QStringList &told : {QStringList{u"old"_s, u"new"_s}, QStringList{u"newest"_s, u"new"_s, u"old"_s},
                                    QStringList{u"new"_s, u"gone"_s, u"newest"_s}, QStringList{}}) {
        QList<SandboxRow> rows;
        for (const QString &id : told)
            rows.append(row(id));
        model.setRows(rows);
        QCOMPARE(ids(), told);
    }
}

void tst_SandboxesPage::givesTheTableTheFocus()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    model.setRows({row(u"i1"_s)});
    page.show();
    QCOMPARE(page.focusWidget(), page.table());
}

void tst_SandboxesPage::countsOnByItself()
{
    SandboxTableModel model;
    const SandboxRow running = row(u"i1"_s);
    model.setRows({running, row(u"i2"_s, State::Paused)});
    model.setNow(running.readAt.addSecs(5 * 60));
    const auto text = [&model](int at, int column) { return model.index(at, column).data().toString(); };
    QCOMPARE(text(0, SandboxTableModel::AgeColumn), u"46 of 60 min"_s);
    QCOMPARE(text(1, SandboxTableModel::AgeColumn), u"41 of 60 min"_s);
    QCOMPARE(model.index(0, 0).data(SandboxTableModel::ShareRole).toDouble(), 46.0 / 60);
    QCOMPARE(running.costAt(running.readAt.addSecs(3600))->micros(), 168'000);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Task of i1, running"_s));
    QCOMPARE(model.headerData(SandboxTableModel::CostColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Cost, estimated"_s);
}

void tst_SandboxesPage::saysWhyItIsEmpty()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    page.show();
    page.setHasKey(false);
    QSignalSpy settings(&page, &SandboxesPage::settingsRequested);
    auto *noKey = page.findChild<QWidget *>(u"sandboxesNoKey"_s);
    QVERIFY(noKey && noKey->isVisible());
    noKey->findChild<QPushButton *>()->click();
    QCOMPARE(settings.count(), 1);
    page.setHasKey(true);
    QVERIFY(page.findChild<QWidget *>(u"sandboxesEmpty"_s)->isVisible());
    model.setRows({row(u"i1"_s)});
    QVERIFY(page.table()->isVisible());
    QCOMPARE(page.current(), u"i1"_s);
}

void tst_SandboxesPage::offersWhatCanBeDone_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("running") << State::Running
                             << QStringList{u"sandboxPause"_s, u"sandboxExtend"_s, u"sandboxDownload"_s,
                                            u"sandboxTerminate"_s};
    QTest::newRow("paused") << State::Paused << QStringList{u"sandboxResume"_s, u"sandboxTerminate"_s};
    QTest::newRow("unknown") << State::Unknown << QStringList{u"sandboxForget"_s};
    QTest::newRow("starting") << State::Creating << QStringList{u"sandboxTerminate"_s};
}

void tst_SandboxesPage::offersWhatCanBeDone()
{
    QFETCH(const State, state);
    QFETCH(const QStringList, buttons);
    SandboxTableModel model;
    SandboxesPage page(&model);
    page.show();
    model.setRows({row(u"i1"_s, state)});
    QStringList shown;
    for (const auto *each : page.detail()->findChildren<QPushButton *>()) {
        if (each->isVisible())
            shown.append(each->objectName());
    }
    shown.sort();
    QStringList wanted = buttons;
    wanted.sort();
    QCOMPARE(shown, wanted);
}

void tst_SandboxesPage::asksBeforeItTerminates()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    page.show();
    model.setRows({row(u"i1"_s)});
    QSignalSpy terminate(&page, &SandboxesPage::terminateRequested);
    QTest::keyClick(page.table(), Qt::Key_Delete);
    auto *box = page.findChild<QMessageBox *>(u"terminateSandbox"_s);
    QVERIFY(box);
    QCOMPARE(terminate.count(), 0);
    QVERIFY(box->defaultButton() && box->buttonRole(box->defaultButton()) == QMessageBox::RejectRole);
    for (auto *each : box->buttons()) {
        if (box->buttonRole(each) == QMessageBox::AcceptRole)
            each->click();
    }
    QCOMPARE(terminate.count(), 1);
    QCOMPARE(terminate.first().first().toString(), u"i1"_s);
}

void tst_SandboxesPage::asksBeforeItForgetsChanges()
{
    SandboxTableModel model;
    SandboxRow ended = row(u"i1"_s, State::Ended);
    ended.canApply = true;
    model.setRows({ended});
    SandboxesPage page(&model);
    page.resize(1000, 700);
    page.show();
    QSignalSpy forgotten(&page, &SandboxesPage::forgetRequested);
    QTest::keyClick(page.table(), Qt::Key_Delete);
    auto *box = page.findChild<QMessageBox *>(u"forgetSandbox"_s);
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(u"not in the project yet"_s));
    QCOMPARE(forgotten.count(), 0);
    for (auto *answer : box->buttons()) {
        if (box->buttonRole(answer) == QMessageBox::AcceptRole)
            answer->click();
    }
    QCOMPARE(forgotten.count(), 1);
    ended.canApply = false;
    model.setRows({ended});
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QCOMPARE(forgotten.count(), 2); // nothing is lost
}

void tst_SandboxesPage::tellsHealth()
{
    SandboxTableModel model;
    SandboxRow running = row(u"i1"_s);
    model.setRows({running});
    SandboxesPage page(&model);
    const auto *facts = page.findChild<ui::ElidedLabel *>(u"sandboxFacts"_s);
    QVERIFY(!facts->text().contains(u"healthy"_s));
    running.health = SandboxRow::Health::Good;
    model.setRows({running});
    QVERIFY2(facts->text().contains(u"healthy"_s), qPrintable(facts->text()));
    running.health = SandboxRow::Health::Silent;
    model.setRows({running});
    QVERIFY2(facts->text().contains(u"does not answer"_s), qPrintable(facts->text()));
}

void tst_SandboxesPage::extendsByMinutes()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    page.show();
    model.setRows({row(u"i1"_s)});
    QSignalSpy extend(&page, &SandboxesPage::extendRequested);
    button(*page.detail(), u"sandboxExtend"_s)->click();
    auto *dialog = page.findChild<QInputDialog *>(u"extendSandbox"_s);
    QVERIFY(dialog);
    dialog->setIntValue(30);
    dialog->accept();
    QCOMPARE(extend.count(), 1);
    QCOMPARE(extend.first().at(1).value<std::chrono::seconds>(), std::chrono::seconds(1800));
}

void tst_SandboxesPage::showsChangesBeforeTheyAreApplied()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    page.show();
    SandboxRow ended = row(u"i1"_s, State::Ended);
    ended.changes = 3;
    ended.commits = 1;
    ended.canApply = true;
    model.setRows({ended});
    QSignalSpy changes(&page, &SandboxesPage::changesRequested);
    QSignalSpy apply(&page, &SandboxesPage::applyRequested);
    button(*page.detail(), u"sandboxApply"_s)->click();
    QCOMPARE(changes.count(), 1);
    QCOMPARE(apply.count(), 0);
    page.askToApply(u"i1"_s, {u"A  <h1>file</h1>"_s, u"D  other"_s});
    auto *box = page.findChild<QMessageBox *>(u"applySandboxChanges"_s);
    QVERIFY(box && box->informativeText().contains(u"D  other"_s));
    const auto labels = box->findChildren<QLabel *>();
    const auto shown
        = std::ranges::find_if(labels, [](const QLabel *each) { return each->text().contains(u"<h1>"_s); });
    QVERIFY2(shown != labels.end() && (*shown)->textFormat() == Qt::PlainText, "as it is, not as markup");
    for (auto *each : box->buttons()) {
        if (box->buttonRole(each) == QMessageBox::AcceptRole)
            each->click();
    }
    QCOMPARE(apply.count(), 1);
}

void tst_SandboxesPage::followsTheLog()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    page.resize(900, 600);
    page.show();
    model.setRows({row(u"i1"_s)});
    QString text;
    for (int i = 0; i < 200; ++i)
        text += u"line %1\n"_s.arg(i);
    page.detail()->setLog(text, false);
    auto *log = page.findChild<QPlainTextEdit *>(u"sandboxLog"_s);
    QCOMPARE(log->verticalScrollBar()->value(), log->verticalScrollBar()->maximum());
    page.findChild<QCheckBox *>(u"sandboxFollow"_s)->setChecked(false);
    log->verticalScrollBar()->setValue(0);
    page.detail()->setLog(u"more\n"_s, true);
    QCOMPARE(log->verticalScrollBar()->value(), 0);
    QVERIFY(page.detail()->logText().endsWith(u"line 199\nmore\n"_s));
}

void tst_SandboxesPage::asksForTasks()
{
    const QTemporaryDir folder;
    ui::SandboxTasksDialog dialog;
    dialog.setProjects({folder.path()});
    dialog.setTemplates({u"base"_s});
    auto *run = dialog.findChild<QPushButton *>(u"tasksRun"_s);
    QVERIFY(!run->isEnabled());
    dialog.findChild<QPlainTextEdit *>(u"tasksText"_s)->setPlainText(u"one\n\n  two \n"_s);
    QVERIFY(run->isEnabled());
    dialog.findChild<QSpinBox *>(u"tasksConcurrent"_s)->setValue(2);
    const ui::SandboxTasksRequest request = dialog.request();
    QCOMPARE(request.tasks, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(request.maxConcurrent, 2);
    QVERIFY(request.branches && !request.failFast && request.templateName.isEmpty());
    dialog.setHourly(base::Money::fromMicros(250'000));
    QVERIFY(std::ranges::any_of(dialog.findChildren<QLabel *>(),
                                [](const QLabel *label) { return label->text().contains(u"$0.25"_s); }));
    // What was typed stays until the tasks are begun.
    dialog.show();
    QSignalSpy wanted(&dialog, &ui::SandboxTasksDialog::runRequested);
    run->click();
    QCOMPARE(wanted.size(), 1);
    dialog.showError(u"There is no key"_s);
    QVERIFY(dialog.isVisible());
    QVERIFY(std::ranges::contains(dialog.findChildren<QLabel *>(), u"There is no key"_s, &QLabel::text));
    QCOMPARE(dialog.request(), request);
    // A report gets a folder of its own.
    dialog.setReport(folder.filePath(u"report"_s));
    QVERIFY(run->isEnabled());
    QCOMPARE(dialog.request().report, folder.filePath(u"report"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"report/01"_s));
    dialog.setReport(folder.filePath(u"report/01"_s)); // empty
    QVERIFY(run->isEnabled());
    for (const QString &bad : {folder.filePath(u"report"_s), u"report"_s}) {
        dialog.setReport(bad);
        QVERIFY2(!run->isEnabled(), qPrintable(bad));
    }
    dialog.setReport({});
    QVERIFY(run->isEnabled());
    dialog.findChild<QComboBox *>(u"tasksProject"_s)->setEditText(u"/nothing/like/this"_s);
    QVERIFY(!run->isEnabled());
}

void tst_SandboxesPage::everyControlHasNames()
{
    SandboxTableModel model;
    SandboxesPage page(&model);
    ui::SandboxTasksDialog dialog;
    for (const QWidget *part : {static_cast<QWidget *>(&page), static_cast<QWidget *>(&dialog)}) {
        for (const auto *each : part->findChildren<QAbstractButton *>()) {
            if (each->parentWidget()->inherits("QComboBox") || each->parentWidget()->inherits("ui::EmptyState"))
                continue;
            QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
            QVERIFY2(!each->accessibleName().isEmpty() || !each->text().isEmpty(), qPrintable(each->objectName()));
        }
    }
}

QTEST_MAIN(tst_SandboxesPage)
#include "tst_SandboxesPage.moc"
